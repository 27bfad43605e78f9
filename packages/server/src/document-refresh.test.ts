import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { domainModules, entityKinds } from "@belay/domains";
import { createMember } from "@belay/domains/members";
import type { Store } from "@belay/store";
import { openSqliteStore } from "@belay/store/sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createServer } from "./create-server.ts";
import { afterFirst } from "./periodic.ts";

const SITE = "11111111-1111-4111-8111-111111111111";
const keys = { masterKey: randomBytes(32), pepper: randomBytes(32), cursorKey: randomBytes(32) };
const log = { request: () => {}, error: (err: unknown) => Promise.reject(err), warn: () => {}, info: () => {} };
const contactKind = entityKinds.find(({ name }) => name === "contact");

let directory: string;
let store: Store;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "belay-refresh-"));
  store = await openSqliteStore({ directory, kinds: entityKinds });
});

afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

/** A process from its start until there is nothing to do. */
async function runServer(): Promise<void> {
  const server = await createServer({ store, keys, modules: domainModules, log });
  await server.settle();
  await server.close();
}

test("a server brings what an older version wrote into form, once in the life of the store", async () => {
  if (contactKind === undefined) throw new Error("there are no contacts");
  const memberId = await store.write(async (tx) => {
    await tx.system.insertAccount({ id: "account", name: "Kiln", createdAtMs: 1 });
    await tx.system.insertSite({ id: SITE, accountId: "account", name: "Kiln", ownerUserId: "owner", createdAtMs: 1 });
    const fresh = { email: "ada@example.com", status: "APPROVED", emailVerified: false } as const;
    const { stamp } = await createMember(tx, { siteId: SITE, nowMs: 1, newId: randomUUID }, fresh);
    await tx.entities.remove(contactKind, SITE, stamp.id);
    return stamp.id;
  });
  const contact = () => store.read((tx) => tx.entities.get(contactKind, SITE, memberId));
  await runServer();
  expect((await contact())?.text).toContain("ada@example.com");
  await store.write((tx) => tx.entities.remove(contactKind, SITE, memberId));
  await runServer();
  expect(await contact()).toBeUndefined();
});

test("what comes first is tried until it succeeded, and never again", async () => {
  const done: string[] = [];
  let failures = 1;
  const run = afterFirst(
    async () => {
      if (failures-- > 0) throw new Error("the store is busy");
      done.push("first");
    },
    async () => {
      done.push("work");
    },
  );
  await expect(run()).rejects.toThrow("busy");
  await run();
  await run();
  expect(done).toEqual(["first", "work", "work"]);
});
