import { InvariantError } from "@belay/core";
import type { JobRecord, JobWriter } from "../port/store.ts";
import type { SqlDialect } from "./dialect.ts";
import { firstRow, type SqlExecutor } from "./executor.ts";
import { insertOnce } from "./insert-once.ts";
import { prepare } from "./prepare.ts";
import { present } from "./rows.ts";

type JobRow = {
  id: string;
  siteId: string;
  type: string;
  status: string;
  state: string;
  createdAtMs: number;
  finishedAtMs: number | null;
  error: string | null;
  causedBy: string | null;
};
type JobChange = Parameters<JobWriter["update"]>[2];

/** The statements of jobs, built once for a database. */
export function jobStatements({ builder, isOneWriter }: SqlDialect) {
  const columns = [
    "id",
    "site_id as siteId",
    "type",
    "status",
    "state",
    "created_at as createdAtMs",
    "finished_at as finishedAtMs",
    "error",
    "caused_by as causedBy",
  ] as const;
  return {
    one: prepare((args: { siteId: string; id: string }) =>
      builder.selectFrom("job").select(columns).where("site_id", "=", args.siteId).where("id", "=", args.id),
    ),
    unfinished: prepare((args: { limit: number }) =>
      builder
        .selectFrom("job")
        .select(columns)
        .where("status", "in", ["QUEUED", "RUNNING"])
        .orderBy("created_at")
        .orderBy("id")
        .limit(args.limit),
    ),
    claim: prepare((args: { limit: number }) =>
      builder
        .selectFrom("job")
        .select(columns)
        .where("status", "in", ["QUEUED", "RUNNING"])
        .orderBy("created_at")
        .orderBy("id")
        .limit(args.limit)
        // Where only one transaction writes at a time there is nobody to skip.
        .$if(!isOneWriter, (query) => query.forUpdate().skipLocked()),
    ),
    insert: prepare((args: JobRow) =>
      builder
        .insertInto("job")
        .values({
          id: args.id,
          site_id: args.siteId,
          type: args.type,
          status: args.status,
          state: args.state,
          created_at: args.createdAtMs,
          finished_at: args.finishedAtMs,
          error: args.error,
          caused_by: args.causedBy,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    update: prepare(
      (args: {
        siteId: string;
        id: string;
        status: string | null;
        state: string | null;
        finishedAtMs: number | null;
        error: string | null;
      }) =>
        builder
          .updateTable("job")
          .set(({ fn, ref, val }) => ({
            status: fn.coalesce(val(args.status), ref("status")),
            state: fn.coalesce(val(args.state), ref("state")),
            finished_at: fn.coalesce(val(args.finishedAtMs), ref("finished_at")),
            error: fn.coalesce(val(args.error), ref("error")),
          }))
          .where("site_id", "=", args.siteId)
          .where("id", "=", args.id),
    ),
  };
}

export type JobStatements = ReturnType<typeof jobStatements>;

/** Jobs, within one transaction. */
export class JobRepository implements JobWriter {
  readonly #statements: JobStatements;
  readonly #executor: SqlExecutor;

  constructor(statements: JobStatements, executor: SqlExecutor) {
    this.#statements = statements;
    this.#executor = executor;
  }

  async get(siteId: string, id: string): Promise<JobRecord | undefined> {
    const row = await firstRow(this.#executor, this.#statements.one({ siteId, id }));
    return row && toRecord(row);
  }

  async unfinished(limit: number): Promise<readonly JobRecord[]> {
    return (await this.#executor.rows(this.#statements.unfinished({ limit }))).map(toRecord);
  }

  async claim(): Promise<JobRecord | undefined> {
    const row = await firstRow(this.#executor, this.#statements.claim({ limit: 1 }));
    return row && toRecord(row);
  }

  async insert(job: JobRecord): Promise<void> {
    const { id, siteId, type, status, state, createdAtMs, finishedAtMs = null, error = null, causedBy = null } = job;
    await insertOnce(
      this.#executor,
      this.#statements.insert({ id, siteId, type, status, state, createdAtMs, finishedAtMs, error, causedBy }),
      "job",
      id,
    );
  }

  async update(siteId: string, id: string, change: JobChange): Promise<boolean> {
    const { status = null, state = null, finishedAtMs = null, error = null } = change;
    return (await this.#executor.change(this.#statements.update({ siteId, id, status, state, finishedAtMs, error }))) > 0;
  }
}

function toRecord(row: JobRow): JobRecord {
  const { status } = row;
  if (status !== "QUEUED" && status !== "RUNNING" && status !== "SUCCEEDED" && status !== "FAILED") {
    throw new InvariantError("a job of an unknown status");
  }
  return { ...present(row), status };
}
