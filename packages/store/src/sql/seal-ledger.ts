import { type ChainHead, headAfter, type LedgerBlock, type SealedBlock, sealBlock } from "@belay/core";
import { firstRow, type SqlExecutor } from "./executor.ts";
import type { BlockRow, LedgerStatements } from "./ledger-statements.ts";
import { present } from "./rows.ts";
import { type Fragment, join, list, sql } from "./statement.ts";

/** How many rows one statement seals, the greatest first: few different texts, so that each stays prepared. */
const SEALED_AT_ONCE = [64, 16, 4, 1] as const;

/** The end of a site's chain; `undefined` while it has none. */
export async function readHead(executor: SqlExecutor, statements: LedgerStatements, siteId: string): Promise<ChainHead | undefined> {
  return firstRow(executor, statements.head({ siteId }));
}

/** Says where a site's chain ends now. */
export async function moveHead(executor: SqlExecutor, statements: LedgerStatements, siteId: string, head: ChainHead): Promise<void> {
  const { sequence, hash } = head;
  if ((await executor.change(statements.moveHead({ siteId, sequence, hash }))) === 0) {
    await executor.change(statements.insertHead({ siteId, sequence, hash }));
  }
}

/** A row without what only the table knows. */
export function readBlock({ position: _, firstSequence: __, hash: ___, ...row }: BlockRow): LedgerBlock {
  return present(row);
}

/**
 * Gives the oldest unsealed rows their place in the chains of their sites; returns how many.
 *
 * Shape: at most `limit` rows. The caller makes sure that only one of these runs at a time for a database.
 */
export async function sealRows(executor: SqlExecutor, statements: LedgerStatements, limit: number): Promise<number> {
  const rows = await executor.rows(statements.unsealed({ limit }));
  const heads = new Map<string, ChainHead | undefined>();
  const sealed: Sealed[] = [];
  for (const row of rows) {
    if (!heads.has(row.siteId)) {
      heads.set(row.siteId, await readHead(executor, statements, row.siteId));
    }
    const block = sealBlock(heads.get(row.siteId), readBlock(row));
    sealed.push({ position: row.position, block });
    heads.set(row.siteId, headAfter(block));
  }
  await writePlaces(executor, sealed);
  for (const [siteId, head] of heads) {
    if (head !== undefined) {
      await moveHead(executor, statements, siteId, head);
    }
  }
  return rows.length;
}

interface Sealed {
  readonly position: number;
  readonly block: SealedBlock;
}

async function writePlaces(executor: SqlExecutor, sealed: readonly Sealed[]): Promise<void> {
  for (let start = 0; start < sealed.length; ) {
    const count = SEALED_AT_ONCE.find((size) => size <= sealed.length - start) ?? 1;
    await executor.change(writeStatement(sealed.slice(start, start + count)));
    start += count;
  }
}

function writeStatement(sealed: readonly Sealed[]): Fragment {
  const cases = (value: (block: SealedBlock) => Fragment) =>
    join(
      sealed.map(({ position, block }) => sql`WHEN ${position} THEN ${value(block)}`),
      " ",
    );
  const sequences = cases(({ firstSequence }) => sql`CAST(${firstSequence} AS bigint)`);
  const hashes = cases(({ hash }) => sql`CAST(${hash} AS text)`);
  return sql`UPDATE ledger SET first_sequence = CASE position ${sequences} END, hash = CASE position ${hashes} END
    WHERE position IN (${list(sealed.map(({ position }) => position))}) AND first_sequence IS NULL`;
}
