import { type AccessQuestion, BelayError, type Caller, refusalError } from "@belay/core";
import { methodClassOf } from "./limits/call-limiter.ts";
import type { MethodClass } from "./limits/limits.ts";
import { type ApiCall, type ApiRequest, type CallOfApp, isOfApp, NO_ELEVATION, type Operation } from "./pipeline/api-call.ts";
import { authorize } from "./pipeline/authorize.ts";
import { askPolicy, type PolicyOutcome } from "./pipeline/elevation-policy.ts";
import { takeEndpointLimits } from "./pipeline/endpoint-limits.ts";
import { type CallSite, findSite, siteOfToken } from "./pipeline/find-site.ts";
import { authorizationOf, identifyElevation, isFromBrowser, namesElevation } from "./pipeline/identify.ts";
import { identifyPair, isPair, SIGN_ON_METHOD } from "./pipeline/identify-pair.ts";
import type { Resolved } from "./pipeline/resolve-method.ts";
import type { Platform } from "./platform.ts";

/** What step 1 found. */
interface Wanted extends Resolved {
  readonly methodClass: MethodClass;
}

/** What steps 2 and 3 found. */
interface CallerOnSite {
  readonly caller: Caller;
  readonly site: CallSite;
}

function question(call: ApiCall, headers: ApiRequest["headers"]): Omit<AccessQuestion, "method"> {
  const { methodId } = call.elevation;
  const asked = { caller: call.caller, siteId: call.siteId, isFromBrowser: isFromBrowser(headers) };
  return methodId === undefined ? asked : { ...asked, elevatedMethodId: methodId };
}

/** Spends a token that may be used once: on the first call that is admitted, however that call ends. Errors: TOKEN_REVOKED (401). */
async function useOnce({ store }: Platform, { tokenId, expiresAtMs }: { tokenId: string; expiresAtMs: number }): Promise<void> {
  if (!(await store.write((tx) => tx.system.useToken(tokenId, expiresAtMs)))) {
    throw new BelayError("TOKEN_REVOKED", { internal: "a token for one use came a second time" });
  }
}

/** Steps 2 and 3. Sign-on is the one method whose caller sends two credentials: the token names the site, the key calls. */
async function identifyOnSite(
  platform: Platform,
  { method }: Operation,
  authorization: string | undefined,
  headers: ApiRequest["headers"],
): Promise<CallerOnSite> {
  if (method.id === SIGN_ON_METHOD && isPair(authorization)) {
    const { person, key, isSameAccount } = await identifyPair(platform, authorization);
    return { caller: key, site: { siteId: person.siteId, reachable: isSameAccount, isKnown: true } };
  }
  const caller = await platform.identifier.identify(authorization);
  return { caller, site: await findSite(platform.directory, caller, headers) };
}

/** What comes of the policy's word: a refusal, or the use of a token for one use. */
function obeyPolicy(platform: Platform, req: ApiRequest, call: CallOfApp, outcome: PolicyOutcome | undefined): Promise<void> | undefined {
  if (outcome !== undefined) {
    req.apiCall = { ...call, policy: outcome.word };
    if (outcome.refusal !== undefined) {
      throw refusalError(outcome.refusal);
    }
  }
  const { usableOnce } = call.caller.narrowing ?? {};
  return usableOnce === undefined ? undefined : useOnce(platform, usableOnce);
}

/**
 * The part of step 4 that only apps meet: the limits of their endpoints, their elevation policy, and tokens for one use. Without waiting where the policy is known, as nearly always.
 *
 * Errors: ENDPOINT_LIMIT_REACHED (429), ELEVATION_NOT_ALLOWED (403), ELEVATION_LIMIT_REACHED (429), TOKEN_REVOKED (401).
 */
function admitApp(platform: Platform, req: ApiRequest, call: CallOfApp): Promise<void> | undefined {
  const { endpoint, limits } = call.elevation;
  // Before the policy: who is over the endpoint's limit must not use up the app's.
  return limits === undefined
    ? admitByPolicy(platform, req, call)
    : takeEndpointLimits(platform, call.caller, endpoint, limits).then(() => admitByPolicy(platform, req, call));
}

function admitByPolicy(platform: Platform, req: ApiRequest, call: CallOfApp): Promise<void> | undefined {
  const asked = askPolicy(platform, { method: call.operation.method, caller: call.caller, elevation: call.elevation });
  return asked instanceof Promise
    ? asked.then((outcome) => obeyPolicy(platform, req, call, outcome))
    : obeyPolicy(platform, req, call, asked);
}

/** Step 4. */
function admitCall(platform: Platform, req: ApiRequest, call: ApiCall, isSiteReachable: boolean): Promise<void> | undefined {
  const { own } = authorize(call.operation, question(call, req.headers), isSiteReachable);
  const admitted = own ? { ...call, own } : call;
  req.apiCall = admitted;
  return isOfApp(admitted) ? admitApp(platform, req, admitted) : undefined;
}

function admitCaller(platform: Platform, req: ApiRequest, wanted: Wanted, { caller, site }: CallerOnSite): Promise<void> | undefined {
  const { operation, pathParameters, query, methodClass } = wanted;
  // Not on record: whoever calls too often would fill the ledger too.
  platform.callLimiter.takeCaller(methodClass, caller, platform.clock.nowMs());
  const call: ApiCall = {
    requestId: req.id,
    requestParts: req.idParts,
    clientAddress: req.ip,
    operation,
    pathParameters,
    query,
    caller,
    elevation: NO_ELEVATION,
    siteId: site.siteId,
    isSiteKnown: site.isKnown,
    own: false,
  };
  // From here on a call that does not succeed is on record.
  req.apiCall = call;
  if (!namesElevation(req.headers, caller)) {
    return admitCall(platform, req, call, site.reachable);
  }
  return identifyElevation(platform.identifier, req.headers, caller).then((elevation) => {
    const elevated = { ...call, elevation };
    req.apiCall = elevated;
    return admitCall(platform, req, elevated, site.reachable);
  });
}

/**
 * Steps 2 to 4, after the first found what is wanted: before any body is read. What is refused here costs no parsing. Leaves what it found in `req.apiCall`.
 *
 * Shape: `undefined` when the call was admitted without waiting for anything, as with a token that was verified before; most calls are such.
 * Errors: those of the steps, thrown or rejected.
 */
export function admit(platform: Platform, { operation, pathParameters, query }: Resolved, req: ApiRequest): Promise<void> | undefined {
  const wanted: Wanted = { operation, pathParameters, query, methodClass: methodClassOf(operation) };
  platform.callLimiter.takeAddress(wanted.methodClass, req.ip, platform.clock.nowMs());
  const authorization = authorizationOf(req.headers, req.raw.rawHeaders);
  const known = platform.identifier.known(authorization);
  return known === undefined
    ? identifyOnSite(platform, operation, authorization, req.headers).then((found) => admitCaller(platform, req, wanted, found))
    : admitCaller(platform, req, wanted, { caller: known, site: siteOfToken(known) });
}
