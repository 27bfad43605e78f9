import type { Bench } from "../bench.ts";
import type { Line } from "../report/line.ts";

/** One measurement; it may fill more than one line of the table. */
export interface Row {
  /** Name on the command line. */
  readonly name: string;
  /** How it is measured, for the page. */
  readonly method: string;
  /** Sizes of the stores that it reads, in products: they are filled before anything is measured. */
  readonly stores: (bench: Bench) => readonly number[];
  readonly measure: (bench: Bench) => Promise<readonly Line[]>;
}
