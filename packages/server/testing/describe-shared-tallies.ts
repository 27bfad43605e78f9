import { randomUUID } from "node:crypto";
import type { MeterCount, Store } from "@belay/store";
import { expect, test } from "vitest";
import { SharedTallies } from "../src/limits/shared-tallies.ts";
import { newTally, type Rate, spend } from "../src/limits/tally.ts";

const MINUTE_MS = 60_000;

/** A process on a store: a limit of 100 calls, and what it told the store. */
function createNode(store: Store, clock: { readonly nowMs: () => number }) {
  const asked: (readonly MeterCount[])[] = [];
  const add: Store["meters"]["add"] = (counts, nowMs) => {
    asked.push(counts);
    return store.meters.add(counts, nowMs);
  };
  const shared = new SharedTallies({ store: { meters: { ...store.meters, add } }, clock, pepper: new Uint8Array(32) });
  const rate: Rate = shared.rate({ setting: "read.identity", countMax: 100, windowMs: MINUTE_MS });
  const take = (tally: ReturnType<typeof newTally>, count: number): number => {
    for (let taken = 0; taken < count; taken += 1) {
      try {
        spend(tally, rate, clock.nowMs());
      } catch {
        return taken;
      }
    }
    return count;
  };
  return { asked, take, round: () => shared.round() };
}

/** Guarantees of counts that processes share; `stores` gives the stores of two processes on the same data. */
export function describeSharedTallies(stores: () => readonly [Store, Store]): void {
  function createNodes(clock = { nowMs: () => 0 }) {
    const [one, other] = stores();
    return [createNode(one, clock), createNode(other, clock)] as const;
  }

  test("S56: what one process took is missing in what the other takes, from the next round on", async () => {
    const [one, other] = createNodes();
    const key = randomUUID();
    const [here, there] = [newTally(key), newTally(key)];
    expect([one.take(here, 70), other.take(there, 10)]).toEqual([70, 10]);
    await one.round();
    await other.round();
    expect(other.take(there, 100)).toBe(20);
    await other.round();
    // A process learns with what it tells.
    one.take(here, 1);
    await one.round();
    expect(one.take(here, 100)).toBe(0);
  });

  test("the store is asked nothing while little is taken, and is told no names", async () => {
    const [one] = createNodes();
    const tally = newTally("visitor v-1");
    one.take(tally, 4);
    await one.round();
    expect(one.asked.flat()).toEqual([]);
    one.take(tally, 1);
    await one.round();
    expect(one.asked.flat()).toEqual([{ key: expect.stringMatching(/^[\w-]{43}$/), count: 5, endsAtMs: MINUTE_MS }]);
    const nameless = newTally();
    one.take(nameless, 50);
    await one.round();
    expect(one.asked.flat()).toHaveLength(1);
  });

  test("nothing is told twice, and a window that ended is forgotten", async () => {
    let nowMs = 0;
    const [one, other] = createNodes({ nowMs: () => nowMs });
    const key = randomUUID();
    const [here, there] = [newTally(key), newTally(key)];
    one.take(here, 40);
    await one.round();
    await one.round();
    other.take(there, 5);
    await other.round();
    expect(other.take(there, 100)).toBe(55);
    nowMs = MINUTE_MS;
    expect(other.take(there, 200)).toBe(100);
    await one.round();
    expect(one.take(here, 5)).toBe(5);
  });

  test("windows that began apart end together once their processes know of each other", async () => {
    let nowMs = 0;
    const [one, other] = createNodes({ nowMs: () => nowMs });
    const key = randomUUID();
    const [here, there] = [newTally(key), newTally(key)];
    one.take(here, 10);
    await one.round();
    nowMs = 30_000;
    other.take(there, 10);
    await other.round();
    expect([here.endsAtMs, there.endsAtMs]).toEqual([MINUTE_MS, MINUTE_MS]);
  });
}
