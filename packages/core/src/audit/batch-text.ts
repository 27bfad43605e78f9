import { entryOf, parseText, unreadableEntry } from "./entry-text.ts";
import { GrowingText } from "./growing-text.ts";
import { idInBatch, idsOfBatch } from "./id-in-batch.ts";
import { IdTable } from "./id-table.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import type { NumberedText, Numbers } from "./numbered-text.ts";
import { REQUEST_TAIL, type RequestPart, requestBeginning, requestIdOf } from "./request-part.ts";
import { type NewEntry, ownPart, type SharedPart, sharedPart } from "./shared-part.ts";

const [NEWLINE, COMMA] = [0x0a, 0x2c];
/** Stands for a number where there is none. */
const NONE = -1;

/** Texts with their numbers, in the order in which they came. */
class Numbered implements Numbers {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) {
      return known;
    }
    const { size } = this.#numbers;
    this.#numbers.set(text, size);
    return size;
  }

  get texts(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

/**
 * The text of entries that are recorded together: what several of them have stands once.
 *
 * Shape: lines, the first of which is a `Head` in JSON. Then one for each entry: `request,target,afterMs,shared,requests`, without the commas at its end,
 * and behind them an object of JSON with what else there is.
 * - `request` is the last four characters of the request's id, which begins with that of `requests` in the head.
 * - `target` is the number of the target's id in `targets`; the target's type is shared. None where the entry has no target.
 * - `afterMs` is counted from `fromMs`; `shared` is the number of what the entry shares, in `shared`. Both, and `requests`, are those of the line before
 *   where nothing is said.
 * Why one object for many texts, one after the other: its memory is not the garbage collector's business then.
 */
export class BatchText {
  #ids = "";
  /** Tells this text from those that were made before it. */
  #batch: object = {};
  #fromMs = 0;
  #beginnings = new Numbered();
  #shared = new Numbered();
  readonly #targets = new IdTable();
  readonly #lines = new GrowingText();
  /** Of the line before. */
  #afterMs = Number.NaN;
  #part = NONE;
  #beginning = NONE;

  /** Begins a text. `id` is a UUID that nothing else has. */
  begin(id: string, fromMs: number): void {
    this.#ids = idsOfBatch(id);
    this.#batch = {};
    this.#fromMs = fromMs;
    this.#beginnings = new Numbered();
    this.#shared = new Numbered();
    this.#targets.clear();
    this.#lines.clear();
    this.#afterMs = Number.NaN;
    this.#part = NONE;
    this.#beginning = NONE;
  }

  add(entry: NewEntry): void {
    const { requestId, target } = entry;
    const targetNumber = target === undefined || target.name !== undefined ? NONE : this.#targets.of(target.id);
    const own = { ...ownPart(entry), ...(targetNumber === NONE && target !== undefined && { target }) };
    const afterMs = entry.atMs - this.#fromMs;
    const part = sharedPart(entry).json.in(this.#shared, this.#batch);
    if (this.#lines.addLine(requestId, requestId.length - REQUEST_TAIL)) {
      this.#addRest(targetNumber, afterMs, part, this.#beginnings.of(requestBeginning(requestId)));
    } else {
      this.#lines.addCharacter(NEWLINE);
      this.#addRest(targetNumber, afterMs, part, this.#beginning === NONE ? this.#beginnings.of("") : this.#beginning);
      Object.assign(own, { requestId });
    }
    if (Object.keys(own).length > 0) {
      this.#lines.add(JSON.stringify(own));
    }
  }

  /** Adds an entry that has these of its own and shares everything else with the entries of `part`: as `add` of the whole, with less work. */
  addLike(part: SharedPart, atMs: number, { beginning, end }: RequestPart, targetId: NumberedText | undefined): void {
    const target = targetId === undefined ? NONE : targetId.in(this.#targets, this.#batch);
    if (target === NONE && targetId !== undefined) {
      // An id of other characters than ids have.
      const { type = "" } = part.of.target ?? {};
      this.add({ ...part.of, atMs, requestId: requestIdOf({ beginning, end }), target: { type, id: targetId.text } });
      return;
    }
    this.#lines.addHexadecimalLine(end, REQUEST_TAIL);
    const [shared, requests] = [part.json.in(this.#shared, this.#batch), beginning.in(this.#beginnings, this.#batch)];
    this.#addRest(target, atMs - this.#fromMs, shared, requests);
  }

  /** What comes behind the request, in this order. */
  #addRest(target: number, afterMs: number, part: number, beginning: number): void {
    const lines = this.#lines;
    if (target !== NONE) {
      lines.addCharacter(COMMA);
      lines.addNumber(target);
    }
    if (afterMs === this.#afterMs && part === this.#part && beginning === this.#beginning) {
      return;
    }
    if (target === NONE) {
      lines.addCharacter(COMMA);
    }
    lines.addCharacter(COMMA);
    if (afterMs !== this.#afterMs) {
      lines.addNumber(afterMs);
    }
    const isOther = beginning !== this.#beginning;
    if (isOther || part !== this.#part) {
      lines.addCharacter(COMMA);
      lines.addNumber(part);
    }
    if (isOther) {
      lines.addCharacter(COMMA);
      lines.addNumber(beginning);
    }
    this.#afterMs = afterMs;
    this.#part = part;
    this.#beginning = beginning;
  }

  /** The whole of it. */
  toString(): string {
    const head = JSON.stringify({ fromMs: this.#fromMs, ids: this.#ids, requests: this.#beginnings.texts });
    const shared = this.#shared.texts.join(",");
    return `${head.slice(0, -1)},"targets":${this.#targets.toString()},"shared":[${shared}]}${this.#lines.toString()}`;
  }
}

interface Head {
  readonly fromMs: number;
  readonly ids: string;
  readonly requests: readonly unknown[];
  readonly targets: readonly unknown[];
  readonly shared: readonly unknown[];
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function readHead(text: string): Head {
  const { fromMs, ids, requests, targets, shared }: Readonly<Record<string, unknown>> = Object(parseText(text));
  return { fromMs: Number(fromMs), ids: String(ids), requests: asList(requests), targets: asList(targets), shared: asList(shared) };
}

/** What holds for a line and for those after it that say nothing else. */
interface Standing {
  readonly afterMs: number;
  readonly shared: number;
  readonly requests: number;
}

const LINE = /^([\w.-]{4})?(?:,(\d*)(?:,([^,{]*)(?:,(\d*)(?:,(\d*))?)?)?)?(\{.*\})?$/s;

const numberOr = (text: string | undefined, standing: number): number => (text === undefined || text === "" ? standing : Number(text));

/**
 * Reads what `BatchText` wrote.
 *
 * Why it never throws: as for `readEntryText`.
 */
export function readBatchText(siteId: string, text: string): readonly LedgerEntry[] {
  const [first = "", ...lines] = text.split("\n");
  const head = readHead(first);
  let standing: Standing = { afterMs: 0, shared: 0, requests: 0 };
  return lines.map((line, index) => {
    const [isLine, tail, target, afterMs, shared, requests, more] = LINE.exec(line) ?? [];
    const own = more === undefined ? {} : parseText(more);
    if (isLine === undefined || (tail ?? more) === undefined || typeof own !== "object") {
      return unreadableEntry(siteId, line);
    }
    standing = {
      afterMs: numberOr(afterMs, standing.afterMs),
      shared: numberOr(shared, standing.shared),
      requests: numberOr(requests, standing.requests),
    };
    const { targetType, ...said }: Readonly<Record<string, unknown>> = Object(head.shared[standing.shared]);
    const targetId = target === undefined || target === "" ? undefined : head.targets[Number(target)];
    return entryOf(siteId, {
      id: idInBatch(head.ids, index),
      atMs: head.fromMs + standing.afterMs,
      ...(tail !== undefined && { requestId: `${head.requests[standing.requests]}${tail}` }),
      ...said,
      ...(targetId !== undefined && { target: { type: targetType, id: targetId } }),
      ...own,
    });
  });
}
