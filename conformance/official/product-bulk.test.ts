import { beforeAll, describe, expect, test } from "vitest";
import { errorOf } from "./client-error.ts";
import { appClient, type ProductsModule, visitorClient } from "./clients.ts";
import { useOfficialScene } from "./official-scene.ts";
import { idOf, revisionOf, shirt, simpleProduct } from "./product-fixtures.ts";

const MISSING_ID = "00000000-0000-4000-8000-00000000dead";

const scene = useOfficialScene();
let products: ProductsModule;

beforeAll(async () => {
  products = appClient(scene.server.site).productsV3;
});

/** Makes simple products and answers their ids. */
async function make(names: readonly string[]): Promise<readonly string[]> {
  const { productResults } = {
    productResults: await products.bulkCreateProducts(
      names.map((name) => simpleProduct(name)),
      { returnEntity: true },
    ),
  };
  return (productResults.results ?? []).map(({ item }) => idOf(item));
}

describe("bulk calls: each item by itself", () => {
  test("create: good ones are made, bad ones are named by their place, and the answer is 200", async () => {
    const price = { actualPrice: { amount: "10" }, compareAtPrice: { amount: "1" } };
    const bad = simpleProduct("Bad", "10", { variantsInfo: { variants: [{ price, physicalProperties: {} }] } });
    const { results, bulkActionMetadata } = await products.bulkCreateProducts([simpleProduct("Good one"), bad, simpleProduct("Good two")], {
      returnEntity: true,
    });
    expect(bulkActionMetadata).toMatchObject({ totalSuccesses: 2, totalFailures: 1, undetailedFailures: 0 });
    expect(results?.map(({ itemMetadata }) => [itemMetadata?.originalIndex, itemMetadata?.success])).toEqual([
      [0, true],
      [1, false],
      [2, true],
    ]);
    expect(results?.[1]?.itemMetadata?.error?.code).toBe("COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE");
    expect(results?.[1]?.item).toBeUndefined();
    expect(results?.[2]?.item).toMatchObject({ name: "Good two", revision: "1" });
    expect((await products.countProducts({ filter: { name: { $in: ["Good one", "Bad", "Good two"] } } })).count).toBe(2);
  });

  test("without returnEntity ids come back and entities do not", async () => {
    const { results } = await products.bulkCreateProducts([simpleProduct("Silent")]);
    expect(results?.[0]?.item).toBeUndefined();
    expect(await products.getProduct(idOf(results?.[0]?.itemMetadata ?? undefined))).toMatchObject({ name: "Silent" });
  });

  test("update: a stale revision and an unknown product fail by themselves", async () => {
    const [first = "", second = ""] = await make(["Update one", "Update two"]);
    await products.updateProduct(second, { revision: "1", name: "Update two, again" });
    const { results, bulkActionMetadata } = await products.bulkUpdateProducts(
      [
        { product: { _id: first, revision: "1", name: "Updated one" } },
        { product: { _id: second, revision: "1", name: "Lost" } },
        { product: { _id: MISSING_ID, revision: "1", name: "Nowhere" } },
      ],
      { returnEntity: true },
    );
    expect(results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, false, false]);
    expect(results?.[0]?.item).toMatchObject({ name: "Updated one", revision: "2" });
    expect(bulkActionMetadata).toMatchObject({ totalSuccesses: 1, totalFailures: 2 });
    expect(await products.getProduct(second)).toMatchObject({ name: "Update two, again", revision: "2" });
  });

  test("delete: an unknown product fails by itself, and a second delete of one finds nothing", async () => {
    const [first = "", second = ""] = await make(["Delete one", "Delete two"]);
    const { results, bulkActionMetadata } = await products.bulkDeleteProducts([first, MISSING_ID, second]);
    expect(results?.map(({ itemMetadata }) => [itemMetadata?._id, itemMetadata?.success])).toEqual([
      [first, true],
      [MISSING_ID, false],
      [second, true],
    ]);
    expect(bulkActionMetadata).toMatchObject({ totalSuccesses: 2, totalFailures: 1 });
    expect((await products.bulkDeleteProducts([first])).bulkActionMetadata).toMatchObject({ totalSuccesses: 0, totalFailures: 1 });
  });

  test("more products than a call takes are refused as a whole", async () => {
    const error = await errorOf(products.bulkCreateProducts(Array.from({ length: 101 }, (_, index) => simpleProduct(`Too many ${index}`))));
    expect(error.status).toBe(400);
    expect((await products.countProducts({ filter: { name: { $startsWith: "Too many" } } })).count).toBe(0);
  });
});

