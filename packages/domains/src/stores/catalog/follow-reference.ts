import { InvariantError } from "@belay/core";
import type { EntityReader, EntityRecord, Filter, WriteTransaction } from "@belay/store";
import type { CallContext } from "../../handler.ts";
import { nextStamp } from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import { filterJobHandler, startFilterJob } from "../../resource/filter-job.ts";
import { type JsonObject, ownValue } from "../../resource/json.ts";
import type { Resource } from "../../resource/resource.ts";
import type { Product } from "../products-v3/product.ts";
import { PRODUCT } from "../products-v3/product-resource.ts";
import { replaceProduct } from "../products-v3/save-product.ts";
import { unpackProduct } from "../products-v3/unpack-product.ts";

/**
 * Products that follow at once, in the transaction of the change; a job brings up the rest.
 *
 * Why: an answer must not show what is gone, and a write must not hold up the others for seconds.
 */
const AT_ONCE = 500;

/** How products refer to a kind of entity, and what becomes of them when it changes. */
export interface ProductReference {
  readonly resource: Resource;
  /** Wire fields of a product that hold the entity's id. */
  readonly fields: readonly string[];
  /** The product with the entity as it is now; without it when it is `undefined`. The same object when nothing changes. */
  readonly follow: (product: Product, id: string, entity: JsonObject | undefined) => Product;
}

/** What lets products follow a kind of entity that they refer to. */
export function followReference(reference: ProductReference) {
  const type = `stores/follow-${reference.resource.kind.name}`;
  const apply = async (record: EntityRecord, id: string, entity: JsonObject | undefined, ctx: EventContext, tx: WriteTransaction) => {
    const product = unpackProduct(record);
    const followed = reference.follow(product, id, entity);
    if (followed !== product) await replaceProduct(tx, ctx, product, { ...followed, ...nextStamp(ctx, product) });
  };
  return {
    /** Brings the products that refer to an entity up to what it is now; `entity` is `undefined` when it is gone. */
    follow: async (tx: WriteTransaction, ctx: CallContext, id: string, entity: JsonObject | undefined): Promise<void> => {
      const query = { filter: filterOf(reference, id), sort: [], limit: AT_ONCE + 1 };
      const records = await tx.entities.query(PRODUCT.kind, ctx.siteId, query);
      for (const record of records.slice(0, AT_ONCE)) await apply(record, id, entity, ctx, tx);
      if (records.length > AT_ONCE) await startFilterJob(tx, ctx, type, { id });
    },
    /** How many products refer to each of the entities. */
    count: (entities: EntityReader, siteId: string, ids: readonly string[]) => countReferences(reference, entities, siteId, ids),
    job: filterJobHandler({
      type,
      kind: PRODUCT.kind,
      filter: (request) => filterOf(reference, String(request.id)),
      apply: async (record, request, ctx, tx) => {
        const id = String(request.id);
        const current = await tx.entities.get(reference.resource.kind, ctx.siteId, id);
        const entity: unknown = current && JSON.parse(current.text);
        await apply(record, id, ownValue(entity, "id") === id ? (entity as JsonObject) : undefined, ctx, tx);
      },
    }),
  };
}

function filterOf(reference: ProductReference, id: string): Filter {
  const filters = reference.fields.map((wire): Filter => {
    const field = productField(wire);
    return field.multiple
      ? { kind: "compare", field, operator: "$hasSome", value: [id] }
      : { kind: "compare", field, operator: "$eq", value: id };
  });
  const [only] = filters;
  return filters.length === 1 && only !== undefined ? only : { kind: "or", filters };
}

/** An entity stands on a product once, so the counts of its fields add up. */
async function countReferences(reference: ProductReference, entities: EntityReader, siteId: string, ids: readonly string[]) {
  const sums = new Map<string | number, number>(ids.map((id) => [id, 0]));
  for (const wire of reference.fields) {
    const counts = await entities.countByValue(PRODUCT.kind, siteId, productField(wire), ids);
    for (const [id, count] of counts) sums.set(id, (sums.get(id) ?? 0) + count);
  }
  return sums;
}

function productField(wire: string) {
  const field = PRODUCT.fields.get(wire)?.stored;
  if (field === undefined) throw new InvariantError(`products have no field ${wire}`);
  return field;
}
