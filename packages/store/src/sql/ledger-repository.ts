import { InvariantError, type LedgerEntry, type SealedLedgerEntry, type Subject } from "@belay/core";
import type { LedgerWriter } from "../port/store.ts";
import type { SqlDialect } from "./dialect.ts";
import type { SqlExecutor } from "./executor.ts";
import { prepare } from "./prepare.ts";
import { present, readList } from "./rows.ts";

const COLUMNS = [
  "site_id as siteId",
  "id",
  "at_ms as atMs",
  "request_id as requestId",
  "kind",
  "method_id as methodId",
  "permissions",
  "outcome",
  "status",
  "code",
  "subject_type as subjectType",
  "subject_id as subjectId",
  "subject_client_id as subjectClientId",
  "actor_type as actorType",
  "actor_id as actorId",
  "actor_client_id as actorClientId",
  "endpoint",
  "reason",
] as const;

type EntryRow = {
  siteId: string;
  id: string;
  atMs: number;
  requestId: string;
  kind: string;
  methodId: string;
  permissions: string;
  outcome: string;
  status: number;
  code: string | null;
  subjectType: string | null;
  subjectId: string | null;
  subjectClientId: string | null;
  actorType: string | null;
  actorId: string | null;
  actorClientId: string | null;
  endpoint: string | null;
  reason: string | null;
};

/** The statements of the ledger, built once for a database. */
export function ledgerStatements({ builder }: SqlDialect) {
  const ofSite = (siteId: string) => builder.selectFrom("ledger").where("site_id", "=", siteId);
  return {
    append: prepare((args: EntryRow) =>
      builder.insertInto("ledger").values({
        site_id: args.siteId,
        id: args.id,
        at_ms: args.atMs,
        request_id: args.requestId,
        kind: args.kind,
        method_id: args.methodId,
        permissions: args.permissions,
        outcome: args.outcome,
        status: args.status,
        code: args.code,
        subject_type: args.subjectType,
        subject_id: args.subjectId,
        subject_client_id: args.subjectClientId,
        actor_type: args.actorType,
        actor_id: args.actorId,
        actor_client_id: args.actorClientId,
        endpoint: args.endpoint,
        reason: args.reason,
      }),
    ),
    page: prepare((args: { siteId: string; after: number; limit: number }) =>
      ofSite(args.siteId)
        .select([...COLUMNS, "sequence", "previous_hash as previousHash", "hash"])
        .where("sequence", ">", args.after)
        .orderBy("sequence")
        .limit(args.limit),
    ),
    latest: prepare((args: { siteId: string; limit: number }) =>
      ofSite(args.siteId).select(COLUMNS).orderBy("position", "desc").limit(args.limit),
    ),
    byRequest: prepare((args: { siteId: string; requestId: string }) =>
      ofSite(args.siteId).select(COLUMNS).where("request_id", "=", args.requestId).orderBy("position"),
    ),
    unsealed: prepare((args: { limit: number }) =>
      builder
        .selectFrom("ledger")
        .select(["position", ...COLUMNS])
        .where("sequence", "is", null)
        .orderBy("position")
        .limit(args.limit),
    ),
    head: prepare((args: { siteId: string }) =>
      ofSite(args.siteId).select(["sequence", "hash"]).where("sequence", "is not", null).orderBy("sequence", "desc").limit(1),
    ),
    seal: prepare((args: { position: number; sequence: number; previousHash: string; hash: string }) =>
      builder
        .updateTable("ledger")
        .set({ sequence: args.sequence, previous_hash: args.previousHash, hash: args.hash })
        .where("position", "=", args.position)
        .where("sequence", "is", null),
    ),
  };
}

export type LedgerStatements = ReturnType<typeof ledgerStatements>;

/** The ledger of all sites, within one transaction. */
export class LedgerRepository implements LedgerWriter {
  readonly #statements: LedgerStatements;
  readonly #executor: SqlExecutor;

  constructor(statements: LedgerStatements, executor: SqlExecutor) {
    this.#statements = statements;
    this.#executor = executor;
  }

  async append(entry: LedgerEntry): Promise<void> {
    const { siteId, id, atMs, requestId, kind, methodId, outcome, status, subject, actor } = entry;
    await this.#executor.change(
      this.#statements.append({
        siteId,
        id,
        atMs,
        requestId,
        kind,
        methodId,
        permissions: JSON.stringify(entry.permissions),
        outcome,
        status,
        code: entry.code ?? null,
        subjectType: subject?.type ?? null,
        subjectId: subject?.id ?? null,
        subjectClientId: subject?.clientId ?? null,
        actorType: actor?.type ?? null,
        actorId: actor?.id ?? null,
        actorClientId: actor?.clientId ?? null,
        endpoint: entry.endpoint ?? null,
        reason: entry.reason ?? null,
      }),
    );
  }

  async page(siteId: string, afterSequence: number, limit: number): Promise<readonly SealedLedgerEntry[]> {
    const rows = await this.#executor.rows(this.#statements.page({ siteId, after: afterSequence, limit }));
    return rows.map((row) => {
      if (row.sequence === null || row.previousHash === null || row.hash === null) {
        throw new InvariantError("a sealed ledger row without its hash");
      }
      return { ...readEntry(row), sequence: row.sequence, previousHash: row.previousHash, hash: row.hash };
    });
  }

  async latest(siteId: string, limit: number): Promise<readonly LedgerEntry[]> {
    return (await this.#executor.rows(this.#statements.latest({ siteId, limit }))).map(readEntry);
  }

  async byRequest(siteId: string, requestId: string): Promise<readonly LedgerEntry[]> {
    return (await this.#executor.rows(this.#statements.byRequest({ siteId, requestId }))).map(readEntry);
  }
}

/**
 * A row as an entry.
 *
 * Why no check of kinds and outcomes: a row that somebody edited must reach the proof of the chain as it is, which is what finds it.
 */
export function readEntry(row: EntryRow): LedgerEntry {
  const { siteId, id, atMs, requestId, methodId, status } = row;
  const subject = readSubject(row.subjectType, row.subjectId, row.subjectClientId);
  const actor = readSubject(row.actorType, row.actorId, row.actorClientId);
  const optional = present({ code: row.code, endpoint: row.endpoint, reason: row.reason });
  // Written by `append` from these unions; see above why they are believed here.
  const kind = row.kind as LedgerEntry["kind"];
  const outcome = row.outcome as LedgerEntry["outcome"];
  const entry = {
    id,
    siteId,
    atMs,
    requestId,
    kind,
    methodId,
    permissions: readPermissions(row.permissions),
    outcome,
    status,
    ...optional,
  };
  return { ...entry, ...(subject && { subject }), ...(actor && { actor }) };
}

function readSubject(type: string | null, id: string | null, clientId: string | null): Subject | undefined {
  // As above: believed as written.
  return type === null || id === null ? undefined : { type: type as Subject["type"], id, ...(clientId !== null && { clientId }) };
}

/** Text that is no JSON any more stands as one permission, so that its row reads, and fails its proof. */
function readPermissions(text: string): readonly string[] {
  try {
    return readList(JSON.parse(text));
  } catch {
    return [text];
  }
}
