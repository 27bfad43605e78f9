import { randomUUID } from "node:crypto";
import { textAt } from "@belay/testkit";
import type { Scene, SceneMaker } from "../scene.ts";
import type { Message, ModuleRequests } from "./module-requests.ts";

const treeReference = { appNamespace: "@wix/stores" };
const appId = "215238eb-22a5-4c36-9e7b-e7c08025e04e";

const category = (): Message => ({ name: `n${randomUUID()}` });
const item = ({ productId }: Scene): Message => ({ catalogItemId: productId, appId });

/** Makes a category of the store's tree; its id. */
export async function makeCategory({ post }: SceneMaker): Promise<string> {
  return textAt(await post("/categories/v1/categories", { category: category(), treeReference }), "category.id");
}

/** A category that holds the scene's product. */
async function filledCategory(scene: Scene): Promise<string> {
  const id = await makeCategory(scene.make);
  await scene.make.post(`/categories/v1/bulk/categories/${id}/add-items`, { items: [item(scene)], treeReference });
  return id;
}

/** A request about a new category. */
const about =
  (further: Message = {}) =>
  async (scene: Scene): Promise<Message> => ({ categoryId: await makeCategory(scene.make), treeReference, ...further });

const fields = ["BREADCRUMBS_INFO", "DESCRIPTION", "RICH_CONTENT_DESCRIPTION"];

/** Requests about categories. */
export const categoryRequests: readonly ModuleRequests[] = [
  {
    module: "categories/categories",
    aboutProducts: true,
    requests: {
      createCategory: () => ({ category: category(), treeReference, fields }),
      updateCategory: async ({ make }) => ({ category: { id: await makeCategory(make), revision: "1", ...category() }, treeReference }),
      updateCategoryVisibility: about({ visible: false, revision: "1" }),
      moveCategory: async (scene) => ({ ...(await about()(scene)), parentCategoryId: await makeCategory(scene.make), position: "LAST" }),
      deleteCategory: about(),
      getCategory: about({ fields }),
      getCategoryBySlug: async ({ make }) => {
        const made = await make.post("/categories/v1/categories", { category: category(), treeReference });
        return { slug: textAt(made, "category.slug"), treeReference };
      },
      queryCategories: async ({ make }) => ({ query: { filter: { id: { $in: [await makeCategory(make)] } } }, treeReference, fields }),
      searchCategories: () => ({ search: { search: { expression: "all" }, cursorPaging: { limit: 10 } }, treeReference }),
      countCategories: async ({ make }) => ({ filter: { id: { $in: [await makeCategory(make)] } }, treeReference }),
      listTrees: () => ({}),
      bulkUpdateCategories: async ({ make }) => ({
        categories: [{ category: { id: await makeCategory(make), revision: "1", ...category() } }],
        treeReference,
        returnEntity: true,
      }),
      bulkShowCategories: async ({ make }) => ({ categoryIds: [await makeCategory(make)], treeReference, returnEntity: true }),
      bulkAddItemToCategories: async (scene) => ({ item: item(scene), categoryIds: [await makeCategory(scene.make)], treeReference }),
      bulkAddItemsToCategory: async (scene) => ({ items: [item(scene)], ...(await about()(scene)) }),
      bulkRemoveItemFromCategories: async (scene) => ({ item: item(scene), categoryIds: [await filledCategory(scene)], treeReference }),
      bulkRemoveItemsFromCategory: async (scene) => ({ items: [item(scene)], categoryId: await filledCategory(scene), treeReference }),
      bulkSetItemCategories: async (scene) => ({ item: item(scene), categoryIds: [await makeCategory(scene.make)], treeReference }),
      setArrangedItems: async (scene) => ({ items: [item(scene)], categoryId: await filledCategory(scene), treeReference }),
      getArrangedItems: async (scene) => ({ categoryId: await filledCategory(scene), treeReference }),
      listItemsInCategory: async (scene) => ({ categoryId: await filledCategory(scene), treeReference, useCategoryArrangement: true }),
      listCategoriesForItem: (scene) => ({ item: item(scene), treeReference }),
      listCategoriesForItems: (scene) => ({ items: [item(scene)], treeReference }),
    },
    things: [
      {
        fields: /(?:^categoryid|categoryids|^category\.id|categories\.category\.id|parentcategoryid|query\.filter\.id)/,
        make: makeCategory,
      },
    ],
  },
];
