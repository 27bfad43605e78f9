import { StoreUnavailableError } from "../port/errors.ts";
import { isSerializationFailure } from "./postgres-errors.ts";

export interface RetryBudget {
  /** How long a unit of work may go on trying, in milliseconds, from its first failure on. */
  readonly retryMsMax: number;
}

/**
 * Runs units of work again that failed because of another transaction.
 *
 * Shape: the second and later attempts of this process go one at a time, in the order in which they failed. So of many writers of one row
 * one wins at each attempt, instead of all but one failing again.
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
    for (;;) {
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
      }
    }
  }
}
