import type { IncomingMessage } from "node:http";
import { BODY_BYTES_MAX } from "../json-body.ts";

const URL_LENGTH_MAX = 2_048;
/** Characters that mean more than themselves in a path. */
const SPECIAL = /[%#]/;
const JSON_TYPES: ReadonlySet<string | undefined> = new Set([
  "application/json",
  "application/json; charset=utf-8",
  "application/json;charset=utf-8",
]);
const LENGTH = /^\d{1,7}$/;

function hasPlainBody({ headers }: IncomingMessage): boolean {
  const length = headers["content-length"];
  return JSON_TYPES.has(headers["content-type"]) && length !== undefined && LENGTH.test(length) && Number(length) <= BODY_BYTES_MAX;
}

/**
 * Whether nothing of a request is left to interpretation: a GET without a body or a POST of JSON whose length is said and allowed, to a path that is what
 * it says.
 *
 * Why so narrow: everything that HTTP frameworks know of odd requests stays with the one at hand.
 */
export function isPlain(req: IncomingMessage): boolean {
  const { method, url = "", headers } = req;
  if (headers["transfer-encoding"] !== undefined || url.length > URL_LENGTH_MAX || SPECIAL.test(url)) {
    return false;
  }
  return method === "GET" ? headers["content-length"] === undefined : method === "POST" && hasPlainBody(req);
}
