import { methodById, methods, routesOf } from "@belay/contracts";
import { BelayError } from "@belay/core";
import { expect, test } from "vitest";
import { createMethodResolver } from "./resolve-method.ts";

const { find, resolve } = createMethodResolver(new Map());

function refusal(verb: string, path: string): BelayError {
  try {
    resolve(verb, path);
  } catch (err) {
    if (err instanceof BelayError) {
      return err;
    }
    throw err;
  }
  throw new Error(`${verb} ${path} was resolved`);
}

test("every route and alias of every declared method resolves, to that method or to the one that claimed the route first", () => {
  for (const method of methods) {
    for (const route of routesOf(method)) {
      const { operation } = resolve(route.method, route.path.replaceAll(/:\w+/g, "8f5c"));
      expect(methodById(operation.method.id)).toBe(operation.method);
    }
  }
});

test("no route has a parameter in its first segment, by which routes are found", () => {
  const first = methods.flatMap((method) => routesOf(method).map(({ path }) => path.split("/")[1] ?? ""));
  expect(first.filter((segment) => segment === "" || segment.includes(":"))).toEqual([]);
});

test("path parameters come back by name", () => {
  const { operation, pathParameters } = resolve("GET", "/stores/v3/products/8f5c");
  expect(operation.method.name).toBe("getProduct");
  expect(Object.values(pathParameters)).toEqual(["8f5c"]);
});

test("what stands behind the path comes back too, and finds nothing else", () => {
  const { operation, query } = resolve("GET", "/stores/v3/products/8f5c?fields=URL&fields=a%2Fb&x");
  expect(operation.method.name).toBe("getProduct");
  expect({ ...query }).toEqual({ fields: ["URL", "a/b"], x: "" });
  expect(find("GET", "/stores?x=/v3/products/8f5c")).toBeUndefined();
});

test("a path that nothing answers is refused with the nearest routes, each once", () => {
  const { code, data } = refusal("GET", "/site-properties/v4/property");
  expect(code).toBe("METHOD_NOT_FOUND");
  expect(data.nearest).toHaveLength(3);
  expect(new Set(Object(data.nearest)).size).toBe(3);
  expect(data.nearest).toContain("GET /site-properties/v4/properties");
});

test.each(["/", "/nothing", "/%73tores/v3/products", "//stores/v3/products", "/__proto__/x"])("refuses %j", (path) => {
  expect(refusal("GET", path).code).toBe("METHOD_NOT_FOUND");
});
