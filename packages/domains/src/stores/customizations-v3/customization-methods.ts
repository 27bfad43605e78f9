import { EntityMethods } from "../../resource/entity-methods.ts";
import { isObject, type JsonObject } from "../../resource/json.ts";
import { parseLayers } from "../../resource/layers.ts";
import { ruleViolation } from "../../resource/violation.ts";
import { CUSTOMIZATION } from "../catalog/catalog-resources.ts";
import { choicesOf, customizationKey } from "../catalog/obtain-customization.ts";
import { completeCustomization, normaliseCustomization } from "./customization-rules.ts";
import { productsOfCustomizations } from "./products-of-customizations.ts";

/** A customization without the images that its choices are shown with: those go out on request. */
function withoutDisplayImages(document: JsonObject): JsonObject {
  if (!isObject(document.choicesSettings)) return document;
  const choices = choicesOf(document).map(({ displayImage: _image, ...choice }) => choice);
  return { ...document, choicesSettings: { ...document.choicesSettings, choices } };
}

/** The ordinary methods of customizations. */
export const customizationMethods = new EntityMethods({
  resource: CUSTOMIZATION,
  schema: "Customization",
  one: "customization",
  many: "customizations",
  bulkItem: "customization",
  querySpec: "CustomizationQuerySpec",
  normalise: normaliseCustomization,
  complete: completeCustomization,
  shown: withoutDisplayImages,
  uniques: ({ customizationType, customizationRenderType, name }) => {
    const type = customizationType === "MODIFIER" ? "MODIFIER" : "PRODUCT_OPTION";
    return { name: [customizationKey({ type, name: String(name), renderType: String(customizationRenderType) })] };
  },
  requested: {
    ASSIGNED_PRODUCTS_COUNT: { property: "assignedProductsCount", compute: productsOfCustomizations.count },
    CHOICE_DISPLAY_IMAGE: {
      property: "choicesSettings",
      compute: async (entities, siteId, ids) => {
        const records = await entities.getMany(CUSTOMIZATION.kind, siteId, ids);
        return new Map(records.map(({ id, text }) => [id, parseLayers(text).choicesSettings]));
      },
    },
  },
  changed: (tx, ctx, { id, after }) => productsOfCustomizations.follow(tx, ctx, id, after),
  removing: async (tx, ctx, record) => {
    if (parseLayers(record.text).customizationType === "MODIFIER") return;
    const counts = await productsOfCustomizations.count(tx.entities, ctx.siteId, [record.id]);
    if ((counts.get(record.id) ?? 0) === 0) return;
    const rule = "NOT_ALLOWED_DELETE_CUSTOMIZATION_ASSIGNED_TO_PRODUCT";
    throw ruleViolation("customizationId", rule, "is an option of products");
  },
  removed: (tx, ctx, { id }) => productsOfCustomizations.follow(tx, ctx, id, undefined),
});
