import { BelayError } from "@belay/core";
import type { EventContext } from "../../resource/events.ts";
import { compact } from "../../resource/json.ts";
import { ruleViolation } from "../../resource/violation.ts";
import { nameKey } from "../catalog/named-entity.ts";
import type { ProductOption, Variant, VariantChoice } from "./product.ts";
import type { VariantChoiceInput, VariantInput } from "./product-input.ts";
import { assertPrice, parseAmount, toMoney } from "./rules/assert-price.ts";

/** What variants are resolved against. `known` are the product's variants before the change. */
export interface VariantScope {
  readonly productId: string;
  readonly options: readonly ProductOption[];
  readonly known: readonly Variant[];
}

/**
 * The variants of a product: choices by names become ids, new variants get ids, inventory status of known ones is kept.
 *
 * Errors: INVALID_DEFAULT_VARIANT, MISSING_VARIANT_OPTION_CHOICE, DUPLICATE_VARIANT_OPTION_CHOICE, VARIANTS_ARE_NOT_ALIGNED_WITH_PRODUCT,
 * COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE, rule MISSING_VARIANT_OPTION (400), VARIANT_ID_ALREADY_EXISTS (409).
 */
export function resolveVariants(ctx: EventContext, inputs: readonly VariantInput[], scope: VariantScope): readonly Variant[] {
  const variants = inputs.map((input, index) => resolveVariant(ctx, input, index, scope));
  assertAligned(variants, scope);
  const ids = variants.map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new BelayError("VARIANT_ID_ALREADY_EXISTS", { data: { variantId: repeated } });
  return variants;
}

function resolveVariant(ctx: EventContext, input: VariantInput, index: number, scope: VariantScope): Variant {
  const field = `product.variantsInfo.variants.${index}`;
  const before = scope.known.find(({ id }) => id === input.id);
  const id = input.id ?? ctx.newId();
  const cost = parseAmount(input.revenueDetails?.cost?.amount, `${field}.revenueDetails.cost.amount`);
  const choices = (input.choices ?? []).map((choice) => resolveChoice(choice, id, scope, field));
  return {
    id,
    visible: input.visible ?? true,
    choices,
    price: assertPrice(input.price, field),
    inventoryStatus: before?.inventoryStatus ?? { inStock: false, preorderEnabled: false },
    ...compact({
      sku: input.sku,
      barcode: input.barcode,
      cost: cost === undefined ? undefined : toMoney(cost).amount,
      physicalProperties: input.physicalProperties,
      digitalProperties: input.digitalProperties,
    }),
  };
}

function resolveChoice(input: VariantChoiceInput, variantId: string, scope: VariantScope, field: string): VariantChoice {
  const { optionChoiceIds: ids, optionChoiceNames: names } = input;
  const option = scope.options.find(({ id, name, optionRenderType }) =>
    ids?.optionId !== undefined
      ? id === ids.optionId
      : nameKey(name) === nameKey(names?.optionName ?? "") && (names?.renderType ?? optionRenderType) === optionRenderType,
  );
  if (option === undefined) {
    if (scope.options.length === 0) throw new BelayError("INVALID_DEFAULT_VARIANT");
    throw ruleViolation(`${field}.choices`, "MISSING_VARIANT_OPTION", "names an option that the product does not have");
  }
  const choice = option.choices.find(({ choiceId, name }) =>
    ids?.choiceId !== undefined ? choiceId === ids.choiceId : nameKey(name) === nameKey(names?.choiceName ?? ""),
  );
  if (choice !== undefined) return { optionId: option.id, choiceId: choice.choiceId };
  throw notAligned(variantId, `option '${option.name}' has no such choice`);
}

/** Every variant has exactly one choice for every option, and no two have the same ones. */
export function assertAligned(variants: readonly Variant[], scope: VariantScope): void {
  if (scope.options.length === 0) {
    const [only] = variants;
    if (variants.length !== 1 || only === undefined || only.choices.length > 0) throw new BelayError("INVALID_DEFAULT_VARIANT");
    return;
  }
  const seen = new Set<string>();
  for (const { id, choices } of variants) {
    const missing = scope.options.filter((option) => !choices.some(({ optionId }) => optionId === option.id));
    if (missing.length > 0) {
      const data = { optionsMissingChoice: missing.map((option) => option.id), productId: scope.productId };
      throw new BelayError("MISSING_VARIANT_OPTION_CHOICE", { data });
    }
    const offered = scope.options.flatMap((option) => option.choices.map(({ choiceId }) => `${option.id} ${choiceId}`));
    const pairs = choices.map(({ optionId, choiceId }) => `${optionId} ${choiceId}`);
    if (pairs.some((pair) => !offered.includes(pair))) throw notAligned(id, "a choice is not among the product's options");
    const combination = [...pairs].sort().join(" ");
    if (choices.length > scope.options.length || seen.has(combination)) {
      throw new BelayError("DUPLICATE_VARIANT_OPTION_CHOICE", { data: { variantId: id } });
    }
    seen.add(combination);
  }
}

function notAligned(variantId: string, errorDescription: string): BelayError {
  return new BelayError("VARIANTS_ARE_NOT_ALIGNED_WITH_PRODUCT", { data: { variants: [{ variantId, errorDescription }] } });
}
