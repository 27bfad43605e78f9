import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { archiveLedger, type LedgerVerdict, signHeads, verifyLedger } from "@belay/server/ledger";
import type { Store } from "@belay/store";
import { call, startTestServer, type TestServer } from "@belay/testkit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const READ = "/site-properties/v4/properties";
const WRITE = `${READ}/business-contact`;

let server: TestServer;
let archives: string;

beforeEach(async () => {
  server = await startTestServer();
  archives = join(server.directory, "archives");
  const token = await server.appToken();
  for (let index = 0; index < 12; index += 1) {
    const body = { businessContact: { email: `a${index}@example.com` }, fields: { paths: ["email"] } };
    await call(server.origin, index % 3 === 0 ? { path: WRITE, token, body } : { path: READ, token });
    if (index % 4 === 3) {
      await server.server.settle();
      server.clock.advance(60_000);
    }
  }
  await server.server.settle();
});

afterEach(() => server.close());

function siteIdOf(): string {
  return server.site.siteId;
}

function archive(store: Store, beforeMs: number, entriesMax?: number) {
  const options = { store, siteId: siteIdOf(), beforeMs, directory: archives, nowMs: server.clock.nowMs() };
  return archiveLedger(entriesMax === undefined ? options : { ...options, entriesMax });
}

function verify(more: { readonly archiveDirectory?: string } = { archiveDirectory: archives }): Promise<LedgerVerdict> {
  return verifyLedger({ store: server.store, keys: server.keys, siteId: siteIdOf(), ...more });
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  const path = join(archives, file);
  await writeFile(path, gzipSync(change(gunzipSync(await readFile(path)).toString())));
}

describe("S53: archives of the ledger", () => {
  it("take what is old enough and nothing else, in files of a bounded size, through which the chain goes", async () => {
    const before = await verify();
    expect(before).toMatchObject({ ok: true, entries: 12, archived: 0 });
    const cut = server.clock.nowMs() - 61_000;
    const parts = await archive(server.store, cut, 3);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every(({ toMs }) => toMs < cut)).toBe(true);
    const left = await server.ledger();
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ atMs }) => atMs >= cut)).toBe(true);
    expect(await verify()).toEqual({ ...before, archived: 12 - left.length });
    expect(await archive(server.store, cut)).toEqual([]);
    expect(await archive(server.store, server.clock.nowMs() + 1)).toHaveLength(1);
    expect(await verify()).toEqual({ ...before, archived: 12 });
    await call(server.origin, { path: READ, token: await server.appToken() });
    await server.server.settle();
    expect(await verify()).toMatchObject({ ok: true, entries: 13, archived: 12 });
  });

  it("F1: lose nothing when the process ends between the file and the removal of its rows, or in the middle of the file", async () => {
    const whole = await verify();
    const dying: Store = {
      ...server.store,
      read: (work) => server.store.read(work),
      write: () => Promise.reject(new Error("killed")),
    };
    await expect(archive(dying, server.clock.nowMs() + 1)).rejects.toThrow("killed");
    const [file = ""] = await readdir(archives);
    expect(await verify()).toEqual(whole);
    // As a process that was killed while it wrote leaves it.
    await writeFile(join(archives, `${file}.part`), "half");
    await rm(join(archives, file));
    expect(await archive(server.store, server.clock.nowMs() + 1)).toHaveLength(1);
    expect(await readdir(archives)).toEqual([file]);
    expect(await verify()).toEqual({ ...whole, archived: 12 });
  });

  it("are found out when a row in them is edited or removed, when they are cut off, and when they are another's", async () => {
    await archive(server.store, server.clock.nowMs() + 1, 4);
    const [first = "", second = ""] = (await server.store.read((tx) => tx.ledger.archives(siteIdOf()))).map(({ file }) => file);
    const original = await readFile(join(archives, first));
    const tampered = async (change: (text: string) => string) => {
      await rewrite(first, change);
      const verdict = await verify();
      await writeFile(join(archives, first), original);
      return verdict;
    };
    const broken = { ok: false, sequence: 1, file: first };
    expect(await tampered((text) => text.replace('"outcome":"allowed"', '"outcome":"refused"'))).toMatchObject({
      ...broken,
      reason: "content",
    });
    expect(await tampered((text) => text.split("\n").slice(0, -2).join("\n"))).toMatchObject({ ok: false, reason: "archive", file: first });
    expect(await tampered((text) => text.replace(siteIdOf(), server.otherSite.siteId))).toMatchObject({ ...broken, reason: "archive" });
    expect(await tampered(() => "")).toMatchObject({ ...broken, reason: "archive" });
    await writeFile(join(archives, first), original.subarray(0, original.length >> 1));
    expect(await verify()).toMatchObject({ ok: false, reason: "archive", file: first });
    await writeFile(join(archives, first), await readFile(join(archives, second)));
    expect(await verify()).toMatchObject({ ...broken, reason: "sequence" });
    expect(await verify({})).toMatchObject({ ok: true });
  });
});

describe("S53: signed heads", () => {
  it("are signed once for each end, by this installation's key alone", async () => {
    const options = { store: server.store, keys: server.keys };
    expect(await signHeads(options, server.clock.nowMs())).toBeGreaterThan(0);
    expect(await signHeads(options, server.clock.nowMs())).toBe(0);
    expect(await verify()).toMatchObject({ ok: true, signedTo: 12 });
    const other = { ...server.keys, masterKey: new Uint8Array(32) };
    expect(await verifyLedger({ store: server.store, keys: other, siteId: siteIdOf() })).toMatchObject({ ok: false, reason: "signature" });
    await call(server.origin, { path: READ, token: await server.appToken() });
    await server.server.settle();
    expect(await signHeads(options, server.clock.nowMs())).toBe(1);
    expect(await verify()).toMatchObject({ ok: true, signedTo: 13 });
  });

  it("know heads that were noted elsewhere", async () => {
    const verdict = await verify();
    const head = verdict.ok ? verdict.head : undefined;
    const check = (knownHeads: readonly { sequence: number; hash: string }[]) =>
      verifyLedger({ store: server.store, keys: server.keys, siteId: siteIdOf(), knownHeads });
    expect(await check(head === undefined ? [] : [head])).toMatchObject({ ok: true });
    expect(await check([{ sequence: 5_000, hash: "0".repeat(64) }])).toMatchObject({ ok: false, reason: "head", sequence: 13 });
    expect(await check([{ sequence: head?.sequence ?? 0, hash: "0".repeat(64) }])).toMatchObject({ ok: false, reason: "head" });
  });
});
