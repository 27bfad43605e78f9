import { type LedgerTarget, NumberedText } from "@belay/core";
import type { WireRequest } from "@belay/domains";
import type { ReadRecord } from "./read-record.ts";

/** A request that keeps to its schema. Where it is kept for the next call that asks the same, it is frozen. */
export class CheckedRequest {
  readonly message: WireRequest;
  /** What the request is about, for the ledger. */
  readonly targetType: string | undefined;
  readonly targetId: NumberedText | undefined;
  /** What the ledger says of who asked last, where the request is kept. */
  record: ReadRecord | undefined = undefined;
  #isKept = false;
  #text: string | undefined;

  constructor(message: WireRequest, target: LedgerTarget | undefined) {
    this.message = message;
    this.targetType = target?.type;
    this.targetId = target && new NumberedText(target.id);
  }

  /** The message as JSON. */
  get text(): string {
    this.#text ??= JSON.stringify(this.message);
    return this.#text;
  }

  /** Whether it is there for the next call that asks the same. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Makes sure that nobody changes the message, so that it can be kept. */
  freeze(): this {
    freezeAll(this.message);
    this.#isKept = true;
    return this;
  }
}

function freezeAll(value: unknown): void {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(freezeAll);
  }
}
