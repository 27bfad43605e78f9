import type { TextField } from "@belay/store";
import { moduleContract } from "../../contract.ts";
import { HIDDEN_KEY } from "../../resource/layers.ts";
import { defineResource, type StoredField } from "../../resource/resource.ts";

/** The contract of the read-only variants. */
export const VARIANTS = await moduleContract("stores/read-only-variants-v3");

/** Whether visitors see the variant: it and its product are visible. */
export const VARIANT_SHOWN = { path: `${HIDDEN_KEY}.shown`, type: "boolean", multiple: false, indexed: true } as const;

const amount = (path: string): StoredField => ({ path: `${HIDDEN_KEY}.${path}`, form: "decimal" });

/** What an index serves; the other fields are served beside one of these. Few, because every write of a product writes its variants. */
const INDEXED: ReadonlySet<string> = new Set([
  "id",
  "variantId",
  "sku",
  "barcode",
  "productData.productId",
  "productData.name",
  "productData.updatedDate",
  "price.actualPrice.amount",
  "optionChoices.optionChoiceIds.choiceId",
]);

/** Where the words of each searchable field are kept. A word of the name counts most. */
export const VARIANT_SEARCH_FIELDS: ReadonlyMap<string, TextField> = new Map([
  ["productData.name", { path: `${HIDDEN_KEY}.words.name`, code: "n", weight: 6 }],
  ["sku", { path: `${HIDDEN_KEY}.words.sku`, code: "s", weight: 4 }],
]);

/** Variants of products as documents of their own, under the id of the variant; products write them (`followVariants`). */
export const VARIANT = defineResource({
  name: "variant",
  contract: VARIANTS,
  entity: "ReadOnlyVariant",
  uniques: [],
  stored: {
    variantId: { path: "id" },
    "price.actualPrice.amount": amount("price"),
    "price.compareAtPrice.amount": amount("compareAtPrice"),
  },
  indexed: INDEXED,
  further: [VARIANT_SHOWN],
  text: [...VARIANT_SEARCH_FIELDS.values()],
});

/** Allow-lists of the variant methods. */
export const VARIANT_QUERY_FIELDS = VARIANT.allow("ReadOnlyVariantQuerySpec");
export const VARIANT_SEARCH_ALLOW = VARIANT.allow("ReadOnlyVariantSearchSpec");
