import { BelayError, type ErrorCode } from "@belay/core";
import { type EntityRecord, UniqueTakenError, type UniqueValues, type WriteTransaction } from "@belay/store";
import { JsonText } from "../../handler.ts";
import { type EntityWrite, insertEntity, removeEntity, updateEntity } from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import { joinLayers, mergeLayers, takeLayers } from "../../resource/layers.ts";
import { followVariants } from "../variants/follow-variants.ts";
import { GET_LAYERS, productLayers } from "./pack-product.ts";
import type { Product } from "./product.ts";
import { PRODUCT } from "./product-resource.ts";

/** What the refusal of a taken value is called. */
const TAKEN: Readonly<Record<string, ErrorCode>> = {
  slug: "DUPLICATE_SLUG_ERROR",
  sku: "SKU_ALREADY_EXIST_ERROR",
  barcode: "BARCODE_ALREADY_EXIST_ERROR",
  variant: "VARIANT_ID_ALREADY_EXISTS",
  subscription: "SUBSCRIPTION_ID_ALREADY_EXISTS",
};

/** Writes a new product with its variants and its event. Errors: the codes above (409). */
export async function insertProduct(tx: WriteTransaction, ctx: EventContext, product: Product): Promise<EntityRecord> {
  const write = writeOf(product);
  await refuseTaken(() => insertEntity(tx, ctx, PRODUCT, product, write));
  await followVariants(tx, ctx, undefined, product);
  return recordOf(product, write.text);
}

/** Writes the next revision of a product, and what it makes of its variants, with its event. Errors: the codes above, INVALID_REVISION (409). */
export async function replaceProduct(tx: WriteTransaction, ctx: EventContext, before: Product, product: Product): Promise<EntityRecord> {
  const write = writeOf(product);
  await refuseTaken(() => updateEntity(tx, ctx, PRODUCT, product, write));
  await followVariants(tx, ctx, before, product);
  return recordOf(product, write.text);
}

/** Writes a product whose revision stays, because nothing changed that its writers know of: whoever holds it may still write. */
export async function rewriteProduct(tx: WriteTransaction, ctx: EventContext, product: Product): Promise<void> {
  const { text, document, uniques } = writeOf(product);
  await tx.entities.update(PRODUCT.kind, ctx.siteId, { ...recordOf(product, text), document }, product.revision, uniques);
}

/** Removes a product with its variants and its event. */
export async function removeProduct(tx: WriteTransaction, ctx: EventContext, product: Product): Promise<boolean> {
  await followVariants(tx, ctx, product, undefined);
  return await removeEntity(tx, ctx, PRODUCT, product, writeOf(product).entity);
}

/** Its events tell what a get shows by default, which is how the stored text begins. */
function writeOf(product: Product): Required<EntityWrite> {
  const layers = productLayers(product);
  const text = joinLayers(layers);
  const entity = new JsonText(takeLayers(text, GET_LAYERS));
  return { text, document: mergeLayers(layers), entity, uniques: uniquesOf(product) };
}

function recordOf({ id, revision, createdAtMs, updatedAtMs }: Product, text: string): EntityRecord {
  return { id, revision, createdAtMs, updatedAtMs, text };
}

/** The values that a product claims. */
export function uniquesOf(product: Product): UniqueValues {
  return {
    slug: [product.slug],
    handle: [product.handle],
    sku: product.variants.flatMap(({ sku }) => (sku === undefined ? [] : [sku])),
    barcode: product.variants.flatMap(({ barcode }) => (barcode === undefined ? [] : [barcode])),
    variant: product.variants.map(({ id }) => id),
    subscription: product.subscriptions.map(({ id }) => id),
  };
}

async function refuseTaken(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof UniqueTakenError)) throw error;
    throw new BelayError(TAKEN[error.set] ?? "ALREADY_EXISTS", { data: { [error.set]: error.value }, cause: error });
  }
}
