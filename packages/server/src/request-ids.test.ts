import { requestIdOf } from "@belay/core";
import { describe, expect, it } from "vitest";
import { RequestIds } from "./request-ids.ts";

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe("ids of requests", () => {
  it("are UUIDs, and none comes twice, also where a second has more than there are ends", () => {
    const ids = new RequestIds();
    const all = Array.from({ length: 70_000 }, () => ids.next(0).text);
    expect(all.every((id) => UUID.test(id))).toBe(true);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(all.map((id) => id.slice(0, -4))).size).toBe(2);
  });

  it("begin alike within a second, and not in the next one or in another process", () => {
    const ids = new RequestIds();
    const beginnings = [0, 999, 1_000, 1_999.9, 2_000].map((nowMs) => ids.next(nowMs).text.slice(0, -4));
    const [first, , second, , third] = beginnings;
    expect(beginnings).toEqual([first, first, second, second, third]);
    expect(new Set([first, second, third, new RequestIds().next(0).text.slice(0, -4)]).size).toBe(4);
  });

  it("are what their parts say", () => {
    const ids = new RequestIds();
    const all = Array.from({ length: 2_000 }, () => ids.next(0));
    expect(all.map(requestIdOf)).toEqual(all.map(({ text }) => text));
  });

  it("do not tell how many there were between two of them", () => {
    const ids = new RequestIds();
    const ends = Array.from({ length: 2_000 }, () => Number.parseInt(ids.next(0).text.slice(-4), 16));
    const steps = ends.slice(1).map((end, index) => (end - (ends[index] ?? 0) + 65_536) % 65_536);
    // Of steps drawn by lot, 1,970 of 1,999 differ on average.
    expect(new Set(steps).size).toBeGreaterThan(1_800);
  });
});
