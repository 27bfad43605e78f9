import { describe, expect, test } from "vitest";
import { ContractError } from "./contract-error.ts";
import { apiModule, methods } from "./lookups.ts";
import { buildRegistry, type IndexedModule } from "./registry.ts";

function indexed(name: string): IndexedModule {
  const api = apiModule(name);
  if (api === undefined) throw new Error(name);
  const entries = methods.filter(({ module }) => module === name).map(({ name: method }) => [method, {}] as const);
  return { ...api, access: Object.fromEntries(entries) };
}

describe("building the registry", () => {
  const module = indexed("business-tools/site-properties");

  test("joins every method with its rule and groups by permission", () => {
    const registry = buildRegistry([module]);
    expect(registry.methods).toHaveLength(5);
    expect(registry.methodsByPermission.get("SITE_SETTINGS.VIEW")?.map(({ name }) => name)).toEqual(["getSiteProperties"]);
    expect(registry.permissionIds).toContain("SITE_SETTINGS.VIEW");
  });

  test("S33: fails for a method without an entry", () => {
    const { getSiteProperties: _, ...rest } = module.access;
    expect(() => buildRegistry([{ ...module, access: rest }])).toThrow(ContractError);
  });

  test("S33: fails for an entry without a method", () => {
    expect(() => buildRegistry([{ ...module, access: { ...module.access, getSiteProprties: {} } }])).toThrow(ContractError);
  });

  test("fails for an id that stands twice", () => {
    expect(() => buildRegistry([module, { ...module, module: "business-tools/copy" }])).toThrow(ContractError);
  });
});
