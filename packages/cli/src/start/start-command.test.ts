import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { CREDENTIAL_PATTERN } from "@belay/core";
import { call } from "@belay/testkit";
import { expect, test } from "vitest";
import { devCredentials } from "../dev/dev-site.ts";
import { failureLine, runCli, runJson, startCli, temporaryDirectory, usageLine } from "../test/run-cli.ts";

const ORIGIN = "https://api.example.com";

async function initialised(env: Readonly<Record<string, string>> = {}): Promise<{ data: string; made: Record<string, string> }> {
  const data = join(temporaryDirectory(), "data");
  return { data, made: Object(await runJson(["init", "--data", data, "--name", "Shop"], { env })) };
}

function start(data: string, env: Readonly<Record<string, string>> = {}) {
  return startCli(["start"], { env: { BELAY_DATA: data, BELAY_ORIGIN: ORIGIN, BELAY_PORT: "0", ...env } });
}

test("a store made by init is served, logged as JSON, and drained at SIGTERM; the secret that init showed counts, the demo's does not", async () => {
  const { data, made } = await initialised();
  const server = start(data);
  const [, address = ""] = await server.printed(/"address":"([^"]+)"/);
  const body = { client_id: made.clientId, client_secret: made.clientSecret, grant_type: "client_credentials" };
  expect((await call(address, { path: "/oauth2/token", body })).status).toBe(200);
  const demo = devCredentials(new Uint8Array(32));
  expect(
    (await call(address, { path: "/oauth2/token", body: { ...body, client_secret: demo.clientSecret.credential.reveal() } })).status,
  ).toBe(401);
  expect((await call(address, { path: "/site-properties/v4/properties", token: demo.apiKey.credential.reveal() })).status).toBe(401);
  const { code, out, err } = await server.stop("SIGTERM");
  expect(code).toBe(0);
  expect(err).toBe("");
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ msg: "ready", origin: ORIGIN });
  expect(lines.filter(({ msg }) => msg === "request")).toHaveLength(3);
  expect(out.match(CREDENTIAL_PATTERN)).toBeNull();
});

test("S2: init shows the secret once, keeps its files to their owner, and does not run twice", async () => {
  const data = join(temporaryDirectory(), "data");
  const { out } = await runCli(["init", "--data", data]);
  expect(out.match(CREDENTIAL_PATTERN)).toHaveLength(1);
  expect([statSync(data).mode & 0o777, statSync(join(data, "master.key")).mode & 0o777]).toEqual([0o700, 0o600]);
  expect(failureLine(await runCli(["init", "--data", data]))).toMatch(/holds a store that is set up/);
});

test("F32: half a configuration is refused in one line that names what is missing", async () => {
  expect(usageLine(await runCli(["start"]))).toMatch(/Not set: BELAY_DATA .*BELAY_ORIGIN/);
  expect(usageLine(await runCli(["start"], { env: { BELAY_DATA: temporaryDirectory() } }))).toMatch(/Not set: BELAY_ORIGIN/);
});

test("S9: without the master key nothing starts, with another one nothing is opened", async () => {
  const masterKey = Buffer.alloc(32, 7).toString("base64url");
  const { data } = await initialised({ BELAY_MASTER_KEY: masterKey });
  expect(failureLine(await start(data).ended)).toMatch(/no master key: set BELAY_MASTER_KEY/);
  expect(failureLine(await start(data, { BELAY_MASTER_KEY: "short" }).ended)).toMatch(/BELAY_MASTER_KEY is not 32 bytes/);
  const other = Buffer.alloc(32, 8).toString("base64url");
  expect(failureLine(await start(data, { BELAY_MASTER_KEY: other }).ended)).toMatch(/not the one that the store .* was made with/);
  const first = start(data, { BELAY_MASTER_KEY: masterKey });
  await first.printed(/"msg":"ready"/);
  await first.stop("SIGTERM");
});

test("a key file that vanished is missed, not made anew", async () => {
  const { data } = await initialised();
  rmSync(join(data, "master.key"));
  expect(failureLine(await start(data).ended)).toMatch(/There is no master key/);
});

test("S10: a development store is never served in production, and a directory without a store is not made one", async () => {
  const data = join(temporaryDirectory(), "data");
  await runJson(["env", "--data", data]);
  expect(failureLine(await start(data).ended)).toMatch(/development store, whose credentials are public/);
  expect(failureLine(await start(join(data, "other")).ended)).toMatch(/There is no Belay store/);
});
