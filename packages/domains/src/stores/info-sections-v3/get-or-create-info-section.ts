import type { EntityRecord, WriteTransaction } from "@belay/store";
import type { CallContext, WriteHandler } from "../../handler.ts";
import { runBulk } from "../../resource/bulk.ts";
import { findByUnique } from "../../resource/entities.ts";
import { methodIdOf, objectsOf } from "../../resource/entity-rules.ts";
import { isObject, type JsonObject } from "../../resource/json.ts";
import { missingField } from "../../resource/violation.ts";
import { INFO_SECTION } from "../catalog/catalog-resources.ts";
import { nameKey } from "../catalog/named-entity.ts";
import { infoSectionMethods } from "./info-section-methods.ts";

/** Answers the info section of an id or unique name, and makes one of a unique name when the site has none. */
export const getOrCreateInfoSection: WriteHandler = {
  kind: "write",
  methodId: methodIdOf(INFO_SECTION, "getOrCreateInfoSection"),
  handle: async (request, ctx, tx) => {
    const wanted = isObject(request.infoSection) ? request.infoSection : {};
    const record = await obtain(tx, ctx, wanted, "infoSection");
    const [infoSection] = await infoSectionMethods.presentAll(tx.entities, ctx, [record], request.fields);
    return { infoSection };
  },
};

/** The same for a list, each for itself. */
export const bulkGetOrCreateInfoSections: WriteHandler = {
  kind: "write",
  methodId: methodIdOf(INFO_SECTION, "bulkGetOrCreateInfoSections"),
  handle: async (request, ctx, tx) => {
    const work = async (wanted: JsonObject, index: number) => {
      const record = await obtain(tx, ctx, wanted, `infoSections.${index}`);
      return { id: record.id, value: record };
    };
    const outcome = await runBulk(tx, objectsOf(request.infoSections), work);
    return await infoSectionMethods.bulkAnswer(request, ctx, tx, outcome, true);
  },
};

/** Errors: NOT_FOUND (404) for an unknown id; a validation error (400) for neither id nor unique name, or a new one without a title. */
async function obtain(tx: WriteTransaction, ctx: CallContext, wanted: JsonObject, field: string): Promise<EntityRecord> {
  const { id, uniqueName } = wanted;
  if (typeof id === "string") return await infoSectionMethods.writes.find(tx.entities, ctx.siteId, id);
  if (typeof uniqueName !== "string" || uniqueName.trim() === "") throw missingField(`${field}.uniqueName`);
  const found = await findByUnique(tx.entities, ctx.siteId, INFO_SECTION, "unique_name", nameKey(uniqueName));
  return found ?? (await infoSectionMethods.writes.create(tx, ctx, wanted, field));
}
