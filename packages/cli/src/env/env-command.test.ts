import { createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { findWebhookKey } from "@belay/server/installation";
import { call } from "@belay/testkit";
import { expect, test } from "vitest";
import { withInstallation } from "../installation/open-installation.ts";
import { runCli, runJson, startDev, temporaryDirectory } from "../test/run-cli.ts";

const NAMES = [
  "BELAY_ORIGIN",
  "BELAY_CLIENT_ID",
  "BELAY_CLIENT_SECRET",
  "BELAY_INSTANCE_ID",
  "BELAY_PUBLIC_KEY",
  "BELAY_SITE_ID",
  "BELAY_ACCOUNT_ID",
  "BELAY_API_KEY",
  "BELAY_API_KEY_LIMITED",
  "WIX_CLIENT_ID",
  "WIX_CLIENT_SECRET",
  "WIX_CLIENT_INSTANCE_ID",
  "WIX_CLIENT_PUBLIC_KEY",
];

test("beside a running server the lines are dotenv, name that server, and their credentials count there", async () => {
  const data = join(temporaryDirectory(), "data");
  const dev = await startDev(data);
  const { code, out } = await runCli(["env", "--data", data]);
  expect(code).toBe(0);
  const env = parseEnv(out);
  expect(Object.keys(env).toSorted()).toEqual(NAMES.toSorted());
  expect(env.BELAY_ORIGIN).toBe(dev.origin);
  const body = { client_id: env.WIX_CLIENT_ID, client_secret: env.WIX_CLIENT_SECRET, instance_id: env.WIX_CLIENT_INSTANCE_ID };
  const token = await call(dev.origin, { path: "/oauth2/token", body: { ...body, grant_type: "client_credentials" } });
  expect(token.status).toBe(200);
  const headers = { "wix-site-id": env.BELAY_SITE_ID ?? "", "wix-account-id": env.BELAY_ACCOUNT_ID ?? "" };
  const read = (key = "") => call(dev.origin, { path: "/stores/v3/products/query", token: key, headers, body: { query: {} } });
  const write = (key = "") => call(dev.origin, { path: "/stores/v3/products", token: key, headers, body: { product: {} } });
  expect([(await read(env.BELAY_API_KEY)).status, (await write(env.BELAY_API_KEY)).status]).toEqual([200, 400]);
  expect([(await read(env.BELAY_API_KEY_LIMITED)).status, (await write(env.BELAY_API_KEY_LIMITED)).status]).toEqual([200, 403]);
});

test("without a server the dev store is made, and the origin is where belay dev listens", async () => {
  const data = join(temporaryDirectory(), "data");
  const settings = Object(await runJson(["env", "--data", data]));
  expect(Object.keys(settings)).toEqual(NAMES);
  expect(settings.BELAY_ORIGIN).toBe("http://127.0.0.1:4010");
  expect(await runJson(["env", "--data", data])).toEqual(settings);
});

test("the public key is one line of base64, is SPKI, and verifies what the store's private key signs", async () => {
  const data = join(temporaryDirectory(), "data");
  const { BELAY_PUBLIC_KEY: text } = parseEnv((await runCli(["env", "--data", data])).out);
  const pem = Buffer.from(text ?? "", "base64").toString();
  expect(pem).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  const { privateKey } = await withInstallation(data, ({ store, keys }) => findWebhookKey(store, keys));
  const signature = sign("RSA-SHA256", Buffer.from("event"), privateKey);
  expect(verify("RSA-SHA256", Buffer.from("event"), createPublicKey(pem), signature)).toBe(true);
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  expect(verify("RSA-SHA256", Buffer.from("event"), createPublicKey(pem), sign("RSA-SHA256", Buffer.from("event"), other))).toBe(false);
});

test("S9: the private half of the webhook key does not stand in the store as it is", async () => {
  const data = join(temporaryDirectory(), "data");
  await runCli(["env", "--data", data]);
  const { privateKey } = await withInstallation(data, ({ store, keys }) => findWebhookKey(store, keys));
  const bytes = readFileSync(join(data, "belay.sqlite"));
  const der = privateKey.export({ format: "der", type: "pkcs8" });
  expect(bytes.includes("webhook_key")).toBe(true);
  expect(bytes.includes(der.subarray(-64))).toBe(false);
  expect(bytes.includes(der.toString("base64").slice(0, 200))).toBe(false);
});
