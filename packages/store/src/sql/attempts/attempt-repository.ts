import { InvariantError } from "@belay/core";
import type { AttemptCount, AttemptRule, AttemptWriter } from "../../port/attempts.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { prepare } from "../prepare.ts";
import { sql } from "../statement.ts";

/** Statements of all transactions of a database. */
export function attemptStatements({ builder }: SqlDialect) {
  return {
    one: prepare((args: { key: string }) =>
      builder.selectFrom("attempt").select(["count", "resets_at as resetsAtMs"]).where("key", "=", args.key),
    ),
    remove: prepare((args: { key: string }) => builder.deleteFrom("attempt").where("key", "=", args.key)),
    forget: prepare((args: { nowMs: number }) => builder.deleteFrom("attempt").where("resets_at", "<=", args.nowMs)),
    forgetMeters: prepare((args: { nowMs: number }) => builder.deleteFrom("meter").where("resets_at", "<=", args.nowMs)),
  };
}

/** One statement for the first try and every later one: of many tries at once each is counted. */
function countOne(key: string, nowMs: number, { countMax, windowMs, blockMs }: AttemptRule) {
  return sql`INSERT INTO attempt (key, count, resets_at) VALUES (${key}, 1, ${nowMs + windowMs})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN attempt.resets_at <= ${nowMs} THEN 1 ELSE attempt.count + 1 END,
      resets_at = CASE WHEN attempt.resets_at <= ${nowMs} THEN ${nowMs + windowMs}
        WHEN attempt.count = ${countMax} THEN ${nowMs + blockMs} ELSE attempt.resets_at END`;
}

/** Counts of tries over one transaction. */
export class AttemptRepository implements AttemptWriter {
  readonly #statements: ReturnType<typeof attemptStatements>;
  readonly #executor: SqlExecutor;

  constructor(statements: ReturnType<typeof attemptStatements>, executor: SqlExecutor) {
    this.#statements = statements;
    this.#executor = executor;
  }

  async count(key: string, nowMs: number): Promise<AttemptCount | undefined> {
    const found = await firstRow(this.#executor, this.#statements.one({ key }));
    return found === undefined || found.resetsAtMs <= nowMs ? undefined : found;
  }

  async add(key: string, nowMs: number, rule: AttemptRule): Promise<AttemptCount> {
    await this.#executor.change(countOne(key, nowMs, rule));
    const counted = await firstRow(this.#executor, this.#statements.one({ key }));
    if (counted === undefined) {
      throw new InvariantError("what was counted is not there");
    }
    return counted;
  }

  async remove(key: string): Promise<void> {
    await this.#executor.change(this.#statements.remove({ key }));
  }

  async forgetEnded(nowMs: number): Promise<number> {
    const attempts = await this.#executor.change(this.#statements.forget({ nowMs }));
    return attempts + (await this.#executor.change(this.#statements.forgetMeters({ nowMs })));
  }
}
