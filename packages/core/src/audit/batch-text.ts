import { entryOf, OWN_PROPERTIES, SHARED_PROPERTIES, unreadableEntry } from "./entry-text.ts";
import type { LedgerEntry } from "./ledger-entry.ts";

/** An entry that may get its id from the batch that it goes into. */
export type NewEntry = Omit<LedgerEntry, "id"> & { readonly id?: string };

/** Digits of an entry's number in its id; see `idInBatch`. */
const NUMBER_DIGITS = 3;

/** The first line of a batch. `ids` is the beginning of the ids of its entries, `fromMs` the moment of the first. `shared` has properties of entries. */
interface BatchHead {
  readonly fromMs: number;
  readonly ids: string;
  readonly shared: readonly object[];
}

interface SharedText {
  readonly of: NewEntry;
  readonly text: string;
}

/** What the last entry of a method said beside what is its own, for each who asked. */
const sharedTexts = new WeakMap<object, Map<string, SharedText>>();

function isSame(left: NewEntry, right: NewEntry): boolean {
  return (
    left.methodId === right.methodId &&
    left.status === right.status &&
    left.outcome === right.outcome &&
    left.kind === right.kind &&
    left.code === right.code &&
    left.subject === right.subject &&
    left.actor === right.actor &&
    left.permissions === right.permissions &&
    left.endpoint === right.endpoint &&
    left.policy === right.policy &&
    left.earlierActors === right.earlierActors &&
    left.refusal === right.refusal &&
    left.target?.type === right.target?.type
  );
}

function pick(entry: NewEntry, names: readonly (keyof NewEntry)[]): object {
  return Object.fromEntries(names.map((name) => [name, entry[name]]));
}

/** What an entry shares with others as text, and the same object for the same each time: four microseconds where it is not known yet. */
function sharedText(entry: NewEntry): SharedText {
  const who = entry.subject ?? entry.actor;
  const ofCaller = who && sharedTexts.get(who);
  const known = ofCaller?.get(entry.methodId);
  if (known !== undefined && isSame(known.of, entry)) {
    return known;
  }
  const text = JSON.stringify({ ...pick(entry, SHARED_PROPERTIES), targetType: entry.target?.type });
  const shared = { of: entry, text };
  if (who !== undefined) {
    const kept = ofCaller ?? new Map<string, SharedText>();
    sharedTexts.set(who, kept.set(entry.methodId, shared));
  }
  return shared;
}

/** Ids are plain; whatever else somebody calls an id goes through JSON. */
const PLAIN = /^[\w.-]*$/;

function quoted(id: string): string {
  return PLAIN.test(id) ? `"${id}"` : JSON.stringify(id);
}

/** What of an entry has no place of its own in its line; empty where there is nothing. */
function moreText(entry: NewEntry): string {
  const { id, reason, detail, target } = entry;
  const isNamed = target?.name !== undefined;
  if (id === undefined && reason === undefined && detail === undefined && !isNamed) {
    return "";
  }
  return `,${JSON.stringify({ id, ...pick(entry, OWN_PROPERTIES), ...(isNamed && { target }) })}`;
}

const SIZE_AT_FIRST = 8_192;
/** The most bytes that one character of a string takes in UTF-8. */
const BYTES_OF_CHARACTER = 3;

/**
 * The text of entries that are recorded together: what many of them share stands once.
 *
 * Shape: lines of JSON. The first is a `BatchHead`. Then one for each entry: which of `shared` it has, milliseconds after `fromMs`, its request's id, its
 * target's id where there is one (the target's type is shared), and an object of what is left where something is.
 * Why bytes and not strings: what lives until its batch is written is moved by the garbage collector again and again; a line costs a third this way.
 */
export class BatchText {
  readonly #ids: string;
  readonly #fromMs: number;
  /** What entries share, as text, with its number; and that of the entry before. */
  readonly #numbers = new Map<string, number>();
  #last: { readonly shared: SharedText; readonly number: number } | undefined;
  #bytes = Buffer.allocUnsafe(SIZE_AT_FIRST);
  #length = 0;

  /** `id` is a UUID that nothing else has. */
  constructor(id: string, fromMs: number) {
    this.#ids = id.slice(0, -NUMBER_DIGITS);
    this.#fromMs = fromMs;
  }

  add(entry: NewEntry): void {
    const { target } = entry;
    const about = target === undefined ? "" : `,${quoted(target.id)}`;
    this.#write(`\n[${this.#numberOf(entry)},${entry.atMs - this.#fromMs},${quoted(entry.requestId)}${about}${moreText(entry)}]`);
  }

  /** The whole of it. */
  toString(): string {
    const shared = Array.from(this.#numbers.keys()).join(",");
    return `{"fromMs":${this.#fromMs},"ids":${JSON.stringify(this.#ids)},"shared":[${shared}]}${this.#bytes.toString("utf8", 0, this.#length)}`;
  }

  #numberOf(entry: NewEntry): number {
    if (this.#last === undefined || !isSame(this.#last.shared.of, entry)) {
      const shared = sharedText(entry);
      const number = this.#numbers.get(shared.text) ?? this.#numbers.size;
      this.#numbers.set(shared.text, number);
      this.#last = { shared, number };
    }
    return this.#last.number;
  }

  #write(line: string): void {
    const room = line.length * BYTES_OF_CHARACTER;
    if (this.#length + room > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(2 * this.#bytes.length + room);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(line, this.#length);
  }
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readHead(text: string): BatchHead {
  const { fromMs, ids, shared }: Readonly<Record<string, unknown>> = Object(parseText(text));
  return { fromMs: Number(fromMs), ids: String(ids), shared: Array.isArray(shared) ? shared : [] };
}

/** The id of an entry that was given none: that of its batch, with its number, in hexadecimal, as the last digits. */
function idInBatch(ids: string, index: number): string {
  return ids + index.toString(16).padStart(NUMBER_DIGITS, "0");
}

/**
 * Reads what `BatchText` wrote.
 *
 * Why it never throws: as for `readEntryText`.
 */
export function readBatchText(siteId: string, text: string): readonly LedgerEntry[] {
  const [first = "", ...lines] = text.split("\n");
  const { fromMs, ids, shared } = readHead(first);
  return lines.map((line, index) => {
    const values = parseText(line);
    if (!Array.isArray(values)) {
      return unreadableEntry(siteId, line);
    }
    const [number, afterMs, requestId, ...rest]: readonly unknown[] = values;
    const { targetType, ...said }: Readonly<Record<string, unknown>> = Object(shared[Number(number)]);
    const [targetId] = rest;
    const last = rest.at(-1);
    const own = { id: idInBatch(ids, index), atMs: fromMs + Number(afterMs), requestId };
    return entryOf(siteId, {
      ...own,
      ...said,
      ...(typeof targetId === "string" && { target: { type: targetType, id: targetId } }),
      ...(typeof last === "object" && last),
    });
  });
}
