import { EntityMethods } from "../../resource/entity-methods.ts";
import { requiredText } from "../../resource/entity-rules.ts";
import { isObject, type JsonObject } from "../../resource/json.ts";
import { INFO_SECTION } from "../catalog/catalog-resources.ts";
import { followReference } from "../catalog/follow-reference.ts";
import { nameKey } from "../catalog/named-entity.ts";
import type { Product, ProductInfoSection } from "../products-v3/product.ts";
import { withDescriptions } from "./description.ts";

/** Products that show an info section. */
export const productsOfInfoSection = followReference({
  resource: INFO_SECTION,
  fields: ["infoSections.id"],
  follow: withInfoSection,
});

function withInfoSection(product: Product, id: string, section: JsonObject | undefined): Product {
  const now = section === undefined ? [] : [toProductSection(id, section)];
  return { ...product, infoSections: product.infoSections.flatMap((other) => (other.id === id ? now : other)) };
}

function toProductSection(id: string, { uniqueName, title, description, plainDescription }: JsonObject): ProductInfoSection {
  return {
    id,
    uniqueName: String(uniqueName),
    title: String(title),
    ...(isObject(description) ? { description } : {}),
    ...(typeof plainDescription === "string" ? { plainDescription } : {}),
  };
}

/** Methods of info sections. */
export const infoSectionMethods = new EntityMethods({
  resource: INFO_SECTION,
  schema: "InfoSection",
  one: "infoSection",
  many: "infoSections",
  querySpec: "InfoSectionQuerySpec",
  normalise: (document, field, written) => ({
    ...withDescriptions(document, written),
    uniqueName: requiredText(document, "uniqueName", field),
    title: requiredText(document, "title", field),
  }),
  uniques: ({ uniqueName }) => ({ unique_name: [nameKey(String(uniqueName))] }),
  most: { count: 10_000, rule: "INFO_SECTION_LIMIT_EXCEEDED" },
  whole: new Set(["description"]),
  requested: { ASSIGNED_PRODUCTS_COUNT: { property: "assignedProductsCount", compute: productsOfInfoSection.count } },
  changed: (tx, ctx, { id, after }) => productsOfInfoSection.follow(tx, ctx, id, after),
  removed: (tx, ctx, { id }) => productsOfInfoSection.follow(tx, ctx, id, undefined),
});
