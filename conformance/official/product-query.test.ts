import { valueAt } from "@belay/testkit";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { errorOf } from "./client-error.ts";
import { appClient, type ProductsModule, visitorClient } from "./clients.ts";
import { expectSoundExchanges, type OfficialScene, startOfficialScene } from "./official-scene.ts";
import { idOf, shirt, simpleProduct } from "./product-fixtures.ts";

const MINUTE_MS = 60_000;
/** Made a minute apart, with slugs in the order of their making, every second one hidden, the first two of a brand. */
const NAMES = ["Alder", "Birch", "Cedar", "Elm", "Fir"];

interface Found {
  readonly items: readonly { readonly _id?: string | null; readonly name?: string | null }[];
}

type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le" | "between" | "in" | "exists" | "isEmpty" | "isNotEmpty";
type TextComparison = "startsWith" | "endsWith" | "contains";
type Combination = "hasSome" | "hasAll" | "or" | "and" | "not" | "ascending" | "descending";
type Operator = Comparison | TextComparison | Combination;

/** The builder as it is when no types hold a caller back: every field, every operator. */
type FullBuilder = { readonly [Name in Operator]: (...operands: readonly unknown[]) => FullBuilder } & {
  readonly find: () => Promise<Found>;
};

let scene: OfficialScene;
let products: ProductsModule;
let ids: readonly string[];
let moments: readonly Date[];

beforeAll(async () => {
  scene = await startOfficialScene();
  products = appClient(scene.server.site).productsV3;
  const made = [];
  for (const [index, name] of NAMES.entries()) {
    const branded = index < 2 ? { brand: { name: `Brand ${index}` } } : {};
    const tagged = index < 2 ? { tags: { publicTags: { tagIds: ["leafy", "tall"].slice(0, index + 1) } } } : {};
    const price = { actualPrice: { amount: String(10 * (index + 1)) } };
    made.push(
      await products.createProduct(
        simpleProduct(name, "1", {
          visible: index % 2 === 0,
          ...branded,
          ...tagged,
          variantsInfo: { variants: [{ sku: `SKU-${index}`, price, physicalProperties: {} }] },
        }),
      ),
    );
    scene.server.clock.advance(MINUTE_MS);
  }
  ids = made.map(idOf);
  moments = made.map(({ _createdDate }) => _createdDate ?? new Date(0));
  // Another site's products must not show in any answer.
  await appClient(scene.server.otherSite).productsV3.createProduct(simpleProduct("Alder"));
});

beforeEach(() => scene.forget());

afterAll(async () => {
  expectSoundExchanges(scene.exchanges);
  await scene.close();
});

/** The untyped builder. The cast takes away the types' list of fields and operators, which is what is tested. */
function query(): FullBuilder {
  return products.queryProducts() as unknown as FullBuilder;
}

async function namesOf(builder: { readonly find: () => Promise<Found> }): Promise<readonly string[]> {
  return (await builder.find()).items.map(({ name }) => name ?? "").toSorted();
}

describe("every operator that the builder sends", () => {
  const moment = (index: number): Date => moments[index] ?? new Date(0);
  const id = (index: number): string => ids[index] ?? "";
  test.each<readonly [string, (builder: FullBuilder) => FullBuilder, readonly string[]]>([
    ["eq", (builder) => builder.eq("slug", "cedar"), ["Cedar"]],
    ["eq null", (builder) => builder.eq("handle", undefined), []],
    ["ne", (builder) => builder.ne("slug", "cedar"), ["Alder", "Birch", "Elm", "Fir"]],
    ["gt", (builder) => builder.gt("slug", "cedar"), ["Elm", "Fir"]],
    ["ge", (builder) => builder.ge("slug", "cedar"), ["Cedar", "Elm", "Fir"]],
    ["lt", (builder) => builder.lt("_createdDate", moment(1)), ["Alder"]],
    ["le", (builder) => builder.le("_createdDate", moment(1)), ["Alder", "Birch"]],
    ["between", (builder) => builder.between("_createdDate", moment(1), moment(3)), ["Birch", "Cedar"]],
    ["in", (builder) => builder.in("_id", [id(0), id(4), "00000000-0000-4000-8000-00000000dead"]), ["Alder", "Fir"]],
    ["exists", (builder) => builder.exists("handle"), NAMES],
    ["exists false", (builder) => builder.exists("handle", false), []],
    ["isEmpty", (builder) => builder.isEmpty("handle"), []],
    ["isNotEmpty", (builder) => builder.isNotEmpty("handle"), NAMES],
    ["startsWith", (builder) => builder.startsWith("slug", "ce"), ["Cedar"]],
    ["a boolean", (builder) => builder.eq("visible", false), ["Birch", "Elm"]],
    ["several at once", (builder) => builder.eq("visible", true).gt("slug", "alder").ne("slug", "fir"), ["Cedar"]],
    ["or", (builder) => builder.eq("slug", "alder").or(query().eq("slug", "fir")), ["Alder", "Fir"]],
    ["and", (builder) => builder.eq("visible", true).and(query().lt("slug", "cedar")), ["Alder"]],
    ["not", (builder) => builder.not(query().eq("visible", true)), ["Birch", "Elm"]],
  ])("%s", async (_name, build, expected) => {
    expect(await namesOf(build(query()))).toEqual(expected);
  });

  test("hasSome and hasAll, on the ids of options", async () => {
    const one = await products.createProduct(shirt("Optioned", "OPT"));
    const optionIds = one.options?.map(idOf) ?? [];
    const [size = ""] = optionIds;
    const absent = "00000000-0000-4000-8000-00000000dead";
    expect(await namesOf(query().hasSome("options._id", size, absent))).toEqual(["Optioned"]);
    expect(await namesOf(query().hasAll("options._id", ...optionIds))).toEqual(["Optioned"]);
    expect(await namesOf(query().hasAll("options._id", size, absent))).toEqual([]);
    await products.deleteProduct(idOf(one));
  });

  test.each<readonly [TextComparison, string, string]>([
    ["contains", "slug", "eda"],
    ["endsWith", "slug", "dar"],
  ])("%s is an operator that the field does not take: 400, by name", async (operator, field, value) => {
    const error = await errorOf(query()[operator](field, value).find());
    expect(error.status).toBe(400);
    expect(error.message).toContain(field);
  });

  test("a field that cannot be filtered or sorted by is a 400 that names it", async () => {
    for (const builder of [query().eq("plainDescription", "x"), query().eq("revision", "1"), query().ascending("name")]) {
      const error = await errorOf(builder.find());
      expect(error.status).toBe(400);
      expect(error.message).toMatch(/plainDescription|revision|name/);
    }
  });
});

