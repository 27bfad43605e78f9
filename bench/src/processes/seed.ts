import { randomUUID } from "node:crypto";
import { entityKinds } from "@belay/domains";
import { createClientSecret, provisionSite } from "@belay/domains/apps";
import { loadKeys, sourcesNow, systemClock } from "@belay/server";
import type { Store, WriteTransaction } from "@belay/store";
import { openDatabasesForBulkLoad } from "../seeding/bulk-load.ts";
import { copyInserts } from "../seeding/copy-inserts.ts";
import { withIndexesAside } from "../seeding/indexes-aside.ts";
import { memberInput } from "../seeding/member-input.ts";
import { BOWL, MUG, NUMBER_MARK, productInput } from "../seeding/product-input.ts";
import { type Making, makeRecorded, makingMember, makingProduct, type RecordedInsert } from "../seeding/recorded-insert.ts";
import { openStore } from "./open-store.ts";
import { serve } from "./serve.ts";

/** What a store gets. */
export interface StoreContents {
  readonly products: number;
  /** Each with its contact. Default none. */
  readonly members?: number;
}

/** What a store gets, and where. */
export interface SeedArgument extends StoreContents {
  readonly directory: string;
  readonly databaseUrl?: string;
}

/** A site with its app, which holds every permission, and the ids of some of its products and members. */
export interface SeededSite {
  readonly siteId: string;
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly instanceId: string;
  readonly productIds: readonly string[];
  readonly memberIds: readonly string[];
}

/** Things of one sort: most of them of the usual making, every so many of the other. */
interface Sort {
  readonly usual: Making;
  readonly other: Making;
  readonly everyNth: number;
}

const BATCH = 2_000;
const IDS_MAX = 1_000;
/** From how many things on it is quicker to make the indexes at the end. */
const MANY = 2_000;
/** The first things of a store were made at noon UTC on 1 January 2026. */
const FIRST_MS = Date.UTC(2026, 0, 1, 12);

const PRODUCTS: Sort = {
  usual: makingProduct(productInput(MUG, NUMBER_MARK)),
  other: makingProduct(productInput(BOWL, NUMBER_MARK)),
  everyNth: 10,
};

const MEMBERS: Sort = {
  usual: makingMember(memberInput("PUBLIC", NUMBER_MARK)),
  other: makingMember(memberInput("PRIVATE", NUMBER_MARK)),
  everyNth: 2,
};

type Make = (tx: WriteTransaction, making: Making) => Promise<readonly RecordedInsert[]>;

/** Makes one thing of each making and copies of them; answers the ids of the first. */
async function fill(store: Store, siteId: string, make: Make, sort: Sort, amount: number): Promise<readonly string[]> {
  if (amount === 0) {
    return [];
  }
  const usual = await store.write((tx) => make(tx, sort.usual));
  const other = amount === 1 ? undefined : await store.write((tx) => make(tx, sort.other));
  const things = [usual, ...(other === undefined ? [] : [other])];
  while (things.length < amount) {
    const first = things.length;
    const copies = Array.from({ length: Math.min(BATCH, amount - first) }, (_, index) => {
      const number = first + index;
      return copyInserts(number % sort.everyNth === 0 ? (other ?? usual) : usual, number);
    });
    await store.write(async (tx) => {
      for (const { kind, record, uniques } of copies.flat()) {
        await tx.entities.insert(kind, siteId, record, uniques);
      }
    });
    things.push(...copies);
  }
  // Spread over all of them, so that they lie on different pages of the file.
  return things.filter((_, index) => index % Math.ceil(amount / IDS_MAX) === 0).flatMap(([first]) => first?.record.id ?? []);
}

await serve<SeedArgument>(async ({ directory, databaseUrl, products, members = 0 }) => {
  openDatabasesForBulkLoad();
  const store = await openStore({ directory, databaseUrl, kinds: entityKinds });
  const keys = await loadKeys({ directory, create: true });
  const ids = { accountId: randomUUID(), siteId: randomUUID(), clientId: randomUUID(), instanceId: randomUUID() };
  const sources = sourcesNow(systemClock);
  const clientSecret = await store.write(async (tx) => {
    await provisionSite(tx, { ...ids, ownerUserId: randomUUID(), name: "Bench", nowMs: sources.nowMs });
    return (await createClientSecret(tx, ids.clientId, { keys, sources })).secret.reveal();
  });
  const make: Make = (tx, making) => makeRecorded(tx, ids, { keys, nowMs: FIRST_MS }, making);
  const made = { productIds: [] as readonly string[], memberIds: [] as readonly string[] };
  const fillAll = async (): Promise<void> => {
    made.productIds = await fill(store, ids.siteId, make, PRODUCTS, products);
    made.memberIds = await fill(store, ids.siteId, make, MEMBERS, members);
  };
  await (databaseUrl === undefined && products + members >= MANY ? withIndexesAside(directory, fillAll) : fillAll());
  await store.close();
  const facts: SeededSite = { ...ids, clientSecret, ...made };
  return { facts, close: async () => undefined };
});
