import { randomUUID } from "node:crypto";
import { call, type TestServer, textAt } from "@belay/testkit";
import { newProduct } from "./new-product.ts";
import { type Scene, setScene } from "./scene.ts";

/** A scene whose product has one of everything that another tenant could point at. */
export interface RichScene extends Scene {
  readonly brandId: string;
  readonly ribbonId: string;
  readonly optionId: string;
  readonly choiceId: string;
  readonly siteId: string;
  /** Text that stands in this site only. */
  readonly mark: string;
}

/** Puts a product with a brand, a ribbon, an option and an info section into the site of that token. */
export async function setRichScene(server: TestServer, appToken: string, siteId: string): Promise<RichScene> {
  const plain = await setScene(server, appToken);
  const mark = `mark${randomUUID().replaceAll("-", "")}`;
  const choice = { choiceType: "CHOICE_TEXT", name: "Large" };
  const options = [{ name: `Size ${mark.slice(4, 12)}`, optionRenderType: "TEXT_CHOICES", choicesSettings: { choices: [choice] } }];
  const choiceNames = { optionName: options[0]?.name, choiceName: "Large", renderType: "TEXT_CHOICES" };
  const variant = { price: { actualPrice: { amount: "12.50" } }, physicalProperties: {}, choices: [{ optionChoiceNames: choiceNames }] };
  const product = {
    ...newProduct(mark),
    brand: { name: mark.slice(0, 40) },
    ribbon: { name: mark.slice(0, 30) },
    options,
    variantsInfo: { variants: [variant] },
  };
  const answer = await call(server.origin, { path: "/stores/v3/products", token: appToken, body: { product } });
  if (answer.status !== 200) {
    throw new Error(`no product: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return {
    ...plain,
    productId: textAt(answer.body, "product.id"),
    revision: textAt(answer.body, "product.revision"),
    slug: textAt(answer.body, "product.slug"),
    variantId: textAt(answer.body, "product.variantsInfo.variants.0.id"),
    infoSectionId: textAt(answer.body, "product.infoSections.0.id"),
    brandId: textAt(answer.body, "product.brand.id"),
    ribbonId: textAt(answer.body, "product.ribbon.id"),
    optionId: textAt(answer.body, "product.options.0.id"),
    choiceId: textAt(answer.body, "product.options.0.choicesSettings.choices.0.choiceId"),
    siteId,
    mark,
  };
}
