import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { TurnEnd } from "./turn-end.ts";

test("work of a turn is done at its end, in order, and once", async () => {
  const turnEnd = new TurnEnd();
  const done: number[] = [];
  for (let work = 0; work < 3; work += 1) {
    turnEnd.add(() => done.push(work));
  }
  expect(done).toEqual([]);
  await nextTurn();
  expect(done).toEqual([0, 1, 2]);
  turnEnd.add(() => done.push(3));
  await nextTurn();
  expect(done).toEqual([0, 1, 2, 3]);
});

test("none waits for more than a few others", async () => {
  const turnEnd = new TurnEnd();
  const done: number[] = [];
  for (let work = 0; work < 100; work += 1) {
    turnEnd.add(() => done.push(work));
    expect(done.length).toBeGreaterThan(work - 8);
  }
  await nextTurn();
  expect(done).toEqual(Array.from({ length: 100 }, (_, work) => work));
});
