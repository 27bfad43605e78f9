import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { methodIdOf } from "../../resource/entity-rules.ts";
import { createProduct, products, simpleProduct } from "../../testing/products.ts";
import { type Answer, codeOf, OTHER_SITE, SITE, TestStore, VISITOR, violationsOf } from "../../testing/test-site.ts";
import { BRAND, INFO_SECTION, RIBBON } from "./catalog-resources.ts";

describe("brands, ribbons and info sections", () => {
  const open: TestStore[] = [];
  let site: TestStore;
  beforeEach(async () => {
    site = await TestStore.open();
    open.push(site);
  });
  afterAll(async () => {
    for (const store of open) await store.close();
  });

  const brands = (name: string, request: object, options = {}): Promise<Answer> => site.call(methodIdOf(BRAND, name), request, options);
  const ribbons = (name: string, request: object): Promise<Answer> => site.call(methodIdOf(RIBBON, name), request);
  const sections = (name: string, request: object): Promise<Answer> => site.call(methodIdOf(INFO_SECTION, name), request);
  const brand = async (name: string, options = {}): Promise<Answer> => (await brands("createBrand", { brand: { name } }, options)).brand;
  const product = (id: string, options = {}): Promise<Answer> =>
    site.call(products("GetProduct"), { productId: id, fields: ["INFO_SECTION"] }, options).then((answer: Answer) => answer.product);
  const eventTypes = async (): Promise<readonly string[]> =>
    (await site.store.read((tx) => tx.outbox.page(SITE, 0, 1000))).map(({ eventType }) => eventType);

  it("hold a name once a site, whatever its case and outer spaces, and tell so", async () => {
    expect(await brand("  Kiln ")).toMatchObject({ name: "Kiln", revision: "1" });
    expect(await codeOf(brand("kILN"))).toBe("ALREADY_EXISTS");
    expect(await brand("Kiln", { siteId: OTHER_SITE })).toMatchObject({ name: "Kiln" });
    expect((await violationsOf(brand("   ")))[0]).toMatchObject({ field: "brand.name", ruleName: "ONLY_SPACES_STRING_ERROR" });
  });

  it("change at the revision that they were read at, and leave nothing of a stale change", async () => {
    const { id } = await brand("Kiln");
    const update = (revision: string, name: string) => brands("updateBrand", { brand: { id, revision, name } });
    expect((await update("1", "Loom")).brand).toMatchObject({ id, name: "Loom", revision: "2" });
    expect(await codeOf(update("1", "Late"))).toBe("INVALID_REVISION");
    expect(await codeOf(brands("updateBrand", { brand: { id, name: "Late" } }))).toBe("INVALID_ARGUMENT");
    expect((await brands("getBrand", { brandId: id })).brand.name).toBe("Loom");
    expect(await brand("Kiln")).toMatchObject({ name: "Kiln" });
    expect(await eventTypes()).toEqual([
      "wix.stores.catalog.v3.brand_created",
      "wix.stores.catalog.v3.brand_updated",
      "wix.stores.catalog.v3.brand_created",
    ]);
  });

  it("are another site's own: its ids are unknown ones", async () => {
    const { id } = await brand("Kiln", { siteId: OTHER_SITE });
    for (const call of [
      brands("getBrand", { brandId: id }),
      brands("deleteBrand", { brandId: id }),
      brands("updateBrand", { brand: { id, revision: "1", name: "Mine" } }),
    ]) {
      expect(await codeOf(call)).toBe("NOT_FOUND");
    }
    expect((await brands("queryBrands", { query: {} })).brands).toEqual([]);
    expect((await brands("getBrand", { brandId: id }, { siteId: OTHER_SITE })).brand.name).toBe("Kiln");
  });

  it("are paged by cursor in any order, counted by filter, with the count of their products on request", async () => {
    for (const name of ["A", "B", "C"]) await brand(name);
    await createProduct(site, simpleProduct("Mug", { brand: { name: "B" } }));
    await createProduct(site, simpleProduct("Cup", { brand: { name: "B" } }));
    const sort = [{ fieldName: "name", order: "ASC" }];
    const first = await brands("queryBrands", { query: { sort, cursorPaging: { limit: 2 } }, fields: ["ASSIGNED_PRODUCTS_COUNT"] });
    expect(first.brands.map((one: Answer) => [one.name, one.assignedProductsCount])).toEqual([
      ["A", 0],
      ["B", 2],
    ]);
    const second = await brands("queryBrands", { query: { cursorPaging: { limit: 2, cursor: first.pagingMetadata.cursors.next } } });
    expect(second.brands.map((one: Answer) => [one.name, one.assignedProductsCount])).toEqual([["C", undefined]]);
    expect(await brands("countBrands", { filter: { name: { $in: ["A", "C", "D"] } } })).toEqual({ count: 2 });
    expect(await codeOf(brands("queryBrands", { query: { filter: { assignedProductsCount: 2 } } }))).toBe("INVALID_FILTER");
    expect(await codeOf(brands("getBrand", { brandId: "00000000-0000-4000-8000-00000000ffff", fields: ["OTHER"] }))).not.toBe("OK");
  });

  it("are found by name or made, each for itself in a bulk call", async () => {
    const { id } = await brand("Kiln");
    expect((await brands("getOrCreateBrand", { brandName: "kiln" })).brand.id).toBe(id);
    const { results, bulkActionMetadata } = await brands("bulkGetOrCreateBrands", { brandNames: ["Loom", "KILN", "  ", "loom"] });
    expect(results.map((one: Answer) => one.item?.name)).toEqual(["Loom", "Kiln", undefined, "Loom"]);
    expect(bulkActionMetadata).toEqual({ totalSuccesses: 3, totalFailures: 1, undetailedFailures: 0 });
    const made = await brands("bulkCreateBrands", { brands: [{ name: "Kiln" }, { name: "New" }] });
    expect(made.results.map((one: Answer) => one.itemMetadata.error?.code)).toEqual(["ALREADY_EXISTS", undefined]);
    expect(made.results[1].item).toBeUndefined();
    const [first, second] = [results[0].item, made.results[1].itemMetadata.id];
    const updated = await brands("bulkUpdateBrands", {
      brands: [{ brand: { id: first.id, revision: "1", name: "Weaver" } }, { brand: { id: second, revision: "7", name: "Never" } }],
      returnEntity: true,
    });
    expect(updated.results.map((one: Answer) => one.item?.name ?? one.itemMetadata.error.code)).toEqual(["Weaver", "INVALID_REVISION"]);
    const removed = await brands("bulkDeleteBrands", { brandIds: [first.id, "00000000-0000-4000-8000-00000000ffff"] });
    expect(removed.results.map((one: Answer) => one.itemMetadata.success)).toEqual([true, false]);
  });

  it("rename on the products that carry them, and leave them when they are deleted, for every reader at once", async () => {
    const made = await createProduct(
      site,
      simpleProduct("Mug", { brand: { name: "Kiln" }, ribbon: { name: "New" }, infoSections: [{ uniqueName: "care", title: "Care" }] }),
    );
    const [brandId, ribbonId, sectionId] = [made.brand.id, made.ribbon.id, made.infoSections[0].id];
    await brands("updateBrand", { brand: { id: brandId, revision: "1", name: "Kiln & Co" } });
    await ribbons("updateRibbon", { ribbon: { id: ribbonId, revision: "1", name: "Fresh" } });
    await sections("updateInfoSection", {
      infoSection: { id: sectionId, revision: "1", title: "Care well", plainDescription: "<p>Dry</p>" },
    });
    const renamed = await product(made.id, { as: VISITOR });
    expect([renamed.brand.name, renamed.ribbon.name, renamed.infoSections[0].title]).toEqual(["Kiln & Co", "Fresh", "Care well"]);
    expect((await sections("getInfoSection", { infoSectionId: sectionId })).infoSection.description.nodes[0].type).toBe("PARAGRAPH");

    await brands("deleteBrand", { brandId });
    await ribbons("deleteRibbon", { ribbonId });
    await sections("bulkDeleteInfoSections", { infoSectionIds: [sectionId] });
    const bare = await product(made.id, { as: VISITOR });
    expect([bare.brand, bare.ribbon, bare.infoSections]).toEqual([undefined, undefined, []]);
    expect(JSON.stringify(bare)).not.toContain(ribbonId);
  });

  it("reach products beyond those that follow at once, by a job", async () => {
    const bulk = async (from: number): Promise<void> => {
      const list = Array.from({ length: 100 }, (_, index) => simpleProduct(`P${from + index}`, { ribbon: { name: "New" } }));
      await site.call(products("BulkCreateProducts"), { products: list });
    };
    for (let from = 0; from < 600; from += 100) await bulk(from);
    const { ribbon } = await ribbons("getOrCreateRibbon", { ribbonName: "New", fields: ["ASSIGNED_PRODUCT_COUNT"] });
    expect(ribbon.assignedProductCount).toBe(600);
    await ribbons("deleteRibbon", { ribbonId: ribbon.id });
    await site.runJobs();
    const left = await site.call(products("CountProducts"), { filter: { "ribbon.id": ribbon.id } });
    expect(left).toEqual({ count: 0 });
  });
});
