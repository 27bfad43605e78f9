import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CREDENTIAL_PATTERN } from "@belay/core";
import { call, textAt, valueAt } from "@belay/testkit";
import { expect, test } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory } from "../test/run-cli.ts";

const PROPERTIES = "/site-properties/v4/properties";
const SITE = { "wix-site-id": DEV_SITE.siteId };
const REVOKED_WITHIN_MS = 1_000;

function newData(): string {
  return join(temporaryDirectory(), "data");
}

async function devData(): Promise<string> {
  const data = newData();
  await runJson(["env", "--data", data]);
  return data;
}

function token(origin: string, secret: string) {
  const body = { client_id: DEV_SITE.clientId, client_secret: secret, instance_id: DEV_SITE.instanceId, grant_type: "client_credentials" };
  return call(origin, { path: "/oauth2/token", body });
}

/** Asks again and again until the answer is this status; how long that took, in milliseconds. */
async function msUntil(status: number, ask: () => Promise<{ readonly status: number }>): Promise<number> {
  const startMs = performance.now();
  while ((await ask()).status !== status) {
    if (performance.now() - startMs > 10 * REVOKED_WITHIN_MS) {
      throw new Error(`never ${status}`);
    }
  }
  return performance.now() - startMs;
}

test("S2: a client secret is shown when it is made and never again", async () => {
  const data = await devData();
  const made = Object(await runJson(["secret", "create", "--data", data, "--expires", "90d"]));
  expect(made.clientSecret).toMatch(new RegExp(`^${CREDENTIAL_PATTERN.source}$`));
  const { out } = await runCli(["secret", "list", "--data", data]);
  const listed = await runJson(["secret", "list", "--data", data]);
  for (const text of [out, JSON.stringify(listed)]) {
    expect(text).toContain(`bly_sk_${made.id}_...${made.clientSecret.slice(-4)}`);
    expect(text.match(CREDENTIAL_PATTERN)).toBeNull();
    expect(text).not.toContain(made.clientSecret.slice(-20));
  }
});

test("S2: an API key is shown when it is made or rotated and never again", async () => {
  const data = await devData();
  const create = await runCli(["key", "create", "--data", data, "--permissions", "SITE_SETTINGS.VIEW", "--name", "reader"]);
  expect(create.out.match(CREDENTIAL_PATTERN)).toHaveLength(1);
  const { out } = await runCli(["key", "list", "--data", data]);
  expect(out).toContain("reader");
  expect(out.match(CREDENTIAL_PATTERN)).toBeNull();
});

test("S8: a key that another process revokes is refused by the running server within a second", async () => {
  const data = newData();
  const { origin } = await startDev(data);
  const { id, apiKey } = Object(await runJson(["key", "create", "--data", data, "--permissions", "all"]));
  const ask = () => call(origin, { path: PROPERTIES, token: apiKey, headers: SITE });
  expect((await ask()).status).toBe(200);
  expect(await runJson(["key", "revoke", id, "--data", data])).toEqual({ id, state: "revoked" });
  expect(await msUntil(401, ask)).toBeLessThan(REVOKED_WITHIN_MS);
  expect(failureLine(await runCli(["key", "revoke", id, "--data", data]))).toMatch(/no live API key/);
});

test("S7: after a rotation with an overlap both secrets count; with none the old one ends at once", async () => {
  const data = newData();
  const { origin } = await startDev(data);
  const first = Object(await runJson(["env", "--data", data])).BELAY_CLIENT_SECRET;
  const second = Object(await runJson(["secret", "rotate", "--data", data, "--overlap", "1h"])).clientSecret;
  await msUntil(200, () => token(origin, second));
  expect((await token(origin, first)).status).toBe(200);
  const third = Object(await runJson(["secret", "rotate", "--data", data, "--overlap", "0"])).clientSecret;
  expect(await msUntil(401, () => token(origin, second))).toBeLessThan(REVOKED_WITHIN_MS);
  expect((await token(origin, first)).status).toBe(401);
  expect((await token(origin, third)).status).toBe(200);
});

