import { setTimeout as delay } from "node:timers/promises";
import { StoreUnavailableError } from "../port/errors.ts";
import { isSerializationFailure } from "./postgres-errors.ts";

export interface RetryBudget {
  /** How long a unit of work may go on trying, in milliseconds, from its first failure on. */
  readonly retryMsMax: number;
  /** From 0 to 1: how much of a pause is waited. */
  readonly random: () => number;
}

/** The longest pause before the third attempt; it doubles with each further one. */
const PAUSE_MS = 4;
const PAUSE_MS_MAX = 128;

/**
 * Runs units of work again that failed because of another transaction.
 *
 * Shape: the second and later attempts of this process go one at a time, in the order in which they failed. So of many writers of one row
 * one wins at each attempt, instead of all but one failing again. The second comes at once, further ones after a pause of random length, for
 * it is another process then that is in the way, and two that try in step would fail each other again.
 * Errors: `StoreUnavailableError` (busy) when the budget is used up; nothing was changed then.
 */
export class Retries {
  readonly #budget: RetryBudget;
  #last: Promise<unknown> = Promise.resolve();

  constructor(budget: RetryBudget) {
    this.#budget = budget;
  }

  async run<T>(attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (!isSerializationFailure(error)) {
        throw error;
      }
    }
    const failedAt = performance.now();
    const turn = this.#last.then(() => this.#again(attempt, failedAt));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #again<T>(attempt: () => Promise<T>, failedAt: number): Promise<T> {
    for (let pauseMs = PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, PAUSE_MS_MAX)) {
      try {
        return await attempt();
      } catch (error) {
        if (!isSerializationFailure(error)) {
          throw error;
        }
        if (performance.now() - failedAt > this.#budget.retryMsMax) {
          throw new StoreUnavailableError(
            "busy",
            `Other transactions changed the same rows for ${this.#budget.retryMsMax} ms. Nothing was changed; try again.`,
            { cause: error },
          );
        }
        await delay(pauseMs * this.#budget.random());
      }
    }
  }
}
