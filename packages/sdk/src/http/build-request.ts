import { BelayCallError } from "../errors/belay-call-error.ts";
import type { MethodDescriptor } from "../modules/method-descriptor.ts";
import { isRecord } from "../wire/unknown.ts";
import { queryStringOf } from "./query-string.ts";

/** Characters of query string above which a method with a POST form is sent as POST. Source: docs/wire-format.md section 1. */
export const QUERY_STRING_LENGTH_MAX = 4_000;

/** A request without host and credentials. `body` is JSON text. */
export interface WireRequest {
  readonly verb: string;
  readonly path: string;
  readonly body?: string;
}

type Message = Readonly<Record<string, unknown>>;

function valueAt(message: Message, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), message);
}

function pathSegment(descriptor: MethodDescriptor, message: Message, name: string): string {
  const field = descriptor.path?.[name] ?? name;
  const value = valueAt(message, field);
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  // `.` and `..` cannot be escaped in a URL: every parser takes them out of the path, encoded or not.
  if (text === "" || text === "." || text === "..") {
    throw new BelayCallError("MISSING_ARGUMENT", `${descriptor.name} needs ${field}: it is part of the address.`, {
      methodId: descriptor.id,
    });
  }
  return encodeURIComponent(text);
}

function pathOf(descriptor: MethodDescriptor, template: string, message: Message): string {
  // A parameter fills a segment from its start; a colon further in is part of the path (`/:bookingId:confirmOrDecline`).
  return template.replaceAll(/(?<=\/):([A-Za-z0-9_]+)/g, (_, name: string) => pathSegment(descriptor, message, name));
}

function splitRoute(route: string): readonly [string, string] {
  const space = route.indexOf(" ");
  return [route.slice(0, space), route.slice(space + 1)];
}

/**
 * Builds the request of one method from its message in wire names.
 *
 * Errors: MISSING_ARGUMENT when a part of the address is missing.
 */
export function buildRequest(descriptor: MethodDescriptor, message: Message): WireRequest {
  const [verb, template] = splitRoute(descriptor.route);
  const path = pathOf(descriptor, template, message);
  if (descriptor.payloadIn === "none") {
    return { verb, path };
  }
  if (descriptor.payloadIn === undefined) {
    return { verb, path, body: JSON.stringify(message) };
  }
  const query = queryStringOf(message, descriptor.post !== undefined);
  if (descriptor.post !== undefined && query.length > QUERY_STRING_LENGTH_MAX) {
    return { verb: "POST", path: pathOf(descriptor, descriptor.post, message), body: JSON.stringify(message) };
  }
  return { verb, path: query === "" ? path : `${path}?${query}` };
}
