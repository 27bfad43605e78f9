import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { call } from "@belay/testkit";
import { expect, test } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory } from "../test/run-cli.ts";

const PROPERTIES = "/site-properties/v4/properties";

/** A dev store whose ledger has rows: two allowed calls of a key and one that was refused. The server has ended. */
async function dataWithRows(): Promise<string> {
  const data = join(temporaryDirectory(), "data");
  const dev = await startDev(data);
  const { BELAY_API_KEY: all, BELAY_API_KEY_LIMITED: limited } = Object(await runJson(["env", "--data", data]));
  const headers = { "wix-site-id": DEV_SITE.siteId };
  for (const token of [all, limited, all]) {
    await call(dev.origin, { path: PROPERTIES, token, headers });
  }
  await dev.stop("SIGINT");
  return data;
}

function change(data: string, sql: string): void {
  const db = new DatabaseSync(join(data, "belay.sqlite"));
  // Whoever can write the file can also take its guards away.
  for (const { name } of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all()) {
    db.exec(`DROP TRIGGER "${String(name)}"`);
  }
  db.exec(sql);
  db.close();
}

test("tail shows who called what and how it ended, the newest last", async () => {
  const data = await dataWithRows();
  const rows: readonly unknown[] = Object(await runJson(["audit", "tail", "--data", data]));
  expect(rows.map((row) => Object(row).outcome)).toEqual(["allowed", "refused", "allowed"]);
  const { out } = await runCli(["audit", "tail", "--data", data, "--rows", "2"]);
  const lines = out.trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/ refused 403 business-tools\/site-properties getSiteProperties by api key \w{17}: PERMISSION_DENIED$/);
});

test("verify proves a whole chain to its last row, because a server that ends seals what it wrote", async () => {
  const data = await dataWithRows();
  const [verdict] = Object(await runJson(["audit", "verify", "--data", data, "--site", DEV_SITE.siteId]));
  expect(verdict).toMatchObject({ ok: true, siteId: DEV_SITE.siteId, rows: 3 });
});

test.each([
  ["edited", "UPDATE ledger SET outcome = 'allowed', status = 200 WHERE sequence = 2", /BROKEN at row 2: the row was changed/],
  ["removed", "DELETE FROM ledger WHERE sequence = 2", /BROKEN at row 2: a row is missing/],
])("S53: a row that was %s in the file is found, with exit code 1", async (_what, sql, line) => {
  const data = await dataWithRows();
  change(data, sql);
  const { code, out } = await runCli(["audit", "verify", "--data", data]);
  expect(code).toBe(1);
  expect(out).toMatch(line);
});

test("a site that is not there is refused in one line", async () => {
  const data = join(temporaryDirectory(), "data");
  await runJson(["env", "--data", data]);
  expect(failureLine(await runCli(["audit", "verify", "--data", data, "--site", "8f5c"]))).toMatch(/no site 8f5c/);
  expect(failureLine(await runCli(["audit", "tail", "--data", data, "--rows", "0"]))).toMatch(/--rows takes/);
});
