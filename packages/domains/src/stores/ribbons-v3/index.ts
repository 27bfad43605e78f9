import type { DomainModule } from "../../handler.ts";
import { EntityMethods, ordinaryMethods } from "../../resource/entity-methods.ts";
import { requiredText } from "../../resource/entity-rules.ts";
import { RIBBON } from "../catalog/catalog-resources.ts";
import { followReference } from "../catalog/follow-reference.ts";
import { bulkGetOrCreateNamed, getOrCreateNamed } from "../catalog/get-or-create.ts";
import { nameKey } from "../catalog/named-entity.ts";
import type { Named, Product } from "../products-v3/product.ts";

const products = followReference({
  resource: RIBBON,
  fields: ["ribbon.id", "additionalRibbons.id"],
  follow: (product, id, ribbon) => withRibbon(product, id, ribbon === undefined ? undefined : { id, name: String(ribbon.name) }),
});

function withRibbon(product: Product, id: string, now: Named | undefined): Product {
  const { ribbon, ...rest } = product;
  const first = ribbon?.id === id ? now : ribbon;
  const additionalRibbons = product.additionalRibbons.flatMap((other) => (other.id === id ? (now ?? []) : other));
  return { ...rest, additionalRibbons, ...(first === undefined ? {} : { ribbon: first }) };
}

const methods = new EntityMethods({
  resource: RIBBON,
  schema: "Ribbon",
  one: "ribbon",
  many: "ribbons",
  querySpec: "RibbonQuerySpec",
  normalise: (document, field) => ({ ...document, name: requiredText(document, "name", field) }),
  uniques: ({ name }) => ({ name: [nameKey(String(name))] }),
  most: { count: 10_000, rule: "RIBBON_LIMIT_EXCEEDED" },
  requested: { ASSIGNED_PRODUCT_COUNT: { property: "assignedProductCount", compute: products.count } },
  changed: (tx, ctx, { id, after }) => products.follow(tx, ctx, id, after),
  removed: (tx, ctx, { id }) => products.follow(tx, ctx, id, undefined),
});

const NAMED = { resource: RIBBON, methods, one: "ribbon" };

/** Short labels on products ("New"); a name belongs to one ribbon of the site, whatever its case. */
export const ribbonsModule: DomainModule = {
  module: "stores/ribbons-v3",
  handlers: [
    ...ordinaryMethods(methods, "Ribbon", "Ribbons"),
    getOrCreateNamed(NAMED, "getOrCreateRibbon"),
    bulkGetOrCreateNamed(NAMED, "bulkGetOrCreateRibbons"),
  ],
  jobs: [products.job],
};
