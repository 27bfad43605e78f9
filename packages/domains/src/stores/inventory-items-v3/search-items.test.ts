import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOCATION } from "../../locations/location-resource.ts";
import { methodIdOf } from "../../resource/entity-rules.ts";
import { createProduct, optionProduct, products, simpleProduct } from "../../testing/products.ts";
import { type Answer, codeOf, OTHER_SITE, TestStore, violationsOf } from "../../testing/test-site.ts";
import { INVENTORY_ITEM } from "../inventory/inventory-resource.ts";

describe("inventory items by free text", () => {
  let site: TestStore;
  let shirtId: string;
  let locationId: string;
  const items = (name: string, request: object, options = {}): Promise<Answer> =>
    site.call(methodIdOf(INVENTORY_ITEM, name), request, options);
  const search = (details: object): Promise<Answer> => items("searchInventoryItems", { search: details });
  const named = (answer: Answer): readonly string[] =>
    answer.inventoryItems.map(({ product }: Answer) => [product.name, product.variantName].filter(Boolean).join(" ")).sort();

  beforeAll(async () => {
    site = await TestStore.open();
    const mug = await createProduct(site, simpleProduct("Blue Mug", {}, { sku: "MUG-1", barcode: "4006381" }));
    const shirt = await createProduct(site, optionProduct("Shirt", ["Small", "Large"]));
    shirtId = shirt.id;
    const elsewhere = await createProduct(site, simpleProduct("Mug elsewhere"), { siteId: OTHER_SITE });
    const stock = (product: Answer, index: number, quantity: number, options = {}) =>
      items(
        "createInventoryItem",
        { inventoryItem: { productId: product.id, variantId: product.variantsInfo.variants[index].id, quantity } },
        options,
      );
    await stock(mug, 0, 3);
    await stock(shirt, 0, 5);
    await stock(shirt, 1, 7);
    await stock(elsewhere, 0, 1, { siteId: OTHER_SITE });
    const location = { name: "Store room", timeZone: "Europe/Berlin", address: {} };
    locationId = (await site.call(methodIdOf(LOCATION, "createLocation"), { location })).location.id;
  });
  afterAll(() => site.close());

  it("are found by name of product and variant, SKU and barcode, in this site only", async () => {
    expect(named(await search({ search: { expression: "mug" } }))).toEqual(["Blue Mug"]);
    expect(named(await search({ search: { expression: "large" } }))).toEqual(["Shirt Large"]);
    expect(named(await search({ search: { expression: "mug-1", fields: ["product.variantSku"], mode: "AND" } }))).toEqual(["Blue Mug"]);
    expect(named(await search({ search: { expression: "4006381" } }))).toEqual(["Blue Mug"]);
    expect((await violationsOf(search({ search: { expression: "x", fields: ["locationId"] } })))[0]?.field).toBe("search.fields");
  });

  it("are filtered, sorted, paged and counted by value", async () => {
    const details = {
      filter: { quantity: { $gt: 3 } },
      sort: [{ fieldName: "quantity", order: "DESC" }],
      aggregations: [{ name: "all", type: "SCALAR", fieldPath: "quantity", scalar: { type: "SUM" } }],
    };
    const first = await search({ ...details, cursorPaging: { limit: 1 } });
    expect(first.inventoryItems.map(({ quantity }: Answer) => quantity)).toEqual([7]);
    expect(first.aggregationData.results[0].scalar.value).toBe(12);
    const second = await search({ cursorPaging: { limit: 1, cursor: first.pagingMetadata.cursors.next } });
    expect(second.inventoryItems.map(({ quantity }: Answer) => quantity)).toEqual([5]);
    expect(await items("countInventoryItems", { filter: {}, search: { expression: "shirt" } })).toEqual({ count: 2 });
  });

  it("are found by the new name of their product", async () => {
    await site.call(products("UpdateProduct"), { product: { id: shirtId, revision: "1", name: "Tunic" } });
    expect(named(await search({ search: { expression: "tunic" } }))).toEqual(["Tunic Large", "Tunic Small"]);
    expect(named(await search({ search: { expression: "shirt" } }))).toEqual([]);
  });

  it("change by job as far as the text finds them", async () => {
    await items("bulkAdjustInventoryItemsByFilter", { filter: {}, search: { expression: "mug" }, adjustment: { incrementBy: 10 } });
    await site.runJobs();
    const quantities = (await search({ sort: [{ fieldName: "quantity", order: "ASC" }] })).inventoryItems.map(
      (one: Answer) => one.quantity,
    );
    expect(quantities).toEqual([5, 7, 13]);
  });

  it("are made for the variants that a filter finds, where they have none yet", async () => {
    const create = (filter: object, more: object = {}) =>
      items("bulkCreateInventoryItemsByVariantFilter", { filter, locationId, inventoryCreationData: { quantity: 4 }, ...more });
    await create({ "productData.productId": shirtId }, { search: { expression: "tunic" } });
    await create({ "productData.productId": shirtId });
    await site.runJobs();
    const made = await search({ filter: { locationId } });
    expect(made.inventoryItems.map(({ quantity, productId }: Answer) => [quantity, productId])).toEqual([
      [4, shirtId],
      [4, shirtId],
    ]);
    expect(await codeOf(create({}, { locationId: "00000000-0000-4000-8000-00000000ffff" }))).toBe("LOCATION_NOT_FOUND");
    expect((await violationsOf(create({}, { inventoryCreationData: { quantity: -1 } })))[0]?.ruleName).toBe(
      "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE",
    );
    expect(await codeOf(create({ secret: 1 }))).toBe("INVALID_FILTER");
  });
});
