import { verify } from "node:crypto";
import { type AccessTokenClaims, audienceOf, CLOCK_SKEW_SECONDS, type EpochSeconds } from "./claims.ts";
import { ed25519Signer } from "./ed25519-signer.ts";
import type { SigningKey, VerificationKey } from "./signing-key.ts";

/** The two parts before the JWS. Clients in use take the payload at index 3 of the split, and some strip exactly this text. */
export const ACCESS_TOKEN_PREFIX = "OauthNG.JWS.";

const PARTS = 5;
const SIGNATURE_LENGTH = 86;

/** Signs claims as a compact access token: prefix, then a JWS. Source: RFC 7515 section 7.1, RFC 8037 (EdDSA). */
export function signAccessToken(claims: AccessTokenClaims, key: SigningKey): string {
  return signClaimsText(JSON.stringify(claims), key);
}

/** As `signAccessToken`, of claims that are JSON already: the text of `accessTokenClaimsText`. */
export function signClaimsText(claims: string, key: SigningKey): string {
  const input = `${key.encodedHeader}.${Buffer.from(claims).toString("base64url")}`;
  return `${ACCESS_TOKEN_PREFIX}${input}.${ed25519Signer(key.privateKey)(Buffer.from(input)).toString("base64url")}`;
}

/** Whether a text is meant to be an access token, by its prefix alone. */
export function looksLikeAccessToken(text: string): boolean {
  return text.startsWith(ACCESS_TOKEN_PREFIX);
}

/** Why a token does not count; `revoked` is for the caller of this function to find. */
export type TokenVerdict =
  | { readonly kind: "valid"; readonly claims: AccessTokenClaims }
  | { readonly kind: "invalid" }
  | { readonly kind: "expired"; readonly expiredForSeconds: number };

export interface VerifyOptions {
  readonly issuer: string;
  readonly nowSeconds: EpochSeconds;
  /** The keys that may have signed it, by their encoded header. */
  readonly keys: ReadonlyMap<string, VerificationKey>;
}

/**
 * Verifies an access token.
 *
 * Why: the header is never parsed. It must be, byte for byte, the header of a key that is known, so there is nothing to confuse: no `none`,
 * no other algorithm, no `jku`, `x5u`, `jwk` or path in `kid`, no duplicate keys. The signature must be in canonical base64url.
 * Source: RFC 8725 sections 3.1 and 3.2, RFC 9068 section 4. Units: seconds; a minute of clock skew is borne each way.
 */
export function verifyAccessToken(token: string, options: VerifyOptions): TokenVerdict {
  const parts = token.split(".");
  if (parts.length !== PARTS || !looksLikeAccessToken(token)) {
    return { kind: "invalid" };
  }
  const [, , header = "", payload = "", signatureText = ""] = parts;
  const key = options.keys.get(header);
  if (key === undefined || signatureText.length !== SIGNATURE_LENGTH) {
    return { kind: "invalid" };
  }
  const signature = Buffer.from(signatureText, "base64url");
  if (signature.toString("base64url") !== signatureText || !verify(null, Buffer.from(`${header}.${payload}`), key.publicKey, signature)) {
    return { kind: "invalid" };
  }
  // Signed by one of our keys over a text that we made, so the payload has our shape.
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as AccessTokenClaims;
  return judgeClaims(claims, options);
}

/** The claims without which a token is not one. Source: RFC 9068 section 2.2. */
function hasRequiredClaims({ sub, jti, client_id, exp, iat }: AccessTokenClaims): boolean {
  return [sub, jti, client_id].every((claim) => typeof claim === "string") && Number.isSafeInteger(exp) && Number.isSafeInteger(iat);
}

/** Checks the required claims, issuer, audience and times of claims whose signature holds. `exp + skew` is the last good second. */
export function judgeClaims(claims: AccessTokenClaims, options: Pick<VerifyOptions, "issuer" | "nowSeconds">): TokenVerdict {
  const isOurs = claims.iss === options.issuer && claims.aud === audienceOf(claims.site_id);
  if (!isOurs || !hasRequiredClaims(claims) || claims.iat > options.nowSeconds + CLOCK_SKEW_SECONDS) {
    return { kind: "invalid" };
  }
  const expiredForSeconds = options.nowSeconds - claims.exp;
  return expiredForSeconds > CLOCK_SKEW_SECONDS ? { kind: "expired", expiredForSeconds } : { kind: "valid", claims };
}
