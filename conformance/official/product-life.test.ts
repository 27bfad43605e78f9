import { beforeAll, describe, expect, test } from "vitest";
import { errorOf } from "./client-error.ts";
import { appClient, keyClient, type ProductsModule, visitorClient } from "./clients.ts";
import { useOfficialScene } from "./official-scene.ts";
import { idOf, revisionOf, shirt, simpleProduct } from "./product-fixtures.ts";

const MISSING_ID = "00000000-0000-4000-8000-00000000dead";

const scene = useOfficialScene();
let products: ProductsModule;

beforeAll(async () => {
  products = appClient(scene.server.site).productsV3;
});

describe("one product from its creation to its end", () => {
  test("a product with options and variants is made, read, changed and deleted", async () => {
    const created = await products.createProduct(shirt("Summer shirt", "SUMMER"), { fields: ["URL", "CURRENCY"] });
    expect(created).toMatchObject({ name: "Summer shirt", slug: "summer-shirt", revision: "1", visible: true, productType: "PHYSICAL" });
    expect(created._createdDate).toBeInstanceOf(Date);
    expect(created.variantsInfo?.variants).toHaveLength(4);
    const { minValue, maxValue } = created.actualPriceRange ?? {};
    expect([Number(minValue?.amount), Number(maxValue?.amount)]).toEqual([20.5, 25.5]);
    expect(created.options?.map(({ name }) => name)).toEqual(["Size", "Colour"]);
    const choiceIds = created.variantsInfo?.variants?.flatMap(({ choices }) =>
      choices?.map(({ optionChoiceIds }) => optionChoiceIds?.choiceId),
    );
    expect(new Set(choiceIds).size).toBe(4);

    const read = await products.getProduct(idOf(created));
    expect(read.variantsInfo?.variants?.map(({ sku }) => sku).toSorted()).toEqual(["SUMMER-00", "SUMMER-01", "SUMMER-10", "SUMMER-11"]);
    expect((await products.getProductBySlug("summer-shirt")).product?._id).toBe(created._id);

    scene.server.clock.advance(1000);
    const updated = await products.updateProduct(idOf(created), { revision: revisionOf(created), name: "Autumn shirt" });
    expect(updated).toMatchObject({ name: "Autumn shirt", revision: "2" });
    expect(updated._updatedDate?.getTime()).toBeGreaterThan(created._updatedDate?.getTime() ?? Number.POSITIVE_INFINITY);
    expect(updated._createdDate).toEqual(created._createdDate);
    // What was not sent stays.
    expect((await products.getProduct(idOf(created))).variantsInfo?.variants).toHaveLength(4);

    expect(await products.deleteProduct(idOf(created))).toBeUndefined();
    expect(await errorOf(products.getProduct(idOf(created)))).toMatchObject({ status: 404 });
    expect(await errorOf(products.getProductBySlug("summer-shirt"))).toMatchObject({ status: 404 });
    expect(await errorOf(products.updateProduct(idOf(created), { revision: "2", name: "Gone" }))).toMatchObject({ status: 404 });
  });

  test("a stale revision is 409 and changes nothing; none at all is a bad request", async () => {
    const created = await products.createProduct(simpleProduct("Revised"));
    await products.updateProduct(idOf(created), { revision: "1", name: "First" });
    const stale = await errorOf(products.updateProduct(idOf(created), { revision: "1", name: "Second" }));
    expect(stale).toMatchObject({ status: 409, requestId: scene.exchanges.at(-1)?.headers.get("x-wix-request-id") });
    expect(await products.getProduct(idOf(created))).toMatchObject({ name: "First", revision: "2" });
    // As a caller without type checks would send it.
    const withoutRevision = { name: "Third" } as unknown as { revision: string };
    const none = await errorOf(products.updateProduct(idOf(created), withoutRevision));
    expect(none.status).toBe(400);
  });

  test("of many updates of one revision at once exactly one succeeds", async () => {
    const created = await products.createProduct(simpleProduct("Contended"));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => products.updateProduct(idOf(created), { revision: "1", name: `Winner ${index}` })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await products.getProduct(idOf(created))).revision).toBe("2");
  });

  test("heavy fields come when they are asked for, and not otherwise", async () => {
    const created = await products.createProduct(shirt("Described", "DESC"));
    const plain = await products.getProduct(idOf(created));
    expect([plain.plainDescription, plain.url, plain.currency]).toEqual([undefined, undefined, undefined]);
    const full = await products.getProduct(idOf(created), { fields: ["PLAIN_DESCRIPTION", "CURRENCY", "VARIANT_OPTION_CHOICE_NAMES"] });
    expect(full.plainDescription).toContain("Soft cotton");
    expect(full.currency).toMatch(/^[A-Z]{3}$/);
    const names = full.variantsInfo?.variants?.[0]?.choices?.map(({ optionChoiceNames }) => optionChoiceNames?.choiceName);
    expect(names?.toSorted()).toEqual(["Red", "Small"]);
  });
});

