import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, codeOf, OTHER_SITE, SITE, TestStore, VISITOR, violationsOf } from "../testing/test-site.ts";

const STORES = "215238eb-22a5-4c36-9e7b-e7c08025e04e";
const UNKNOWN = "99999999-0000-4000-8000-000000000099";
const treeReference = { appNamespace: "@wix/stores" };

let site: TestStore;

beforeAll(async () => {
  site = await TestStore.open();
});

afterAll(() => site.close());

type Options = Parameters<TestStore["call"]>[2];

const ask = (name: string, request: object, options?: Options): Promise<Answer> =>
  site.call(`com.wix.categories.api.v1.CategoriesService.${name}`, { treeReference, ...request }, options);
const products = (name: string, request: object, options?: Options): Promise<Answer> =>
  site.call(`wix.stores.catalog.v3.CatalogApi.${name}`, request, options);

async function create(name: string, parentId?: string, further: object = {}): Promise<string> {
  const parentCategory = parentId === undefined ? {} : { parentCategory: { id: parentId } };
  return (await ask("CreateCategory", { category: { name, ...parentCategory, ...further } })).category.id;
}

async function get(categoryId: string, options?: Options, fields: readonly string[] = ["BREADCRUMBS_INFO"]): Promise<Answer> {
  return (await ask("GetCategory", { categoryId, fields }, options)).category;
}

async function product(name: string): Promise<string> {
  const variants = [{ price: { actualPrice: { amount: "10" } }, physicalProperties: {} }];
  const wire = { name, productType: "PHYSICAL", physicalProperties: {}, variantsInfo: { variants } };
  return (await products("CreateProduct", { product: wire })).product.id;
}

const item = (catalogItemId: string) => ({ catalogItemId, appId: STORES });

async function placesOf(productId: string, options?: Options): Promise<{ direct: string[]; all: string[] }> {
  const fields = ["DIRECT_CATEGORIES_INFO", "ALL_CATEGORIES_INFO"];
  const shown = (await products("GetProduct", { productId, fields }, options)).product;
  const ids = (info: Answer): string[] => info.categories.map(({ id }: Answer) => id);
  return { direct: ids(shown.directCategoriesInfo), all: ids(shown.allCategoriesInfo) };
}

async function eventsOf(type: string): Promise<readonly Answer[]> {
  const page = await site.store.read((tx) => tx.outbox.page(SITE, 0, 10_000));
  return page.filter(({ eventType }) => eventType === `wix.categories.v1.category_${type}`).map(({ body }) => JSON.parse(body));
}

