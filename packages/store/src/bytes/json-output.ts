/** Size of the buffers that are used again: most answers fit, pages of fifty products among them. */
const POOLED_BYTES = 131_072;
/** Buffers that wait to be used again: 2 MB. */
const POOLED_MAX = 16;

const COMMA = 0x2c;

const idle: Buffer[] = [];
/** What stands in an output that is finished. */
const NOTHING = Buffer.alloc(0);

/**
 * JSON as bytes, on its way out.
 *
 * Shape: `bytes` may stand in memory that is used again after `release`; who keeps them makes a copy.
 */
export class JsonBytes {
  readonly bytes: Buffer;
  #pooled: Buffer | undefined;

  constructor(bytes: Buffer, pooled?: Buffer) {
    this.bytes = bytes;
    this.#pooled = pooled;
  }

  /** Whether `release` has anything to give back. */
  get isPooled(): boolean {
    return this.#pooled !== undefined;
  }

  /** Says that the bytes are with the operating system. Without it their memory is collected like any other, and costs more. */
  release(): void {
    if (this.#pooled !== undefined && idle.length < POOLED_MAX) {
      idle.push(this.#pooled);
    }
    this.#pooled = undefined;
  }
}

/**
 * Writes an answer piece by piece, in UTF-8, into memory that is used again.
 *
 * Why: a fresh buffer of 85 KB for each answer starts one major collection after the other; marking and sweeping then cost more than the query.
 */
export class JsonOutput {
  #buffer = idle.pop() ?? Buffer.allocUnsafeSlow(POOLED_BYTES);
  #length = 0;

  /** Bytes so far. */
  get length(): number {
    return this.#length;
  }

  text(text: string): this {
    // UTF-8 takes at most three bytes for a unit of UTF-16: counting them exactly is for texts that might not fit.
    if (this.#length + text.length * 3 > this.#buffer.length) {
      this.#reserve(Buffer.byteLength(text));
    }
    this.#length += this.#buffer.write(text, this.#length);
    return this;
  }

  comma(): this {
    this.#reserve(1);
    this.#buffer[this.#length] = COMMA;
    this.#length += 1;
    return this;
  }

  /** Copies `source` from `start` up to `end`. */
  copy(source: Buffer, start: number, end: number): this {
    this.#reserve(end - start);
    this.#length += source.copy(this.#buffer, this.#length, start, end);
    return this;
  }

  /** Takes back what was written after the first `length` bytes. */
  rewind(length: number): void {
    this.#length = Math.min(length, this.#length);
  }

  /** The answer. Nothing more can be written. */
  finish(): JsonBytes {
    const buffer = this.#buffer;
    const done = new JsonBytes(buffer.subarray(0, this.#length), buffer.length === POOLED_BYTES ? buffer : undefined);
    this.#buffer = NOTHING;
    this.#length = 0;
    return done;
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#buffer.length) {
      return;
    }
    const bigger = Buffer.allocUnsafeSlow(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(bigger, 0, 0, this.#length);
    new JsonBytes(this.#buffer, this.#buffer.length === POOLED_BYTES ? this.#buffer : undefined).release();
    this.#buffer = bigger;
  }
}
