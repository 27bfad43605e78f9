import { methodAt } from "../values/api.ts";
import { tellsCaller } from "../values/names.ts";
import { CLAIM, fromOrigin, IDENTITY, TEXT, thingOf, UNKNOWN, type Value, valueFor, WHOLE } from "../values/value.ts";
import { isSending, noteAnswer } from "./answers.ts";
import { applyCall, type Call } from "./calls.ts";
import { TOKEN_INFO } from "./lookup.ts";
import { bindToClient } from "./members.ts";
import { recordCall } from "./record.ts";
import { assume, type Run, type Site } from "./run.ts";

const BODIES: ReadonlySet<string> = new Set(["json", "text", "arrayBuffer", "blob", "bytes", "parseBody", "clone"]);

/** A call of something that a framework hands to a handler: the body, a header, a parameter. */
export function callIncoming(run: Run, site: Site, call: Call): Value | undefined {
  const thing = call.owner === undefined ? undefined : thingOf(call.owner, "incoming");
  const { name } = call;
  if (thing === undefined || name === undefined) return undefined;
  const answers =
    thing.role === "cookies" ? name === "set" : /^(?:hono|context|locals)$/.test(thing.role) && name !== "set" && isSending(name);
  if (answers && call.args.length > 0) noteAnswer(run, site, call.node, call.args);
  switch (thing.role) {
    case "request":
    case "context":
    case "hono":
      if (name === "switchToHttp") return call.owner;
      if (name === "getRequest") return valueFor({ ...thing, role: "request" });
      if (name === "throw") {
        run.state = undefined;
        return UNKNOWN;
      }
      if (name === "assert" && call.args[0] !== undefined) {
        assume(run, call.args[0], true);
        return UNKNOWN;
      }
      if (name === "clone") return call.owner;
      // Some frameworks keep what hands on in the context.
      if (name === "next" && run.state !== undefined) run.nexts.push(run.state);
      if (name === "formData") return valueFor({ ...thing, role: "form" });
      if (BODIES.has(name)) return fromOrigin(WHOLE);
      if (name === "param" || name === "query" || name === "queries") return fromOrigin(TEXT);
      if (name === "header" || name === "cookie") return fromOrigin(CLAIM);
      if (name === "get" || name === "getVar")
        return call.args[0]?.text !== undefined && tellsCaller(call.args[0].text) ? fromOrigin(IDENTITY) : fromOrigin(CLAIM);
      // redirect(), rewrite(), next(): what they give is a response.
      return /^(?:redirect|rewrite|next|json|html|text|notFound)$/.test(name) ? { ...UNKNOWN, truth: true, ifFalse: true } : undefined;
    case "locals":
      if (name === "identify") return TOKEN_INFO;
      return tellsCaller(name) ? fromOrigin(IDENTITY) : undefined;
    case "headers":
    case "cookies":
      return fromOrigin(CLAIM);
    case "texts":
    case "form":
      return name === "entries" || name === "toJSON" ? fromOrigin(WHOLE) : fromOrigin(TEXT);
    case "env":
      return undefined;
    case "url":
      return fromOrigin(TEXT);
    case "token-info":
      return fromOrigin(IDENTITY);
  }
}

/** A call of a client by itself: `use`, `call`, `fetch`. */
export function callClient(run: Run, site: Site, call: Call): Value | undefined {
  const client = call.owner === undefined ? undefined : thingOf(call.owner, "client");
  if (client === undefined) return undefined;
  const [first = UNKNOWN, ...rest] = call.args;
  switch (call.name) {
    case "use":
      return bindToClient(site, client, bindFields(site, client, first, call), call.node);
    case "call": {
      const callee = bindToClient(site, client, first, call.node);
      return applyCall(run, site, {
        ...call,
        callee,
        owner: undefined,
        name: undefined,
        args: rest,
        argumentNodes: call.argumentNodes.slice(1),
      });
    }
    case "fetch":
    case "fetchWithAuth":
    case "graphql": {
      if (client.privilege === "caller") return UNKNOWN;
      const url = first.text?.startsWith("/") === true ? `https://www.wixapis.com${first.text}` : first.text;
      const method = url === undefined ? undefined : methodAt(url, verbOf(rest[0]));
      return recordCall(run, site, call.node, {
        ...client,
        privilege: client.privilege,
        method,
        args: rest,
        argumentNodes: call.argumentNodes.slice(1),
      });
    }
    default:
      return undefined;
  }
}

function bindFields(site: Site, client: Parameters<typeof bindToClient>[1], value: Value, call: Call): Value {
  const object = thingOf(value, "object");
  if (object === undefined) return value;
  const fields = new Map([...object.fields].map(([name, field]) => [name, bindToClient(site, client, field, call.node)]));
  return valueFor({ kind: "object", fields, spreads: object.spreads });
}

/** The HTTP method that the options of a fetch name; GET where they name none. */
export function verbOf(options: Value | undefined): string | undefined {
  if (options === undefined) return "GET";
  const fields = thingOf(options, "object")?.fields;
  const method = fields?.get("method");
  return method === undefined ? (fields === undefined ? undefined : "GET") : method.text;
}
