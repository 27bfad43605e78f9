import { StoreUnavailableError } from "../port/errors.ts";

/**
 * Ends units of work that take too long, all with one timer.
 *
 * Why: a unit that waits for something that never comes would hold up every write, or keep the log of the database growing.
 * A timer for each unit would cost more than a point read.
 */
export class Deadlines {
  readonly #limitMs: number;
  readonly #running = new Map<symbol, { readonly sinceMs: number; readonly end: (error: Error) => void }>();

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** Runs `work`; rejects with `StoreUnavailableError` (busy) when it is not done in time. */
  async watch<T>(work: () => Promise<T>): Promise<T> {
    const key = Symbol("unit");
    const overdue = new Promise<never>((_resolve, reject) => {
      this.#running.set(key, { sinceMs: performance.now(), end: reject });
    });
    try {
      return await Promise.race([work(), overdue]);
    } finally {
      this.#running.delete(key);
    }
  }

  /** Ends what is overdue. Call it now and then. */
  sweep(): void {
    const limit = performance.now() - this.#limitMs;
    for (const [key, unit] of this.#running) {
      if (unit.sinceMs > limit) {
        return;
      }
      this.#running.delete(key);
      unit.end(new StoreUnavailableError("busy", `A unit of work was not done after ${this.#limitMs} ms. Its changes were undone.`));
    }
  }
}
