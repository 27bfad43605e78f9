import { InvariantError } from "@belay/core";
import type { Filter, WriteTransaction } from "@belay/store";
import { compact, type JsonObject } from "../../resource/json.ts";
import { refuseTooBroad } from "../../resource/page.ts";
import { CUSTOMIZATION } from "../catalog/catalog-resources.ts";
import { followReference } from "../catalog/follow-reference.ts";
import { type CustomizationChoice, choicesOf } from "../catalog/obtain-customization.ts";
import type { Choice, Product } from "../products-v3/product.ts";
import { PRODUCT } from "../products-v3/product-resource.ts";
import { unpackProduct } from "../products-v3/unpack-product.ts";

/** Products show the names and values of their options and modifiers as they are now, and lose modifiers, and choices of them, that are gone. */
export const productsOfCustomizations = followReference({
  resource: CUSTOMIZATION,
  fields: ["options.id", "modifiers.id"],
  follow: (product, id, entity) => {
    const followed = withCustomization(product, id, entity);
    return JSON.stringify(followed) === JSON.stringify(product) ? product : followed;
  },
});

function withCustomization(product: Product, id: string, entity: JsonObject | undefined): Product {
  if (entity === undefined) return { ...product, modifiers: product.modifiers.filter((modifier) => modifier.id !== id) };
  const name = String(entity.name);
  const known = new Map(choicesOf(entity).map((choice) => [choice.id, choice]));
  return {
    ...product,
    options: product.options.map((option) =>
      option.id === id
        ? { ...option, name, choices: option.choices.map((choice) => followedChoice(choice, known.get(choice.choiceId))) }
        : option,
    ),
    modifiers: product.modifiers.flatMap((modifier) => {
      if (modifier.id !== id) return [modifier];
      if (modifier.choices === undefined) return [{ ...modifier, name }];
      const choices = modifier.choices.flatMap((choice) => {
        const current = known.get(choice.choiceId);
        return current === undefined ? [] : [followedChoice(choice, current)];
      });
      // A modifier without choices asks for nothing.
      return choices.length === 0 ? [] : [{ ...modifier, name, choices }];
    }),
  };
}

function followedChoice(choice: Choice, current: CustomizationChoice | undefined): Choice {
  if (current === undefined) return choice;
  const { colorCode: _code, colorCodes: _codes, image: _image, ...kept } = choice;
  const { name, colorCode, colorCodes, image } = current;
  return { ...kept, name, ...compact({ colorCode, colorCodes, image }) };
}

/** Those of the choices of an option that some product has; of one such product, which is enough to refuse. */
export async function assignedChoices(
  tx: WriteTransaction,
  siteId: string,
  optionId: string,
  choiceIds: readonly string[],
): Promise<readonly string[]> {
  if (choiceIds.length === 0) return [];
  const has = (wire: string, value: readonly string[]): Filter => {
    const field = PRODUCT.fields.get(wire)?.stored;
    if (field === undefined) throw new InvariantError(`products have no field ${wire}`);
    return { kind: "compare", field, operator: "$hasSome", value };
  };
  const filter: Filter = {
    kind: "and",
    filters: [has("options.id", [optionId]), has("options.choicesSettings.choices.choiceId", choiceIds)],
  };
  const [record] = await refuseTooBroad(() => tx.entities.query(PRODUCT.kind, siteId, { filter, sort: [], limit: 1 }));
  if (record === undefined) return [];
  const held = unpackProduct(record).options.find(({ id }) => id === optionId)?.choices ?? [];
  return choiceIds.filter((id) => held.some(({ choiceId }) => choiceId === id));
}
