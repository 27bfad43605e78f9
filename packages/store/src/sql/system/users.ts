import { InvariantError } from "@belay/core";
import type { UserRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { present } from "../rows.ts";

type UserArguments = {
  id: string;
  accountId: string;
  email: string;
  name: string;
  kind: string;
  createdAtMs: number;
  removedAtMs: number | null;
};

const KINDS: readonly UserRecord["kind"][] = ["OWNER", "CO_OWNER", "COLLABORATOR"];

/** The columns of a user, under the names of its record. */
export const userColumns = [
  "id",
  "account_id as accountId",
  "email",
  "name",
  "kind",
  "created_at as createdAtMs",
  "removed_at as removedAtMs",
] as const;

function statements({ builder }: SqlDialect) {
  return {
    one: prepare((args: { id: string }) => builder.selectFrom("account_user").select(userColumns).where("id", "=", args.id)),
    ofAccount: prepare((args: { accountId: string }) =>
      builder.selectFrom("account_user").select(userColumns).where("account_id", "=", args.accountId).orderBy("created_at").orderBy("id"),
    ),
    insert: prepare((args: UserArguments) =>
      builder
        .insertInto("account_user")
        .values({
          id: args.id,
          account_id: args.accountId,
          email: args.email,
          name: args.name,
          kind: args.kind,
          created_at: args.createdAtMs,
          removed_at: args.removedAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    remove: prepare((args: { accountId: string; id: string; atMs: number }) =>
      builder
        .updateTable("account_user")
        .set({ removed_at: args.atMs })
        .where("account_id", "=", args.accountId)
        .where("id", "=", args.id)
        .where("removed_at", "is", null),
    ),
  };
}

/** Users of accounts. A removed user stays on record: ledger rows name it. */
export function userStore(dialect: SqlDialect) {
  const { one, ofAccount, insert, remove } = statements(dialect);
  return {
    one: async (executor: SqlExecutor, id: string): Promise<UserRecord | undefined> => {
      const row = await firstRow(executor, one({ id }));
      return row && toUserRecord(row);
    },
    ofAccount: async (executor: SqlExecutor, accountId: string): Promise<readonly UserRecord[]> =>
      (await executor.rows(ofAccount({ accountId }))).map(toUserRecord),
    insert: (executor: SqlExecutor, { id, accountId, email, name, kind, createdAtMs, removedAtMs }: UserRecord) =>
      insertOnce(executor, insert({ id, accountId, email, name, kind, createdAtMs, removedAtMs: removedAtMs ?? null }), "account_user", id),
    remove: async (executor: SqlExecutor, accountId: string, id: string, atMs: number): Promise<boolean> =>
      (await executor.change(remove({ accountId, id, atMs }))) > 0,
  };
}

/** A row of `userColumns` as a record. */
export function toUserRecord(row: UserArguments): UserRecord {
  const kind = KINDS.find((known) => known === row.kind);
  if (kind === undefined) {
    throw new InvariantError("a user of an unknown kind");
  }
  return { ...present(row), kind };
}
