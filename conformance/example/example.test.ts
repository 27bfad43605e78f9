import { spawnSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { AppStrategy, createClient, OAuthStrategy } from "@belay/sdk";
import { products } from "@belay/sdk/stores";
import { textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createVisitorBrowser } from "../support/visitor-browser.ts";
import { type ExampleShop, SHOWN_PRODUCTS, startExampleShop } from "./example-shop.ts";

const EXAMPLE = join(import.meta.dirname, "../../examples/headless-site");
const PROPERTIES = "/site-properties/v4/properties";

let shop: ExampleShop;
beforeAll(async () => {
  shop = await startExampleShop("http");
}, 120_000);
afterAll(() => shop[Symbol.asyncDispose]());
beforeEach(() => {
  shop.upstream.length = 0;
});

const shopApp = () => {
  const { clientId: appId, clientSecret: appSecret, instanceId } = shop.server.site;
  return createClient({ origin: shop.server.origin, auth: AppStrategy({ appId, appSecret, instanceId }), modules: { products } });
};
const productOf = async (slug: string) => (await shopApp().products.getProductBySlug(slug)).product ?? expect.fail(`no product ${slug}`);
const productId = async (slug: string) => (await productOf(slug))._id ?? "";
const elevations = async () => (await shop.server.ledger()).filter(({ endpoint }) => endpoint === "POST /api/ask-for-more").length;
const privateTags = async (slug: string) => (await productOf(slug)).tags?.privateTags?.tagIds ?? [];

test("the call without elevation is refused with who asked, which permission was missing, and the fix", async () => {
  const browser = createVisitorBrowser(shop.site.origin);
  const response = await browser.fetch("/api/site-properties-unelevated");
  const body = await response.json();
  expect(response.status).toBe(403);
  expect(textAt(body, "details.applicationError.code")).toBe("PERMISSION_DENIED");
  const data = valueAt(body, "details.applicationError.data");
  expect(data).toMatchObject({ identity: { type: "VISITOR" }, missing: [expect.stringMatching(/\w/)] });
  expect(textAt(data, "fix")).toContain("auth.elevate(getSiteProperties)");
});

test("the elevated call succeeds, gives only what the page shows, and leaves a row with both names", async () => {
  const browser = createVisitorBrowser(shop.site.origin);
  const response = await browser.fetch("/api/site-properties");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    name: "Tern & Tide",
    description: "Goods for the shore",
    email: "hello@tern-and-tide.example",
    phone: "+44 1326 000000",
    address: "Quay Road 4, TR11 3XP Falmouth, GB",
    currency: "USD",
    timeZone: "UTC",
  });
  const [row] = await shop.server.ledger();
  expect(row).toMatchObject({
    ...{ kind: "elevated", outcome: "allowed", status: 200, reason: "contact details on the site" },
    subject: { type: "VISITOR", id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    actor: { type: "APP", id: shop.server.site.instanceId },
  });
});

test("the visitor of the page is the one named in the record, and the elevated call takes one call to the server", async () => {
  const browser = createVisitorBrowser(shop.site.origin);
  await browser.openPage("/");
  const refused = await (await browser.fetch("/api/site-properties-unelevated")).json();
  const visitor = textAt(refused, "details.applicationError.data.identity.id");
  shop.upstream.length = 0;
  await browser.fetch("/api/site-properties");
  expect(shop.upstream).toEqual([PROPERTIES]);
  const [row] = await shop.server.ledger();
  expect(row?.subject?.id).toBe(visitor);
});

test("a page of another site cannot trigger the elevated call in a visitor's browser", async () => {
  const browser = createVisitorBrowser(shop.site.origin);
  await browser.openPage("/");
  for (const askingSite of ["cross-site", "same-site"]) {
    expect((await browser.fetch("/api/site-properties", { "sec-fetch-site": askingSite })).status).toBe(403);
  }
  expect(shop.upstream).not.toContain(PROPERTIES);
  expect((await browser.fetch("/api/site-properties", { "sec-fetch-site": "same-origin" })).status).toBe(200);
});

test("an app's frontend triggers it with a token of the app, and a frontend of another app does not", async () => {
  const tokenOf = async (clientId: string) => {
    const { auth } = createClient({ origin: shop.server.origin, auth: OAuthStrategy({ clientId }) });
    return (await auth.generateVisitorTokens()).accessToken.value;
  };
  const browser = createVisitorBrowser(shop.site.origin);
  const own = await tokenOf(shop.server.site.clientId);
  expect((await browser.fetch("/api/site-properties", { authorization: own })).status).toBe(200);
  const foreign = await tokenOf(shop.server.otherSite.clientId);
  expect((await browser.fetch("/api/site-properties", { authorization: foreign })).status).toBe(403);
});

