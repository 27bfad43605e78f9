import { type ApiKeyCaller, BelayError, type MemberCaller, type VisitorCaller } from "@belay/core";
import type { Platform } from "../platform.ts";

/** A person's access token and an API key that vouches for a member of the same site. */
export interface CredentialPair {
  readonly person: VisitorCaller | MemberCaller;
  readonly key: ApiKeyCaller;
  /** Whether the key's account owns the person's site. */
  readonly isSameAccount: boolean;
}

/** Method whose clients send a pair. */
export const SIGN_ON_METHOD = "wix.iam.authentication.v1.AuthenticationService.SignOn";

/** Whether a header value is two credentials. Everywhere but at sign-on and its grant that is refused. */
export function isPair(authorization: string | undefined): authorization is string {
  return authorization?.includes(",") === true;
}

/**
 * Who stands behind `<access token>,<API key>`: the key is the caller, and the token names the site.
 *
 * Errors (401): AUTHORIZATION_MALFORMED for anything but one token and one key, in this order; those of `Identifier.identify`.
 */
export async function identifyPair({ identifier, directory }: Platform, authorization: string): Promise<CredentialPair> {
  const [token, keyText, ...more] = authorization.split(",");
  if (token === undefined || keyText === undefined || more.length > 0) {
    throw new BelayError("AUTHORIZATION_MALFORMED");
  }
  const person = (await identifier.verifyToken(token.trim().replace(/^bearer +/i, ""))).caller;
  const key = await identifier.identify(keyText.trim());
  if ((person.kind !== "VISITOR" && person.kind !== "MEMBER") || key.kind !== "API_KEY") {
    throw new BelayError("AUTHORIZATION_MALFORMED");
  }
  const site = await directory.site(person.siteId);
  return { person, key, isSameAccount: site !== undefined && site.accountId === key.accountId };
}
