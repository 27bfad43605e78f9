import type { IncomingMessage } from "node:http";
import { BODY_BYTES_MAX } from "../json-body.ts";

const URL_LENGTH_MAX = 2_048;
/** Characters that mean more than themselves in a path. */
const SPECIAL = /[%#]/;
/** How JSON is called where nothing is left to look up. */
export const JSON_TYPES: ReadonlySet<string> = new Set([
  "application/json",
  "application/json; charset=utf-8",
  "application/json;charset=utf-8",
]);
const LENGTH = /^\d{1,7}$/;

/** Names of media types, as they stand in a request. */
type MediaTypes = Pick<ReadonlySet<string>, "has">;

function hasPlainBody({ headers }: IncomingMessage, types: MediaTypes): boolean {
  const length = headers["content-length"];
  return types.has(headers["content-type"] ?? "") && length !== undefined && LENGTH.test(length) && Number(length) <= BODY_BYTES_MAX;
}

/**
 * Whether nothing of a request is left to interpretation: a GET without a body or a POST of one of these media types whose length is said and allowed, to a path that is what
 * it says.
 *
 * Why so narrow: everything that HTTP frameworks know of odd requests stays with the one at hand.
 */
export function isPlain(req: IncomingMessage, types: MediaTypes): boolean {
  const { method, url = "", headers } = req;
  if (headers["transfer-encoding"] !== undefined || url.length > URL_LENGTH_MAX || SPECIAL.test(url)) {
    return false;
  }
  return method === "GET" ? headers["content-length"] === undefined : method === "POST" && hasPlainBody(req, types);
}
