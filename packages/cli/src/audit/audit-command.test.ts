import { copyFileSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gunzipSync } from "node:zlib";
import { call } from "@belay/testkit";
import { expect, test } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { copiesOf } from "../test/dev-store.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory, usageLine } from "../test/run-cli.ts";

const PROPERTIES = "/site-properties/v4/properties";
const SITE = { "wix-site-id": DEV_SITE.siteId };

/** A dev store whose ledger has rows: two allowed calls of a key and one that was refused. The server has ended. */
const dataWithRows = copiesOf(async (data) => {
  const dev = await startDev(data);
  const { BELAY_API_KEY: all, BELAY_API_KEY_LIMITED: limited } = Object(await runJson(["env", "--data", data]));
  for (const token of [all, limited, all]) {
    await call(dev.origin, { path: PROPERTIES, token, headers: SITE });
  }
  await dev.stop("SIGINT");
});

function change(data: string, sql: string): void {
  const db = new DatabaseSync(join(data, "belay.sqlite"));
  // Whoever can write the file can also take its guards away.
  for (const { name } of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all()) {
    db.exec(`DROP TRIGGER "${String(name)}"`);
  }
  db.exec(sql);
  db.close();
}

async function verify(data: string, ...more: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  const { code, out } = await runCli(["audit", "verify", "--data", data, ...more]);
  return { code: code ?? Number.NaN, out };
}

test("tail shows who called what and how it ended, the newest last", async () => {
  const data = await dataWithRows();
  const rows: readonly unknown[] = Object(await runJson(["audit", "tail", "--data", data]));
  expect(rows.map((row) => Object(row).outcome)).toEqual(["allowed", "refused", "allowed"]);
  const { out } = await runCli(["audit", "tail", "--data", data, "--rows", "2"]);
  const lines = out.trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/ refused 403 business-tools\/site-properties getSiteProperties by API key \w{17}.*: PERMISSION_DENIED/);
});

test("query finds rows by what they say, page by page, the newest first", async () => {
  const data = await dataWithRows();
  const query = async (...args: readonly string[]) => Object(await runJson(["audit", "query", "--data", data, ...args]));
  const all = await query("--method", "getSiteProperties", "--since", "1h");
  expect(all.entries.map((row: unknown) => Object(row).sequence)).toEqual([3, 2, 1]);
  const [, refused] = all.entries;
  expect((await query("--outcome", "refused")).entries).toEqual([refused]);
  expect((await query("--actor", refused.actor?.id ?? refused.subject.id)).entries).toEqual([refused]);
  expect((await query("--request", refused.requestId, "--code", "PERMISSION_DENIED")).entries).toEqual([refused]);
  expect((await query("--until", "1h")).entries).toEqual([]);
  const first = await query("--limit", "2");
  expect(first.entries).toHaveLength(2);
  const second = await query("--limit", "2", "--before", first.next);
  expect([...first.entries, ...second.entries]).toEqual(all.entries);
  expect(second.next).toBeUndefined();
  const fails = async (...args: readonly string[]) => usageLine(await runCli(["audit", "query", "--data", data, ...args]));
  expect(await fails("--outcome", "good")).toMatch(/--outcome takes/);
  expect(await fails("--since", "yesterday")).toMatch(/--since takes a moment/);
  expect(await fails("--before", "x")).toMatch(/--before takes the cursor/);
  expect(await fails("--method", "getSitePropertis")).toMatch(/no method/);
});

test("export writes every row once, oldest first, as JSON lines and as CSV", async () => {
  const data = await dataWithRows();
  const { out } = await runCli(["audit", "export", "--data", data]);
  const rows = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows.map((row: unknown) => Object(row).sequence)).toEqual([1, 2, 3]);
  const file = join(temporaryDirectory(), "ledger.csv");
  await runCli(["audit", "export", "--data", data, "--format", "csv", "--out", file, "--outcome", "allowed"]);
  const lines = readFileSync(file, "utf8").split("\r\n");
  expect(lines[0]).toMatch(/^site_id,sequence,at,kind,outcome,/);
  expect(lines.slice(1)).toEqual([expect.stringContaining(",1,"), expect.stringContaining(",3,"), ""]);
  expect(usageLine(await runCli(["audit", "export", "--data", data, "--format", "xls"]))).toMatch(/--format takes/);
});

test("verify proves a whole chain to its last row, because a server that ends seals and signs what it wrote", async () => {
  const data = await dataWithRows();
  const [verdict] = Object(await runJson(["audit", "verify", "--data", data, "--site", DEV_SITE.siteId]));
  expect(verdict).toMatchObject({ ok: true, siteId: DEV_SITE.siteId, entries: 3, archived: 0, signedTo: 3 });
  const { sequence, hash } = verdict.head;
  expect((await verify(data, "--head", `${sequence}:${hash}`)).code).toBe(0);
  expect(await verify(data, "--head", `${sequence}:${"0".repeat(64)}`)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/at the end/),
  });
});

const CUT = "DELETE FROM ledger WHERE first_sequence >= 2; UPDATE ledger_head SET sequence = 1, hash = (SELECT hash FROM ledger)";

