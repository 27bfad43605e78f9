import type { DomainModule } from "../../handler.ts";
import { EntityMethods, ordinaryMethods } from "../../resource/entity-methods.ts";
import { requiredText } from "../../resource/entity-rules.ts";
import { BRAND } from "../catalog/catalog-resources.ts";
import { followReference } from "../catalog/follow-reference.ts";
import { bulkGetOrCreateNamed, getOrCreateNamed } from "../catalog/get-or-create.ts";
import { nameKey } from "../catalog/named-entity.ts";

const products = followReference({
  resource: BRAND,
  fields: ["brand.id"],
  follow: (product, id, brand) => {
    if (product.brand?.id !== id) return product;
    const { brand: _gone, ...rest } = product;
    return brand === undefined ? rest : { ...rest, brand: { id, name: String(brand.name) } };
  },
});

const methods = new EntityMethods({
  resource: BRAND,
  schema: "Brand",
  one: "brand",
  many: "brands",
  querySpec: "BrandQuerySpec",
  normalise: (document, field) => ({ ...document, name: requiredText(document, "name", field) }),
  uniques: ({ name }) => ({ name: [nameKey(String(name))] }),
  most: { count: 10_000, rule: "BRAND_LIMIT_EXCEEDED" },
  requested: { ASSIGNED_PRODUCTS_COUNT: { property: "assignedProductsCount", compute: products.count } },
  changed: (tx, ctx, { id, after }) => products.follow(tx, ctx, id, after),
  removed: (tx, ctx, { id }) => products.follow(tx, ctx, id, undefined),
});

const NAMED = { resource: BRAND, methods, one: "brand" };

/** The makers of products; a name belongs to one brand of the site, whatever its case. */
export const brandsModule: DomainModule = {
  module: "stores/brands-v3",
  handlers: [
    ...ordinaryMethods(methods, "Brand", "Brands"),
    getOrCreateNamed(NAMED, "getOrCreateBrand"),
    bulkGetOrCreateNamed(NAMED, "bulkGetOrCreateBrands"),
  ],
  jobs: [products.job],
};
