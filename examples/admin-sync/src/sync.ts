import { ApiKeyStrategy, createClient } from "@belay/sdk";
import { locations } from "@belay/sdk/business-tools";
import { inventoryItems, products } from "@belay/sdk/stores";
import type { Catalogue, CatalogueProduct } from "./catalogue.ts";
import type { Journal } from "./journal.ts";
import { patientFetch } from "./patient-fetch.ts";
import type { Report } from "./report.ts";
import { syncProducts } from "./sync-products.ts";
import { findLocations, type LocationIds, syncStock } from "./sync-stock.ts";

/** Products that are compared and written at a time: what one bulk call takes. */
const CHUNK_MAX = 100;
/** Time for a call with all its waits. */
const CALL_MS_MAX = 15 * 60_000;

/** Where the catalogue goes, and by which key. */
export interface Target {
  readonly origin: string;
  readonly siteId: string;
  readonly apiKey: string;
}

export type SyncClient = ReturnType<typeof createSyncClient>;

/** What the steps of a run share. */
export interface Sync {
  readonly client: SyncClient;
  readonly journal: Journal;
  readonly report: Report;
  readonly locations: LocationIds;
  readonly dryRun: boolean;
}

export interface SyncOptions {
  readonly client: SyncClient;
  readonly journal: Journal;
  readonly report: Report;
  readonly dryRun: boolean;
  /** Ends the run between two calls. */
  readonly signal?: AbortSignal;
  /** Is told how many products are done. */
  readonly onProgress?: (done: number) => void;
}

/** A client that calls with the key, and comes again when the server is busy. */
export function createSyncClient({ origin, siteId, apiKey }: Target, onWait: (seconds: number, why: string) => void = () => undefined) {
  return createClient({
    origin,
    auth: ApiKeyStrategy({ apiKey, siteId }),
    modules: { products, inventoryItems, locations },
    fetch: patientFetch({ onWait }),
    timeoutMs: CALL_MS_MAX,
  });
}

/**
 * Brings a site's products and their stock to what a catalogue says. What the catalogue does not name is left alone.
 *
 * Why it can be killed at any time and run again: each step asks the server how things are, and writes only what differs.
 * Errors: CatalogueError for a location that the site does not have, BelayCallError when the server refuses or cannot be reached.
 */
export async function syncCatalogue(catalogue: Catalogue, options: SyncOptions): Promise<void> {
  const { client, journal, report, dryRun, signal, onProgress } = options;
  const sync: Sync = { client, journal, report, dryRun, locations: await findLocations({ client }, catalogue.locations) };
  for (let start = 0; start < catalogue.products.length; start += CHUNK_MAX) {
    signal?.throwIfAborted();
    const chunk: readonly CatalogueProduct[] = catalogue.products.slice(start, start + CHUNK_MAX);
    await syncStock(sync, await syncProducts(sync, chunk));
    onProgress?.(start + chunk.length);
  }
  await journal.compact();
}
