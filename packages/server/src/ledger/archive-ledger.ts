import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type ChainHead, headAfter, lastSequence, type SealedBlock } from "@belay/core";
import type { LedgerArchive, Store } from "@belay/store";
import { writeArchive } from "./archive-file.ts";

/** Entries of one file: their rows are removed in one transaction, for which other writes wait. */
const PART_ENTRIES_MAX = 20_000;
const BLOCKS_AT_ONCE = 100;

export interface ArchiveOptions {
  readonly store: Store;
  readonly siteId: string;
  /** Entries from before this moment are archived, in milliseconds since 1970. */
  readonly beforeMs: number;
  /** Where the files go; made when missing. */
  readonly directory: string;
  readonly nowMs: number;
  readonly entriesMax?: number;
}

/** The blocks of the next part: those after `after` that are old enough, up to the first that is not, and no more than a part takes. */
async function* oldBlocks({ store, siteId, beforeMs, entriesMax }: ArchiveOptions, after: number): AsyncGenerator<SealedBlock> {
  let sequence = after;
  let count = 0;
  for (;;) {
    const blocks = await store.read((tx) => tx.ledger.blocks(siteId, { after: sequence, limit: BLOCKS_AT_ONCE }));
    for (const block of blocks) {
      count += block.count;
      const isMore = count > (entriesMax ?? PART_ENTRIES_MAX) && count > block.count;
      if (block.toMs >= beforeMs || isMore) {
        return;
      }
      yield block;
      sequence = lastSequence(block);
    }
    if (blocks.length < BLOCKS_AT_ONCE) {
      return;
    }
  }
}

/** What a part is, before any of it is written: so that its file has its own name from the beginning. */
async function measurePart(options: ArchiveOptions, after: ChainHead | undefined): Promise<LedgerArchive | undefined> {
  const { siteId, nowMs } = options;
  let head = after;
  let [fromMs, toMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for await (const block of oldBlocks(options, after?.sequence ?? 0)) {
    head = headAfter(block);
    fromMs = Math.min(fromMs, block.fromMs);
    toMs = Math.max(toMs, block.toMs);
  }
  if (head === undefined || head === after) {
    return undefined;
  }
  const firstSequence = (after?.sequence ?? 0) + 1;
  const file = `ledger-${siteId}-${firstSequence}-${head.sequence}.jsonl.gz`;
  return { siteId, firstSequence, lastSequence: head.sequence, lastHash: head.hash, fromMs, toMs, file, createdAtMs: nowMs };
}

async function* upTo(part: LedgerArchive, blocks: AsyncIterable<SealedBlock>): AsyncGenerator<SealedBlock> {
  for await (const block of blocks) {
    if (block.firstSequence > part.lastSequence) {
      return;
    }
    yield block;
  }
}

/** The end of what a site has in archives. */
export async function archivedHead(store: Store, siteId: string): Promise<ChainHead | undefined> {
  const last = (await store.read((tx) => tx.ledger.archives(siteId))).at(-1);
  return last && { sequence: last.lastSequence, hash: last.lastHash };
}

/**
 * Moves the next old part of a site's ledger to a file; `undefined` when nothing is old enough.
 *
 * Shape: the file is on the disk under its name before the rows go, and they go in the transaction that notes the file. Killed at any moment, the
 * entries are in the store, or in the file, or in both; a file that no note speaks of is written anew by the next run.
 */
async function archivePart(options: ArchiveOptions): Promise<LedgerArchive | undefined> {
  const { store, siteId, directory } = options;
  const after = await archivedHead(store, siteId);
  const part = await measurePart(options, after);
  if (part === undefined) {
    return undefined;
  }
  const blocks = upTo(part, oldBlocks(options, after?.sequence ?? 0));
  await writeArchive(join(directory, part.file), { siteId, ...(after && { after }) }, blocks);
  await store.write((tx) => tx.ledger.archive(part));
  return part;
}

/** Moves everything from before a moment to files, part by part. Answers the parts. */
export async function archiveLedger(options: ArchiveOptions): Promise<readonly LedgerArchive[]> {
  await mkdir(options.directory, { recursive: true, mode: 0o700 });
  const parts: LedgerArchive[] = [];
  for (let part = await archivePart(options); part !== undefined; part = await archivePart(options)) {
    parts.push(part);
  }
  return parts;
}
