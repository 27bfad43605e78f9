const SIZE_AT_FIRST = 1_024;
/** The most bytes that one character of a string takes in UTF-8. */
const BYTES_OF_CHARACTER = 3;
/** Digits of the greatest whole number that is written digit by digit. */
const DIGITS_MAX = 9;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
const QUOTE = 0x22;
const ZERO = 0x30;

const HEXADECIMAL = Buffer.from("0123456789abcdef");

/** Which ASCII characters are all that ids are made of. */
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

  /** Begins anew, with no text. */
  clear(): void {
    this.#length = 0;
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

  /** Begins a line with what a text has from a place on. Answers whether it did: only where those are characters that ids are made of. */
  addLine(text: string, from: number): boolean {
    const { length } = text;
    if (from < 0) {
      return false;
    }
    this.#reserve(length - from + 1);
    const bytes = this.#bytes;
    let end = this.#length;
    bytes[end] = NEWLINE;
    for (let index = from; index < length; index += 1) {
      const code = text.charCodeAt(index);
      if (IS_PLAIN[code] !== 1) {
        // Nothing counts as written yet.
        return false;
      }
      end += 1;
      bytes[end] = code;
    }
    this.#length = end + 1;
    return true;
  }

  /** Begins a line with the last digits of a number in hexadecimal. */
  addHexadecimalLine(value: number, digits: number): void {
    this.#reserve(digits + 1);
    const bytes = this.#bytes;
    const start = this.#length;
    bytes[start] = NEWLINE;
    let rest = value;
    for (let index = start + digits; index > start; index -= 1) {
      bytes[index] = HEXADECIMAL[rest & 0xf] ?? ZERO;
      rest >>= 4;
    }
    this.#length = start + digits + 1;
  }

  /** Adds bytes as the next item of a list of strings in JSON. Answers whether it did: only where they are characters that ids are made of. */
  addItem(item: Uint8Array, start: number, length: number): boolean {
    this.#reserve(length + 3);
    const bytes = this.#bytes;
    let end = this.#length;
    if (end > 0) {
      bytes[end] = COMMA;
      end += 1;
    }
    bytes[end] = QUOTE;
    for (let index = start; index < start + length; index += 1) {
      const code = item[index] ?? 0;
      if (IS_PLAIN[code] !== 1) {
        return false;
      }
      end += 1;
      bytes[end] = code;
    }
    bytes[end + 1] = QUOTE;
    this.#length = end + 2;
    return true;
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
