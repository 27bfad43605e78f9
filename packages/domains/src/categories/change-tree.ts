import { BelayError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest } from "../handler.ts";
import { firstStamp } from "../resource/entities.ts";
import { type EventContext, recordPlainEvent } from "../resource/events.ts";
import { compact, type JsonObject, ownValue } from "../resource/json.ts";
import { applyPatch } from "../resource/patch.ts";
import { assertRevision, parseRevision } from "../resource/revision.ts";
import { missingField, ruleViolation } from "../resource/violation.ts";
import { allProductsCategoryId } from "../stores/derived-id.ts";
import { type Category, packCategory, placedCategory } from "./category.ts";
import { contentPatch, type FixedFields, newContent } from "./category-content.ts";
import { CATEGORY } from "./category-resource.ts";
import {
  assertNotManaged,
  findCategory,
  insertCategory,
  readCategories,
  removeCategory,
  replaceCategory,
  saveShape,
} from "./category-writes.ts";
import { followTree } from "./follow-tree.ts";
import { type CategoryTree, childrenOf, hideSubtree, nodeOf, type Place, showNode, subtreeOf, withMovedNode, withNode } from "./tree.ts";
import { isStoresTree } from "./tree-name.ts";
import { referenceOf, saveTree, treeToChange } from "./tree-store.ts";

/** A category that was written, and the tree around it. */
export interface WrittenCategory {
  readonly category: Category;
  readonly tree: CategoryTree;
}

/** Makes a category, the last below its parent. Errors: those of the contract (400, 409). */
export async function createOne(tx: WriteTransaction, ctx: EventContext, request: WireRequest): Promise<WrittenCategory> {
  const wire = request.category;
  if (typeof ownValue(wire, "id") === "string") throw ruleViolation("category.id", "ID_NOT_ALLOWED_IN_REQUEST", "is made by the server");
  const before = await treeToChange(tx, ctx, referenceOf(request));
  const content = newContent(ctx, before, wire);
  const parentId = idText(ownValue(ownValue(wire, "parentCategory"), "id"));
  const isParentVisible = nodeOf(before, parentId)?.visible ?? true;
  const visible = ownValue(wire, "visible") ?? isParentVisible;
  const stamp = firstStamp(ctx);
  const node = {
    id: stamp.id,
    ...compact({ parentId }),
    name: String(content.name),
    slug: String(content.slug),
    visible: visible === true,
  };
  const shape = withNode(before, node);
  const tree = node.visible ? showNode(shape, stamp.id) : shape;
  const category = placedCategory({ stamp, reference: before.reference, content, visible: node.visible, index: 0, arranged: [] }, tree);
  await insertCategory(tx, ctx, category);
  await saveTree(tx, ctx, tree);
  return { category, tree: { ...tree, revision: tree.revision + 1 } };
}

/** Changes a category: what its mask names, or the keys that are there. Errors: CATEGORY_NOT_FOUND (404), INVALID_REVISION (409), the contract's. */
export async function updateOne(
  tx: WriteTransaction,
  ctx: CallContext,
  request: WireRequest,
  message: unknown,
  { field, fixed }: { readonly field: string; readonly fixed: FixedFields },
): Promise<WrittenCategory> {
  const wire = ownValue(message, "category");
  const id = idText(ownValue(wire, "id"));
  if (id === undefined) throw missingField(`${field}.id`);
  const revision = parseRevision(ownValue(wire, "revision"), `${field}.revision`);
  const tree = await treeToChange(tx, ctx, referenceOf(request));
  const category = await findCategory(tx.entities, ctx.siteId, tree, id);
  assertRevision(packCategory(category), revision);
  const patch = contentPatch(wire, ownValue(message, "fieldMask"), field, fixed);
  const content = applyPatch(category.content, patch, new Set(["richContentDescription"]));
  const written = await replaceCategory(tx, ctx, { ...category, content });
  return { category: written, tree: await renamed(tx, ctx, tree, id, content) };
}

/** The tree with a category's new name and slug. */
async function renamed(tx: WriteTransaction, ctx: CallContext, tree: CategoryTree, id: string, content: JsonObject): Promise<CategoryTree> {
  const node = nodeOf(tree, id);
  const [name, slug] = [String(content.name), String(content.slug)];
  if (node === undefined || (node.name === name && node.slug === slug)) return tree;
  const next = { ...tree, nodes: tree.nodes.map((other) => (other.id === id ? { ...other, name, slug } : other)) };
  await saveTree(tx, ctx, next);
  return { ...next, revision: tree.revision + 1 };
}

