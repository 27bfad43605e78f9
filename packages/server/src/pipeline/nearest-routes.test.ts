import { expect, test } from "vitest";
import { createNearestRoutes } from "./nearest-routes.ts";
import { createMethodResolver } from "./resolve-method.ts";

test.each([
  ["GET", "/stores/v3/product", "POST /stores/v3/products"],
  ["POST", "/stores/v3/product", "POST /stores/v3/products"],
  ["GET", "/stores/v3/prodcts/query", "GET /stores/v3/products/query"],
  ["PUT", "/stores/v3/products/123", "PATCH /stores/v3/products/:productId"],
  ["GET", "/site-properties/v4/propertys", "GET /site-properties/v4/properties"],
  ["POST", "/_api/iam/authentication/v2/logon", "POST /_api/iam/authentication/v2/login"],
])("the routes near to %s %s have %s among them", (verb, path, expected) => {
  let nearest: unknown;
  try {
    createMethodResolver(new Map()).resolve(verb, path);
  } catch (err) {
    nearest = Object(err).data.nearest;
  }
  expect(nearest).toContain(expected);
});

test("an absurd path is answered like a normal one", () => {
  const nearest = createNearestRoutes([{ verb: "GET", path: "/a/b" }]);
  expect(nearest("GET", `/${"a/".repeat(200_000)}${"x".repeat(1_000_000)}`)).toEqual(["GET /a/b"]);
});
