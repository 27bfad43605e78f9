import { beforeAll, describe, expect, test } from "vitest";
import { errorOf } from "./client-error.ts";
import { appClient, type ProductsModule } from "./clients.ts";
import { useOfficialScene } from "./official-scene.ts";
import { idOf, revisionOf, shirt, simpleProduct } from "./product-fixtures.ts";

const scene = useOfficialScene();
let products: ProductsModule;

beforeAll(async () => {
  products = appClient(scene.server.site).productsV3;
});

/** Starts a job and waits until its work is done. */
async function finish(job: Promise<{ readonly jobId?: string | null }>): Promise<void> {
  expect((await job).jobId).toMatch(/^[0-9a-f-]{36}$/);
  await scene.server.server.settle();
}

describe("info sections", () => {
  async function sectionIdsOf(productId: string): Promise<readonly string[]> {
    const { infoSections } = await products.getProduct(productId, { fields: ["INFO_SECTION"] });
    return (infoSections ?? []).map(idOf);
  }

  test("are added to and taken from listed products by revision, and from those that a filter finds", async () => {
    const source = await products.createProduct(
      simpleProduct("Sectioned", "1", { infoSections: [{ uniqueName: "care", title: "Care", plainDescription: "<p>Wash cold</p>" }] }),
      { fields: ["INFO_SECTION"] },
    );
    const [sectionId = ""] = (source.infoSections ?? []).map(idOf);
    const bare = await products.createProduct(simpleProduct("Bare"));
    const stale = await products.createProduct(simpleProduct("Stale"));
    await products.updateProduct(idOf(stale), { revision: "1", name: "Stale, changed" });
    const listed = [bare, stale].map((product) => ({ productId: idOf(product), revision: revisionOf(product) }));

    const added = await products.bulkAddInfoSectionsToProducts(listed, { infoSectionIds: [sectionId] });
    expect(added.results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, false]);
    expect(await sectionIdsOf(idOf(bare))).toEqual([sectionId]);
    expect(await sectionIdsOf(idOf(stale))).toEqual([]);

    await finish(products.bulkAddInfoSectionsToProductsByFilter({ name: { $startsWith: "Stale" } }, { infoSectionIds: [sectionId] }));
    expect(await sectionIdsOf(idOf(stale))).toEqual([sectionId]);

    const now = revisionOf(await products.getProduct(idOf(bare)));
    const removed = await products.bulkRemoveInfoSectionsFromProducts([{ productId: idOf(bare), revision: now }], {
      infoSectionIds: [sectionId],
    });
    expect(removed.bulkActionMetadata).toMatchObject({ totalSuccesses: 1, totalFailures: 0 });
    expect(await sectionIdsOf(idOf(bare))).toEqual([]);

    await finish(products.bulkRemoveInfoSectionsFromProductsByFilter({ name: { $startsWith: "Stale" } }, { infoSectionIds: [sectionId] }));
    expect(await sectionIdsOf(idOf(stale))).toEqual([]);
    expect(await sectionIdsOf(idOf(source))).toEqual([sectionId]);
  });
});

describe("categories", () => {
  test("every product is in the category of all products, and in others by filter", async () => {
    const { categoryId, treeReference } = await products.getAllProductsCategory();
    const { categories } = appClient(scene.server.site);
    const kitchen = await categories.createCategory({ name: "Kitchen" }, { treeReference: { appNamespace: "@wix/stores" } });
    const kitchenId = idOf(kitchen);
    expect(treeReference?.appNamespace).toBe("@wix/stores");
    const chosen = await products.createProduct(simpleProduct("Chosen"));
    const other = await products.createProduct(simpleProduct("Other"));
    const categoriesOf = async (productId: string): Promise<readonly unknown[]> => {
      const { directCategoriesInfo } = await products.getProduct(productId, { fields: ["DIRECT_CATEGORIES_INFO"] });
      return (directCategoriesInfo?.categories ?? []).map(({ _id }) => _id);
    };
    await finish(products.bulkAddProductsToCategoriesByFilter({ filter: { name: "Chosen" }, categoryIds: [kitchenId] }));
    expect(await categoriesOf(idOf(chosen))).toEqual([categoryId, kitchenId]);
    expect(await categoriesOf(idOf(other))).toEqual([categoryId]);
    const found = await products.searchProducts({ filter: { "directCategoriesInfo.categories": { $matchItems: [{ _id: kitchenId }] } } });
    expect(found.products?.map(({ name }) => name)).toEqual(["Chosen"]);
    await finish(
      products.bulkRemoveProductsFromCategoriesByFilter({ filter: { name: "Chosen" }, categoryIds: [kitchenId, categoryId ?? ""] }),
    );
    expect(await categoriesOf(idOf(chosen))).toEqual([categoryId]);
  });
});

