import * as inventoryModule from "@wix/auto_sdk_stores_inventory-items-v-3";
import { AppStrategy, createClient, OAuthStrategy } from "@wix/sdk";
import { describe, expect, test } from "vitest";
import { errorOf } from "./client-error.ts";
import { appClient } from "./clients.ts";
import { useOfficialScene } from "./official-scene.ts";
import { idOf, revisionOf, shirt, simpleProduct } from "./product-fixtures.ts";

const modules = { items: inventoryModule };

const scene = useOfficialScene();

function client() {
  const { clientId, clientSecret, instanceId } = scene.server.site;
  return createClient({ modules, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId }) }).items;
}

/** A product and its variants, without stock. */
async function newShirt(name: string) {
  const product = await appClient(scene.server.site).productsV3.createProduct(shirt(name, name.toUpperCase()));
  return { productId: idOf(product), variantIds: (product.variantsInfo?.variants ?? []).map(idOf) };
}

/** Functions of the official package that its declarations do not name. */
interface Previews {
  readonly bulkCreateInventoryItemsByVariantFilter: (filter: object, options: object) => Promise<{ readonly jobId?: string }>;
  readonly countInventoryItems: (options: object) => Promise<{ readonly count?: number }>;
}

async function finish(job: Promise<{ readonly jobId?: string | null }>): Promise<void> {
  expect((await job).jobId).toMatch(/^[0-9a-f-]{36}$/);
  await scene.server.server.settle();
}