describe("a tree of categories", () => {
  it("has the category of all products before anybody wrote to it", async () => {
    const { categoryId } = await products("GetAllProductsCategory", {}, { siteId: OTHER_SITE });
    const elsewhere = { siteId: OTHER_SITE };
    expect(await get(categoryId, elsewhere)).toMatchObject({ name: "All Products", slug: "all-products", visible: true });
    expect((await ask("ListTrees", {}, elsewhere)).trees).toEqual([treeReference]);
  });

  it("gives every category its place, slug and path", async () => {
    const clothes = await create("Clothes");
    const shirts = await create("Shirts", clothes);
    const more = await create("Clothes");
    expect(await get(clothes)).toMatchObject({
      slug: "clothes",
      visible: true,
      itemCounter: 0,
      revision: "1",
      breadcrumbsInfo: { breadcrumbs: [] },
    });
    expect(await get(more)).toMatchObject({ slug: "clothes-1", treeReference });
    expect(await get(shirts)).toMatchObject({
      parentCategory: { id: clothes, index: 0 },
      breadcrumbsInfo: { breadcrumbs: [{ categoryId: clothes, categoryName: "Clothes", categorySlug: "clothes" }] },
    });
    expect((await ask("GetCategoryBySlug", { slug: "clothes-1" })).category.id).toBe(more);
    expect(await codeOf(create("Again", undefined, { slug: "clothes" }))).toBe("DUPLICATE_SLUG");
    const handled = await create("Handled", undefined, { handle: "h" });
    expect(await codeOf(create("Handled", undefined, { handle: "h" }))).toBe("DUPLICATE_HANDLE");
    expect(await create("Handled", undefined, { handle: "h" }).catch(({ data }) => data)).toEqual({ existingCategoryId: handled });
    expect(await codeOf(create("Lost", UNKNOWN))).toBe("PARENT_CATEGORY_NOT_IN_TREE");
    const [violation] = await violationsOf(create("Named", undefined, { id: UNKNOWN }));
    expect(violation?.ruleName).toBe("ID_NOT_ALLOWED_IN_REQUEST");
    expect((await violationsOf(create("Spaced", undefined, { slug: "a b" })))[0]?.ruleName).toBe("INVALID_SLUG_FORMAT");
  });

  it("keeps slugs of other trees apart, and other trees out of sight", async () => {
    const other = { treeReference: { appNamespace: "@acme/rooms", treeKey: "main" } };
    const made = (await ask("CreateCategory", { category: { name: "Clothes" }, ...other })).category;
    expect(made).toMatchObject({ slug: "clothes", itemCounter: 0, ...other });
    expect(await codeOf(get(made.id))).toBe("CATEGORY_NOT_FOUND");
    expect((await ask("QueryCategories", { query: {}, ...other })).categories).toHaveLength(1);
    expect((await ask("ListTrees", {})).trees).toEqual([other.treeReference, treeReference]);
    const refused = ask("BulkAddItemToCategories", { item: item(UNKNOWN), categoryIds: [made.id], ...other });
    expect(await codeOf(refused)).toBe("ITEM_NOT_FOUND");
  });

  it("is five levels deep and has no cycle, whatever is moved", async () => {
    const chain: string[] = [];
    for (let level = 1; level <= 5; level += 1) chain.push(await create(`Level ${level}`, chain.at(-1)));
    const [top = "", second = ""] = chain;
    expect(await codeOf(create("Level 6", chain.at(-1)))).toBe("CATEGORY_DEPTH_LIMIT_EXCEEDED");
    const outer = await create("Outer");
    expect(await codeOf(ask("MoveCategory", { categoryId: top, parentCategoryId: outer, position: "LAST" }))).toBe(
      "CATEGORY_DEPTH_LIMIT_EXCEEDED",
    );
    expect(await codeOf(ask("MoveCategory", { categoryId: top, parentCategoryId: chain[3], position: "LAST" }))).toBe(
      "TREE_CYCLE_DETECTED",
    );
    expect(await codeOf(ask("MoveCategory", { categoryId: top, parentCategoryId: top, position: "LAST" }))).toBe("TREE_CYCLE_DETECTED");
    await ask("MoveCategory", { categoryId: second, parentCategoryId: outer, position: "FIRST" });
    expect((await get(second)).parentCategory).toEqual({ id: outer, index: 0 });
    expect((await get(chain[4] ?? "")).breadcrumbsInfo.breadcrumbs.map(({ categoryId }: Answer) => categoryId)).toEqual([
      outer,
      ...chain.slice(1, 4),
    ]);
  });

  it("moves a category first, last or behind another, and numbers its siblings anew", async () => {
    const parent = await create("Ordered");
    const [a, b, c] = [await create("A", parent), await create("B", parent), await create("C", parent)];
    const move = (categoryId: string, place: object) => ask("MoveCategory", { categoryId, parentCategoryId: parent, ...place });
    expect(await move(c, { position: "FIRST" })).toEqual({ parentCategoryId: parent, categoriesAfterMove: [c, a, b] });
    expect((await move(c, { position: "AFTER", moveAfterCategoryId: a })).categoriesAfterMove).toEqual([a, c, b]);
    expect(await codeOf(move(c, { position: "AFTER" }))).toBe("MISSING_AFTER_CATEGORY");
    expect(await codeOf(move(c, { position: "AFTER", moveAfterCategoryId: parent }))).toBe("AFTER_CATEGORY_NOT_IN_PARENT");
    const query = { filter: { "parentCategory.id": parent }, sort: [{ fieldName: "parentCategory.index", order: "ASC" }] };
    const { categories } = await ask("QueryCategories", { query });
    expect(categories.map(({ id, parentCategory }: Answer) => [id, parentCategory.index])).toEqual([
      [a, 0],
      [c, 1],
      [b, 2],
    ]);
    expect((await eventsOf("category_moved")).at(-1)).toEqual({ categoryId: c, parentCategory: { id: parent, index: 1 }, treeReference });
  });

  it("changes a category at its revision only, and keeps what only other methods change", async () => {
    const id = await create("Before", undefined, { description: "Old" });
    const update = (category: object) => ask("UpdateCategory", { category: { id, ...category }, fields: ["DESCRIPTION"] });
    const { category } = await update({ revision: "1", name: "After", visible: false, parentCategory: { id: UNKNOWN } });
    expect(category).toMatchObject({ name: "After", slug: "before", revision: "2", visible: true, description: "Old" });
    expect(await codeOf(update({ revision: "1", name: "Late" }))).toBe("INVALID_REVISION");
    expect(await codeOf(update({ revision: "2", slug: null }))).toBe("REMOVED_SLUG");
    expect(await codeOf(update({ revision: "2", slug: "clothes" }))).toBe("DUPLICATE_SLUG");
    const bulk = (wire: object) =>
      ask("BulkUpdateCategories", { categories: [{ category: { id, revision: "2", ...wire } }], returnEntity: true });
    expect((await bulk({ visible: false })).results[0].itemMetadata.error.code).toBe("UPDATE_OF_FIELD_NOT_ALLOWED");
    expect((await bulk({ name: "Last" })).results[0].category).toMatchObject({ name: "Last", revision: "3" });
  });
});

