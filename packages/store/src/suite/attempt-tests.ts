import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type StoreAdapter, useStore } from "./adapter.ts";

const RULE = { countMax: 3, windowMs: 100, blockMs: 1_000 };

/** Counts of what may be tried only so often. */
export function attemptTests(adapter: StoreAdapter): void {
  describe("counts of tries", () => {
    const store = useStore(adapter);
    const add = (key: string, nowMs: number) => store().write((tx) => tx.attempts.add(key, nowMs, RULE));
    const count = (key: string, nowMs: number) => store().read((tx) => tx.attempts.count(key, nowMs));

    it("counts in a window that begins with the first try, and anew after its end", async () => {
      const key = randomUUID();
      expect(await count(key, 0)).toBeUndefined();
      expect(await add(key, 10)).toEqual({ count: 1, resetsAtMs: 110 });
      expect(await add(key, 60)).toEqual({ count: 2, resetsAtMs: 110 });
      expect(await count(key, 109)).toEqual({ count: 2, resetsAtMs: 110 });
      expect(await count(key, 110)).toBeUndefined();
      expect(await add(key, 110)).toEqual({ count: 1, resetsAtMs: 210 });
    });

    it("holds a key for longer from the try on that was one too many, and no longer with every further one", async () => {
      const key = randomUUID();
      for (const nowMs of [1, 2, 3]) {
        await add(key, nowMs);
      }
      expect(await add(key, 50)).toEqual({ count: 4, resetsAtMs: 1_050 });
      expect(await add(key, 900)).toEqual({ count: 5, resetsAtMs: 1_050 });
      expect(await add(key, 1_050)).toEqual({ count: 1, resetsAtMs: 1_150 });
    });

    it("counts each of many tries at once, and every key apart", async () => {
      const [key, other] = [randomUUID(), randomUUID()];
      await Promise.all(Array.from({ length: 20 }, () => add(key, 1)));
      await add(other, 1);
      expect([(await count(key, 1))?.count, (await count(other, 1))?.count]).toEqual([20, 1]);
    });

    it("forgets a key when told to, and windows that ended", async () => {
      const [key, ended, runs] = [randomUUID(), randomUUID(), randomUUID()];
      await add(key, 5_000);
      await add(ended, 5_000);
      await add(runs, 5_001);
      await store().write((tx) => tx.attempts.remove(key));
      expect(await count(key, 5_000)).toBeUndefined();
      expect(await store().write((tx) => tx.attempts.forgetEnded(5_100))).toBeGreaterThanOrEqual(1);
      expect([await count(ended, 5_000), (await count(runs, 5_000))?.count]).toEqual([undefined, 1]);
    });
  });
}
