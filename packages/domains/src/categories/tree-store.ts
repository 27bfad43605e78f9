import { BelayError, InvariantError } from "@belay/core";
import { type DocumentForm, type EntityReader, type EntityRecord, JsonOutput, type WriteTransaction } from "@belay/store";
import { isObject, type JsonObject, ownValue } from "../resource/json.ts";
import { invalidRevision } from "../resource/revision.ts";
import { allProductsCategoryId, derivedId } from "../stores/derived-id.ts";
import { allProductsCategory, claimsOf, packCategory } from "./category.ts";
import { CATEGORY, CATEGORY_TREE_KIND } from "./category-resource.ts";
import { type CategoryTree, hiddenIds, type TreeNode, type TreeReference } from "./tree.ts";
import { ALL_PRODUCTS, isStoresTree, STORES_TREE, treeName } from "./tree-name.ts";

/** Most trees of a site. */
export const TREES_MAX = 20;

/** The reference that a request names. It was checked to have a namespace; an empty key is none. */
export function referenceOf(request: JsonObject): TreeReference {
  const reference = request.treeReference;
  const treeKey = ownValue(reference, "treeKey");
  return { appNamespace: String(ownValue(reference, "appNamespace")), ...(typeof treeKey === "string" ? { treeKey } : {}) };
}

/** A tree of a site as it is; one that was never written has no categories, the tree of the stores has that of all products. */
export async function readTree(entities: EntityReader, siteId: string, reference: TreeReference): Promise<CategoryTree> {
  const record = await entities.get(CATEGORY_TREE_KIND, siteId, treeId(siteId, reference));
  if (record !== undefined) return unpackTree(record);
  const nodes = isStoresTree(reference) ? [{ id: allProductsCategoryId(siteId), ...ALL_PRODUCTS }] : [];
  return { reference, revision: 0, nodes };
}

/** The tree of the stores. */
export function readStoresTree(entities: EntityReader, siteId: string): Promise<CategoryTree> {
  return readTree(entities, siteId, STORES_TREE);
}

/** A tree as the ids of its hidden categories. */
const HIDDEN_IDS: DocumentForm = { key: "hidden ids", textOf: (record) => JSON.stringify(hiddenIds(unpackTree(record))) };

/**
 * The ids of the categories of the stores that visitors do not see.
 *
 * Why as a form: stores keep forms in memory, and every answer to a visitor about products asks.
 */
export async function readHiddenIds(entities: EntityReader, siteId: string): Promise<readonly string[]> {
  const output = new JsonOutput();
  await entities.writeForms(CATEGORY_TREE_KIND, siteId, [treeId(siteId, STORES_TREE)], HIDDEN_IDS, output);
  const json = output.finish();
  const text = json.bytes.toString();
  json.release();
  // Parser: the form above wrote it; a tree that was never written hides nothing.
  return text === "" ? [] : (JSON.parse(text) as readonly string[]);
}

/** Every tree of a site, by namespace and key. */
export async function listTreeReferences(entities: EntityReader, siteId: string): Promise<readonly TreeReference[]> {
  const records = await entities.query(CATEGORY_TREE_KIND, siteId, { filter: { kind: "all" }, sort: [], limit: TREES_MAX });
  const stored = records.map((record) => unpackTree(record).reference);
  const all = stored.some(isStoresTree) ? stored : [STORES_TREE, ...stored];
  return all.toSorted((a, b) => (treeName(a) < treeName(b) ? -1 : 1));
}

/** A tree that is about to change; that of the stores is made where a site has none yet. */
export async function treeToChange(
  tx: WriteTransaction,
  ctx: { readonly siteId: string; readonly nowMs: number },
  reference: TreeReference,
): Promise<CategoryTree> {
  const tree = await readTree(tx.entities, ctx.siteId, reference);
  if (tree.revision > 0 || !isStoresTree(reference)) return tree;
  await createStoresTree(tx, ctx.siteId, ctx);
  return await readTree(tx.entities, ctx.siteId, reference);
}

/** Makes the tree of the stores with the category of all products; both come with the site, so no event tells of them. */
export async function createStoresTree(tx: WriteTransaction, siteId: string, { nowMs }: { readonly nowMs: number }): Promise<void> {
  const node = { id: allProductsCategoryId(siteId), ...ALL_PRODUCTS };
  await saveTree(tx, { siteId, nowMs }, { reference: STORES_TREE, revision: 0, nodes: [node] });
  const category = allProductsCategory(siteId, nowMs);
  await tx.entities.insert(CATEGORY.kind, siteId, packCategory(category), claimsOf(category));
}

/** Writes the next revision of a tree. Errors: TREES_LIMIT_EXCEEDED (400) for a new one too many. */
export async function saveTree(
  tx: WriteTransaction,
  { siteId, nowMs }: { readonly siteId: string; readonly nowMs: number },
  { reference, revision, nodes }: CategoryTree,
): Promise<void> {
  const text = JSON.stringify({ reference, nodes });
  const record = { id: treeId(siteId, reference), revision: revision + 1, createdAtMs: nowMs, updatedAtMs: nowMs, text };
  if (revision > 0) {
    if (!(await tx.entities.update(CATEGORY_TREE_KIND, siteId, record, revision, {}))) throw invalidRevision(revision);
    return;
  }
  if ((await tx.entities.count(CATEGORY_TREE_KIND, siteId, { kind: "all" })) >= TREES_MAX) {
    throw new BelayError("TREES_LIMIT_EXCEEDED", { data: { treesMax: TREES_MAX } });
  }
  await tx.entities.insert(CATEGORY_TREE_KIND, siteId, record, {});
}

function treeId(siteId: string, reference: TreeReference): string {
  return derivedId(siteId, `categories/tree ${treeName(reference)}`);
}

/** Parser: the text was written by `saveTree`. */
function unpackTree(record: EntityRecord): CategoryTree {
  const stored: unknown = JSON.parse(record.text);
  if (!isObject(stored) || !isObject(stored.reference) || !Array.isArray(stored.nodes)) throw new InvariantError("no readable tree");
  const { reference, nodes } = stored as unknown as { readonly reference: TreeReference; readonly nodes: readonly TreeNode[] };
  return { reference, revision: record.revision, nodes };
}
