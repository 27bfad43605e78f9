import type { products } from "@belay/sdk/stores";
import { type CatalogueProduct, type CatalogueVariant, sameName } from "./catalogue.ts";

/** A product as the server answers it. */
export type Product = Awaited<ReturnType<typeof products.getProduct>>;
type Variant = NonNullable<NonNullable<Product["variantsInfo"]>["variants"]>[number];
type Option = NonNullable<Product["options"]>[number];

/** A product as a request takes it. */
export type NewProduct = Parameters<typeof products.bulkCreateProducts>[0][number];
export type ProductUpdate = Parameters<typeof products.bulkUpdateProducts>[0][number];
type NewVariant = NewProduct["variantsInfo"]["variants"][number];

/** A change of a product, and what it changes in words. */
export interface ProductChange {
  readonly update: ProductUpdate;
  readonly what: readonly string[];
}

/** The parts of a product that are compared and are not in an answer unless it is asked for them. */
export const COMPARED_FIELDS = ["PLAIN_DESCRIPTION", "MERCHANT_DATA", "VARIANT_OPTION_CHOICE_NAMES"] as const;

const TEXT_CHOICES = "TEXT_CHOICES";

/** The request that makes a product. Brand and options are made by the server where they are new. */
export function newProduct(wanted: CatalogueProduct): NewProduct {
  const { handle, name, description, brand, visible, variants } = wanted;
  const options = mergedOptions([], variants);
  return {
    name,
    slug: handle,
    productType: "PHYSICAL",
    physicalProperties: {},
    ...(description ? { plainDescription: description } : {}),
    ...(brand ? { brand: { name: brand } } : {}),
    ...(visible === undefined ? {} : { visible }),
    ...(options.length === 0 ? {} : { options }),
    variantsInfo: { variants: variants.map((variant) => newVariant(variant, options)) },
  };
}

/**
 * What has to change for a product to be what the file says; nothing when it is that already.
 *
 * Shape: only the parts that differ are sent, and variants always all together. Variants that the file does not name stay, as long as the
 * product's options do.
 */
export function productChange(wanted: CatalogueProduct, actual: Product): ProductChange | undefined {
  const { name, description, brand, visible } = wanted;
  const variants = variantsChange(wanted.variants, actual);
  const parts = {
    ...(name === actual.name ? {} : { name }),
    ...(description === undefined || (description ?? "") === (actual.plainDescription ?? "") ? {} : { plainDescription: description }),
    ...(brand === undefined || sameName(brand, actual.brand?.name) ? {} : { brand: brand === null ? null : { name: brand } }),
    ...(visible === undefined || visible === (actual.visible ?? true) ? {} : { visible }),
    ...variants?.parts,
  };
  const what = [...Object.keys(parts).filter((key) => key !== "options" && key !== "variantsInfo"), ...(variants?.what ?? [])];
  if (what.length === 0) return undefined;
  const product = { ...parts, _id: actual._id ?? "", revision: actual.revision ?? "" };
  // `null` clears a brand on the wire; the generated type knows it for scalars only.
  return { update: { product } as ProductUpdate, what };
}

interface VariantsChange {
  readonly parts: Pick<ProductUpdate["product"], "options" | "variantsInfo">;
  readonly what: readonly string[];
}

function variantsChange(wanted: readonly CatalogueVariant[], actual: Product): VariantsChange | undefined {
  const before = actual.variantsInfo?.variants ?? [];
  const options = mergedOptions(actual.options ?? [], wanted);
  const known = actual.options ?? [];
  const keepsOptions = options.length === known.length && options.every(({ _id }) => known.some((option) => option._id === _id));
  const pairs = wanted.map((variant) => ({ variant, found: keepsOptions ? findVariant(variant, before) : undefined }));
  const what = pairs.flatMap(({ variant, found }) => differences(variant, found));
  if (what.length === 0) return undefined;
  const named = new Set(pairs.map(({ found }) => found));
  const kept = keepsOptions ? before.filter((variant) => !named.has(variant)) : [];
  const changed = pairs.map(({ variant, found }) =>
    found === undefined ? newVariant(variant, options) : changedVariant(variant, found, options),
  );
  // What was read has a price: the server makes no variant without.
  const variants = [...changed, ...kept] as readonly NewVariant[];
  return { parts: { ...(options.length === 0 ? {} : { options }), variantsInfo: { variants } }, what };
}

/** The variant that a line means: by its SKU, else by its option values. Without options there is only one. */
function findVariant(wanted: CatalogueVariant, variants: readonly Variant[]): Variant | undefined {
  return variants.find(({ sku }) => sku === wanted.sku) ?? variants.find((variant) => hasChoices(variant, wanted));
}

