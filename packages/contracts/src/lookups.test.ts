import { describe, expect, test } from "vitest";
import {
  apiModule,
  eventsOf,
  methodById,
  methods,
  methodsByPermission,
  moduleNames,
  permissionIds,
  querySpecOf,
  routesOf,
} from "./lookups.ts";
import type { Method } from "./types.ts";

function method(module: string, name: string): Method {
  const found = methods.find((each) => each.module === module && each.name === name);
  if (found === undefined) throw new Error(`${module} ${name}`);
  return found;
}

describe("the contracts", () => {
  test("hold 52 modules and all 602 client functions", () => {
    expect(moduleNames).toHaveLength(52);
    expect(methods.flatMap(({ name, alsoNamed = [] }) => [name, ...alsoNamed])).toHaveLength(602);
  });

  test("find a method by its fully qualified name, and nothing by another", () => {
    expect(methodById("com.wixpress.siteproperties.api.v4.SitePropertiesV4.Read")?.name).toBe("getSiteProperties");
    expect(methodById("constructor")).toBeUndefined();
  });

  test("give no two methods the same route", () => {
    const seen = new Map<string, string>();
    for (const each of methods) {
      for (const route of routesOf(each)) {
        const shape = `${route.method} ${each.pathParameters.reduce((path, { name }) => path.replace(`:${name}`, ":"), route.path)}`;
        expect(seen.get(shape) ?? each.id, shape).toBe(each.id);
        seen.set(shape, each.id);
      }
    }
  });

  test("name every path parameter that stands in a path, and only those", () => {
    for (const each of methods) {
      for (const { path } of routesOf(each))
        for (const { name } of each.pathParameters) expect(path).toMatch(new RegExp(`/:${name}(?=$|[/:])`));
    }
  });

  test("know their modules, events and permissions", () => {
    expect(apiModule("stores/products-v3")?.entityFqdn).toBe("wix.stores.catalog.v3.product");
    expect(apiModule("stores/products-v9")).toBeUndefined();
    expect(eventsOf("stores/products-v3").map(({ slug }) => slug)).toEqual(["created", "deleted", "updated"]);
    expect(eventsOf("stores/products-v9")).toEqual([]);
    expect(permissionIds.has("WIX_STORES.PRODUCT_CREATE")).toBe(true);
    expect([...permissionIds]).toEqual([...permissionIds].sort());
    expect(methodsByPermission.get("SITE_SETTINGS.VIEW")?.map(({ name }) => name)).toEqual(["getSiteProperties"]);
  });
});

describe("routes", () => {
  test("hold the first path, the aliases and the alternative verb", () => {
    expect(routesOf(method("redirects/redirects", "createRedirectSession"))).toEqual([
      { method: "POST", path: "/_api/redirects-api/v1/redirect-session" },
      { method: "POST", path: "/redirect-session/v1/redirect-session" },
      { method: "POST", path: "/headless/v1/redirect-session" },
    ]);
    expect(routesOf(method("stores/products-v3", "queryProducts"))).toEqual([
      { method: "GET", path: "/stores/v3/products/query" },
      { method: "POST", path: "/stores/v3/products/query" },
    ]);
  });
});

describe("facts are in the words of the wire", () => {
  test("in required fields and path parameters", () => {
    const { requiredFields, pathParameters, args } = method("stores/products-v3", "updateProduct");
    expect(args).toEqual(["_id", "product", "options"]);
    expect(requiredFields).toEqual(expect.arrayContaining(["product", "product.id", "product.revision"]));
    expect(pathParameters).toEqual([{ name: "productId", field: "product.id" }]);
    expect(methods.flatMap((each) => each.requiredFields).filter((field) => /(^|\.)_/.test(field))).toEqual([]);
  });

  test("in query allow-lists", () => {
    const spec = querySpecOf("stores/products-v3", "query");
    expect(spec).toMatchObject({ paging: "cursor" });
    expect(spec?.rules).toContainEqual({ fields: ["createdDate", "updatedDate", "slug", "visible"], operators: "*", sort: "BOTH" });
    expect(querySpecOf("stores/products-v3", "search")?.searchable).toContain("name");
    expect(querySpecOf("business-tools/site-properties", "query")).toBeUndefined();
  });
});
