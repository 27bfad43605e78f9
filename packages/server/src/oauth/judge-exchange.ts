import type { Method } from "@belay/contracts";
import { isEndpointName, type LedgerRefusal, type Subject, subjectOf } from "@belay/core";
import { isNarrowed } from "../identity/narrowed-caller.ts";
import type { VerifiedToken } from "../identity/token-cache.ts";
import { type PolicyOutcome, tryPolicy } from "../pipeline/elevation-policy.ts";
import type { Platform } from "../platform.ts";
import type { AppToken } from "./exchange-parties.ts";
import { OAuthError } from "./oauth-error.ts";

/** An elevation that is asked for by an exchange of tokens. */
export interface AskedElevation {
  readonly requestId: string;
  readonly method: Method;
  readonly subject: VerifiedToken;
  readonly actor: AppToken;
  readonly endpoint: string | undefined;
}

/** Status of every refusal of an exchange. Source: RFC 8693 section 2.2.2. */
const REFUSED = 400;

/** Reads the parameter `endpoint`: what the app says that the elevation comes from. Errors: invalid_request (400). */
export function readEndpoint(text: string | undefined): string | undefined {
  if (text !== undefined && !isEndpointName(text)) {
    throw new OAuthError("invalid_request", "endpoint must be 1 to 200 printable ASCII characters.");
  }
  return text;
}

function subjectOfToken({ claims }: VerifiedToken): Subject {
  return { type: claims.subject_type, id: claims.sub, ...(isNarrowed(claims) ? {} : { clientId: claims.client_id }) };
}

/** Records an elevation that was denied: nobody calls with it, so no call would. */
export async function recordDenied(platform: Platform, asked: AskedElevation, refusal: LedgerRefusal, policy?: string): Promise<void> {
  const { requestId, method, subject, actor, endpoint } = asked;
  const acting = subjectOf(actor.caller);
  await platform.ledger.record({
    siteId: actor.caller.siteId,
    atMs: platform.clock.nowMs(),
    requestId,
    kind: "refused",
    methodId: method.id,
    permissions: method.access.requires,
    outcome: "refused",
    status: REFUSED,
    code: "invalid_target",
    subject: subjectOfToken(subject),
    ...(acting === undefined ? {} : { actor: acting }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(policy === undefined ? {} : { policy }),
    refusal: { reason: refusal.reason, missing: refusal.missing },
  });
}

/** Stands in the ledger for an exchange that gave a token for permissions and not for one method. */
export const EXCHANGE_METHOD_ID = "belay.oauth.v1.TokenExchange";

/** Puts a narrowed token that is about to be handed out on record: for whom, for what, and for how long. Its calls leave rows of their own. */
export async function recordIssued(
  platform: Platform,
  asked: Omit<AskedElevation, "method"> & { readonly methodId: string | undefined },
  token: { readonly permissions: readonly string[]; readonly ttlSeconds: number },
): Promise<void> {
  const { requestId, methodId, subject, actor, endpoint } = asked;
  const acting = subjectOf(actor.caller);
  await platform.ledger.record({
    ...{ siteId: actor.caller.siteId, atMs: platform.clock.nowMs(), requestId, kind: "elevated" },
    ...{ methodId: methodId ?? EXCHANGE_METHOD_ID, permissions: token.permissions, outcome: "allowed", status: 200 },
    subject: subjectOfToken(subject),
    ...(acting === undefined ? {} : { actor: acting }),
    ...(endpoint === undefined ? {} : { endpoint }),
    detail: `token for ${token.ttlSeconds} s`,
  });
}

/**
 * Asks the app's elevation policy about a token for one method. It is asked again by each call with the token, which is what is counted.
 *
 * Errors: invalid_target (400) with the explanation; it is on record.
 */
export async function assertPolicyAllows(platform: Platform, asked: AskedElevation): Promise<void> {
  const { method, subject, actor, endpoint } = asked;
  const caller = { ...actor.caller, narrowing: { subject: subjectOfToken(subject) } };
  const elevation = endpoint === undefined ? {} : { endpoint };
  const outcome: PolicyOutcome | undefined = await tryPolicy(platform, { method, caller, elevation });
  if (outcome?.refusal !== undefined) {
    const { reason, missing, description, fix } = outcome.refusal;
    await recordDenied(platform, asked, { reason, missing }, outcome.word);
    throw new OAuthError("invalid_target", `${description} ${fix}`);
  }
}
