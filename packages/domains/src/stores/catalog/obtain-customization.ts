import { BelayError, InvariantError } from "@belay/core";
import type { EntityRecord, WriteTransaction } from "@belay/store";
import { findByUnique, firstStamp, insertEntity, nextStamp, systemFields, updateEntity } from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import { compact, isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { parseLayers } from "../../resource/layers.ts";
import { CUSTOMIZATION } from "./catalog-resources.ts";
import { nameKey } from "./named-entity.ts";

/** A customization's choice, as the customization keeps it. */
export interface CustomizationChoice {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly choiceType: string;
  readonly colorCode?: string;
  readonly colorCodes?: JsonObject;
  readonly image?: JsonObject;
  readonly defaultAddedPrice?: string;
  /** Goes out on request only. */
  readonly displayImage?: JsonObject;
  /** The choices of the same customization that this one is a shade of. */
  readonly primaryChoiceIds?: readonly string[];
}

/** A reusable option or modifier. */
export interface Customization {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly renderType: string;
  readonly choices: readonly CustomizationChoice[];
}

/** What finds a customization, or makes one. */
export interface CustomizationRequest {
  readonly type: "PRODUCT_OPTION" | "MODIFIER";
  readonly id?: string;
  readonly name?: string;
  readonly renderType?: string;
  readonly freeTextInput?: JsonObject;
  readonly choices: readonly Omit<Partial<CustomizationChoice>, "key">[];
}

/** Most choices of one customization. */
export const CHOICES_MAX = 1000;

/**
 * The customization that a product's option or modifier means, with the requested choices in it.
 *
 * Shape: by id, or by type, render type and name; it is made when there is none, and new choices are added to it.
 * Errors: CUSTOMIZATION_NOT_EXIST, CHOICE_NOT_EXIST, the `..._NAME_AND_TYPE_REQUIRED` codes, ADD_CUSTOMIZATION_CHOICES_FAILED (400).
 */
export async function obtainCustomization(tx: WriteTransaction, ctx: EventContext, request: CustomizationRequest): Promise<Customization> {
  const record = await findCustomization(tx, ctx, request);
  if (record === undefined) return createCustomization(tx, ctx, request);
  const document = parseLayers(record.text);
  const known = choicesOf(document);
  const choices = mergeChoices(ctx, request, known);
  if (choices.length > known.length) await saveChoices(tx, ctx, record, document, choices);
  return { ...toCustomization(record.id, document), choices };
}

async function findCustomization(
  tx: WriteTransaction,
  ctx: EventContext,
  request: CustomizationRequest,
): Promise<EntityRecord | undefined> {
  if (request.id !== undefined) {
    const record = await tx.entities.get(CUSTOMIZATION.kind, ctx.siteId, request.id);
    if (record !== undefined && ownValue(parseLayers(record.text), "customizationType") === request.type) return record;
    throw new BelayError("CUSTOMIZATION_NOT_EXIST", { data: { customizationId: request.id } });
  }
  return await findByUnique(tx.entities, ctx.siteId, CUSTOMIZATION, "name", customizationKey(request));
}

/** What is unique of a customization: its name among those of its type and render type. Errors: the `..._NAME_AND_TYPE_REQUIRED` codes (400). */
export function customizationKey(request: Pick<CustomizationRequest, "type" | "name" | "renderType">): string {
  const { type, name, renderType } = request;
  if (name === undefined || name.trim() === "" || renderType === undefined) {
    throw new BelayError(type === "MODIFIER" ? "MODIFIER_NAME_AND_TYPE_REQUIRED" : "PRODUCT_OPTION_NAME_AND_TYPE_REQUIRED");
  }
  return `${type} ${renderType} ${nameKey(name)}`;
}

async function createCustomization(tx: WriteTransaction, ctx: EventContext, request: CustomizationRequest): Promise<Customization> {
  const stamp = firstStamp(ctx);
  const name = request.name?.trim() ?? "";
  const choices = mergeChoices(ctx, request, []);
  const entity = compact({
    ...systemFields(stamp),
    key: name,
    name,
    customizationType: request.type,
    customizationRenderType: request.renderType,
    freeTextInput: request.freeTextInput,
    choicesSettings: choices.length > 0 ? { choices } : undefined,
  });
  const uniques = { name: [customizationKey(request)] };
  await insertEntity(tx, ctx, CUSTOMIZATION, stamp, { text: JSON.stringify(entity), entity, uniques });
  return { id: stamp.id, name, key: name, renderType: request.renderType ?? "", choices };
}

/** The known choices and behind them the new ones of the request. */
function mergeChoices(
  ctx: EventContext,
  request: CustomizationRequest,
  known: readonly CustomizationChoice[],
): readonly CustomizationChoice[] {
  const choices = [...known];
  for (const choice of request.choices) {
    if (choice.id !== undefined && known.some(({ id }) => id === choice.id)) continue;
    if (choice.id !== undefined && choice.name === undefined) {
      throw new BelayError("CHOICE_NOT_EXIST", { data: { choiceId: choice.id } });
    }
    const name = choice.name?.trim() ?? "";
    if (choices.some((other) => nameKey(other.name) === nameKey(name))) continue;
    if (name === "" || choice.choiceType === undefined) {
      const code = request.type === "MODIFIER" ? "MODIFIER_CHOICE_NAME_AND_TYPE_REQUIRED" : "PRODUCT_OPTION_CHOICE_NAME_AND_TYPE_REQUIRED";
      throw new BelayError(code);
    }
    const { choiceType, colorCode, colorCodes, image } = choice;
    // The id of a new choice is the server's.
    choices.push({ id: ctx.newId(), key: name, name, choiceType, ...compact({ colorCode, colorCodes, image }) });
  }
  if (choices.length > CHOICES_MAX) throw new BelayError("ADD_CUSTOMIZATION_CHOICES_FAILED", { data: { choicesMax: CHOICES_MAX } });
  return choices;
}

async function saveChoices(
  tx: WriteTransaction,
  ctx: EventContext,
  record: EntityRecord,
  document: JsonObject,
  choices: readonly CustomizationChoice[],
): Promise<void> {
  const stamp = nextStamp(ctx, record);
  const settings = isObject(document.choicesSettings) ? document.choicesSettings : {};
  const entity = { ...document, ...systemFields(stamp), choicesSettings: { ...settings, choices } };
  const type = document.customizationType === "MODIFIER" ? "MODIFIER" : "PRODUCT_OPTION";
  const key = { type, name: String(document.name), renderType: String(document.customizationRenderType), choices: [] } as const;
  const uniques = { name: [customizationKey(key)] };
  await updateEntity(tx, ctx, CUSTOMIZATION, stamp, { text: JSON.stringify(entity), entity, uniques });
}

/** The choices of a stored customization. Parser: the document was written by this file or checked by its own methods. */
export function choicesOf(document: JsonObject): readonly CustomizationChoice[] {
  const choices = ownValue(document.choicesSettings, "choices");
  return Array.isArray(choices) ? (choices as readonly CustomizationChoice[]) : [];
}

function toCustomization(id: string, document: JsonObject): Omit<Customization, "choices"> {
  if (typeof document.name !== "string") throw new InvariantError("a customization has no name");
  return { id, name: document.name, key: String(document.key), renderType: String(document.customizationRenderType) };
}
