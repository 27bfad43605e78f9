import type { Caller } from "@belay/sdk";
import { looksLikeAccessToken, parseCaller } from "@belay/sdk/integration";

export const NEW_VISITOR: Caller = { kind: "NEW_VISITOR" };

/** Position of the payload among the dot-separated parts of an access token: two of a prefix, then header, payload and signature. */
const PAYLOAD_INDEX = 3;

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
