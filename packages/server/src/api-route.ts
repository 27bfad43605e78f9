import {
  type AccessQuestion,
  type AppCaller,
  BelayError,
  type Caller,
  type LedgerRefusal,
  RequestValidationError,
  refusalError,
} from "@belay/core";
import type { Handler, WireRequest } from "@belay/domains";
import { JsonBytes } from "@belay/store";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { methodClassOf } from "./limits/call-limiter.ts";
import { pathOf } from "./path-of.ts";
import type { ApiCall, Operation } from "./pipeline/api-call.ts";
import { authorize } from "./pipeline/authorize.ts";
import { askPolicy } from "./pipeline/elevation-policy.ts";
import { findSite } from "./pipeline/find-site.ts";
import { handle } from "./pipeline/handle.ts";
import { authorizationOf, identifyElevation, isFromBrowser } from "./pipeline/identify.ts";
import { identifyPair, isPair, SIGN_ON_METHOD } from "./pipeline/identify-pair.ts";
import { readRequest } from "./pipeline/read-request.ts";
import { isPrivileged, ledgerEntry } from "./pipeline/record.ts";
import type { ResolveMethod } from "./pipeline/resolve-method.ts";
import { serialise } from "./pipeline/serialise.ts";
import { validate } from "./pipeline/validate.ts";
import type { Platform } from "./platform.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The call that this request is, as far as the pipeline has come. */
    apiCall: ApiCall | undefined;
  }
}

/** Says that a call was answered and did something else than its caller may think. */
export const WARNING_HEADER = "belay-warning";

