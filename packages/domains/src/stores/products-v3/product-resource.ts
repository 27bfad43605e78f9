import type { TextField } from "@belay/store";
import { HIDDEN_KEY } from "../../resource/layers.ts";
import { defineResource, type StoredField } from "../../resource/resource.ts";
import { PRODUCTS, READ_MERCHANT_DATA } from "./products-contract.ts";
import { HIDDEN_CATEGORIES } from "./stored-places.ts";

const hidden = (path: string): StoredField => ({ path: `${HIDDEN_KEY}.${path}` });
const amount = (path: string): StoredField => ({ path: `${HIDDEN_KEY}.${path}`, form: "decimal" });

/** Wire fields that are kept in the hidden layer: not served by default, or compared as thousandths. */
const STORED: Readonly<Record<string, StoredField>> = {
  "actualPriceRange.minValue.amount": amount("actualPriceMin"),
  "actualPriceRange.maxValue.amount": amount("actualPriceMax"),
  "compareAtPriceRange.minValue.amount": amount("compareAtPriceMin"),
  "compareAtPriceRange.maxValue.amount": amount("compareAtPriceMax"),
  "allCategoriesInfo.categories": hidden("allCategories"),
  "allCategoriesInfo.categories.id": hidden("allCategories.id"),
  "allCategoriesInfo.categories.index": hidden("allCategories.index"),
  "directCategoriesInfo.categories": hidden("directCategories"),
  "directCategoriesInfo.categories.id": hidden("directCategories.id"),
  "directCategoriesInfo.categories.index": hidden("directCategories.index"),
  "infoSections.uniqueName": hidden("infoSections.uniqueName"),
  "minVariantPriceInfo.sku": hidden("minPriceSku"),
  "tags.privateTags.tagIds": { ...hidden("privateTags"), requires: READ_MERCHANT_DATA },
  "variantsInfo.variants": hidden("variants"),
  "variantsInfo.variants.barcode": hidden("variants.barcode"),
  "variantsInfo.variants.choices.optionChoiceIds.choiceId": hidden("variants.choiceIds"),
  "variantsInfo.variants.choices.optionChoiceIds.optionId": hidden("variants.optionIds"),
  "variantsInfo.variants.physicalProperties.weight": hidden("variants.weight"),
  "variantsInfo.variants.price.actualPrice.amount": amount("variants.price"),
  "variantsInfo.variants.price.compareAtPrice.amount": amount("variants.compareAtPrice"),
  "variantsInfo.variants.sku": hidden("variants.sku"),
  "variantsInfo.variants.visible": hidden("variants.visible"),
};

/** What an index serves: what shops filter and sort by. The other fields are served beside one of these. */
const INDEXED: ReadonlySet<string> = new Set([
  "id",
  "createdDate",
  "updatedDate",
  "slug",
  "handle",
  "name",
  "visible",
  "productType",
  "brand.id",
  "ribbon.id",
  "additionalRibbons.id",
  "inventory.availabilityStatus",
  "actualPriceRange.minValue.amount",
  "actualPriceRange.maxValue.amount",
  "options.id",
  "modifiers.id",
  "infoSections.id",
  "tags.publicTags.tagIds",
  "allCategoriesInfo.categories.id",
  "directCategoriesInfo.categories.id",
]);

/** Where words are kept, which searchable wire field they are of, and what they count in the order of a search. */
const WORDS: readonly (Omit<TextField, "path"> & { readonly wire: string; readonly words: string; readonly isHidden?: true })[] = [
  { wire: "name", words: "name", code: "n", weight: 6 },
  { wire: "variantsInfo.variants.sku", words: "sku", code: "s", weight: 4 },
  { wire: "variantsInfo.variants.sku", words: "hiddenSku", code: "t", weight: 4, isHidden: true },
  { wire: "variantsInfo.variants.barcode", words: "barcode", code: "b", weight: 4 },
  { wire: "variantsInfo.variants.barcode", words: "hiddenBarcode", code: "a", weight: 4, isHidden: true },
  { wire: "minVariantPriceInfo.sku", words: "minPriceSku", code: "m", weight: 4 },
  { wire: "directCategoryIdsInfo.categoryIds", words: "categoryIds", code: "c", weight: 2, isHidden: true },
  { wire: "physicalProperties.deliveryProfileId", words: "deliveryProfileId", code: "p", weight: 2 },
  { wire: "physicalProperties.shippingGroupId", words: "shippingGroupId", code: "g", weight: 2 },
  { wire: "description", words: "description", code: "d", weight: 1 },
];

type SearchFields = ReadonlyMap<string, readonly TextField[]>;

function searchFields(isSearched: (word: (typeof WORDS)[number]) => boolean): SearchFields {
  const field = ({ words, code, weight }: (typeof WORDS)[number]): TextField => ({ path: `${HIDDEN_KEY}.words.${words}`, code, weight });
  return new Map([...Map.groupBy(WORDS, ({ wire }) => wire)].map(([wire, group]) => [wire, group.filter(isSearched).map(field)]));
}

/** The words of a searchable wire field, as the store finds them. A word of the name counts most, one of the description least. */
export const SEARCH_FIELDS: SearchFields = searchFields(() => true);

/** The same, without the words of what visitors do not see (S40): categories may be hidden, and which ones are changes without the product. */
export const SHOWN_SEARCH_FIELDS: SearchFields = searchFields(({ isHidden }) => isHidden !== true);

/** Products as documents. */
export const PRODUCT = defineResource({
  name: "product",
  contract: PRODUCTS,
  entity: "V3Product",
  uniques: ["slug", "handle", "sku", "barcode", "variant", "subscription"],
  stored: STORED,
  indexed: INDEXED,
  further: [HIDDEN_CATEGORIES],
  defaultSort: { path: "createdDate", order: "DESC" },
  text: [...SEARCH_FIELDS.values()].flat(),
});

/** Allow-lists of the product methods. */
export const QUERY_FIELDS = PRODUCT.allow("V3ProductQuerySpec");
export const SEARCH_ALLOW = PRODUCT.allow("V3ProductSearchSpec");
