import { randomBytes, randomUUID } from "node:crypto";
import { NumberedText, REQUEST_TAIL, type RequestPart } from "@belay/core";

/** How long ids begin alike. */
const PERIOD_MS = 1_000;
/** As many ids as there are ends. */
const ENDS = 16 ** REQUEST_TAIL;
const ROUNDS = 4;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** The id of a request, with its parts for the ledger. */
export interface RequestId extends RequestPart {
  readonly text: string;
}

/**
 * Ids of requests: UUIDs (RFC 9562, version 4 in form), of which those of one second begin alike and differ in their last four digits.
 *
 * Why alike: a ledger block then says the beginning once, and what a recorded request costs is what its entry has of its own.
 * Why the ends are in no order: ids go to whoever calls, and a counter would tell them how many others do. The ends of a second are the numbers from 0 on,
 * each put in another place by a Feistel cipher of four rounds with tables of that second (Luby and Rackoff, 1988), so that none comes twice.
 */
export class RequestIds {
  #beginning = new NumberedText("");
  #tables: Uint8Array = Buffer.alloc(0);
  #next = ENDS;
  #untilMs = Number.NEGATIVE_INFINITY;

  /** Units: `nowMs` is milliseconds of a clock that never goes back. */
  next(nowMs: number): RequestId {
    if (this.#next === ENDS || nowMs >= this.#untilMs) {
      this.#begin(nowMs);
    }
    const tables = this.#tables;
    let left = this.#next >> 8;
    let right = this.#next & 0xff;
    this.#next += 1;
    for (let round = 0; round < ROUNDS; round += 1) {
      const mixed = left ^ (tables[256 * round + right] ?? 0);
      left = right;
      right = mixed;
    }
    return { text: this.#beginning.text + HEX[left] + HEX[right], beginning: this.#beginning, end: (left << 8) | right };
  }

  #begin(nowMs: number): void {
    this.#beginning = new NumberedText(randomUUID().slice(0, -REQUEST_TAIL));
    this.#tables = randomBytes(256 * ROUNDS);
    this.#next = 0;
    this.#untilMs = nowMs + PERIOD_MS;
  }
}
