import type { Store, WriteTransaction } from "@belay/store";

/** A store whose ledger can be made to fail. */
export interface FailingLedger {
  readonly store: Store;
  /** What the next appends throw; `undefined` lets them through again. */
  readonly failWith: (err: Error | undefined) => void;
}

/** Wraps a store so that rows of the ledger cannot be written while everything else can. */
export function failingLedger(store: Store): FailingLedger {
  let failure: Error | undefined;
  const wrap = (tx: WriteTransaction): WriteTransaction => ({
    entities: tx.entities,
    system: tx.system,
    outbox: tx.outbox,
    jobs: tx.jobs,
    savepoint: (work) => tx.savepoint(work),
    ledger: {
      page: (siteId, afterSequence, limit) => tx.ledger.page(siteId, afterSequence, limit),
      latest: (siteId, limit) => tx.ledger.latest(siteId, limit),
      byRequest: (siteId, requestId) => tx.ledger.byRequest(siteId, requestId),
      append: (entry) => (failure === undefined ? tx.ledger.append(entry) : Promise.reject(failure)),
    },
  });
  return {
    store: {
      read: (work) => store.read(work),
      write: (work) => store.write((tx) => work(wrap(tx))),
      sealLedger: () => store.sealLedger(),
      onSystemChange: (listener) => store.onSystemChange(listener),
      close: () => store.close(),
    },
    failWith: (err) => {
      failure = err;
    },
  };
}
