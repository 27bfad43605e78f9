import { type Caller, describeCaller } from "@belay/core";

/** One line of the request log: who called what, whether it was allowed, why not, and who elevated. Never a token, a body or a query. */
export interface RequestLogEntry {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly apiMethod?: string;
  readonly caller?: string;
  readonly elevatedFor?: string;
  readonly status: number;
  readonly code?: string;
  /** What the caller was told; it ends with the fix where there is one. */
  readonly message?: string;
  readonly fix?: string;
  readonly durationMs: number;
}

/** Where log entries go. `error` is for defects and failures of the store. */
export interface Log {
  readonly request: (entry: RequestLogEntry) => void;
  readonly error: (err: unknown, facts: Readonly<Record<string, unknown>>) => void;
  readonly info: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** Who called, in the words of the log: an app that elevated for somebody is named after that somebody. */
export function describeCallers(caller: Caller, subject: Caller | undefined): { readonly caller: string; readonly elevatedFor?: string } {
  return { caller: describeCaller(caller), ...(subject === undefined ? {} : { elevatedFor: describeCaller(subject) }) };
}