describe("rules", () => {
  test("a slug is made from the name and made different where it is taken; a taken slug that is asked for is refused", async () => {
    const first = await products.createProduct(simpleProduct("Same name"));
    const second = await products.createProduct(simpleProduct("Same name"));
    expect(first.slug).toBe("same-name");
    expect(second.slug).toMatch(/^same-name-?\w+$/);
    expect(await errorOf(products.createProduct(simpleProduct("Other", "1", { slug: "same-name" })))).toMatchObject({
      status: 409,
      code: "DUPLICATE_SLUG_ERROR",
    });
  });

  test("a compare-at price that is not higher, a doubled SKU and a missing choice are refused by their names", async () => {
    const price = { actualPrice: { amount: "10" }, compareAtPrice: { amount: "9" } };
    const cheap = simpleProduct("Cheap", "10", { variantsInfo: { variants: [{ price, physicalProperties: {} }] } });
    expect(await errorOf(products.createProduct(cheap))).toMatchObject({ status: 400, code: "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE" });

    await products.createProduct(shirt("One", "TAKEN"));
    expect(await errorOf(products.createProduct(shirt("Two", "TAKEN")))).toMatchObject({ status: 409, code: "SKU_ALREADY_EXIST_ERROR" });

    const incomplete = shirt("Three", "THREE");
    const variants =
      incomplete.variantsInfo?.variants?.map((variant) => ({ ...variant, choices: variant.choices?.slice(0, 1) ?? [] })) ?? [];
    expect(await errorOf(products.createProduct({ ...incomplete, variantsInfo: { variants } }))).toMatchObject({
      status: 400,
      code: "MISSING_VARIANT_OPTION_CHOICE",
    });
  });

  test("what is wrong with a request is named by field, where clients look for it", async () => {
    // As a caller without type checks would send it.
    const wrong = { ...simpleProduct("x".repeat(81)), productType: "EDIBLE" } as unknown as Parameters<typeof products.createProduct>[0];
    const error = await errorOf(products.createProduct(wrong));
    expect(error.status).toBe(400);
    expect(error.message).toContain("INVALID_ARGUMENT");
    expect(error.fieldViolations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: "product.name", data: expect.any(Object) }),
        expect.objectContaining({ field: "product.productType", data: expect.any(Object) }),
      ]),
    );
  });
});

