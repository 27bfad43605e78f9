import type { EntityRecord, WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest } from "../../handler.ts";
import type { BulkOutcome } from "../../resource/bulk.ts";
import type { JsonObject } from "../../resource/json.ts";
import { audienceOf } from "./audience.ts";
import { presentation, presentProduct } from "./present/present-product.ts";
import { parseRequestedFields } from "./requested-fields.ts";

/** The answer of a bulk call on products; the products themselves with `returnEntity` only. */
export async function bulkProductAnswer(
  request: WireRequest,
  ctx: CallContext,
  tx: WriteTransaction,
  outcome: BulkOutcome<EntityRecord>,
): Promise<JsonObject> {
  const audience = { ...audienceOf(ctx), hiddenProducts: true };
  const fields = parseRequestedFields(request.fields, audience);
  const how = await presentation(tx.entities, ctx.siteId, { fields, audience, variants: true });
  return answerOf(outcome, request.returnEntity === true ? (record) => presentProduct(record, how) : undefined);
}

/** The answer about inventory items. */
export function bulkInventoryAnswer(request: WireRequest, outcome: BulkOutcome<JsonObject>): JsonObject {
  return answerOf(outcome, request.returnEntity === true ? (item) => item : undefined);
}

function answerOf<T>(outcome: BulkOutcome<T>, present: ((value: T) => JsonObject) | undefined): JsonObject {
  const results = outcome.items.map(({ itemMetadata, value }) =>
    present === undefined || value === undefined ? { itemMetadata } : { itemMetadata, item: present(value) },
  );
  return { results, bulkActionMetadata: outcome.bulkActionMetadata };
}

/** Several outcomes as one: items in order, with the places that they have in the whole. */
export function joinOutcomes<T>(outcomes: readonly BulkOutcome<T>[]): BulkOutcome<T> {
  const items = outcomes
    .flatMap((outcome) => outcome.items)
    .map((item, originalIndex) => ({
      ...item,
      itemMetadata: { ...item.itemMetadata, originalIndex },
    }));
  const totalSuccesses = items.filter((item) => item.itemMetadata.success).length;
  return { items, bulkActionMetadata: { totalSuccesses, totalFailures: items.length - totalSuccesses, undetailedFailures: 0 } };
}
