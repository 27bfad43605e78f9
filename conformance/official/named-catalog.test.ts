import * as brandsModule from "@wix/auto_sdk_stores_brands-v-3";
import * as infoSectionsModule from "@wix/auto_sdk_stores_info-sections-v-3";
import * as ribbonsModule from "@wix/auto_sdk_stores_ribbons-v-3";
import { AppStrategy, createClient, OAuthStrategy } from "@wix/sdk";
import { describe, expect, test } from "vitest";
import { errorOf } from "./client-error.ts";
import { appClient } from "./clients.ts";
import { useOfficialScene } from "./official-scene.ts";
import { idOf, simpleProduct } from "./product-fixtures.ts";

const modules = { brands: brandsModule, ribbons: ribbonsModule, infoSections: infoSectionsModule };

const scene = useOfficialScene();

function client() {
  const { clientId, clientSecret, instanceId } = scene.server.site;
  return createClient({ modules, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId }) });
}

const revisionOf = (entity: { readonly revision?: string | null } | undefined): string => entity?.revision ?? "";

describe("brands", () => {
  test("live from creation to deletion through the official client, every method", async () => {
    const { brands } = client();
    const products = appClient(scene.server.site).productsV3;
    const kiln = await brands.createBrand({ name: "Kiln" });
    const mug = await products.createProduct(simpleProduct("Mug", "10", { brand: { name: "Kiln" } }));
    const read = await brands.getBrand(idOf(kiln), { fields: ["ASSIGNED_PRODUCTS_COUNT"] });
    expect(read).toMatchObject({ name: "Kiln", revision: "1", assignedProductsCount: 1 });
    expect(read._createdDate).toBeInstanceOf(Date);
    expect(await brands.updateBrand(idOf(kiln), { name: "Kiln & Co", revision: "1" })).toMatchObject({ name: "Kiln & Co", revision: "2" });
    expect(await errorOf(brands.updateBrand(idOf(kiln), { name: "Late", revision: "1" }))).toMatchObject({ code: "INVALID_REVISION" });
    expect((await brands.getOrCreateBrand("kiln & co")).brand?._id).toBe(idOf(kiln));

    const made = await brands.bulkCreateBrands([{ name: "Loom" }, { name: "Kiln & Co" }], { returnEntity: true });
    expect(made.results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, false]);
    const loom = made.results?.[0]?.item;
    const updated = await brands.bulkUpdateBrands([{ brand: { _id: idOf(loom), revision: revisionOf(loom), name: "Weaver" } }], {
      returnEntity: true,
    });
    expect(updated.results?.[0]?.item).toMatchObject({ name: "Weaver" });
    const obtained = await brands.bulkGetOrCreateBrands(["Weaver", "Potter"]);
    expect(obtained.results?.map(({ item }) => item?.name)).toEqual(["Weaver", "Potter"]);

    const page = await brands.queryBrands().ascending("name").limit(2).find();
    expect(page.items.map(({ name }) => name)).toEqual(["Kiln & Co", "Potter"]);
    expect((await page.next()).items.map(({ name }) => name)).toEqual(["Weaver"]);
    expect(await brands.countBrands({ filter: { name: { $startsWith: "P" } } })).toMatchObject({ count: 1 });

    await brands.bulkDeleteBrands([idOf(obtained.results?.[1]?.item)]);
    await brands.deleteBrand(idOf(kiln));
    expect(await errorOf(brands.getBrand(idOf(kiln)))).toMatchObject({ status: 404 });
    expect((await products.getProduct(idOf(mug))).brand).toBeUndefined();
  });

  test("a visitor is refused with what is missing", async () => {
    const visitor = createClient({ modules, auth: OAuthStrategy({ clientId: scene.server.site.clientId }) });
    expect(await errorOf(visitor.brands.createBrand({ name: "Never" }))).toMatchObject({ status: 403 });
    expect(await client().brands.countBrands({ filter: { name: "Never" } })).toMatchObject({ count: 0 });
  });
});

