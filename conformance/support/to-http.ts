import type { Method } from "@belay/contracts";
import { type CallOptions, valueAt } from "@belay/testkit";

/** A request as it goes out, without its credentials. */
export type HttpForm = Pick<CallOptions, "method" | "path" | "body">;

/** The longest query that the clients in use send before they change to POST. */
const QUERY_LENGTH_MAX = 4_000;

function pathOf(method: Method, message: unknown): string {
  let path = method.http.path;
  for (const { name, field } of method.pathParameters) {
    const value = valueAt(message, field);
    path = path.replace(`:${name}`, encodeURIComponent(typeof value === "string" && value !== "" ? value : "-"));
  }
  return path;
}

/** The `.r` parameter: base64url of the JSON of a message. */
export function packed(message: unknown): string {
  return Buffer.from(JSON.stringify(message)).toString("base64url");
}

/** A request message in the form in which clients in use send it: JSON body, or packed into the query, or POST where the query got long. */
export function toHttp(method: Method, message: unknown): HttpForm {
  const { http } = method;
  const path = pathOf(method, message);
  if (http.payloadIn === "none") {
    return { method: http.method, path };
  }
  if (http.payloadIn !== "query") {
    return { method: http.method, path, body: message };
  }
  const query = packed(message);
  if (query.length > QUERY_LENGTH_MAX && http.alternative !== undefined) {
    return { method: http.alternative.method, path: http.alternative.path, body: message };
  }
  return { method: http.method, path: `${path}?.r=${query}` };
}
