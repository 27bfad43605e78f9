/** Headers that browsers' code may read of an answer. */
const EXPOSED_HEADERS = ["x-wix-request-id", "x-wix-consistent", "retry-after", "belay-warning"].join(", ");

export const REQUEST_ID_HEADER = "x-wix-request-id";
export const JSON_CONTENT_TYPE = "application/json; charset=utf-8";

/**
 * What every answer carries beside its request id. Lets pages of every origin read an answer.
 *
 * Why every origin: a caller is who its token says, and no cookie stands for one here. Source: Fetch section 3.3 (CORS protocol).
 */
export const COMMON_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ["x-content-type-options", "nosniff"],
  ["access-control-allow-origin", "*"],
  ["access-control-expose-headers", EXPOSED_HEADERS],
];
