import type { Meter, MeterCount, Meters } from "../port/meters.ts";
import { addAll, takeOne } from "../sql/meters/meter-statements.ts";
import { type Fragment, raw, type SqlStatement, sql } from "../sql/statement.ts";
import type { Transactions } from "./transactions.ts";

/** All of them in one statement, which is its own transaction: a meter is asked only when the one before was counted. */
function takeAll(meters: readonly Meter[], nowMs: number): SqlStatement<{ taken: number }> {
  const steps = meters.map((meter, index) => {
    const before = index === 0 ? raw("TRUE") : raw(`EXISTS (SELECT 1 FROM step_${index - 1})`);
    return sql`${raw(`step_${index}`)} AS (${typed(takeOne(meter, nowMs, before))} RETURNING 1)`;
  });
  const taken = meters.map((_, index) => `(SELECT count(*) FROM step_${index})`).join(" + ");
  return sql`WITH ${steps.reduce((all, step) => sql`${all}, ${step}`)} SELECT (${raw(taken)})::int AS taken`;
}

/** In the list of a SELECT a parameter has no type of its own. */
function typed({ text, parameters }: Fragment): Fragment {
  return { text: text.replace("SELECT ?, 1, ?", "SELECT ?::text, 1, ?::bigint"), parameters };
}

/** Meters in a table that is not logged: a count costs no sync, and a crash of the database forgets it. */
export class PostgresMeters implements Meters {
  readonly #transactions: Transactions;

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  async take(meters: readonly Meter[], nowMs: number): Promise<number | undefined> {
    const [answer] = await this.#transactions.alone(takeAll(meters, nowMs));
    return answer === undefined || answer.taken === meters.length ? undefined : answer.taken;
  }

  async add(counts: readonly MeterCount[], nowMs: number): Promise<readonly MeterCount[]> {
    // In the same order everywhere, so that nodes which add at once wait for each other and nothing else.
    const inOrder = counts.toSorted((one, other) => (one.key < other.key ? -1 : 1));
    return inOrder.length === 0 ? [] : this.#transactions.alone(addAll(inOrder, nowMs));
  }
}
