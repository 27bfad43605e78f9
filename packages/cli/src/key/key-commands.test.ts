import { join } from "node:path";
import { CREDENTIAL_PATTERN } from "@belay/core";
import { call, textAt, valueAt } from "@belay/testkit";
import { expect, test } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { KNOWN_WITHIN_MS, msUntil, PROPERTIES, SITE, useDevData } from "../test/dev-store.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory, usageLine } from "../test/run-cli.ts";

const devData = useDevData();

test("S2: an API key is shown when it is made or rotated and never again", async () => {
  const data = await devData();
  const create = await runCli(["key", "create", "--data", data, "--permissions", "SITE_SETTINGS.VIEW", "--name", "reader"]);
  expect(create.out.match(CREDENTIAL_PATTERN)).toHaveLength(1);
  const { out } = await runCli(["key", "list", "--data", data]);
  expect(out).toContain("reader");
  expect(out.match(CREDENTIAL_PATTERN)).toBeNull();
});

test("S8: a key that another process revokes is refused by the running server within a second", async () => {
  const data = join(temporaryDirectory(), "data");
  const { origin } = await startDev(data);
  const { id, apiKey } = Object(await runJson(["key", "create", "--data", data, "--permissions", "all"]));
  const ask = () => call(origin, { path: PROPERTIES, token: apiKey, headers: SITE });
  expect((await ask()).status).toBe(200);
  expect(await runJson(["key", "revoke", id, "--data", data])).toEqual({ id, state: "revoked" });
  expect(await msUntil(401, ask)).toBeLessThan(KNOWN_WITHIN_MS);
  expect(failureLine(await runCli(["key", "revoke", id, "--data", data]))).toMatch(/no live API key/);
});

test("what a key lacks can be granted to it, by the very line that the refusal names", async () => {
  const data = join(temporaryDirectory(), "data");
  const { origin } = await startDev(data);
  const { apiKey } = Object(await runJson(["key", "create", "--data", data, "--permissions", "WIX_STORES.PRODUCT_READ"]));
  const ask = () => call(origin, { path: PROPERTIES, token: apiKey, headers: SITE });
  const fix = textAt((await ask()).body, "details.applicationError.data.fix");
  const [, line = ""] = /belay (key grant .*)$/.exec(fix) ?? [];
  expect((await runCli([...line.split(" "), "--data", data])).out).toContain("WIX_STORES.PRODUCT_READ,SITE_SETTINGS.VIEW");
  expect(await msUntil(200, ask)).toBeLessThan(KNOWN_WITHIN_MS);
});

test("a key for one site does not reach another, and permissions and sites that are not there are refused", async () => {
  const data = await devData();
  const create = (...args: readonly string[]) => runCli(["key", "create", "--data", data, ...args]);
  expect(usageLine(await create("--permissions", "SITE_SETTINGS.VEW"))).toMatch(/Did you mean SITE_SETTINGS\.VIEW/);
  expect(failureLine(await create("--permissions", "all", "--sites", "8f5c"))).toMatch(/no site 8f5c/);
  expect(failureLine(await create("--permissions", "all", "--account", "8f5c"))).toMatch(/no account 8f5c/);
  expect(usageLine(await create("--permissions", "all", "--expires", "soon"))).toMatch(/--expires takes/);
  expect(usageLine(await create())).toMatch(/--permissions/);
  expect(Object(await runJson(["key", "list", "--data", data]))).toHaveLength(2);
});

test("a rotated key holds what the old one held", async () => {
  const data = await devData();
  const old = Object(await runJson(["key", "create", "--data", data, "--permissions", "SITE_SETTINGS.VIEW", "--sites", DEV_SITE.siteId]));
  const rotated = await runJson(["key", "rotate", old.id, "--data", data]);
  expect(rotated).toMatchObject({ permissions: ["SITE_SETTINGS.VIEW"], siteIds: [DEV_SITE.siteId], state: "live" });
  const listed: readonly unknown[] = Object(await runJson(["key", "list", "--data", data]));
  const ended = listed.find((record) => valueAt(record, "id") === old.id);
  expect(valueAt(ended, "state")).toBe("live");
  expect(valueAt(ended, "expires")).not.toBeNull();
});
