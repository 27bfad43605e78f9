import type { Bench } from "../bench.ts";
import type { StoreContents } from "../processes/seed.ts";
import type { Line } from "../report/line.ts";

/** One measurement; it may fill more than one line of the table. */
export interface Row {
  /** Name on the command line. */
  readonly name: string;
  /** Measured only when it is named, not in a whole run. */
  readonly isOnDemand?: boolean;
  /** How it is measured, for the page. */
  readonly method: string;
  /** The stores that it reads: they are filled before anything is measured. */
  readonly stores: (bench: Bench) => readonly StoreContents[];
  readonly measure: (bench: Bench) => Promise<readonly Line[]>;
}
