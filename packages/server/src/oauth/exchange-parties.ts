import { type AccessTokenClaims, BelayError, type Caller } from "@belay/core";
import { isNarrowed } from "../identity/narrowed-caller.ts";
import type { VerifiedToken } from "../identity/token-cache.ts";
import type { Platform } from "../platform.ts";
import { OAuthError } from "./oauth-error.ts";

/** A token that was verified, with the app that it is of. */
export type AppToken = VerifiedToken & { readonly caller: Extract<Caller, { readonly kind: "APP" }> };

async function verify(platform: Platform, name: string, token: string): Promise<VerifiedToken> {
  try {
    return await platform.identifier.verifyAnyToken(token);
  } catch (err) {
    throw err instanceof BelayError && err.status === 401
      ? new OAuthError("invalid_request", `${name} does not count: ${err.message}`, { cause: err })
      : err;
  }
}

/** The token of the app that acts: its own, of the client that authenticated. Why its own: a narrowed token must not open more. */
export async function verifyActor(platform: Platform, clientId: string, token: string): Promise<AppToken> {
  const verified = await verify(platform, "actor_token", token);
  const { caller } = verified;
  if (caller.kind !== "APP" || caller.narrowing !== undefined || caller.clientId !== clientId) {
    throw new OAuthError("invalid_request", "actor_token must be the own token of the app that authenticates (grant client_credentials).");
  }
  return { ...verified, caller };
}

/** Source: RFC 8693 section 4.4: when a token says who may act with it, nobody else may. */
function assertMayAct(subject: AccessTokenClaims, actorId: string): void {
  if (isNarrowed(subject) && subject.may_act !== undefined && subject.may_act.sub !== actorId) {
    throw new OAuthError("invalid_request", "subject_token names another app as the one that may act with it.");
  }
}

/** The token of whom the app acts for: live, of the actor's site, for more than one use, and not kept for another actor. Errors: invalid_request (400). */
export async function verifySubject(platform: Platform, actor: AppToken, token: string): Promise<VerifiedToken> {
  const subject = await verify(platform, "subject_token", token);
  const { claims } = subject;
  if (claims.site_id !== actor.claims.site_id) {
    throw new OAuthError("invalid_request", "subject_token and actor_token are not of the same site.");
  }
  if (isNarrowed(claims) && claims.single_use) {
    throw new OAuthError("invalid_request", "subject_token is for one use; it is not exchanged.");
  }
  assertMayAct(claims, actor.caller.instanceId);
  return subject;
}