describe("every operator of a search filter", () => {
  const price = "actualPriceRange.minValue.amount";
  test.each<readonly [string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ["a bare value", { name: "Cedar" }, ["Cedar"]],
    ["null", { "brand.name": null }, ["Cedar", "Elm", "Fir"]],
    ["$eq", { name: { $eq: "Cedar" } }, ["Cedar"]],
    ["$ne, also where there is no value", { "brand.name": { $ne: "Brand 0" } }, ["Birch", "Cedar", "Elm", "Fir"]],
    ["$ne null", { "brand.name": { $ne: null } }, ["Alder", "Birch"]],
    ["$gt and $lt on one amount, as numbers and not as text", { [price]: { $gt: "9", $lt: "30" } }, ["Alder", "Birch"]],
    ["$gte and $lte", { [price]: { $gte: "20", $lte: "30" } }, ["Birch", "Cedar"]],
    ["$in", { name: { $in: ["Elm", "Fir", "Gum"] } }, ["Elm", "Fir"]],
    ["$nin", { name: { $nin: ["Elm", "Fir", "Gum"] } }, ["Alder", "Birch", "Cedar"]],
    ["$exists", { "brand.name": { $exists: true } }, ["Alder", "Birch"]],
    ["$exists false", { "brand.name": { $exists: false } }, ["Cedar", "Elm", "Fir"]],
    ["$isEmpty", { "brand.name": { $isEmpty: true } }, ["Cedar", "Elm", "Fir"]],
    ["$startsWith", { name: { $startsWith: "El" } }, ["Elm"]],
    ["$startsWith with what other languages take for a wildcard", { name: { $startsWith: "%" } }, []],
    ["$hasSome", { "tags.publicTags.tagIds": { $hasSome: ["leafy", "none"] } }, ["Alder", "Birch"]],
    ["$hasAll", { "tags.publicTags.tagIds": { $hasAll: ["leafy", "tall"] } }, ["Birch"]],
    ["$matchItems", { "variantsInfo.variants": { $matchItems: [{ sku: "SKU-3" }] } }, ["Elm"]],
    ["$and", { $and: [{ visible: true }, { [price]: { $gt: "10" } }] }, ["Cedar", "Fir"]],
    ["$or", { $or: [{ name: "Alder" }, { [price]: { $gte: "50" } }] }, ["Alder", "Fir"]],
    ["$not", { $not: { visible: true } }, ["Birch", "Elm"]],
    ["all of them nested", { $and: [{ $or: [{ name: "Alder" }, { name: "Birch" }] }, { $not: { "brand.name": "Brand 0" } }] }, ["Birch"]],
  ])("%s", async (_name, filter, expected) => {
    const { products: found } = await products.searchProducts({ filter });
    expect(found?.map(({ name }) => name).toSorted()).toEqual(expected);
  });
});

describe("sorting", () => {
  test.each<readonly [string, (builder: FullBuilder) => FullBuilder, readonly string[]]>([
    ["ascending", (builder) => builder.ascending("slug"), NAMES],
    ["descending", (builder) => builder.descending("_createdDate"), NAMES.toReversed()],
    ["by two", (builder) => builder.ascending("visible").descending("slug"), ["Elm", "Birch", "Fir", "Cedar", "Alder"]],
  ])("%s", async (_name, build, expected) => {
    expect((await build(query()).find()).items.map(({ name }) => name)).toEqual(expected);
  });
});