/** Shows a category, or hides it with all below it. Errors: CATEGORY_NOT_FOUND (404), INVALID_REVISION (409), PARENT_CATEGORY_HIDDEN (400). */
export async function setVisible(
  tx: WriteTransaction,
  ctx: CallContext,
  request: WireRequest,
  change: { readonly id: unknown; readonly visible: boolean; readonly revision?: number },
): Promise<WrittenCategory> {
  const tree = await treeToChange(tx, ctx, referenceOf(request));
  const category = await findCategory(tx.entities, ctx.siteId, tree, change.id);
  if (change.revision !== undefined) assertRevision(packCategory(category), change.revision);
  const { id } = category.stamp;
  const next = change.visible ? showNode(tree, id) : hideSubtree(tree, id);
  if (category.visible === change.visible) return { category: await replaceCategory(tx, ctx, category), tree };
  await saveShape(tx, ctx, tree, next);
  const saved = { ...next, revision: tree.revision + 1 };
  return { category: await findCategory(tx.entities, ctx.siteId, saved, id), tree: saved };
}

/** Moves a category with all below it. Errors: CATEGORY_NOT_FOUND (404), those of the contract (400). */
export async function moveOne(tx: WriteTransaction, ctx: CallContext, request: WireRequest): Promise<JsonObject> {
  const tree = await treeToChange(tx, ctx, referenceOf(request));
  const category = await findCategory(tx.entities, ctx.siteId, tree, request.categoryId);
  const { id } = category.stamp;
  const place: Place = {
    position: request.position === "FIRST" || request.position === "AFTER" ? request.position : "LAST",
    ...compact({ parentId: idText(request.parentCategoryId), afterId: idText(request.moveAfterCategoryId) }),
  };
  // All products are in this category, so what stands above it would hold them too.
  if (id === allProductsCategoryId(ctx.siteId) && place.parentId !== undefined) assertNotManaged(ctx, category);
  const moved = nodeOf(tree, id);
  const next = moved === undefined ? tree : withMovedNode(tree, moved, place);
  await saveShape(tx, ctx, tree, next);
  const shown = placedCategory(category, next);
  const parentCategory = compact({ id: shown.parentId, index: shown.index });
  const payload = { categoryId: id, parentCategory, treeReference: tree.reference };
  await recordPlainEvent(tx, ctx, CATEGORY.module, { slug: "category_moved", entityId: id, payload });
  if (shown.parentId !== category.parentId && isStoresTree(tree.reference)) await followTree(tx, ctx, next, idsBelow(next, id));
  const siblings = childrenOf(next, place.parentId).map((node) => node.id);
  return { parentCategoryId: place.parentId ?? null, categoriesAfterMove: around(siblings, id) };
}

/** Most ids that the answer of a move may name. */
const ANSWERED_MAX = 100;

/** As many siblings as the answer may name, the moved one among them. */
function around(ids: readonly string[], id: string): readonly string[] {
  const first = Math.max(0, Math.min(ids.indexOf(id) - ANSWERED_MAX / 2, ids.length - ANSWERED_MAX));
  return ids.slice(first, first + ANSWERED_MAX);
}

/**
 * Deletes a category with all below it; products stay, without them.
 *
 * Errors: CATEGORY_NOT_FOUND (404), MANAGED_CATEGORY_OPERATION_NOT_ALLOWED (403) for any of them.
 */
export async function deleteOne(tx: WriteTransaction, ctx: CallContext, request: WireRequest): Promise<void> {
  const tree = await treeToChange(tx, ctx, referenceOf(request));
  await findCategory(tx.entities, ctx.siteId, tree, request.categoryId);
  const ids = idsBelow(tree, String(request.categoryId));
  const gone = await readCategories(tx.entities, ctx.siteId, tree, ids);
  for (const category of gone) assertNotManaged(ctx, category);
  const next = { ...tree, nodes: tree.nodes.filter(({ id }) => !ids.includes(id)) };
  for (const category of gone) await removeCategory(tx, ctx, category);
  await saveShape(tx, ctx, tree, next);
  if (isStoresTree(tree.reference)) await followTree(tx, ctx, next, ids);
}

function idsBelow(tree: CategoryTree, id: string): readonly string[] {
  return subtreeOf(tree, id).map((node) => node.id);
}

/** A category that the server itself knows by now. */
export function idText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The revision that a request names. Errors: a validation error (400). */
export function requestedRevision(request: WireRequest): number {
  return parseRevision(request.revision, "revision");
}

/** Errors: PERMISSION_DENIED (403), where a caller asks for hidden categories without the permission for them. */
export function refuseHidden(permission: string): never {
  throw new BelayError("PERMISSION_DENIED", { data: { permission } });
}
