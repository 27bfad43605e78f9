import { RequestValidationError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import { nextStamp } from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import { compact, isObject, type JsonObject } from "../../resource/json.ts";
import { applyPatch } from "../../resource/patch.ts";
import { missingField, ruleViolation } from "../../resource/violation.ts";
import { assertMainCategory } from "./category-places.ts";
import { distinct, resolveAll, withVisible } from "./create-product-entity.ts";
import { normalizeMedium } from "./media.ts";
import { FURTHER_PROPERTIES, type Product } from "./product.ts";
import type { ProductInput } from "./product-input.ts";
import { resolveBrand } from "./resolve-brand.ts";
import { resolveDescription } from "./resolve-description.ts";
import { resolveInfoSections } from "./resolve-info-sections.ts";
import { resolveModifiers } from "./resolve-modifiers.ts";
import { resolveOptions } from "./resolve-options.ts";
import { resolveRibbon } from "./resolve-ribbons.ts";
import { resolveSubscriptions } from "./resolve-subscriptions.ts";
import { assertAligned, resolveVariants } from "./resolve-variants.ts";
import { assertName } from "./rules/assert-name.ts";
import { assertSlug } from "./rules/assert-slug.ts";
import { freeName, slugOf } from "./unique-name.ts";

/**
 * The product that a partial update makes of another one: the next revision, not written yet.
 *
 * Shape: a key that is absent leaves its part unchanged, `null` clears it, lists are overwritten whole.
 * Errors: the named errors and rules of the contract (400).
 */
export async function patchProduct(tx: WriteTransaction, ctx: EventContext, current: Product, input: ProductInput): Promise<Product> {
  assertUnchangedType(current, input);
  assertMainCategory({ mainCategoryId: input.mainCategoryId }, current.directCategories);
  const shape = await patchShape(tx, ctx, current, input);
  const visible = resolveVisible(current, input, shape);
  const {
    brand: _brand,
    ribbon: _ribbon,
    description: _description,
    plainDescription: _plain,
    physicalProperties: _physical,
    ...kept
  } = current;
  return {
    ...kept,
    ...nextStamp(ctx, current),
    ...shape,
    ...(shape.options.length === 0 ? { variants: withVisible(shape.variants, visible) } : {}),
    visible,
    name: input.name === undefined ? current.name : assertName(input.name),
    slug: await patchSlug(tx, ctx, current, input),
    visibleInPos: input.visibleInPos ?? current.visibleInPos,
    ...(resolveDescription(input) ?? compact({ description: current.description, plainDescription: current.plainDescription })),
    media: patchMedia(current, input),
    modifiers: input.modifiers === undefined ? current.modifiers : await resolveModifiers(tx, ctx, input.modifiers ?? []),
    ...(await patchReferences(tx, ctx, current, input)),
    ...compact({ physicalProperties: patchObject(current.physicalProperties, input.physicalProperties) }),
    ...patchSubscriptions(ctx, current, input),
    ...patchTags(current, input),
    further: patchFurther(current, input),
  };
}

/** Clients send products back whole, so the same type is no change. */
function assertUnchangedType(current: Product, input: ProductInput): void {
  if (!input.productType || input.productType === current.productType) return;
  const violation = { field: "product.productType", description: "cannot be changed", violatedRule: "OTHER", data: {} };
  throw new RequestValidationError([violation]);
}

async function patchShape(
  tx: WriteTransaction,
  ctx: EventContext,
  current: Product,
  input: ProductInput,
): Promise<Pick<Product, "options" | "variants">> {
  const options = input.options === undefined ? current.options : await resolveOptions(tx, ctx, input.options ?? []);
  const scope = { productId: current.id, options, known: current.variants };
  if (input.variantsInfo === undefined) {
    if (input.options !== undefined) assertAligned(current.variants, scope);
    return { options, variants: current.variants };
  }
  if (input.options === undefined && current.options.length > 0) {
    throw ruleViolation("product.options", "MISSING_OPTIONS_ON_UPDATE_VARIANTS", "must be sent along with variants");
  }
  const variants = input.variantsInfo?.variants ?? [];
  if (variants.length === 0) throw missingField("product.variantsInfo.variants");
  return { options, variants: resolveVariants(ctx, variants, scope) };
}

/** Without options, product and default variant are visible together; the product's own value wins. */
function resolveVisible(current: Product, input: ProductInput, shape: Pick<Product, "options" | "variants">): boolean {
  if (input.visible !== undefined) return input.visible ?? true;
  const [given] = input.variantsInfo?.variants ?? [];
  return shape.options.length === 0 && given?.visible !== undefined ? given.visible : current.visible;
}

async function patchSlug(tx: WriteTransaction, ctx: EventContext, current: Product, input: ProductInput): Promise<string> {
  if (input.slug === undefined) return current.slug;
  if (input.slug) return assertSlug(input.slug);
  return await freeName(tx.entities, ctx.siteId, "slug", slugOf(input.name ?? current.name), ctx.newId, current.id);
}

function patchMedia(current: Product, { media }: ProductInput): Product["media"] {
  if (media === undefined) return current.media;
  if (media !== null && media.itemsInfo === undefined) return current.media;
  return (media?.itemsInfo?.items ?? []).map(normalizeMedium);
}

async function patchReferences(
  tx: WriteTransaction,
  ctx: EventContext,
  current: Product,
  input: ProductInput,
): Promise<Pick<Product, "brand" | "ribbon" | "additionalRibbons" | "infoSections">> {
  const brand = input.brand === undefined ? current.brand : input.brand === null ? undefined : await resolveBrand(tx, ctx, input.brand);
  const ribbon =
    input.ribbon === undefined ? current.ribbon : input.ribbon === null ? undefined : await resolveRibbon(tx, ctx, input.ribbon);
  const additional = input.additionalRibbons;
  const sections = input.infoSections;
  return {
    ...compact({ brand, ribbon }),
    additionalRibbons:
      additional === undefined ? current.additionalRibbons : await resolveAll(additional ?? [], (item) => resolveRibbon(tx, ctx, item)),
    infoSections:
      sections === undefined ? current.infoSections : await resolveInfoSections(tx, ctx, sections ?? [], "INFO_SECTION_ERROR_OCCURRED"),
  };
}

function patchObject(current: JsonObject | undefined, patch: JsonObject | null | undefined): JsonObject | undefined {
  if (patch === undefined) return current;
  return patch === null ? undefined : applyPatch(current ?? {}, patch);
}

function patchSubscriptions(
  ctx: EventContext,
  current: Product,
  { subscriptionDetails: patch }: ProductInput,
): Pick<Product, "subscriptions" | "allowOneTimePurchases"> {
  const { subscriptions, allowOneTimePurchases } = current;
  if (patch === undefined) return { subscriptions, ...compact({ allowOneTimePurchases }) };
  const oneTime = patch?.allowOneTimePurchases === undefined ? allowOneTimePurchases : (patch.allowOneTimePurchases ?? undefined);
  return {
    subscriptions:
      patch?.subscriptions === undefined && patch !== null ? subscriptions : resolveSubscriptions(ctx, patch?.subscriptions ?? []),
    ...compact({ allowOneTimePurchases: patch === null ? undefined : oneTime }),
  };
}

function patchTags(current: Product, { tags }: ProductInput): Pick<Product, "publicTags" | "privateTags"> {
  const { publicTags, privateTags } = current;
  if (tags === undefined) return { publicTags, privateTags };
  return {
    publicTags: tags !== null && tags.publicTags === undefined ? publicTags : distinct(tags?.publicTags?.tagIds ?? []),
    privateTags: tags !== null && tags.privateTags === undefined ? privateTags : distinct(tags?.privateTags?.tagIds ?? []),
  };
}

function patchFurther(current: Product, input: ProductInput): JsonObject {
  const patch = Object.fromEntries(FURTHER_PROPERTIES.filter((key) => input[key] !== undefined).map((key) => [key, input[key]]));
  const next = applyPatch(current.further, patch);
  return isObject(next) ? next : {};
}
