import type { DeferredWork, SqlExecutor } from "../sql/executor.ts";

/** How much had been put off, and how much of that was done, when a savepoint began. */
export interface DeferredPlace {
  readonly added: number;
  readonly done: number;
}

/**
 * What the writes of one shared transaction have put off until its end, in their order.
 *
 * Shape: a savepoint that is taken back takes back what was put off since, and has done again what it had done of the rest.
 */
export class DeferredWorks {
  readonly #works: DeferredWork[] = [];
  #done = 0;

  get place(): DeferredPlace {
    return { added: this.#works.length, done: this.#done };
  }

  add(work: DeferredWork): void {
    this.#works.push(work);
  }

  rollBackTo({ added, done }: DeferredPlace): void {
    this.#works.length = added;
    this.#done = Math.min(this.#done, done);
  }

  /** Does what is left; `letOthers` comes between one and the next. */
  async catchUp(executor: SqlExecutor, letOthers?: () => Promise<void>): Promise<void> {
    for (let work = this.#works[this.#done]; work !== undefined; work = this.#works[this.#done]) {
      this.#done += 1;
      await work(executor);
      await letOthers?.();
    }
  }
}
