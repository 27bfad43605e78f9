import { expect, test } from "vitest";
import { fromWire, toWire } from "./convert.ts";

const SHAPES = {
  Request: { product: "Product", rich: "free" },
  Product: { createdDate: "date", releases: "date", description: "free", children: "Product", extra: "Product.extra" },
  "Product.extra": { "*": "Product" },
};

test("renames system fields at every depth, in dotted filter keys and in sort field names", () => {
  const message = {
    _id: "p",
    nested: [{ _createdDate: "x", deep: { _updatedDate: "y" } }],
    query: {
      filter: { "brand._id": "b", $or: [{ _id: "a" }, { "options._id": "o" }] },
      sort: [{ fieldName: "brand._createdDate", order: "ASC" }],
    },
  };
  expect(toWire(message, {}, undefined)).toEqual({
    id: "p",
    nested: [{ createdDate: "x", deep: { updatedDate: "y" } }],
    query: {
      filter: { "brand.id": "b", $or: [{ id: "a" }, { "options.id": "o" }] },
      sort: [{ fieldName: "brand.createdDate", order: "ASC" }],
    },
  });
});

test("sends dates as ISO 8601 with milliseconds, wherever they stand", () => {
  const date = new Date("2026-03-04T05:06:07.008Z");
  expect(toWire({ a: date, filter: { "b.c": { $gt: date } } }, {}, undefined)).toEqual({
    a: "2026-03-04T05:06:07.008Z",
    filter: { "b.c": { $gt: "2026-03-04T05:06:07.008Z" } },
  });
});

test("leaves undefined out and sends null", () => {
  expect(toWire({ a: undefined, b: null }, {}, undefined)).toEqual({ b: null });
});

test("keeps the keys of free objects, both ways", () => {
  const rich = { nodes: [{ id: "n1", _id: "n2" }] };
  expect(toWire({ rich }, SHAPES, "Request")).toEqual({ rich });
  expect(fromWire({ description: rich }, SHAPES, "Product")).toEqual({ description: rich });
});

test("keeps the keys of a map and converts its values", () => {
  expect(fromWire({ extra: { id: { id: "x", createdDate: "2026-01-01T00:00:00.000Z" } } }, SHAPES, "Product")).toEqual({
    extra: { id: { _id: "x", _createdDate: new Date("2026-01-01T00:00:00.000Z") } },
  });
});

test("turns date-time fields into dates, in lists and in recursive types too, and nothing else", () => {
  const wire = {
    createdDate: "2026-01-01T00:00:00.000Z",
    releases: ["2026-01-02T00:00:00.000Z"],
    name: "2026-01-03T00:00:00.000Z",
    children: [{ createdDate: "2026-01-04T00:00:00.000Z" }],
  };
  expect(fromWire(wire, SHAPES, "Product")).toEqual({
    _createdDate: new Date("2026-01-01T00:00:00.000Z"),
    releases: [new Date("2026-01-02T00:00:00.000Z")],
    name: "2026-01-03T00:00:00.000Z",
    children: [{ _createdDate: new Date("2026-01-04T00:00:00.000Z") }],
  });
});

test("leaves a string that is no date, and null, as they are", () => {
  expect(fromWire({ createdDate: "soon" }, SHAPES, "Product")).toEqual({ _createdDate: "soon" });
  expect(fromWire({ createdDate: null }, SHAPES, "Product")).toEqual({ _createdDate: null });
});

test("a request never changes what it was given", () => {
  const message = Object.freeze({ product: Object.freeze({ _id: "p", list: Object.freeze([Object.freeze({ _id: "q" })]) }) });
  expect(toWire(message, SHAPES, "Request")).toEqual({ product: { id: "p", list: [{ id: "q" }] } });
});

test("a key __proto__ in an answer becomes a plain property", () => {
  const converted = fromWire(JSON.parse('{"__proto__": {"polluted": true}}'), {}, undefined);
  expect(Object.getPrototypeOf(converted)).toBe(Object.prototype);
  expect(({} as { readonly polluted?: boolean }).polluted).toBeUndefined();
});

test("an underscored name wins over its plain twin in one object", () => {
  expect(fromWire({ id: "wire", _id: "kept" }, {}, undefined)).toEqual({ id: "wire", _id: "kept" });
});
