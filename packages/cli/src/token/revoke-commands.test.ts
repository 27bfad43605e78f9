import { join } from "node:path";
import { call, textAt } from "@belay/testkit";
import { expect, test } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { askToken, KNOWN_WITHIN_MS, msUntil, PROPERTIES, useDevData } from "../test/dev-store.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory, usageLine } from "../test/run-cli.ts";

const devData = useDevData();

const INFO = "/oauth2/token-info";

test("S8, S9: what is revoked or signed with a removed key is refused by the running server within a second", async () => {
  const data = join(temporaryDirectory(), "data");
  const { origin } = await startDev(data);
  const on = ["--data", data];
  const secret = Object(await runJson(["env", ...on])).BELAY_CLIENT_SECRET;
  const newToken = async () => textAt((await askToken(origin, secret)).body, "access_token");
  const asking = (token: string) => () => call(origin, { path: PROPERTIES, token });
  const [one, other] = [await newToken(), await newToken()];
  expect((await asking(one)()).status).toBe(200);
  await runJson(["token", "revoke", one, ...on]);
  expect(await msUntil(401, asking(one))).toBeLessThan(KNOWN_WITHIN_MS);
  expect((await asking(other)()).status).toBe(200);

  const [first] = Object(await runJson(["signing-key", "list", ...on]));
  expect(failureLine(await runCli(["signing-key", "remove", first.id, ...on]))).toMatch(/replace it first/);
  const { id } = Object(await runJson(["signing-key", "rotate", ...on]));
  const jwks = async () => JSON.stringify((await call(origin, { path: "/oauth2/jwks" })).body);
  await msUntil(200, async () => ({ status: (await jwks()).includes(id) ? 200 : 404 }));
  const fresh = await newToken();
  expect([(await asking(other)()).status, (await asking(fresh)()).status]).toEqual([200, 200]);
  await runJson(["signing-key", "remove", first.id, ...on]);
  expect(await msUntil(401, asking(other))).toBeLessThan(KNOWN_WITHIN_MS);
  expect((await asking(fresh)()).status).toBe(200);
  expect(await jwks()).not.toContain(first.id);
  expect(await runJson(["signing-key", "list", ...on])).toMatchObject([{ state: "removed" }, { id, state: "signs" }]);

  await runJson(["token", "revoke", "--instance", DEV_SITE.instanceId, ...on]);
  expect(await msUntil(401, asking(fresh))).toBeLessThan(KNOWN_WITHIN_MS);
});

test("a refresh token takes its grant with it", async () => {
  const data = join(temporaryDirectory(), "data");
  const { origin } = await startDev(data);
  const visitor = await call(origin, { path: "/oauth2/token", body: { clientId: DEV_SITE.clientId, grantType: "anonymous" } });
  const [access, refresh] = [textAt(visitor.body, "access_token"), textAt(visitor.body, "refresh_token")];
  expect(await runJson(["token", "revoke", refresh, "--data", data])).toMatchObject({ kind: "grant" });
  const isActive = async (token: string) => Object((await call(origin, { path: INFO, body: { token } })).body).active;
  await msUntil(401, () => call(origin, { path: PROPERTIES, token: access }));
  expect(await isActive(refresh)).toBe(false);
});

test("what is no token, and ids that are not there, are refused in one line", async () => {
  const on = ["--data", await devData()];
  const fails = async (...args: readonly string[]) => failureLine(await runCli(["token", "revoke", ...args, ...on]));
  const misuse = async (...args: readonly string[]) => usageLine(await runCli(["token", "revoke", ...args, ...on]));
  expect(await misuse()).toMatch(/Name one thing/);
  expect(await misuse("--grant", "a", "--client", "b")).toMatch(/Name one thing/);
  expect(await fails("nonsense")).toMatch(/neither an access token/);
  expect(await misuse("OauthNG.JWS.x.y.z")).toMatch(/no whole access token/);
  expect(await fails("--client", "8f5c")).toMatch(/no OAuth app/);
  expect(await fails("--instance", "8f5c")).toMatch(/no app instance/);
});
