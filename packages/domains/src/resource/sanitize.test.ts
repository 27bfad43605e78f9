import { describe, expect, it } from "vitest";
import { createSanitizer } from "./sanitize.ts";

const schemas = {
  Thing: {
    type: "object",
    properties: {
      id: { type: ["string", "null"], readOnly: true },
      name: { type: "string" },
      count: { type: "integer" },
      inner: { $ref: "#/$defs/Inner" },
      list: { type: "array", items: { $ref: "#/$defs/Inner" } },
      free: { type: "object" },
      map: { type: "object", additionalProperties: { type: "string" } },
    },
  },
  Inner: { type: "object", properties: { a: { type: "string" }, secret: { type: "string", readOnly: true } } },
};

describe("createSanitizer", () => {
  const create = createSanitizer(schemas, "Thing", { nulls: "drop" });

  it("S38: leaves out undeclared and read-only properties and values of another type, at every depth", () => {
    const value = {
      id: "mine",
      name: "n",
      count: "3",
      role: "admin",
      inner: { a: "x", secret: "s", more: 1 },
      list: [{ a: "y", secret: "s" }, null, 5],
      map: { k: "v", n: 1 },
    };
    expect(create(value)).toEqual({ name: "n", inner: { a: "x" }, list: [{ a: "y" }], map: { k: "v", n: undefined } });
  });

  it("S64: leaves out prototype keys, in opaque objects and maps too", () => {
    const value: unknown = JSON.parse(
      '{"__proto__": {"x": 1}, "free": {"a": {"constructor": 1, "b": 2}}, "map": {"prototype": "p", "q": "q"}}',
    );
    const clean = create(value);
    expect(clean).toEqual({ free: { a: { b: 2 } }, map: { q: "q" } });
    expect(Object.getPrototypeOf(clean)).toBe(Object.prototype);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it("keeps null for updates and drops it for new things; keeps read-only paths that are named", () => {
    const update = createSanitizer(schemas, "Thing", { nulls: "keep", keep: ["id"] });
    expect(update({ id: "1", name: null, inner: { secret: "s", a: null } })).toEqual({ id: "1", name: null, inner: { a: null } });
    expect(create({ name: null })).toEqual({});
    const nested = createSanitizer(schemas, "Thing", { nulls: "drop", keep: ["list.secret"] });
    const twice = { list: [{ secret: "s" }], inner: { secret: "s", a: "x" }, id: "1" };
    expect(nested(twice)).toEqual({ list: [{ secret: "s" }], inner: { a: "x" } });
  });
});
