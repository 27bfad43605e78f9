import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "@belay/store/sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { forgetEnded } from "./forget-ended.ts";

const END_MS = 10_000_000;
const RULE = { countMax: 1, windowMs: END_MS, blockMs: END_MS };

let directory: string;
let store: Awaited<ReturnType<typeof openSqliteStore>>;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "belay-forget-"));
  store = await openSqliteStore({ directory, kinds: [] });
  await store.write(async ({ system, attempts }) => {
    await system.insertRevocation({ kind: "token", id: "revoked", revokedAtMs: 1, forgetAtMs: END_MS });
    await system.useToken("used", END_MS);
    await attempts.add("tried", 0, RULE);
  });
});
afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true, force: true });
});

async function left(): Promise<readonly boolean[]> {
  const revocations = await store.read(({ system }) => system.revocations());
  const isNewUse = await store.write(({ system }) => system.useToken("used", END_MS));
  const counted = await store.read(({ attempts }) => attempts.count("tried", 0));
  return [revocations.length > 0, !isNewUse, counted !== undefined];
}

test("F21: a node whose clock is ahead forgets nothing that a node behind it still needs", async () => {
  await forgetEnded(store, END_MS + 60_000);
  expect(await left()).toEqual([true, true, true]);
});

test("what is over on every node is forgotten", async () => {
  await forgetEnded(store, END_MS + 120_000);
  expect(await left()).toEqual([false, false, false]);
});
