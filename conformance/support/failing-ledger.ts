import type { LedgerBlock, LedgerEntry } from "@belay/core";
import type { Store, WriteTransaction } from "@belay/store";

/** A store whose ledger can be made to fail. */
export interface FailingLedger {
  readonly store: Store;
  /** What the next appends throw; `undefined` lets them through again. */
  readonly failWith: (err: Error | undefined) => void;
}

/** The same object with another value under one name. Methods still run on the object itself, which may have private parts. */
function over<T extends object, K extends keyof T>(target: T, name: K, value: T[K]): T {
  return new Proxy(target, {
    get: (object, key) => {
      if (key === name) return value;
      const found: unknown = Reflect.get(object, key);
      return typeof found === "function" ? found.bind(object) : found;
    },
  });
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
    store: {
      read: (work) => store.read(work),
      readBytes: (key, work) => store.readBytes(key, work),
      write: (work, options) => store.write((tx) => work(wrap(tx)), options),
      meters: store.meters,
      sealLedger: () => store.sealLedger(),
      onSystemChange: (listener) => store.onSystemChange(listener),
      close: () => store.close(),
    },
    failWith: (err) => {
      failure = err;
    },
  };
}
