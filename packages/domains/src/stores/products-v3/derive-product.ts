import { compareDecimals, type Decimal, decimal } from "../../resource/decimal.ts";
import { compact, isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { pricePerUnit, type Quantity } from "./measurement-units.ts";
import type { Choice, Money, Product, Variant } from "./product.ts";
import { toMoney } from "./rules/assert-price.ts";

/** `PriceRange` of the wire. */
export interface PriceRange {
  readonly minValue: Money;
  readonly maxValue: Money;
}

/** The lowest and highest of some amounts; `undefined` when there are none. */
export function priceRange(amounts: readonly (string | undefined)[]): PriceRange | undefined {
  const given = amounts.filter((amount) => amount !== undefined);
  const [first, ...rest] = given;
  if (first === undefined) return undefined;
  const min = rest.reduce((lowest, amount) => (compareDecimals(decimal(amount), decimal(lowest)) < 0 ? amount : lowest), first);
  const max = rest.reduce((highest, amount) => (compareDecimals(decimal(amount), decimal(highest)) > 0 ? amount : highest), first);
  return { minValue: { amount: min }, maxValue: { amount: max } };
}

/** The cheapest visible variant, the first of equals; `undefined` when none is visible. */
export function minPriceVariant(product: Product): Variant | undefined {
  return product.variants
    .filter(({ visible }) => visible)
    .reduce<Variant | undefined>((lowest, variant) => {
      if (lowest === undefined) return variant;
      const order = compareDecimals(decimal(variant.price.actualPrice.amount), decimal(lowest.price.actualPrice.amount));
      return order < 0 ? variant : lowest;
    }, undefined);
}

/** The price per unit of a variant as the product states it; `undefined` when one of the two states none. */
export function unitPrice(
  product: Product,
  variant: Variant,
  price: Decimal = decimal(variant.price.actualPrice.amount),
): string | undefined {
  const wanted = quantityOf(product.physicalProperties?.pricePerUnit);
  const sold = quantityOf(ownValue(variant.physicalProperties?.pricePerUnit, "settings"));
  const value = wanted === undefined || sold === undefined ? undefined : pricePerUnit(price, sold, wanted);
  return value === undefined ? undefined : toMoney(value).amount;
}

function quantityOf(settings: unknown): Quantity | undefined {
  const quantity = ownValue(settings, "quantity");
  const measurementUnit = ownValue(settings, "measurementUnit");
  return typeof quantity === "number" && typeof measurementUnit === "string" ? { quantity, measurementUnit } : undefined;
}

/** Physical properties of the product with the ranges over its variants. */
export function physicalProperties(product: Product): JsonObject | undefined {
  if (product.physicalProperties === undefined) return undefined;
  const weights = product.variants.flatMap((variant) => {
    const weight = variant.physicalProperties?.weight;
    return typeof weight === "number" ? [weight] : [];
  });
  const units = priceRange(product.variants.map((variant) => unitPrice(product, variant)));
  return {
    ...product.physicalProperties,
    ...(weights.length > 0 ? { shippingWeightRange: { minValue: Math.min(...weights), maxValue: Math.max(...weights) } } : {}),
    ...(units === undefined
      ? {}
      : { pricePerUnitRange: { minValue: { value: units.minValue.amount }, maxValue: { value: units.maxValue.amount } } }),
  };
}

/** Stock and preorder over all variants (`Inventory` of the wire). */
export function inventorySummary(variants: readonly Variant[]): JsonObject {
  const inStock = variants.filter(({ inventoryStatus }) => inventoryStatus.inStock).length;
  const preorder = variants.filter(({ inventoryStatus }) => inventoryStatus.preorderEnabled).length;
  // Preorder is for what is out of stock.
  const available = variants.filter(({ inventoryStatus }) => inventoryStatus.preorderEnabled && !inventoryStatus.inStock).length;
  const all = variants.length;
  return {
    availabilityStatus: inStock === 0 ? "OUT_OF_STOCK" : inStock === all ? "IN_STOCK" : "PARTIALLY_OUT_OF_STOCK",
    preorderStatus: preorder === 0 ? "DISABLED" : preorder === all ? "ENABLED" : "PARTIALLY_ENABLED",
    preorderAvailability: available === 0 ? "NO_VARIANTS" : available === all ? "ALL_VARIANTS" : "SOME_VARIANTS",
  };
}

/** A choice as products show it: without the parts that only go out on request, with what its variants make of it. */
export function shownChoice(choice: Choice, optionId: string, variants: readonly Variant[]): JsonObject {
  const { displayImage: _displayImage, media: _media, ...shown } = choice;
  const own = variants.filter(({ choices }) => choices.some((pair) => pair.optionId === optionId && pair.choiceId === choice.choiceId));
  return {
    ...shown,
    inStock: own.some(({ inventoryStatus }) => inventoryStatus.inStock),
    visible: own.some(({ visible }) => visible),
  };
}

/** A variant's physical properties with its price per unit. */
export function variantPhysicalProperties(product: Product, variant: Variant): JsonObject | undefined {
  const properties = variant.physicalProperties;
  const value = unitPrice(product, variant);
  if (properties === undefined || value === undefined || !isObject(properties.pricePerUnit)) return properties;
  return compact({ ...properties, pricePerUnit: { ...properties.pricePerUnit, value } });
}
