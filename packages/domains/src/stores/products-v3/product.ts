import type { JsonObject } from "../../resource/json.ts";

/** An amount of money as decimal text. */
export interface Money {
  readonly amount: string;
}

/** One medium of a product; further wire properties of it are kept. */
export interface Medium extends JsonObject {
  readonly id?: string;
  readonly url?: string;
  readonly altText?: string;
}

/** A choice of an option or modifier. `displayImage` and `media` go out on request only. */
export interface Choice {
  readonly choiceId: string;
  readonly name: string;
  readonly key: string;
  readonly choiceType: string;
  readonly colorCode?: string;
  readonly colorCodes?: JsonObject;
  readonly image?: JsonObject;
  readonly linkedMedia?: readonly Medium[];
  readonly addedPrice?: string;
  readonly displayImage?: JsonObject;
  readonly media?: JsonObject;
}

/** An option: a way in which the product varies. */
export interface ProductOption {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly optionRenderType: string;
  readonly choices: readonly Choice[];
}

/** A modifier: what the buyer adds without making another variant. */
export interface ProductModifier {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly modifierRenderType: string;
  readonly mandatory: boolean;
  readonly freeTextSettings?: JsonObject;
  readonly choices?: readonly Choice[];
}

/** A brand or ribbon on a product. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** An info section on a product. */
export interface ProductInfoSection {
  readonly id: string;
  readonly uniqueName: string;
  readonly title: string;
  readonly description?: JsonObject;
  readonly plainDescription?: string;
}

/**
 * A category that holds the product.
 *
 * Shape: `index` is its number among those that the shop put first there, from 0, with gaps where others left. `addedAtMs` (since 1970) is when it
 * came, above its own categories when it last came below there; absent where that is when it was made.
 */
export interface CategoryPlace {
  readonly id: string;
  readonly index?: number;
  readonly addedAtMs?: number;
}

/** The option and choice that a variant stands for. */
export interface VariantChoice {
  readonly optionId: string;
  readonly choiceId: string;
}

/** One purchasable version of a product. `cost` is merchant data. */
export interface Variant {
  readonly id: string;
  readonly visible: boolean;
  readonly sku?: string;
  readonly barcode?: string;
  readonly choices: readonly VariantChoice[];
  readonly price: { readonly actualPrice: Money; readonly compareAtPrice?: Money };
  readonly cost?: string;
  readonly physicalProperties?: JsonObject;
  readonly digitalProperties?: JsonObject;
  readonly inventoryStatus: { readonly inStock: boolean; readonly preorderEnabled: boolean };
}

/** A subscription that the product is sold by. */
export interface Subscription extends JsonObject {
  readonly id: string;
  readonly visible: boolean;
  readonly discount?: { readonly type?: string; readonly amountOff?: string; readonly percentOff?: number };
}

/** A product as the rules see it: nothing derived, nothing formatted. */
export interface Product {
  readonly id: string;
  readonly revision: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly name: string;
  readonly slug: string;
  readonly handle: string;
  readonly productType: "PHYSICAL" | "DIGITAL";
  readonly visible: boolean;
  readonly visibleInPos: boolean;
  readonly description?: JsonObject;
  readonly plainDescription?: string;
  readonly media: readonly Medium[];
  readonly options: readonly ProductOption[];
  readonly modifiers: readonly ProductModifier[];
  readonly variants: readonly Variant[];
  readonly brand?: Named;
  readonly ribbon?: Named;
  readonly additionalRibbons: readonly Named[];
  readonly infoSections: readonly ProductInfoSection[];
  readonly physicalProperties?: JsonObject;
  readonly subscriptions: readonly Subscription[];
  readonly allowOneTimePurchases?: boolean;
  readonly publicTags: readonly string[];
  readonly privateTags: readonly string[];
  readonly directCategories: readonly CategoryPlace[];
  /** Those, and the categories above them when the product was last brought up to its tree; what filters find it by. */
  readonly allCategories: readonly CategoryPlace[];
  /** Wire properties that no rule looks into: `seoData`, `taxGroupId`, `mainCategoryId`, `extendedFields` and the like. */
  readonly further: JsonObject;
}

/** The wire properties that are kept as they come. */
export const FURTHER_PROPERTIES = [
  "seoData",
  "taxGroupId",
  "mainCategoryId",
  "importId",
  "inventoryAppId",
  "purchaseEligibility",
  "extendedFields",
] as const;
