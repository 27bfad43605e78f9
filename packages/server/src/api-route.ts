import { BelayError } from "@belay/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { pathOf } from "./path-of.ts";
import type { ApiCall, Elevation } from "./pipeline/api-call.ts";
import { authorize } from "./pipeline/authorize.ts";
import { findSite } from "./pipeline/find-site.ts";
import { handle } from "./pipeline/handle.ts";
import { identify, identifyElevation } from "./pipeline/identify.ts";
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

function question(call: ApiCall): { caller: ApiCall["caller"]; siteId: string | undefined; elevatedMethodId?: string } {
  const { methodId }: Elevation = call.elevation;
  return { caller: call.caller, siteId: call.siteId, ...(methodId === undefined ? {} : { elevatedMethodId: methodId }) };
}

/** Steps 1 to 4: before any body is read. What is refused here costs no parsing. */
async function admit(platform: Platform, resolveMethod: ResolveMethod, req: FastifyRequest): Promise<void> {
  const { operation, pathParameters } = resolveMethod(req.method, pathOf(req.url));
  const caller = await identify(platform.identifier, req.headers, req.raw.rawHeaders);
  const { siteId, reachable, isKnown } = await findSite(platform.directory, caller, req.headers);
  const known = { requestId: req.id, operation, pathParameters, caller, elevation: {}, siteId, isSiteKnown: isKnown, own: false };
  // From here on a call that does not succeed is on record.
  req.apiCall = known;
  const call: ApiCall = { ...known, elevation: await identifyElevation(platform.identifier, req.headers, caller) };
  req.apiCall = call;
  const { own } = authorize(operation, question(call), reachable);
  req.apiCall = own ? { ...call, own } : call;
}

/** Records a call that did not succeed: every refusal of somebody known, and every failure of a privileged call. */
export function recordFailure(platform: Platform, call: ApiCall, failure: { readonly status: number; readonly code: string }): void {
  const { siteId } = call;
  // 401 with a known caller: the elevation named a person whose token does not count.
  const isRefusal = failure.status === 403 || failure.status === 401;
  if (siteId === undefined || !call.isSiteKnown || call.caller.kind === "NOBODY" || !(isRefusal || isPrivileged(call.caller))) {
    return;
  }
  const outcome = isRefusal ? "refused" : "failed";
  platform.ledger.push(ledgerEntry({ ...call, siteId }, { outcome, ...failure }, platform.clock.nowMs()));
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
  const request = handler === undefined ? read.message : await validate(method, read);
  const response = await handle(platform, call, request);
  reply.header("content-type", "application/json; charset=utf-8");
  if (handler?.kind === "write") {
    reply.header("x-wix-consistent", platform.clock.nowMs().toString(36));
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
