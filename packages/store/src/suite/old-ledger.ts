import { GENESIS_HASH, hashBlock, type LedgerBlock, type LedgerEntry, verifyChain } from "@belay/core";
import { expect } from "vitest";
import type { Store } from "../port/store.ts";
import type { SqlDialect } from "../sql/dialect.ts";
import { MIGRATIONS } from "../sql/schema/migrations.ts";
import { ledgerEntry } from "./fixtures.ts";

/** The last version of the schema in which each property of an entry had a column. */
export const BEFORE_BLOCKS = 5;

/** Entries with and without what an entry of that time may have. */
export function oldEntries(siteId: string): readonly LedgerEntry[] {
  const { subject, actor, ...bare } = ledgerEntry(siteId, { id: "b", kind: "refused", outcome: "refused", status: 403, code: "X" });
  const rest = { endpoint: '/a "b"\n', reason: "größer ☃ \\ \u0001 it's", permissions: [] };
  return [ledgerEntry(siteId, { id: "a", ...rest }), bare, ledgerEntry(siteId, { id: "c", actor: { type: "API_KEY", id: "k" } })];
}

function literal(value: string | number | null): string {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value ?? "NULL");
}

/** An entry as a row of that time; `place` where it is sealed. */
function insertRow(
  { siteId, subject, actor, ...entry }: LedgerEntry,
  place?: { readonly sequence: number; readonly previousHash: string; readonly hash: string },
): string {
  const row = {
    ...{ site_id: siteId, id: entry.id, at_ms: entry.atMs, request_id: entry.requestId, kind: entry.kind, method_id: entry.methodId },
    ...{ permissions: JSON.stringify(entry.permissions), outcome: entry.outcome, status: entry.status },
    ...{ code: entry.code ?? null, endpoint: entry.endpoint ?? null, reason: entry.reason ?? null },
    ...{ subject_type: subject?.type ?? null, subject_id: subject?.id ?? null, subject_client_id: subject?.clientId ?? null },
    ...{ actor_type: actor?.type ?? null, actor_id: actor?.id ?? null, actor_client_id: actor?.clientId ?? null },
    ...{ sequence: place?.sequence ?? null, previous_hash: place?.previousHash ?? null, hash: place?.hash ?? null },
  };
  return `INSERT INTO ledger (${Object.keys(row).join(", ")}) VALUES (${Object.values(row).map(literal).join(", ")})`;
}

/**
 * SQL that makes a database as a program of that time left it, with a chain of one site. The version of its schema is not noted in it.
 *
 * Shape: the last entry was not sealed yet when that program ended.
 */
export function oldDatabase(dialect: SqlDialect, entries: readonly LedgerEntry[]): readonly string[] {
  const statements = MIGRATIONS.filter(({ version }) => version <= BEFORE_BLOCKS).flatMap((migration) => migration.statements(dialect));
  let previousHash = GENESIS_HASH;
  const rows = entries.map((entry, index) => {
    const { siteId, ...rest } = entry;
    const line = JSON.stringify({ ...rest, permissions: JSON.stringify(entry.permissions) });
    const block = { siteId, format: 1, count: 1, fromMs: entry.atMs, toMs: entry.atMs, requestId: entry.requestId, entries: line };
    const place = { sequence: index + 1, previousHash, hash: hashBlock(previousHash, block, index + 1) };
    previousHash = place.hash;
    return index === entries.length - 1 ? insertRow(entry) : insertRow(entry, place);
  });
  return [...statements.map((statement) => (typeof statement === "string" ? statement : statement.compile().sql)), ...rows];
}

/** Entries that were recorded together, as a program wrote them whose batches had lists of JSON for lines. */
function thirdFormat(entries: readonly LedgerEntry[]): LedgerBlock {
  const [{ siteId, atMs, kind, methodId, permissions, outcome, status, subject, actor } = ledgerEntry("")] = entries;
  const shared = [{ kind, methodId, permissions, outcome, status, subject, actor, targetType: entries[0]?.target?.type }];
  const lines = entries.map((entry) => [0, 0, entry.requestId, entry.target?.id, { id: entry.id }]);
  const text = [{ fromMs: atMs, ids: "", shared }, ...lines].map((line) => JSON.stringify(line)).join("\n");
  return { siteId, format: 3, count: entries.length, fromMs: atMs, toMs: atMs, entries: text };
}

/** Fails unless a store that was brought up from `oldDatabase` has all of its entries, proves them, and goes on from them. */
export async function expectOldEntries(store: Store, siteId: string): Promise<void> {
  const added = ledgerEntry(siteId, { id: "d" });
  const target = { type: "product.id", id: "t" };
  const third = [ledgerEntry(siteId, { id: "g", target }), ledgerEntry(siteId, { id: "h", target })];
  const together = [ledgerEntry(siteId, { id: "e" }), ledgerEntry(siteId, { id: "f" })];
  expect(await store.sealLedger()).toBe(1);
  await store.write((tx) => tx.ledger.append(added));
  await store.write((tx) => tx.ledger.appendAll(together));
  await store.write((tx) => tx.ledger.appendBlocks([thirdFormat(third)]));
  await store.sealLedger();
  const numbered = [...oldEntries(siteId), added, ...together, ...third].map((entry, index) => ({ ...entry, sequence: index + 1 }));
  await store.read(async (tx) => {
    expect(await tx.ledger.latest(siteId, 10)).toStrictEqual(numbered.toReversed());
    const blocks = await tx.ledger.blocks(siteId, { after: 0, limit: 10 });
    expect(blocks.map(({ format }) => format)).toEqual([1, 1, 1, 2, 4, 3]);
    expect(verifyChain(blocks)).toMatchObject({ ok: true, head: { sequence: 8 } });
    expect(await tx.ledger.heads()).toMatchObject([{ siteId, sequence: 8 }]);
    expect(await tx.ledger.byRequest(siteId, "request-1")).toHaveLength(8);
    const query = { filter: { requestId: "request-1", targetId: "t" }, limit: 10 };
    expect((await tx.ledger.query(siteId, query)).entries.map(({ id }) => id)).toEqual(["h", "g"]);
  });
}
