import { askerOf, describeCaller, type Subject } from "@belay/core";
import type { ApiCall } from "../pipeline/api-call.ts";

/**
 * One line of the request log: who called what, whether it was allowed, why not, and who elevated. Never a token, a body or a query.
 *
 * Why what is missing may stand there as `undefined`: every call has a line, and lines of one shape are made in half the time.
 */
export interface RequestLogEntry {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly apiMethod?: string | undefined;
  readonly caller?: string | undefined;
  readonly elevatedFor?: string | undefined;
  /** Apps that acted before the caller, the latest first. */
  readonly through?: readonly string[] | undefined;
  /** What the app's backend said of the elevation: its own words. */
  readonly endpoint?: string | undefined;
  readonly reason?: string | undefined;
  /** What the app's elevation policy said. */
  readonly policy?: string | undefined;
  readonly status: number;
  readonly code?: string | undefined;
  /** What the caller was told; it ends with the fix where there is one. */
  readonly message?: string | undefined;
  readonly fix?: string | undefined;
  readonly durationMs: number;
}

/** Where log entries go. `error` is for defects and failures of the store, `warn` for what the operator should change. */
export interface Log {
  readonly request: (entry: RequestLogEntry) => void;
  readonly error: (err: unknown, facts: Readonly<Record<string, unknown>>) => void;
  readonly warn: (message: string) => void;
  readonly info: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
}

type Described = Pick<RequestLogEntry, "caller" | "elevatedFor" | "through" | "endpoint" | "reason" | "policy">;

function describeSubject({ type, id }: Subject): string {
  return `${type.toLowerCase().replace("_", " ")} ${id}`;
}

/** Who called, in the words of the log, with both names: who asked, and through which apps it came. */
export function describeCallers({ caller, elevation, policy }: Pick<ApiCall, "caller" | "elevation" | "policy">): Described {
  const narrowing = caller.kind === "APP" ? caller.narrowing : undefined;
  const subject = caller.kind === "APP" ? askerOf(caller, elevation.subject) : undefined;
  return {
    caller: describeCaller(caller),
    elevatedFor: subject && describeSubject(subject),
    through: narrowing?.earlierActors?.map(describeSubject),
    endpoint: elevation.endpoint,
    reason: elevation.reason,
    policy,
  };
}
