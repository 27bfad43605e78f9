import { expect, test } from "vitest";
import { argumentMapsOf } from "../client/arguments.ts";
import { ImportError } from "../import-error.ts";
import { parseSource } from "../syntax.ts";
import { declarationsOf } from "./declarations.ts";
import type { ClientFunction } from "./methods.ts";
import { requiredFieldsOf } from "./required-fields.ts";

const TYPES = declarationsOf(
  parseSource(
    "meta.d.mts",
    `interface Request extends RequestIntentOneOf { thing?: Thing; returnEntity?: boolean; }
     interface RequestIntentOneOf { login?: Login; logout?: Login; }
     interface Thing extends ThingSourceOneOf { id?: string; revision?: string; }
     interface ThingSourceOneOf { catalog?: Login; custom?: Login; }
     interface Login { name?: string }`,
  ),
);
const MAP = argumentMapsOf(
  parseSource(
    "client.mjs",
    `async function update2(_id, thing, options) { fail({ spreadPathsToArguments: { thing: "$[1]" }, explicitPathsToArguments: { "thing.id": "$[0]", returnEntity: "$[2].returnEntity" } }); }
     export { update2 as update };`,
  ),
).get("update");

function fields(...requiredFields: readonly string[]) {
  const fn: ClientFunction = {
    name: "update",
    id: "shop.Things.Update",
    args: ["_id", "thing", "options"],
    permissions: [],
    requiredFields,
    deprecated: false,
    maturity: "none",
    errors: [],
    validationRules: [],
  };
  return requiredFieldsOf(TYPES, fn, "Request", MAP);
}

test("arguments of the client become fields of the request, in the words of the wire", () => {
  expect(fields("_id", "thing.revision", "options.returnEntity").fields).toEqual(["returnEntity", "thing.id", "thing.revision"]);
});

test("the bag of options is no field", () => {
  expect(fields("options")).toEqual({ fields: [], oneOf: [] });
});

test("a group of alternatives is kept as a group, and left out of a path through it", () => {
  expect(fields("options.intent").oneOf).toEqual([["login", "logout"]]);
  expect(fields("thing.source.catalog.name").fields).toEqual(["thing.catalog.name"]);
});

test("a field that the request does not have is refused", () => {
  expect(() => fields("thing.colour")).toThrow(ImportError);
});
