import { apiModule } from "@belay/contracts";
import { describe, expect, it } from "vitest";
import { domainModules, entityKinds } from "./modules.ts";

/** Methods that are pages for browsers, which the platform answers itself. */
const PAGES = new Set(["wix.iam.authentication.v1.AuthenticationService.Logout"]);

/** Methods that answer 501 until the variants that they look through can be searched. */
const AWAITED = new Set([
  "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkCreateInventoryItemsByVariantFilter",
  "com.wix.stores.catalog.inventory.api.v3.InventoryService.SearchInventoryItems",
]);

describe("domainModules", () => {
  it.each(domainModules.map((module) => [module.module, module] as const))(
    "%s implements every method of its contract, once",
    (name, module) => {
      const declared =
        apiModule(name)
          ?.methods.map(({ id }) => id)
          .filter((id) => !PAGES.has(id) && !AWAITED.has(id)) ?? [];
      const implemented = module.handlers.map(({ methodId }) => methodId);
      expect([...implemented].sort()).toEqual([...declared].sort());
    },
  );

  it("have jobs of different types and kinds of different names", () => {
    const types = domainModules.flatMap(({ jobs }) => (jobs ?? []).map(({ type }) => type));
    expect(new Set(types).size).toBe(types.length);
    expect(new Set(entityKinds.map(({ name }) => name)).size).toBe(entityKinds.length);
  });
});
