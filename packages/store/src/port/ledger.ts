import type { ChainHead, LedgerBlock, LedgerEntry, LedgerFilter, RecordedEntry, SealedBlock } from "@belay/core";

/** A page of entries, the newest first. `before` is the `next` of the page before. */
export interface LedgerQuery {
  readonly filter: LedgerFilter;
  readonly limit: number;
  readonly before?: string;
}

/** `next` is absent when there is nothing more. */
export interface LedgerPage {
  readonly entries: readonly RecordedEntry[];
  readonly next?: string;
}

/** The end of a site's chain. `checkpoint` is what `noteCheckpoint` last kept. */
export interface LedgerHead extends ChainHead {
  readonly siteId: string;
  readonly checkpoint?: string;
}

/** A part of a chain that was moved to a file; parts follow each other without a gap. `lastHash` is the hash of its last block. */
export interface LedgerArchive {
  readonly siteId: string;
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly lastHash: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** Name of the file, without its directory. */
  readonly file: string;
  readonly createdAtMs: number;
}

/** Which blocks, in the order of their chain: those after an entry (0 for the beginning), and of a time where one is given. */
export interface BlocksQuery {
  readonly after: number;
  readonly limit: number;
  /** Only blocks that may hold entries from here on, in milliseconds since 1970; and before `beforeMs`. */
  readonly fromMs?: number;
  readonly beforeMs?: number;
}

export interface LedgerReader {
  /** Sealed blocks of a site in chain order. */
  blocks(siteId: string, query: BlocksQuery): Promise<readonly SealedBlock[]>;
  /** Entries of a site that match, sealed or not, the newest first. */
  query(siteId: string, query: LedgerQuery): Promise<LedgerPage>;
  /** The newest entries of a site, sealed or not, newest first. */
  latest(siteId: string, limit: number): Promise<readonly RecordedEntry[]>;
  /** Entries that carry this request id. */
  byRequest(siteId: string, requestId: string): Promise<readonly RecordedEntry[]>;
  /** The ends of all chains, whether their sites are still there or not. */
  heads(): Promise<readonly LedgerHead[]>;
  /** The archived parts of a site's chain, the oldest first. */
  archives(siteId: string): Promise<readonly LedgerArchive[]>;
}

export interface LedgerWriter extends LedgerReader {
  append(entry: LedgerEntry): Promise<void>;
  /** Records entries that came together, of any sites, in the order given. */
  appendAll(entries: readonly LedgerEntry[]): Promise<void>;
  /** As `appendAll`, of entries that are in blocks already. */
  appendBlocks(blocks: readonly LedgerBlock[]): Promise<void>;
  /** Keeps a signed word on the head of a chain. */
  noteCheckpoint(siteId: string, checkpoint: string): Promise<void>;
  /**
   * Notes that a part of a chain is in a file, and removes it; answers how many blocks that were. It must be the next part, and end with a block.
   *
   * Errors: `UniqueTakenError` when another process archived the part in the meantime.
   */
  archive(part: LedgerArchive): Promise<number>;
}
