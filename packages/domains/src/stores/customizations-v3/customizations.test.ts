import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { methodIdOf } from "../../resource/entity-rules.ts";
import { createProduct, optionProduct, products } from "../../testing/products.ts";
import { type Answer, codeOf, OTHER_SITE, TestStore, violationsOf } from "../../testing/test-site.ts";
import { CUSTOMIZATION } from "../catalog/catalog-resources.ts";

describe("customizations", () => {
  const open: TestStore[] = [];
  let site: TestStore;
  beforeEach(async () => {
    site = await TestStore.open();
    open.push(site);
  });
  afterAll(async () => {
    for (const store of open) await store.close();
  });

  const call = (name: string, request: object, options = {}): Promise<Answer> =>
    site.call(methodIdOf(CUSTOMIZATION, name), request, options);
  const text = (name: string, further: object = {}) => ({ name, choiceType: "CHOICE_TEXT", ...further });
  const sizes = (choices: readonly object[] = [text("S"), text("M")], further: object = {}) => ({
    name: "Size",
    customizationType: "PRODUCT_OPTION",
    customizationRenderType: "TEXT_CHOICES",
    choicesSettings: { choices },
    ...further,
  });
  const engraving = {
    name: "Engraving",
    customizationType: "MODIFIER",
    customizationRenderType: "FREE_TEXT",
    freeTextInput: { title: "Your text", minCharCount: 1, maxCharCount: 20 },
  };
  const create = async (customization: object, options = {}): Promise<Answer> =>
    (await call("createCustomization", { customization }, options)).customization;
  const get = async (id: string, fields: readonly string[] = []): Promise<Answer> =>
    (await call("getCustomization", { customizationId: id, fields })).customization;
  const choicesOf = (customization: Answer): readonly Answer[] => customization.choicesSettings.choices;
  const namesOf = (customization: Answer): readonly string[] => choicesOf(customization).map(({ name }) => name);
  const ruleOf = async (work: Promise<unknown>): Promise<string | undefined> => (await violationsOf(work))[0]?.ruleName;
  const product = (id: string): Promise<Answer> =>
    site.call(products("GetProduct"), { productId: id }).then((answer: Answer) => answer.product);

  it("are made with ids and keys of the server's, once a name, type and way of showing", async () => {
    const made = await create(sizes([text(" S "), text("M", { displayImage: { id: "i", url: "https://example.com/i.jpg" } })]));
    expect(made).toMatchObject({ name: "Size", key: "Size", revision: "1" });
    expect(namesOf(made)).toEqual(["S", "M"]);
    expect(new Set(choicesOf(made).map(({ id }) => id)).size).toBe(2);
    expect(JSON.stringify(made)).not.toContain("displayImage");
    expect(choicesOf(await get(made.id, ["CHOICE_DISPLAY_IMAGE"]))[1].displayImage.id).toBe("i");
    expect(await codeOf(create(sizes([text("L")], { name: "SIZE" })))).toBe("ALREADY_EXISTS");
    expect(await create(sizes([text("L")], { customizationType: "MODIFIER" }))).toMatchObject({ name: "Size" });
    expect(await create(engraving)).toMatchObject({ freeTextInput: { title: "Your text", key: "Your text" } });
  });

  it("refuse what their type cannot hold, by the names of the contract", async () => {
    const red = { name: "Red", choiceType: "ONE_COLOR", colorCode: "#ff0000" };
    expect(await codeOf(create({ ...engraving, customizationType: "PRODUCT_OPTION" }))).toBe("INVALID_CUSTOMIZATION_RENDER_TYPE");
    expect(await codeOf(create({ ...engraving, freeTextInput: { title: "T", minCharCount: 9, maxCharCount: 3 } }))).toBe(
      "INVALID_FREE_TEXT_SETTINGS",
    );
    expect(await codeOf(create({ ...engraving, choicesSettings: { choices: [text("A")] } }))).toBe("DOESNT_SUPPORT_CHOICES");
    expect(await codeOf(create(sizes(undefined, { modifierSettings: { defaultMandatory: true } })))).toBe(
      "MODIFIER_SETTINGS_NOT_SUPPORTED_FOR_PRODUCT_OPTION",
    );
    expect(await ruleOf(create(sizes([text("S"), text("s ")])))).toBe("DUPLICATE_CHOICE_NAME");
    expect(await ruleOf(create(sizes([red])))).toBe("INVALID_CHOICE_TYPE");
    expect(await ruleOf(create(sizes([text("S", { colorCode: "#ff0000" })])))).toBe("INVALID_CHOICE_VALUE");
    expect(await ruleOf(create(sizes([text("   ")])))).toBe("ONLY_SPACES_STRING_ERROR");
    expect(await ruleOf(create(sizes(undefined, { name: "  " })))).toBe("ONLY_SPACES_STRING_ERROR");
  });

  it("change their name and settings, not their types and choices; products follow", async () => {
    const shirt = await createProduct(site, optionProduct("Shirt", ["S", "M"]));
    const { id } = shirt.options[0];
    const change = { id, revision: "1", name: "Fit", customizationType: "MODIFIER", choicesSettings: { choices: [text("Other")] } };
    const { customization } = await call("updateCustomization", { customization: change, fields: ["ASSIGNED_PRODUCTS_COUNT"] });
    expect(customization).toMatchObject({ name: "Fit", customizationType: "PRODUCT_OPTION", revision: "2", assignedProductsCount: 1 });
    expect(namesOf(customization)).toEqual(["S", "M"]);
    expect((await product(shirt.id)).options[0]).toMatchObject({ id, name: "Fit" });
    expect(await codeOf(call("updateCustomization", { customization: { ...change, revision: "1" } }))).toBe("INVALID_REVISION");
    const free = { id, revision: "2", freeTextInput: { title: "T" } };
    expect(await codeOf(call("updateCustomization", { customization: free }))).toBe("DOESNT_SUPPORT_FREE_TEXT");
    const bulk = await call("bulkUpdateCustomizations", {
      customizations: [{ customization: { id, revision: "2", name: "Cut" } }],
      returnEntity: true,
    });
    expect(bulk.results[0].customization).toMatchObject({ name: "Cut", revision: "3" });
  });

  it("stay while products have them as options; modifiers leave their products", async () => {
    const choices = { choicesSettings: { choices: [text("Gift wrap")] } };
    const extras = { modifiers: [{ name: "Extras", modifierRenderType: "TEXT_CHOICES", ...choices }] };
    const shirt = await createProduct(site, optionProduct("Shirt", ["S", "M"], extras));
    const [option, modifier] = [shirt.options[0].id, shirt.modifiers[0].id];
    expect(await ruleOf(call("deleteCustomization", { customizationId: option }))).toBe(
      "NOT_ALLOWED_DELETE_CUSTOMIZATION_ASSIGNED_TO_PRODUCT",
    );
    await call("deleteCustomization", { customizationId: modifier });
    expect((await product(shirt.id)).modifiers).toEqual([]);
    await site.call(products("DeleteProduct"), { productId: shirt.id });
    await call("deleteCustomization", { customizationId: option });
    expect((await call("queryCustomizations", { query: {} })).customizations).toEqual([]);
    expect(await codeOf(call("deleteCustomization", { customizationId: option }))).toBe("NOT_FOUND");
  });

  it("gain, lose, replace, change and order choices; products show them as they are", async () => {
    const shirt = await createProduct(site, optionProduct("Shirt", ["S", "M"]));
    const { id } = shirt.options[0];
    const act = async (name: string, request: object): Promise<Answer> =>
      (await call(name, { customizationId: id, ...request })).customization;
    const added = await act("addCustomizationChoices", { choices: [text("L")] });
    const [small, medium, large] = choicesOf(added).map((choice) => choice.id);
    expect(await ruleOf(act("addCustomizationChoices", { choices: [text("l")] }))).toBe("DUPLICATE_CHOICE_NAME");
    expect(await codeOf(act("removeCustomizationChoices", { choiceIds: [small] }))).toBe("CHOICE_ASSIGNED_TO_PRODUCT");
    expect(await codeOf(act("removeCustomizationChoices", { choiceIds: ["00000000-0000-4000-8000-00000000ffff"] }))).toBe(
      "CHOICE_NOT_FOUND",
    );
    expect(await ruleOf(act("removeCustomizationChoices", { choiceIds: [small, medium, large] }))).toBe(
      "NOT_ALLOWED_CUSTOMIZATION_WITHOUT_CHOICES",
    );
    expect(await ruleOf(act("setCustomizationChoices", { choices: [text("S"), text("XL")] }))).toBe(
      "NOT_ALLOWED_DELETE_CHOICE_ASSIGNED_TO_PRODUCT",
    );
    const set = await act("setCustomizationChoices", { choices: [text("M"), text("S"), text("XL")] });
    expect(
      choicesOf(set)
        .slice(0, 2)
        .map((choice) => choice.id),
    ).toEqual([medium, small]);
    const revision = set.revision;
    const last = choicesOf(set)[2].id;
    expect(await codeOf(act("reorderCustomizationChoices", { revision, choiceIds: [small, medium] }))).toBe("CHOICE_IDS_MISMATCH");
    const ordered = await act("reorderCustomizationChoices", { revision, choiceIds: [last, small, medium] });
    expect([namesOf(ordered), ordered.choicesSettings.sortOrder]).toEqual([["XL", "S", "M"], "MANUAL"]);
    expect(await codeOf(act("reorderCustomizationChoices", { revision, choiceIds: [last, small, medium] }))).toBe("INVALID_REVISION");
    const named = { revision: ordered.revision, choices: [{ choice: { id: small, name: "Small" } }] };
    expect(namesOf(await act("updateCustomizationChoices", named))).toEqual(["XL", "Small", "M"]);
    expect((await product(shirt.id)).options[0].choicesSettings.choices.map((choice: Answer) => choice.name)).toEqual(["Small", "M"]);
    const typed = { revision: "6", choices: [{ choice: { id: small, choiceType: "ONE_COLOR", colorCode: "#fff" } }] };
    expect(await ruleOf(act("updateCustomizationChoices", { ...typed, revision: String(Number(ordered.revision) + 1) }))).toBe(
      "UNSUPPORTED_CHOICE_FIELD",
    );
    expect(namesOf(await act("removeCustomizationChoices", { choiceIds: [last] }))).toEqual(["Small", "M"]);
  });

  it("keep shades with their main choices, one level deep", async () => {
    const colour = { name: "Colour", customizationType: "PRODUCT_OPTION", customizationRenderType: "SWATCH_CHOICES" };
    const one = (name: string, further: object = {}) => ({ name, choiceType: "ONE_COLOR", colorCode: "#0000ff", ...further });
    const { id, choicesSettings } = await create({ ...colour, choicesSettings: { choices: [one("Blue"), one("Green")] } });
    const [blue, green] = choicesSettings.choices.map((choice: Answer) => choice.id);
    const add = (further: object) => call("addCustomizationChoices", { customizationId: id, choices: [one("Navy", further)] });
    expect(await ruleOf(add({ primaryChoiceIds: ["00000000-0000-4000-8000-00000000ffff"] }))).toBe("PRIMARY_CHOICE_NOT_FOUND");
    const { customization } = await add({ primaryChoiceIds: [blue] });
    const navy = choicesOf(customization)[2].id;
    const update = (choice: object) => call("updateCustomizationChoices", { customizationId: id, revision: "2", choices: [{ choice }] });
    expect(await ruleOf(update({ id: green, primaryChoiceIds: [green] }))).toBe("PRIMARY_CHOICE_SELF_REFERENCE");
    expect(await ruleOf(update({ id: green, primaryChoiceIds: [navy] }))).toBe("PRIMARY_CHOICE_HIERARCHY_VIOLATION");
    expect(await ruleOf(call("removeCustomizationChoices", { customizationId: id, choiceIds: [blue] }))).toBe(
      "PRIMARY_CHOICE_DELETE_REFERENCED",
    );
  });

  it("take choices of modifiers off their products, and the modifier with its last choice", async () => {
    const choices = { choicesSettings: { choices: [text("Gift wrap"), text("Card")] } };
    const extras = { modifiers: [{ name: "Extras", modifierRenderType: "TEXT_CHOICES", ...choices }] };
    const shirt = await createProduct(site, optionProduct("Shirt", ["S"], extras));
    const [modifier] = shirt.modifiers;
    const [wrap, card] = modifier.choicesSettings.choices.map((choice: Answer) => choice.choiceId);
    await call("addCustomizationChoices", { customizationId: modifier.id, choices: [text("Bow")] });
    await call("removeCustomizationChoices", { customizationId: modifier.id, choiceIds: [wrap] });
    expect((await product(shirt.id)).modifiers[0].choicesSettings.choices.map((choice: Answer) => choice.name)).toEqual(["Card"]);
    await call("removeCustomizationChoices", { customizationId: modifier.id, choiceIds: [card] });
    expect((await product(shirt.id)).modifiers).toEqual([]);
  });

  it("are made and extended in bulk, each for itself, and are another site's own", async () => {
    const made = await call("bulkCreateCustomizations", { customizations: [sizes(), sizes(), engraving], returnEntity: true });
    expect(made.results.map((result: Answer) => [result.itemMetadata.success, result.customization?.name])).toEqual([
      [true, "Size"],
      [false, undefined],
      [true, "Engraving"],
    ]);
    const [size, , engraved] = made.results.map((result: Answer) => result.itemMetadata.id);
    const lines = [size, engraved].map((customizationId) => ({ customizationId, choices: [text("L")] }));
    const added = await call("bulkAddCustomizationChoices", { customizationsChoices: lines, returnEntity: true });
    expect(added.results.map(({ itemMetadata, customization }: Answer) => itemMetadata.error?.code ?? namesOf(customization))).toEqual([
      ["S", "M", "L"],
      "DOESNT_SUPPORT_CHOICES",
    ]);
    expect(await call("countCustomizations", { filter: { customizationType: "PRODUCT_OPTION" } })).toEqual({ count: 1 });
    const foreign = await create(sizes(), { siteId: OTHER_SITE });
    expect(await codeOf(get(foreign.id))).toBe("NOT_FOUND");
    expect(await codeOf(call("addCustomizationChoices", { customizationId: foreign.id, choices: [text("X")] }))).toBe("NOT_FOUND");
    const page = await call("queryCustomizations", { query: { sort: [{ fieldName: "name", order: "ASC" }], cursorPaging: { limit: 1 } } });
    expect(page.customizations.map(({ name }: Answer) => name)).toEqual(["Engraving"]);
    const events = (await site.store.read((tx) => tx.outbox.page("11111111-1111-4111-8111-111111111111", 0, 100))).map(
      ({ eventType }) => eventType,
    );
    expect(events).toEqual([
      "wix.stores.catalog.v3.customization_created",
      "wix.stores.catalog.v3.customization_created",
      "wix.stores.catalog.v3.customization_updated",
    ]);
  });
});
