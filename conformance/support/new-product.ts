import { randomUUID } from "node:crypto";

/** A product that the catalogue takes. */
export function newProduct(name = `Product ${randomUUID()}`): Record<string, unknown> {
  return {
    name,
    productType: "PHYSICAL",
    physicalProperties: {},
    infoSections: [{ uniqueName: `section-${randomUUID()}`, plainDescription: "<p>Care</p>" }],
    variantsInfo: { variants: [{ price: { actualPrice: { amount: "12.50" } }, physicalProperties: {} }] },
  };
}
