import { createHash } from "node:crypto";
import { StoreUnavailableError } from "../port/errors.ts";

/**
 * Lets units of work of this process that name the same turn run one after the other, in the order in which they came.
 *
 * Why here, before the database's lock is asked for: of a process one unit at a time waits with a connection, however many are in line, and the
 * other connections serve reads and other sites meanwhile.
 */
export class Turns {
  readonly #waitMsMax: number;
  /** Those in line behind whoever has the turn now. A turn that nobody has is not in it. */
  readonly #lines = new Map<string, (() => void)[]>();

  constructor(options: { readonly waitMsMax: number }) {
    this.#waitMsMax = options.waitMsMax;
  }

  /** Errors: `StoreUnavailableError` (busy) when the turn does not come in time; `work` did not begin then. */
  async run<T>(turn: string, work: () => Promise<T>): Promise<T> {
    await this.#come(turn);
    try {
      return await work();
    } finally {
      this.#pass(turn);
    }
  }

  async #come(turn: string): Promise<void> {
    const line = this.#lines.get(turn);
    if (line === undefined) {
      this.#lines.set(turn, []);
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      line.splice(line.indexOf(begin), 1);
      reject(new StoreUnavailableError("busy", `Other writes were in line for ${this.#waitMsMax} ms. Nothing was changed; try again.`));
    }, this.#waitMsMax);
    const begin = () => {
      clearTimeout(timer);
      resolve();
    };
    line.push(begin);
    await promise;
  }

  #pass(turn: string): void {
    const next = this.#lines.get(turn)?.shift();
    if (next === undefined) {
      this.#lines.delete(turn);
    } else {
      next();
    }
  }
}

/** The advisory lock of a turn. Two turns that share one only wait for each other. */
export function turnLock(turn: string): bigint {
  return createHash("sha256").update(`belay turn ${turn}`).digest().readBigInt64BE();
}
