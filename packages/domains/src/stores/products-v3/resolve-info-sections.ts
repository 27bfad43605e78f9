import { BelayError, type ErrorCode } from "@belay/core";
import type { EntityRecord, WriteTransaction } from "@belay/store";
import { findByUnique, firstStamp, insertEntity, systemFields } from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import { compact, isObject } from "../../resource/json.ts";
import { parseLayers } from "../../resource/layers.ts";
import { INFO_SECTION } from "../catalog/catalog-resources.ts";
import { nameKey } from "../catalog/named-entity.ts";
import { htmlToRichContent, richContentToHtml } from "../rich-content.ts";
import type { ProductInfoSection } from "./product.ts";
import type { InfoSectionInput } from "./product-input.ts";

/** Most info sections of one product. */
export const INFO_SECTIONS_MAX = 20;

/**
 * The info sections that a request means: existing ones by id or unique name, new ones by unique name with title and text.
 *
 * Errors: `failure` (INFO_SECTION_CREATION_FAILED or INFO_SECTION_ERROR_OCCURRED, 400) for an unknown id or neither id nor name.
 */
export async function resolveInfoSections(
  tx: WriteTransaction,
  ctx: EventContext,
  inputs: readonly InfoSectionInput[],
  failure: ErrorCode,
): Promise<readonly ProductInfoSection[]> {
  const resolved: ProductInfoSection[] = [];
  for (const input of inputs) {
    const section = await resolveInfoSection(tx, ctx, input, failure);
    if (!resolved.some(({ id }) => id === section.id)) resolved.push(section);
  }
  if (resolved.length > INFO_SECTIONS_MAX) throw new BelayError("TOO_MANY_INFO_SECTIONS_ERROR");
  return resolved;
}

async function resolveInfoSection(
  tx: WriteTransaction,
  ctx: EventContext,
  input: InfoSectionInput,
  failure: ErrorCode,
): Promise<ProductInfoSection> {
  if (input.id !== undefined) {
    const record = await tx.entities.get(INFO_SECTION.kind, ctx.siteId, input.id);
    if (record === undefined) throw new BelayError(failure, { data: { infoSectionId: input.id } });
    return toProductSection(record);
  }
  const uniqueName = input.uniqueName?.trim() ?? "";
  if (uniqueName === "") throw new BelayError(failure, { message: "An info section needs an id or a unique name." });
  const found = await findByUnique(tx.entities, ctx.siteId, INFO_SECTION, "unique_name", nameKey(uniqueName));
  return found === undefined ? createInfoSection(tx, ctx, uniqueName, input) : toProductSection(found);
}

async function createInfoSection(
  tx: WriteTransaction,
  ctx: EventContext,
  uniqueName: string,
  input: InfoSectionInput,
): Promise<ProductInfoSection> {
  const stamp = firstStamp(ctx);
  const description = input.description ?? (input.plainDescription === undefined ? undefined : htmlToRichContent(input.plainDescription));
  const plainDescription = input.description === undefined ? input.plainDescription : richContentToHtml(input.description);
  const section = compact({ uniqueName, title: input.title ?? uniqueName.slice(0, 50), description, plainDescription });
  const entity = { ...systemFields(stamp), ...section };
  const uniques = { unique_name: [nameKey(uniqueName)] };
  await insertEntity(tx, ctx, INFO_SECTION, stamp, { text: JSON.stringify(entity), entity, uniques });
  return { id: stamp.id, ...section };
}

function toProductSection(record: EntityRecord): ProductInfoSection {
  const { uniqueName, title, description, plainDescription } = parseLayers(record.text);
  return {
    id: record.id,
    uniqueName: String(uniqueName),
    title: String(title),
    ...(isObject(description) ? { description } : {}),
    ...(typeof plainDescription === "string" ? { plainDescription } : {}),
  };
}