test("a third live secret is refused, and a revoked one makes room", async () => {
  const data = await devData();
  const { id } = Object(await runJson(["secret", "create", "--data", data]));
  expect(failureLine(await runCli(["secret", "create", "--data", data]))).toMatch(/as many live secrets/);
  await runJson(["secret", "revoke", id, "--data", data]);
  expect((await runCli(["secret", "create", "--data", data])).code).toBe(0);
});

test("what a key lacks can be granted to it, by the very line that the refusal names", async () => {
  const data = newData();
  const { origin } = await startDev(data);
  const { apiKey } = Object(await runJson(["key", "create", "--data", data, "--permissions", "WIX_STORES.PRODUCT_READ"]));
  const ask = () => call(origin, { path: PROPERTIES, token: apiKey, headers: SITE });
  const fix = textAt((await ask()).body, "details.applicationError.data.fix");
  const [, line = ""] = /belay (key grant .*)$/.exec(fix) ?? [];
  expect((await runCli([...line.split(" "), "--data", data])).out).toContain("WIX_STORES.PRODUCT_READ,SITE_SETTINGS.VIEW");
  expect(await msUntil(200, ask)).toBeLessThan(REVOKED_WITHIN_MS);
});

test("a key for one site does not reach another, and permissions and sites that are not there are refused", async () => {
  const data = await devData();
  const create = (...args: readonly string[]) => runCli(["key", "create", "--data", data, ...args]);
  expect(failureLine(await create("--permissions", "SITE_SETTINGS.VEW"))).toMatch(/Did you mean SITE_SETTINGS\.VIEW/);
  expect(failureLine(await create("--permissions", "all", "--sites", "8f5c"))).toMatch(/no site 8f5c/);
  expect(failureLine(await create("--permissions", "all", "--account", "8f5c"))).toMatch(/no account 8f5c/);
  expect(failureLine(await create("--permissions", "all", "--expires", "soon"))).toMatch(/--expires takes/);
  expect(failureLine(await create())).toMatch(/--permissions/);
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

test("S1: after all of it no byte of the data directory is a secret, a key or a token", async () => {
  const data = newData();
  const dev = await startDev(data);
  const { clientSecret } = Object(await runJson(["secret", "create", "--data", data]));
  const { apiKey } = Object(await runJson(["key", "create", "--data", data, "--permissions", "all"]));
  const env = Object(await runJson(["env", "--data", data]));
  const access = textAt((await token(dev.origin, clientSecret)).body, "access_token");
  const visitor = (await call(dev.origin, { path: "/oauth2/token", body: { clientId: DEV_SITE.clientId, grantType: "anonymous" } })).body;
  await call(dev.origin, { path: PROPERTIES, token: apiKey, headers: SITE });
  const secrets = [clientSecret, apiKey, access, textAt(visitor, "access_token"), textAt(visitor, "refresh_token")];
  const fixed = [env.BELAY_CLIENT_SECRET, env.BELAY_API_KEY, env.BELAY_API_KEY_LIMITED];
  const { out, err } = await dev.stop("SIGINT");
  const files = readdirSync(data).filter((name) => name !== "master.key");
  expect(files).toContain("belay.sqlite");
  for (const bytes of files.map((name) => readFileSync(join(data, name)))) {
    for (const text of [...secrets, ...fixed]) {
      expect(bytes.includes(text.slice(-43))).toBe(false);
    }
  }
  // The banner shows the fixed credentials, which are public; nothing else may be in the log.
  for (const text of secrets) {
    expect(out + err).not.toContain(text.slice(-43));
  }
});

test("commands on a directory without a store say so and leave it empty", async () => {
  const directory = temporaryDirectory();
  for (const args of [
    ["key", "list"],
    ["secret", "list"],
    ["app", "list"],
    ["audit", "verify"],
  ]) {
    expect(failureLine(await runCli([...args, "--data", directory]))).toMatch(/There is no Belay store/);
  }
  expect(readdirSync(directory)).toEqual([]);
});
