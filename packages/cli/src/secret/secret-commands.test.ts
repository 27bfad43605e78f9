import { join } from "node:path";
import { CREDENTIAL_PATTERN } from "@belay/core";
import { expect, test } from "vitest";
import { askToken, KNOWN_WITHIN_MS, msUntil, useDevData } from "../test/dev-store.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory } from "../test/run-cli.ts";

const devData = useDevData();

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

test("S7: after a rotation with an overlap both secrets count; with none the old one ends at once", async () => {
  const data = join(temporaryDirectory(), "data");
  const { origin } = await startDev(data);
  const first = Object(await runJson(["env", "--data", data])).BELAY_CLIENT_SECRET;
  const second = Object(await runJson(["secret", "rotate", "--data", data, "--overlap", "1h"])).clientSecret;
  await msUntil(200, () => askToken(origin, second));
  expect((await askToken(origin, first)).status).toBe(200);
  const third = Object(await runJson(["secret", "rotate", "--data", data, "--overlap", "0"])).clientSecret;
  expect(await msUntil(401, () => askToken(origin, second))).toBeLessThan(KNOWN_WITHIN_MS);
  expect((await askToken(origin, first)).status).toBe(401);
  expect((await askToken(origin, third)).status).toBe(200);
});

test("a rotation says what becomes of the secrets before it", async () => {
  const data = await devData();
  const before = Object(await runJson(["secret", "create", "--data", data]));
  const rotated = Object(await runJson(["secret", "rotate", "--data", data, "--overlap", "1h"]));
  expect(rotated.replaced).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: before.id, state: "live", expires: expect.stringMatching(/Z$/) }),
      expect.objectContaining({ state: "revoked" }),
    ]),
  );
  const { out } = await runCli(["secret", "rotate", "--data", data, "--overlap", "0"]);
  expect(out).toContain(`The secret ${before.id} is revoked.`);
  expect(out).toContain(`The secret ${rotated.id} is revoked.`);
  expect((await runCli(["env", "--data", data])).err).toMatch(/the client secret no longer count/);
});

test("a third live secret is refused, and a revoked one makes room", async () => {
  const data = await devData();
  const { id } = Object(await runJson(["secret", "create", "--data", data]));
  expect(failureLine(await runCli(["secret", "create", "--data", data]))).toMatch(/as many live secrets/);
  await runJson(["secret", "revoke", id, "--data", data]);
  expect((await runCli(["secret", "create", "--data", data])).code).toBe(0);
});
