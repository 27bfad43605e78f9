interface KeptCount {
  readonly count: number;
  readonly generation: number;
}

/** Longer questions are not kept: callers choose how long their filters are. */
const KEY_LENGTH_MAX = 2_000;

/**
 * How many documents filters matched, for as long as no document of their collection changes: each page of a list by offset asks for the same total.
 *
 * Shape: bounded; what was kept first is dropped first.
 */
export class KeptCounts {
  readonly #counts = new Map<string, KeptCount>();
  readonly #countsMax: number;

  constructor(countsMax: number) {
    this.#countsMax = countsMax;
  }

  /** The count of that generation of its collection, if it was kept. */
  get(key: string, generation: number): number | undefined {
    const kept = this.#counts.get(key);
    return kept?.generation === generation ? kept.count : undefined;
  }

  keep(key: string, count: number, generation: number): void {
    if (key.length > KEY_LENGTH_MAX) {
      return;
    }
    this.#counts.delete(key);
    this.#counts.set(key, { count, generation });
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > this.#countsMax && oldest !== undefined) {
      this.#counts.delete(oldest);
    }
  }

  clear(): void {
    this.#counts.clear();
  }
}
