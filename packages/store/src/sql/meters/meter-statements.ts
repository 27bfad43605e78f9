import type { Meter, MeterCount } from "../../port/meters.ts";
import { type Fragment, raw, type SqlStatement, sql } from "../statement.ts";

/** What a row becomes when more is counted: a window that ended begins anew. */
function counted(count: Fragment, endsAt: Fragment, nowMs: number): Fragment {
  return sql`ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN meter.resets_at <= ${nowMs} THEN ${count} ELSE meter.count + ${count} END,
      resets_at = CASE WHEN meter.resets_at <= ${nowMs} THEN ${endsAt} ELSE meter.resets_at END`;
}

/** Counts one more; changes no row where there were as many as may be. `onlyIf` is a condition beside. */
export function takeOne({ key, countMax, endsAtMs }: Meter, nowMs: number, onlyIf: Fragment = raw("1 = 1")): Fragment {
  return sql`INSERT INTO meter (key, count, resets_at) SELECT ${key}, 1, ${endsAtMs} WHERE ${onlyIf}
    ${counted(raw("1"), sql`${endsAtMs}`, nowMs)} WHERE meter.resets_at <= ${nowMs} OR meter.count < ${countMax}`;
}

/** Adds to each count, and gives the rows as they are then. */
export function addAll(counts: readonly MeterCount[], nowMs: number): SqlStatement<{ key: string; count: number; endsAtMs: number }> {
  const rows = counts.map(({ key, count, endsAtMs }) => sql`(${key}, ${count}, ${endsAtMs})`);
  const values = rows.reduce((all, row) => sql`${all}, ${row}`);
  return sql`INSERT INTO meter (key, count, resets_at) VALUES ${values}
    ${counted(raw("excluded.count"), raw("excluded.resets_at"), nowMs)} RETURNING key, count, resets_at AS "endsAtMs"`;
}
