import { BelayError, type ErrorCode } from "@belay/core";
import { type EntityReader, type EntityRecord, UniqueTakenError, type WriteTransaction } from "@belay/store";
import type { CallContext } from "../handler.ts";
import { insertEntity, nextStamp, removeEntity, updateEntity } from "../resource/entities.ts";
import type { EventContext } from "../resource/events.ts";
import { allProductsCategoryId } from "../stores/derived-id.ts";
import { allProductsCategory, type Category, claimsOf, packCategory, placedCategory, shownCategory, unpackCategory } from "./category.ts";
import { CATEGORY } from "./category-resource.ts";
import { type CategoryTree, nodeOf } from "./tree.ts";
import { saveTree } from "./tree-store.ts";

/** What the refusal of a taken value is called. */
const TAKEN: Readonly<Record<string, ErrorCode>> = { slug: "DUPLICATE_SLUG", handle: "DUPLICATE_HANDLE" };

/** The refusal of a category that is not in the tree, or not the caller's to see. */
export function categoryNotFound(id: unknown): BelayError {
  return new BelayError("CATEGORY_NOT_FOUND", { data: { categoryId: String(id) } });
}

/** Categories of a tree by id, in the order of the ids; what the tree does not have is left out. */
export async function readCategories(
  entities: EntityReader,
  siteId: string,
  tree: CategoryTree,
  ids: readonly string[],
): Promise<readonly Category[]> {
  const known = ids.filter((id) => nodeOf(tree, id) !== undefined);
  const records = await entities.getMany(CATEGORY.kind, siteId, known);
  const categories = records.map(unpackCategory);
  const all = allProductsCategoryId(siteId);
  // A site that was made before it had a tree shows the category of all products nevertheless.
  const isMissing = tree.revision === 0 && known.includes(all) && !records.some(({ id }) => id === all);
  return isMissing ? [allProductsCategory(siteId, 0), ...categories] : categories;
}

/** A category of a tree. Errors: CATEGORY_NOT_FOUND (404). */
export async function findCategory(entities: EntityReader, siteId: string, tree: CategoryTree, id: unknown): Promise<Category> {
  const [category] = typeof id === "string" ? await readCategories(entities, siteId, tree, [id]) : [];
  if (category === undefined) throw categoryNotFound(id);
  return category;
}

/** Writes a new category with its event. Errors: DUPLICATE_SLUG, DUPLICATE_HANDLE (409). */
export async function insertCategory(tx: WriteTransaction, ctx: EventContext, category: Category): Promise<void> {
  await refuseTaken(tx, ctx, category, () => insertEntity(tx, ctx, CATEGORY, category.stamp, writeOf(category)));
}

/** Writes the next revision of a category with its event. Errors: as `insertCategory`. */
export async function replaceCategory(tx: WriteTransaction, ctx: EventContext, category: Category): Promise<Category> {
  const next = { ...category, stamp: nextStamp(ctx, category.stamp) };
  await refuseTaken(tx, ctx, next, () => updateEntity(tx, ctx, CATEGORY, next.stamp, writeOf(next)));
  return next;
}

/** Writes a category whose revision stays, because nothing changed that its writers know of: its number among its siblings, its items' order. */
export async function rewriteCategory(tx: WriteTransaction, ctx: EventContext, category: Category): Promise<void> {
  const record: EntityRecord = packCategory(category);
  await tx.entities.update(CATEGORY.kind, ctx.siteId, record, record.revision, claimsOf(category));
}

/** Removes a category with its event. */
export async function removeCategory(tx: WriteTransaction, ctx: EventContext, category: Category): Promise<void> {
  await removeEntity(tx, ctx, CATEGORY, category.stamp, shownCategory(category));
}

/** Writes a tree's new shape, and the categories that it shows elsewhere or otherwise than the old one did. */
export async function saveShape(tx: WriteTransaction, ctx: EventContext, before: CategoryTree, after: CategoryTree): Promise<void> {
  await saveTree(tx, ctx, after);
  const places = placesOf(before);
  const changed = [...placesOf(after)].filter(([id, place]) => places.has(id) && places.get(id) !== place).map(([id]) => id);
  for (const category of await readCategories(tx.entities, ctx.siteId, after, changed)) {
    const placed = placedCategory(category, after);
    const isSameToWriters = placed.visible === category.visible && placed.parentId === category.parentId;
    await (isSameToWriters ? rewriteCategory(tx, ctx, placed) : replaceCategory(tx, ctx, placed));
  }
}

/** Parent, number and visibility of every category, as comparable texts. */
function placesOf(tree: CategoryTree): ReadonlyMap<string, string> {
  const numbers = new Map<string | undefined, number>();
  return new Map(
    tree.nodes.map(({ id, parentId, visible }) => {
      const index = numbers.get(parentId) ?? 0;
      numbers.set(parentId, index + 1);
      return [id, JSON.stringify([parentId ?? null, index, visible])];
    }),
  );
}

/**
 * Refuses what only the app that manages a category may do.
 *
 * Errors: MANAGED_CATEGORY_OPERATION_NOT_ALLOWED (403).
 */
export function assertNotManaged({ caller }: Pick<CallContext, "caller">, { content, stamp }: Category): void {
  const manager = content.managingAppId;
  if (manager === undefined || (caller.kind === "APP" && caller.clientId === manager)) return;
  throw new BelayError("MANAGED_CATEGORY_OPERATION_NOT_ALLOWED", { data: { categoryId: stamp.id, managingAppId: manager } });
}

function writeOf(category: Category) {
  return { text: packCategory(category).text, entity: shownCategory(category), uniques: claimsOf(category) };
}

async function refuseTaken(tx: WriteTransaction, ctx: EventContext, category: Category, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof UniqueTakenError)) throw error;
    const [claim = ""] = claimsOf(category)[error.set] ?? [];
    const existingCategoryId = await tx.entities.findByUnique(CATEGORY.kind, ctx.siteId, error.set, claim);
    throw new BelayError(TAKEN[error.set] ?? "ALREADY_EXISTS", { data: { existingCategoryId }, cause: error });
  }
}
