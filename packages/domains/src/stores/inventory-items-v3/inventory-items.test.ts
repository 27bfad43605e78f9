import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createFirstLocation } from "../../locations/index.ts";
import { locationMethod } from "../../locations/location-resource.ts";
import { createProduct, optionProduct, products } from "../../testing/products.ts";
import { type Answer, codeOf, OTHER_SITE, SITE, TestStore, VISITOR, violationsOf } from "../../testing/test-site.ts";
import { INVENTORY_ITEM } from "../inventory/inventory-resource.ts";
import { inventoryMethod } from "./inventory-contract.ts";

describe("inventory items", () => {
  const open: TestStore[] = [];
  let site: TestStore;
  let product: Answer;
  beforeEach(async () => {
    site = await TestStore.open();
    open.push(site);
    await site.store.write((tx) => createFirstLocation(tx, SITE, { name: "Workshop", nowMs: 1 }));
    product = await createProduct(site, optionProduct("Shirt", ["S", "M"]));
  });
  afterAll(async () => {
    for (const store of open) await store.close();
  });

  const call = (name: string, request: object, options = {}): Promise<Answer> => site.call(inventoryMethod(name), request, options);
  const variantId = (index = 0): string => product.variantsInfo.variants[index].id;
  const create = async (further: object = {}, index = 0): Promise<Answer> =>
    (await call("createInventoryItem", { inventoryItem: { productId: product.id, variantId: variantId(index), ...further } }))
      .inventoryItem;
  const item = async (id: string): Promise<Answer> => (await call("getInventoryItem", { inventoryItemId: id })).inventoryItem;
  const availability = async (options = {}): Promise<readonly string[]> => {
    const { product: now } = await site.call(products("GetProduct"), { productId: product.id }, options);
    return [now.inventory.availabilityStatus, now.inventory.preorderStatus, now.revision];
  };
  const newLocation = async (): Promise<string> => {
    const location = { name: "Shop", timeZone: "Europe/Berlin", address: {} };
    return (await site.call(locationMethod("createLocation"), { location })).location.id;
  };
  const events = async (slug: string): Promise<readonly Answer[]> => {
    const page = await site.store.read((tx) => tx.outbox.page(SITE, 0, 1000));
    return page.filter(({ eventType }) => eventType.endsWith(`inventory_item_${slug}`)).map(({ body }) => JSON.parse(body));
  };

  it("belong to one variant at one location, and the availability of the product follows without its revision", async () => {
    const made = await create({ quantity: 3 });
    expect(made).toMatchObject({ quantity: 3, trackQuantity: true, availabilityStatus: "IN_STOCK", revision: "1" });
    expect(made.product).toMatchObject({ name: "Shirt", variantName: "S" });
    expect(await availability()).toEqual(["PARTIALLY_OUT_OF_STOCK", "DISABLED", "1"]);
    expect(await codeOf(create({ quantity: 1 }))).toBe("ITEM_ALREADY_EXISTS");
    const elsewhere = await newLocation();
    await create({ inStock: true, locationId: elsewhere });
    // Preorders are the default location's to allow.
    await create({ inStock: true, preorderInfo: { enabled: true }, locationId: elsewhere }, 1);
    expect(await availability()).toEqual(["IN_STOCK", "DISABLED", "1"]);
    await site.call(locationMethod("setDefaultLocation"), { id: elsewhere });
    await site.runJobs();
    expect(await availability()).toEqual(["IN_STOCK", "PARTIALLY_ENABLED", "1"]);
    await call("deleteInventoryItem", { inventoryItemId: made.id });
    expect(await availability({ as: VISITOR })).toEqual(["IN_STOCK", "PARTIALLY_ENABLED", "1"]);
  });

  it("name a product, a variant and a location that the site has", async () => {
    const wanted = { productId: product.id, variantId: variantId(), quantity: 1 };
    const make = (further: object) => codeOf(call("createInventoryItem", { inventoryItem: { ...wanted, ...further } }));
    const unknown = "00000000-0000-4000-8000-00000000ffff";
    expect(await make({ productId: unknown })).toBe("PRODUCT_NOT_FOUND");
    expect(await make({ variantId: unknown })).toBe("NOT_FOUND");
    expect(await make({ locationId: unknown })).toBe("LOCATION_NOT_FOUND");
    expect(await make({ quantity: -1 })).toBe("INVALID_ARGUMENT");
    expect(await make({ inStock: true })).toBe("INVALID_ARGUMENT");
    expect(await codeOf(call("createInventoryItem", { inventoryItem: wanted }, { siteId: OTHER_SITE }))).toBe("PRODUCT_NOT_FOUND");
    const limit = call("createInventoryItem", {
      inventoryItem: { ...wanted, quantity: undefined, inStock: true, preorderInfo: { limit: 5 } },
    });
    expect((await violationsOf(limit))[0]?.ruleName).toBe("PREORDER_LIMIT_NOT_SUPPORTED_FOR_UNTRACKED_INVENTORY");
  });

  it("change at the revision that they were read at; a quantity below zero is only raised", async () => {
    const { id } = await create({ quantity: 2 });
    const update = (revision: string, further: object) => call("updateInventoryItem", { inventoryItem: { id, revision, ...further } });
    expect((await update("1", { quantity: 5 })).inventoryItem).toMatchObject({ quantity: 5, revision: "2" });
    expect(await codeOf(update("1", { quantity: 9 }))).toBe("INVALID_REVISION");
    expect(await codeOf(update("2", { quantity: -1 }))).toBe("REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE_DECREASING");
    await call("bulkDecrementInventoryItems", { decrementData: [{ inventoryItemId: id, decrementBy: 8 }], restrictInventory: false });
    expect((await update("3", { quantity: -1 })).inventoryItem.quantity).toBe(-1);
    expect((await update("4", { inStock: true })).inventoryItem).toMatchObject({ trackQuantity: false, inStock: true });
    expect((await item(id)).quantity).toBeUndefined();
  });

  it("count preorders within their limit and leave the quantity", async () => {
    const { id } = await create({ quantity: 0, preorderInfo: { enabled: true, limit: 3, message: "In May" } });
    expect(await availability()).toEqual(["OUT_OF_STOCK", "PARTIALLY_ENABLED", "1"]);
    const preorder = (decrementBy: number) =>
      call("bulkDecrementInventoryItems", {
        decrementData: [{ inventoryItemId: id, decrementBy, preorderRequest: true }],
        returnEntity: true,
      });
    const { results } = await preorder(2);
    expect(results[0].item).toMatchObject({
      quantity: 0,
      availabilityStatus: "PREORDER",
      preorderInfo: { counter: 2, quantity: 1, limit: 3 },
    });
    expect((await preorder(2)).results[0].itemMetadata.error.code).toBe("INSUFFICIENT_INVENTORY");
    expect((await preorder(1)).results[0].item).toMatchObject({
      availabilityStatus: "OUT_OF_STOCK",
      preorderInfo: { counter: 3, quantity: 0 },
    });
    const digital = await createProduct(site, {
      name: "File",
      productType: "DIGITAL",
      variantsInfo: { variants: [{ price: { actualPrice: { amount: "5" } } }] },
    });
    const wanted = { productId: digital.id, variantId: digital.variantsInfo.variants[0].id, quantity: 1, preorderInfo: { enabled: true } };
    expect(await codeOf(call("createInventoryItem", { inventoryItem: wanted }))).toBe("PRE_ORDER_VALIDATION");
  });

  it("are decremented and incremented line by line, each for itself, with the reason on record", async () => {
    const [first, second] = [await create({ quantity: 2 }), await create({ inStock: true }, 1)];
    const { results, bulkActionMetadata } = await call("bulkDecrementInventoryItems", {
      decrementData: [
        { inventoryItemId: first.id, decrementBy: 1 },
        { inventoryItemId: second.id, decrementBy: 1 },
        { inventoryItemId: first.id, decrementBy: 2 },
        { inventoryItemId: first.id, decrementBy: 1 },
      ],
      reason: "ORDER",
    });
    expect(results.map((one: Answer) => one.itemMetadata.error?.code)).toEqual([
      undefined,
      "INVENTORY_QUANTITY_NOT_TRACKED",
      "INSUFFICIENT_INVENTORY",
      undefined,
    ]);
    expect(bulkActionMetadata).toEqual({ totalSuccesses: 2, totalFailures: 2, undetailedFailures: 0 });
    expect(await item(first.id)).toMatchObject({ quantity: 0, revision: "3", availabilityStatus: "OUT_OF_STOCK" });
    expect((await events("updated_with_reason")).map(({ reason, appId }) => [reason, appId])).toEqual([
      ["ORDER", "c"],
      ["ORDER", "c"],
    ]);
    expect(await events("stock_status_updated")).toEqual([{ inStock: false }]);
    const place = { variantId: variantId(), incrementBy: 99_999 };
    const raised = await call("bulkIncrementInventoryItemsByVariantAndLocation", { incrementData: [place, { ...place, incrementBy: 1 }] });
    expect(raised.results.map((one: Answer) => one.itemMetadata.error?.code)).toEqual([undefined, "MAX_QUANTITY_LIMIT_REACHED"]);
    const nowhere = await call("bulkDecrementInventoryItemsByVariantAndLocation", {
      decrementData: [{ variantId: variantId(), locationId: "00000000-0000-4000-8000-00000000ffff", decrementBy: 1 }],
    });
    expect(nowhere.results[0].itemMetadata.error.code).toBe("NOT_FOUND");
  });

  it("are upserted by variant and location", async () => {
    const target = (quantity: number) => ({ inventoryItem: { productId: product.id, variantId: variantId(), quantity } });
    const upsert = (...items: readonly object[]) => call("bulkUpsertInventoryItems", { inventoryItems: items, returnEntity: true });
    expect((await upsert(target(4))).results[0].item).toMatchObject({ quantity: 4, revision: "1" });
    expect((await upsert(target(7))).results[0].item).toMatchObject({ quantity: 7, revision: "2" });
    expect((await upsert(target(-1))).results[0].itemMetadata.error.code).toBe("INVALID_TARGET_QUANTITY");
    expect((await violationsOf(upsert(target(1), target(2))))[0]?.ruleName).toBe("DUPLICATE_BULK_UPSERT_KEY");
    expect(
      (await upsert({ inventoryItem: { productId: product.id, variantId: OTHER_SITE, quantity: 1 } })).results[0].itemMetadata,
    ).toMatchObject({
      success: false,
      error: { code: "NOT_FOUND" },
    });
  });

  it("change by filter in the background, each as far as it can", async () => {
    const [first, second] = [await create({ quantity: 5 }), await create({ quantity: 1 }, 1)];
    const run = async (name: string, request: object): Promise<void> => {
      expect(await call(name, request)).toEqual({ jobId: expect.any(String) });
      await site.runJobs();
    };
    await run("bulkAdjustInventoryItemsByFilter", { filter: { productId: product.id }, adjustment: { decrementBy: 3 } });
    expect([(await item(first.id)).quantity, (await item(second.id)).quantity]).toEqual([2, 1]);
    await run("bulkUpdateInventoryItemsByFilter", { filter: { quantity: { $lt: 2 } }, inventoryItem: { quantity: 0 } });
    expect((await item(second.id)).quantity).toBe(0);
    expect(await availability()).toEqual(["PARTIALLY_OUT_OF_STOCK", "DISABLED", "1"]);
    await run("bulkDeleteInventoryItemsByFilter", { filter: { productId: product.id } });
    expect(await call("countInventoryItems", {})).toEqual({ count: 0 });
    expect(await availability()).toEqual(["OUT_OF_STOCK", "DISABLED", "1"]);
    const none = call("bulkAdjustInventoryItemsByFilter", { filter: {}, adjustment: {} });
    expect((await violationsOf(none))[0]?.field).toBe("adjustment");
  });

  it("show visitors the stock of what they may see, and nothing of hidden products", async () => {
    const { id } = await create({ quantity: 5 });
    const get = () => codeOf(call("getInventoryItem", { inventoryItemId: id }, { as: VISITOR }));
    expect(await get()).toBe("OK");
    const query = async (): Promise<number> => (await call("queryInventoryItems", { query: {} }, { as: VISITOR })).inventoryItems.length;
    expect(await query()).toBe(1);
    await site.call(products("UpdateProduct"), { product: { id: product.id, revision: "1", visible: false } });
    expect(await query()).toBe(0);
    expect(await get()).toBe("NOT_FOUND");
    expect((await call("queryInventoryItems", { query: { filter: { quantity: 5 } } })).inventoryItems).toHaveLength(1);
  });

  it("hold their invariants through any walk of changes", async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("decrement"), by: fc.integer({ min: 1, max: 9 }), restrict: fc.boolean() }),
      fc.record({ kind: fc.constant("increment"), by: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ kind: fc.constant("set"), by: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ kind: fc.constant("preorder"), by: fc.integer({ min: 1, max: 4 }) }),
    );
    const { id } = await create({ quantity: 5, preorderInfo: { enabled: true, limit: 20 } });
    const walk = fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      for (const { kind, by, ...more } of steps) {
        const before = await item(id);
        const restrictInventory = !("restrict" in more) || more.restrict === true;
        const data = { inventoryItemId: id, decrementBy: by, preorderRequest: kind === "preorder" };
        if (kind === "set") await call("updateInventoryItem", { inventoryItem: { id, revision: before.revision, quantity: by } });
        else if (kind === "increment")
          await call("bulkIncrementInventoryItems", { incrementData: [{ inventoryItemId: id, incrementBy: by }] });
        else await call("bulkDecrementInventoryItems", { decrementData: [data], restrictInventory });
        const after = await item(id);
        const { limit, counter, quantity } = after.preorderInfo;
        expect(counter).toBeLessThanOrEqual(limit);
        expect(quantity).toBe(limit - counter);
        expect(after.availabilityStatus).toBe(after.quantity > 0 ? "IN_STOCK" : counter < limit ? "PREORDER" : "OUT_OF_STOCK");
        if (kind === "decrement" && restrictInventory)
          expect(after.quantity).toBe(before.quantity >= by ? before.quantity - by : before.quantity);
        if (kind === "preorder") expect(after.quantity).toBe(before.quantity);
        expect((await availability())[0]).toBe(after.quantity > 0 ? "PARTIALLY_OUT_OF_STOCK" : "OUT_OF_STOCK");
      }
    });
    await fc.assert(walk, { numRuns: 15 });
    expect(await site.store.read((tx) => tx.entities.count(INVENTORY_ITEM.kind, SITE, { kind: "all" }))).toBe(1);
  });
});
