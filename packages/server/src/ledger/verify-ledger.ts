import { join } from "node:path";
import { type ChainBreak, type ChainHead, headAfter, lastSequence, type SealedBlock, verifyChain } from "@belay/core";
import type { InstallationKeys } from "@belay/domains/apps";
import type { LedgerArchive, Store } from "@belay/store";
import { ArchiveError, readArchive } from "./archive-file.ts";
import { readHeadsFile } from "./head-keeper.ts";
import { readSignedHead } from "./signed-head.ts";

const BLOCKS_AT_ONCE = 200;

export interface VerifyOptions {
  readonly store: Store;
  readonly keys: InstallationKeys;
  readonly siteId: string;
  /** The data directory, where signed heads have their second copy. */
  readonly directory?: string;
  /** Where archives are. Absent: they are taken at the store's word, and the proof begins after them. */
  readonly archiveDirectory?: string;
  /** Heads that somebody noted elsewhere. */
  readonly knownHeads?: readonly ChainHead[];
}

/** `archive`: an archive is missing, not whole, or not the one that was noted. `signature`: a signed head was not signed by this installation. */
export type LedgerBreak = ChainBreak | "archive" | "signature";

/**
 * What the chain of one site turned out to be.
 *
 * Shape: `entries` counts what was proved, `archived` how many of them in archives. `signedTo` is the number of the last entry that a signed head
 * vouches for; null when none was signed, and then an end that was cut off cannot be told. Of a broken chain, entries `sequence` to `lastSequence` are
 * the first that do not prove.
 */
export type LedgerVerdict = { readonly siteId: string; readonly entries: number; readonly archived: number } & (
  | { readonly ok: true; readonly head: ChainHead | undefined; readonly signedTo: number | null }
  | { readonly ok: false; readonly sequence: number; readonly lastSequence: number; readonly reason: LedgerBreak; readonly file?: string }
);

class Broken extends Error {
  readonly what: { readonly sequence: number; readonly lastSequence: number; readonly reason: LedgerBreak; readonly file?: string };

  constructor(what: Broken["what"]) {
    super(what.reason);
    this.what = what;
  }
}

/** Goes along a chain, block by block. */
class Walk {
  readonly #siteId: string;
  readonly #known: readonly ChainHead[];
  head: ChainHead | undefined;
  proved = 0;

  constructor(siteId: string, known: readonly ChainHead[]) {
    this.#siteId = siteId;
    this.#known = known;
  }

  take(blocks: readonly SealedBlock[]): void {
    for (const block of blocks) {
      const last = lastSequence(block);
      // Of several heads that end here one may be wrong: that is the one to hold against the block.
      const knownHead = this.#known.find(
        ({ sequence, hash }) => sequence >= block.firstSequence && sequence <= last && !(sequence === last && hash === block.hash),
      );
      const options = { siteId: this.#siteId, ...(this.head && { after: this.head }), ...(knownHead && { knownHead }) };
      const verdict = verifyChain([block], options);
      if (!verdict.ok) {
        throw new Broken(verdict);
      }
      this.head = headAfter(block);
      this.proved += block.count;
    }
  }

  /** Nothing comes after: every head that was known must have come by. */
  end(): void {
    const sequence = (this.head?.sequence ?? 0) + 1;
    const missing = this.#known.reduce((most, head) => Math.max(most, head.sequence), 0);
    if (missing >= sequence) {
      throw new Broken({ sequence, lastSequence: missing, reason: "head" });
    }
  }
}

async function takeArchive(walk: Walk, { siteId, archiveDirectory }: VerifyOptions, part: LedgerArchive): Promise<void> {
  const { firstSequence: sequence, lastSequence: last, file } = part;
  if (sequence !== (walk.head?.sequence ?? 0) + 1) {
    throw new Broken({ sequence: (walk.head?.sequence ?? 0) + 1, lastSequence: last, reason: "archive", file });
  }
  if (archiveDirectory === undefined) {
    walk.head = { sequence: last, hash: part.lastHash };
    return;
  }
  try {
    for await (const block of readArchive(join(archiveDirectory, file), siteId)) {
      walk.take([block]);
    }
  } catch (err) {
    if (err instanceof Broken) {
      throw new Broken({ ...err.what, file });
    }
    if (err instanceof ArchiveError || (err instanceof Error && "code" in err)) {
      const at = (walk.head?.sequence ?? 0) + 1;
      throw new Broken({ sequence: at, lastSequence: Math.max(at, last), reason: "archive", file });
    }
    throw err;
  }
  if (walk.head?.sequence !== last || walk.head.hash !== part.lastHash) {
    throw new Broken({ sequence, lastSequence: last, reason: "archive", file });
  }
}

/** Every head that somebody vouches for: as signed in the store and beside it, as the store says now, and as noted elsewhere. */
async function knownHeads(options: VerifyOptions): Promise<{ readonly heads: readonly ChainHead[]; readonly signedTo: number | null }> {
  const { store, keys, siteId, directory } = options;
  const stored = (await store.read((tx) => tx.ledger.heads())).find((head) => head.siteId === siteId);
  const beside = directory === undefined ? undefined : (await readHeadsFile(directory)).get(siteId);
  const signed: ChainHead[] = [];
  for (const word of [stored?.checkpoint, beside]) {
    if (word !== undefined) {
      const head = readSignedHead(keys, siteId, typeof word === "string" ? parseJson(word) : word);
      if (head === undefined) {
        const sequence = stored?.sequence ?? 1;
        throw new Broken({ sequence, lastSequence: sequence, reason: "signature" });
      }
      signed.push(head);
    }
  }
  const signedTo = signed.length === 0 ? null : Math.max(...signed.map(({ sequence }) => sequence));
  return { heads: [...signed, ...(stored === undefined ? [] : [stored]), ...(options.knownHeads ?? [])], signedTo };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function verifyOnce(options: VerifyOptions, parts: readonly LedgerArchive[]): Promise<LedgerVerdict> {
  const { store, siteId } = options;
  let walk = new Walk(siteId, []);
  let archived = 0;
  try {
    const { heads, signedTo } = await knownHeads(options);
    walk = new Walk(siteId, heads);
    for (const part of parts) {
      await takeArchive(walk, options, part);
    }
    archived = walk.proved;
    for (let isMore = true; isMore; ) {
      const after = walk.head?.sequence ?? 0;
      const blocks = await store.read((tx) => tx.ledger.blocks(siteId, { after, limit: BLOCKS_AT_ONCE }));
      walk.take(blocks);
      isMore = blocks.length === BLOCKS_AT_ONCE;
    }
    walk.end();
    return { siteId, ok: true, entries: walk.proved, archived, head: walk.head, signedTo };
  } catch (err) {
    if (err instanceof Broken) {
      return { siteId, ok: false, entries: walk.proved, archived, ...err.what };
    }
    throw err;
  }
}

/**
 * Proves the chain of a site from its first entry to its last, over archives and store, or finds its first broken place.
 *
 * Why again when archives came in the meantime: what moved to a file while it was read would look like a gap.
 */
export async function verifyLedger(options: VerifyOptions): Promise<LedgerVerdict> {
  for (;;) {
    const before = await options.store.read((tx) => tx.ledger.archives(options.siteId));
    const verdict = await verifyOnce(options, before);
    const after = verdict.ok ? before : await options.store.read((tx) => tx.ledger.archives(options.siteId));
    if (after.length === before.length) {
      return verdict;
    }
  }
}
