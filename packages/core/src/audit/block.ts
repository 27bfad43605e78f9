import { BatchText, readBatchText } from "./batch-text.ts";
import { entryText, readEntryText } from "./entry-text.ts";
import { readFirstFormat } from "./first-format.ts";
import type { LedgerEntry, RecordedEntry } from "./ledger-entry.ts";
import type { NumberedText } from "./numbered-text.ts";
import { type RequestPart, requestIdOf } from "./request-part.ts";
import type { NewEntry, SharedPart } from "./shared-part.ts";
import { readThirdFormat } from "./third-format.ts";

/** Bounds of a block: what is recorded together and stands in one row of the store. */
export const BLOCK_ENTRIES_MAX = 1_000;
export const BLOCK_MS_MAX = 60_000;

/**
 * Entries of one site that were recorded together, the oldest first: one for a change, many where reads were recorded in a batch.
 *
 * Shape: `entries` is lines of JSON with newlines between. `fromMs` and `toMs` are the least and the greatest of their moments, and
 * `requestId` is that of the only entry; all three only help to find a block, and the proof holds them against the entries.
 * `format` says what the lines are: 2, one for each entry (`entryText`); 4, one of what they share and then one for each (`BatchText`). Older programs
 * wrote 3, which is 4 in longer lines, and 1, of rows with a column for each property.
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

/** Where a block begins: its site and the moment of its first entry. */
type BlockStart = Pick<LedgerEntry, "siteId" | "atMs">;

/** Gathers entries of one site into a block, and then into another. */
export class BlockBuilder {
  readonly #text = new BatchText();
  #start: BlockStart = { siteId: "", atMs: 0 };
  #count = 0;
  #first: RequestPart | string = "";
  #fromMs = 0;
  #toMs = 0;

  /** Begins an empty block. `id` is a UUID that nothing else has; entries without ids get theirs from it. */
  begin(id: string, start: BlockStart): this {
    this.#start = start;
    this.#text.begin(id, start.atMs);
    this.#count = 0;
    this.#fromMs = Number.POSITIVE_INFINITY;
    this.#toMs = Number.NEGATIVE_INFINITY;
    return this;
  }

  get count(): number {
    return this.#count;
  }

  /** Whether an entry of a moment may go into this block too: it is not full, and does not span too long a time. */
  takes(atMs: number): boolean {
    return this.#count < BLOCK_ENTRIES_MAX && Math.abs(atMs - this.#start.atMs) <= BLOCK_MS_MAX / 2;
  }

  add(entry: NewEntry): void {
    this.#text.add(entry);
    this.#note(entry.atMs, entry.requestId);
  }

  /** Adds an entry that has these of its own and shares everything else with the entries of `part`. */
  addLike(part: SharedPart, atMs: number, request: RequestPart, targetId: NumberedText | undefined): void {
    this.#text.addLike(part, atMs, request, targetId);
    this.#note(atMs, request);
  }

  build(): LedgerBlock {
    const alone = this.#count === 1 ? { requestId: typeof this.#first === "string" ? this.#first : requestIdOf(this.#first) } : {};
    const { siteId } = this.#start;
    return { siteId, format: 4, count: this.#count, fromMs: this.#fromMs, toMs: this.#toMs, ...alone, entries: this.#text.toString() };
  }

  #note(atMs: number, request: RequestPart | string): void {
    if (this.#count === 0) {
      this.#first = request;
    }
    this.#count += 1;
    this.#fromMs = Math.min(this.#fromMs, atMs);
    this.#toMs = Math.max(this.#toMs, atMs);
  }
}

/** Entries of one site as blocks, in the order in which they came. */
function blocksOfSite(entries: readonly LedgerEntry[]): readonly LedgerBlock[] {
  const builders: BlockBuilder[] = [];
  for (const entry of entries) {
    const last = builders.at(-1);
    const open = last?.takes(entry.atMs) === true ? last : new BlockBuilder().begin(entry.id, entry);
    if (open !== last) {
      builders.push(open);
    }
    open.add(entry);
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
  return format === 3 || format === 4 ? count + 1 : count;
}

function readEntries({ siteId, format, entries }: LedgerBlock): readonly LedgerEntry[] {
  if (format === 4) {
    return readBatchText(siteId, entries);
  }
  if (format === 3) {
    return readThirdFormat(siteId, entries);
  }
  return entries.split("\n").map((line) => (format === 1 ? readFirstFormat(siteId, line) : readEntryText(siteId, line)));
}

/** The entries of a block, the oldest first. */
export function entriesOf(block: LedgerBlock & { readonly firstSequence?: number | undefined }): readonly RecordedEntry[] {
  const { firstSequence } = block;
  const entries = readEntries(block);
  return firstSequence === undefined ? entries : entries.map((entry, index) => ({ ...entry, sequence: firstSequence + index }));
}
