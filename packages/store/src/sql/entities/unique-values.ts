import type { EntityKind, UniqueValues } from "../../port/entities.ts";
import { UniqueTakenError } from "../../port/errors.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { rowsOf, sql } from "../statement.ts";

/** One value in one unique set. */
export interface Claim {
  readonly set: string;
  readonly value: string;
}

const CLAIMS_PER_STATEMENT = 100;

/** The claims in `uniques`, each once. Sets that the kind does not declare are refused by name. */
export function claimsOf(kind: EntityKind, uniques: UniqueValues): readonly Claim[] {
  return Object.entries(uniques).flatMap(([set, values]) => {
    if (!kind.uniques.includes(set)) {
      throw new TypeError(`${kind.name} has no unique set ${set}`);
    }
    return [...new Set(values)].map((value) => ({ set, value }));
  });
}

/** What a document claims now. */
export function readClaims(executor: SqlExecutor, kind: EntityKind, siteId: string, id: string): Promise<readonly Claim[]> {
  return executor.rows(
    sql<Claim>`SELECT set_name AS "set", value FROM entity_unique WHERE site_id = ${siteId} AND kind = ${kind.name} AND id = ${id}`,
  );
}

/** The claims of `wanted` that are not in `held`. */
export function claimsWithout(wanted: readonly Claim[], held: readonly Claim[]): readonly Claim[] {
  const keys = new Set(held.map(claimKey));
  return wanted.filter((claim) => !keys.has(claimKey(claim)));
}

function claimKey({ set, value }: Claim): string {
  return `${set}\n${value}`;
}

/** Claims values for a document. Throws `UniqueTakenError`, then with some of them claimed: run it in a savepoint. */
export async function insertClaims(
  executor: SqlExecutor,
  kind: EntityKind,
  siteId: string,
  id: string,
  claims: readonly Claim[],
): Promise<void> {
  for (let start = 0; start < claims.length; start += CLAIMS_PER_STATEMENT) {
    const part = claims.slice(start, start + CLAIMS_PER_STATEMENT);
    const rows = part.map(({ set, value }) => [siteId, kind.name, set, value, id]);
    const inserted = await executor.change(
      sql`INSERT INTO entity_unique (site_id, kind, set_name, value, id) VALUES ${rowsOf(rows)} ON CONFLICT DO NOTHING`,
    );
    if (inserted < part.length) {
      throw await takenError(executor, kind, siteId, id, part);
    }
  }
}

async function takenError(
  executor: SqlExecutor,
  kind: EntityKind,
  siteId: string,
  id: string,
  claims: readonly Claim[],
): Promise<UniqueTakenError> {
  for (const { set, value } of claims) {
    const holder = await findClaim(executor, kind, siteId, set, value);
    if (holder !== undefined && holder !== id) {
      return new UniqueTakenError(kind.name, set, value);
    }
  }
  return new UniqueTakenError(kind.name, claims[0]?.set ?? "", claims[0]?.value ?? "");
}

/** Gives up claims of a document. */
export async function deleteClaims(executor: SqlExecutor, kind: EntityKind, siteId: string, claims: readonly Claim[]): Promise<void> {
  for (const { set, value } of claims) {
    await executor.change(
      sql`DELETE FROM entity_unique WHERE site_id = ${siteId} AND kind = ${kind.name} AND set_name = ${set} AND value = ${value}`,
    );
  }
}

/** Id of the document that holds a value. */
export async function findClaim(
  executor: SqlExecutor,
  kind: EntityKind,
  siteId: string,
  set: string,
  value: string,
): Promise<string | undefined> {
  const row = await firstRow(
    executor,
    sql<{
      id: string;
    }>`SELECT id FROM entity_unique WHERE site_id = ${siteId} AND kind = ${kind.name} AND set_name = ${set} AND value = ${value}`,
  );
  return row?.id;
}
