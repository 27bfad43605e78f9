import type { MailRecord } from "../../port/sign-in.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { records } from "../rows.ts";

type MailArguments = {
  id: string;
  siteId: string;
  sealed: string;
  createdAtMs: number;
  attempts: number;
  nextAttemptAtMs: number;
  sentAtMs: number | null;
};

function statements({ builder }: SqlDialect) {
  const columns = [
    "id",
    "site_id as siteId",
    "sealed",
    "created_at as createdAtMs",
    "attempts",
    "next_attempt_at as nextAttemptAtMs",
    "sent_at as sentAtMs",
  ] as const;
  return {
    insert: prepare((args: MailArguments) =>
      builder
        .insertInto("mail")
        .values({
          id: args.id,
          site_id: args.siteId,
          sealed: args.sealed,
          created_at: args.createdAtMs,
          attempts: args.attempts,
          next_attempt_at: args.nextAttemptAtMs,
          sent_at: args.sentAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    due: prepare((args: { nowMs: number; limit: number }) =>
      builder
        .selectFrom("mail")
        .select(columns)
        .where("sent_at", "is", null)
        .where("next_attempt_at", "<=", args.nowMs)
        .orderBy("next_attempt_at")
        .orderBy("id")
        .limit(args.limit),
    ),
    ofSite: prepare((args: { siteId: string; limit: number }) =>
      builder
        .selectFrom("mail")
        .select(columns)
        .where("site_id", "=", args.siteId)
        .orderBy("created_at", "desc")
        .orderBy("id", "desc")
        .limit(args.limit),
    ),
    // The count of attempts is part of the condition: of two processes that saw the same mail, one takes it.
    take: prepare((args: { id: string; attempts: number; next: number; nextAttemptAtMs: number }) =>
      builder
        .updateTable("mail")
        .set({ attempts: args.next, next_attempt_at: args.nextAttemptAtMs })
        .where("id", "=", args.id)
        .where("attempts", "=", args.attempts),
    ),
    remove: prepare((args: { id: string }) => builder.deleteFrom("mail").where("id", "=", args.id)),
  };
}

/** Mails that wait to be sent. */
export function mailStore(dialect: SqlDialect) {
  const { insert, due, ofSite, take, remove } = statements(dialect);
  return {
    insert: (executor: SqlExecutor, record: MailRecord) =>
      insertOnce(executor, insert({ ...record, sentAtMs: record.sentAtMs ?? null }), "mail", record.id),
    due: (executor: SqlExecutor, nowMs: number, limit: number): Promise<readonly MailRecord[]> => records(executor, due({ nowMs, limit })),
    ofSite: (executor: SqlExecutor, siteId: string, limit: number): Promise<readonly MailRecord[]> =>
      records(executor, ofSite({ siteId, limit })),
    take: async (executor: SqlExecutor, id: string, attempts: number, nextAttemptAtMs: number) =>
      (await executor.change(take({ id, attempts, next: attempts + 1, nextAttemptAtMs }))) > 0,
    remove: async (executor: SqlExecutor, id: string) => (await executor.change(remove({ id }))) > 0,
  };
}
