import type { WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest, WireResponse, WriteHandler } from "../handler.ts";
import { type BulkOutcome, runBulk } from "../resource/bulk.ts";
import { assertDistinct } from "../resource/distinct.ts";
import { objectsOf } from "../resource/entity-rules.ts";
import { ownValue } from "../resource/json.ts";
import type { Category } from "./category.ts";
import { categoryMethod } from "./category-resource.ts";
import { readCategories } from "./category-writes.ts";
import { createOne, deleteOne, idText, moveOne, requestedRevision, setVisible, updateOne, type WrittenCategory } from "./change-tree.ts";
import { presentCategories } from "./present-category.ts";
import { readTree, referenceOf } from "./tree-store.ts";

const createCategory = write("createCategory", async (request, ctx, tx) => answerOne(request, ctx, tx, await createOne(tx, ctx, request)));

const updateCategory = write("updateCategory", async (request, ctx, tx) =>
  answerOne(request, ctx, tx, await updateOne(tx, ctx, request, request, { field: "category", fixed: "ignore" })),
);

const updateCategoryVisibility = write("updateCategoryVisibility", async (request, ctx, tx) => {
  const change = { id: request.categoryId, visible: request.visible === true, revision: requestedRevision(request) };
  return answerOne(request, ctx, tx, await setVisible(tx, ctx, request, change));
});

const moveCategory = write("moveCategory", async (request, ctx, tx) => await moveOne(tx, ctx, request));

const deleteCategory = write("deleteCategory", async (request, ctx, tx) => {
  await deleteOne(tx, ctx, request);
  return {};
});

const bulkUpdateCategories = write("bulkUpdateCategories", async (request, ctx, tx) => {
  const messages = objectsOf(request.categories);
  const idOf = (message: unknown) => idText(ownValue(ownValue(message, "category"), "id"));
  assertDistinct(messages.map(idOf), "categories");
  const outcome = await runBulk(
    tx,
    messages,
    async (message, index) =>
      resultOf(await updateOne(tx, ctx, request, message, { field: `categories.${index}.category`, fixed: "refuse" })),
    idOf,
  );
  return await bulkAnswer(request, ctx, tx, outcome);
});

const bulkShowCategories = write("bulkShowCategories", async (request, ctx, tx) => {
  const ids = idsOf(request.categoryIds);
  assertDistinct(ids, "categoryIds");
  const show = async (id: string) => resultOf(await setVisible(tx, ctx, request, { id, visible: true }));
  return await bulkAnswer(request, ctx, tx, await runBulk(tx, ids, show, (id) => id));
});

function resultOf({ category }: WrittenCategory) {
  return { id: category.stamp.id, value: category };
}

/** The ids of a list in a request. */
export function idsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
}

async function answerOne(
  request: WireRequest,
  ctx: CallContext,
  tx: WriteTransaction,
  { category, tree }: WrittenCategory,
): Promise<WireResponse> {
  const [shown] = await presentCategories(tx.entities, ctx, tree, [category], request.fields);
  return { category: shown };
}

/** A result for each; with the categories as they are at the end, where the request wants them back. */
async function bulkAnswer(
  request: WireRequest,
  ctx: CallContext,
  tx: WriteTransaction,
  { items, bulkActionMetadata }: BulkOutcome<Category>,
): Promise<WireResponse> {
  const tree = await readTree(tx.entities, ctx.siteId, referenceOf(request));
  const ids = request.returnEntity === true ? items.flatMap(({ value }) => value?.stamp.id ?? []) : [];
  const current = ids.length === 0 ? [] : await readCategories(tx.entities, ctx.siteId, tree, ids);
  const shown = await presentCategories(tx.entities, ctx, tree, current, request.fields);
  const byId = new Map(current.map(({ stamp }, index) => [stamp.id, shown[index]]));
  const results = items.map(({ itemMetadata, value }) => {
    const category = value === undefined ? undefined : byId.get(value.stamp.id);
    return { itemMetadata, ...(category === undefined ? {} : { category }) };
  });
  return { results, bulkActionMetadata };
}

function write(name: string, handle: WriteHandler["handle"]): WriteHandler {
  return { kind: "write", methodId: categoryMethod(name), handle };
}

/** The methods that change categories and their places. */
export const treeMethods: readonly WriteHandler[] = [
  createCategory,
  updateCategory,
  updateCategoryVisibility,
  moveCategory,
  deleteCategory,
  bulkUpdateCategories,
  bulkShowCategories,
];
