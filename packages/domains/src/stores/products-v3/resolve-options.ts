import { BelayError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import type { EventContext } from "../../resource/events.ts";
import { compact } from "../../resource/json.ts";
import { missingField } from "../../resource/violation.ts";
import { obtainCustomization } from "../catalog/obtain-customization.ts";
import type { ProductOption } from "./product.ts";
import type { OptionInput } from "./product-input.ts";
import { choiceRequests, resolveChoices } from "./resolve-choices.ts";

/**
 * The options that a request means, each on a customization of its own.
 *
 * Errors: DUPLICATE_PRODUCT_OPTIONS, those of `obtainCustomization`, a validation error for an option without choices (400).
 */
export async function resolveOptions(
  tx: WriteTransaction,
  ctx: EventContext,
  inputs: readonly OptionInput[],
): Promise<readonly ProductOption[]> {
  const options: ProductOption[] = [];
  for (const [index, input] of inputs.entries()) {
    const choices = input.choicesSettings?.choices ?? [];
    if (choices.length === 0) throw missingField(`product.options.${index}.choicesSettings.choices`);
    const request = compact({ id: input.id, name: input.name, renderType: input.optionRenderType });
    const customization = await obtainCustomization(tx, ctx, { type: "PRODUCT_OPTION", ...request, choices: choiceRequests(choices) });
    if (options.some(({ id }) => id === customization.id)) {
      throw new BelayError("DUPLICATE_PRODUCT_OPTIONS", { data: { optionId: customization.id } });
    }
    const { id, name, key, renderType } = customization;
    options.push({ id, name, key, optionRenderType: renderType, choices: resolveChoices(customization, choices) });
  }
  return options;
}
