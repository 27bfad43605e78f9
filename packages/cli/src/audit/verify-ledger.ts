import { type ChainHead, type ChainVerdict, verifyChain } from "@belay/core";
import type { Store } from "@belay/store";

const PAGE_ROWS = 1_000;

/** What the chain of one site turned out to be. `rows` counts the rows that were proved. */
export type LedgerVerdict = ChainVerdict & { readonly siteId: string; readonly rows: number };

/** Proves the chain of a site from its first row to its last, page by page, or finds its first broken place. */
export async function verifyLedger(store: Store, siteId: string): Promise<LedgerVerdict> {
  let head: ChainHead | undefined;
  for (;;) {
    const after = head;
    const rows = await store.read((tx) => tx.ledger.page(siteId, after?.sequence ?? 0, PAGE_ROWS));
    const verdict = verifyChain(rows, after === undefined ? {} : { after });
    if (!verdict.ok) {
      return { ...verdict, siteId, rows: verdict.sequence - 1 };
    }
    head = verdict.head;
    if (rows.length < PAGE_ROWS) {
      return { ok: true, head, siteId, rows: head?.sequence ?? 0 };
    }
  }
}