describe("the endpoint that notes that somebody wants more of a product", () => {
  const ask = async (body: unknown, headers: Readonly<Record<string, string>> = {}, browser = createVisitorBrowser(shop.site.origin)) =>
    browser.fetch("/api/ask-for-more", { "content-type": "application/json", ...headers }, { method: "POST", body: JSON.stringify(body) });

  test("writes the one tag that only the shop sees, once as the app and never as the visitor, on record with both names and the route", async () => {
    const browser = createVisitorBrowser(shop.site.origin);
    await browser.openPage("/");
    const id = await productId("enamel-mug");
    shop.upstream.length = 0;
    const response = await ask({ productId: id }, {}, browser);
    expect([response.status, await response.json()]).toEqual([200, { isNoted: true }]);
    expect(shop.upstream.filter((path) => path !== "/oauth2/token")).toEqual(["/stores/v3/bulk/products/update-tags"]);
    const row = (await shop.server.ledger()).find(({ endpoint }) => endpoint === "POST /api/ask-for-more");
    expect(row).toMatchObject({
      ...{ kind: "elevated", outcome: "allowed", reason: "a customer asks for more" },
      subject: { type: "VISITOR", id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      actor: { type: "APP", id: shop.server.site.instanceId },
    });
    expect(await privateTags("enamel-mug")).toEqual(["more"]);
  });

  test("refuses what is no product id, a page of another site, other methods and other bodies, and writes nothing", async () => {
    const id = await productId("oilskin-cap");
    const before = await elevations();
    const codeOf = async (response: Response) => [response.status, textAt(await response.json(), "details.applicationError.code")];
    expect(await codeOf(await ask({ productId: "x" }))).toEqual([400, "INPUT_INVALID"]);
    expect(await codeOf(await ask({ productId: { $ne: null } }))).toEqual([400, "INPUT_INVALID"]);
    expect(await codeOf(await ask({ productId: id }, { "sec-fetch-site": "cross-site" }))).toEqual([403, "CROSS_SITE_REQUEST"]);
    expect(await codeOf(await ask({ productId: id }, { origin: "https://evil.example" }))).toEqual([403, "CROSS_SITE_REQUEST"]);
    expect(await codeOf(await ask({ productId: "x".repeat(200_000) }))).toEqual([413, "BODY_TOO_LARGE"]);
    expect((await createVisitorBrowser(shop.site.origin).fetch("/api/ask-for-more")).status).toBe(404);
    expect(await elevations()).toBe(before);
    expect(await privateTags("oilskin-cap")).toEqual([]);
  });

  test("lets one caller ask a few times a minute", async () => {
    const browser = createVisitorBrowser(shop.site.origin);
    await browser.openPage("/");
    const id = await productId("deck-lantern");
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask({ productId: id }, {}, browser)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers.find(({ status }) => status === 429)?.headers.get("retry-after")).toBe("12");
  });
});

test("products and their prices are in the page as it comes from the server, and each has a page", async () => {
  const browser = createVisitorBrowser(shop.site.origin);
  const home = await (await browser.openPage("/")).text();
  for (const [name, price] of [
    ["Enamel mug", "$14.50"],
    ["Oilskin cap", "$32.00"],
    ["Deck lantern", "$58.90"],
  ]) {
    expect(home).toContain(name);
    expect(home).toContain(price);
  }
  expect(SHOWN_PRODUCTS).toHaveLength(3);
  const mug = await browser.openPage("/products/enamel-mug");
  expect(await mug.text()).toContain("Keeps its colour, dents with dignity.");
  expect((await browser.openPage("/products/no-such-thing")).status).toBe(404);
});

test("S49: no secret and no elevation is in what browsers get", async () => {
  const client = join(shop.directory, "client");
  const files = (await readdir(client, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), "utf8")));
  const html = await Promise.all(["/", "/app"].map(async (path) => (await fetch(new URL(path, shop.site.origin))).text()));
  const all = [...texts, ...html].join("\n");
  // The app page's own part of the SDK is there, so that the search below has something to find nothing in.
  expect(all).toContain("anonymous");
  const words = [shop.server.site.clientSecret, "bly_", "client_credentials", "client_secret", "belay-elevated-method", "ELEVATION_"];
  expect(words.filter((word) => all.includes(word))).toEqual([]);
});

test("the example's own types hold", () => {
  const tsc = join(createRequire(import.meta.url).resolve("typescript/package.json"), "../bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.json"], { cwd: EXAMPLE, encoding: "utf8" });
  expect(stdout).toBe("");
  expect(status).toBe(0);
});
