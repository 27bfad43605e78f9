// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
export * as brands from "./stores/brands-v3.ts";
export * as brandsV3 from "./stores/brands-v3.ts";
export * as catalogVersioning from "./stores/catalog-versioning.ts";
export * as customizations from "./stores/customizations-v3.ts";
export * as customizationsV3 from "./stores/customizations-v3.ts";
export * as infoSections from "./stores/info-sections-v3.ts";
export * as infoSectionsV3 from "./stores/info-sections-v3.ts";
export * as inventoryItems from "./stores/inventory-items-v3.ts";
export * as inventoryItemsV3 from "./stores/inventory-items-v3.ts";
export * as products from "./stores/products-v3.ts";
export * as productsV3 from "./stores/products-v3.ts";
export * as readOnlyVariants from "./stores/read-only-variants-v3.ts";
export * as readOnlyVariantsV3 from "./stores/read-only-variants-v3.ts";
export * as ribbons from "./stores/ribbons-v3.ts";
export * as ribbonsV3 from "./stores/ribbons-v3.ts";
