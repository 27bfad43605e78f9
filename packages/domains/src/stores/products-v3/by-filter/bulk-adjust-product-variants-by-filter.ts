import { nextStamp } from "../../../resource/entities.ts";
import { currencyDigits } from "../present/format-money.ts";
import { readShopSettings } from "../present/shop-settings.ts";
import { writeChange } from "../update-one.ts";
import { adjustVariant, parseAdjustments, roundingScale } from "./adjustments.ts";
import { filterMethod } from "./filter-method.ts";

/** Raises or lowers prices and costs of every variant of the products that a filter finds. */
export const bulkAdjustProductVariantsByFilter = filterMethod({
  name: "BulkAdjustProductVariantsByFilter",
  parse: (request) => parseAdjustments(request),
  apply: async (product, payload, ctx, tx) => {
    const scale = roundingScale(payload.rounding, currencyDigits(await readShopSettings(tx.entities, ctx.siteId)));
    const variants = product.variants.map((variant) => adjustVariant(variant, payload, scale));
    await writeChange(tx, ctx, product, { ...product, ...nextStamp(ctx, product), variants });
  },
});