describe("visibility", () => {
  it("goes down the tree when a category is hidden, and needs a visible parent to come back", async () => {
    const parent = await create("Hidden parent");
    const child = await create("Child", parent);
    const set = (categoryId: string, visible: boolean, revision: string) =>
      ask("UpdateCategoryVisibility", { categoryId, visible, revision });
    await set(parent, false, "1");
    expect(await get(child)).toMatchObject({ visible: false, revision: "2" });
    expect(await codeOf(set(child, true, "2"))).toBe("PARENT_CATEGORY_HIDDEN");
    expect(await codeOf(set(parent, true, "1"))).toBe("INVALID_REVISION");
    expect(await codeOf(create("Bold", parent, { visible: true }))).toBe("PARENT_CATEGORY_HIDDEN");
    expect(await get(await create("Meek", parent))).toMatchObject({ visible: false });
    const shown = await ask("BulkShowCategories", { categoryIds: [child, UNKNOWN, parent], returnEntity: true });
    expect(shown.results.map(({ itemMetadata }: Answer) => itemMetadata.error?.code)).toEqual([
      "PARENT_CATEGORY_HIDDEN",
      "CATEGORY_NOT_FOUND",
      undefined,
    ]);
    expect(shown.results[2].category).toMatchObject({ visible: true });
    expect(await get(child)).toMatchObject({ visible: false });
  });

  it("lets visitors see visible categories only, in every read", async () => {
    const as = { as: VISITOR } as const;
    const hidden = await create("Secret", undefined, { visible: false });
    const held = await product("Held");
    await ask("BulkAddItemToCategories", { item: item(held), categoryIds: [hidden] });
    expect(await codeOf(get(hidden, as))).toBe("CATEGORY_NOT_FOUND");
    expect(await codeOf(ask("GetCategoryBySlug", { slug: "secret" }, as))).toBe("CATEGORY_NOT_FOUND");
    expect(await codeOf(ask("ListItemsInCategory", { categoryId: hidden }, as))).toBe("CATEGORY_NOT_FOUND");
    expect(await codeOf(ask("GetArrangedItems", { categoryId: hidden }, as))).toBe("CATEGORY_NOT_FOUND");
    const filter = { filter: { name: "Secret" } };
    expect((await ask("QueryCategories", { query: filter }, as)).categories).toEqual([]);
    expect((await ask("SearchCategories", { search: { search: { expression: "secret" } } }, as)).categories).toEqual([]);
    expect((await ask("CountCategories", filter, as)).count).toBe(0);
    expect(await codeOf(ask("CountCategories", { ...filter, returnNonVisibleCategories: true }, as))).toBe("PERMISSION_DENIED");
    expect((await ask("CountCategories", { ...filter, returnNonVisibleCategories: true })).count).toBe(1);
    expect((await ask("ListCategoriesForItem", { item: item(held) }, as)).allCategoryIds).not.toContain(hidden);
    expect((await placesOf(held, as)).all).not.toContain(hidden);
    expect((await placesOf(held)).direct).toContain(hidden);
  });
});

