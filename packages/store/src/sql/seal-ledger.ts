import { type ChainHead, sealEntry } from "@belay/core";
import { firstRow, type SqlExecutor } from "./executor.ts";
import { type LedgerStatements, readEntry } from "./ledger-repository.ts";

/**
 * Gives the oldest unsealed rows their place in the chains of their sites; returns how many.
 *
 * Shape: at most `limit` rows. The caller makes sure that only one of these runs at a time for a database.
 */
export async function sealRows(executor: SqlExecutor, statements: LedgerStatements, limit: number): Promise<number> {
  const rows = await executor.rows(statements.unsealed({ limit }));
  const heads = new Map<string, ChainHead | undefined>();
  for (const row of rows) {
    if (!heads.has(row.siteId)) {
      heads.set(row.siteId, await readHead(executor, statements, row.siteId));
    }
    const { sequence, previousHash, hash } = sealEntry(heads.get(row.siteId), readEntry(row));
    await executor.change(statements.seal({ position: row.position, sequence, previousHash, hash }));
    heads.set(row.siteId, { sequence, hash });
  }
  return rows.length;
}

async function readHead(executor: SqlExecutor, statements: LedgerStatements, siteId: string): Promise<ChainHead | undefined> {
  const row = await firstRow(executor, statements.head({ siteId }));
  return row === undefined || row.sequence === null || row.hash === null ? undefined : { sequence: row.sequence, hash: row.hash };
}
