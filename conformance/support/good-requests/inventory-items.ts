import { textAt } from "@belay/testkit";
import { newProduct } from "../new-product.ts";
import type { Scene, SceneMaker } from "../scene.ts";
import type { Message, ModuleRequests } from "./module-requests.ts";

/** A variant whose stock nothing says yet, for the methods that make an item. */
async function newVariant({ post }: SceneMaker): Promise<{ readonly productId: string; readonly variantId: string }> {
  const answer = await post("/stores/v3/products", { product: newProduct() });
  return { productId: textAt(answer, "product.id"), variantId: textAt(answer, "product.variantsInfo.variants.0.id") };
}

async function newItem(maker: SceneMaker): Promise<{ readonly id: string; readonly variantId: string; readonly productId: string }> {
  const variant = await newVariant(maker);
  const answer = await maker.post("/stores/v3/inventory-items", { inventoryItem: { ...variant, quantity: 5 } });
  return { ...variant, id: textAt(answer, "inventoryItem.id") };
}

async function newLocation({ post }: SceneMaker): Promise<string> {
  const location = { name: "Shop", timeZone: "Europe/Berlin", address: {} };
  return textAt(await post("/locations/v1/locations", { location }), "location.id");
}

const make = async (maker: SceneMaker): Promise<string> => (await newItem(maker)).id;

const change = async (scene: Scene): Promise<Message> => ({ inventoryItem: { id: await make(scene.make), revision: "1", quantity: 7 } });

const filterOfItem = async (scene: Scene): Promise<Message> => ({ id: { $in: [await make(scene.make)] } });

/** Requests about the stock of variants. */
export const inventoryItemRequests: readonly ModuleRequests[] = [
  {
    module: "stores/inventory-items-v3",
    requests: {
      createInventoryItem: async (scene) => ({ inventoryItem: { ...(await newVariant(scene.make)), quantity: 5 } }),
      updateInventoryItem: change,
      deleteInventoryItem: async (scene) => ({ inventoryItemId: await make(scene.make) }),
      getInventoryItem: async (scene) => ({ inventoryItemId: await make(scene.make) }),
      queryInventoryItems: async (scene) => ({ query: { filter: await filterOfItem(scene), cursorPaging: { limit: 10 } } }),
      searchInventoryItems: async (scene) => ({
        search: {
          filter: await filterOfItem(scene),
          search: { expression: "product" },
          aggregations: [{ name: "stock", type: "SCALAR", fieldPath: "quantity", scalar: { type: "SUM" } }],
        },
      }),
      countInventoryItems: async (scene) => ({ filter: await filterOfItem(scene) }),
      bulkCreateInventoryItems: async (scene) => ({
        inventoryItems: [{ ...(await newVariant(scene.make)), quantity: 5 }],
        returnEntity: true,
      }),
      bulkUpdateInventoryItems: async (scene) => ({ inventoryItems: [await change(scene)], returnEntity: true }),
      bulkUpsertInventoryItems: async (scene) => ({
        inventoryItems: [{ inventoryItem: { ...(await newVariant(scene.make)), quantity: 5 } }],
        returnEntity: true,
      }),
      bulkDeleteInventoryItems: async (scene) => ({ inventoryItemIds: [await make(scene.make)] }),
      bulkDecrementInventoryItems: async (scene) => ({
        decrementData: [{ inventoryItemId: await make(scene.make), decrementBy: 1 }],
        returnEntity: true,
      }),
      bulkIncrementInventoryItems: async (scene) => ({
        incrementData: [{ inventoryItemId: await make(scene.make), incrementBy: 1 }],
        returnEntity: true,
      }),
      bulkDecrementInventoryItemsByVariantAndLocation: async (scene) => ({
        decrementData: [{ variantId: (await newItem(scene.make)).variantId, decrementBy: 1 }],
        returnEntity: true,
      }),
      bulkIncrementInventoryItemsByVariantAndLocation: async (scene) => ({
        incrementData: [{ variantId: (await newItem(scene.make)).variantId, incrementBy: 1 }],
        returnEntity: true,
      }),
      bulkAdjustInventoryItemsByFilter: async (scene) => ({ filter: await filterOfItem(scene), adjustment: { incrementBy: 1 } }),
      bulkSetOrAdjustInventoryItemsByFilter: async (scene) => ({
        filter: await filterOfItem(scene),
        adjustedInventoryAction: { incrementBy: 1 },
      }),
      bulkCreateInventoryItemsByVariantFilter: async (scene) => ({
        filter: { "productData.productId": { $in: [(await newVariant(scene.make)).productId] } },
        locationId: await newLocation(scene.make),
        inventoryCreationData: { quantity: 5 },
      }),
      bulkUpdateInventoryItemsByFilter: async (scene) => ({ filter: await filterOfItem(scene), inventoryItem: { quantity: 3 } }),
      bulkDeleteInventoryItemsByFilter: async (scene) => ({ filter: await filterOfItem(scene) }),
    },
    things: [
      { fields: /inventoryitemids?$|inventoryitem\.id$/, make },
      { fields: /variantid$/, make: async (maker) => (await newItem(maker)).variantId },
      { fields: /productid$/, make: async (maker) => (await newItem(maker)).productId },
      { fields: /locationid$/, make: newLocation },
    ],
  },
];
