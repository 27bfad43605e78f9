import * as customizationsModule from "@wix/auto_sdk_stores_customizations-v-3";
import { AppStrategy, createClient, OAuthStrategy } from "@wix/sdk";
import { describe, expect, test } from "vitest";
import { errorOf } from "./client-error.ts";
import { appClient } from "./clients.ts";
import { useOfficialScene } from "./official-scene.ts";
import { idOf, revisionOf, shirt } from "./product-fixtures.ts";

const modules = { customizations: customizationsModule };

const scene = useOfficialScene();

function client() {
  const { clientId, clientSecret, instanceId } = scene.server.site;
  return createClient({ modules, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId }) }).customizations;
}

const choice = (name: string) => ({ name, choiceType: "CHOICE_TEXT" as const });
const modifier = (name: string, choices: readonly string[] = ["Wrap", "Card"]) => ({
  name,
  customizationType: "MODIFIER" as const,
  customizationRenderType: "TEXT_CHOICES" as const,
  choicesSettings: { choices: choices.map(choice) },
});

type Shown = Awaited<ReturnType<ReturnType<typeof client>["getCustomization"]>>;
const choicesOf = (customization: Pick<Shown, "choicesSettings"> | undefined) => customization?.choicesSettings?.choices ?? [];
const namesOf = (customization: Pick<Shown, "choicesSettings"> | undefined) => choicesOf(customization).map(({ name }) => name);

describe("customizations through the official client", () => {
  test("live from creation to deletion, every ordinary method", async () => {
    const customizations = client();
    const made = await customizations.createCustomization(modifier("Extras"));
    expect(made).toMatchObject({ name: "Extras", key: "Extras", revision: "1" });
    expect(await customizations.getCustomization(idOf(made), { fields: ["ASSIGNED_PRODUCTS_COUNT"] })).toMatchObject({
      assignedProductsCount: 0,
    });
    const renamed = await customizations.updateCustomization(idOf(made), { name: "More", revision: "1" });
    expect(renamed).toMatchObject({ name: "More", revision: "2" });
    const bulk = await customizations.bulkCreateCustomizations([modifier("A"), modifier("More")], { returnEntity: true });
    expect(bulk.results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, false]);
    const first = bulk.results?.[0]?.customization;
    const changed = await customizations.bulkUpdateCustomizations(
      [{ customization: { _id: idOf(first), name: "B", revision: revisionOf(first) } }],
      { returnEntity: true },
    );
    expect(changed.results?.[0]?.customization?.name).toBe("B");
    const page = await customizations.queryCustomizations().eq("customizationType", "MODIFIER").ascending("name").limit(1).find();
    expect(page.items.map(({ name }) => name)).toEqual(["B"]);
    expect((await page.next()).items.map(({ name }) => name)).toEqual(["More"]);
    expect(await customizations.countCustomizations({ filter: { customizationType: "MODIFIER" } })).toMatchObject({ count: 2 });
    await customizations.deleteCustomization(idOf(made));
    expect(await errorOf(customizations.getCustomization(idOf(made)))).toMatchObject({ status: 404 });
  });

  test("gain, lose, replace, change and order choices", async () => {
    const customizations = client();
    const id = idOf(await customizations.createCustomization(modifier("Choices")));
    const added = (await customizations.addCustomizationChoices(id, [choice("Bow")])).customization;
    expect(namesOf(added)).toEqual(["Wrap", "Card", "Bow"]);
    const [wrap, card, bow] = choicesOf(added).map(idOf);
    const choiceIds = [bow ?? "", wrap ?? "", card ?? ""];
    const ordered = (await customizations.reorderCustomizationChoices(id, revisionOf(added), { choiceIds })).customization;
    expect(namesOf(ordered)).toEqual(["Bow", "Wrap", "Card"]);
    const choices = [{ choice: { _id: wrap ?? "", name: "Gift wrap" } }];
    const changed = (await customizations.updateCustomizationChoices(id, revisionOf(ordered), { choices })).customization;
    expect(namesOf(changed)).toEqual(["Bow", "Gift wrap", "Card"]);
    expect(namesOf((await customizations.removeCustomizationChoices(id, [bow ?? ""])).customization)).toEqual(["Gift wrap", "Card"]);
    expect(namesOf((await customizations.setCustomizationChoices(id, [choice("Card"), choice("Box")])).customization)).toEqual([
      "Card",
      "Box",
    ]);
    const bulk = await customizations.bulkAddCustomizationChoices([{ customizationId: id, choices: [choice("Ribbon")] }], {
      returnEntity: true,
    });
    expect(namesOf(bulk.results?.[0]?.customization)).toEqual(["Card", "Box", "Ribbon"]);
    expect(await errorOf(customizations.removeCustomizationChoices(id, [crypto.randomUUID()]))).toMatchObject({ code: "CHOICE_NOT_FOUND" });
  });

  test("that products have as options stay, and their products show them as they are", async () => {
    const customizations = client();
    const products = appClient(scene.server.site).productsV3;
    const made = await products.createProduct(shirt("Tee", "TEE"));
    const size = (await customizations.queryCustomizations().eq("name", "Size").find()).items[0];
    const assigned = choicesOf(size)[0]?._id ?? "";
    expect(await errorOf(customizations.deleteCustomization(idOf(size)))).toMatchObject({
      fieldViolations: [expect.objectContaining({ ruleName: "NOT_ALLOWED_DELETE_CUSTOMIZATION_ASSIGNED_TO_PRODUCT" })],
    });
    expect(await errorOf(customizations.removeCustomizationChoices(idOf(size), [assigned]))).toMatchObject({
      code: "CHOICE_ASSIGNED_TO_PRODUCT",
    });
    await customizations.updateCustomization(idOf(size), { name: "Fit", revision: revisionOf(size) });
    expect((await products.getProduct(idOf(made))).options?.map(({ name }) => name)).toContain("Fit");
  });

  test("are read by visitors and changed by none of them", async () => {
    const visitor = createClient({ modules, auth: OAuthStrategy({ clientId: scene.server.site.clientId }) }).customizations;
    expect((await visitor.queryCustomizations().find()).items.length).toBeGreaterThan(0);
    expect(await errorOf(visitor.createCustomization(modifier("Mine")))).toMatchObject({ status: 403 });
  });
});
