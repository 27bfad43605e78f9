import { entryText, readEntryText } from "./entry-text.ts";
import { readFirstFormat } from "./first-format.ts";
import type { LedgerEntry, RecordedEntry } from "./ledger-entry.ts";

/** Bounds of a block: what is recorded together and stands in one row of the store. */
export const BLOCK_ENTRIES_MAX = 1_000;
export const BLOCK_MS_MAX = 60_000;

/**
 * Entries of one site that were recorded together, the oldest first: one for a change, many where reads were recorded in a batch.
 *
 * Shape: `entries` is one line of JSON for each, with newlines between. `fromMs` and `toMs` are the least and the greatest of their moments, and
 * `requestId` is that of the only entry; all three only help to find a block, and the proof holds them against the entries.
 * `format` says how the hash is made: 2 is the present one; 1 is of rows that were written when each had columns of its own.
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

function blockOf(siteId: string, entries: readonly LedgerEntry[]): LedgerBlock {
  let fromMs = Number.POSITIVE_INFINITY;
  let toMs = Number.NEGATIVE_INFINITY;
  let text = "";
  for (const entry of entries) {
    fromMs = Math.min(fromMs, entry.atMs);
    toMs = Math.max(toMs, entry.atMs);
    text += `${text === "" ? "" : "\n"}${entryText(entry)}`;
  }
  const [only] = entries;
  const alone = entries.length === 1 && only !== undefined ? { requestId: only.requestId } : {};
  return { siteId, format: 2, count: entries.length, fromMs, toMs, ...alone, entries: text };
}

/** Entries as blocks: one or more for each site, in the order in which they came. */
export function toBlocks(entries: readonly LedgerEntry[]): readonly LedgerBlock[] {
  return Array.from(Map.groupBy(entries, ({ siteId }) => siteId)).flatMap(([siteId, ofSite]) => {
    const blocks: LedgerBlock[] = [];
    let open: LedgerEntry[] = [];
    for (const entry of ofSite) {
      const isFull = open.length >= BLOCK_ENTRIES_MAX || Math.abs(entry.atMs - (open[0]?.atMs ?? entry.atMs)) > BLOCK_MS_MAX / 2;
      if (isFull) {
        blocks.push(blockOf(siteId, open));
        open = [];
      }
      open.push(entry);
    }
    blocks.push(blockOf(siteId, open));
    return blocks;
  });
}

/** The entries of a block, the oldest first. */
export function entriesOf(block: LedgerBlock & { readonly firstSequence?: number | undefined }): readonly RecordedEntry[] {
  const { siteId, firstSequence, format } = block;
  return block.entries.split("\n").map((line, index) => {
    const entry = format === 1 ? readFirstFormat(siteId, line) : readEntryText(siteId, line);
    return firstSequence === undefined ? entry : { ...entry, sequence: firstSequence + index };
  });
}
