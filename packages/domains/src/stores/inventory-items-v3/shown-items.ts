import { InvariantError } from "@belay/core";
import type { EntityReader, EntityRecord, Filter } from "@belay/store";
import { readHiddenIds } from "../../categories/tree-store.ts";
import type { CallContext } from "../../handler.ts";
import { both, mapConditions } from "../../resource/filter.ts";
import { isObject } from "../../resource/json.ts";
import { shownItemText } from "../inventory/inventory-item.ts";
import { INVENTORY_ITEM, ITEM_VISIBLE } from "../inventory/inventory-resource.ts";

const CATEGORIES = INVENTORY_ITEM.fields.get("product.directCategoryIds")?.stored;
if (CATEGORIES === undefined) throw new InvariantError("items have no categories");
const CATEGORIES_PATH = CATEGORIES.path;

const NONE: Filter = { kind: "or", filters: [] };
const IS_VISIBLE: Filter = { kind: "compare", field: ITEM_VISIBLE, operator: "$eq", value: true };

/** What a caller sees of items, and how they may be asked for. */
export interface ShownItems {
  readonly filter: (meant: Filter) => Filter;
  readonly text: (record: EntityRecord) => string;
}

/** Visitors and members see the stock of what they see. */
export function isLimited({ caller }: Pick<CallContext, "caller">): boolean {
  return caller.kind === "VISITOR" || caller.kind === "MEMBER";
}

/** Items as far as a caller sees them: without what is hidden, and without the categories of products that are (S37, S40). */
export async function shownItems(ctx: Pick<CallContext, "caller" | "siteId">, entities: EntityReader): Promise<ShownItems> {
  if (!isLimited(ctx)) return { filter: (meant) => meant, text: shownItemText };
  const hidden = new Set(await readHiddenIds(entities, ctx.siteId));
  return {
    filter: (meant) => both(withoutCategories(meant, hidden), IS_VISIBLE),
    text: hidden.size === 0 ? shownItemText : (record) => textWithout(record, hidden),
  };
}

/** A filter that finds nothing by these categories. The contract lets callers ask for them by `$hasSome` and `$hasAll`. */
function withoutCategories(filter: Filter, hidden: ReadonlySet<unknown>): Filter {
  return mapConditions(filter, (condition) => {
    if (condition.kind !== "compare" || condition.field.path !== CATEGORIES_PATH || typeof condition.value === "boolean") return condition;
    const asked = [condition.value].flat();
    const seen = asked.filter((id) => !hidden.has(id));
    if (seen.length === asked.length) return condition;
    return condition.operator === "$hasSome" && seen.length > 0 ? { ...condition, value: seen } : NONE;
  });
}

function textWithout(record: EntityRecord, hidden: ReadonlySet<unknown>): string {
  const item: unknown = JSON.parse(shownItemText(record));
  if (!isObject(item) || !isObject(item.product)) return shownItemText(record);
  const { directCategoryIds: all } = item.product;
  const directCategoryIds = (Array.isArray(all) ? all : []).filter((id: unknown) => !hidden.has(id));
  return JSON.stringify({ ...item, product: { ...item.product, directCategoryIds } });
}