describe("variants by filter", () => {
  test("every variant of what is found gets the change; what was not sent stays", async () => {
    const changed = await products.createProduct(shirt("Variant shirt", "VBF"));
    const kept = await products.createProduct(shirt("Kept shirt", "KEPT"));
    await finish(
      products.bulkUpdateProductVariantsByFilter({ name: "Variant shirt" }, { variant: { price: { actualPrice: { amount: "33" } } } }),
    );
    const variants = (await products.getProduct(idOf(changed))).variantsInfo?.variants ?? [];
    expect(variants.map(({ price }) => [price?.actualPrice?.amount, Number(price?.compareAtPrice?.amount)])).toEqual(
      Array.from({ length: 4 }, () => ["33", 40]),
    );
    expect(variants.map(({ sku }) => sku).toSorted()).toEqual(["VBF-00", "VBF-01", "VBF-10", "VBF-11"]);
    expect(await products.getProduct(idOf(kept))).toMatchObject({ revision: "1" });
  });

  test("a job that cannot hold for one product leaves that one as it was and changes the others", async () => {
    const cheap = await products.createProduct(simpleProduct("Adjust cheap", "1"));
    const dear = await products.createProduct(simpleProduct("Adjust dear", "100"));
    await finish(products.bulkAdjustProductVariantsByFilter({ name: { $startsWith: "Adjust" } }, { actualPrice: { amount: "-50" } }));
    const amounts = await Promise.all(
      [cheap, dear].map(async (product) => (await products.getProduct(idOf(product))).actualPriceRange?.minValue?.amount),
    );
    expect(amounts.map(Number)).toEqual([1, 50]);
  });
});

describe("the end of a product", () => {
  test("frees its slug and its SKUs", async () => {
    const first = await products.createProduct(shirt("Ending", "END"));
    expect(await errorOf(products.createProduct(shirt("Ending too", "END")))).toMatchObject({ code: "SKU_ALREADY_EXIST_ERROR" });
    await products.deleteProduct(idOf(first));
    expect(await products.createProduct(shirt("Ending", "END"))).toMatchObject({ slug: "ending" });
  });

  test("a bulk update with inventory changes products and stock together, each item by itself", async () => {
    const created = await products.createProductWithInventory({
      name: "Restocked",
      productType: "PHYSICAL",
      physicalProperties: {},
      variantsInfo: { variants: [{ price: { actualPrice: { amount: "10" } }, physicalProperties: {}, inventoryItem: { quantity: 0 } }] },
    });
    const before = await products.getProduct(idOf(created.product));
    expect(before.inventory?.availabilityStatus).toBe("OUT_OF_STOCK");
    const variants = (before.variantsInfo?.variants ?? []).map(({ _id, price }) => ({
      _id: _id ?? "",
      price: { actualPrice: { amount: price?.actualPrice?.amount ?? "" } },
      physicalProperties: {},
      inventoryItem: { quantity: 3 },
    }));
    const product = { _id: idOf(before), revision: revisionOf(before), name: "Restocked again", variantsInfo: { variants } };
    const stale = await products.createProduct(simpleProduct("Stale stock"));
    const { productResults } = await products.bulkUpdateProductsWithInventory([
      { product },
      { product: { _id: idOf(stale), revision: "99", name: "Never" } },
    ]);
    expect(productResults?.results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, false]);
    expect(await products.getProduct(idOf(before))).toMatchObject({
      name: "Restocked again",
      inventory: { availabilityStatus: "IN_STOCK" },
    });
  });
});
