import { expect, test } from "vitest";
import { RecentMap } from "./recent-map.ts";

test("what is in use stays, and what nobody asks for goes before the memory is full", () => {
  const map = new RecentMap<number>(10);
  map.set("used", 1);
  for (let index = 0; index < 1_000; index += 1) {
    map.set(`once ${index}`, index);
    expect(map.get("used")).toBe(1);
  }
  const left = Array.from({ length: 1_000 }, (_, index) => map.get(`once ${index}`)).filter((value) => value !== undefined);
  expect(left.length).toBeLessThanOrEqual(20);
});

test("what is deleted is gone from both generations", () => {
  const map = new RecentMap<number>(1);
  map.set("a", 1);
  map.set("b", 2);
  map.delete("a");
  expect([map.get("a"), map.get("b")]).toEqual([undefined, 2]);
});
