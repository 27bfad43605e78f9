import type { WireRequest } from "@belay/domains";

/** A request that keeps to its schema. Where it is kept for the next call that asks the same, it is frozen. */
export class CheckedRequest {
  readonly message: WireRequest;
  #text: string | undefined;

  constructor(message: WireRequest) {
    this.message = message;
  }

  /** The message as JSON. */
  get text(): string {
    this.#text ??= JSON.stringify(this.message);
    return this.#text;
  }

  /** Makes sure that nobody changes the message. */
  freeze(): this {
    freezeAll(this.message);
    return this;
  }
}

function freezeAll(value: unknown): void {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(freezeAll);
  }
}
