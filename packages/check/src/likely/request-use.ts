import type { ArrowFunctionExpression, Function as FunctionNode, Node } from "oxc-parser";
import type { Unit } from "../project/read-project.ts";

type FunctionLike = FunctionNode | ArrowFunctionExpression;

/** What only a request has, under whatever name a handler gets it. */
const OF_REQUEST =
  /^(?:body|rawBody|headers|header|cookies|formData|queryStringParameters|pathParameters|requestContext|searchParams|httpMethod)$/;
/** What a request has, and other things have as well. */
const MAYBE_OF_REQUEST = /^(?:params|query|json|text|url|method|ip|request|req|payload|path|input|session|user|state|nextUrl|arrayBuffer)$/;
const OF_ANSWER = /^(?:status|send|json|end|writeHead|setHeader|redirect|sendStatus|code|type)$/;
const REQUESTS = /^_?(?:c|ctx|context|req|request|event|evt|r|h3event|call)$/;
const ANSWERS = /^_?(?:res|response|reply)$/;
const TYPES = /\b\w*(?:Request|HttpContext|HTTPEvent|RequestEvent|HandlerContext|RequestContext|IncomingMessage)\b/;
/** Types and fields of what queues, clocks and stores call a function with. */
const NO_REQUEST =
  /\b(?:SQS|SNS|S3|Kinesis|DynamoDB|EventBridge|Scheduled|CloudWatch|Cron|Kafka|Job|Queue|Cloud|Pub|Message)\w*(?:Event|Message|Job|Batch|Record|Context)\b|\.Records\b/;

/** Names of the properties that a function asks of a parameter. */
function askedOf(name: string, text: string): ReadonlySet<string> {
  const pattern = new RegExp(`(?<![.\\w$])${name.replaceAll("$", "\\$")}\\s*[?!]?\\.\\s*([\\w$]+)`, "g");
  return new Set([...text.matchAll(pattern)].map(([, property = ""]) => property));
}

/** The type that a parameter is said to have, as the code has it; empty where it says none. */
export function typeOf(node: Node, unit: Unit): string {
  const annotation = "typeAnnotation" in node ? node.typeAnnotation : undefined;
  return annotation === undefined || annotation === null ? "" : unit.text.slice(annotation.start, annotation.end);
}

function useOfPattern(node: Node & { readonly type: "ObjectPattern" }): string | undefined {
  const names = node.properties.flatMap((property) =>
    property.type === "Property" && property.key.type === "Identifier" ? [property.key.name] : [],
  );
  const found = names.find((name) => OF_REQUEST.test(name) || REQUESTS.test(name)) ?? undefined;
  return found === undefined ? undefined : `\`{ ${found} }\``;
}

/** How a function uses its parameters as only a handler of requests does, in words of its code: `req.body`. Undefined where it does not. */
export function requestUse(fn: FunctionLike, unit: Unit): string | undefined {
  const text = unit.text.slice(fn.start, fn.end);
  if (NO_REQUEST.test(text)) return undefined;
  for (const [index, parameter] of fn.params.entries()) {
    if (parameter.type === "TSParameterProperty" || parameter.type === "RestElement") continue;
    const node = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    if (TYPES.test(typeOf(node, unit))) return `\`${typeOf(node, unit).replace(/^:\s*/, "")}\``;
    if (node.type === "ObjectPattern" && index === 0) {
      const use = useOfPattern(node);
      if (use !== undefined) return use;
    }
    if (node.type !== "Identifier") continue;
    const { name } = node;
    const asked = [...askedOf(name, text)];
    const isRequest = REQUESTS.test(name);
    const isAnswer = ANSWERS.test(name);
    const found = asked.find(
      (property) =>
        OF_REQUEST.test(property) || (isRequest && MAYBE_OF_REQUEST.test(property)) || (isAnswer && index > 0 && OF_ANSWER.test(property)),
    );
    if (found !== undefined) return `\`${name}.${found}\``;
  }
  return undefined;
}

/** Whether a function is one that a queue, a clock or a store calls. */
export function isOfQueue(fn: FunctionLike, unit: Unit): boolean {
  return NO_REQUEST.test(unit.text.slice(fn.start, fn.end));
}
