import { BelayError } from "@belay/core";
import { compact } from "../../resource/json.ts";
import { nameKey } from "../catalog/named-entity.ts";
import type { Customization, CustomizationRequest } from "../catalog/obtain-customization.ts";
import type { Choice } from "./product.ts";
import type { ChoiceInput } from "./product-input.ts";

/** What a product's choices ask of their customization. */
export function choiceRequests(inputs: readonly ChoiceInput[]): CustomizationRequest["choices"] {
  return inputs.map(({ choiceId, name, choiceType, colorCode, colorCodes, image }) =>
    compact({ id: choiceId, name, choiceType, colorCode, colorCodes, image }),
  );
}

/**
 * The choices of a product: names and types are the customization's, media and prices are the product's own.
 *
 * Errors: CHOICE_NOT_EXIST (400).
 */
export function resolveChoices(customization: Customization, inputs: readonly ChoiceInput[]): readonly Choice[] {
  const resolved: Choice[] = [];
  for (const input of inputs) {
    const byId = customization.choices.find(({ id }) => id === input.choiceId);
    const found = byId ?? customization.choices.find(({ name }) => nameKey(name) === nameKey(input.name ?? ""));
    if (found === undefined) throw new BelayError("CHOICE_NOT_EXIST", { data: { choiceId: input.choiceId, name: input.name } });
    if (resolved.some(({ choiceId }) => choiceId === found.id)) continue;
    const { id: choiceId, name, key, choiceType, colorCode, colorCodes, image } = found;
    const own = { name, key, choiceType, ...compact({ colorCode, colorCodes, image }) };
    const { linkedMedia, addedPrice, displayImage, media } = input;
    resolved.push({ choiceId, ...own, ...compact({ linkedMedia, addedPrice, displayImage, media }) });
  }
  return resolved;
}
