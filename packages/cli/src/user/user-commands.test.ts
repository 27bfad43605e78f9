import { join } from "node:path";
import { call, textAt } from "@belay/testkit";
import { expect, test } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { KNOWN_WITHIN_MS, msUntil, PROPERTIES, useDevData } from "../test/dev-store.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory, usageLine } from "../test/run-cli.ts";

const devData = useDevData();

test("S31: a collaborator may do what their roles hold, and no longer within a second of losing them", async () => {
  const data = join(temporaryDirectory(), "data");
  const { origin } = await startDev(data);
  const on = ["--data", data];
  const { id } = Object(await runJson(["user", "create", "ada@example.com", ...on]));
  await runJson(["role", "create", "viewer", "--permissions", "WIX_STORES.PRODUCT_READ", ...on]);
  const made = Object(await runJson(["user", "token", id, ...on]));
  const ask = () => call(origin, { path: PROPERTIES, token: made.accessToken });
  const refused = await ask();
  expect([refused.status, textAt(refused.body, "details.applicationError.data.identity.type")]).toEqual([403, "USER"]);
  await runJson(["user", "grant", id, "viewer", ...on]);
  expect((await ask()).status).toBe(403);
  await runJson(["role", "change", "viewer", "SITE_SETTINGS.VIEW", ...on]);
  expect(await msUntil(200, ask)).toBeLessThan(KNOWN_WITHIN_MS);
  await runJson(["user", "revoke", id, "viewer", ...on]);
  expect(await msUntil(403, ask)).toBeLessThan(KNOWN_WITHIN_MS);
  await runJson(["user", "grant", id, "viewer", ...on]);
  await msUntil(200, ask);
  await runJson(["token", "revoke", "--grant", made.grantId, ...on]);
  expect(await msUntil(401, ask)).toBeLessThan(KNOWN_WITHIN_MS);
  expect(await runJson(["user", "list", ...on])).toMatchObject([
    { id: DEV_SITE.ownerUserId, kind: "OWNER" },
    { id, kind: "COLLABORATOR", roles: [{ siteId: DEV_SITE.siteId, role: "viewer" }] },
  ]);
});

test("users and roles that are not there, twice there, or named wrongly are refused in one line", async () => {
  const on = ["--data", await devData()];
  const fails = async (...args: readonly string[]) => failureLine(await runCli([...args, ...on]));
  const misuse = async (...args: readonly string[]) => usageLine(await runCli([...args, ...on]));
  const { id } = Object(await runJson(["user", "create", "ada@example.com", ...on]));
  expect(await fails("user", "create", "Ada@example.com")).toMatch(/has a user ada@example\.com/);
  expect(await misuse("user", "create", "nobody")).toMatch(/no email address/);
  expect(await misuse("user", "create", "b@example.com", "--kind", "king")).toMatch(/--kind takes/);
  expect(await fails("user", "grant", id, "editor")).toMatch(/no role editor/);
  expect(await misuse("role", "create", "editor", "--permissions", "SITE_SETTINGS.VEW")).toMatch(/Did you mean SITE_SETTINGS\.VIEW/);
  await runJson(["role", "create", "editor", "--permissions", "SITE_SETTINGS.VIEW", ...on]);
  const explain = ["explain", "getSiteProperties", "--as", `user:${id}`];
  expect(Object(await runJson([...explain, ...on])).allowed).toBe(false);
  await runJson(["user", "grant", id, "editor", ...on]);
  expect(Object(await runJson([...explain, ...on])).allowed).toBe(true);
  await runJson(["user", "revoke", id, "editor", ...on]);
  expect(await misuse("user", "grant", DEV_SITE.ownerUserId, "editor")).toMatch(/Owners/);
  expect(await fails("user", "revoke", id, "editor")).toMatch(/does not hold/);
  expect(await misuse("user", "token", id, "--expires", "1d")).toMatch(/1s to 4h/);
  await runJson(["user", "remove", id, ...on]);
  expect(await fails("user", "token", id)).toMatch(/no user/);
});

test("a link signs a user in once in the browser; a production store must be told where browsers reach it", async () => {
  const data = join(temporaryDirectory(), "data");
  const { origin } = await startDev(data);
  const on = ["--data", data];
  const { id } = Object(await runJson(["user", "create", "ada@example.com", ...on]));
  const { link, expires } = Object(await runJson(["user", "link", id, ...on]));
  expect(new URL(link).origin).toBe(origin);
  expect(new Date(expires).getTime() - Date.now()).toBeLessThanOrEqual(3_600_000);
  expect(await (await fetch(link)).text()).toContain("ada@example.com");
  expect(failureLine(await runCli(["user", "link", "8f5c", ...on]))).toMatch(/no user 8f5c/);
  const production = join(temporaryDirectory(), "data");
  const { ownerUserId } = Object(await runJson(["init", "--data", production]));
  const args = ["user", "link", ownerUserId, "--data", production];
  expect(usageLine(await runCli(args))).toMatch(/--origin/);
  const told = await runJson(args, { env: { BELAY_ORIGIN: "https://api.example.com" } });
  expect(textAt(told, "link")).toMatch(/^https:\/\/api\.example\.com\/account\/link\?token=[\w-]{43}$/);
});
