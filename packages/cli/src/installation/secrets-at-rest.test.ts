import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { call, textAt } from "@belay/testkit";
import { expect, test } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { askToken, PROPERTIES, SITE } from "../test/dev-store.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory } from "../test/run-cli.ts";

test("S1: after all of it no byte of the data directory is a secret, a key or a token", async () => {
  const data = join(temporaryDirectory(), "data");
  const dev = await startDev(data);
  const { clientSecret } = Object(await runJson(["secret", "create", "--data", data]));
  const { apiKey } = Object(await runJson(["key", "create", "--data", data, "--permissions", "all"]));
  const env = Object(await runJson(["env", "--data", data]));
  const access = textAt((await askToken(dev.origin, clientSecret)).body, "access_token");
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
    ["audit", "tail"],
  ]) {
    expect(failureLine(await runCli([...args, "--data", directory]))).toMatch(/There is no Belay store/);
  }
  expect(readdirSync(directory)).toEqual([]);
});
