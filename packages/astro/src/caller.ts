import type { Caller, IdentifiedCaller } from "@belay/sdk";

export const NEW_VISITOR: Caller = { kind: "NEW_VISITOR" };

const KINDS = ["VISITOR", "MEMBER", "USER", "APP"] as const;

/** Position of the payload among the dot-separated parts of an access token: two of a prefix, then header, payload and signature. */
const PAYLOAD_INDEX = 3;
const PARTS = 5;

/** Longest access token that is looked at, in characters. */
const TOKEN_LENGTH_MAX = 8_192;

/** Whether a text has the form of an access token; nothing is said about whether it counts. */
export function looksLikeAccessToken(token: string): boolean {
  return token.length <= TOKEN_LENGTH_MAX && token.split(".").length === PARTS;
}

/** Reads a caller out of untyped fields; undefined when one is missing. */
export function parseCaller(kind: unknown, id: unknown, siteId: unknown): IdentifiedCaller | undefined {
  const known = KINDS.find((name) => name === kind);
  return known === undefined || typeof id !== "string" || id === "" || typeof siteId !== "string" || siteId === ""
    ? undefined
    : { kind: known, id, siteId };
}

function parsePayload(accessToken: string): Readonly<Record<string, unknown>> {
  try {
    const payload: unknown = JSON.parse(Buffer.from(accessToken.split(".")[PAYLOAD_INDEX] ?? "", "base64url").toString("utf8"));
    return typeof payload === "object" && payload !== null ? { ...payload } : {};
  } catch {
    // Not a token of this layout: nobody is named by it.
    return {};
  }
}

/**
 * The caller that an access token names. Its signature is not checked: only for tokens that came from the token endpoint itself, or out of a
 * sealed cookie, where nobody else can have put them.
 */
export function callerOfToken(accessToken: string): Caller {
  const { subject_type, sub, site_id } = looksLikeAccessToken(accessToken) ? parsePayload(accessToken) : {};
  return parseCaller(subject_type, sub, site_id) ?? NEW_VISITOR;
}
