import { BelayError, InvariantError, type LedgerRefusal, RequestValidationError } from "@belay/core";
import type { Handler, WireRequest } from "@belay/domains";
import { JsonBytes } from "@belay/store";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { admit } from "./admission.ts";
import type { ApiCall } from "./pipeline/api-call.ts";
import { handle } from "./pipeline/handle.ts";
import { readRequest } from "./pipeline/read-request.ts";
import { isPrivileged } from "./pipeline/record.ts";
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
  const nowMs = platform.clock.nowMs();
  const foreignKeyId = call.caller.kind === "API_KEY" && failure.refusal?.reason === "other-site" ? call.caller.keyId : undefined;
  if (
    foreignKeyId !== undefined &&
    !platform.foreignRefusals.take({ siteId, keyId: foreignKeyId, methodId: call.operation.method.id }, nowMs)
  ) {
    return undefined;
  }
  const outcome = isRefusal ? "refused" : "failed";
  return platform.ledger.recordCall({ ...call, siteId }, { outcome, ...failure }, nowMs);
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
    // With `done` and not with a promise: most calls wait for nothing here.
    onRequest: (req, _reply, done) => {
      try {
        const admitted = admit(platform, resolveMethod, req);
        if (admitted === undefined) {
          done();
        } else {
          admitted.then(() => done(), done);
        }
      } catch (err) {
        done(err instanceof Error ? err : new InvariantError(String(err)));
      }
    },
    handler: (req, reply) => answer(platform, req, reply),
  });
}
