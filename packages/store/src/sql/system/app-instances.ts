import type { AppInstanceRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { present, readGrant, writeGrant } from "../rows.ts";

type InstanceArguments = {
  id: string;
  clientId: string;
  siteId: string;
  permissions: string;
  createdAtMs: number;
  removedAtMs: number | null;
};
type InstanceChange = { readonly permissions?: "all" | readonly string[]; readonly removedAtMs?: number };

function statements({ builder }: SqlDialect) {
  const columns = [
    "id",
    "client_id as clientId",
    "site_id as siteId",
    "permissions",
    "created_at as createdAtMs",
    "removed_at as removedAtMs",
  ] as const;
  return {
    one: prepare((args: { id: string }) => builder.selectFrom("app_instance").select(columns).where("id", "=", args.id)),
    ofClient: prepare((args: { clientId: string }) =>
      builder.selectFrom("app_instance").select(columns).where("client_id", "=", args.clientId).orderBy("created_at").orderBy("id"),
    ),
    insert: prepare((args: InstanceArguments) =>
      builder
        .insertInto("app_instance")
        .values({
          id: args.id,
          client_id: args.clientId,
          site_id: args.siteId,
          permissions: args.permissions,
          created_at: args.createdAtMs,
          removed_at: args.removedAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    update: prepare((args: { id: string; permissions: string | null; removedAtMs: number | null }) =>
      builder
        .updateTable("app_instance")
        .set(({ fn, ref, val }) => ({
          permissions: fn.coalesce(val(args.permissions), ref("permissions")),
          removed_at: val(args.removedAtMs),
        }))
        .where("id", "=", args.id)
        .where("removed_at", "is", null),
    ),
  };
}

/** Apps on sites. An instance that was removed changes no more. */
export function appInstanceStore(dialect: SqlDialect) {
  const { one, ofClient, insert, update } = statements(dialect);
  return {
    one: async (executor: SqlExecutor, id: string): Promise<AppInstanceRecord | undefined> => {
      const row = await firstRow(executor, one({ id }));
      return row && toRecord(row);
    },
    ofClient: async (executor: SqlExecutor, clientId: string): Promise<readonly AppInstanceRecord[]> =>
      (await executor.rows(ofClient({ clientId }))).map(toRecord),
    insert: (executor: SqlExecutor, { id, clientId, siteId, permissions, createdAtMs, removedAtMs }: AppInstanceRecord) =>
      insertOnce(
        executor,
        insert({ id, clientId, siteId, permissions: writeGrant(permissions), createdAtMs, removedAtMs: removedAtMs ?? null }),
        "app_instance",
        id,
      ),
    update: async (executor: SqlExecutor, id: string, { permissions, removedAtMs }: InstanceChange): Promise<boolean> => {
      const changed = await executor.change(
        update({ id, permissions: permissions === undefined ? null : writeGrant(permissions), removedAtMs: removedAtMs ?? null }),
      );
      return changed > 0;
    },
  };
}

function toRecord(row: InstanceArguments): AppInstanceRecord {
  return { ...present(row), permissions: readGrant(row.permissions) };
}
