import type { SqlExecutor } from "./executor.ts";
import type { SqlStatement } from "./statement.ts";

type NullableKeys<Row> = { [Key in keyof Row]: null extends Row[Key] ? Key : never }[keyof Row];

/** `Row` with its nullable columns as optional properties. */
export type Present<Row> = Omit<Row, NullableKeys<Row>> & { readonly [Key in NullableKeys<Row>]?: Exclude<Row[Key], null> };

/** A row as a record: null columns are left out. */
export function present<Row extends object>(row: Row): Present<Row> {
  // The one place where rows turn into records; the type says what the filter does.
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Present<Row>;
}

/** The first row as a record, if there is one. */
export async function optionalRecord<Row extends object>(
  executor: SqlExecutor,
  statement: SqlStatement<Row>,
): Promise<Present<Row> | undefined> {
  const [row] = await executor.rows(statement);
  return row && present(row);
}

/** All rows as records. */
export async function records<Row extends object>(executor: SqlExecutor, statement: SqlStatement<Row>): Promise<readonly Present<Row>[]> {
  return (await executor.rows(statement)).map((row) => present(row));
}

/** A granted list as it is stored: JSON text, `"all"` or an array. */
export function writeGrant(grant: "all" | readonly string[]): string {
  return JSON.stringify(grant);
}

/** Reads what `writeGrant` or `JSON.stringify` of a list wrote. Anything else is read as no grant at all. */
export function readGrant(text: string): "all" | readonly string[] {
  const value: unknown = JSON.parse(text);
  return value === "all" ? "all" : readList(value);
}

/** The strings of a parsed JSON array. */
export function readList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
