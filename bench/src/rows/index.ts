import { checkRow } from "./check.ts";
import { decisionRow } from "./decision.ts";
import { elevationRow } from "./elevation.ts";
import { identityRow } from "./identity.ts";
import { ledgerRow } from "./ledger.ts";
import { memoryRow } from "./memory.ts";
import { queryRow } from "./query.ts";
import { readRow } from "./read.ts";
import { refusalRow } from "./refusal.ts";
import type { Row } from "./row.ts";
import { scaleRow } from "./scale.ts";
import { scalePostgresRow } from "./scale-postgres.ts";
import { startRow } from "./start.ts";
import { tokenRow } from "./token.ts";
import { writesRow } from "./writes.ts";

/** Every row, in the order of the table. The one that takes longest comes last, so that it can use up no other's time. */
export const ROWS: readonly Row[] = [
  tokenRow,
  readRow,
  ledgerRow,
  queryRow,
  memoryRow,
  decisionRow,
  refusalRow,
  elevationRow,
  identityRow,
  writesRow,
  startRow,
  checkRow,
  scaleRow,
  scalePostgresRow,
];
