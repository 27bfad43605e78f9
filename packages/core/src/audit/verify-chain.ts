import { type ChainHead, entriesOf, lastSequence, type SealedBlock } from "./block.ts";
import { GENESIS_HASH, hashBlock, headAfter } from "./hash-block.ts";

/** Why a chain is broken at a place. */
export type ChainBreak =
  /** A row is not where its number says: one is missing, came twice, or the order was changed. */
  | "sequence"
  /** The row belongs to another site than the rows before it. */
  | "site"
  /** The row was changed after it was sealed, or what stands before it was. */
  | "content"
  /** Rows at the end are missing, or were replaced: the known head is not in the chain. */
  | "head";

/**
 * `head` is the end of what was proved. Of a broken chain, `sequence` is the number of the entry where it should go on and does not, and
 * `lastSequence` that of the last entry which was recorded together with it.
 */
export type ChainVerdict =
  | { readonly ok: true; readonly head: ChainHead | undefined }
  | { readonly ok: false; readonly sequence: number; readonly lastSequence: number; readonly reason: ChainBreak };

export interface VerifyChainOptions {
  readonly siteId?: string;
  /** The block before the first of `blocks`, already proved: to go through a long chain in pages. */
  readonly after?: ChainHead;
  /** A head that was known earlier. It must stand in the chain; give it with the page that ends the chain, or that holds its sequence. */
  readonly knownHead?: ChainHead;
}

/**
 * Proves a site's chain, or finds its first broken place.
 *
 * Shape: `blocks` are all blocks of one site after `after`, in chain order.
 * Why a known head: rows cut off at the end leave a chain that is whole in itself.
 */
export function verifyChain(blocks: readonly SealedBlock[], options: VerifyChainOptions = {}): ChainVerdict {
  const { knownHead } = options;
  let head = options.after;
  const broken = (reason: ChainBreak, last?: number): ChainVerdict => {
    const sequence = (head?.sequence ?? 0) + 1;
    return { ok: false, sequence, lastSequence: Math.max(last ?? sequence, sequence), reason };
  };
  const siteId = options.siteId ?? blocks[0]?.siteId;
  for (const block of blocks) {
    const reason = breakAt(block, head, siteId);
    if (reason !== undefined) {
      return broken(reason, reason === "content" ? lastSequence(block) : undefined);
    }
    const isAt = knownHead !== undefined && knownHead.sequence >= block.firstSequence && knownHead.sequence <= lastSequence(block);
    if (isAt && !(knownHead.sequence === lastSequence(block) && knownHead.hash === block.hash)) {
      return broken("head", lastSequence(block));
    }
    head = headAfter(block);
  }
  return knownHead !== undefined && knownHead.sequence > (head?.sequence ?? 0) ? broken("head", knownHead.sequence) : { ok: true, head };
}

function breakAt(block: SealedBlock, head: ChainHead | undefined, siteId: string | undefined): ChainBreak | undefined {
  if (block.firstSequence !== (head?.sequence ?? 0) + 1) {
    return "sequence";
  }
  if (block.siteId !== siteId) {
    return "site";
  }
  const isWhole = block.hash === hashBlock(head?.hash ?? GENESIS_HASH, block, block.firstSequence) && isFoundByItsEntries(block);
  return isWhole ? undefined : "content";
}

/** Whether what a block is found by is what its entries say: else a search could be led past an entry that the chain still holds. */
function isFoundByItsEntries(block: SealedBlock): boolean {
  const entries = entriesOf(block);
  const moments = entries.map(({ atMs }) => atMs);
  return (
    entries.length === block.count &&
    block.fromMs === Math.min(...moments) &&
    block.toMs === Math.max(...moments) &&
    block.requestId === (block.count === 1 ? entries[0]?.requestId : undefined)
  );
}
