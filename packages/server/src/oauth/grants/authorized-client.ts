import { randomUUID } from "node:crypto";
import { methodById } from "@belay/contracts";
import { BelayError, decide } from "@belay/core";
import { findToken } from "@belay/domains/identity";
import { findMember, noteLogin } from "@belay/domains/members";
import { OFFLINE_ACCESS } from "@belay/domains/redirects";
import { type CredentialPair, identifyPair, isPair, SIGN_ON_METHOD } from "../../pipeline/identify-pair.ts";
import { type Platform, sourcesNow } from "../../platform.ts";
import type { Grant, TokenParameters } from "../grant.ts";
import { OAuthError } from "../oauth-error.ts";
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

/** The key must be allowed to sign members on, on the site that the visitor's token names. */
function assertMayVouch({ person, key, isSameAccount }: CredentialPair): void {
  const method = methodById(SIGN_ON_METHOD);
  const decision = method === undefined ? undefined : decide({ method, caller: key, siteId: person.siteId });
  if (!isSameAccount || decision?.kind !== "allow") {
    throw new OAuthError(
      "unauthorized_client",
      "The API key may not sign members on at this site: it needs IAM.AUTHENTICAITON_SIGN_ON there.",
    );
  }
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

/** A member's tokens on the word of an API key: the site signs its members in elsewhere. */
export const authorizedClient: Grant = {
  grantType: "authorized_client",
  parameters: ["member_id", "session_token", "scope"],
  handler: async (platform, parameters, { authorization }) => {
    const pair = await readPair(platform, authorization);
    assertMayVouch(pair);
    const { siteId, instanceId } = pair.person;
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
      return true;
    });
    if (!began) {
      throw new OAuthError("invalid_grant", "The member may not sign in.");
    }
    return response;
  },
};
