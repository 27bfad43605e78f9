/**
 * Work that is done together at the end of the turn of the event loop in which it came up.
 *
 * Why for answers: whoever waits for one sleeps, and waking them for each costs more than a small read. Written together, most find them awake.
 */
export class TurnEnd {
  #work: (() => void)[] = [];
  readonly #doAll = (): void => {
    const work = this.#work;
    this.#work = [];
    for (const one of work) {
      one();
    }
  };

  /** Takes work that never throws. */
  add(one: () => void): void {
    if (this.#work.push(one) === 1) {
      setImmediate(this.#doAll);
    }
  }
}
