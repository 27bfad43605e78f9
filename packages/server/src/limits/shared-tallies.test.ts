import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "@belay/store";
import { openSqliteStore } from "@belay/store/sqlite";
import { afterAll, beforeAll, describe } from "vitest";
import { describeSharedTallies } from "../../testing/describe-shared-tallies.ts";

let directory: string;
let stores: readonly [Store, Store];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "belay-shared-"));
  stores = [await openSqliteStore({ directory, kinds: [] }), await openSqliteStore({ directory, kinds: [] })];
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await rm(directory, { recursive: true, force: true });
});

describe("two processes on one SQLite file", () => describeSharedTallies(() => stores));
