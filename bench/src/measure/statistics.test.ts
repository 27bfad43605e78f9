import { describe, expect, it } from "vitest";
import { median, percentile, ratios } from "./statistics.ts";

describe("statistics of rounds", () => {
  it("takes the middle, and the mean of two middles, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 1, 2, 4])).toBe(3);
  });

  it("says NaN rather than a number when nothing was measured", () => {
    expect(median([])).toBeNaN();
    expect(percentile([], 0.99)).toBeNaN();
  });

  it("takes the value that the share of all does not exceed", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile([7], 0.99)).toBe(7);
  });

  it("divides round by round", () => {
    expect(ratios([10, 30], [5, 10])).toEqual([2, 3]);
  });
});
