import { describe, expect, it } from "vitest";
import { ElevationMeter, windowEndMs } from "./elevation-meter.ts";

const MINUTE = { count: 5, seconds: 60 };

describe("ElevationMeter", () => {
  it("counts within a window and begins anew at its end", () => {
    const meter = new ElevationMeter();
    for (const atMs of [60_000, 61_000, 119_999]) {
      meter.add("a", MINUTE, atMs);
    }
    expect([meter.count("a", 119_999), meter.count("a", 120_000), meter.count("b", 119_999)]).toEqual([3, 0, 0]);
    meter.add("a", MINUTE, 120_000);
    expect(meter.count("a", 120_001)).toBe(1);
  });

  it("holds no more than its bound, whoever comes, and drops the oldest first", () => {
    const meter = new ElevationMeter(3);
    for (const key of ["a", "b", "c", "d"]) {
      meter.add(key, MINUTE, 0);
    }
    expect(["a", "b", "c", "d"].map((key) => meter.count(key, 1))).toEqual([0, 1, 1, 1]);
  });

  it("has windows that are the same for every process", () => {
    expect([windowEndMs(MINUTE, 0), windowEndMs(MINUTE, 59_999), windowEndMs(MINUTE, 60_000)]).toEqual([60_000, 60_000, 120_000]);
  });
});
