import { BelayError } from "@belay/core";
import { describe, expect, it } from "vitest";
import { type CursorBinding, openCursor, sealCursor } from "./cursor.ts";

const key = new Uint8Array(32).fill(1);
const binding: CursorBinding = { methodId: "m", siteId: "s", audience: "VISITOR visible" };
const content = {
  filter: { slug: "a" },
  sort: undefined,
  search: undefined,
  position: { values: ["x", null, 3], id: "1" },
  backwards: false,
};

function isRefused(cursor: unknown, by: CursorBinding = binding, with_ = key): boolean {
  try {
    openCursor(cursor, by, with_);
    return false;
  } catch (error) {
    return error instanceof BelayError && error.code === "INVALID_CURSOR";
  }
}

describe("cursors", () => {
  /** The same key in a process that has sealed nothing. */
  const elsewhere = (): Uint8Array<ArrayBuffer> => Uint8Array.from(key);

  it("come back as they were given, to the process that sealed them and to any other", () => {
    for (const backwards of [false, true]) {
      const cursor = sealCursor({ ...content, backwards }, binding, key);
      expect(openCursor(cursor, binding, key)).toEqual({ ...content, backwards });
      expect(openCursor(cursor, binding, elsewhere())).toEqual({ ...content, backwards });
    }
  });

  it("come back also when so many were sealed since that they are no longer remembered", () => {
    const cursors = Array.from({ length: 2_500 }, (_, index) =>
      sealCursor({ ...content, position: { values: [index], id: "1" } }, binding, key),
    );
    expect(cursors.map((cursor) => openCursor(cursor, binding, key).position.values[0])).toEqual(cursors.map((_, index) => index));
  });

  it("S42: are bound to method, site, audience and key", () => {
    const cursor = sealCursor(content, binding, key);
    for (const opening of [key, elsewhere()]) {
      expect(isRefused(cursor, { ...binding, methodId: "other" }, opening)).toBe(true);
      expect(isRefused(cursor, { ...binding, siteId: "other" }, opening)).toBe(true);
      expect(isRefused(cursor, { ...binding, audience: "APP all" }, opening)).toBe(true);
    }
    expect(isRefused(cursor, binding, new Uint8Array(32).fill(2))).toBe(true);
  });

  it("S42: are the same for the same place in the same list, and others for every other method, site, audience and key", () => {
    const seal = (change: Partial<CursorBinding>, by = key) => sealCursor(content, { ...binding, ...change }, by);
    expect([seal({}), seal({}, elsewhere())]).toEqual([seal({}), seal({})]);
    const all = [seal({}), seal({ methodId: "other" }), seal({ siteId: "other" }), seal({ audience: "APP all" })];
    expect(new Set([...all, seal({}, new Uint8Array(32).fill(2))]).size).toBe(5);
  });

  it("S42: are refused after any change of a character", () => {
    const cursor = sealCursor(content, binding, key);
    for (let index = 0; index < cursor.length; index += 1) {
      const other = cursor[index] === "A" ? "B" : "A";
      expect(isRefused(cursor.slice(0, index) + other + cursor.slice(index + 1))).toBe(true);
    }
  });

  it("S42: are refused when they are no cursors at all", () => {
    for (const wrong of ["", "x", "a.b", "a.b.c", 5, {}, "x".repeat(20_000)]) expect(isRefused(wrong)).toBe(true);
  });

  it("do not grow over what clients take: a filter that large is refused", () => {
    const filter = { slug: "x".repeat(15_000) };
    expect(() => sealCursor({ ...content, filter }, binding, key)).toThrow(BelayError);
  });
});
