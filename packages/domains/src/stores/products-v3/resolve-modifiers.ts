import type { WriteTransaction } from "@belay/store";
import type { EventContext } from "../../resource/events.ts";
import { compact } from "../../resource/json.ts";
import { missingField, ruleViolation } from "../../resource/violation.ts";
import { obtainCustomization } from "../catalog/obtain-customization.ts";
import type { ProductModifier } from "./product.ts";
import type { ModifierInput } from "./product-input.ts";
import { choiceRequests, resolveChoices } from "./resolve-choices.ts";

/**
 * The modifiers that a request means, each on a customization of its own.
 *
 * Errors: rule MODIFIERS_ID_DUPLICATION_ERROR, those of `obtainCustomization`, a validation error for missing choices (400).
 */
export async function resolveModifiers(
  tx: WriteTransaction,
  ctx: EventContext,
  inputs: readonly ModifierInput[],
): Promise<readonly ProductModifier[]> {
  const modifiers: ProductModifier[] = [];
  for (const [index, input] of inputs.entries()) {
    const choices = input.choicesSettings?.choices ?? [];
    const isFreeText = input.modifierRenderType === "FREE_TEXT" || (input.id !== undefined && input.freeTextSettings !== undefined);
    if (!isFreeText && choices.length === 0) throw missingField(`product.modifiers.${index}.choicesSettings.choices`);
    const request = compact({
      id: input.id,
      name: input.name,
      renderType: input.modifierRenderType,
      freeTextInput: input.freeTextSettings,
    });
    const customization = await obtainCustomization(tx, ctx, { type: "MODIFIER", ...request, choices: choiceRequests(choices) });
    const { id, name, key, renderType } = customization;
    if (modifiers.some((modifier) => modifier.id === id)) {
      throw ruleViolation(`product.modifiers.${index}.id`, "MODIFIERS_ID_DUPLICATION_ERROR", "stands for the same modifier as another");
    }
    const text = input.freeTextSettings;
    modifiers.push({
      id,
      name,
      key,
      modifierRenderType: renderType,
      mandatory: input.mandatory ?? false,
      ...(isFreeText ? { freeTextSettings: { ...text, key: text?.title ?? name } } : { choices: resolveChoices(customization, choices) }),
    });
  }
  return modifiers;
}
