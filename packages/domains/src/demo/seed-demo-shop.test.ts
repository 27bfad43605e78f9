import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { products } from "../testing/products.ts";
import { SITE, TestStore, VISITOR } from "../testing/test-site.ts";
import { DEMO_PRODUCTS } from "./demo-products.ts";
import { seedDemoShop } from "./seed-demo-shop.ts";

describe("seedDemoShop", () => {
  let site: TestStore;
  beforeAll(async () => {
    site = await TestStore.open();
    await site.store.write((tx) => seedDemoShop(tx, { siteId: SITE, nowMs: site.tick(), newId: site.newId }));
  });
  afterAll(() => site.close());

  it("fills a shop that a visitor can read, in a fixed order, without the product in preparation", async () => {
    const page = await site.call(products("QueryProducts"), { query: {}, fields: ["CURRENCY"] }, { as: VISITOR });
    expect(page.products.length).toBe(DEMO_PRODUCTS.length - 1);
    expect(page.products[0]).toMatchObject({
      name: "Stoneware Mug",
      currency: "USD",
      inventory: { availabilityStatus: "IN_STOCK" },
      actualPriceRange: { minValue: { amount: "18.00", formattedAmount: "$18.00" } },
    });
  });

  it("gives the site its business", async () => {
    const answer = await site.call("com.wixpress.siteproperties.api.v4.SitePropertiesV4.Read", {});
    expect(answer.properties).toMatchObject({ siteDisplayName: "Harbour & Pine", paymentCurrency: "USD" });
  });
});
