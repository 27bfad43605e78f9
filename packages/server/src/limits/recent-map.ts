const ENTRIES_MAX = 50_000;

/**
 * A map that holds what was used of late, and never more than twice `entriesMax`.
 *
 * Shape: two generations; when the young one is full it becomes the old one, and what nobody asked for meanwhile is gone. Nobody can fill the
 * memory by making up keys, and an entry that is in use stays.
 */
export class RecentMap<Value> {
  readonly #entriesMax: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(entriesMax: number = ENTRIES_MAX) {
    this.#entriesMax = entriesMax;
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) {
      return young;
    }
    const old = this.#old.get(key);
    if (old !== undefined) {
      this.set(key, old);
    }
    return old;
  }

  set(key: string, value: Value): void {
    if (this.#young.size >= this.#entriesMax) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }

  delete(key: string): void {
    this.#young.delete(key);
    this.#old.delete(key);
  }
}
