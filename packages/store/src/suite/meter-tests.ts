import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Meter } from "../port/meters.ts";
import { type StoreAdapter, useStore } from "./adapter.ts";

/** Counts of calls that all processes share. */
export function meterTests(adapter: StoreAdapter): void {
  describe("meters", () => {
    const store = useStore(adapter);
    const meter = (countMax: number, endsAtMs = 100): Meter => ({ key: randomUUID(), countMax, endsAtMs });
    const take = (nowMs: number, ...meters: readonly Meter[]) => store().meters.take(meters, nowMs);

    it("count as many as may be and no more, however many come at once, and each key apart", async () => {
      const [one, other] = [meter(5), meter(5)];
      const answers = await Promise.all(Array.from({ length: 30 }, () => take(1, one)));
      expect(answers.filter((usedUp) => usedUp === undefined)).toHaveLength(5);
      expect(answers.filter((usedUp) => usedUp === 0)).toHaveLength(25);
      expect(await take(1, other)).toBeUndefined();
    });

    it("begin anew when their window has ended, with the end that is said then", async () => {
      const one = meter(1);
      expect([await take(1, one), await take(99, one), await take(100, { ...one, endsAtMs: 200 })]).toEqual([undefined, 0, undefined]);
      expect([await take(199, { ...one, endsAtMs: 300 }), await take(200, { ...one, endsAtMs: 300 })]).toEqual([0, undefined]);
    });

    it("stop at the first that is used up, and say which", async () => {
      const [caller, app, another] = [meter(3), meter(2), meter(3)];
      expect([await take(1, caller, app), await take(1, caller, app), await take(1, caller, app)]).toEqual([undefined, undefined, 1]);
      // The caller's was counted before; nothing behind the one that is used up is.
      expect([await take(1, caller), await take(1, app, another)]).toEqual([0, 0]);
      expect([await take(1, another), await take(1, another), await take(1, another), await take(1, another)].at(-1)).toBe(0);
    });

    it("add up what several counted, and give the sums with the end of the first", async () => {
      const [key, other] = [randomUUID(), randomUUID()];
      const add = (count: number, endsAtMs: number, nowMs = 1) => store().meters.add([{ key, count, endsAtMs }], nowMs);
      expect(await add(3, 100)).toEqual([{ key, count: 3, endsAtMs: 100 }]);
      expect(await add(4, 150)).toEqual([{ key, count: 7, endsAtMs: 100 }]);
      expect(await add(1, 250, 100)).toEqual([{ key, count: 1, endsAtMs: 250 }]);
      const both = await store().meters.add(
        [key, other].map((each) => ({ key: each, count: 2, endsAtMs: 300 })),
        101,
      );
      expect(new Map(both.map((row) => [row.key, row.count]))).toEqual(
        new Map([
          [key, 3],
          [other, 2],
        ]),
      );
      expect(await store().meters.add([], 1)).toEqual([]);
    });

    it("are forgotten when their windows have ended, and not before", async () => {
      const one = meter(1);
      await take(1, one);
      await store().write((tx) => tx.attempts.forgetEnded(99));
      expect(await take(50, one)).toBe(0);
      await store().write((tx) => tx.attempts.forgetEnded(100));
      expect(await take(50, one)).toBeUndefined();
    });
  });
}
