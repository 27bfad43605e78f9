import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, test } from "vitest";
import { methods } from "../lookups.ts";
import type { JsonSchema } from "../types.ts";
import { type OpenApiDocument, openApiDocument } from "./document.ts";

let document: OpenApiDocument;
let operations: readonly JsonSchema[];

beforeAll(async () => {
  document = await openApiDocument({ title: "Belay", version: "0.1.0", servers: ["https://api.example.com"] });
  operations = Object.values(document.paths).flatMap((item) => Object.values(item));
});

function* references(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (key === "$ref" && typeof each === "string") yield each;
    else yield* references(each);
  }
}

describe("the OpenAPI document", () => {
  test("is valid OpenAPI 3.1", async () => {
    const result = await new Validator().validate(structuredClone({ ...document }));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  test("refers only to what it holds", () => {
    const known = new Set(
      Object.entries(document.components).flatMap(([kind, parts]) => Object.keys(parts).map((name) => `#/components/${kind}/${name}`)),
    );
    expect([...new Set(references(document))].filter((reference) => !known.has(reference))).toEqual([]);
  });

  test("holds every method once, and once more for an alternative verb", () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(methods.map(({ id }) => id)));
    expect(ids).toHaveLength(methods.length + methods.filter(({ http }) => http.alternative !== undefined).length);
  });

  test("declares each parameter of a path once and no other", () => {
    for (const [path, item] of Object.entries(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters = [] } of Object.values(item)) {
        // Parameters are objects with a name and a place.
        const named = (parameters as readonly { readonly name: string; readonly in: string }[])
          .filter((each) => each.in === "path")
          .map(({ name }) => name);
        expect(named, path).toEqual(inPath);
      }
    }
  });

  test("says who may call a method, and asks no credential only of public ones", () => {
    const read = document.paths["/site-properties/v4/properties"]?.get;
    expect(read).toMatchObject({
      security: [{ accessToken: [] }],
      "x-permissions": ["SITE_SETTINGS.VIEW"],
      "x-belay-access": { visitor: "deny", member: "deny", requires: ["SITE_SETTINGS.VIEW"] },
    });
    expect(document.paths["/oauth2/jwks"]?.get?.security).toEqual([]);
    const unsecured = operations.filter(({ security }) => Array.isArray(security) && security.length === 0);
    expect(unsecured).toHaveLength(methods.filter(({ access }) => access.public !== undefined).length);
  });

  test("gives every operation the shared error answers", () => {
    for (const { responses } of operations)
      expect(Object.keys(Object(responses))).toEqual(["200", "400", "401", "403", "404", "409", "429", "501"]);
  });

  test("keeps the verb in a path that only looks like a parameter", () => {
    expect(document.paths).toHaveProperty(["/bookings/v2/confirmation/{bookingId}:confirmOrDecline", "post"]);
  });
});