test.each([
  [
    "edited",
    `UPDATE ledger SET entries = replace(entries, '"outcome":"refused"', '"outcome":"allowed"')`,
    /BROKEN at row \d: the row was changed/,
  ],
  ["moved in time", "UPDATE ledger SET to_ms = 1, from_ms = 1 WHERE first_sequence = 1", /BROKEN at row 1: the row was changed/],
  ["removed from the beginning", "DELETE FROM ledger WHERE first_sequence = 1", /BROKEN at row 1: (a row is missing|rows at the end)/],
  ["cut off at the end", CUT, /BROKEN at row \d: rows at the end are missing/],
  ["cut off, all of them", "DELETE FROM ledger; DELETE FROM ledger_head", /BROKEN at row 1: rows at the end are missing/],
  ["cut off, and the signed head with them", `${CUT}; UPDATE ledger_head SET checkpoint = NULL`, /BROKEN at row \d: rows at the end/],
  [
    "cut off, and the signed head forged",
    `UPDATE ledger_head SET checkpoint = replace(checkpoint, '"sequence":3', '"sequence":2')`,
    /not signed with/,
  ],
  [
    "said to be archived",
    "INSERT INTO ledger_archive SELECT site_id, 1, 1, 'x', 0, 0, 'gone', 0 FROM ledger_head",
    /BROKEN at row 1: an archive is/,
  ],
])("S53: rows that were %s in the file are found, with exit code 1", async (_what, sql, line) => {
  const data = await dataWithRows();
  change(data, sql);
  const { code, out } = await verify(data);
  expect(out).toMatch(line);
  expect(code).toBe(1);
});

test("S53: an end that was cut off is found by the signed head in the store, where the file beside it is gone", async () => {
  const data = await dataWithRows();
  rmSync(join(data, "ledger-heads.json"));
  expect((await verify(data)).out).toMatch(/whole, 3 rows, signed to row 3/);
  change(data, CUT);
  expect(await verify(data)).toMatchObject({ code: 1, out: expect.stringMatching(/rows at the end are missing/) });
});

test("S53: archived rows still prove with those in the store, are found in an export, and are missed when their file is gone or changed", async () => {
  const data = await dataWithRows();
  const archived = Object(await runJson(["audit", "archive", "--data", data, "--before", "2999-01-01"]));
  expect(archived).toMatchObject([{ siteId: DEV_SITE.siteId, firstSequence: 1, lastSequence: 3 }]);
  expect(await runJson(["audit", "archive", "--data", data, "--before", "2999-01-01"])).toEqual([]);
  expect(await runJson(["audit", "tail", "--data", data])).toEqual([]);
  await startDev(data).then(async ({ origin, stop }) => {
    const { BELAY_API_KEY: token } = Object(await runJson(["env", "--data", data]));
    await call(origin, { path: PROPERTIES, token, headers: SITE });
    await stop("SIGINT");
  });
  const [verdict] = Object(await runJson(["audit", "verify", "--data", data]));
  expect(verdict).toMatchObject({ ok: true, entries: 4, archived: 3, signedTo: 4 });
  expect((await verify(data, "--store-only")).out).toMatch(/whole, 1 rows/);
  const exported = async (...args: readonly string[]) =>
    (await runCli(["audit", "export", "--data", data, ...args])).out.trimEnd().split("\n");
  expect((await exported("--archives")).map((text) => JSON.parse(text).sequence)).toEqual([1, 2, 3, 4]);
  expect(await exported()).toHaveLength(1);
  const directory = join(data, "ledger-archive");
  const [name = ""] = readdirSync(directory);
  expect(gunzipSync(readFileSync(join(directory, name))).toString()).toContain('"outcome":"refused"');
  copyFileSync(join(data, "master.key"), join(directory, name));
  expect(await verify(data)).toMatchObject({ code: 1, out: expect.stringMatching(/BROKEN at row 1: an archive is missing, not whole/) });
  rmSync(join(directory, name));
  expect(await verify(data)).toMatchObject({ code: 1, out: expect.stringMatching(/BROKEN at row 1: an archive is missing, not whole/) });
});

test("a site that is not there is refused in one line", async () => {
  const data = join(temporaryDirectory(), "data");
  await runJson(["env", "--data", data]);
  expect(failureLine(await runCli(["audit", "query", "--data", data, "--site", "8f5c"]))).toMatch(/no site 8f5c/);
  expect(usageLine(await runCli(["audit", "tail", "--data", data, "--rows", "0"]))).toMatch(/--rows takes/);
});

test("what keeps verify from looking does not end it like a broken chain", async () => {
  const data = join(temporaryDirectory(), "data");
  await runJson(["env", "--data", data]);
  const verify = async (...args: readonly string[]) => usageLine(await runCli(["audit", "verify", ...args]));
  expect(await verify("--data", data, "--site", "8f5c")).toMatch(/no site 8f5c/);
  expect(await verify("--data", join(data, "none"))).toMatch(/no Belay store/);
  expect(await verify("--dta", data)).toMatch(/Did you mean --data/);
  expect(await verify("--data", data, "--head", "x")).toMatch(/--head takes/);
});