function question(call: ApiCall, headers: FastifyRequest["headers"]): Omit<AccessQuestion, "method"> {
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

interface CallerOnSite {
  readonly caller: Caller;
  readonly siteId: string | undefined;
  readonly reachable: boolean;
  readonly isKnown: boolean;
}

/** Steps 2 and 3. Sign-on is the one method whose caller sends two credentials: the token names the site, the key calls. */
async function identifyOnSite(platform: Platform, { method }: Operation, req: FastifyRequest): Promise<CallerOnSite> {
  const authorization = authorizationOf(req.headers, req.raw.rawHeaders);
  if (method.id === SIGN_ON_METHOD && isPair(authorization)) {
    const { person, key, isSameAccount } = await identifyPair(platform, authorization);
    return { caller: key, siteId: person.siteId, reachable: isSameAccount, isKnown: true };
  }
  const caller = await platform.identifier.identify(authorization);
  return { caller, ...(await findSite(platform.directory, caller, req.headers)) };
}

/** The part of step 4 that only apps meet: their elevation policy. Errors: ELEVATION_NOT_ALLOWED (403), ELEVATION_LIMIT_REACHED (429). */
async function applyPolicy(platform: Platform, req: FastifyRequest, call: ApiCall, caller: AppCaller): Promise<ApiCall> {
  const outcome = await askPolicy(platform, { method: call.operation.method, caller, elevation: call.elevation });
  if (outcome === undefined) {
    return call;
  }
  const judged = { ...call, policy: outcome.word };
  if (outcome.refusal !== undefined) {
    req.apiCall = judged;
    throw refusalError(outcome.refusal);
  }
  return judged;
}

/** Steps 1 to 4: before any body is read. What is refused here costs no parsing. */
async function admit(platform: Platform, resolveMethod: ResolveMethod, req: FastifyRequest): Promise<void> {
  const { operation, pathParameters } = resolveMethod(req.method, pathOf(req.url));
  const [methodClass, clientAddress] = [methodClassOf(operation), req.ip];
  platform.callLimiter.takeAddress(methodClass, clientAddress, platform.clock.nowMs());
  const { caller, siteId, reachable, isKnown } = await identifyOnSite(platform, operation, req);
  // Not on record: whoever calls too often would fill the ledger too.
  platform.callLimiter.takeCaller(methodClass, caller, platform.clock.nowMs());
  const base = { requestId: req.id, clientAddress, operation, pathParameters };
  const known = { ...base, caller, elevation: {}, siteId, isSiteKnown: isKnown, own: false };
  // From here on a call that does not succeed is on record.
  req.apiCall = known;
  const call: ApiCall = { ...known, elevation: await identifyElevation(platform.identifier, req.headers, caller) };
  req.apiCall = call;
  const { own } = authorize(operation, question(call, req.headers), reachable);
  req.apiCall = own ? { ...call, own } : call;
  if (caller.kind === "APP") {
    req.apiCall = await applyPolicy(platform, req, call, caller);
  }
  if (caller.kind === "APP" && caller.narrowing?.usableOnce !== undefined) {
    await useOnce(platform, caller.narrowing.usableOnce);
  }
}

/** How a call failed: what its caller was told, and why it was refused where it was. */
export interface CallFailure {
  readonly status: number;
  readonly code: string;
  readonly refusal?: LedgerRefusal;
}

/** Records a call that did not succeed: every refusal of somebody known, and every failure of a privileged call. As `LedgerQueue.record`. */
export function recordFailure(platform: Platform, call: ApiCall, failure: CallFailure): Promise<void> | undefined {
  const { siteId } = call;
  // 401 with a known caller: the elevation named a person whose token does not count. 429: only a policy's limit is a refusal of this call.
  const isRefusal = failure.status === 403 || failure.status === 401 || call.policy?.startsWith("refuse:") === true;
  if (siteId === undefined || !call.isSiteKnown || call.caller.kind === "NOBODY" || !(isRefusal || isPrivileged(call.caller))) {
    return undefined;
  }
  const outcome = isRefusal ? "refused" : "failed";
  return platform.ledger.record(ledgerEntry({ ...call, siteId }, { outcome, ...failure }, platform.clock.nowMs()));
}

/** Step 5, with the handler's own word for a request that breaks its schema. */
async function checked(handler: Handler, check: () => Promise<WireRequest>): Promise<WireRequest> {
  try {
    return await check();
  } catch (err) {
    throw err instanceof RequestValidationError && handler.kind === "staged" && handler.onInvalid !== undefined
      ? handler.onInvalid(err)
      : err;
  }
}

function isRead({ kind }: Handler): boolean {
  return kind === "read" || kind === "shared-read";
}

/** Steps 5 to 8. */
async function answer(platform: Platform, req: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const call = req.apiCall;
  if (call === undefined) {
    throw new BelayError("INTERNAL", { internal: "a request reached its handler without the steps before it" });
  }
  const { method, handler } = call.operation;
  // The router's own parser made it: names, and texts or lists of texts.
  const query = req.query as Readonly<Record<string, unknown>>;
  const read = readRequest(method, { verb: req.method, body: req.body, query, pathParameters: call.pathParameters });
  const request = handler === undefined ? read.message : await checked(handler, () => validate(method, read));
  const response = await handle(platform, call, request, (text) => void reply.header(WARNING_HEADER, text));
  reply.header("content-type", "application/json; charset=utf-8");
  if (handler !== undefined && !isRead(handler)) {
    reply.header("x-wix-consistent", platform.clock.nowMs().toString(36));
  }
  if (response instanceof JsonBytes) {
    // Not on `close`: an answer that was cut off may still be on its way out of this memory.
    reply.raw.once("finish", () => response.release());
  }
  return reply.send(serialise(response));
}

/** Answers every method of the contracts, on every path that clients use for it, and everything else with a JSON 404. */
export function registerApi(app: FastifyInstance, platform: Platform, resolveMethod: ResolveMethod): void {
  app.decorateRequest("apiCall", undefined);
  app.route({
    method: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    url: "/*",
    exposeHeadRoute: false,
    onRequest: (req) => admit(platform, resolveMethod, req),
    handler: (req, reply) => answer(platform, req, reply),
  });
}
