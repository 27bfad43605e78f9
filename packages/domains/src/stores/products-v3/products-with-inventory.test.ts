import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locationMethod } from "../../locations/location-resource.ts";
import { optionProduct, products, simpleProduct } from "../../testing/products.ts";
import { type Answer, codeOf, SITE, TestStore, violationsOf } from "../../testing/test-site.ts";
import { INVENTORY_ITEM } from "../inventory/inventory-resource.ts";
import { inventoryMethod } from "../inventory-items-v3/inventory-contract.ts";

describe("products with inventory", () => {
  let site: TestStore;
  beforeAll(async () => {
    site = await TestStore.open();
  });
  afterAll(() => site.close());

  /** A product with two sizes and the stock of each. */
  const sized = (name: string, ...stock: (object | undefined)[]): Answer => {
    const product: Answer = optionProduct(name, ["S", "M"]);
    product.variantsInfo.variants.forEach((variant: Answer, index: number) => {
      if (stock[index] !== undefined) variant.inventoryItem = stock[index];
    });
    return product;
  };
  const create = (product: object): Promise<Answer> => site.call(products("CreateProductWithInventory"), { product, returnEntity: true });
  const items = async (productId: string): Promise<readonly Answer[]> => {
    const records = await site.store.read((tx) =>
      tx.entities.query(INVENTORY_ITEM.kind, SITE, { filter: { kind: "all" }, sort: [], limit: 1000 }),
    );
    return records.map(({ text }) => JSON.parse(text)).filter((item) => item.productId === productId);
  };

  it("make an item for each variant that comes with stock, and derive the product's availability", async () => {
    const { product, inventoryResults } = await create(sized("Half", { quantity: 5 }, { quantity: 0 }));
    expect(product.inventory.availabilityStatus).toBe("PARTIALLY_OUT_OF_STOCK");
    expect(product.variantsInfo.variants.map((variant: Answer) => variant.inventoryStatus.inStock)).toEqual([true, false]);
    expect(product.options[0].choicesSettings.choices.map((choice: Answer) => choice.inStock)).toEqual([true, false]);
    expect(inventoryResults.bulkActionMetadata.totalSuccesses).toBe(2);
    expect(inventoryResults.results[0].item).toMatchObject({
      quantity: 5,
      trackQuantity: true,
      availabilityStatus: "IN_STOCK",
      variantId: product.variantsInfo.variants[0].id,
      product: { name: "Half", variantName: "S" },
    });
    expect(await items(product.id)).toHaveLength(2);
  });

  it.each([
    [[{ inStock: true }, { quantity: 1 }], "IN_STOCK", "DISABLED"],
    [[{ inStock: false }, { quantity: 0 }], "OUT_OF_STOCK", "DISABLED"],
    [[{ quantity: 0, preorderInfo: { enabled: true } }, { inStock: true }], "PARTIALLY_OUT_OF_STOCK", "PARTIALLY_ENABLED"],
    [[undefined, undefined], "OUT_OF_STOCK", "DISABLED"],
  ])("turn the stock %j into %s and preorder %s", async (stock, availabilityStatus, preorderStatus) => {
    const { product } = await create(sized("Stocked", ...stock));
    expect(product.inventory).toMatchObject({ availabilityStatus, preorderStatus });
  });

  it("refuse stock that is negative, set both ways or none, and preorder for digital products, and leave nothing", async () => {
    const rule = async (stock: object): Promise<string | undefined> =>
      (await violationsOf(create(sized("Bad", stock))))[0]?.ruleName ?? (await violationsOf(create(sized("Bad", stock))))[0]?.violatedRule;
    expect(await rule({ quantity: -1 })).toBe("REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE");
    expect(await rule({ quantity: 1, inStock: true })).toBe("REQUIRED_ONE_OF_FIELD");
    expect(await rule({})).toBe("REQUIRED_ONE_OF_FIELD");
    const digital = simpleProduct(
      "Bad",
      { productType: "DIGITAL" },
      { physicalProperties: undefined, inventoryItem: { inStock: true, preorderInfo: { enabled: true } } },
    );
    expect(await codeOf(create(digital))).toBe("PREORDER_VALIDATION_ERROR");
    expect((await site.call(products("CountProducts"), { search: { expression: "bad", fields: ["name"] } })).count).toBe(0);
  });

  it("update stock along with the product: known items get the next revision, items of variants that are gone are removed", async () => {
    const { product } = await create(sized("Moving", { quantity: 5 }, { quantity: 5 }));
    const [first] = product.variantsInfo.variants;
    const [option] = product.options;
    const change = {
      id: product.id,
      revision: "1",
      name: "Moved",
      options: [{ ...option, choicesSettings: { choices: option.choicesSettings.choices.slice(0, 1) } }],
      variantsInfo: { variants: [{ ...first, inventoryItem: { quantity: 0 } }] },
    };
    const answer = await site.call(products("UpdateProductWithInventory"), { product: change, returnEntity: true });
    expect(answer.product).toMatchObject({ name: "Moved", revision: "2", inventory: { availabilityStatus: "OUT_OF_STOCK" } });
    expect(answer.inventoryResults.results[0].item).toMatchObject({
      revision: "2",
      quantity: 0,
      availabilityStatus: "OUT_OF_STOCK",
      product: { name: "Moved" },
    });
    expect((await items(product.id)).map((item) => item.variantId)).toEqual([first.id]);
  });

  it("stay in stock when another location has some, whatever the update sets at the default one", async () => {
    const { product } = await create(sized("Elsewhere", { quantity: 5 }, { quantity: 0 }));
    const [first, second] = product.variantsInfo.variants;
    const location = { name: "Second", timeZone: "UTC", address: {} };
    const locationId = (await site.call(locationMethod("createLocation"), { location })).location.id;
    for (const variantId of [first.id, second.id]) {
      const inventoryItem = { productId: product.id, variantId, locationId, quantity: 1 };
      await site.call(inventoryMethod("createInventoryItem"), { inventoryItem });
    }
    const variants = [{ ...first, inventoryItem: { quantity: 0 } }, { ...second }];
    const change = { id: product.id, revision: "1", options: product.options, variantsInfo: { variants } };
    const answer = await site.call(products("UpdateProductWithInventory"), { product: change, returnEntity: true });
    expect(answer.product).toMatchObject({ revision: "2", inventory: { availabilityStatus: "IN_STOCK" } });
  });

  it("keep stock through a plain update, and let items follow the product's name and go with the product", async () => {
    const { product } = await create(sized("Kept", { quantity: 5 }, { quantity: 5 }));
    const changed = await site.call(products("UpdateProduct"), { product: { id: product.id, revision: "1", name: "Renamed" } });
    expect(changed.product.inventory.availabilityStatus).toBe("IN_STOCK");
    expect((await items(product.id)).map((item) => [item.product.name, item.revision])).toEqual([
      ["Renamed", "1"],
      ["Renamed", "1"],
    ]);
    await site.call(products("DeleteProduct"), { productId: product.id });
    expect(await items(product.id)).toEqual([]);
  });

  it("work in bulk: results of products, and of all items together", async () => {
    const list = [
      sized("Bulk A", { quantity: 1 }),
      sized("Bulk B", { quantity: -1 }),
      sized("Bulk C", { inStock: true }, { inStock: true }),
    ];
    const answer = await site.call(products("BulkCreateProductsWithInventory"), { products: list });
    expect(answer.productResults.bulkActionMetadata).toMatchObject({ totalSuccesses: 2, totalFailures: 1 });
    expect(answer.inventoryResults.results.map(({ itemMetadata }: Answer) => itemMetadata.originalIndex)).toEqual([0, 1, 2]);
    const [made] = answer.productResults.results;
    const { product } = await site.call(products("GetProduct"), { productId: made.itemMetadata.id });
    const variants = product.variantsInfo.variants.map((variant: Answer) => ({ ...variant, inventoryItem: { quantity: 9 } }));
    const update = { product: { id: product.id, revision: "1", options: product.options, variantsInfo: { variants } } };
    const changed = await site.call(products("BulkUpdateProductsWithInventory"), { products: [update], returnEntity: true });
    expect(changed.productResults.results[0].item.inventory.availabilityStatus).toBe("IN_STOCK");
    expect(changed.inventoryResults.bulkActionMetadata.totalSuccesses).toBe(2);
  });
});
