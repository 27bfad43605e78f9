import { BelayError } from "@belay/core";
import { requiredText } from "../resource/entity-rules.ts";
import type { EventContext } from "../resource/events.ts";
import type { JsonObject } from "../resource/json.ts";
import { maskPaths } from "../resource/mask.ts";
import { createSanitizer } from "../resource/sanitize.ts";
import { fieldAt } from "../resource/schema-walk.ts";
import { assertSlug } from "../stores/products-v3/rules/assert-slug.ts";
import { slugOf } from "../stores/products-v3/unique-name.ts";
import { COMPUTED } from "./category.ts";
import { CATEGORY } from "./category-resource.ts";
import type { CategoryTree } from "./tree.ts";

const forCreate = createSanitizer(CATEGORY.schemas, "Category", { nulls: "drop" });
const forUpdate = createSanitizer(CATEGORY.schemas, "Category", { nulls: "keep" });

/** What other methods change, or nothing does, after a category was made. */
const FIXED: readonly string[] = ["visible", "parentCategory", "handle", "managingAppId"];
/** What clients send along without meaning a change. */
const SENT_ALONG: ReadonlySet<string> = new Set(["id", "revision"]);

/** The content of a new category: its name trimmed, with a slug of its own. Errors: a validation error (400), rule INVALID_SLUG_FORMAT. */
export function newContent(ctx: EventContext, tree: CategoryTree, wire: unknown): JsonObject {
  const written = withoutComputed(forCreate(wire));
  const name = requiredText(written, "name", "category");
  const slug = typeof written.slug === "string" ? assertSlug(written.slug, "category.slug") : freeSlug(ctx, tree, name);
  return { ...written, name, slug };
}

/** A slug out of a name that no category of the tree has. */
function freeSlug(ctx: EventContext, tree: CategoryTree, name: string): string {
  const taken = new Set(tree.nodes.map(({ slug }) => slug));
  const base = slugOf(name);
  for (let number = 0; number <= taken.size; number += 1) {
    const slug = number === 0 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
  return `${base}-${ctx.newId().slice(-12)}`;
}

/** How an update treats what it cannot change. */
export type FixedFields = "ignore" | "refuse";

/**
 * The part of a category that an update writes: what its mask names, or the keys that are there.
 *
 * Errors: FIELD_MASK_VALUE_NOT_SUPPORTED, UPDATE_OF_FIELD_NOT_ALLOWED, REMOVED_SLUG (400), rule INVALID_SLUG_FORMAT.
 */
export function contentPatch(wire: unknown, mask: unknown, field: string, fixed: FixedFields): JsonObject {
  const written = forUpdate(wire);
  const paths = maskPaths(mask).filter((path) => !SENT_ALONG.has(path));
  const unsupported = paths.filter((path) => isFixed(path) || fieldAt(CATEGORY.schemas, "Category", path) === undefined);
  if (unsupported.length > 0) throw maskRefusal(unsupported, field, fixed);
  const sent = FIXED.filter((key) => written[key] !== undefined && written[key] !== null);
  if (fixed === "refuse" && paths.length === 0 && sent.length > 0) {
    throw new BelayError("UPDATE_OF_FIELD_NOT_ALLOWED", { data: { field, fields: sent } });
  }
  const named = paths.length > 0 ? new Set(paths.map((path) => path.split(".")[0] ?? path)) : new Set(Object.keys(written));
  const patch = Object.fromEntries(
    [...named].filter((key) => !COMPUTED.has(key) && !FIXED.includes(key)).map((key) => [key, written[key] ?? null]),
  );
  if (Object.hasOwn(patch, "slug")) assertNewSlug(patch.slug, field);
  if (Object.hasOwn(patch, "name")) return { ...patch, name: requiredText(patch, "name", field) };
  return patch;
}

function assertNewSlug(slug: unknown, field: string): void {
  if (typeof slug !== "string") throw new BelayError("REMOVED_SLUG", { data: { field: `${field}.slug` } });
  assertSlug(slug, `${field}.slug`);
}

function maskRefusal(paths: readonly string[], field: string, fixed: FixedFields): BelayError {
  const code = fixed === "refuse" ? "UPDATE_OF_FIELD_NOT_ALLOWED" : "FIELD_MASK_VALUE_NOT_SUPPORTED";
  return new BelayError(code, { data: { field: `${field}.fieldMask`, unsupportedFieldMasks: paths } });
}

function isFixed(path: string): boolean {
  return FIXED.includes(path.split(".")[0] ?? path);
}

function withoutComputed(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !COMPUTED.has(key)));
}
