import { randomUUID } from "node:crypto";
import { entityKinds } from "@belay/domains";
import { createClientSecret, provisionSite } from "@belay/domains/apps";
import { loadKeys, sourcesNow, systemClock } from "@belay/server";
import { openDatabasesForBulkLoad } from "../seeding/bulk-load.ts";
import { copyProduct } from "../seeding/copy-product.ts";
import { NUMBER_MARK, productInput } from "../seeding/product-input.ts";
import { createRecorded } from "../seeding/recorded-insert.ts";
import { openStore } from "./open-store.ts";
import { serve } from "./serve.ts";

/** How many products a store gets, and where. */
export interface SeedArgument {
  readonly directory: string;
  readonly databaseUrl?: string;
  readonly products: number;
}

/** A site with its app, which holds every permission, and the ids of some of its products. */
export interface SeededSite {
  readonly siteId: string;
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly instanceId: string;
  readonly productIds: readonly string[];
}

const BATCH = 2_000;
const IDS_MAX = 1_000;
/** The first product of a store was made at noon UTC on 1 January 2026. */
const FIRST_MS = Date.UTC(2026, 0, 1, 12);

await serve<SeedArgument>(async ({ directory, databaseUrl, products }) => {
  openDatabasesForBulkLoad();
  const store = await openStore({ directory, databaseUrl, kinds: entityKinds });
  const keys = await loadKeys({ directory, create: true });
  const ids = { accountId: randomUUID(), siteId: randomUUID(), clientId: randomUUID(), instanceId: randomUUID() };
  const sources = sourcesNow(systemClock);
  const clientSecret = await store.write(async (tx) => {
    await provisionSite(tx, { ...ids, ownerUserId: randomUUID(), name: "Bench", nowMs: sources.nowMs });
    return (await createClientSecret(tx, ids.clientId, { keys, sources })).secret.reveal();
  });
  const template = await store.write((tx) => createRecorded(tx, ids, { keys, nowMs: FIRST_MS, product: productInput(NUMBER_MARK) }));
  const productIds: string[] = [template.record.id];
  for (let start = 1; start < products; start += BATCH) {
    await store.write(async (tx) => {
      for (let number = start; number < Math.min(products, start + BATCH); number += 1) {
        const { record, uniques } = copyProduct(template, number);
        await tx.entities.insert(template.kind, ids.siteId, record, uniques);
        productIds.push(record.id);
      }
    });
  }
  await store.close();
  const facts: SeededSite = { ...ids, clientSecret, productIds: productIds.slice(0, IDS_MAX) };
  return { facts, close: async () => undefined };
});
