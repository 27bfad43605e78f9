import type { Compilable } from "kysely";
import type { SqlDialect } from "../dialect.ts";
import { createFirstTables } from "./0001-first-tables.ts";
import { createSignInTables } from "./0002-sign-in.ts";
import { createUsersAndInstalls } from "./0003-users-and-installs.ts";
import { createUsedTokens } from "./0004-used-tokens.ts";
import { createElevation } from "./0005-elevation.ts";
import { createLedgerBlocks } from "./0006-ledger-blocks.ts";
import { createAttempts } from "./0007-attempts.ts";
import { createUserSignIn } from "./0008-user-sign-in.ts";
import { createSearch } from "./0009-search.ts";
import { createMeters } from "./0015-meters.ts";
import { orderSearch } from "./0016-search-order.ts";
import { indexClaimsById } from "./0017-claims-by-id.ts";
import { indexRefreshTokenEnds } from "./0018-refresh-token-ends.ts";

/** One step of the schema. Its statements never change once released; what comes later is a further migration. */
export interface Migration {
  readonly version: number;
  readonly statements: (dialect: SqlDialect) => readonly (Compilable | string)[];
}

/** All steps, in order. The version of a schema is that of its last step. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, statements: createFirstTables },
  { version: 2, statements: createSignInTables },
  { version: 3, statements: createUsersAndInstalls },
  { version: 4, statements: createUsedTokens },
  { version: 5, statements: createElevation },
  { version: 6, statements: createLedgerBlocks },
  { version: 7, statements: createAttempts },
  { version: 8, statements: createUserSignIn },
  { version: 9, statements: createSearch },
  { version: 15, statements: createMeters },
  { version: 16, statements: orderSearch },
  { version: 17, statements: indexClaimsById },
  { version: 18, statements: indexRefreshTokenEnds },
];

/** The version that this program works with. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 0;
