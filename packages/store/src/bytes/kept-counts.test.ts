import { describe, expect, it } from "vitest";
import { KeptCounts } from "./kept-counts.ts";

describe("kept counts", () => {
  it("serve the generation that they were counted in and no other", () => {
    const counts = new KeptCounts(10);
    counts.keep("a", 5, 1);
    expect([counts.get("a", 1), counts.get("a", 2), counts.get("b", 1)]).toEqual([5, undefined, undefined]);
    counts.keep("a", 6, 2);
    expect([counts.get("a", 1), counts.get("a", 2)]).toEqual([undefined, 6]);
  });

  it("are bounded: the oldest go, and long questions are not kept", () => {
    const counts = new KeptCounts(2);
    for (const key of ["a", "b", "c"]) counts.keep(key, 1, 1);
    counts.keep("x".repeat(10_000), 1, 1);
    expect(["a", "b", "c", "x".repeat(10_000)].map((key) => counts.get(key, 1))).toEqual([undefined, 1, 1, undefined]);
  });
});
