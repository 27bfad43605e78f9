import type { Store } from "@belay/store";
import { openPostgresStore } from "@belay/store/postgres";
import { createDatabase, dropDatabase } from "@belay/store/postgres/testing";
import { afterAll, beforeAll, describe } from "vitest";
import { describeSharedTallies } from "../../testing/describe-shared-tallies.ts";

let url: string;
let stores: readonly [Store, Store];
beforeAll(async () => {
  url = await createDatabase();
  stores = [await openPostgresStore({ url, kinds: [], poolMax: 2 }), await openPostgresStore({ url, kinds: [], poolMax: 2 })];
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await dropDatabase(url);
});

describe("two processes on one PostgreSQL database", () => describeSharedTallies(() => stores));
