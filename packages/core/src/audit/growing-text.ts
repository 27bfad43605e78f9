const SIZE_AT_FIRST = 8_192;
/** The most bytes that one character of a string takes in UTF-8. */
const BYTES_OF_CHARACTER = 3;
/** Digits of the greatest whole number that is written digit by digit. */
const DIGITS_MAX = 9;
const QUOTE = 0x22;
const ZERO = 0x30;

/** Which ASCII characters stand in a string of JSON as they are and are all that ids are made of. */
const IS_PLAIN = Uint8Array.from({ length: 128 }, (_, code) => (/[\w.-]/.test(String.fromCharCode(code)) ? 1 : 0));

/**
 * UTF-8 text that grows at its end.
 *
 * Why not a string: each part that is added to one makes another, and all of them live until the whole is done with. Digits and ids, of which the most is
 * made, are written byte by byte: nothing is made on the way.
 */
export class GrowingText {
  #bytes = Buffer.allocUnsafe(SIZE_AT_FIRST);
  #length = 0;

  add(text: string): void {
    this.#reserve(text.length * BYTES_OF_CHARACTER);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** One ASCII character, by its code. */
  addCharacter(code: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = code;
    this.#length += 1;
  }

  /** A number as JSON has it. */
  addNumber(value: number): void {
    if (!(Number.isInteger(value) && value >= 0 && value < 10 ** DIGITS_MAX)) {
      this.add(JSON.stringify(value));
      return;
    }
    this.#reserve(DIGITS_MAX);
    let end = this.#length + 1;
    for (let rest = value; rest >= 10; rest = Math.trunc(rest / 10)) {
      end += 1;
    }
    this.#length = end;
    let rest = value;
    do {
      const tenth = Math.trunc(rest / 10);
      end -= 1;
      this.#bytes[end] = ZERO + rest - 10 * tenth;
      rest = tenth;
    } while (rest > 0);
  }

  /** A string as JSON has it. */
  addString(value: string): void {
    const { length } = value;
    this.#reserve(length + 2);
    const bytes = this.#bytes;
    let end = this.#length;
    bytes[end] = QUOTE;
    for (let index = 0; index < length; index += 1) {
      const code = value.charCodeAt(index);
      if (IS_PLAIN[code] !== 1) {
        // Nothing counts as written yet.
        this.add(JSON.stringify(value));
        return;
      }
      end += 1;
      bytes[end] = code;
    }
    bytes[end + 1] = QUOTE;
    this.#length = end + 2;
  }

  toString(): string {
    return this.#bytes.toString("utf8", 0, this.#length);
  }

  #reserve(room: number): void {
    if (this.#length + room > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(2 * this.#bytes.length + room);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
  }
}