describe("inventory items through the official client", () => {
  test("are made, read, changed, queried and removed; the product's availability follows", async () => {
    const items = client();
    const products = appClient(scene.server.site).productsV3;
    const { productId, variantIds } = await newShirt("Life");
    const [variantId = "", second = ""] = variantIds;
    const made = await items.createInventoryItem({ productId, variantId, quantity: 3 });
    expect(made).toMatchObject({ quantity: 3, trackQuantity: true, availabilityStatus: "IN_STOCK", revision: "1" });
    expect(await items.getInventoryItem(idOf(made))).toMatchObject({ product: { name: "Life" } });
    expect((await products.getProduct(productId)).inventory?.availabilityStatus).toBe("PARTIALLY_OUT_OF_STOCK");

    const updated = await items.updateInventoryItem(idOf(made), { revision: revisionOf(made), quantity: 0 }, { reason: "MANUAL" });
    expect(updated).toMatchObject({ quantity: 0, availabilityStatus: "OUT_OF_STOCK" });
    expect(await errorOf(items.updateInventoryItem(idOf(made), { revision: "1", quantity: 9 }))).toMatchObject({
      code: "INVALID_REVISION",
    });
    expect(await errorOf(items.createInventoryItem({ productId, variantId, quantity: 1 }))).toMatchObject({ code: "ITEM_ALREADY_EXISTS" });

    const bulk = await items.bulkCreateInventoryItems([{ productId, variantId: second, inStock: true }], { returnEntity: true });
    expect(bulk.results?.[0]?.item).toMatchObject({ inStock: true, trackQuantity: false });
    const page = await items.queryInventoryItems().eq("productId", productId).descending("quantity").find();
    expect(page.items.map(({ variantId: id }) => id).toSorted()).toEqual([variantId, second].toSorted());

    await items.deleteInventoryItem(idOf(made));
    await items.bulkDeleteInventoryItems([idOf(bulk.results?.[0]?.item)]);
    expect(await errorOf(items.getInventoryItem(idOf(made)))).toMatchObject({ status: 404 });
    expect((await products.getProduct(productId)).inventory?.availabilityStatus).toBe("OUT_OF_STOCK");
  });

  test("are counted up and down, by item and by variant and location, each line for itself", async () => {
    const items = client();
    const { productId, variantIds } = await newShirt("Count");
    const [variantId = "", second = ""] = variantIds;
    const made = await items.createInventoryItem({ productId, variantId, quantity: 2 });
    await items.createInventoryItem({ productId, variantId: second, quantity: 1, preorderInfo: { enabled: true, limit: 2 } });
    const down = await items.bulkDecrementInventoryItems(
      [
        { inventoryItemId: idOf(made), decrementBy: 2 },
        { inventoryItemId: idOf(made), decrementBy: 1 },
      ],
      { reason: "ORDER" },
    );
    expect(down.results?.map(({ itemMetadata }) => itemMetadata?.error?.code)).toEqual([undefined, "INSUFFICIENT_INVENTORY"]);
    const below = await items.bulkDecrementInventoryItems([{ inventoryItemId: idOf(made), decrementBy: 1 }], {
      restrictInventory: false,
      returnEntity: true,
    });
    expect(below.results?.[0]?.item?.quantity).toBe(-1);
    const up = await items.bulkIncrementInventoryItems([{ inventoryItemId: idOf(made), incrementBy: 4 }], { returnEntity: true });
    expect(up.results?.[0]?.item?.quantity).toBe(3);
    const ordered = await items.bulkDecrementInventoryItemsByVariantAndLocation(
      [{ variantId: second, decrementBy: 2, preorderRequest: true }],
      { returnEntity: true },
    );
    expect(ordered.results?.[0]?.item).toMatchObject({ quantity: 1, preorderInfo: { counter: 2, quantity: 0 } });
    const returned = await items.bulkIncrementInventoryItemsByVariantAndLocation([{ variantId: second, incrementBy: 1 }], {
      returnEntity: true,
      reason: "REVERT_INVENTORY_CHANGE",
    });
    expect(returned.results?.[0]?.item?.quantity).toBe(2);
  });

  test("change by revision in bulk, and by filter in the background", async () => {
    const items = client();
    const { productId, variantIds } = await newShirt("Bulk");
    const made = await items.bulkCreateInventoryItems(
      variantIds.map((variantId) => ({ productId, variantId, quantity: 1 })),
      { returnEntity: true },
    );
    const [first, second] = (made.results ?? []).map(({ item }) => item);
    const changed = await items.bulkUpdateInventoryItems(
      [
        { inventoryItem: { _id: idOf(first), revision: "1", quantity: 5 } },
        { inventoryItem: { _id: idOf(second), revision: "9", quantity: 5 } },
      ],
      { returnEntity: true },
    );
    expect(changed.results?.map(({ item, itemMetadata }) => item?.quantity ?? itemMetadata?.error?.code)).toEqual([5, "INVALID_REVISION"]);
    await finish(items.bulkUpdateInventoryItemsByFilter({ productId }, { inventoryItem: { quantity: 9 } }));
    const quantities = (await items.queryInventoryItems().eq("productId", productId).find()).items.map(({ quantity }) => quantity);
    expect(quantities).toEqual([9, 9, 9, 9]);
  });

  test("are searched by words and made for the variants that a filter finds", async () => {
    // The package has these two and leaves them out of its types: they are marked as previews.
    const items = client() as ReturnType<typeof client> & Previews;
    const { productId, variantIds } = await newShirt("Sought");
    await items.createInventoryItem({ productId, variantId: variantIds[0] ?? "", quantity: 2 });
    const everywhere = { locationId: (await items.queryInventoryItems().eq("productId", productId).find()).items[0]?.locationId ?? "" };
    const creation = { ...everywhere, inventoryCreationData: { quantity: 6 } };
    await finish(items.bulkCreateInventoryItemsByVariantFilter({ "productData.productId": productId }, creation));
    const found = await items.searchInventoryItems({
      search: { expression: "sought" },
      sort: [{ fieldName: "quantity", order: "ASC" }],
      aggregations: [{ name: "stock", type: "SCALAR", fieldPath: "quantity", scalar: { type: "SUM" } }],
    });
    expect(found.inventoryItems?.map(({ quantity }) => quantity)).toEqual([2, 6, 6, 6]);
    expect(found.aggregationData?.results?.[0]?.scalar).toMatchObject({ value: 20 });
    expect(await items.countInventoryItems({ search: { expression: "sought" } })).toMatchObject({ count: 4 });
  });

  test("show a visitor stock and let them change none", async () => {
    const visitor = createClient({ modules, auth: OAuthStrategy({ clientId: scene.server.site.clientId }) }).items;
    const { productId, variantIds } = await newShirt("Visited");
    const made = await client().createInventoryItem({ productId, variantId: variantIds[0] ?? "", quantity: 1 });
    expect((await visitor.queryInventoryItems().eq("productId", productId).find()).items).toHaveLength(1);
    const taken = visitor.bulkDecrementInventoryItems([{ inventoryItemId: idOf(made), decrementBy: 1 }]);
    expect(await errorOf(taken)).toMatchObject({ status: 403 });
    await appClient(scene.server.site).productsV3.createProduct(simpleProduct("Other"));
    expect(await client().getInventoryItem(idOf(made))).toMatchObject({ quantity: 1 });
  });
});
