import { Ajv2020 } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { describe, expect, test } from "vitest";
import { ContractError } from "./contract-error.ts";
import { FORMATS } from "./formats.ts";
import { eventsOf, methods, moduleNames } from "./lookups.ts";
import { loadSchemas } from "./schemas.ts";

async function compiler(module: string) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { ...fullFormats, ...FORMATS } });
  for (const keyword of ["x-immutable", "x-internal", "x-decimal"]) ajv.addKeyword(keyword);
  ajv.addSchema({ $id: "module", $defs: await loadSchemas(module) });
  return (type: string) => ajv.compile({ $ref: `module#/$defs/${type}` });
}

describe("schemas of every module", () => {
  for (const module of moduleNames) {
    test(`${module}: each request, answer and event body compiles strictly, and every schema is reached from one`, async () => {
      const schemas = await loadSchemas(module);
      const roots = methods.filter((each) => each.module === module).flatMap(({ request, response }) => [request, response]);
      roots.push(...eventsOf(module).flatMap(({ body }) => (body === undefined ? [] : [body.schema])));
      const compile = await compiler(module);
      for (const root of new Set(roots)) expect(() => compile(root), root).not.toThrow();
      const reached = new Set<string>();
      const waiting = [...roots];
      for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
        if (reached.has(type)) continue;
        reached.add(type);
        waiting.push(...[...JSON.stringify(schemas[type]).matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name = ""]) => name));
      }
      expect(Object.keys(schemas).filter((type) => !reached.has(type))).toEqual([]);
    });
  }

  test("hold no prose", async () => {
    for (const module of moduleNames)
      expect(JSON.stringify(await loadSchemas(module))).not.toMatch(/"(description|title|\$comment|examples)":"/);
  });

  test("are read once", () => {
    expect(loadSchemas("stores/products-v3")).toBe(loadSchemas("stores/products-v3"));
  });

  test("of an unknown module are refused", async () => {
    await expect(loadSchemas("stores/products-v9")).rejects.toBeInstanceOf(ContractError);
    await expect(loadSchemas("../package")).rejects.toBeInstanceOf(ContractError);
  });
});

describe("the schema of a product", () => {
  const product = { name: "Mug", productType: "PHYSICAL", variantsInfo: { variants: [{ price: { actualPrice: { amount: "10.00" } } }] } };

  test("takes the form of the wire", async () => {
    const validate = (await compiler("stores/products-v3"))("CreateProductRequest");
    expect(validate({ product }), JSON.stringify(validate.errors)).toBe(true);
    expect(
      validate({ product: { ...product, createdDate: "2026-01-01T00:00:00.000Z", revision: "1", id: null } }),
      JSON.stringify(validate.errors),
    ).toBe(true);
  });

  test("refuses what breaks a limit", async () => {
    const validate = (await compiler("stores/products-v3"))("CreateProductRequest");
    const wrong = [
      {},
      { product: { ...product, name: "" } },
      { product: { ...product, name: "x".repeat(81) } },
      { product: { ...product, productType: "VIRTUAL" } },
      { product: { ...product, revision: 1 } },
      { product: { ...product, createdDate: "yesterday" } },
      { product: { ...product, taxGroupId: "not-a-guid" } },
      { product: { ...product, variantsInfo: { variants: [{ price: { actualPrice: { amount: "ten" } } }] } } },
    ];
    for (const request of wrong) expect(validate(request), JSON.stringify(request)).toBe(false);
  });
});