describe("the ways by which a query travels", () => {
  test("a nested one is packed into .r of a GET; with options beside it, too", async () => {
    const found = await products
      .queryProducts({ fields: ["CURRENCY"] })
      .eq("slug", "cedar")
      .find();
    expect(found.items[0]?.currency).toMatch(/^[A-Z]{3}$/);
    const [request] = scene.exchanges.slice(-1);
    expect([request?.method, [...(request?.url.searchParams.keys() ?? [])]]).toEqual(["GET", [".r"]]);
  });

  test("a flat one goes as parameters, repeated for lists", async () => {
    await products.getProduct(ids[0] ?? "", { fields: ["CURRENCY", "PLAIN_DESCRIPTION"] });
    const { method, url } = scene.exchanges.at(-1) ?? {};
    expect([method, url?.searchParams.getAll("fields")]).toEqual(["GET", ["CURRENCY", "PLAIN_DESCRIPTION"]]);
  });

  test("one that is longer than an address may be is POSTed, and answered the same", async () => {
    const many = [...Array.from({ length: 150 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`), ids[2] ?? ""];
    expect(await namesOf(query().in("_id", many))).toEqual(["Cedar"]);
    const request = scene.exchanges.at(-1);
    expect([request?.method, request?.url.pathname, request?.url.search]).toEqual(["POST", "/stores/v3/products/query", ""]);
    expect(request?.requestBody.length).toBeGreaterThan(4000);
    const { products: found } = await products.searchProducts({ filter: { _id: { $in: many } } });
    expect([scene.exchanges.at(-1)?.method, found?.map(({ name }) => name)]).toEqual(["POST", ["Cedar"]]);
    expect((await products.countProducts({ filter: { _id: { $in: many } } })).count).toBe(1);
    expect(scene.exchanges.at(-1)?.method).toBe("POST");
  });

  test("a count finds what its filter says, whatever the types of the values and the way that they travel", async () => {
    const count = async (filter: Readonly<Record<string, unknown>>): Promise<unknown> => {
      const answer = await products.countProducts({ filter, returnNonVisibleProducts: true });
      return [answer.count, scene.exchanges.at(-1)?.method];
    };
    expect(await count({ name: "Cedar" })).toEqual([1, "GET"]);
    expect(await count({ visible: true })).toEqual([3, "GET"]);
    expect(await count({ visible: false })).toEqual([2, "GET"]);
    expect(await count({ "brand.name": "Brand 0" })).toEqual([1, "GET"]);
    expect(await count({ "brand.name": null })).toEqual([3, "GET"]);
    expect(await count({ _createdDate: { $gt: moments[2]?.toISOString() } })).toEqual([2, "GET"]);
    expect(await count({ name: ["Cedar", "Elm"] }).catch(() => "refused")).toEqual("refused");
    expect(await count({ name: { $in: ["Cedar"] } })).toEqual([1, "GET"]);
    // Hidden products are counted when that is asked for, and not otherwise.
    expect((await products.countProducts()).count).toBe(3);
  });

  test("the typed form, an object instead of the builder, finds the same", async () => {
    const { products: found } = await products.queryProducts(
      { filter: { slug: { $in: ["cedar", "elm"] } }, sort: [{ fieldName: "slug", order: "DESC" }] },
      { fields: [] },
    );
    expect(found?.map(({ name }) => name)).toEqual(["Elm", "Cedar"]);
  });

  test("a filter that is garbage is a 400 whichever way it travels", async () => {
    const garbage = [{ $nothing: 1 }, { slug: { $gt: { a: 1 } } }, { $or: "x" }, { "__proto__.x": 1 }, { slug: { $regex: ".*" } }];
    for (const filter of garbage) {
      // As a caller without type checks would send it.
      expect((await errorOf(products.queryProducts({ filter: filter as never }, { fields: [] }))).status, JSON.stringify(filter)).toBe(400);
    }
  });
});

describe("a visitor's query", () => {
  test("finds visible products only, whatever it asks for", async () => {
    const visitor = visitorClient(scene.server.site).productsV3;
    expect(await namesOf(visitor.queryProducts())).toEqual(["Alder", "Cedar", "Fir"]);
    expect((await visitor.countProducts()).count).toBe(3);
    expect(await errorOf(visitor.queryProducts().eq("visible", false).find())).toMatchObject({
      status: 403,
      code: "NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS",
    });
    const refused = await errorOf(visitor.countProducts({ returnNonVisibleProducts: true }));
    expect(refused).toMatchObject({ status: 403, code: "NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS" });
    expect(valueAt(refused, "requestId")).toBeTypeOf("string");
  });
});
