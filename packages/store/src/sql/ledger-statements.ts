import type { SqlDialect } from "./dialect.ts";
import { prepare } from "./prepare.ts";

/** A block as a row. */
export type BlockRow = {
  position: number;
  siteId: string;
  firstSequence: number | null;
  count: number;
  fromMs: number;
  toMs: number;
  requestId: string | null;
  format: number;
  hash: string | null;
  entries: string;
};

/** Columns of a block under the names of `BlockRow`. */
export const BLOCK_COLUMNS = [
  "position",
  "site_id as siteId",
  "first_sequence as firstSequence",
  "entry_count as count",
  "from_ms as fromMs",
  "to_ms as toMs",
  "request_id as requestId",
  "format",
  "hash",
  "entries",
] as const;

function blockStatements({ builder }: SqlDialect) {
  return {
    append: prepare((args: Omit<BlockRow, "position">) =>
      builder.insertInto("ledger").values({
        site_id: args.siteId,
        first_sequence: args.firstSequence,
        entry_count: args.count,
        from_ms: args.fromMs,
        to_ms: args.toMs,
        request_id: args.requestId,
        format: args.format,
        hash: args.hash,
        entries: args.entries,
      }),
    ),
    byRequest: prepare((args: { siteId: string; requestId: string }) =>
      builder
        .selectFrom("ledger")
        .select(BLOCK_COLUMNS)
        .where("site_id", "=", args.siteId)
        .where("request_id", "=", args.requestId)
        .orderBy("position"),
    ),
    unsealed: prepare((args: { limit: number }) =>
      builder.selectFrom("ledger").select(BLOCK_COLUMNS).where("first_sequence", "is", null).orderBy("position").limit(args.limit),
    ),
    removeUpTo: prepare((args: { siteId: string; lastSequence: number }) =>
      builder.deleteFrom("ledger").where("site_id", "=", args.siteId).where("first_sequence", "<=", args.lastSequence),
    ),
  };
}

function headStatements({ builder }: SqlDialect) {
  return {
    head: prepare((args: { siteId: string }) =>
      builder.selectFrom("ledger_head").select(["sequence", "hash"]).where("site_id", "=", args.siteId),
    ),
    heads: prepare((_args: Record<string, never>) =>
      builder.selectFrom("ledger_head").select(["site_id as siteId", "sequence", "hash", "checkpoint"]).orderBy("site_id"),
    ),
    insertHead: prepare((args: { siteId: string; sequence: number; hash: string }) =>
      builder.insertInto("ledger_head").values({ site_id: args.siteId, sequence: args.sequence, hash: args.hash, checkpoint: null }),
    ),
    moveHead: prepare((args: { siteId: string; sequence: number; hash: string }) =>
      builder.updateTable("ledger_head").set({ sequence: args.sequence, hash: args.hash }).where("site_id", "=", args.siteId),
    ),
    noteCheckpoint: prepare((args: { siteId: string; checkpoint: string }) =>
      builder.updateTable("ledger_head").set({ checkpoint: args.checkpoint }).where("site_id", "=", args.siteId),
    ),
  };
}

function archiveStatements({ builder }: SqlDialect) {
  return {
    archives: prepare((args: { siteId: string }) =>
      builder
        .selectFrom("ledger_archive")
        .select([
          ...(["site_id as siteId", "first_sequence as firstSequence", "last_sequence as lastSequence", "last_hash as lastHash"] as const),
          ...(["from_ms as fromMs", "to_ms as toMs", "file", "created_at as createdAtMs"] as const),
        ])
        .where("site_id", "=", args.siteId)
        .orderBy("first_sequence"),
    ),
    insertArchive: prepare(
      (args: {
        siteId: string;
        firstSequence: number;
        lastSequence: number;
        lastHash: string;
        fromMs: number;
        toMs: number;
        file: string;
        createdAtMs: number;
      }) =>
        builder
          .insertInto("ledger_archive")
          .values({
            site_id: args.siteId,
            first_sequence: args.firstSequence,
            last_sequence: args.lastSequence,
            last_hash: args.lastHash,
            from_ms: args.fromMs,
            to_ms: args.toMs,
            file: args.file,
            created_at: args.createdAtMs,
          })
          .onConflict((conflict) => conflict.doNothing()),
    ),
  };
}

/** The statements of the ledger, built once for a database. */
export function ledgerStatements(dialect: SqlDialect) {
  return { dialect, ...blockStatements(dialect), ...headStatements(dialect), ...archiveStatements(dialect) };
}

export type LedgerStatements = ReturnType<typeof ledgerStatements>;
