import { randomUUID } from "node:crypto";
import { methodById } from "@belay/contracts";
import { BelayError, decide, type LedgerRefusal } from "@belay/core";
import { findToken } from "@belay/domains/identity";
import { findMember, noteLogin } from "@belay/domains/members";
import { OFFLINE_ACCESS } from "@belay/domains/redirects";
import { type CredentialPair, identifyPair, isPair, SIGN_ON_METHOD } from "../../pipeline/identify-pair.ts";
import { type Platform, sourcesNow } from "../../platform.ts";
import type { Grant, TokenParameters, TokenResponse } from "../grant.ts";
import { OAuthError } from "../oauth-error.ts";
import { recordNotVouched, recordVouched, type Vouching } from "../record-vouched.ts";
import { asksOffline, prepareMemberGrant } from "../start-member-grant.ts";

async function readPair(platform: Platform, authorization: string | undefined): Promise<CredentialPair> {
  if (!isPair(authorization)) {
    throw new OAuthError("invalid_client", "Send `<visitor access token>,<API key>` in the Authorization header.");
  }
  try {
    return await identifyPair(platform, authorization);
  } catch (err) {
    throw err instanceof BelayError ? new OAuthError("invalid_client", err.message, { cause: err }) : err;
  }
}

/** Why the key may not sign members on, on the site that the visitor's token names; `undefined` where it may. */
function whyNot({ person, key, isSameAccount }: CredentialPair): LedgerRefusal | undefined {
  const method = methodById(SIGN_ON_METHOD);
  const decision = method === undefined ? undefined : decide({ method, caller: key, siteId: person.siteId });
  if (!isSameAccount || decision === undefined) {
    return { reason: "other-site", missing: [] };
  }
  return decision.kind === "allow" ? undefined : { reason: decision.reason, missing: decision.missing };
}

/** The member who is meant: by id, and where a session came along, by that too. */
async function assertSession(platform: Platform, siteId: string, { member_id, session_token }: TokenParameters): Promise<string> {
  if (member_id === undefined) {
    throw new OAuthError("invalid_request", "member_id is missing.");
  }
  return platform.store.read(async (tx) => {
    const ctx = { ...sourcesNow(platform.clock), keys: platform.keys };
    const owner = session_token === undefined ? undefined : await findToken(tx.signIn, ctx, "session", { token: session_token, siteId });
    const isTheirs = session_token === undefined || owner?.memberId === member_id;
    const member = await findMember(tx.entities, siteId, member_id);
    if (!isTheirs || member?.status !== "APPROVED") {
      throw new OAuthError("invalid_grant", "There is no such member who may sign in, or the session is not theirs.");
    }
    return member_id;
  });
}

async function beginGrant(platform: Platform, vouching: Vouching, parameters: TokenParameters): Promise<TokenResponse> {
  const { siteId, instanceId } = vouching.pair.person;
  const memberId = await assertSession(platform, siteId, parameters);
  const instance = await platform.directory.appInstance(instanceId);
  if (instance === undefined) {
    throw new OAuthError("invalid_grant", "The app is not installed on this site any more.");
  }
  const { response, begin } = await prepareMemberGrant(platform, instance, {
    memberId,
    grantId: randomUUID(),
    // A request without a scope is the one with a session: its client keeps the refresh token too.
    isOffline: asksOffline(parameters.scope ?? OFFLINE_ACCESS),
  });
  const began = await platform.store.write(async (tx) => {
    const member = await findMember(tx.entities, siteId, memberId);
    if (member?.status !== "APPROVED") {
      return false;
    }
    await begin(tx);
    await noteLogin(tx, { siteId, nowMs: platform.clock.nowMs() }, member);
    await recordVouched(platform, tx, vouching);
    return true;
  });
  if (!began) {
    throw new OAuthError("invalid_grant", "The member may not sign in.");
  }
  return response;
}

/** A member's tokens on the word of an API key: the site signs its members in elsewhere. It is on record, granted or not. */
export const authorizedClient: Grant = {
  grantType: "authorized_client",
  parameters: ["member_id", "session_token", "scope"],
  handler: async (platform, parameters, { requestId, authorization }) => {
    const vouching = { requestId, pair: await readPair(platform, authorization), memberId: parameters.member_id };
    const refusal = whyNot(vouching.pair);
    try {
      if (refusal !== undefined) {
        throw new OAuthError(
          "unauthorized_client",
          "The API key may not sign members on at this site: it needs IAM.AUTHENTICAITON_SIGN_ON there.",
        );
      }
      return await beginGrant(platform, vouching, parameters);
    } catch (err) {
      if (err instanceof OAuthError) {
        await recordNotVouched(platform, vouching, err, refusal);
      }
      throw err;
    }
  },
};
