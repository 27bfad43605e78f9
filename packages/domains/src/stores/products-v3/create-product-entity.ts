import type { EntityRecord, WriteTransaction } from "@belay/store";
import { firstStamp } from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import { compact } from "../../resource/json.ts";
import { missingField } from "../../resource/violation.ts";
import { allProductsCategoryId } from "../derived-id.ts";
import { assertProduct } from "./assert-product.ts";
import { assertMainCategory } from "./category-places.ts";
import { normalizeMedium } from "./media.ts";
import { FURTHER_PROPERTIES, type Product, type Variant } from "./product.ts";
import type { ProductInput } from "./product-input.ts";
import { resolveBrand } from "./resolve-brand.ts";
import { resolveDescription } from "./resolve-description.ts";
import { resolveInfoSections } from "./resolve-info-sections.ts";
import { resolveModifiers } from "./resolve-modifiers.ts";
import { resolveOptions } from "./resolve-options.ts";
import { resolveRibbon } from "./resolve-ribbons.ts";
import { resolveSubscriptions } from "./resolve-subscriptions.ts";
import { resolveVariants } from "./resolve-variants.ts";
import { assertName } from "./rules/assert-name.ts";
import { assertSlug } from "./rules/assert-slug.ts";
import { insertProduct } from "./save-product.ts";
import { freeName, slugOf } from "./unique-name.ts";

/** A last change to a new product's variants before it is checked and written: stock that is made along with it. */
export type VariantsChange = (product: Product) => readonly Variant[];

/**
 * Makes a product out of a request: rules, references (made where they are new), ids, slug, derived values, event.
 *
 * Errors: the named errors and rules of the contract (400, 409).
 */
export async function createProductEntity(
  tx: WriteTransaction,
  ctx: EventContext,
  input: ProductInput,
  changeVariants?: VariantsChange,
): Promise<{ readonly product: Product; readonly record: EntityRecord }> {
  const resolved = await resolveNewProduct(tx, ctx, input);
  assertMainCategory(resolved.further, resolved.directCategories);
  const product = changeVariants === undefined ? resolved : { ...resolved, variants: changeVariants(resolved) };
  assertProduct(product);
  return { product, record: await insertProduct(tx, ctx, product) };
}

async function resolveNewProduct(tx: WriteTransaction, ctx: EventContext, input: ProductInput): Promise<Product> {
  const name = assertName(input.name);
  const productType = input.productType ?? undefined;
  if (productType === undefined) throw missingField("product.productType");
  const slug = input.slug ? assertSlug(input.slug) : await freeName(tx.entities, ctx.siteId, "slug", slugOf(name), ctx.newId);
  const stamp = firstStamp(ctx);
  const options = await resolveOptions(tx, ctx, input.options ?? []);
  const variants = resolveVariants(ctx, input.variantsInfo?.variants ?? [], { productId: stamp.id, options, known: [] });
  const [only] = variants;
  return {
    ...stamp,
    name,
    slug,
    handle: await freeName(tx.entities, ctx.siteId, "handle", slugOf(name), ctx.newId),
    productType,
    // Without options, product and default variant are visible together.
    visible: input.visible ?? (options.length === 0 ? (only?.visible ?? true) : true),
    visibleInPos: input.visibleInPos ?? productType === "PHYSICAL",
    ...resolveDescription(input),
    media: (input.media?.itemsInfo?.items ?? []).map(normalizeMedium),
    options,
    modifiers: await resolveModifiers(tx, ctx, input.modifiers ?? []),
    variants:
      options.length === 0 && input.visible !== undefined && input.visible !== null ? withVisible(variants, input.visible) : variants,
    ...(input.brand ? { brand: await resolveBrand(tx, ctx, input.brand) } : {}),
    ...(input.ribbon ? { ribbon: await resolveRibbon(tx, ctx, input.ribbon) } : {}),
    additionalRibbons: await resolveAll(input.additionalRibbons ?? [], (ribbon) => resolveRibbon(tx, ctx, ribbon)),
    infoSections: await resolveInfoSections(tx, ctx, input.infoSections ?? [], "INFO_SECTION_CREATION_FAILED"),
    ...compact({ physicalProperties: input.physicalProperties ?? undefined }),
    subscriptions: resolveSubscriptions(ctx, input.subscriptionDetails?.subscriptions ?? []),
    ...compact({ allowOneTimePurchases: input.subscriptionDetails?.allowOneTimePurchases ?? undefined }),
    publicTags: distinct(input.tags?.publicTags?.tagIds ?? []),
    privateTags: distinct(input.tags?.privateTags?.tagIds ?? []),
    directCategories: [{ id: allProductsCategoryId(ctx.siteId) }],
    allCategories: [{ id: allProductsCategoryId(ctx.siteId) }],
    further: compact(Object.fromEntries(FURTHER_PROPERTIES.map((key) => [key, input[key] ?? undefined]))),
  };
}

/** The default variant follows its product. */
export function withVisible(variants: readonly Variant[], visible: boolean): readonly Variant[] {
  return variants.map((variant) => ({ ...variant, visible }));
}

/** One after the other, because each may make what the next one finds. */
export async function resolveAll<I, T>(inputs: readonly I[], resolve: (input: I) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (const input of inputs) results.push(await resolve(input));
  return results;
}

export function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
