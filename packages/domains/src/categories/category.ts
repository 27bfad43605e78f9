import type { EntityRecord, UniqueValues } from "@belay/store";
import { type EntityStamp, systemFields } from "../resource/entities.ts";
import { compact, isObject, type JsonObject, ownValue } from "../resource/json.ts";
import { HIDDEN_KEY, joinLayers, parseLayers } from "../resource/layers.ts";
import { wordsOf } from "../resource/words.ts";
import { allProductsCategoryId } from "../stores/derived-id.ts";
import { type CategoryTree, childrenOf, nodeOf, type TreeReference } from "./tree.ts";
import { ALL_PRODUCTS, STORES_APP_IDS, STORES_TREE, treeName } from "./tree-name.ts";

/** A category as the rules see it: what is computed is not here. */
export interface Category {
  readonly stamp: EntityStamp;
  readonly reference: TreeReference;
  /** What callers wrote: name, slug, image, texts and the like, in wire names. */
  readonly content: JsonObject;
  readonly visible: boolean;
  readonly parentId?: string;
  /** Its place among those below the same parent, from 0. */
  readonly index: number;
  /** Products that the shop put first, in their order. */
  readonly arranged: readonly string[];
}

/** Properties that go out on request only. */
const ON_REQUEST = ["description", "richContentDescription"] as const;

/** A category as its events show it, and as it goes out without what is counted or asked for. */
export function shownCategory(category: Category): JsonObject {
  const { stamp, content, visible, parentId, index, reference } = category;
  const shown = Object.fromEntries(Object.entries(content).filter(([key]) => !ON_REQUEST.some((heavy) => heavy === key)));
  return { ...systemFields(stamp), ...shown, visible, parentCategory: compact({ id: parentId, index }), treeReference: { ...reference } };
}

/** Writes a category as its stored text: what the wire shows, then, hidden, what goes out on request or is only compared. */
export function packCategory(category: Category): EntityRecord {
  const { content, reference, arranged, stamp } = category;
  const words = { name: wordsOf(String(content.name ?? "")), description: wordsOf(String(content.description ?? "")) };
  const heavy = Object.fromEntries(ON_REQUEST.map((key) => [key, content[key]]));
  const hidden = { tree: treeName(reference), ...compact(heavy), arranged: arranged.length > 0 ? arranged : undefined, words };
  return { ...stamp, text: joinLayers([shownCategory(category), { [HIDDEN_KEY]: compact(hidden) }]) };
}

/** What a category has that callers do not write as its content. */
export const COMPUTED: ReadonlySet<string> = new Set([
  "id",
  "revision",
  "createdDate",
  "updatedDate",
  "visible",
  "parentCategory",
  "treeReference",
  HIDDEN_KEY,
]);

/** Reads a category back: the inverse of `packCategory`, which wrote the text. */
export function unpackCategory(record: EntityRecord): Category {
  const document = parseLayers(record.text);
  const hidden = isObject(document[HIDDEN_KEY]) ? document[HIDDEN_KEY] : {};
  const content = Object.fromEntries(Object.entries(document).filter(([key]) => !COMPUTED.has(key)));
  const parentId = ownValue(document.parentCategory, "id");
  const index = ownValue(document.parentCategory, "index");
  const treeKey = ownValue(document.treeReference, "treeKey");
  const { id, revision, createdAtMs, updatedAtMs } = record;
  return {
    stamp: { id, revision, createdAtMs, updatedAtMs },
    reference: {
      appNamespace: String(ownValue(document.treeReference, "appNamespace")),
      ...(typeof treeKey === "string" ? { treeKey } : {}),
    },
    content: { ...content, ...compact({ description: hidden.description, richContentDescription: hidden.richContentDescription }) },
    visible: document.visible === true,
    ...(typeof parentId === "string" ? { parentId } : {}),
    index: typeof index === "number" ? index : 0,
    arranged: Array.isArray(hidden.arranged) ? hidden.arranged.filter((item) => typeof item === "string") : [],
  };
}

/** A category as its tree places it. */
export function placedCategory(category: Category, tree: CategoryTree): Category {
  const { parentId: _before, ...rest } = category;
  const node = nodeOf(tree, category.stamp.id);
  const parentId = node?.parentId;
  const index = childrenOf(tree, parentId).findIndex(({ id }) => id === category.stamp.id);
  return { ...rest, ...(parentId === undefined ? {} : { parentId }), index, visible: node?.visible ?? category.visible };
}

/** The values that a category claims in its tree. */
export function claimsOf({ content, reference }: Category): UniqueValues {
  const claim = (value: unknown): readonly string[] => (typeof value === "string" ? [JSON.stringify([treeName(reference), value])] : []);
  return { slug: claim(content.slug), handle: claim(content.handle) };
}

/** The category of all products as a site begins with it. Its items are the store's to manage. */
export function allProductsCategory(siteId: string, nowMs: number): Category {
  const { visible, ...content } = ALL_PRODUCTS;
  return {
    stamp: { id: allProductsCategoryId(siteId), revision: 1, createdAtMs: nowMs, updatedAtMs: nowMs },
    reference: STORES_TREE,
    content: { ...content, managingAppId: STORES_APP_IDS[0] },
    visible,
    index: 0,
    arranged: [],
  };
}