function hasChoices({ choices = [] }: Variant, wanted: CatalogueVariant): boolean {
  return (
    choices.length === wanted.choices.length &&
    wanted.choices.every(({ option, value }) =>
      choices.some(({ optionChoiceNames: names }) => sameName(names?.optionName, option) && sameName(names?.choiceName, value)),
    )
  );
}

function differences(wanted: CatalogueVariant, known: Variant | undefined): readonly string[] {
  const { sku, price, compareAtPrice, cost } = wanted;
  if (known === undefined) return [`variant ${sku}`];
  const isOff = (value: string | null | undefined, actual: string | undefined): boolean =>
    value !== undefined && !sameAmount(value, actual);
  return [
    ...(known.sku === sku ? [] : [`sku of ${sku}`]),
    ...(hasChoices(known, wanted) ? [] : [`option values of ${sku}`]),
    ...(isOff(price, known.price?.actualPrice?.amount) ? [`price of ${sku}`] : []),
    ...(isOff(compareAtPrice, known.price?.compareAtPrice?.amount) ? [`compare-at price of ${sku}`] : []),
    ...(isOff(cost, known.revenueDetails?.cost?.amount) ? [`cost of ${sku}`] : []),
  ];
}

/** Amounts are equal as numbers: "18" is "18.00". Nothing is compared as a floating point number. */
export function sameAmount(one: string | null | undefined, other: string | null | undefined): boolean {
  return plainAmount(one) === plainAmount(other);
}

function plainAmount(amount: string | null | undefined): string {
  const [whole = "", digits = ""] = (amount ?? "").split(".");
  const fraction = digits.replace(/0+$/, "");
  return `${whole.replace(/^0+(?=\d)/, "")}${fraction === "" ? "" : `.${fraction}`}`;
}

function newVariant({ sku, choices, price, compareAtPrice, cost }: CatalogueVariant, options: readonly Option[]): NewVariant {
  return {
    sku,
    physicalProperties: {},
    price: { actualPrice: { amount: price }, ...(compareAtPrice ? { compareAtPrice: { amount: compareAtPrice } } : {}) },
    ...(cost ? { revenueDetails: { cost: { amount: cost } } } : {}),
    ...(choices.length === 0 ? {} : { choices: choicesOf(choices, options) }),
  };
}

function changedVariant(wanted: CatalogueVariant, known: Variant, options: readonly Option[]): Variant {
  const { sku, price } = wanted;
  const compareAtPrice = wanted.compareAtPrice === undefined ? known.price?.compareAtPrice?.amount : wanted.compareAtPrice;
  const cost = wanted.cost === undefined ? known.revenueDetails?.cost?.amount : wanted.cost;
  const { revenueDetails: _revenue, ...rest } = known;
  return {
    ...rest,
    sku,
    price: { actualPrice: { amount: price }, ...(compareAtPrice ? { compareAtPrice: { amount: compareAtPrice } } : {}) },
    ...(cost ? { revenueDetails: { cost: { amount: cost } } } : {}),
    ...(hasChoices(known, wanted) ? {} : { choices: choicesOf(wanted.choices, options) }),
  };
}

function choicesOf(choices: CatalogueVariant["choices"], options: readonly Option[]): NonNullable<Variant["choices"]> {
  return choices.map(({ option, value }) => {
    const renderType = options.find(({ name }) => sameName(name, option))?.optionRenderType ?? TEXT_CHOICES;
    return { optionChoiceNames: { optionName: option, choiceName: value, renderType } };
  });
}

/** The options that a product has, with those and their choices that lines add. Options that lines do not name are gone with their variants. */
function mergedOptions(known: readonly Option[], variants: readonly CatalogueVariant[]): readonly Option[] {
  const names = [...new Map(variants.flatMap(({ choices }) => choices.map(({ option }) => [option.toLowerCase(), option]))).values()];
  return names.map((name) => {
    const option = known.find((each) => sameName(each.name, name)) ?? { name, optionRenderType: TEXT_CHOICES };
    const choices = option.choicesSettings?.choices ?? [];
    const values = variants.flatMap((variant) =>
      variant.choices.filter((choice) => sameName(choice.option, name)).map(({ value }) => value),
    );
    const added = [...new Map(values.map((value) => [value.toLowerCase(), value])).values()]
      .filter((value) => !choices.some((choice) => sameName(choice.name, value)))
      .map((value) => ({ name: value, choiceType: "CHOICE_TEXT" as const }));
    return { ...option, choicesSettings: { choices: [...choices, ...added] } };
  });
}
