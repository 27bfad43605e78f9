import { describe, expect, it } from "vitest";
import { inTurns, median, medianInterval, percentile, ratios } from "./statistics.ts";

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

  it("says between which values the median lies, by their order, and the narrower the more there are", () => {
    const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index);
    // The ranks that tables of the sign test have.
    expect(medianInterval(upTo(100))).toEqual([40, 61]);
    expect(medianInterval(upTo(25))).toEqual([8, 18]);
    expect(medianInterval([3, 1, 2])).toEqual([1, 3]);
    expect(medianInterval([])).toEqual([Number.NaN, Number.NaN]);
  });

  it("takes rounds that ran A B B A together, and leaves out what is no whole four", () => {
    expect(inTurns([1, 3, 5, 9, 7])).toEqual([2, 7]);
  });

  it("divides round by round", () => {
    expect(ratios([10, 30], [5, 10])).toEqual([2, 3]);
  });
});
