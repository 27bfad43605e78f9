import type { LedgerEntry } from "./ledger-entry.ts";

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

/** Texts that stand in every block which holds a wanted entry: what a store may look for before it reads entries. */
export function ledgerFilterWords(filter: LedgerFilter): readonly string[] {
  const { fromMs: _from, beforeMs: _before, ...words } = filter;
  return Object.values(words).flatMap((value) => (value === undefined ? [] : [JSON.stringify(value)]));
}
