import { hash } from "node:crypto";
import { type ChainHead, type LedgerBlock, lastSequence, type SealedBlock } from "./block.ts";
import { hashFirstFormat } from "./first-format.ts";

/** The previous hash of the first block of every chain: 64 zeros, which no SHA-256 of anything known is. */
export const GENESIS_HASH = "0".repeat(64);

/**
 * The hash of a block: lower-case hex SHA-256 over a version line, its site, its place, its length, the hash before it and its entries as they stand.
 *
 * Shape: places count from 1 within a site; `previousHash` of the first block is `GENESIS_HASH`.
 */
export function hashBlock(previousHash: string, block: LedgerBlock, firstSequence: number): string {
  if (block.format === 1) {
    return hashFirstFormat(previousHash, block, firstSequence);
  }
  const place = `${block.siteId}\n${firstSequence}\n${block.count}\n${previousHash}`;
  return hash("sha256", `belay-ledger-${block.format}\n${place}\n${block.entries}`, "hex");
}

/** Gives a block its place after `head` (`undefined`: it is the first of its site). */
export function sealBlock(head: ChainHead | undefined, block: LedgerBlock): SealedBlock {
  const firstSequence = (head?.sequence ?? 0) + 1;
  return { ...block, firstSequence, hash: hashBlock(head?.hash ?? GENESIS_HASH, block, firstSequence) };
}

/** The head of a chain that ends with this block. */
export function headAfter(block: SealedBlock): ChainHead {
  return { sequence: lastSequence(block), hash: block.hash };
}
