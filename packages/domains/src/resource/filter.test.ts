import { BelayError } from "@belay/core";
import { matches } from "@belay/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRODUCT, QUERY_FIELDS, SEARCH_ALLOW } from "../stores/products-v3/product-resource.ts";
import { parseFilter } from "./filter.ts";

const EVERYTHING = { can: () => true };
const NOTHING = { can: () => false };

/** What a refused filter says, or nothing. */
function refusal(filter: unknown, allow = SEARCH_ALLOW, reader = EVERYTHING): string | undefined {
  try {
    parseFilter(filter, allow, reader);
    return undefined;
  } catch (error) {
    if (error instanceof BelayError && error.code === "INVALID_FILTER") return error.message;
    throw error;
  }
}

const document = {
  slug: "mug",
  visible: true,
  createdDate: "2026-01-02T00:00:00.000Z",
  options: [{ id: "o1" }, { id: "o2" }],
  _hidden: { actualPriceMin: 12500, allCategories: [{ id: "c1", index: 3 }] },
};

describe("parseFilter", () => {
  it.each([
    [{}, true],
    [{ slug: "mug" }, true],
    [{ slug: { $eq: "mug" } }, true],
    [{ slug: "cup" }, false],
    [{ slug: null }, false],
    [{ handle: null }, true],
    [{ slug: { $ne: null } }, true],
    [{ slug: { $in: ["cup", "mug"] } }, true],
    [{ slug: { $nin: ["mug"] } }, false],
    [{ slug: { $startsWith: "mu" } }, true],
    [{ slug: { $exists: true } }, true],
    [{ slug: { $gt: "m", $lt: "n" } }, true],
    [{ slug: "mug", visible: false }, false],
    [{ createdDate: { $gte: "2026-01-02T01:00:00+01:00" } }, true],
    [{ $and: [{ slug: "mug" }, { visible: true }] }, true],
    [{ $or: [{ slug: "cup" }, { visible: true }] }, true],
    [{ $not: { slug: "cup" } }, true],
    [{ $not: [{ slug: "mug" }] }, false],
    [{ "options.id": { $hasSome: ["o2", "o3"] } }, true],
    [{ "options._id": { $hasAll: ["o1", "o2"] } }, true],
    [{ "actualPriceRange.minValue.amount": { $lt: "12.51" } }, true],
    [{ "actualPriceRange.minValue.amount": { $lt: "9" } }, false],
    [{ "actualPriceRange.minValue.amount": 12.5 }, true],
    [{ "allCategoriesInfo.categories": { $matchItems: [{ id: { $in: ["c1"] } }, { index: { $gte: 3 } }] } }, true],
    [{ "allCategoriesInfo.categories": { $matchItems: [{ _id: "c1" }, { index: 4 }] } }, false],
  ])("reads %j", (filter, expected) => {
    expect(matches(parseFilter(filter, SEARCH_ALLOW, EVERYTHING), document)).toBe(expected);
  });

  it("S41: counts conditions that ask for nothing as well", () => {
    const empties = (count: number) => Array.from({ length: count }, () => ({}));
    expect(refusal({ $or: empties(99) })).toBeUndefined();
    for (const filter of [{ $or: empties(100) }, { $and: empties(100) }, { $not: { $or: empties(100) } }]) {
      expect(refusal(filter)).toContain("at most 100 conditions");
    }
    expect(refusal({ "allCategoriesInfo.categories": { $matchItems: empties(100) } })).toContain("at most 100 conditions");
  });

  it("S40: refuses fields outside the method's list, naming them", () => {
    expect(refusal({ name: "x" }, QUERY_FIELDS)).toContain("'name' is not declared as filterable");
    expect(refusal({ "variantsInfo.variants.revenueDetails.cost.amount": "1" })).toContain("is not declared as filterable");
    expect(refusal({ costRange: { $exists: true } })).toContain("is not declared as filterable");
    expect(refusal({ _hidden: { $exists: true } })).toContain("is not declared as filterable");
  });

  it("S40: a field that needs a permission does not exist for callers without it", () => {
    const filter = { "tags.privateTags.tagIds": { $hasSome: ["11"] } };
    expect(refusal(filter, SEARCH_ALLOW, EVERYTHING)).toBeUndefined();
    expect(refusal(filter, SEARCH_ALLOW, NOTHING)).toContain("'tags.privateTags.tagIds' is not declared as filterable");
  });

  it.each([
    ["unknown operator", { slug: { $where: "1" } }],
    ["unknown operator at the top", { $where: "this.a" }],
    ["operator of another type", { visible: { $gt: true } }],
    ["operator outside the rule", { "options.id": "o1" }],
    ["a string for a boolean", { visible: "true" }],
    ["a number for a string", { slug: 1 }],
    ["an object for a value", { slug: { a: 1 } }],
    ["a list for a value", { slug: ["mug"] }],
    ["a scalar for a list", { slug: { $in: "mug" } }],
    ["a wrong date", { createdDate: { $gt: "yesterday" } }],
    ["a wrong amount", { "actualPriceRange.minValue.amount": "1e3" }],
    ["an empty condition", { slug: {} }],
    ["a list as filter", []],
    ["a text as filter", "slug"],
    ["$and without list", { $and: {} }],
    ["$not with two", { $not: [{ slug: "a" }, { slug: "b" }] }],
    ["an empty $or", { $or: [] }],
    ["too long a list", { slug: { $in: Array.from({ length: 1001 }, String) } }],
  ])("S41: refuses %s", (_name, filter) => {
    expect(refusal(filter)).toBeDefined();
  });

  it("S41: refuses a nesting of 10,000 and 101 conditions", () => {
    const deep: unknown = JSON.parse(`${'{"$not":'.repeat(10_000)}{}${"}".repeat(10_000)}`);
    expect(refusal(deep)).toContain("nested");
    expect(refusal({ $or: Array.from({ length: 101 }, () => ({ slug: "a" })) })).toContain("conditions");
    expect(refusal({ slug: { $startsWith: "(a+)+".repeat(200_000) } })).toBeDefined();
  });

  it.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])("S64: the key %s is only an unknown field", (key) => {
    expect(refusal(JSON.parse(`{"${key}": {"$eq": "x"}}`))).toContain("is not declared as filterable");
    expect(refusal(JSON.parse(`{"slug": {"${key}": "x"}}`))).toContain("operator");
  });

  it("S41: any JSON at all either parses or is refused with INVALID_FILTER", () => {
    const names = [...PRODUCT.fields.keys(), "$and", "$or", "$not", "$eq", "$in", "$matchItems", "$gt", "$hasSome", "__proto__", "id"];
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ depthSize: "small" }, fc.jsonValue(), fc.array(tie("any"), { maxLength: 3 }), tie("object")),
      object: fc.dictionary(fc.constantFrom(...names), tie("any"), { maxKeys: 3 }),
    })).object;
    fc.assert(
      fc.property(value, (filter) => {
        refusal(filter);
      }),
      { numRuns: 3000 },
    );
  });
});
