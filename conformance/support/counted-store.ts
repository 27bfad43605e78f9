import type { Store } from "@belay/store";

/** A store, and how many units of work it was asked for. */
export interface StoreCounter {
  readonly store: Store;
  readonly units: () => number;
}

/** Counts the units of work that reach a store. The ledger's sealer does not count: it works beside the requests. */
export function countedStore(store: Store): StoreCounter {
  let count = 0;
  const counted: Store = {
    read: (work) => {
      count += 1;
      return store.read(work);
    },
    readBytes: (key, work) => {
      count += 1;
      return store.readBytes(key, work);
    },
    write: (work, options) => {
      count += 1;
      return store.write(work, options);
    },
    meters: {
      take: (meters, nowMs) => {
        count += 1;
        return store.meters.take(meters, nowMs);
      },
      add: (counts, nowMs) => store.meters.add(counts, nowMs),
    },
    sealLedger: () => store.sealLedger(),
    onSystemChange: (listener) => store.onSystemChange(listener),
    close: () => store.close(),
  };
  return { store: counted, units: () => count };
}
