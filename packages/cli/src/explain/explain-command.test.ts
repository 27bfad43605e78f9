import { join } from "node:path";
import { expect, test } from "vitest";
import { DEV_SITE } from "../dev/dev-site.ts";
import { failureLine, runCli, runJson, startDev, temporaryDirectory, usageLine } from "../test/run-cli.ts";

async function devData(): Promise<string> {
  const data = join(temporaryDirectory(), "data");
  await runJson(["env", "--data", data]);
  return data;
}

/** Asks without any store. */
function ask(...args: readonly string[]): Promise<unknown> {
  return runJson(["explain", ...args, "--data", join(temporaryDirectory(), "none")]);
}

test("a visitor is refused what needs elevation, and told how to get it", async () => {
  expect(await ask("siteProperties.getSiteProperties", "--as", "visitor")).toMatchObject({
    allowed: false,
    reason: "needs-elevation",
    code: "PERMISSION_DENIED",
    missing: ["SITE_SETTINGS.VIEW"],
    fix: expect.stringContaining("auth.elevate(getSiteProperties)"),
  });
});

test("a visitor is allowed to read products, and the answer says what more a permission would show", async () => {
  expect(await ask("stores/products-v3", "getProduct", "--as", "visitor")).toMatchObject({
    allowed: true,
    own: false,
    extras: expect.arrayContaining(["WIX_STORES.PRODUCT_MERCHANT_DATA_READ"]),
  });
});

test("nobody is asked for an identity, and an app without a store is taken to hold everything, which is said", async () => {
  expect(await ask("createProduct", "--as", "nobody")).toMatchObject({ allowed: false, code: "UNAUTHENTICATED" });
  expect(await ask("createProduct", "--as", "app")).toMatchObject({ allowed: true, assumed: "holding every permission" });
  expect(await ask("createProduct", "--as", "user")).toMatchObject({ allowed: true, assumed: "holding every permission" });
});

test("a key is judged by what it holds in the store", async () => {
  const data = await devData();
  const { id } = Object(await runJson(["key", "create", "--data", data, "--permissions", "WIX_STORES.PRODUCT_READ"]));
  const asked = (method: string) => runJson(["explain", method, "--as", `key:${id}`, "--data", data]);
  expect(await asked("createProduct")).toMatchObject({
    allowed: false,
    reason: "missing-permission",
    missing: ["WIX_STORES.PRODUCT_CREATE"],
    fix: expect.stringContaining(`belay key grant ${id} WIX_STORES.PRODUCT_CREATE`),
  });
  expect(await asked("queryProducts")).toMatchObject({ allowed: true });
  await runJson(["key", "revoke", id, "--data", data]);
  expect(failureLine(await runCli(["explain", "queryProducts", "--as", `key:${id}`, "--data", data]))).toMatch(/no live API key/);
});

test("an app is judged by what it was granted in the store, and not for another site", async () => {
  const data = await devData();
  const asked = (as: string) => runJson(["explain", "createProduct", "--as", as, "--data", data]);
  for (const as of ["app", `app:${DEV_SITE.instanceId}`, `app:${DEV_SITE.clientId}`]) {
    const answer = Object(await asked(as));
    expect(answer).toMatchObject({ allowed: true, caller: expect.stringContaining(DEV_SITE.instanceId) });
    expect(answer).not.toHaveProperty("assumed");
  }
});

test("the words for people say the same", async () => {
  const { code, out } = await runCli(["explain", "getSiteProperties", "--as", "member", "--data", join(temporaryDirectory(), "none")]);
  expect(code).toBe(0);
  expect(out).toMatch(/^Refused: business-tools\/site-properties getSiteProperties\n/);
  expect(out).toMatch(/ fix +Call it from backend code as auth\.elevate/);
  expect(out).toMatch(/ may call +a site user with SITE_SETTINGS\.VIEW/);
});

test("a kind of caller is asked about with the permissions that are named", async () => {
  const asked = (permissions: string) => ask("createProduct", "--as", "app", "--permissions", permissions);
  expect(await asked("WIX_STORES.PRODUCT_CREATE")).toMatchObject({ allowed: true, assumed: "holding WIX_STORES.PRODUCT_CREATE" });
  expect(await asked("WIX_STORES.PRODUCT_READ")).toMatchObject({ allowed: false, missing: ["WIX_STORES.PRODUCT_CREATE"] });
});

test("a request is explained by its id: who, why not, and what would have allowed it", async () => {
  const data = await devData();
  const { origin, stop } = await startDev(data);
  const { id, apiKey: key } = Object(await runJson(["key", "create", "--data", data, "--permissions", "WIX_STORES.PRODUCT_READ"]));
  const headers = { authorization: key, "wix-site-id": DEV_SITE.siteId };
  const refused = async () => fetch(`${origin}/site-properties/v4/properties`, { headers });
  let answer = await refused();
  // A running server learns of the new key within a second.
  for (let tries = 0; answer.status === 401 && tries < 2_000; tries += 1) answer = await refused();
  expect(answer.status).toBe(403);
  await stop("SIGTERM");
  const requestId = answer.headers.get("x-wix-request-id") ?? "";
  expect(await runJson(["explain", "--request", requestId, "--data", data])).toMatchObject([
    {
      entry: { requestId, outcome: "refused", actor: { type: "API_KEY", id } },
      missing: ["SITE_SETTINGS.VIEW"],
      fix: expect.stringContaining(`belay key grant ${id} SITE_SETTINGS.VIEW`),
    },
  ]);
  const { out } = await runCli(["explain", "--request", requestId, "--data", data]);
  expect(out).toMatch(/^refused \(403\): business-tools\/site-properties getSiteProperties/);
  expect(failureLine(await runCli(["explain", "--request", "none", "--data", data]))).toMatch(/no record of the request none/);
});

test.each([
  [["createProdct", "--as", "visitor"], /Near it: .*createProduct/],
  [["createProduct", "--as", "stranger"], /--as takes nobody, visitor/],
  [["createProduct", "--as", "key:8f5c"], /needs a store/],
  [["createProduct"], /--as/],
  [["createProduct", "--as", "visitor", "--permissions", "WIX_STORES.PRODUCT_READ"], /holds no permissions/],
  [["createProduct", "--as", "app", "--request", "x"], /one of the two/],
  [[], /one of the two/],
])("%j is refused in one line", async (args, line) => {
  const ended = await runCli(["explain", ...args, "--data", join(temporaryDirectory(), "none")]);
  expect(usageLine(ended)).toMatch(line);
});
