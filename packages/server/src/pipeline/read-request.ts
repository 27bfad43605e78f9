import type { Method } from "@belay/contracts";
import { BelayError } from "@belay/core";

type Message = Record<string, unknown>;

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
const DEPTH_MAX = 32;

function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Sets a dotted field; steps on the way are made. A name that reaches a prototype is refused. */
function setField(message: Message, field: string, value: unknown): void {
  const steps = field.split(".");
  if (steps.length > DEPTH_MAX || steps.some((step) => FORBIDDEN.has(step))) {
    throw new BelayError("INVALID_ARGUMENT", { message: "A parameter name is not a field of the request." });
  }
  const last = steps.pop() ?? field;
  let at = message;
  for (const step of steps) {
    const next = at[step];
    const inner: Message = isMessage(next) ? next : {};
    at[step] = inner;
    at = inner;
  }
  at[last] = value;
}

function decodePacked(text: string): Message {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"), (key, inner) => {
      if (FORBIDDEN.has(key)) {
        throw new SyntaxError(`forbidden key ${key}`);
      }
      return inner;
    });
    if (isMessage(value)) {
      return value;
    }
  } catch (cause) {
    throw new BelayError("MALFORMED_BODY", { message: "The .r parameter is not the base64url of a JSON object.", cause });
  }
  throw new BelayError("MALFORMED_BODY", { message: "The .r parameter is not the base64url of a JSON object." });
}

function fromQuery(query: Readonly<Record<string, unknown>>): Message {
  const packed = query[".r"];
  if (typeof packed === "string") {
    return decodePacked(packed);
  }
  if (packed !== undefined) {
    throw new BelayError("MALFORMED_BODY", { message: "The .r parameter is there more than once." });
  }
  const message: Message = {};
  for (const [field, value] of Object.entries(query)) {
    setField(message, field, value);
  }
  return message;
}

/** A request message, and whether its values came as text that the schema has to turn into numbers and booleans. */
export interface ReadRequest {
  readonly message: Message;
  readonly isText: boolean;
}

/**
 * The request message of a call, as its contract describes it: from the body, or from the query (flat with dotted names, or packed into `.r`),
 * with the path parameters in their fields. What the path says wins over what the message says.
 *
 * Errors (400): MALFORMED_BODY, INVALID_ARGUMENT.
 */
export function readRequest(
  method: Method,
  parts: {
    readonly verb: string;
    readonly body: unknown;
    readonly query: Readonly<Record<string, unknown>>;
    readonly pathParameters: Readonly<Record<string, string | undefined>>;
  },
): ReadRequest {
  const hasBody = parts.verb !== "GET" && parts.verb !== "DELETE";
  const isPacked = typeof parts.query[".r"] === "string";
  const body = parts.body ?? {};
  if (hasBody && !isMessage(body)) {
    throw new BelayError("MALFORMED_BODY", { message: "The body must be a JSON object." });
  }
  const message = hasBody ? (body as Message) : fromQuery(parts.query);
  for (const { name, field } of method.pathParameters) {
    const value = parts.pathParameters[name];
    if (value !== undefined) {
      setField(message, field, value);
    }
  }
  return { message, isText: !hasBody && !isPacked };
}