describe("tags", () => {
  test("are assigned and taken away, per product, and empty lists are refused", async () => {
    const [first = "", second = ""] = await make(["Tagged one", "Tagged two"]);
    const { bulkActionMetadata } = await products.bulkUpdateProductTags([first, second, MISSING_ID], {
      assignTags: { publicTags: { tagIds: ["sale", "new"] }, privateTags: { tagIds: ["audit"] } },
    });
    expect(bulkActionMetadata).toMatchObject({ totalSuccesses: 2, totalFailures: 1 });
    await products.bulkUpdateProductTags([first], { unassignTags: { publicTags: { tagIds: ["new"] } } });
    expect((await products.getProduct(first)).tags?.publicTags?.tagIds).toEqual(["sale"]);
    expect((await products.getProduct(second)).tags?.publicTags?.tagIds?.toSorted()).toEqual(["new", "sale"]);
    expect(await errorOf(products.bulkUpdateProductTags([first], {}))).toMatchObject({
      status: 400,
      code: "EMPTY_ASSIGN_AND_UNASSIGN_LISTS",
    });
  });
});

describe("jobs over a filter", () => {
  test("update, tag, adjust prices and delete what the filter finds, and nothing else", async () => {
    await products.bulkCreateProducts(
      ["Job a", "Job b", "Job c"].map((name) => simpleProduct(name, "100", { handle: name.replace(" ", "-") })),
    );
    const untouched = await products.createProduct(simpleProduct("Untouched", "100"));
    const filter = { name: { $startsWith: "Job " } };

    const update = await products.bulkUpdateProductsByFilter({ filter, product: { visible: false } });
    expect(update.jobId).toBeTypeOf("string");
    const tag = await products.bulkUpdateProductTagsByFilter(filter, { assignTags: { publicTags: { tagIds: ["job"] } } });
    const adjust = await products.bulkAdjustProductVariantsByFilter(filter, { actualPrice: { percentage: -10 } });
    expect(new Set([update.jobId, tag.jobId, adjust.jobId]).size).toBe(3);
    await scene.server.server.settle();

    expect((await products.countProducts({ filter, returnNonVisibleProducts: true })).count).toBe(3);
    const { products: changed } = await products.searchProducts({ filter });
    expect(changed?.map(({ visible }) => visible)).toEqual([false, false, false]);
    expect(changed?.map(({ actualPriceRange }) => Number(actualPriceRange?.minValue?.amount))).toEqual([90, 90, 90]);
    for (const { _id } of changed ?? []) {
      expect((await products.getProduct(_id ?? "")).tags?.publicTags?.tagIds).toEqual(["job"]);
    }
    expect(await products.getProduct(idOf(untouched))).toMatchObject({ visible: true, revision: "1" });

    await products.bulkDeleteProductsByFilter({ name: { $startsWith: "Job " } });
    await scene.server.server.settle();
    expect((await products.countProducts({ filter, returnNonVisibleProducts: true })).count).toBe(0);
    expect(await products.getProduct(idOf(untouched))).toMatchObject({ revision: "1" });
  });

  test("a filter that is not valid starts nothing", async () => {
    expect((await errorOf(products.bulkDeleteProductsByFilter({ nonsense: 1 }))).status).toBe(400);
    expect((await errorOf(visitorClient(scene.server.site).productsV3.bulkDeleteProductsByFilter({}))).status).toBe(403);
  });
});

describe("with inventory", () => {
  test("products and stock are made together, and the stock shows on the product", async () => {
    const { product, inventoryResults } = await products.createProductWithInventory(withStock("Stocked", [5, 0]));
    expect(inventoryResults?.bulkActionMetadata).toMatchObject({ totalSuccesses: 2, totalFailures: 0 });
    const read = await products.getProduct(idOf(product));
    expect(read.inventory?.availabilityStatus).toBe("PARTIALLY_OUT_OF_STOCK");
    expect(read.variantsInfo?.variants?.map(({ inventoryStatus }) => inventoryStatus?.inStock)).toEqual([true, false]);

    const variants = (read.variantsInfo?.variants ?? []).map((variant) => ({ ...variant, inventoryItem: { quantity: 0 } }));
    await products.updateProductWithInventory(idOf(product), {
      revision: revisionOf(read),
      options: read.options ?? [],
      variantsInfo: { variants },
    });
    expect((await products.getProduct(idOf(product))).inventory?.availabilityStatus).toBe("OUT_OF_STOCK");
  });

  test("in bulk, a bad one fails by itself", async () => {
    const { productResults } = await products.bulkCreateProductsWithInventory(
      [withStock("Bulk stock", [1, 1]), withStock("Bulk stock", [1])],
      {
        returnEntity: true,
      },
    );
    expect(productResults?.results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, false]);
  });
});

type NewStock = Parameters<ProductsModule["createProductWithInventory"]>[0];

/** A product in two sizes with these quantities; with fewer than two it lacks a variant's choice. */
function withStock(name: string, quantities: readonly number[]): NewStock {
  const { options, ...shared } = shirt(name, name);
  const size = options?.slice(0, 1) ?? [];
  const names = ["Small", "Large"];
  return {
    ...shared,
    options: size,
    variantsInfo: {
      variants: quantities.map((quantity, index) => ({
        price: { actualPrice: { amount: "10" } },
        physicalProperties: {},
        choices:
          quantities.length < 2
            ? []
            : [{ optionChoiceNames: { optionName: "Size", choiceName: names[index] ?? "", renderType: "TEXT_CHOICES" as const } }],
        inventoryItem: { quantity },
      })),
    },
  };
}
