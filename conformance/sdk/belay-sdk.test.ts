import { ApiKeyStrategy, AppStrategy, auth, BelayCallError, createClient, OAuthStrategy, runWithContext } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
import { products } from "@belay/sdk/stores";
import { startTestServer, type TestServer } from "@belay/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";

const modules = { products, siteProperties };
const CREATE = "wix.stores.catalog.v3.CatalogApi.CreateProduct";

const running: { server?: TestServer } = {};
beforeAll(async () => {
  running.server = await startTestServer();
});
afterAll(() => running.server?.close());

function server(): TestServer {
  if (running.server === undefined) {
    throw new Error("not started");
  }
  return running.server;
}

function visitor() {
  const { origin, site } = server();
  return createClient({ origin, auth: OAuthStrategy({ clientId: site.clientId }), modules });
}

function app() {
  const { origin, site } = server();
  return createClient({
    origin,
    auth: AppStrategy({ appId: site.clientId, appSecret: site.clientSecret, instanceId: site.instanceId }),
    modules,
  });
}

function simpleProduct(name: string) {
  return {
    name,
    productType: "PHYSICAL",
    physicalProperties: {},
    visible: true,
    variantsInfo: { variants: [{ price: { actualPrice: { amount: "10.00" } }, choices: [], physicalProperties: {} }] },
  } as const;
}

test("a visitor is refused with an explanation, and the same call elevated succeeds", async () => {
  const context = { client: visitor(), elevatedClient: app() };
  await runWithContext(context, async () => {
    const refused: unknown = await siteProperties.getSiteProperties().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BelayCallError);
    expect(refused).toMatchObject({
      status: 403,
      code: "PERMISSION_DENIED",
      requestId: expect.any(String),
      explanation: { identity: { type: "VISITOR" }, missing: ["SITE_SETTINGS.VIEW"], fix: expect.stringContaining("auth.elevate") },
    });
    const answer = await auth.elevate(siteProperties.getSiteProperties)();
    expect(answer.properties).toBeTypeOf("object");
  });
});

test("S51: an elevated write names the visitor, the app and the method in the ledger", async () => {
  const context = { client: visitor(), elevatedClient: app() };
  await context.client.products.queryProducts().find();
  const visitorId = (await context.client.auth.getTokenInfo()).subjectId;
  const product = await runWithContext(context, () =>
    auth.elevate(products.createProduct, { reason: "a test" })(simpleProduct("Elevated")),
  );
  expect(product._id).toBeTypeOf("string");
  const [row] = (await server().ledger()).filter((entry) => entry.methodId === CREATE);
  expect(row).toMatchObject({
    subject: { type: "VISITOR", id: visitorId },
    actor: { type: "APP", id: server().site.instanceId },
    outcome: "allowed",
    kind: "elevated",
    reason: "a test",
  });
});

test("a product lives: created, read, updated with its revision, refused with a stale one, deleted", async () => {
  const client = app();
  const created = await client.products.createProduct(simpleProduct("Cup"));
  expect(created._createdDate).toBeInstanceOf(Date);
  const id = created._id ?? "";
  const updated = await client.products.updateProduct(id, { revision: created.revision ?? "", name: "Mug" });
  expect([updated.name, updated.revision]).toEqual(["Mug", "2"]);
  await expect(client.products.updateProduct(id, { revision: "1", name: "Stale" })).rejects.toMatchObject({ name: "BelayCallError" });
  expect((await client.products.getProduct(id)).name).toBe("Mug");
  expect(await client.products.deleteProduct(id)).toBeUndefined();
  await expect(client.products.getProduct(id)).rejects.toMatchObject({ status: 404 });
});

test("a query pages through everything, short as GET and long as POST", async () => {
  const client = app();
  for (const index of [1, 2, 3, 4, 5]) {
    await client.products.createProduct(simpleProduct(`Page ${index}`));
  }
  const seen: string[] = [];
  let page = await client.products.queryProducts().eq("visible", true).ascending("_createdDate").limit(2).find();
  seen.push(...page.items.map((item) => item._id ?? ""));
  while (page.hasNext()) {
    page = await page.next();
    seen.push(...page.items.map((item) => item._id ?? ""));
  }
  expect(seen.length).toBeGreaterThanOrEqual(5);
  expect(new Set(seen).size).toBe(seen.length);
  // Long enough for a query string over 4,000 characters.
  const many = [...seen, ...Array.from({ length: 95 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`)];
  const found = await client.products.queryProducts().in("_id", many).limit(100).find();
  expect(found.items.map((item) => item._id).toSorted()).toEqual(seen.toSorted());
});

test("an invalid request lists its field violations", async () => {
  const tooLong = { ...simpleProduct("x".repeat(200)) };
  const error: unknown = await app()
    .products.createProduct(tooLong)
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: "INVALID_ARGUMENT", status: 400 });
  expect(error instanceof BelayCallError ? error.fieldViolations.map((violation) => violation.field) : []).toContain("product.name");
});

test("an API key without the permission is told which one it lacks", async () => {
  const key = await server().createApiKey(["WIX_STORES.PRODUCT_READ"]);
  const client = createClient({ origin: server().origin, auth: ApiKeyStrategy({ apiKey: key, siteId: server().site.siteId }), modules });
  await client.products.queryProducts().find();
  await expect(client.products.createProduct(simpleProduct("No"))).rejects.toMatchObject({
    status: 403,
    explanation: { identity: { type: "API_KEY" }, missing: ["WIX_STORES.PRODUCT_CREATE"] },
  });
});

test("an app token that expires on the server is replaced without the caller noticing", async () => {
  const client = app();
  await client.products.queryProducts().find();
  const { headers } = await client.auth.getAuthHeaders();
  server().clock.advance(5 * 60 * 60 * 1_000);
  const raw = await fetch(`${server().origin}/stores/v3/products/query`, { headers: { ...headers } });
  expect(raw.status).toBe(401);
  await client.products.queryProducts().find();
});
