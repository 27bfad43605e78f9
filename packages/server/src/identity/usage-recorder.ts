import type { Store } from "@belay/store";

const KEEP_MS = 60_000;

/**
 * Records when a credential was last used, at most once a minute each: a credential is used on every call, and a write on every call would
 * cost more than the call.
 */
export class UsageRecorder {
  readonly #store: Store;
  readonly #onError: (err: unknown) => void;
  readonly #noted = new Map<string, number>();
  #pending: Promise<void> = Promise.resolve();

  constructor(store: Store, onError: (err: unknown) => void) {
    this.#store = store;
    this.#onError = onError;
  }

  /** Notes one use; returns at once. A failure to record it is logged and does not fail the call. */
  note(kind: "apiKey" | "clientSecret", id: string, nowMs: number): void {
    const key = `${kind} ${id}`;
    const last = this.#noted.get(key);
    if (last !== undefined && nowMs - last < KEEP_MS) {
      return;
    }
    this.#noted.set(key, nowMs);
    const touch = this.#store.write((tx) =>
      kind === "apiKey" ? tx.system.touchApiKey(id, nowMs) : tx.system.touchClientSecret(id, nowMs),
    );
    this.#pending = Promise.all([this.#pending, touch]).then(() => undefined, this.#onError);
  }

  /** Resolves when everything noted so far is recorded. */
  flush(): Promise<void> {
    return this.#pending;
  }
}
