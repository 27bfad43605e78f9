/** Answers that wait for each other at most: the first of them must not wait long. */
const TOGETHER_MAX = 8;

/**
 * Work that is done together at the end of the turn of the event loop in which it came up, or when there is enough of it.
 *
 * Why for answers: whoever waits for one sleeps, and waking them for each costs more than a small read. Written together, most find them awake.
 */
export class TurnEnd {
  #work: (() => void)[] = [];
  #isComing = false;
  readonly #come = (): void => {
    this.#isComing = false;
    this.#doAll();
  };

  /** Takes work that never throws. */
  add(one: () => void): void {
    if (this.#work.push(one) >= TOGETHER_MAX) {
      this.#doAll();
    } else if (!this.#isComing) {
      this.#isComing = true;
      setImmediate(this.#come);
    }
  }

  #doAll(): void {
    const work = this.#work;
    this.#work = [];
    for (const one of work) {
      one();
    }
  }
}
