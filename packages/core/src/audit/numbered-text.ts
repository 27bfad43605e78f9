/** Texts of one batch with their numbers, in the order in which they came. */
export interface Numbers {
  /** The number of a text, from 0 on; -1 where it gets none. */
  of(text: string): number;
}

/**
 * A text that comes up again and again, which remembers the number that it has in the batch that asked last.
 *
 * Why: a look-up costs ten times as much as to see that the batch is still the same.
 */
export class NumberedText {
  readonly text: string;
  #batch: object | undefined;
  #number = -1;

  constructor(text: string) {
    this.text = text;
  }

  in(numbers: Numbers, batch: object): number {
    if (this.#batch !== batch) {
      this.#number = numbers.of(this.text);
      this.#batch = batch;
    }
    return this.#number;
  }
}