describe("ribbons", () => {
  test("live from creation to deletion through the official client, every method", async () => {
    const { ribbons } = client();
    const products = appClient(scene.server.site).productsV3;
    const fresh = await ribbons.createRibbon({ name: "New" });
    const product = await products.createProduct(simpleProduct("Cup", "10", { ribbon: { _id: idOf(fresh) } }));
    expect(await ribbons.getRibbon(idOf(fresh), { fields: ["ASSIGNED_PRODUCT_COUNT"] })).toMatchObject({ assignedProductCount: 1 });
    await ribbons.updateRibbon(idOf(fresh), { name: "Fresh", revision: revisionOf(fresh) });
    expect((await products.getProduct(idOf(product))).ribbon?.name).toBe("Fresh");
    expect((await ribbons.getOrCreateRibbon("fresh")).ribbon?._id).toBe(idOf(fresh));

    const made = await ribbons.bulkCreateRibbons([{ name: "Sale" }], { returnEntity: true });
    const sale = made.results?.[0]?.item;
    await ribbons.bulkUpdateRibbons([{ ribbon: { _id: idOf(sale), revision: revisionOf(sale), name: "Last ones" } }]);
    expect((await ribbons.queryRibbons().ascending("name").find()).items.map(({ name }) => name)).toEqual(["Fresh", "Last ones"]);
    const obtained = await ribbons.bulkGetOrCreateRibbons(["Last ones", "Gift"]);
    expect(obtained.bulkActionMetadata).toMatchObject({ totalSuccesses: 2 });
    expect(await ribbons.countRibbons()).toMatchObject({ count: 3 });

    await ribbons.bulkDeleteRibbons([idOf(sale)]);
    await ribbons.deleteRibbon(idOf(fresh));
    expect((await products.getProduct(idOf(product))).ribbon).toBeUndefined();
    expect(await ribbons.countRibbons()).toMatchObject({ count: 1 });
  });
});

describe("info sections", () => {
  test("live from creation to deletion through the official client, every method", async () => {
    const { infoSections } = client();
    const products = appClient(scene.server.site).productsV3;
    const care = await infoSections.createInfoSection({ uniqueName: "care", title: "Care", plainDescription: "<p>Wash cold</p>" });
    expect(care.description?.nodes?.[0]).toMatchObject({ type: "PARAGRAPH" });
    const product = await products.createProduct(simpleProduct("Scarf", "10", { infoSections: [{ _id: idOf(care) }] }));
    expect(await infoSections.getInfoSection(idOf(care), { fields: ["ASSIGNED_PRODUCTS_COUNT"] })).toMatchObject({
      assignedProductsCount: 1,
    });
    await infoSections.updateInfoSection(idOf(care), { title: "Care well", revision: revisionOf(care) });
    const shown = await products.getProduct(idOf(product), { fields: ["INFO_SECTION"] });
    expect(shown.infoSections?.map(({ title }) => title)).toEqual(["Care well"]);
    const again = await infoSections.getOrCreateInfoSection({ infoSection: { uniqueName: "CARE" } });
    expect(again.infoSection?._id).toBe(idOf(care));

    const made = await infoSections.bulkCreateInfoSections([{ uniqueName: "shipping", title: "Shipping" }], { returnEntity: true });
    const shipping = made.results?.[0]?.item;
    await infoSections.bulkUpdateInfoSections([
      { infoSection: { _id: idOf(shipping), revision: revisionOf(shipping), plainDescription: "<p>Two days</p>" } },
    ]);
    expect(await infoSections.getInfoSection(idOf(shipping))).toMatchObject({ plainDescription: "<p>Two days</p>" });
    const obtained = await infoSections.bulkGetOrCreateInfoSections({
      infoSections: [{ _id: idOf(shipping) }, { uniqueName: "returns", title: "Returns" }, { uniqueName: "untitled" }],
    });
    expect(obtained.results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, true, false]);
    const titles = (await infoSections.queryInfoSections().ascending("title").find()).items.map(({ title }) => title);
    expect(titles).toEqual(["Care well", "Returns", "Shipping"]);
    expect(await infoSections.countInfoSections()).toMatchObject({ count: 3 });

    await infoSections.bulkDeleteInfoSections([idOf(shipping)]);
    await infoSections.deleteInfoSection(idOf(care));
    expect((await products.getProduct(idOf(product), { fields: ["INFO_SECTION"] })).infoSections).toEqual([]);
  });
});
