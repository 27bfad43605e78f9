import type { DomainModule } from "../../handler.ts";
import { choiceMethods } from "./choice-methods.ts";
import { customizationMethods } from "./customization-methods.ts";
import { productsOfCustomizations } from "./products-of-customizations.ts";

/** The options and modifiers that products share; products also make them by naming them. */
export const customizationsModule: DomainModule = {
  module: "stores/customizations-v3",
  handlers: [
    customizationMethods.create("createCustomization"),
    customizationMethods.update("updateCustomization"),
    customizationMethods.remove("deleteCustomization"),
    customizationMethods.get("getCustomization"),
    customizationMethods.query("queryCustomizations"),
    customizationMethods.count("countCustomizations"),
    customizationMethods.bulkCreate("bulkCreateCustomizations"),
    customizationMethods.bulkUpdate("bulkUpdateCustomizations"),
    ...choiceMethods,
  ],
  jobs: [productsOfCustomizations.job],
};
