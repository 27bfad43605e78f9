import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { GENESIS_HASH, hashBlock, type LedgerEntry, verifyChain } from "@belay/core";
import { expect, it } from "vitest";
import { MIGRATIONS } from "../sql/schema/migrations.ts";
import { ledgerEntry } from "../suite/fixtures.ts";
import { sqliteDialect } from "./dialect.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";

const BEFORE_BLOCKS = 5;

/** A database as a program left it that had a column for each property of an entry. */
function makeOldDatabase(directory: string, entries: readonly LedgerEntry[]): void {
  const db = new DatabaseSync(join(directory, "belay.sqlite"));
  for (const { statements } of MIGRATIONS.filter(({ version }) => version <= BEFORE_BLOCKS)) {
    for (const statement of statements(sqliteDialect)) {
      db.exec(typeof statement === "string" ? statement : statement.compile().sql);
    }
  }
  db.exec(`PRAGMA user_version = ${BEFORE_BLOCKS}`);
  let previousHash = GENESIS_HASH;
  for (const [index, { siteId, subject, actor, ...entry }] of entries.entries()) {
    // The last one was not sealed yet when that program ended.
    const isSealed = index < entries.length - 1;
    const permissions = JSON.stringify(entry.permissions);
    const line = JSON.stringify({ ...entry, permissions, subject, actor });
    const block = { siteId, format: 1, count: 1, fromMs: entry.atMs, toMs: entry.atMs, requestId: entry.requestId, entries: line };
    const hash = hashBlock(previousHash, block, index + 1);
    const row = {
      ...{
        site_id: siteId,
        id: entry.id,
        at_ms: entry.atMs,
        request_id: entry.requestId,
        kind: entry.kind,
        method_id: entry.methodId,
        permissions,
      },
      ...{
        outcome: entry.outcome,
        status: entry.status,
        code: entry.code ?? null,
        endpoint: entry.endpoint ?? null,
        reason: entry.reason ?? null,
      },
      ...{ subject_type: subject?.type ?? null, subject_id: subject?.id ?? null, subject_client_id: subject?.clientId ?? null },
      ...{ actor_type: actor?.type ?? null, actor_id: actor?.id ?? null, actor_client_id: actor?.clientId ?? null },
      ...{ sequence: isSealed ? index + 1 : null, previous_hash: isSealed ? previousHash : null, hash: isSealed ? hash : null },
    };
    const names = Object.keys(row);
    db.prepare(`INSERT INTO ledger (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`).run(...Object.values(row));
    previousHash = hash;
  }
  db.close();
}

it("S53: rows from before blocks were made are all there, prove as they did, and the chain goes on from them", async () => {
  const directory = mkdtempSync(join(tmpdir(), "belay-ledger-"));
  try {
    const { subject, actor, ...bare } = ledgerEntry("s", { id: "b", kind: "refused", outcome: "refused", status: 403, code: "X" });
    const rest = { endpoint: '/a "b"\n', reason: "größer ☃ \\ \u0001", permissions: [] };
    const entries = [ledgerEntry("s", { id: "a", ...rest }), bare, ledgerEntry("s", { id: "c", actor: { type: "API_KEY", id: "k" } })];
    makeOldDatabase(directory, entries);
    const store = await openSqliteStore({ directory, kinds: [] });
    expect(await store.sealLedger()).toBe(1);
    const added = ledgerEntry("s", { id: "d" });
    await store.write((tx) => tx.ledger.append(added));
    const numbered = [...entries, added].map((entry, index) => ({ ...entry, sequence: index + 1 }));
    await store.read(async (tx) => {
      expect(await tx.ledger.latest("s", 10)).toStrictEqual(numbered.toReversed());
      const blocks = await tx.ledger.blocks("s", { after: 0, limit: 10 });
      expect(blocks.map(({ format }) => format)).toEqual([1, 1, 1, 2]);
      expect(verifyChain(blocks)).toMatchObject({ ok: true, head: { sequence: 4 } });
      expect(await tx.ledger.heads()).toMatchObject([{ siteId: "s", sequence: 4 }]);
    });
    await store.close();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
