import { isObject, type JsonObject } from "../../resource/json.ts";
import { createSanitizer } from "../../resource/sanitize.ts";
import type { StockInput } from "../inventory/stock.ts";
import type { Medium, Money } from "./product.ts";
import { PRODUCTS } from "./products-contract.ts";

type Nullable<T> = T | null;

export interface ChoiceInput {
  readonly choiceId?: string;
  readonly name?: string;
  readonly choiceType?: string;
  readonly colorCode?: string;
  readonly colorCodes?: JsonObject;
  readonly image?: JsonObject;
  readonly linkedMedia?: readonly Medium[];
  readonly addedPrice?: string;
  readonly displayImage?: JsonObject;
  readonly media?: JsonObject;
}

export interface OptionInput {
  readonly id?: string;
  readonly name?: string;
  readonly optionRenderType?: string;
  readonly choicesSettings?: { readonly choices?: readonly ChoiceInput[] };
}

export interface ModifierInput {
  readonly id?: string;
  readonly name?: string;
  readonly modifierRenderType?: string;
  readonly mandatory?: boolean;
  readonly freeTextSettings?: JsonObject & { readonly title?: string };
  readonly choicesSettings?: { readonly choices?: readonly ChoiceInput[] };
}

export interface NamedInput {
  readonly id?: string;
  readonly name?: string;
}

export interface InfoSectionInput {
  readonly id?: string;
  readonly uniqueName?: string;
  readonly title?: string;
  readonly description?: JsonObject;
  readonly plainDescription?: string;
}

export interface VariantChoiceInput {
  readonly optionChoiceIds?: { readonly optionId?: string; readonly choiceId?: string };
  readonly optionChoiceNames?: { readonly optionName?: string; readonly choiceName?: string; readonly renderType?: string };
}

export interface VariantInput {
  readonly id?: string;
  readonly visible?: boolean;
  readonly sku?: string;
  readonly barcode?: string;
  readonly choices?: readonly VariantChoiceInput[];
  readonly price?: { readonly actualPrice?: Partial<Money>; readonly compareAtPrice?: Partial<Money> };
  readonly revenueDetails?: { readonly cost?: Partial<Money> };
  readonly physicalProperties?: JsonObject;
  readonly digitalProperties?: JsonObject;
  /** Only in the methods that create or update inventory too. */
  readonly inventoryItem?: StockInput;
}

export interface SubscriptionInput extends JsonObject {
  readonly id?: string;
  readonly visible?: boolean;
  readonly autoRenewal?: boolean;
  readonly discount?: { readonly type?: string; readonly amountOff?: string; readonly percentOff?: number };
}

/** What a caller may write of a product. `null` clears, in an update. */
export interface ProductInput {
  readonly id?: string;
  readonly revision?: string;
  readonly name?: Nullable<string>;
  readonly slug?: Nullable<string>;
  readonly productType?: Nullable<"PHYSICAL" | "DIGITAL">;
  readonly visible?: Nullable<boolean>;
  readonly visibleInPos?: Nullable<boolean>;
  readonly description?: Nullable<JsonObject>;
  readonly plainDescription?: Nullable<string>;
  readonly media?: Nullable<{ readonly itemsInfo?: Nullable<{ readonly items?: Nullable<readonly Medium[]> }> }>;
  readonly options?: Nullable<readonly OptionInput[]>;
  readonly modifiers?: Nullable<readonly ModifierInput[]>;
  readonly variantsInfo?: Nullable<{ readonly variants?: Nullable<readonly VariantInput[]> }>;
  readonly brand?: Nullable<NamedInput>;
  readonly ribbon?: Nullable<NamedInput>;
  readonly additionalRibbons?: Nullable<readonly NamedInput[]>;
  readonly infoSections?: Nullable<readonly InfoSectionInput[]>;
  readonly physicalProperties?: Nullable<JsonObject>;
  readonly subscriptionDetails?: Nullable<{
    readonly subscriptions?: Nullable<readonly SubscriptionInput[]>;
    readonly allowOneTimePurchases?: Nullable<boolean>;
  }>;
  readonly tags?: Nullable<TagsInput>;
  readonly [further: string]: unknown;
}

export interface TagsInput {
  readonly publicTags?: Nullable<{ readonly tagIds?: Nullable<readonly string[]> }>;
  readonly privateTags?: Nullable<{ readonly tagIds?: Nullable<readonly string[]> }>;
}

/** Title and text of an info section may be sent with a product to make a new one, although they are read-only there. */
const SECTION_TEXT = ["infoSections.title", "infoSections.description"];

const sanitizers = {
  create: createSanitizer(PRODUCTS.schemas, "V3Product", { nulls: "drop", keep: SECTION_TEXT }),
  createWithInventory: createSanitizer(PRODUCTS.schemas, "ProductWithInventory", { nulls: "drop", keep: SECTION_TEXT }),
  update: createSanitizer(PRODUCTS.schemas, "V3Product", { nulls: "keep", keep: ["id", "revision", ...SECTION_TEXT] }),
  updateWithInventory: createSanitizer(PRODUCTS.schemas, "ProductWithInventory", {
    nulls: "keep",
    keep: ["id", "revision", ...SECTION_TEXT],
  }),
} as const;

/**
 * Cuts a product of a request down to what callers may write (S38).
 *
 * Why a cast: the sanitizer leaves nothing that the schema does not declare and no value of another type, and these types restate the schema.
 */
export function parseProductInput(value: unknown, purpose: keyof typeof sanitizers): ProductInput {
  return sanitizers[purpose](value) as ProductInput;
}

const sanitizeVariant = createSanitizer(PRODUCTS.schemas, "Variant", { nulls: "keep" });

/** A variant of a request; the same as `parseProductInput` for one variant. */
export function parseVariantInput(value: unknown): VariantInput & JsonObject {
  return sanitizeVariant(value) as VariantInput & JsonObject;
}

/** The list in a wrapper of the wire (`media.itemsInfo.items`), or nothing. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a value has content that a rule has to look at. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined && !(isObject(value) && Object.keys(value).length === 0);
}
