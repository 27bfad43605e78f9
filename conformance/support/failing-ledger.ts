import type { LedgerBlock, LedgerEntry } from "@belay/core";
import type { Store, WriteTransaction } from "@belay/store";
import { over } from "./over.ts";

/** A store whose ledger can be made to fail. */
export interface FailingLedger {
  readonly store: Store;
  /** What the next appends throw; `undefined` lets them through again. */
  readonly failWith: (err: Error | undefined) => void;
}

/** Wraps a store so that rows of the ledger cannot be written while everything else can. */
export function failingLedger(store: Store): FailingLedger {
  let failure: Error | undefined;
  const wrap = (tx: WriteTransaction): WriteTransaction => {
    const append = (entry: LedgerEntry) => (failure === undefined ? tx.ledger.append(entry) : Promise.reject(failure));
    const appendAll = (entries: readonly LedgerEntry[]) => (failure === undefined ? tx.ledger.appendAll(entries) : Promise.reject(failure));
    const appendBlocks = (blocks: readonly LedgerBlock[]) =>
      failure === undefined ? tx.ledger.appendBlocks(blocks) : Promise.reject(failure);
    return over(tx, "ledger", over(over(over(tx.ledger, "append", append), "appendAll", appendAll), "appendBlocks", appendBlocks));
  };
  return {
    store: over(store, "write", (work, options) => store.write((tx) => work(wrap(tx)), options)),
    failWith: (err) => {
      failure = err;
    },
  };
}
