import { entryOf, parseText, unreadableEntry } from "./entry-text.ts";
import { GrowingText } from "./growing-text.ts";
import { idInBatch, idsOfBatch } from "./id-in-batch.ts";
import { IdTable } from "./id-table.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import { REQUEST_TAIL, requestBeginning } from "./request-part.ts";
import { isSame, type NewEntry, ownPart, type SharedPart, sharedPart } from "./shared-part.ts";

const [NEWLINE, COMMA] = [0x0a, 0x2c];
/** Stands for the number of a target where there is none. */
const NO_TARGET = -1;
/** How many lines are written together. Few, so that what they are made of is gone before the garbage collector comes round again. */
const WAITING_MAX = 32;

/** Texts with their numbers, in the order in which they came. */
class Numbered {
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
  #fromMs = 0;
  #beginnings = new Numbered();
  #shared = new Numbered();
  readonly #targets = new IdTable();
  readonly #lines = new GrowingText();
  /** Of the entry before. */
  #atMs = Number.NaN;
  #part: SharedPart | undefined;
  #beginning: string | undefined;
  /** What `addLike` was given of entries whose lines are not written yet. */
  readonly #waitingParts: (SharedPart | undefined)[] = Array(WAITING_MAX).fill(undefined);
  readonly #waitingRequests: (string | undefined)[] = Array(WAITING_MAX).fill(undefined);
  readonly #waitingTargets: (string | undefined)[] = Array(WAITING_MAX).fill(undefined);
  readonly #waitingMoments = new Float64Array(WAITING_MAX);
  #waitingCount = 0;

  /** Begins a text. `id` is a UUID that nothing else has. */
  begin(id: string, fromMs: number): void {
    this.#ids = idsOfBatch(id);
    this.#fromMs = fromMs;
    this.#beginnings = new Numbered();
    this.#shared = new Numbered();
    this.#targets.clear();
    this.#lines.clear();
    this.#atMs = Number.NaN;
    this.#part = undefined;
    this.#beginning = undefined;
    this.#waitingCount = 0;
  }

  add(entry: NewEntry): void {
    this.#catchUp();
    this.#addEntry(entry);
  }

  /**
   * Adds an entry that has these of its own and shares everything else with the entries of `part`.
   *
   * Why its line is not written at once: by itself, between other work, that takes four times as long as after another line.
   */
  addLike(part: SharedPart, atMs: number, requestId: string, targetId: string | undefined): void {
    const index = this.#waitingCount;
    this.#waitingParts[index] = part;
    this.#waitingMoments[index] = atMs;
    this.#waitingRequests[index] = requestId;
    this.#waitingTargets[index] = targetId;
    this.#waitingCount = index + 1;
    if (this.#waitingCount === WAITING_MAX) {
      this.#catchUp();
    }
  }

  /** Writes the lines of entries that wait for theirs. */
  #catchUp(): void {
    for (let index = 0; index < this.#waitingCount; index += 1) {
      const part = this.#waitingParts[index];
      const requestId = this.#waitingRequests[index];
      const targetId = this.#waitingTargets[index];
      const atMs = this.#waitingMoments[index] ?? 0;
      if (part !== undefined && requestId !== undefined && !this.#addLine(part, atMs, requestId, targetId)) {
        const target = targetId === undefined ? {} : { target: { type: part.of.target?.type ?? "", id: targetId } };
        this.#addEntry({ ...part.of, atMs, requestId, ...target });
      }
    }
    this.#waitingCount = 0;
  }

  #addEntry(entry: NewEntry): void {
    const { requestId, target } = entry;
    const part = this.#part !== undefined && isSame(this.#part.of, entry) ? this.#part : sharedPart(entry);
    const number = target === undefined || target.name !== undefined ? NO_TARGET : this.#targets.numberOf(target.id);
    const own = { ...ownPart(entry), ...(number === NO_TARGET && target !== undefined && { target }) };
    if (this.#lines.addLine(requestId, requestId.length - REQUEST_TAIL)) {
      this.#addRest(part, entry.atMs, this.#beginningOf(requestId), number);
    } else {
      this.#lines.addCharacter(NEWLINE);
      this.#addRest(part, entry.atMs, this.#beginning ?? "", number);
      Object.assign(own, { requestId });
    }
    if (Object.keys(own).length > 0) {
      this.#lines.add(JSON.stringify(own));
    }
  }

  /** Writes the line of such an entry. Answers whether it did: not where its request or target has characters that ids have not. */
  #addLine(part: SharedPart, atMs: number, requestId: string, targetId: string | undefined): boolean {
    const number = targetId === undefined ? NO_TARGET : this.#targets.numberOf(targetId);
    const isPlain = (number === NO_TARGET) === (targetId === undefined);
    if (!isPlain || !this.#lines.addLine(requestId, requestId.length - REQUEST_TAIL)) {
      return false;
    }
    this.#addRest(part, atMs, this.#beginningOf(requestId), number);
    return true;
  }

  #beginningOf(requestId: string): string {
    const known = this.#beginning;
    const isKnown = known !== undefined && known.length === requestId.length - REQUEST_TAIL && requestId.startsWith(known);
    return isKnown ? known : requestBeginning(requestId);
  }

  /** What comes behind the request. */
  #addRest(part: SharedPart, atMs: number, beginning: string, target: number): void {
    const lines = this.#lines;
    if (target !== NO_TARGET) {
      lines.addCharacter(COMMA);
      lines.addNumber(target);
    }
    if (atMs === this.#atMs && part === this.#part && beginning === this.#beginning) {
      return;
    }
    if (target === NO_TARGET) {
      lines.addCharacter(COMMA);
    }
    lines.addCharacter(COMMA);
    if (atMs !== this.#atMs) {
      lines.addNumber(atMs - this.#fromMs);
    }
    const isOther = beginning !== this.#beginning;
    if (isOther || part !== this.#part) {
      lines.addCharacter(COMMA);
      lines.addNumber(this.#shared.of(part.text));
    }
    if (isOther) {
      lines.addCharacter(COMMA);
      lines.addNumber(this.#beginnings.of(beginning));
    }
    this.#atMs = atMs;
    this.#part = part;
    this.#beginning = beginning;
  }

  /** The whole of it. */
  toString(): string {
    this.#catchUp();
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
