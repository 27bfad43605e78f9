import * as variantsModule from "@wix/auto_sdk_stores_read-only-variants-v-3";
import { AppStrategy, createClient, OAuthStrategy } from "@wix/sdk";
import { describe, expect, test } from "vitest";
import { errorOf } from "./client-error.ts";
import { appClient } from "./clients.ts";
import { useOfficialScene } from "./official-scene.ts";
import { idOf, shirt, simpleProduct } from "./product-fixtures.ts";

const modules = { variants: variantsModule };

const scene = useOfficialScene();

function app() {
  const { clientId, clientSecret, instanceId } = scene.server.site;
  return createClient({ modules, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId }) }).variants;
}

function visitor() {
  return createClient({ modules, auth: OAuthStrategy({ clientId: scene.server.site.clientId }) }).variants;
}

describe("read-only variants through the official client", () => {
  test("are queried page by page, with their choices and what is asked for", async () => {
    const products = appClient(scene.server.site).productsV3;
    const productId = idOf(await products.createProduct(shirt("Tee", "TEE")));
    const page = await app()
      .queryVariants({ fields: ["CURRENCY"] })
      .eq("productData.productId", productId)
      .limit(3)
      .find();
    expect(page.items).toHaveLength(3);
    expect(page.items[0]).toMatchObject({ visible: true, productData: { productId, name: "Tee", currency: "USD" } });
    expect(page.items[0]?.optionChoices?.map(({ optionChoiceNames }) => optionChoiceNames?.optionName)).toEqual(["Size", "Colour"]);
    const second = await page.next();
    const ids = [...page.items, ...second.items].map(({ variantId }) => variantId);
    expect(new Set(ids).size).toBe(4);
    expect(second.hasNext()).toBe(false);
  });

  test("are searched by words, filtered, sorted and counted by value", async () => {
    const products = appClient(scene.server.site).productsV3;
    const variant = (amount: string, sku: string) => ({
      variantsInfo: { variants: [{ sku, price: { actualPrice: { amount } }, physicalProperties: {} }] },
    });
    await products.createProduct(simpleProduct("Red Teapot", "20", variant("20", "POT-RED")));
    await products.createProduct(simpleProduct("Blue Teapot", "30", variant("30", "POT-BLUE")));
    const found = await app().searchVariants({
      search: { expression: "teapot" },
      sort: [{ fieldName: "price.actualPrice.amount", order: "DESC" }],
      aggregations: [{ name: "names", type: "VALUE", fieldPath: "productData.name", value: {} }],
    });
    expect(found.variants?.map(({ sku }) => sku)).toEqual(["POT-BLUE", "POT-RED"]);
    expect(found.aggregationData?.results?.[0]?.values?.results).toEqual(expect.arrayContaining([{ value: "Red Teapot", count: 1 }]));
    const cheap = await app().searchVariants({ filter: { "price.actualPrice.amount": { $lt: "25" } }, search: { expression: "pot-" } });
    expect(cheap.variants?.map(({ sku }) => sku)).toEqual(["POT-RED"]);
  });

  test("are for visitors as far as they are visible, without merchant data", async () => {
    const products = appClient(scene.server.site).productsV3;
    const productId = idOf(await products.createProduct(simpleProduct("Secret", "10", { visible: false })));
    expect((await app().queryVariants().eq("productData.productId", productId).find()).items).toHaveLength(1);
    expect((await visitor().queryVariants().eq("productData.productId", productId).find()).items).toEqual([]);
    expect((await visitor().queryVariants().find()).items.length).toBeGreaterThan(0);
    expect(
      await errorOf(
        visitor()
          .queryVariants({ fields: ["MERCHANT_DATA"] })
          .find(),
      ),
    ).toMatchObject({ status: 403 });
  });
});
