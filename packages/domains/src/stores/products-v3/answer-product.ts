import { type EntityReader, type JsonBytes, JsonOutput } from "@belay/store";
import type { SharedContext, WireRequest } from "../../handler.ts";
import { assertVisible } from "./assert-visible.ts";
import { audienceOf } from "./audience.ts";
import { findProduct } from "./find-product.ts";
import { presentation, presentProductText } from "./present/present-product.ts";
import { parseRequestedFields } from "./requested-fields.ts";

/**
 * One product as its reader may see it, with the parts that the request asks for.
 *
 * Errors: PRODUCT_NOT_FOUND (404), also for one that is not the caller's to see; those of `parseRequestedFields`.
 */
export async function answerProduct(
  request: WireRequest,
  ctx: SharedContext,
  entities: EntityReader,
  idOf: () => Promise<unknown>,
): Promise<JsonBytes> {
  const audience = audienceOf(ctx);
  const fields = parseRequestedFields(request.fields, audience);
  const record = assertVisible(await findProduct(entities, ctx.siteId, await idOf()), audience);
  const how = await presentation(entities, ctx.siteId, { fields, audience, variants: true });
  return new JsonOutput().text(`{"product":${presentProductText(record, how)}}`).finish();
}
