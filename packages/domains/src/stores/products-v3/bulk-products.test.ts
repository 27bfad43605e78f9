import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProduct, optionProduct, products, simpleProduct } from "../../testing/products.ts";
import { type Answer, codeOf, OTHER_SITE, TestStore, violationsOf } from "../../testing/test-site.ts";

describe("bulk calls on products", () => {
  let site: TestStore;
  beforeAll(async () => {
    site = await TestStore.open();
  });
  afterAll(() => site.close());

  const codes = (answer: Answer): readonly string[] => answer.results.map(({ itemMetadata }: Answer) => itemMetadata.error?.code ?? "OK");
  const read = async (productId: string, options: Parameters<TestStore["call"]>[2] = {}): Promise<Answer> =>
    (await site.call(products("GetProduct"), { productId }, options)).product;

  it("S43: create item by item: what breaks a rule fails alone, in the order of the request", async () => {
    const list = [
      simpleProduct("Bulk 1", {}, { sku: "BULK" }),
      simpleProduct("Bulk 2", { brand: { name: "Never made" } }, { sku: "BULK" }),
      simpleProduct("   "),
      simpleProduct("Bulk 4", {}, { price: { actualPrice: { amount: "5" }, compareAtPrice: { amount: "4" } } }),
      simpleProduct("Bulk 5"),
    ];
    const answer = await site.call(products("BulkCreateProducts"), { products: list, returnEntity: true });
    expect(codes(answer)).toEqual([
      "OK",
      "SKU_ALREADY_EXIST_ERROR",
      "ONLY_SPACES_STRING_ERROR",
      "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE",
      "OK",
    ]);
    expect(answer.results.map(({ itemMetadata }: Answer) => itemMetadata.originalIndex)).toEqual([0, 1, 2, 3, 4]);
    expect(answer.results[4].item.name).toBe("Bulk 5");
    expect(answer.results[1].item).toBeUndefined();
    expect(answer.bulkActionMetadata).toEqual({ totalSuccesses: 2, totalFailures: 3, undetailedFailures: 0 });
    // The brand of the failed item was undone with it.
    const brand = await createProduct(site, simpleProduct("Later", { brand: { name: "Never made" } }));
    const found = await site.call(products("SearchProducts"), { search: { filter: { "brand.id": brand.brand.id } } });
    expect(found.products).toHaveLength(1);
  });

  it("answer without entities unless they are asked for", async () => {
    const answer = await site.call(products("BulkCreateProducts"), { products: [simpleProduct("Bare")] });
    expect(answer.results[0]).toEqual({ itemMetadata: { id: expect.any(String), originalIndex: 0, success: true } });
  });

  it("refuse more than 100 products, 1,000 variants or 100 options, and ids, before anything is made", async () => {
    const many = (count: number, product: object) => ({ products: Array.from({ length: count }, () => product) });
    expect((await violationsOf(site.call(products("BulkCreateProducts"), many(101, simpleProduct("X")))))[0]?.violatedRule).toBe(
      "MAX_SIZE",
    );
    const sizes = Array.from({ length: 201 }, (_, index) => `S${index}`);
    expect(await codeOf(site.call(products("BulkCreateProducts"), many(5, optionProduct("X", sizes))))).toBe("TOO_MANY_VARIANTS");
    const modifiers = Array.from({ length: 2 }, (_, index) => ({
      name: `M${index}`,
      modifierRenderType: "FREE_TEXT",
      freeTextSettings: { title: "t" },
    }));
    expect(await codeOf(site.call(products("BulkCreateProducts"), many(51, simpleProduct("X", { modifiers }))))).toBe(
      "TOO_MANY_OPTIONS_IN_REQUEST",
    );
    const call = site.call(products("BulkCreateProducts"), { products: [simpleProduct("X", { id: site.newId() })] });
    expect((await violationsOf(call))[0]?.ruleName).toBe("ID_NOT_ALLOWED_IN_REQUEST");
    expect((await site.call(products("CountProducts"), { search: { expression: "x", fields: ["name"] } })).count).toBe(0);
  });

  it("create 100 products in one transaction", async () => {
    const list = Array.from({ length: 100 }, (_, index) => simpleProduct(`Fast ${index}`, { brand: { name: "Fast" } }));
    const answer = await site.call(products("BulkCreateProducts"), { products: list });
    expect(answer.bulkActionMetadata.totalSuccesses).toBe(100);
  });

  it("S43, S35: update item by item, each at its own revision, and nothing of another site", async () => {
    const [a, b, c] = [
      await createProduct(site, simpleProduct("A")),
      await createProduct(site, simpleProduct("B")),
      await createProduct(site, simpleProduct("C"), { siteId: OTHER_SITE }),
    ];
    const list = [
      { product: { id: a.id, revision: "1", name: "A2" } },
      { product: { id: b.id, revision: "7", name: "B2" } },
      { product: { id: c.id, revision: "1", name: "C2" } },
      { product: { id: site.newId(), revision: "1", name: "D2" } },
    ];
    const answer = await site.call(products("BulkUpdateProducts"), { products: list });
    expect(codes(answer)).toEqual(["OK", "INVALID_REVISION", "PRODUCT_NOT_FOUND", "PRODUCT_NOT_FOUND"]);
    expect(answer.results[2].itemMetadata.error).toEqual(answer.results[3].itemMetadata.error);
    expect([(await read(a.id)).name, (await read(b.id)).name, (await read(c.id, { siteId: OTHER_SITE })).name]).toEqual(["A2", "B", "C"]);
    const twice = site.call(products("BulkUpdateProducts"), { products: [list[0], list[0]] });
    expect((await violationsOf(twice))[0]?.ruleName).toBe("DUPLICATE_PRODUCT_IDS_REQUEST");
  });

  it("delete item by item", async () => {
    const made = await createProduct(site, simpleProduct("Short-lived"));
    const answer = await site.call(products("BulkDeleteProducts"), { productIds: [made.id, site.newId()] });
    expect(codes(answer)).toEqual(["OK", "PRODUCT_NOT_FOUND"]);
    expect(await codeOf(read(made.id))).toBe("PRODUCT_NOT_FOUND");
    expect((await violationsOf(site.call(products("BulkDeleteProducts"), { productIds: [made.id, made.id] })))[0]?.ruleName).toBe(
      "DUPLICATE_PRODUCT_IDS_REQUEST",
    );
  });

  it("assign tags after unassigning them, and refuse empty lists", async () => {
    const made = await createProduct(site, simpleProduct("Tagged", { tags: { publicTags: { tagIds: ["1", "2"] } } }));
    const change = {
      assignTags: { publicTags: { tagIds: ["2", "3"] }, privateTags: { tagIds: ["9"] } },
      unassignTags: { publicTags: { tagIds: ["1", "2"] } },
    };
    const answer = await site.call(products("BulkUpdateProductTags"), { productIds: [made.id], ...change });
    expect(codes(answer)).toEqual(["OK"]);
    expect((await read(made.id)).tags).toEqual({ publicTags: { tagIds: ["2", "3"] }, privateTags: { tagIds: ["9"] } });
    expect(await codeOf(site.call(products("BulkUpdateProductTags"), { productIds: [made.id] }))).toBe("EMPTY_ASSIGN_AND_UNASSIGN_LISTS");
  });

  it("add and remove info sections, at most 20", async () => {
    const section = (name: string) => ({ uniqueName: name, title: name });
    const full = await createProduct(
      site,
      simpleProduct("Full", { infoSections: Array.from({ length: 20 }, (_, index) => section(`s${index}`)) }),
    );
    const other = await createProduct(site, simpleProduct("Other", { infoSections: [section("extra")] }));
    const empty = await createProduct(site, simpleProduct("Empty"));
    const infoSectionIds = [other.infoSections[0].id];
    const listed = [full, empty].map(({ id, revision }) => ({ productId: id, revision }));
    const added = await site.call(products("BulkAddInfoSectionsToProducts"), { products: listed, infoSectionIds, returnEntity: true });
    expect(codes(added)).toEqual(["TOO_MANY_INFO_SECTIONS_ERROR", "OK"]);
    expect(added.results[1].item.infoSections).toEqual([{ id: infoSectionIds[0] }]);
    const again = [{ productId: empty.id, revision: "2" }];
    const removed = await site.call(products("BulkRemoveInfoSectionsFromProducts"), { products: again, infoSectionIds });
    expect(codes(removed)).toEqual(["OK"]);
    expect((await read(empty.id)).infoSections).toEqual([]);
  });
});
