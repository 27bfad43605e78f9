import { inspect } from "node:util";

const REDACTED = "[redacted]";

/**
 * A value that must not be printed, serialised or compared with `===`.
 *
 * Why: a secret that reaches a log does so by accident, through a template string, `JSON.stringify` or `console.log`; here each of them
 * gives `[redacted]`. `reveal` is the only way out, so that a search for it finds every place.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The text itself. Give it to the caller who is owed it, to a hash or to a comparison, never to a log. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}
