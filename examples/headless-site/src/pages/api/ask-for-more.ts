import { anyOf, endpoint, member, visitor } from "@belay/sdk";
import { products } from "@belay/sdk/stores";
import { z } from "zod";

/** A tag that only the shop sees: customers asked for more of this. */
const TAG = "more";

/** Notes on a product that somebody wants more of it. Visitors may not write products: this one tag is all they can change. */
export const POST = endpoint({
  allow: anyOf(visitor, member),
  input: z.object({ productId: z.uuid() }),
  limit: { perCaller: { max: 5, windowSeconds: 60 } },
  elevate: { tagProducts: products.bulkUpdateProductTags },
  reason: "a customer asks for more",
  handle: async ({ input, elevated }) => {
    const { results = [] } = await elevated.tagProducts([input.productId], { assignTags: { privateTags: { tagIds: [TAG] } } });
    return { isNoted: results[0]?.itemMetadata?.success === true };
  },
});
