import { afterAll, beforeAll } from "vitest";
import type { EntityKind } from "../port/entities.ts";
import type { Store } from "../port/store.ts";
import { KINDS } from "./fixtures.ts";

/**
 * A store adapter as the suite drives it.
 *
 * Shape: `location` says where a store's data is, in the adapter's own words (a directory, a connection string). A location is empty when it is
 * made, and may be open several times at once. `moduleUrl` names a module that exports the same `open`, so that other processes can open it.
 */
export interface StoreAdapter {
  readonly moduleUrl: string;
  newLocation(): Promise<string>;
  removeLocation(location: string): Promise<void>;
  open(location: string, options: OpenOptions): Promise<Store>;
}

export interface OpenOptions {
  readonly kinds: readonly EntityKind[];
  /** As `QueryTooBroadError.documentsMax`; the adapter's own when absent. */
  readonly queryDocumentsMax?: number;
}

/** A store at a location of its own for the tests of one `describe`; they keep apart by using sites of their own. */
export function useStore(adapter: StoreAdapter, options: OpenOptions = { kinds: KINDS }): () => Store {
  let store: Store | undefined;
  let location: string | undefined;
  beforeAll(async () => {
    location = await adapter.newLocation();
    store = await adapter.open(location, options);
  });
  afterAll(async () => {
    await store?.close();
    if (location !== undefined) {
      await adapter.removeLocation(location);
    }
  });
  return () => {
    if (store === undefined) {
      throw new Error("the store is not open yet");
    }
    return store;
  };
}

/** Runs `use` with a new location and removes it afterwards. */
export async function withLocation<T>(adapter: StoreAdapter, use: (location: string) => Promise<T>): Promise<T> {
  const location = await adapter.newLocation();
  try {
    return await use(location);
  } finally {
    await adapter.removeLocation(location);
  }
}
