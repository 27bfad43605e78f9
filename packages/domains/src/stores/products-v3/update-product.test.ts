import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProduct, optionProduct, products, simpleProduct } from "../../testing/products.ts";
import { type Answer, codeOf, OTHER_SITE, SITE, TestStore, violationsOf } from "../../testing/test-site.ts";

describe("updateProduct", () => {
  let site: TestStore;
  beforeAll(async () => {
    site = await TestStore.open();
  });
  afterAll(() => site.close());

  const update = async (product: object, options: Parameters<TestStore["call"]>[2] = {}): Promise<Answer> =>
    (await site.call(products("UpdateProduct"), { product }, options)).product;
  const read = async (productId: string, fields: readonly string[] = []): Promise<Answer> =>
    (await site.call(products("GetProduct"), { productId, fields })).product;

  it("changes what is there, keeps what is absent, clears what is null, and counts the revision up", async () => {
    const made = await createProduct(
      site,
      simpleProduct("Before", { plainDescription: "<p>Text</p>", brand: { name: "B" }, seoData: { tags: [] } }),
    );
    const changed = await update({ id: made.id, revision: "1", name: "After", brand: null });
    expect(changed).toMatchObject({ name: "After", revision: "2", slug: made.slug, seoData: { tags: [] }, createdDate: made.createdDate });
    expect(changed.brand).toBeUndefined();
    expect(changed.updatedDate > made.updatedDate).toBe(true);
    expect((await read(made.id, ["PLAIN_DESCRIPTION"])).plainDescription).toBe("<p>Text</p>");
  });

  it("overwrites lists whole and merges objects", async () => {
    const made = await createProduct(
      site,
      simpleProduct("Lists", {
        additionalRibbons: [{ name: "A" }, { name: "B" }],
        physicalProperties: { fulfillerId: "12345678-0000-4000-8000-000000000000" },
      }),
    );
    const changed = await update({
      id: made.id,
      revision: "1",
      additionalRibbons: [{ name: "C" }],
      physicalProperties: { pricePerUnit: { quantity: 1, measurementUnit: "KG" } },
    });
    expect(changed.additionalRibbons.map((ribbon: Answer) => ribbon.name)).toEqual(["C"]);
    expect(changed.physicalProperties).toMatchObject({
      fulfillerId: "12345678-0000-4000-8000-000000000000",
      pricePerUnit: { measurementUnit: "KG" },
    });
  });

  it("gives back unchanged a product that a client read and sent whole", async () => {
    const made = await createProduct(
      site,
      optionProduct("Round", ["S", "M"], { ribbon: { name: "R" }, tags: { publicTags: { tagIds: ["1"] } } }),
    );
    const changed = await update(made);
    const { revision: _r, updatedDate: _u, ...rest } = changed;
    const { revision: _r1, updatedDate: _u1, ...before } = made;
    expect(rest).toEqual(before);
  });

  it("keeps variants that are sent with their id, makes others anew, and needs options with variants", async () => {
    const made = await createProduct(site, optionProduct("Variants", ["S", "M"]));
    const [first, second] = made.variantsInfo.variants;
    expect((await violationsOf(update({ id: made.id, revision: "1", variantsInfo: { variants: [first] } })))[0]?.ruleName).toBe(
      "MISSING_OPTIONS_ON_UPDATE_VARIANTS",
    );
    const { id: _id, ...anew } = second;
    const changed = await update({ id: made.id, revision: "1", options: made.options, variantsInfo: { variants: [first, anew] } });
    expect(changed.variantsInfo.variants[0].id).toBe(first.id);
    expect(changed.variantsInfo.variants[1].id).not.toBe(second.id);
  });

  it("refuses options that the variants do not fit", async () => {
    const made = await createProduct(site, optionProduct("Unfit", ["S", "M"]));
    const [option] = made.options;
    const fewer = { ...option, choicesSettings: { choices: option.choicesSettings.choices.slice(0, 1) } };
    expect(await codeOf(update({ id: made.id, revision: "1", options: [fewer] }))).toBe("VARIANTS_ARE_NOT_ALIGNED_WITH_PRODUCT");
  });

  it("shows or hides a product and its default variant together", async () => {
    const made = await createProduct(site, simpleProduct("Together"));
    const hidden = await update({ id: made.id, revision: "1", visible: false });
    expect(hidden).toMatchObject({ visible: false, variantsInfo: { variants: [{ visible: false }] } });
    const [variant] = hidden.variantsInfo.variants;
    const shown = await update({ id: made.id, revision: "2", variantsInfo: { variants: [{ ...variant, visible: true }] } });
    expect(shown).toMatchObject({ visible: true, variantsInfo: { variants: [{ visible: true }] } });
  });

  it("refuses another type, a missing revision, a wrong one, and a product that is not there", async () => {
    const made = await createProduct(site, simpleProduct("Refused"));
    expect((await violationsOf(update({ id: made.id, revision: "1", productType: "DIGITAL" })))[0]?.field).toBe("product.productType");
    expect((await violationsOf(update({ id: made.id, name: "x" })))[0]).toMatchObject({
      field: "product.revision",
      violatedRule: "REQUIRED_FIELD",
    });
    expect((await violationsOf(update({ id: made.id, revision: "one", name: "x" })))[0]?.field).toBe("product.revision");
    expect(await codeOf(update({ id: made.id, revision: "5", name: "x" }))).toBe("INVALID_REVISION");
    expect(await codeOf(update({ id: site.newId(), revision: "1", name: "x" }))).toBe("PRODUCT_NOT_FOUND");
    expect(await codeOf(update({ id: made.id, revision: "1", name: "x" }, { siteId: OTHER_SITE }))).toBe("PRODUCT_NOT_FOUND");
    expect((await read(made.id)).revision).toBe("1");
  });

  it("takes a field mask: only what it names, and nothing that it names without a value", async () => {
    const made = await createProduct(site, simpleProduct("Masked"));
    const call = (product: object, fieldMask: string) =>
      site.call(products("UpdateProduct"), { product: { id: made.id, revision: "1", ...product }, fieldMask });
    expect(await codeOf(call({ name: "x" }, "slug"))).toBe("FIELD_MASK_WITH_FIELD_NOT_PASSED_ERROR");
    expect(await codeOf(call({ name: "x" }, "price"))).toBe("FIELD_MASK_VALUE_NOT_SUPPORTED");
    const { product } = await call({ name: "New", slug: "other-slug" }, "name");
    expect(product).toMatchObject({ name: "New", slug: "masked" });
  });

  it("lets exactly one of 100 updates of the same revision win", async () => {
    const made = await createProduct(site, simpleProduct("Race"));
    const codes = await Promise.all(
      Array.from({ length: 100 }, (_, index) => codeOf(update({ id: made.id, revision: "1", name: `Race ${index}` }))),
    );
    expect(codes.filter((code) => code === "OK")).toHaveLength(1);
    expect(codes.filter((code) => code === "INVALID_REVISION")).toHaveLength(99);
    expect((await read(made.id)).revision).toBe("2");
  });

  it("frees a slug that is given up, and refuses one that is taken", async () => {
    const a = await createProduct(site, simpleProduct("Slug A", { slug: "slug-a" }));
    const b = await createProduct(site, simpleProduct("Slug B", { slug: "slug-b" }));
    expect(await codeOf(update({ id: b.id, revision: "1", slug: "slug-a" }))).toBe("DUPLICATE_SLUG_ERROR");
    await update({ id: a.id, revision: "1", slug: "slug-c" });
    expect((await update({ id: b.id, revision: "1", slug: "slug-a" })).slug).toBe("slug-a");
  });

  it("writes created, updated and deleted events with the product, in the order of the changes", async () => {
    const made = await createProduct(site, simpleProduct("Events", {}, { revenueDetails: { cost: { amount: "3.33" } } }));
    const shown = JSON.parse(JSON.stringify((await site.call(products("GetProduct"), { productId: made.id })).product));
    await update({ id: made.id, revision: "1", name: "Renamed" });
    await site.call(products("DeleteProduct"), { productId: made.id });
    const page = await site.store.read((tx) => tx.outbox.page(SITE, 0, 1000));
    const own = page.filter(({ entityId }) => entityId === made.id);
    expect(own.map(({ eventType }) => eventType)).toEqual(
      ["created", "updated", "deleted"].map((slug) => `wix.stores.catalog.v3.product_${slug}`),
    );
    const bodies = own.map(({ body }) => JSON.parse(body));
    expect(bodies[0]).toMatchObject({
      entityFqdn: "wix.stores.catalog.v3.product",
      slug: "created",
      entityId: made.id,
      createdEvent: { entity: { name: "Events" } },
    });
    expect(bodies[0].createdEvent.entity).toEqual(shown);
    expect(bodies[1]).toMatchObject({ entityEventSequence: "2", updatedEvent: { currentEntity: { name: "Renamed" } } });
    expect(bodies[2]).toMatchObject({ deletedEvent: { deletedEntity: { name: "Renamed" } } });
    // Merchant data is in no event.
    expect(own.map(({ body }) => body).join("")).not.toContain("3.33");
  });
});
