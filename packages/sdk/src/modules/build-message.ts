import { toWire } from "../wire/convert.ts";
import { isRecord } from "../wire/unknown.ts";
import type { ArgumentPlace, MethodDescriptor } from "./method-descriptor.ts";

type Message = Record<string, unknown>;

/** `message` with `value` at a dotted path; objects on the way are copied, never changed. */
function placeAt(message: Message, path: readonly string[], value: unknown): Message {
  const [head, ...rest] = path;
  if (head === undefined) {
    return message;
  }
  const child = message[head];
  return { ...message, [head]: rest.length === 0 ? value : placeAt(isRecord(child) ? { ...child } : {}, rest, value) };
}

function place(message: Message, where: ArgumentPlace, value: unknown): Message {
  if (value === undefined) {
    return message;
  }
  if (typeof where === "string") {
    return where === "" ? { ...message, ...(isRecord(value) ? value : {}) } : placeAt(message, where.split("."), value);
  }
  const keys = isRecord(value) ? value : {};
  return Object.entries(where).reduce((built, [key, field]) => placeAt(built, field.split("."), keys[key]), message);
}

/** Deep places after whole ones, so that an id lands inside the entity that another argument brings. */
function depth(where: ArgumentPlace): number {
  return where === "" ? 0 : typeof where === "string" && !where.includes(".") ? 1 : 2;
}

/** The request message of a call, in wire names, from the arguments of its function. */
export function buildMessage(method: MethodDescriptor, args: readonly unknown[]): Readonly<Record<string, unknown>> {
  const placed = method.args
    .map((where, index) => ({ where, value: args[index] }))
    .toSorted((one, other) => depth(one.where) - depth(other.where))
    .reduce<Message>((message, { where, value }) => place(message, where, value), {});
  return toWire(placed, method.shapes, method.request);
}
