import { describe, expect, it } from "vitest";
import { applyPatch } from "./patch.ts";

describe("applyPatch", () => {
  // RFC 7396, section 3: the examples that concern objects.
  it.each([
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
    [{ a: "b" }, { a: null }, {}],
    [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])("turns %j with %j into %j", (current, patch, expected) => {
    expect(applyPatch(current, patch)).toEqual(expected);
  });

  it("overwrites whole what is one value", () => {
    expect(applyPatch({ d: { a: 1 } }, { d: { b: 2 } }, new Set(["d"]))).toEqual({ d: { b: 2 } });
  });
});
