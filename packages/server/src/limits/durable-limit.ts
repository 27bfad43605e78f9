import { createHmac } from "node:crypto";
import type { AttemptRule, Store } from "@belay/store";
import type { Clock } from "../platform.ts";
import { RecentMap } from "./recent-map.ts";
import { tooMany } from "./tally.ts";

/** What the limits of an installation share. */
export interface DurableParts {
  readonly store: Store;
  readonly clock: Clock;
  /** Key of the hashes under which the store counts: it must not tell who tried. */
  readonly pepper: Uint8Array;
}

export interface DurableRule extends AttemptRule {
  /** The name under which an operator changes the number. */
  readonly setting: string;
}

/**
 * Counts in the store: for all nodes together, and over restarts.
 *
 * Shape: `take` counts every try, `assertFew` with `penalty` only those that failed. Whether a key is held is remembered here, so that asking costs no read
 * of the store after the first time, and whoever is held costs no write.
 * Errors: TOO_MANY_REQUESTS (429) when there were too many; `StoreUnavailableError`: what cannot be counted is not tried.
 */
export class DurableLimit {
  readonly #parts: DurableParts;
  readonly #rule: DurableRule;
  /** Until when a key is held, in milliseconds since 1970; 0 where it was not when the store was asked. */
  readonly #heldUntil = new RecentMap<number>();
  /** Counts of one key follow one another: at once they would only be in each other's way in the store. */
  readonly #turns = new Map<string, Promise<void>>();

  constructor(parts: DurableParts, rule: DurableRule) {
    this.#parts = parts;
    this.#rule = rule;
  }

  /** Counts a try and refuses it when there were too many. */
  async take(key: string): Promise<void> {
    this.#assertNotHeld(key, this.#heldUntil.get(key) ?? 0);
    this.#assertNotHeld(key, await this.#add(key));
  }

  /** Refuses where too many failed. */
  async assertFew(key: string): Promise<void> {
    this.#assertNotHeld(key, this.#heldUntil.get(key) ?? (await this.#readHeld(key)));
  }

  /** Counts a failure. It is the next try that is refused. */
  async penalty(key: string): Promise<void> {
    await this.#add(key);
  }

  /** Forgets what was counted. */
  async clear(key: string): Promise<void> {
    await this.#parts.store.write((tx) => tx.attempts.remove(this.#hash(key)));
    this.#heldUntil.set(key, 0);
  }

  #hash(key: string): string {
    return createHmac("sha256", this.#parts.pepper).update(`${this.#rule.setting}\0${key}`).digest("base64url");
  }

  #assertNotHeld(key: string, untilMs: number): void {
    const waitMs = untilMs - this.#parts.clock.nowMs();
    if (waitMs > 0) {
      throw tooMany(this.#rule.setting, waitMs);
    }
    if (untilMs > 0) {
      this.#heldUntil.set(key, 0);
    }
  }

  async #readHeld(key: string): Promise<number> {
    const { store, clock } = this.#parts;
    const counted = await store.read((tx) => tx.attempts.count(this.#hash(key), clock.nowMs()));
    return this.#note(key, counted);
  }

  async #add(key: string): Promise<number> {
    const { store, clock } = this.#parts;
    const before = this.#turns.get(key);
    const turn = Promise.withResolvers<void>();
    this.#turns.set(key, turn.promise);
    try {
      await before;
      const counted = await store.write((tx) => tx.attempts.add(this.#hash(key), clock.nowMs(), this.#rule));
      return this.#note(key, counted);
    } finally {
      turn.resolve();
      if (this.#turns.get(key) === turn.promise) {
        this.#turns.delete(key);
      }
    }
  }

  #note(key: string, counted: { readonly count: number; readonly resetsAtMs: number } | undefined): number {
    const untilMs = counted !== undefined && counted.count > this.#rule.countMax ? counted.resetsAtMs : 0;
    this.#heldUntil.set(key, untilMs);
    return untilMs;
  }
}