describe("items", () => {
  it("come into categories and leave them, by category, by item and as a set; products and filters know", async () => {
    const parent = await create("Tools");
    const [saws, files] = [await create("Saws", parent), await create("Files", parent)];
    const [one, two] = [await product("Saw one"), await product("Saw two")];
    const all = (await products("GetAllProductsCategory", {})).categoryId;
    const added = await ask("BulkAddItemsToCategory", { categoryId: saws, items: [item(one), item(UNKNOWN), item(two), item(one)] });
    expect(added.results.map(({ itemMetadata }: Answer) => itemMetadata.error?.code)).toEqual([
      undefined,
      "ITEM_NOT_FOUND",
      undefined,
      undefined,
    ]);
    expect(added.results[1].itemMetadata).toMatchObject({ item: item(UNKNOWN), originalIndex: 1 });
    expect(await placesOf(one)).toEqual({ direct: [all, saws], all: [all, saws, parent] });
    expect((await get(saws)).itemCounter).toBe(2);
    const above = { filter: { "allCategoriesInfo.categories": { $matchItems: [{ id: parent }] } } };
    expect((await products("CountProducts", above)).count).toBe(2);

    const spread = await ask("BulkAddItemToCategories", { item: item(one), categoryIds: [files, UNKNOWN, all] });
    const codes = spread.results.map(({ itemMetadata }: Answer) => itemMetadata.error?.code);
    expect(codes).toEqual([undefined, "CATEGORY_NOT_FOUND", "MANAGED_CATEGORY_OPERATION_NOT_ALLOWED"]);
    const set = await ask("BulkSetItemCategories", { item: item(one), categoryIds: [files, parent] });
    expect([set.addResults.length, set.removeResults.length]).toEqual([1, 1]);
    expect((await placesOf(one)).direct).toEqual([all, files, parent]);
    expect(await ask("ListCategoriesForItem", { item: item(two) })).toEqual({
      directCategoryIds: [all, saws],
      allCategoryIds: [all, saws, parent],
    });
    await ask("BulkRemoveItemFromCategories", { item: item(one), categoryIds: [files] });
    await ask("BulkRemoveItemsFromCategory", { categoryId: saws, items: [item(two)] });
    expect((await placesOf(two)).all).toEqual([all]);
    expect(
      (await eventsOf("item_added_to_category")).filter(({ categoryId }) => categoryId === saws).map(({ addedItem }) => addedItem),
    ).toEqual([item(one), item(two)]);
    expect((await eventsOf("item_removed_from_category")).at(-1)).toEqual({ categoryId: saws, removedItem: item(two), treeReference });
  });

  it("stand in the order that the shop gave them, on every page; what left is passed over", async () => {
    const category = await create("Ordered items");
    const ids = [await product("P1"), await product("P2"), await product("P3"), await product("P4")];
    const [p1 = "", p2 = "", p3 = "", p4 = ""] = ids;
    await ask("BulkAddItemsToCategory", { categoryId: category, items: ids.map(item) });
    expect(await codeOf(ask("SetArrangedItems", { categoryId: category, items: [item(UNKNOWN)] }))).toBe("ITEM_NOT_IN_CATEGORY");
    await ask("SetArrangedItems", { categoryId: category, items: [item(p2), item(p1)] });
    expect((await get(category)).revision).toBe("1");
    const list = async (limit: number, further: object = { useCategoryArrangement: true }): Promise<readonly string[]> => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const cursorPaging = cursor === undefined ? { limit } : { limit, cursor };
        const page = await ask("ListItemsInCategory", { categoryId: category, cursorPaging, ...further });
        found.push(...page.items.map(({ catalogItemId }: Answer) => catalogItemId));
        cursor = page.pagingMetadata.cursors.next;
      } while (cursor !== undefined);
      return found;
    };
    for (const limit of [1, 2, 3, 100]) expect(await list(limit)).toEqual([p2, p1, p4, p3]);
    expect(await list(3, {})).toEqual([p4, p3, p2, p1]);
    const byOffset = (offset: number) => ask("ListItemsInCategory", { categoryId: category, paging: { limit: 2, offset } });
    expect((await byOffset(0)).items).toHaveLength(2);
    expect((await violationsOf(byOffset(2)))[0]?.field).toBe("paging.offset");
    await products("DeleteProduct", { productId: p2 });
    await products("UpdateProduct", { product: { id: p4, revision: "2", visible: false } });
    expect((await ask("GetArrangedItems", { categoryId: category })).items).toEqual([item(p1)]);
    expect((await get(category)).itemCounter).toBe(3);
    const page = await ask("ListItemsInCategory", { categoryId: category }, { as: VISITOR });
    expect(page.items).toEqual([item(p3), item(p1)]);
    await ask("BulkRemoveItemsFromCategory", { categoryId: category, items: [item(p1)] });
    await ask("BulkAddItemsToCategory", { categoryId: category, items: [item(p1)] });
    expect((await ask("GetArrangedItems", { categoryId: category })).items).toEqual([]);
  });

  it("stand by when they came into the category, the last first, in it and below it", async () => {
    const parent = await create("Seasons");
    const [summer, winter] = [await create("Summer", parent), await create("Winter", parent)];
    const [old, middle, young] = [await product("Old"), await product("Middle"), await product("Young")];
    const add = (categoryId: string, id: string) => ask("BulkAddItemsToCategory", { categoryId, items: [item(id)] });
    const list = async (categoryId: string, includeItemsFromSubcategories = false): Promise<readonly string[]> => {
      const ids: string[] = [];
      let cursorPaging: object = { limit: 2 };
      for (;;) {
        const page = await ask("ListItemsInCategory", { categoryId, cursorPaging, includeItemsFromSubcategories });
        ids.push(...page.items.map(({ catalogItemId }: Answer) => catalogItemId));
        if (page.pagingMetadata.cursors.next === undefined) return ids;
        cursorPaging = { limit: 2, cursor: page.pagingMetadata.cursors.next };
      }
    };
    for (const id of [young, middle, old]) await add(summer, id);
    expect(await list(summer)).toEqual([old, middle, young]);
    await add(winter, young);
    expect(await list(summer)).toEqual([old, middle, young]);
    expect(await list(parent, true)).toEqual([young, old, middle]);
    await products("UpdateProduct", { product: { id: middle, revision: "2", name: "Renamed" } });
    expect(await list(summer)).toEqual([old, middle, young]);
    await ask("BulkRemoveItemsFromCategory", { categoryId: summer, items: [item(young)] });
    await add(summer, young);
    expect(await list(summer)).toEqual([young, old, middle]);
    const elsewhere = await create("Elsewhere");
    await ask("MoveCategory", { categoryId: winter, parentCategoryId: elsewhere, position: "LAST" });
    expect(await list(elsewhere, true)).toEqual([young]);
  });

  it("know their numbers in the order of the shop", async () => {
    const category = await create("Numbered");
    const [one, two, three] = [await product("N1"), await product("N2"), await product("N3")];
    await ask("BulkAddItemsToCategory", { categoryId: category, items: [item(one), item(two), item(three)] });
    const place = async (productId: string): Promise<Answer> => {
      const shown = (await products("GetProduct", { productId, fields: ["DIRECT_CATEGORIES_INFO", "ALL_CATEGORIES_INFO"] })).product;
      const [direct, above] = [shown.directCategoriesInfo, shown.allCategoriesInfo].map(({ categories }: Answer) =>
        categories.find(({ id }: Answer) => id === category),
      );
      expect(above).toEqual(direct);
      expect(shown.revision).toBe("2");
      return direct;
    };
    expect(await place(one)).toEqual({ id: category });
    await ask("SetArrangedItems", { categoryId: category, items: [item(three), item(one)] });
    expect([await place(three), await place(one), await place(two)]).toEqual([
      { id: category, index: 0 },
      { id: category, index: 1 },
      { id: category },
    ]);
    const arranged = { "directCategoriesInfo.categories": { $matchItems: [{ id: category }, { index: { $exists: true } }] } };
    expect((await products("CountProducts", { filter: arranged })).count).toBe(2);
    await ask("SetArrangedItems", { categoryId: category, items: [item(two)] });
    expect([await place(three), await place(one), await place(two)]).toEqual([
      { id: category },
      { id: category },
      { id: category, index: 0 },
    ]);
  });

  it("are counted for visitors as far as they see them", async () => {
    const category = await create("Counted");
    const ids = [await product("Seen"), await product("Unseen"), await product("Shown later")];
    await ask("BulkAddItemsToCategory", { categoryId: category, items: ids.map(item) });
    const setVisible = (id: string | undefined, revision: string, visible: boolean) =>
      products("UpdateProduct", { product: { id, revision, visible } });
    await setVisible(ids[1], "2", false);
    await setVisible(ids[2], "2", false);
    const counts = async () => [(await get(category)).itemCounter, (await get(category, { as: VISITOR })).itemCounter];
    expect(await counts()).toEqual([3, 1]);
    await setVisible(ids[2], "3", true);
    expect(await counts()).toEqual([3, 2]);
    const { categories } = await ask("QueryCategories", { query: { filter: { name: "Counted" } } }, { as: VISITOR });
    expect(categories[0].itemCounter).toBe(2);
    await products("DeleteProduct", { productId: ids[1] });
    expect(await counts()).toEqual([2, 2]);
  });

  it("are found from above, follow a move, and lose what is deleted with all below it", async () => {
    const [top, other] = [await create("Top"), await create("Other top")];
    const middle = await create("Middle", top);
    const leaf = await create("Leaf", middle);
    const id = await product("Deep");
    await ask("BulkAddItemToCategories", { item: item(id), categoryIds: [leaf] });
    await products("UpdateProduct", { product: { id, revision: "2", mainCategoryId: leaf } });
    const fields = ["BREADCRUMBS_INFO"];
    const shown = (await products("GetProduct", { productId: id, fields })).product;
    expect(shown.breadcrumbsInfo.breadcrumbs.map(({ categoryName }: Answer) => categoryName)).toEqual(["Top", "Middle", "Leaf"]);
    const below = { categoryId: top, includeItemsFromSubcategories: true };
    expect((await ask("ListItemsInCategory", below)).items).toEqual([item(id)]);
    await ask("MoveCategory", { categoryId: middle, parentCategoryId: other, position: "LAST" });
    const above = (categoryId: string) => ({ filter: { "allCategoriesInfo.categories": { $matchItems: [{ id: categoryId }] } } });
    expect((await products("CountProducts", above(top))).count).toBe(0);
    expect((await products("CountProducts", above(other))).count).toBe(1);
    const all = (await products("GetAllProductsCategory", {})).categoryId;
    expect(await codeOf(ask("DeleteCategory", { categoryId: all }))).toBe("MANAGED_CATEGORY_OPERATION_NOT_ALLOWED");
    await ask("DeleteCategory", { categoryId: other });
    expect(await codeOf(get(leaf))).toBe("CATEGORY_NOT_FOUND");
    expect(await placesOf(id)).toEqual({ direct: [all], all: [all] });
    const after = (await products("GetProduct", { productId: id })).product;
    expect(after.mainCategoryId).toBeUndefined();
    expect((await eventsOf("deleted")).map(({ entityId }) => entityId)).toEqual([other, middle, leaf]);
    expect(await codeOf(products("UpdateProduct", { product: { id, revision: after.revision, mainCategoryId: leaf } }))).toBe(
      "INVALID_ARGUMENT",
    );
  });

  it("name no category of a tree that is gone, before the job has reached the last of them", async () => {
    const category = await create("Crowded");
    const ids: string[] = [];
    for (let number = 0; number < 110; number += 1) ids.push(await product(`Crowd ${number}`));
    await ask("BulkAddItemsToCategory", { categoryId: category, items: ids.map(item) });
    await ask("DeleteCategory", { categoryId: category });
    const fields = ["DIRECT_CATEGORY_IDS", "ALL_CATEGORIES_INFO"];
    const shown = async (): Promise<string> => JSON.stringify(await products("GetProduct", { productId: ids.at(-1), fields }));
    expect(await shown()).not.toContain(category);
    await site.runJobs();
    const left = { filter: { "directCategoriesInfo.categories": { $matchItems: [{ id: category }] } } };
    expect((await products("CountProducts", left)).count).toBe(0);
  });
});
