import type { Meter, MeterCount, Meters } from "../port/meters.ts";
import { addAll, takeOne } from "../sql/meters/meter-statements.ts";
import type { GroupCommit } from "./group-commit.ts";

/**
 * Meters of a file: all processes that have it open count in it, each write with those that wait beside it. A count waits for no sync: a crash of the
 * machine may forget it, a crash of the process does not.
 */
export class SqliteMeters implements Meters {
  readonly #writer: GroupCommit;

  constructor(writer: GroupCommit) {
    this.#writer = writer;
  }

  take(meters: readonly Meter[], nowMs: number): Promise<number | undefined> {
    return this.#writer.writeUnsynced(async (unit) => {
      for (const [index, meter] of meters.entries()) {
        if ((await unit.change(takeOne(meter, nowMs))) === 0) {
          return index;
        }
      }
      return undefined;
    });
  }

  async add(counts: readonly MeterCount[], nowMs: number): Promise<readonly MeterCount[]> {
    return counts.length === 0 ? [] : this.#writer.writeUnsynced((unit) => unit.rows(addAll(counts, nowMs)));
  }
}
