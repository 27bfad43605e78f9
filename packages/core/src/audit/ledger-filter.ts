import type { LedgerEntry } from "./ledger-entry.ts";
import { requestBeginning } from "./request-part.ts";

/**
 * Which entries are wanted; all of its conditions must hold.
 *
 * Units: `fromMs` and `beforeMs` milliseconds since 1970, the first included, the second not.
 * Shape: `subjectId` and `actorId` are ids; `clientId` is the app that acted, or through which somebody asked; `targetId` is what a call was about.
 */
export interface LedgerFilter {
  readonly fromMs?: number;
  readonly beforeMs?: number;
  readonly methodId?: string;
  readonly subjectId?: string;
  readonly actorId?: string;
  readonly clientId?: string;
  readonly endpoint?: string;
  readonly targetId?: string;
  readonly kind?: LedgerEntry["kind"];
  readonly outcome?: LedgerEntry["outcome"];
  readonly requestId?: string;
  readonly code?: string;
}

/** Whether an entry is one of those that are wanted. */
export function matchesLedgerFilter(entry: LedgerEntry, filter: LedgerFilter): boolean {
  const { subject, actor } = entry;
  const is = (wanted: string | undefined, ...values: readonly (string | undefined)[]) => wanted === undefined || values.includes(wanted);
  return (
    entry.atMs >= (filter.fromMs ?? 0) &&
    entry.atMs < (filter.beforeMs ?? Number.POSITIVE_INFINITY) &&
    is(filter.methodId, entry.methodId) &&
    is(filter.subjectId, subject?.id) &&
    is(filter.actorId, actor?.id, ...(entry.earlierActors ?? []).map(({ id }) => id)) &&
    is(filter.clientId, actor?.clientId, subject?.clientId) &&
    is(filter.endpoint, entry.endpoint) &&
    is(filter.targetId, entry.target?.id) &&
    is(filter.kind, entry.kind) &&
    is(filter.outcome, entry.outcome) &&
    is(filter.requestId, entry.requestId) &&
    is(filter.code, entry.code)
  );
}

/** As `ledgerFilterWords`, for a request: its id stands whole, or its beginning in the first line of a block and its end where another begins. */
export function requestWords(requestId: string): readonly (readonly string[])[] {
  const whole = JSON.stringify(requestId);
  const beginning = requestBeginning(requestId);
  return [
    [whole, JSON.stringify(beginning)],
    [whole, `\n${requestId.slice(beginning.length)}`],
  ];
}

/** Lists of texts: one of each list stands in every block that holds a wanted entry, so that a store may look for them before it reads entries. */
export function ledgerFilterWords(filter: LedgerFilter): readonly (readonly string[])[] {
  const { fromMs: _from, beforeMs: _before, requestId, ...words } = filter;
  const others = Object.values(words).flatMap((value) => (value === undefined ? [] : [[JSON.stringify(value)]]));
  return requestId === undefined ? others : [...requestWords(requestId), ...others];
}
