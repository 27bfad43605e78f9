import { BelayError } from "@belay/core";

/** The reference of a tree: whose catalogue it orders, and which of its trees it is. */
export interface TreeReference {
  readonly appNamespace: string;
  readonly treeKey?: string;
}

/** What a tree keeps of a category: its place, and what the paths to others show of it. Siblings stand in their order. */
export interface TreeNode {
  readonly id: string;
  readonly parentId?: string;
  readonly name: string;
  readonly slug: string;
  readonly visible: boolean;
}

/** A tree of categories. `revision` 0 means that it is not stored yet. */
export interface CategoryTree {
  readonly reference: TreeReference;
  readonly revision: number;
  readonly nodes: readonly TreeNode[];
}

/** Most categories of a tree, and its deepest level; the top level is 1. */
export const CATEGORIES_MAX = 1000;
export const LEVELS_MAX = 5;

/** A category of the tree. */
export function nodeOf(tree: CategoryTree, id: string | undefined): TreeNode | undefined {
  return id === undefined ? undefined : tree.nodes.find((node) => node.id === id);
}

/** The ids of the categories that visitors do not see. */
export function hiddenIds(tree: CategoryTree): readonly string[] {
  return tree.nodes.filter(({ visible }) => !visible).map(({ id }) => id);
}

/** The categories above one, from the top level down to its parent. */
export function ancestorsOf(tree: CategoryTree, id: string): readonly TreeNode[] {
  const path: TreeNode[] = [];
  let parent = nodeOf(tree, nodeOf(tree, id)?.parentId);
  // The bound holds whatever a stored tree says.
  while (parent !== undefined && path.length < LEVELS_MAX) {
    path.unshift(parent);
    parent = nodeOf(tree, parent.parentId);
  }
  return path;
}

/** A category and all below it. */
export function subtreeOf(tree: CategoryTree, id: string): readonly TreeNode[] {
  const children = Map.groupBy(tree.nodes, ({ parentId }) => parentId);
  const found: TreeNode[] = [];
  let level = tree.nodes.filter((node) => node.id === id);
  for (let depth = 0; level.length > 0 && depth < LEVELS_MAX; depth += 1) {
    found.push(...level);
    level = level.flatMap((node) => children.get(node.id) ?? []);
  }
  return found;
}

/** The categories below the same parent, in their order. */
export function childrenOf(tree: CategoryTree, parentId: string | undefined): readonly TreeNode[] {
  return tree.nodes.filter((node) => node.parentId === parentId);
}

/** The given categories and all above them, each once, as far as the tree has them. */
export function withAncestors(tree: CategoryTree, ids: readonly string[]): readonly string[] {
  const known = ids.filter((id) => nodeOf(tree, id) !== undefined);
  return [...new Set(known.flatMap((id) => [id, ...ancestorsOf(tree, id).map((node) => node.id)]))];
}

/** Levels that a category and all below it take. */
function heightOf(tree: CategoryTree, id: string): number {
  const top = ancestorsOf(tree, id).length;
  return Math.max(...subtreeOf(tree, id).map((node) => ancestorsOf(tree, node.id).length - top)) + 1;
}

/**
 * A tree with a further category, the last below its parent.
 *
 * Errors: PARENT_CATEGORY_NOT_IN_TREE, CATEGORY_DEPTH_LIMIT_EXCEEDED, CATEGORIES_LIMIT_PER_TREE_EXCEEDED (400).
 */
export function withNode(tree: CategoryTree, node: TreeNode): CategoryTree {
  if (tree.nodes.length >= CATEGORIES_MAX) {
    throw new BelayError("CATEGORIES_LIMIT_PER_TREE_EXCEEDED", { data: { categoriesMax: CATEGORIES_MAX } });
  }
  assertParent(tree, node.parentId, 1);
  return { ...tree, nodes: [...tree.nodes, node] };
}

/** Where a category is to stand among those below its new parent. */
export interface Place {
  readonly parentId?: string;
  readonly position: "FIRST" | "LAST" | "AFTER";
  readonly afterId?: string;
}

/**
 * A tree in which a category, with all below it, stands elsewhere. Below a hidden parent all of them are hidden.
 *
 * Errors: TREE_CYCLE_DETECTED, MISSING_AFTER_CATEGORY, AFTER_CATEGORY_NOT_IN_PARENT, and those of a parent as in `withNode` (400).
 */
export function withMovedNode(tree: CategoryTree, moved: TreeNode, place: Place): CategoryTree {
  const { parentId, position, afterId } = place;
  if (subtreeOf(tree, moved.id).some(({ id }) => id === parentId)) {
    throw new BelayError("TREE_CYCLE_DETECTED", { data: { categoryId: moved.id, parentCategoryId: parentId } });
  }
  assertParent(tree, parentId, heightOf(tree, moved.id));
  if (position === "AFTER" && afterId === undefined) throw new BelayError("MISSING_AFTER_CATEGORY");
  const siblings = childrenOf(tree, parentId).filter(({ id }) => id !== moved.id);
  if (position === "AFTER" && !siblings.some(({ id }) => id === afterId)) {
    throw new BelayError("AFTER_CATEGORY_NOT_IN_PARENT", { data: { moveAfterCategoryId: afterId } });
  }
  const index = position === "FIRST" ? 0 : position === "LAST" ? siblings.length : siblings.findIndex(({ id }) => id === afterId) + 1;
  const { parentId: _before, ...rest } = moved;
  const placed: TreeNode = parentId === undefined ? rest : { ...rest, parentId };
  const others = tree.nodes.filter((node) => node.id !== moved.id && !siblings.includes(node));
  const next = { ...tree, nodes: [...others, ...siblings.slice(0, index), placed, ...siblings.slice(index)] };
  return nodeOf(tree, parentId)?.visible === false ? hideSubtree(next, moved.id) : next;
}

/** A tree in which a category and all below it are hidden. */
export function hideSubtree(tree: CategoryTree, id: string): CategoryTree {
  const hidden = new Set(subtreeOf(tree, id).map((node) => node.id));
  return { ...tree, nodes: tree.nodes.map((node) => (hidden.has(node.id) && node.visible ? { ...node, visible: false } : node)) };
}

/** A tree in which a category is visible. Errors: PARENT_CATEGORY_HIDDEN (400). */
export function showNode(tree: CategoryTree, id: string): CategoryTree {
  const hidden = ancestorsOf(tree, id).find(({ visible }) => !visible);
  if (hidden !== undefined) throw new BelayError("PARENT_CATEGORY_HIDDEN", { data: { parentCategoryId: hidden.id } });
  return { ...tree, nodes: tree.nodes.map((node) => (node.id === id ? { ...node, visible: true } : node)) };
}

function assertParent(tree: CategoryTree, parentId: string | undefined, levelsBelow: number): void {
  if (parentId === undefined) return;
  if (nodeOf(tree, parentId) === undefined) throw new BelayError("PARENT_CATEGORY_NOT_IN_TREE", { data: { parentCategoryId: parentId } });
  if (ancestorsOf(tree, parentId).length + 1 + levelsBelow > LEVELS_MAX) {
    throw new BelayError("CATEGORY_DEPTH_LIMIT_EXCEEDED", { data: { levelsMax: LEVELS_MAX } });
  }
}
