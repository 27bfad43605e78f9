import { BelayError } from "@belay/core";
import type { Filter, WriteTransaction } from "@belay/store";
import type { CallContext } from "../../handler.ts";
import { type EntityDraft, objectsOf, requiredText } from "../../resource/entity-rules.ts";
import { isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { missingField } from "../../resource/violation.ts";
import { CUSTOMIZATION } from "../catalog/catalog-resources.ts";
import { choicesOf } from "../catalog/obtain-customization.ts";
import { assertChoices, keptChoice } from "./choice-rules.ts";

/** Most options, and most modifiers, of a site. */
const OF_A_TYPE_MAX = 10_000;
/** Longest free text that a buyer may be asked for. */
const TEXT_LENGTH_MAX = 500;

/**
 * A customization as it is stored, out of the whole document.
 *
 * Errors: MODIFIER_SETTINGS_NOT_SUPPORTED_FOR_PRODUCT_OPTION, INVALID_CUSTOMIZATION_RENDER_TYPE, INVALID_FREE_TEXT_SETTINGS,
 * DOESNT_SUPPORT_CHOICES, rule ONLY_SPACES_STRING_ERROR, a validation error for what is missing (400).
 */
export function normaliseCustomization(document: JsonObject, field: string, written: JsonObject): JsonObject {
  const name = requiredText(document, "name", field);
  const isNew = document === written;
  const { customizationType, customizationRenderType } = document;
  if (isNew && customizationType === undefined) throw missingField(`${field}.customizationType`);
  if (isNew && customizationRenderType === undefined) throw missingField(`${field}.customizationRenderType`);
  if (customizationType === "PRODUCT_OPTION" && isObject(document.modifierSettings)) {
    throw new BelayError("MODIFIER_SETTINGS_NOT_SUPPORTED_FOR_PRODUCT_OPTION");
  }
  if (isNew && customizationType === "PRODUCT_OPTION" && customizationRenderType === "FREE_TEXT") {
    throw new BelayError("INVALID_CUSTOMIZATION_RENDER_TYPE", { data: { customizationRenderType } });
  }
  return { ...document, key: document.key ?? name, name };
}

/**
 * Gives a new customization the ids of its choices, and a changed one what a change does not reach: its types and its choices.
 *
 * Errors: OPTIONS_LIMIT_EXCEEDED, MODIFIERS_LIMIT_EXCEEDED, DOESNT_SUPPORT_FREE_TEXT, those of its settings (400).
 */
export async function completeCustomization(tx: WriteTransaction, ctx: CallContext, draft: EntityDraft): Promise<JsonObject> {
  const { document, before, field } = draft;
  if (before === undefined) {
    await assertRoom(tx, ctx.siteId, document.customizationType);
    return withNewChoices(ctx, withFreeText(document), field);
  }
  const { customizationType, customizationRenderType } = before;
  const fixed = { ...document, customizationType, customizationRenderType };
  const isText = customizationRenderType === "FREE_TEXT";
  if (!isText && isObject(document.freeTextInput)) throw new BelayError("DOESNT_SUPPORT_FREE_TEXT");
  if (isText) return { ...withFreeText(fixed), choicesSettings: undefined };
  const settings = isObject(document.choicesSettings) ? document.choicesSettings : {};
  return { ...fixed, freeTextInput: undefined, choicesSettings: { ...settings, choices: choicesOf(before) } };
}

async function assertRoom(tx: WriteTransaction, siteId: string, type: unknown): Promise<void> {
  const field = CUSTOMIZATION.fields.get("customizationType")?.stored;
  if (field === undefined) return;
  const filter: Filter = { kind: "compare", field, operator: "$eq", value: String(type) };
  if ((await tx.entities.count(CUSTOMIZATION.kind, siteId, filter)) < OF_A_TYPE_MAX) return;
  throw new BelayError(type === "MODIFIER" ? "MODIFIERS_LIMIT_EXCEEDED" : "OPTIONS_LIMIT_EXCEEDED", { data: { most: OF_A_TYPE_MAX } });
}

/** Errors: INVALID_FREE_TEXT_SETTINGS (400). */
function withFreeText(document: JsonObject): JsonObject {
  const { freeTextInput } = document;
  const isText = document.customizationRenderType === "FREE_TEXT";
  if (isObject(freeTextInput) !== isText) {
    throw new BelayError("INVALID_FREE_TEXT_SETTINGS", { data: { customizationRenderType: document.customizationRenderType } });
  }
  if (!isObject(freeTextInput)) return document;
  const [least, most] = [numberOr(freeTextInput.minCharCount, 0), numberOr(freeTextInput.maxCharCount, TEXT_LENGTH_MAX)];
  if (least < 0 || most < 1 || least > most || most > TEXT_LENGTH_MAX) {
    throw new BelayError("INVALID_FREE_TEXT_SETTINGS", { data: { minCharCount: least, maxCharCount: most } });
  }
  return { ...document, freeTextInput: { ...freeTextInput, key: freeTextInput.key ?? freeTextInput.title ?? document.name } };
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

/** Errors: DOESNT_SUPPORT_CHOICES, those of `assertChoices` (400). */
function withNewChoices(ctx: CallContext, document: JsonObject, field: string): JsonObject {
  const settings = isObject(document.choicesSettings) ? document.choicesSettings : {};
  const written = objectsOf(ownValue(settings, "choices"));
  const isText = document.customizationRenderType === "FREE_TEXT";
  if (isText && written.length > 0) throw new BelayError("DOESNT_SUPPORT_CHOICES");
  if (isText) return { ...document, choicesSettings: undefined };
  const path = `${field}.choicesSettings.choices`;
  if (written.length === 0) throw missingField(path);
  const choices = written.map((choice, index) => keptChoice(choice, { id: ctx.newId() }, `${path}.${index}`));
  assertChoices(choices, document.customizationRenderType, path);
  return { ...document, choicesSettings: { ...settings, choices } };
}
