import { describe, expect, it } from "vitest";
import { newTimedId } from "./timed-id.ts";

describe("newTimedId", () => {
  it("makes UUIDs of version 7: time, version, variant, and the rest by chance", () => {
    // RFC 9562, appendix A.6: 2022-02-22T14:22:22.000-05:00 as milliseconds.
    const ids = Array.from({ length: 100 }, () => newTimedId(1_645_557_742_000));
    for (const id of ids) {
      expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(new Set(ids).size).toBe(100);
  });

  it("sorts by time as text, from the first millisecond of the clock on", () => {
    const times = [0, 1, 255, 256, 1_645_557_742_000, 1_645_557_742_001, 2 ** 44];
    const ids = times.map(newTimedId);
    expect(ids.toSorted()).toEqual(ids);
  });
});
