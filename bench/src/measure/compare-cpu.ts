import type { Child } from "../processes/child.ts";
import { type Load, runLoad } from "./load.ts";

/** A server that is measured, and what it is given to do. */
export interface Side {
  readonly child: Child<unknown>;
  readonly load: Load;
  /** Requests in a round; the sides of a comparison may differ in it. */
  readonly amount: number;
}

/** CPU time of the server, in microseconds a request, for each round. */
export type CpuRounds = readonly number[];

/** Rounds before the first that counts. Why so many: compilers of the engine work on for ten thousand requests or more, on the server's time. */
const WARM_UP_ROUNDS = 4;

async function measureRound({ child, load, amount }: Side): Promise<number> {
  const before = await child.usage();
  await runLoad(load, amount);
  const after = await child.usage();
  return (after.cpuMicroseconds - before.cpuMicroseconds) / amount;
}

/**
 * CPU time a request of several servers, in rounds that take turns (A B, B A, A B, ...), so that a machine that slows down slows all of them.
 *
 * Why CPU time: on shared cores the rate follows the neighbours; the time that the server itself worked moves far less.
 */
export async function compareCpu(sides: readonly Side[], rounds: number): Promise<readonly CpuRounds[]> {
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) {
    for (const side of sides) {
      await runLoad(side.load, side.amount);
    }
  }
  const measured: number[][] = sides.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const order = sides.map((_, index) => (round % 2 === 0 ? index : sides.length - 1 - index));
    for (const index of order) {
      const side = sides[index];
      if (side !== undefined) {
        measured[index]?.push(await measureRound(side));
      }
    }
  }
  return measured;
}
