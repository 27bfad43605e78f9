import { pathOf } from "../path-of.ts";
import type { ApiRequest } from "../pipeline/api-call.ts";
import { describeCallers, type Log } from "./request-log.ts";
import { withoutCredentials } from "./without-credentials.ts";

/** Writes the line of a request that was answered. Units: milliseconds since it came in. */
export function logCall(log: Log, req: ApiRequest, status: number, durationMs: number): void {
  const call = req.apiCall;
  log.request({
    requestId: req.id,
    method: req.method,
    path: withoutCredentials(pathOf(req.url)),
    ...(call === undefined
      ? {}
      : {
          apiMethod: `${call.operation.method.module} ${call.operation.method.name}`,
          ...describeCallers(call),
        }),
    status,
    ...req.failure,
    durationMs: Math.round(durationMs * 100) / 100,
  });
}
