import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Meter, Store } from "@belay/store";
import { openSqliteStore } from "@belay/store/sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ElevationMeter, windowEndMs } from "./elevation-meter.ts";

const pepper = new Uint8Array(32);
const PER_MINUTE = { count: 2, seconds: 60 };
const AN_HOUR = { count: 3, seconds: 3_600 };

let directory: string;
let store: Store;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "belay-meter-"));
  store = await openSqliteStore({ directory, kinds: [] });
});
afterAll(async () => {
  await store.close();
  await rm(directory, { recursive: true, force: true });
});

/** A node: its meter, and every question that it asked of the store. */
function node() {
  const asked: (readonly Meter[])[] = [];
  const take: Store["meters"]["take"] = (meters, nowMs) => {
    asked.push(meters);
    return store.meters.take(meters, nowMs);
  };
  return { asked, meter: new ElevationMeter({ store: { meters: { ...store.meters, take } }, pepper }) };
}

test("a limit holds for all nodes together, until its window ends", async () => {
  const [one, other] = [node(), node()];
  const limit = { key: "together", window: PER_MINUTE };
  expect([await one.meter.take([limit], 0), await other.meter.take([limit], 1)]).toEqual([true, true]);
  expect([await one.meter.take([limit], 2), await other.meter.take([limit], 59_999)]).toEqual([false, false]);
  expect(await other.meter.take([limit], 60_000)).toBe(true);
});

test("what is used up is remembered: it costs no round trip until the window ends", async () => {
  const { meter, asked } = node();
  const limit = { key: "remembered", window: PER_MINUTE };
  for (const nowMs of [0, 1, 2]) {
    await meter.take([limit], nowMs);
  }
  expect([meter.isUsedUp("remembered", 59_999), meter.isUsedUp("remembered", 60_000), meter.isUsedUp("other", 0)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(asked).toHaveLength(3);
});

test("two limits of a rule are one question, and a caller over their own does not use up the app's", async () => {
  const { meter, asked } = node();
  const caller = { key: "caller", window: PER_MINUTE };
  const app = { key: "app", window: AN_HOUR };
  const taken = [];
  for (let nowMs = 0; nowMs < 5; nowMs += 1) {
    taken.push(await meter.take([caller, app], nowMs));
  }
  expect(taken).toEqual([true, true, false, false, false]);
  expect(asked).toHaveLength(5);
  expect([meter.isUsedUp("caller", 5), meter.isUsedUp("app", 5)]).toEqual([true, false]);
  expect(await meter.take([{ key: "another", window: PER_MINUTE }, app], 5)).toBe(true);
  expect(await meter.take([{ key: "another", window: PER_MINUTE }, app], 6)).toBe(false);
  expect(meter.isUsedUp("app", 6)).toBe(true);
});

test("the store is not told who called", async () => {
  const { meter, asked } = node();
  await meter.take([{ key: "instance 1 0 visitor v-1", window: PER_MINUTE }], 0);
  expect(asked[0]?.[0]?.key).toMatch(/^[\w-]{43}$/);
});

test("windows start at whole multiples of their length, so that every process has the same", () => {
  expect([windowEndMs(PER_MINUTE, 0), windowEndMs(PER_MINUTE, 59_999), windowEndMs(PER_MINUTE, 60_000)]).toEqual([60_000, 60_000, 120_000]);
});
