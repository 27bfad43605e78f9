import { parseArgs } from "node:util";
import { ROWS } from "./rows/index.ts";
import type { Row } from "./rows/row.ts";

/** What a run was asked for. */
export interface Options {
  readonly rows: readonly Row[];
  /** Whether the rows were named: such a run takes the time that they take. */
  readonly isNamed: boolean;
  readonly quick: boolean;
  readonly json: boolean;
  readonly write: boolean;
  readonly list: boolean;
}

/** Reads the command line. Throws with the names that there are when a row is not one. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      row: { type: "string", multiple: true },
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
    },
  });
  const { row: names = [], quick, json, write, list } = values;
  const unknown = names.find((name) => ROWS.every((row) => row.name !== name));
  if (unknown !== undefined) {
    throw new Error(`There is no row "${unknown}". Rows: ${ROWS.map(({ name }) => name).join(", ")}.`);
  }
  if (write && (quick || names.length > 0)) {
    throw new Error("--write needs a whole run: without --quick and --row.");
  }
  const isNamed = names.length > 0;
  const rows = ROWS.filter(({ name, isOnDemand = false }) => (isNamed ? names.includes(name) : !isOnDemand));
  return { rows, isNamed, quick, json, write, list };
}
