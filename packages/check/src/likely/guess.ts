import type { ArrowFunctionExpression, Function as FunctionNode, Node } from "oxc-parser";
import type { Unit } from "../project/read-project.ts";
import { tellsCaller } from "../values/names.ts";
import { ANSWER, fromOrigin, IDENTITY, PART, TEXT, type Thing, UNKNOWN, type Value, valueFor, WHOLE } from "../values/value.ts";
import { typeOf } from "./request-use.ts";

type Incoming = Thing & { readonly kind: "incoming" };

/** A handler whose caller is not known, and what is known around it. */
export interface Asked {
  readonly route: string | undefined;
  readonly isValidated: boolean;
}

const CONTEXTS =
  /^(?:c|ctx|context|call|event|evt|e|extra|info|interaction|socket|conn|connection|ws|peer|client|bot|ack|api|request|req|r)$|(?:Context|Request|Event|Interaction|Socket)$/;
const ANSWERS = /^(?:res|response|reply|h|toolkit|respond|say|send|ack)$/;
const NEXT = /^(?:next|done|cb|callback|proceed)$/;
const CHOSEN =
  /^(?:inputs?|args?|arguments|data|payload|parsedInput|values|variables|raw|dto|changes|message|msg|parameters|options|json)$/;
const TEXTS = /^(?:params|query|searchParams|queryStringParameters|pathParameters|search)$/;
const AROUND = /^(?:body|headers|cookies?|redirect|response|res|json|locals|error|set|env|url)$/;
const IDS = /^(?:id|name|slug|key|email|token|code|page|limit|cursor|sort|order)$|(?:Id|_id|Name|Slug|Key|Email|Token|Code|ID)$/;

function incoming(role: Incoming["role"], route: string | undefined): Value {
  return valueFor({ kind: "incoming", role, route });
}

/** What a handler is given under a name; undefined where the name says nothing. */
function byName(name: string, { route, isValidated }: Asked, index: number): Value | undefined {
  const bare = name.replace(/^_+/, "");
  if (ANSWERS.test(bare)) return valueFor({ kind: "external", source: ANSWER, path: [] });
  if (NEXT.test(bare)) return valueFor({ kind: "known", name: "next-or-error" });
  if (bare === "headers") return incoming("headers", route);
  if (bare === "cookies") return incoming("cookies", route);
  if (bare === "env") return incoming("env", route);
  if (bare === "locals" || bare === "meta" || bare === "state") return incoming("locals", route);
  // The second is what the framework itself knows of the call, however it calls that.
  if (TEXTS.test(bare)) return incoming(index === 0 ? "texts" : "context", route);
  if (bare === "formData" || bare === "form") return incoming("form", route);
  if (CONTEXTS.test(bare)) return incoming(/^r(?:eq(?:uest)?)?$|Request$/.test(bare) ? "request" : "context", route);
  if (bare === "body" || bare === "rawBody") return isValidated ? UNKNOWN : fromOrigin(WHOLE);
  if (CHOSEN.test(bare)) return isValidated ? UNKNOWN : fromOrigin(PART);
  if (tellsCaller(bare)) return fromOrigin(IDENTITY);
  return IDS.test(bare) ? fromOrigin(TEXT) : undefined;
}

function byType(type: string, { route }: Asked): Value | undefined {
  if (/^:\s*(?:string|number|boolean|bigint)(?:\s*\|\s*(?:null|undefined))*$/.test(type)) return fromOrigin(TEXT);
  if (/\bFormData\b/.test(type)) return incoming("form", route);
  if (/\b\w*(?:Response|Reply|ResponseToolkit)\b(?!<)/.test(type)) return valueFor({ kind: "external", source: ANSWER, path: [] });
  if (/\b\w*(?:Request|Context|Ctx|Interaction|Socket)\b/.test(type)) return incoming("context", route);
  return undefined;
}

/** What each name of a pattern is given. */
function byPattern(node: Node & { readonly type: "ObjectPattern" }, asked: Asked, index: number): Value {
  const names = node.properties.flatMap((property) =>
    property.type === "Property" && property.key.type === "Identifier" ? [property.key.name] : [],
  );
  // What a framework puts around a call has names that every framework has; anything else is what the caller sent.
  const isChosen = index === 0 && !names.some((name) => CONTEXTS.test(name) || TEXTS.test(name) || AROUND.test(name));
  const other = !isChosen ? incoming("context", asked.route) : asked.isValidated ? UNKNOWN : fromOrigin(PART);
  const fields = new Map(names.map((name) => [name, byName(name, asked, 0) ?? other]));
  return { ...valueFor({ kind: "object", fields, spreads: [] }), origin: isChosen && !asked.isValidated ? PART : 0 };
}

/** Whether a parameter is asked for its properties. */
function isObject(name: string, fn: FunctionNode | ArrowFunctionExpression, unit: Unit): boolean {
  return new RegExp(`\\b${name.replaceAll("$", "\\$")}\\s*[?!]?\\.`).test(unit.text.slice(fn.start, fn.end));
}

function guessParameter(
  node: Node,
  asked: Asked,
  of: { readonly fn: FunctionNode | ArrowFunctionExpression; readonly unit: Unit; readonly index: number },
): Value {
  const { fn, unit, index } = of;
  if (node.type === "AssignmentPattern") return guessParameter(node.left, asked, of);
  if (node.type === "ObjectPattern") return byPattern(node, asked, index);
  if (node.type !== "Identifier") return UNKNOWN;
  if (/^_|^(?:root|parent|source)$/.test(node.name) && index === 0) return UNKNOWN;
  const found = byType(typeOf(node, unit), asked) ?? byName(node.name, asked, index);
  if (found !== undefined) return found;
  // What is asked for things is what a framework puts around a call; what is not is a value that the caller sent.
  return isObject(node.name, fn, unit) ? incoming("context", asked.route) : asked.isValidated ? UNKNOWN : fromOrigin(PART);
}

/** What a handler is handed by a framework that is not known: what its parameters are called, and how they are used, says so. */
export function guessedArguments(handler: Value, asked: Asked): readonly Value[] {
  for (const thing of handler.things) {
    if (thing.kind === "wrapped") return thing.handlers[0] === undefined ? [] : guessedArguments(thing.handlers[0], asked);
    if (thing.kind !== "function") continue;
    const { node: fn, unit } = thing;
    return fn.params.map((parameter, index) =>
      parameter.type === "TSParameterProperty" ? UNKNOWN : guessParameter(parameter, asked, { fn, unit, index }),
    );
  }
  return [];
}

/** Whether a handler says that it gets the answer before the request: `(res, req) => ...`. */
export function isAnswerFirst({ things }: Value): boolean {
  return things.some((thing) => {
    const first = thing.kind === "function" ? thing.node.params[0] : undefined;
    return first?.type === "Identifier" && /^_?res(?:ponse)?$/.test(first.name);
  });
}

/** What a function in a chain of handlers is handed, where no framework is known. */
export function guessedInChain(handler: Value, route: string | undefined, isValidated: boolean): readonly Value[] {
  const given = guessedArguments(handler, { route, isValidated });
  return given.length > 0 ? given : [incoming("context", route)];
}
