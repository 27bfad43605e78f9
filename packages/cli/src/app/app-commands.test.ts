import { join } from "node:path";
import { call, textAt } from "@belay/testkit";
import { expect, test } from "vitest";
import { KNOWN_WITHIN_MS, msUntil, PROPERTIES, useDevData } from "../test/dev-store.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory, usageLine } from "../test/run-cli.ts";

const devData = useDevData();

const REDIRECT = "https://app.example.com/installed";

test("S8: an app is made, installed with a code for its tokens, and dead on the running server within a second of its removal", async () => {
  const data = join(temporaryDirectory(), "data");
  const { origin } = await startDev(data);
  const on = ["--data", data];
  const asked = ["--permissions", "SITE_SETTINGS.VIEW,WIX_STORES.PRODUCT_READ"];
  const { clientId } = Object(await runJson(["app", "create", "Partner", ...asked, "--redirects", REDIRECT, ...on]));
  const { clientSecret } = Object(await runJson(["secret", "create", "--client", clientId, ...on]));
  const install = ["app", "install", clientId, "--permissions", "SITE_SETTINGS.VIEW", "--redirect", REDIRECT, "--state", "s"];
  const { instanceId, callback, permissions } = Object(await runJson([...install, ...on]));
  expect(permissions).toEqual(["SITE_SETTINGS.VIEW"]);
  const back = new URL(callback);
  expect([back.searchParams.get("state"), back.searchParams.get("instanceId")]).toEqual(["s", instanceId]);
  const body = { code: back.searchParams.get("code"), client_id: clientId, client_secret: clientSecret, grant_type: "authorization_code" };
  const token = textAt((await call(origin, { path: "/oauth/access", body })).body, "access_token");
  const ask = () => call(origin, { path: PROPERTIES, token });
  expect((await ask()).status).toBe(200);
  expect(failureLine(await runCli([...install, ...on]))).toMatch(/installed there already/);
  await runJson(["app", "uninstall", instanceId, ...on]);
  expect(await msUntil(401, ask)).toBeLessThan(KNOWN_WITHIN_MS);
  expect(await runJson(["app", "list", ...on])).toMatchObject([{ state: "installed" }, { instanceId, state: "removed" }]);
});

test("apps and installations that cannot be are refused in one line", async () => {
  const on = ["--data", await devData()];
  const fails = async (...args: readonly string[]) => failureLine(await runCli(["app", ...args, ...on]));
  const misuse = async (...args: readonly string[]) => usageLine(await runCli(["app", ...args, ...on]));
  expect(await misuse("create", "Partner", "--permissions", "all")).toMatch(/one by one/);
  expect(await misuse("create", "Partner", "--permissions", "SITE_SETTINGS.VIEW", "--redirects", "here")).toMatch(/absolute addresses/);
  expect(await misuse("create", "Partner", "--permissions", "SITE_SETTINGS.VIEW", "--redirects", "javascript:alert")).toMatch(/the scheme/);
  expect(await fails("install", "8f5c")).toMatch(/no app 8f5c/);
  expect(await fails("uninstall", "8f5c")).toMatch(/no app instance/);
  const { clientId } = Object(await runJson(["app", "create", "Partner", "--permissions", "SITE_SETTINGS.VIEW", ...on]));
  expect(await misuse("install", clientId, "--permissions", "WIX_STORES.PRODUCT_READ")).toMatch(/does not ask for/);
  expect(await misuse("install", clientId, "--redirect", REDIRECT)).toMatch(/not among the app's/);
});

test("S21: refresh tokens of an app are replaced at each use from when it is switched on", async () => {
  const data = await devData();
  const on = ["--data", data];
  const [{ clientId }] = Object(await runJson(["app", "list", ...on]));
  expect(await runJson(["app", "rotation", clientId, "on", ...on])).toEqual({ clientId, rotatesRefreshTokens: true });
  expect(await runJson(["app", "rotation", clientId, "off", ...on])).toEqual({ clientId, rotatesRefreshTokens: false });
  expect(usageLine(await runCli(["app", "rotation", clientId, "maybe", ...on]))).toMatch(/takes on or off/);
  expect(failureLine(await runCli(["app", "rotation", "8f5c", "on", ...on]))).toMatch(/no OAuth app 8f5c/);
});
