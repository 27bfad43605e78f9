import { pathOf } from "../path-of.ts";
import type { ApiRequest } from "../pipeline/api-call.ts";
import { describeCallers, type Log } from "./request-log.ts";
import { withoutCredentials } from "./without-credentials.ts";

/** Writes the line of a request that was answered. Units: milliseconds since it came in. */
export function logCall(log: Log, req: ApiRequest, status: number, durationMs: number): void {
  const call = req.apiCall;
  const told = call && describeCallers(call);
  log.request({
    requestId: req.id,
    method: req.method,
    path: withoutCredentials(pathOf(req.url)),
    apiMethod: call && `${call.operation.method.module} ${call.operation.method.name}`,
    caller: told?.caller,
    elevatedFor: told?.elevatedFor,
    through: told?.through,
    endpoint: told?.endpoint,
    reason: told?.reason,
    policy: told?.policy,
    status,
    code: req.failure?.code,
    message: req.failure?.message,
    fix: req.failure?.fix,
    durationMs: Math.round(durationMs * 100) / 100,
  });
}
