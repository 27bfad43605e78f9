import type { ApiKeyRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { present, readGrant, writeGrant } from "../rows.ts";
import { credentialChanges } from "./credential-changes.ts";

type KeyArguments = {
  id: string;
  accountId: string;
  name: string;
  hash: string;
  lastFour: string;
  permissions: string;
  siteIds: string;
  createdAtMs: number;
  expiresAtMs: number | null;
  revokedAtMs: number | null;
  lastUsedAtMs: number | null;
};
type KeyChange = { readonly permissions?: "all" | readonly string[]; readonly siteIds?: "all" | readonly string[] };

function readStatements({ builder }: SqlDialect) {
  const columns = [
    "id",
    "account_id as accountId",
    "name",
    "hash",
    "last_four as lastFour",
    "permissions",
    "site_ids as siteIds",
    "created_at as createdAtMs",
    "expires_at as expiresAtMs",
    "revoked_at as revokedAtMs",
    "last_used_at as lastUsedAtMs",
  ] as const;
  return {
    one: prepare((args: { id: string }) => builder.selectFrom("api_key").select(columns).where("id", "=", args.id)),
    ofAccount: prepare((args: { accountId: string }) =>
      builder.selectFrom("api_key").select(columns).where("account_id", "=", args.accountId).orderBy("created_at").orderBy("id"),
    ),
  };
}

function writeStatements({ builder }: SqlDialect) {
  return {
    insert: prepare((args: KeyArguments) =>
      builder
        .insertInto("api_key")
        .values({
          id: args.id,
          account_id: args.accountId,
          name: args.name,
          hash: args.hash,
          last_four: args.lastFour,
          permissions: args.permissions,
          site_ids: args.siteIds,
          created_at: args.createdAtMs,
          expires_at: args.expiresAtMs,
          revoked_at: args.revokedAtMs,
          last_used_at: args.lastUsedAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    update: prepare((args: { id: string; permissions: string | null; siteIds: string | null }) =>
      builder
        .updateTable("api_key")
        .set(({ fn, ref, val }) => ({
          permissions: fn.coalesce(val(args.permissions), ref("permissions")),
          site_ids: fn.coalesce(val(args.siteIds), ref("site_ids")),
        }))
        .where("id", "=", args.id)
        .where("revoked_at", "is", null),
    ),
  };
}

/** API keys, as hashes. A revoked key changes no more. */
export function apiKeyStore(dialect: SqlDialect) {
  const { one, ofAccount } = readStatements(dialect);
  const { insert, update } = writeStatements(dialect);
  return {
    one: async (executor: SqlExecutor, id: string): Promise<ApiKeyRecord | undefined> => {
      const row = await firstRow(executor, one({ id }));
      return row && toRecord(row);
    },
    ofAccount: async (executor: SqlExecutor, accountId: string): Promise<readonly ApiKeyRecord[]> =>
      (await executor.rows(ofAccount({ accountId }))).map(toRecord),
    insert: (executor: SqlExecutor, record: ApiKeyRecord) => insertOnce(executor, insert(toArguments(record)), "api_key", record.id),
    update: async (executor: SqlExecutor, id: string, { permissions, siteIds }: KeyChange): Promise<boolean> => {
      const changed = await executor.change(
        update({
          id,
          permissions: permissions === undefined ? null : writeGrant(permissions),
          siteIds: siteIds === undefined ? null : writeGrant(siteIds),
        }),
      );
      return changed > 0;
    },
    ...credentialChanges(dialect, "api_key"),
  };
}

function toRecord(row: KeyArguments): ApiKeyRecord {
  return { ...present(row), permissions: readGrant(row.permissions), siteIds: readGrant(row.siteIds) };
}

function toArguments(record: ApiKeyRecord): KeyArguments {
  const { id, accountId, name, hash, lastFour, createdAtMs, expiresAtMs = null, revokedAtMs = null, lastUsedAtMs = null } = record;
  const grants = { permissions: writeGrant(record.permissions), siteIds: writeGrant(record.siteIds) };
  return { id, accountId, name, hash, lastFour, ...grants, createdAtMs, expiresAtMs, revokedAtMs, lastUsedAtMs };
}
