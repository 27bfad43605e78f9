import { type ChainHead, GENESIS_HASH, hashEntry } from "./chain.ts";
import type { SealedLedgerEntry } from "./ledger-entry.ts";

/** Why a chain is broken at a place. */
export type ChainBreak =
  /** A row is not where its number says: one is missing, came twice, or the order was changed. */
  | "sequence"
  /** The row does not name the row before it. */
  | "link"
  /** The row belongs to another site than the rows before it. */
  | "site"
  /** The row was changed after it was sealed. */
  | "content"
  /** Rows at the end are missing, or were replaced: the known head is not in the chain. */
  | "head";

/** `head` is the last row that was proved. */
export type ChainVerdict =
  | { readonly ok: true; readonly head: ChainHead | undefined }
  | { readonly ok: false; readonly sequence: number; readonly reason: ChainBreak };

export interface VerifyChainOptions {
  /** The row before the first of `rows`, already proved: to go through a long chain in pages. */
  readonly after?: ChainHead;
  /** A head that was known earlier. It must stand in the chain; give it with the page that ends the chain, or that holds its sequence. */
  readonly knownHead?: ChainHead;
}

/**
 * Proves a site's chain, or finds its first broken place.
 *
 * Shape: `rows` are all rows of one site after `after`, in chain order. `sequence` of the verdict is the place where the chain should go on and does not.
 * Why a known head: rows cut off at the end leave a chain that is whole in itself.
 */
export function verifyChain(rows: readonly SealedLedgerEntry[], options: VerifyChainOptions = {}): ChainVerdict {
  let head = options.after;
  for (const row of rows) {
    const reason = breakAt(row, head, rows[0]);
    if (reason !== undefined) {
      return { ok: false, sequence: (head?.sequence ?? 0) + 1, reason };
    }
    if (options.knownHead?.sequence === row.sequence && options.knownHead.hash !== row.hash) {
      return { ok: false, sequence: row.sequence, reason: "head" };
    }
    head = { sequence: row.sequence, hash: row.hash };
  }
  if (options.knownHead !== undefined && options.knownHead.sequence > (head?.sequence ?? 0)) {
    return { ok: false, sequence: (head?.sequence ?? 0) + 1, reason: "head" };
  }
  return { ok: true, head };
}

function breakAt(row: SealedLedgerEntry, head: ChainHead | undefined, first: SealedLedgerEntry | undefined): ChainBreak | undefined {
  if (row.sequence !== (head?.sequence ?? 0) + 1) {
    return "sequence";
  }
  if (row.siteId !== first?.siteId) {
    return "site";
  }
  if (row.previousHash !== (head?.hash ?? GENESIS_HASH)) {
    return "link";
  }
  return row.hash === hashEntry(row.previousHash, row, row.sequence) ? undefined : "content";
}
