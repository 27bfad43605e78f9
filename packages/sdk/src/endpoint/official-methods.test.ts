import * as products from "@wix/auto_sdk_stores_products-v-3";
import { siteProperties } from "@wix/business-tools";
import { auth } from "@wix/essentials";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Contract, hasOfficialPackage, readContracts } from "../../generate/contracts.ts";
import { runWithContext } from "../context/ambient.ts";
import { endpoint, member } from "../index.ts";
import { enableOfficialContext } from "../official-context.ts";
import { contextAs, MEMBER, outcomeOf, requestOf } from "../testing/endpoint-scene.ts";
import { type RecordingServer, startRecordingServer, withTokens } from "../testing/recording-server.ts";
import { describeDeclared, type ModuleFunction } from "./declared-method.ts";

// The packages themselves, as a project imports them: nothing here is aliased or mocked.

const installed = { context: undefined as Disposable | undefined };
let server: RecordingServer;
beforeAll(async () => {
  installed.context = enableOfficialContext();
  server = await startRecordingServer(
    withTokens(({ path }) =>
      path.startsWith("/stores/v3/products/refused")
        ? { status: 403, body: { message: "the app may not", details: {} } }
        : path.startsWith("/stores/v3/products")
          ? { body: { products: [{ id: "p1", name: "Tea", costCents: 9 }], pagingMetadata: { hasNext: false } } }
          : { body: { properties: { siteDisplayName: "Shop", email: "a@b.c" }, version: "1" } },
    ),
  );
});
afterAll(async () => {
  installed.context?.[Symbol.dispose]();
  await server[Symbol.asyncDispose]();
});
beforeEach(() => {
  server.requests.length = 0;
});

const asMember = <R>(fn: () => R): R => runWithContext(contextAs(server.origin, MEMBER), fn);
const elevate = { getSite: siteProperties.getSiteProperties, queryProducts: products.queryProducts };

test("a declared function of an official module is elevated in the handler, in both names, and its name stays the caller's outside", async () => {
  const handler = endpoint({
    allow: member,
    elevate,
    reason: "a test",
    handle: async ({ elevated }) => {
      const { properties } = await elevated.getSite();
      await siteProperties.getSiteProperties();
      return { name: properties?.siteDisplayName };
    },
  });
  const response = await asMember(() => handler(requestOf()));
  expect([response.status, await response.json()]).toEqual([200, { name: "Shop" }]);
  const [raised, plain] = server.to("/site-properties/v4/properties");
  expect(raised?.headers).toMatchObject({
    authorization: expect.stringMatching(/^app-/),
    "belay-subject-token": "m1",
    "belay-elevated-method": "com.wixpress.siteproperties.api.v4.SitePropertiesV4.Read",
    "belay-elevating-endpoint": "POST%20%2Fapi%2Fthing",
    "belay-elevation-reason": "a%20test",
  });
  expect(plain?.headers.authorization).toBe("m1");
  expect(plain?.headers).not.toHaveProperty("belay-elevated-method");
});

test("an official query builder is elevated, and what it finds does not leave whole", async () => {
  const names = endpoint({
    allow: member,
    elevate,
    handle: async ({ elevated }) => (await elevated.queryProducts().eq("visible", false).limit(5).find()).items.map(({ name }) => name),
  });
  expect(await (await asMember(() => names(requestOf()))).json()).toEqual(["Tea"]);
  expect(server.requests.at(-1)?.headers).toMatchObject({ "belay-elevated-method": "wix.stores.catalog.v3.CatalogApi.QueryProducts" });
  const logged: unknown[] = [];
  const onError = (error: unknown) => logged.push(error);
  const items = endpoint({
    allow: member,
    elevate,
    onError,
    handle: async ({ elevated }) => (await elevated.queryProducts().find()).items,
  });
  const page = endpoint({ allow: member, elevate, onError, handle: ({ elevated }) => elevated.queryProducts().find() });
  const site = endpoint({ allow: member, elevate, onError, handle: ({ elevated }) => elevated.getSite() });
  for (const handler of [items, page, site]) {
    expect(await outcomeOf(await asMember(() => handler(requestOf())))).toEqual([500, "INTERNAL"]);
  }
  expect(logged).toEqual(Array(3).fill(expect.objectContaining({ name: "OutputError" })));
});

