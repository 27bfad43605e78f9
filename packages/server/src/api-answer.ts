import { BelayError, RequestValidationError } from "@belay/core";
import type { Handler, WireRequest } from "@belay/domains";
import { JsonBytes } from "@belay/store";
import type { ApiRequest } from "./pipeline/api-call.ts";
import { handle } from "./pipeline/handle.ts";
import { readRequest } from "./pipeline/read-request.ts";
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

/** Steps 5 to 8 for a call that was admitted. `body` is the JSON that came with it. */
export async function answerCall(platform: Platform, req: ApiRequest, body: unknown): Promise<ApiAnswer> {
  const call = req.apiCall;
  if (call === undefined) {
    throw new BelayError("INTERNAL", { internal: "a request reached its handler without the steps before it" });
  }
  const { method, handler } = call.operation;
  const read = readRequest(method, { verb: req.method, body, query: call.query, pathParameters: call.pathParameters });
  const request = handler === undefined ? read.message : await checked(handler, () => validate(method, read));
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
