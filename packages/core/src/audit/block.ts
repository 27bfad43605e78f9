import { BatchText, type NewEntry, readBatchText } from "./batch-text.ts";
import { entryText, readEntryText } from "./entry-text.ts";
import { readFirstFormat } from "./first-format.ts";
import type { LedgerEntry, RecordedEntry } from "./ledger-entry.ts";

/** Bounds of a block: what is recorded together and stands in one row of the store. */
export const BLOCK_ENTRIES_MAX = 1_000;
export const BLOCK_MS_MAX = 60_000;

/**
 * Entries of one site that were recorded together, the oldest first: one for a change, many where reads were recorded in a batch.
 *
 * Shape: `entries` is lines of JSON with newlines between. `fromMs` and `toMs` are the least and the greatest of their moments, and
 * `requestId` is that of the only entry; all three only help to find a block, and the proof holds them against the entries.
 * `format` says what the lines are: 2, one for each entry (`entryText`); 3, one of what they share and then one for each (`BatchText`); 1 is of rows that
 * were written when each had columns of its own.
 */
export interface LedgerBlock {
  readonly siteId: string;
  readonly format: number;
  readonly count: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly requestId?: string;
  readonly entries: string;
}

/** A block with its place in the chain of its site. Its entries have the numbers from `firstSequence` on. `hash` is lower-case hex SHA-256. */
export interface SealedBlock extends LedgerBlock {
  readonly firstSequence: number;
  readonly hash: string;
}

/** The end of a chain: the number of its last entry and the hash of its last block. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The number of a block's last entry. */
export function lastSequence(block: Pick<SealedBlock, "firstSequence" | "count">): number {
  return block.firstSequence + block.count - 1;
}

/** A block of one entry, which reads as it stands. */
function blockOfOne(entry: LedgerEntry): LedgerBlock {
  const { siteId, atMs, requestId } = entry;
  return { siteId, format: 2, count: 1, fromMs: atMs, toMs: atMs, requestId, entries: entryText(entry) };
}

/** Gathers entries of one site into a block. */
export class BlockBuilder {
  readonly #first: NewEntry;
  readonly #text: BatchText;
  #count = 0;
  #fromMs = Number.POSITIVE_INFINITY;
  #toMs = Number.NEGATIVE_INFINITY;

  /** Begins with an entry. `id` is a UUID that nothing else has; entries without ids get theirs from it. */
  constructor(id: string, first: NewEntry) {
    this.#first = first;
    this.#text = new BatchText(id, first.atMs);
    this.add(first);
  }

  get count(): number {
    return this.#count;
  }

  /** Whether an entry may go into this block too: it is not full, and does not span too long a time. */
  takes({ atMs }: NewEntry): boolean {
    return this.#count < BLOCK_ENTRIES_MAX && Math.abs(atMs - this.#first.atMs) <= BLOCK_MS_MAX / 2;
  }

  add(entry: NewEntry): void {
    this.#text.add(entry);
    this.#count += 1;
    this.#fromMs = Math.min(this.#fromMs, entry.atMs);
    this.#toMs = Math.max(this.#toMs, entry.atMs);
  }

  build(): LedgerBlock {
    const { siteId, requestId } = this.#first;
    const alone = this.#count === 1 ? { requestId } : {};
    return { siteId, format: 3, count: this.#count, fromMs: this.#fromMs, toMs: this.#toMs, ...alone, entries: this.#text.toString() };
  }
}

/** Entries of one site as blocks, in the order in which they came. */
function blocksOfSite(entries: readonly LedgerEntry[]): readonly LedgerBlock[] {
  const builders: BlockBuilder[] = [];
  for (const entry of entries) {
    const open = builders.at(-1);
    if (open?.takes(entry) === true) {
      open.add(entry);
    } else {
      builders.push(new BlockBuilder(entry.id, entry));
    }
  }
  return builders.map((builder) => builder.build());
}

/** Entries as blocks: one or more for each site, in the order in which they came. */
export function toBlocks(entries: readonly LedgerEntry[]): readonly LedgerBlock[] {
  return Array.from(Map.groupBy(entries, ({ siteId }) => siteId).values()).flatMap((ofSite) => {
    const [only] = ofSite;
    return ofSite.length === 1 && only !== undefined ? [blockOfOne(only)] : blocksOfSite(ofSite);
  });
}

/** How many lines of text the entries of a block are. */
export function lineCountOf({ format, count }: Pick<LedgerBlock, "format" | "count">): number {
  return format === 3 ? count + 1 : count;
}

function readEntries({ siteId, format, entries }: LedgerBlock): readonly LedgerEntry[] {
  if (format === 3) {
    return readBatchText(siteId, entries);
  }
  return entries.split("\n").map((line) => (format === 1 ? readFirstFormat(siteId, line) : readEntryText(siteId, line)));
}

/** The entries of a block, the oldest first. */
export function entriesOf(block: LedgerBlock & { readonly firstSequence?: number | undefined }): readonly RecordedEntry[] {
  const { firstSequence } = block;
  const entries = readEntries(block);
  return firstSequence === undefined ? entries : entries.map((entry, index) => ({ ...entry, sequence: firstSequence + index }));
}
