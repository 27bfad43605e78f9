import { randomUUID } from "node:crypto";
import { textAt } from "@belay/testkit";
import type { SceneMaker } from "../scene.ts";
import type { Message, ModuleRequests } from "./module-requests.ts";

const name = (): string => `n${randomUUID().slice(0, 20)}`;
const choice = (): Message => ({ name: name(), choiceType: "CHOICE_TEXT", defaultAddedPrice: "1.50" });
const FIELDS = ["ASSIGNED_PRODUCTS_COUNT", "CHOICE_DISPLAY_IMAGE"];

const modifier = (): Message => ({
  name: name(),
  customizationType: "MODIFIER",
  customizationRenderType: "TEXT_CHOICES",
  choicesSettings: { choices: [choice(), choice()] },
});

async function newModifier({ post }: SceneMaker): Promise<{ readonly id: string; readonly choiceIds: readonly string[] }> {
  const answer = await post("/stores/v3/customizations", { customization: modifier() });
  const place = "customization.choicesSettings.choices";
  return { id: textAt(answer, "customization.id"), choiceIds: [textAt(answer, `${place}.0.id`), textAt(answer, `${place}.1.id`)] };
}

const make = async (maker: SceneMaker): Promise<string> => (await newModifier(maker)).id;

/** Requests about options and modifiers. */
export const customizationRequests: readonly ModuleRequests[] = [
  {
    module: "stores/customizations-v3",
    requests: {
      createCustomization: () => ({ customization: modifier() }),
      updateCustomization: async ({ make: maker }) => ({
        customization: { id: await make(maker), revision: "1", name: name() },
        fields: FIELDS,
      }),
      deleteCustomization: async ({ make: maker }) => ({ customizationId: await make(maker) }),
      getCustomization: async ({ make: maker }) => ({ customizationId: await make(maker), fields: FIELDS }),
      queryCustomizations: async ({ make: maker }) => ({ query: { filter: { id: { $in: [await make(maker)] } } }, fields: FIELDS }),
      countCustomizations: async ({ make: maker }) => ({ filter: { id: { $in: [await make(maker)] } } }),
      bulkCreateCustomizations: () => ({ customizations: [modifier(), modifier()], returnEntity: true }),
      bulkUpdateCustomizations: async ({ make: maker }) => ({
        customizations: [{ customization: { id: await make(maker), revision: "1", name: name() } }],
        returnEntity: true,
      }),
      addCustomizationChoices: async ({ make: maker }) => ({ customizationId: await make(maker), choices: [choice()], fields: FIELDS }),
      bulkAddCustomizationChoices: async ({ make: maker }) => ({
        customizationsChoices: [{ customizationId: await make(maker), choices: [choice()] }],
        returnEntity: true,
      }),
      setCustomizationChoices: async ({ make: maker }) => ({ customizationId: await make(maker), choices: [choice()] }),
      removeCustomizationChoices: async ({ make: maker }) => {
        const { id, choiceIds } = await newModifier(maker);
        return { customizationId: id, choiceIds: choiceIds.slice(0, 1) };
      },
      reorderCustomizationChoices: async ({ make: maker }) => {
        const { id, choiceIds } = await newModifier(maker);
        return { customizationId: id, revision: "1", choiceIds: choiceIds.toReversed() };
      },
      updateCustomizationChoices: async ({ make: maker }) => {
        const { id, choiceIds } = await newModifier(maker);
        return { customizationId: id, revision: "1", choices: [{ choice: { id: choiceIds[0], name: name() } }] };
      },
    },
    things: [
      { fields: /customizationid$|customization\.id$|filter\.id/, make },
      { fields: /choiceids$|choice\.id$|primarychoiceids$/, make: async (maker) => (await newModifier(maker)).choiceIds[0] ?? "" },
      { fields: /id$/, make },
    ],
  },
];
