import type { ReadTransaction, Store } from "@belay/store";

/** A store, and how many API keys it was asked for. */
export interface WatchedKeys {
  readonly store: Store;
  readonly lookups: () => number;
}

/** Counts the API keys that are read from a store. Other reads do not count: background work makes them at any time. */
export function watchKeys(store: Store): WatchedKeys {
  let count = 0;
  const watched = (tx: ReadTransaction): ReadTransaction => {
    const system = new Proxy(tx.system, {
      get: (target, name) => {
        if (name === "apiKey") count += 1;
        return Reflect.get(target, name, target);
      },
    });
    return { ...tx, system };
  };
  const counting: Store = {
    read: (work) => store.read((tx) => work(watched(tx))),
    readBytes: (key, work) => store.readBytes(key, work),
    write: (work, options) => store.write(work, options),
    meters: store.meters,
    sealLedger: () => store.sealLedger(),
    onSystemChange: (listener) => store.onSystemChange(listener),
    close: () => store.close(),
  };
  return { store: counting, lookups: () => count };
}
