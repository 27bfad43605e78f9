import type { ReadTransaction, Store } from "@belay/store";
import { over } from "./over.ts";

/** A store, and how many API keys it was asked for. */
export interface WatchedKeys {
  readonly store: Store;
  readonly lookups: () => number;
}

/** Counts the API keys that are read from a store. Other reads do not count: background work makes them at any time. */
export function watchKeys(store: Store): WatchedKeys {
  let count = 0;
  const watched = (tx: ReadTransaction): ReadTransaction => {
    const apiKey = (id: string) => {
      count += 1;
      return tx.system.apiKey(id);
    };
    return over(tx, "system", over(tx.system, "apiKey", apiKey));
  };
  return { store: over(store, "read", (work) => store.read((tx) => work(watched(tx)))), lookups: () => count };
}
