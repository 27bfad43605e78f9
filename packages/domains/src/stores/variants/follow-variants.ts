import type { NewRecord, WriteTransaction } from "@belay/store";
import type { EventContext } from "../../resource/events.ts";
import { joinLayers, mergeLayers } from "../../resource/layers.ts";
import type { Product, Variant } from "../products-v3/product.ts";
import { packVariant, variantLayers } from "./pack-variant.ts";
import { VARIANT } from "./variant-resource.ts";

/** Brings the documents of a product's variants up to the product as it is: those that are missing, and those that say something else. */
export async function refreshVariants(tx: WriteTransaction, siteId: string, product: Product): Promise<void> {
  const records = await tx.entities.getMany(
    VARIANT.kind,
    siteId,
    product.variants.map(({ id }) => id),
  );
  const known = new Map(records.map((record) => [record.id, record]));
  for (const variant of product.variants) {
    const record = recordOf(product, variant);
    const before = known.get(variant.id);
    if (before === undefined) await tx.entities.insert(VARIANT.kind, siteId, record, {});
    else if (before.text !== record.text) await tx.entities.update(VARIANT.kind, siteId, record, before.revision, {});
  }
}

/**
 * Brings the documents of a product's variants up to a change of the product, in its transaction.
 *
 * Shape: a variant has the revision and the times of its product; `before` is absent for a new product, `after` for one that is gone.
 * What reads the same as before is not written.
 */
export async function followVariants(
  tx: WriteTransaction,
  { siteId }: Pick<EventContext, "siteId">,
  before: Product | undefined,
  after: Product | undefined,
): Promise<void> {
  const known = new Map((before?.variants ?? []).map((variant) => [variant.id, variant]));
  for (const variant of after?.variants ?? []) {
    const old = known.get(variant.id);
    known.delete(variant.id);
    if (after === undefined) continue;
    const record = recordOf(after, variant);
    if (before !== undefined && old !== undefined) {
      if (before.revision === after.revision && record.text === packVariant(before, old)) continue;
      if (await tx.entities.update(VARIANT.kind, siteId, record, before.revision, {})) continue;
    }
    // A product of before this kind of document has none yet: its first change makes them.
    await tx.entities.insert(VARIANT.kind, siteId, record, {});
  }
  for (const id of known.keys()) await tx.entities.remove(VARIANT.kind, siteId, id);
}

function recordOf(product: Product, variant: Variant): NewRecord {
  const { revision, createdAtMs, updatedAtMs } = product;
  const layers = variantLayers(product, variant);
  return { id: variant.id, revision, createdAtMs, updatedAtMs, text: joinLayers(layers), document: mergeLayers(layers) };
}
