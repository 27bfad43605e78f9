import { BelayError, RequestValidationError } from "@belay/core";
import { answerKey, type Handler, type WireRequest } from "@belay/domains";
import { JsonBytes } from "@belay/store";
import { type ApiCall, type ApiRequest, isOnSite } from "./pipeline/api-call.ts";
import { sharedContextOf } from "./pipeline/call-context.ts";
import { CheckedRequest } from "./pipeline/checked-request.ts";
import { handle, recordRead } from "./pipeline/handle.ts";
import { readRequest } from "./pipeline/read-request.ts";
import { targetOf } from "./pipeline/record.ts";
import { serialise } from "./pipeline/serialise.ts";
import { validate } from "./pipeline/validate.ts";
import type { Platform } from "./platform.ts";

/** Says that a call was answered and did something else than its caller may think. */
export const WARNING_HEADER = "belay-warning";

/** The answer to a call that succeeded: what goes out with status 200. */
export interface ApiAnswer {
  /** Headers that not every answer has. */
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | Buffer;
  /** To be called when the answer is with the operating system, where its memory is used again then. */
  readonly release?: () => void;
}

const NO_HEADERS: ApiAnswer["headers"] = {};

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

/** Whether a handler changes nothing. */
export function isRead({ kind }: Handler): boolean {
  return kind === "read" || kind === "shared-read";
}

/** The call that the steps before found. */
function callOf({ apiCall }: ApiRequest): ApiCall {
  if (apiCall === undefined) {
    throw new BelayError("INTERNAL", { internal: "a request reached its handler without the steps before it" });
  }
  return apiCall;
}

/** Steps 5 to 8 for a call that was admitted. `body` is the JSON that came with it. */
export async function answerCall(platform: Platform, req: ApiRequest, body: unknown): Promise<ApiAnswer> {
  return answerChecked(platform, req, await checkRequest(req, body));
}

/** Step 5: what the call asks for. Depends on nothing but the verb, the address and the body. */
export async function checkRequest(req: ApiRequest, body: unknown): Promise<CheckedRequest> {
  const call = callOf(req);
  const { operation, query, pathParameters } = call;
  const { method, handler } = operation;
  const read = readRequest(method, { verb: req.method, body, query, pathParameters });
  const message = handler === undefined ? read.message : await checked(handler, () => validate(method, read));
  return new CheckedRequest(message, targetOf(call));
}

/** Steps 6 to 8. */
export async function answerChecked(platform: Platform, req: ApiRequest, request: CheckedRequest): Promise<ApiAnswer> {
  const call = callOf(req);
  const { handler } = call.operation;
  let headers = NO_HEADERS;
  const response = await handle(platform, call, request, (text) => {
    headers = { ...headers, [WARNING_HEADER]: text };
  });
  if (handler !== undefined && !isRead(handler)) {
    headers = { ...headers, "x-wix-consistent": platform.clock.nowMs().toString(36) };
  }
  const payload = serialise(response);
  return response instanceof JsonBytes && response.isPooled
    ? { headers, payload, release: () => response.release() }
    : { headers, payload };
}

/**
 * Steps 6 to 8 where the store gives an earlier answer again: without waiting, but for room in the ledger. `undefined` where the answer has to be made.
 */
export function answerKept(platform: Platform, req: ApiRequest, request: CheckedRequest): ApiAnswer | Promise<ApiAnswer> | undefined {
  const call = callOf(req);
  const { handler } = call.operation;
  if (handler?.kind !== "shared-read" || !isOnSite(call)) {
    return undefined;
  }
  const payload = platform.store.keptBytes(answerKey(handler, request.text, sharedContextOf(platform, call)));
  if (payload === undefined) {
    return undefined;
  }
  const answer: ApiAnswer = { headers: NO_HEADERS, payload };
  const room = recordRead(platform, call, request, platform.clock.nowMs());
  return room === undefined ? answer : room.then(() => answer);
}
