/** How often something was tried in the window that runs, and when that window ends, in milliseconds since 1970. */
export interface AttemptCount {
  readonly count: number;
  readonly resetsAtMs: number;
}

/** How tries are counted. */
export interface AttemptRule {
  /** Tries in a window. */
  readonly countMax: number;
  /** A window begins with its first try. */
  readonly windowMs: number;
  /** How long the window lasts from the moment on when there were too many. */
  readonly blockMs: number;
}

export interface AttemptReader {
  /** The count of a window that runs at `nowMs`; `undefined` when none does. */
  count(key: string, nowMs: number): Promise<AttemptCount | undefined>;
}

/**
 * Counts of what may be tried only so often (passwords, client secrets), shared by all nodes and kept over restarts.
 *
 * Shape: `key` is a hash: it stands for people and addresses, and those are not to be read here.
 */
export interface AttemptWriter extends AttemptReader {
  /** Counts one more. */
  add(key: string, nowMs: number, rule: AttemptRule): Promise<AttemptCount>;
  remove(key: string): Promise<void>;
  /** Forgets windows that ended at `nowMs` or before, those of meters too; returns how many. */
  forgetEnded(nowMs: number): Promise<number>;
}