describe("who may", () => {
  test("an API key that may read products reads them, and is refused to make one with the missing permission named", async () => {
    const { server } = scene;
    const limited = keyClient(await server.createApiKey(["WIX_STORES.PRODUCT_READ"]), server.site.siteId).productsV3;
    expect((await limited.queryProducts().limit(1).find()).items).toHaveLength(1);
    const error = await errorOf(limited.createProduct(simpleProduct("Refused")));
    expect(error).toMatchObject({ status: 403, code: "PERMISSION_DENIED", data: { missing: ["WIX_STORES.PRODUCT_CREATE"] } });
    expect((await products.countProducts({ filter: { name: "Refused" } })).count).toBe(0);
  });

  test("a visitor reads visible products by the CDN host and changes nothing", async () => {
    const visitor = visitorClient(scene.server.site).productsV3;
    const created = await products.createProduct(simpleProduct("Shown"));
    scene.forget();
    expect((await visitor.getProductBySlug("shown")).product?._id).toBe(created._id);
    expect(scene.exchanges.at(-1)?.url.hostname).toBe("edge.wixapis.com");
    for (const attempt of [
      () => visitor.createProduct(simpleProduct("Mine")),
      () => visitor.updateProduct(idOf(created), { revision: "1", name: "Mine" }),
      () => visitor.deleteProduct(idOf(created)),
      () => visitor.bulkDeleteProducts([idOf(created)]),
    ]) {
      expect(await errorOf(attempt())).toMatchObject({ status: 403, code: "PERMISSION_DENIED" });
    }
    expect(await products.getProduct(idOf(created))).toMatchObject({ name: "Shown", revision: "1" });
  });

  test("a visitor sees nothing of a hidden product, and no merchant data of a shown one", async () => {
    const visitor = visitorClient(scene.server.site).productsV3;
    const hidden = await products.createProduct(simpleProduct("Hidden", "10", { visible: false }));
    expect((await errorOf(visitor.getProduct(idOf(hidden)))).status).toBeOneOf([403, 404]);
    const found = await visitor.queryProducts().eq("_id", idOf(hidden)).find();
    expect(found.items).toEqual([]);
    expect((await products.getProduct(idOf(hidden))).visible).toBe(false);
    const cost = { price: { actualPrice: { amount: "10" } }, physicalProperties: {}, revenueDetails: { cost: { amount: "3" } } };
    const shown = await products.createProduct(simpleProduct("Costly", "10", { variantsInfo: { variants: [cost] } }));
    const seen = await visitor.getProduct(idOf(shown));
    expect(JSON.stringify(seen)).not.toContain("revenueDetails");
    expect(await errorOf(visitor.getProduct(idOf(shown), { fields: ["MERCHANT_DATA"] }))).toMatchObject({
      status: 403,
      code: "NO_PERMISSION_TO_READ_MERCHANT_DATA",
    });
    const own = await products.getProduct(idOf(shown), { fields: ["MERCHANT_DATA"] });
    expect(own.variantsInfo?.variants?.[0]?.revenueDetails?.cost?.amount).toBe("3");
  });

  test("a product of another site is not there: not to read, change, delete, query or count", async () => {
    const { site, otherSite } = scene.server;
    const theirs = appClient(otherSite).productsV3;
    const foreign = await theirs.createProduct(simpleProduct("Theirs"));
    const unknown = await errorOf(products.getProduct(MISSING_ID));
    expect(unknown.status).toBe(404);
    expect(await errorOf(products.getProduct(idOf(foreign)))).toMatchObject({ status: 404, code: unknown.code });
    expect(await errorOf(products.updateProduct(idOf(foreign), { revision: "1", name: "Ours" }))).toMatchObject({ status: 404 });
    const deletion = await products.bulkDeleteProducts([idOf(foreign)]);
    expect(deletion.bulkActionMetadata).toMatchObject({ totalSuccesses: 0, totalFailures: 1 });
    expect((await products.queryProducts().eq("_id", idOf(foreign)).find()).items).toEqual([]);
    expect((await products.countProducts({ filter: { _id: idOf(foreign) } })).count).toBe(0);
    const key = keyClient(await scene.server.createApiKey("all"), site.siteId).productsV3;
    expect(await errorOf(key.getProduct(idOf(foreign)))).toMatchObject({ status: 404 });
    expect(await theirs.getProduct(idOf(foreign))).toMatchObject({ name: "Theirs", revision: "1" });
  });
});
