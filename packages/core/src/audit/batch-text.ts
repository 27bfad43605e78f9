import { entryOf, OWN_PROPERTIES, SHARED_PROPERTIES, unreadableEntry } from "./entry-text.ts";
import { GrowingText } from "./growing-text.ts";
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

const [NEWLINE, COMMA, OPEN, CLOSE] = [0x0a, 0x2c, 0x5b, 0x5d];

/** What of an entry has no place of its own in its line. */
function moreText(entry: NewEntry): string | undefined {
  const { id, reason, detail, target } = entry;
  const isNamed = target?.name !== undefined;
  if (id === undefined && reason === undefined && detail === undefined && !isNamed) {
    return undefined;
  }
  return `,${JSON.stringify({ id, ...pick(entry, OWN_PROPERTIES), ...(isNamed && { target }) })}`;
}

/**
 * The text of entries that are recorded together: what many of them share stands once.
 *
 * Shape: lines of JSON. The first is a `BatchHead`. Then one for each entry: which of `shared` it has, milliseconds after `fromMs`, its request's id, its
 * target's id where there is one (the target's type is shared), and an object of what is left where something is.
 */
export class BatchText {
  readonly #ids: string;
  readonly #fromMs: number;
  /** What entries share, as text, with its number; and that of the entry before. */
  readonly #numbers = new Map<string, number>();
  #last: { readonly shared: SharedText; readonly number: number } | undefined;
  readonly #lines = new GrowingText();

  /** `id` is a UUID that nothing else has. */
  constructor(id: string, fromMs: number) {
    this.#ids = id.slice(0, -NUMBER_DIGITS);
    this.#fromMs = fromMs;
  }

  add(entry: NewEntry): void {
    const { target } = entry;
    const lines = this.#lines;
    lines.addCharacter(NEWLINE);
    lines.addCharacter(OPEN);
    lines.addNumber(this.#numberOf(entry));
    lines.addCharacter(COMMA);
    lines.addNumber(entry.atMs - this.#fromMs);
    lines.addCharacter(COMMA);
    lines.addString(entry.requestId);
    if (target !== undefined) {
      lines.addCharacter(COMMA);
      lines.addString(target.id);
    }
    const more = moreText(entry);
    if (more !== undefined) {
      lines.add(more);
    }
    lines.addCharacter(CLOSE);
  }

  /** The whole of it. */
  toString(): string {
    const shared = Array.from(this.#numbers.keys()).join(",");
    return `{"fromMs":${this.#fromMs},"ids":${JSON.stringify(this.#ids)},"shared":[${shared}]}${this.#lines.toString()}`;
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
