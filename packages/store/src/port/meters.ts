/** One count that is limited: of calls in a window. `key` is a hash: it stands for people, and those are not to be read here. */
export interface Meter {
  readonly key: string;
  /** Counts that a window takes. */
  readonly countMax: number;
  /** When the window ends that begins with the first count, in milliseconds since 1970. */
  readonly endsAtMs: number;
}

/** What was counted under a key by somebody who tells it now and then. */
export interface MeterCount {
  readonly key: string;
  readonly count: number;
  readonly endsAtMs: number;
}

/**
 * Counts of calls, shared by all processes on a store.
 *
 * Why apart from transactions: what is counted stays counted however the call ends, and many calls at once want the same row.
 * Shape: a crash of the database may forget them; nothing else does before their windows end.
 */
export interface Meters {
  /** Counts one more of each, in their order, until one is used up; the place of that one, `undefined` when each was counted. One round trip. */
  take(meters: readonly Meter[], nowMs: number): Promise<number | undefined>;
  /** Adds what was counted elsewhere, and gives the sums. At most 1,000 keys, each once. */
  add(counts: readonly MeterCount[], nowMs: number): Promise<readonly MeterCount[]>;
}
