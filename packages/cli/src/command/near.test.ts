import { expect, test } from "vitest";
import { nearMatches } from "./near.ts";

test.each([
  ["prot", "port"],
  ["por", "port"],
  ["ports", "port"],
  ["pert", "port"],
  ["Port", "port"],
  ["exmaple", "example"],
])("%s is taken for %s", (wanted, word) => {
  expect(nearMatches(wanted, ["data", "port", "example", "host"])).toEqual([word]);
});

test("words with parts in common are near, the nearest first", () => {
  const known = ["WIX_STORES.PRODUCT_READ", "WIX_STORES.PRODUCT_CREATE", "SITE_SETTINGS.VIEW"];
  expect(nearMatches("STORES.PRODUCT_RED", known, 1)).toEqual(["WIX_STORES.PRODUCT_READ"]);
});

test("nothing is near where nothing looks alike", () => {
  expect(nearMatches("zzz", ["data", "port"])).toEqual([]);
  expect(nearMatches("", ["data", "port"])).toEqual([]);
});