test("what is not declared is not elevated in the handler, and what is may be, by the official way too", async () => {
  const logged: unknown[] = [];
  const handler = endpoint({
    allow: member,
    elevate,
    onError: (error) => logged.push(error),
    handle: async () => {
      const { properties } = await auth.elevate(siteProperties.getSiteProperties)();
      expect(properties?.siteDisplayName).toBe("Shop");
      return auth.elevate(products.getProduct)("p1");
    },
  });
  expect((await asMember(() => handler(requestOf()))).status).toBe(500);
  expect(logged).toEqual([expect.objectContaining({ code: "ELEVATION_NOT_DECLARED" })]);
  expect(server.to("/stores/v3/products/p1")).toEqual([]);
});

test("S54: what is elevated by the official way leaves no more freely than what the handler is given", async () => {
  const logged: unknown[] = [];
  const whole = (handle: () => unknown) => endpoint({ allow: member, elevate, handle, onError: (error) => logged.push(error) });
  const site = whole(() => auth.elevate(siteProperties.getSiteProperties)());
  const items = whole(async () => (await auth.elevate(products.queryProducts)().limit(5).find()).items);
  for (const handler of [site, items]) {
    expect(await outcomeOf(await asMember(() => handler(requestOf())))).toEqual([500, "INTERNAL"]);
  }
  expect(logged).toEqual(Array(2).fill(expect.objectContaining({ name: "OutputError" })));
});

test("why the app was refused is not told to the caller", async () => {
  const handler = endpoint({
    allow: member,
    elevate: { getProduct: products.getProduct },
    onError: () => {},
    handle: ({ elevated }) => elevated.getProduct("refused"),
  });
  const response = await asMember(() => handler(requestOf()));
  expect((await response.clone().text()).includes("the app may not")).toBe(false);
  expect(await outcomeOf(response)).toEqual([502, "ELEVATED_CALL_REFUSED"]);
});

test("S48: an official function without an app's credentials fails, and sends nothing", async () => {
  const logged: unknown[] = [];
  const onError = (error: unknown) => logged.push(error);
  const handler = endpoint({ allow: member, elevate, onError, handle: ({ elevated }) => elevated.getSite() });
  const { client, inbound } = contextAs(server.origin, MEMBER);
  await runWithContext({ ...(client && { client }), ...(inbound && { inbound }) }, () => handler(requestOf()));
  expect(logged).toEqual([expect.objectContaining({ code: "ELEVATION_CREDENTIALS_MISSING" })]);
  expect(server.requests).toEqual([]);
});

test("a GET cannot elevate an official write, and what is no method shows at start", () => {
  const write = { updateProduct: products.updateProduct };
  expect(() => endpoint({ allow: member, method: "GET", elevate: write, handle: () => 1 })).toThrow(/cannot elevate updateProduct/);
  const wrong = [() => 1, () => () => 1, products.onProductCreated, class {}] as unknown as ModuleFunction[];
  for (const fn of wrong) {
    expect(() => endpoint({ allow: member, elevate: { fn }, handle: () => 1 })).toThrow(
      expect.objectContaining({ code: "ELEVATION_NOT_A_METHOD" }),
    );
  }
});

async function loadModule(path: string): Promise<Readonly<Record<string, ModuleFunction>>> {
  // A module namespace: what it exports is what is compared.
  return (await import(path)) as Readonly<Record<string, ModuleFunction>>;
}

/** They send bytes to the token endpoint, and are no calls as anybody: there is nothing to elevate. */
const NO_CALLS = ["wix.identity.oauth2.v1.Oauth2Ng.Token", "wix.identity.oauth2.v1.Oauth2Ng.TokenInfo"];

async function differencesOf({ api }: Contract): Promise<readonly string[]> {
  const official = await loadModule(api.package);
  const ours = await loadModule(`../generated/${api.module}.ts`);
  const methods = api.methods.filter(({ id }) => !NO_CALLS.includes(id));
  return methods.flatMap(({ id, name }) => {
    const [theirs, own] = [official[name], ours[name]].map((fn) => {
      try {
        return fn && describeDeclared(name, fn);
      } catch {
        return undefined;
      }
    });
    return theirs?.id === id && theirs.isRead === own?.isRead ? [] : [`${id} ${JSON.stringify(theirs)} ${JSON.stringify(own)}`];
  });
}

test("the method behind every function of every official package is known, and whether it reads", async () => {
  const differences: string[] = [];
  for (const contract of readContracts().filter(hasOfficialPackage)) {
    differences.push(...(await differencesOf(contract)));
  }
  expect(differences.join("\n")).toBe("");
});
