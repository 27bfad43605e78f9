import type { ClientSecretRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { optionalRecord, records } from "../rows.ts";

type SecretArguments = {
  id: string;
  clientId: string;
  hash: string;
  lastFour: string;
  createdAtMs: number;
  expiresAtMs: number | null;
  revokedAtMs: number | null;
  lastUsedAtMs: number | null;
};

function statements({ builder }: SqlDialect) {
  const columns = [
    "id",
    "client_id as clientId",
    "hash",
    "last_four as lastFour",
    "created_at as createdAtMs",
    "expires_at as expiresAtMs",
    "revoked_at as revokedAtMs",
    "last_used_at as lastUsedAtMs",
  ] as const;
  return {
    one: prepare((args: { id: string }) => builder.selectFrom("client_secret").select(columns).where("id", "=", args.id)),
    ofClient: prepare((args: { clientId: string }) =>
      builder.selectFrom("client_secret").select(columns).where("client_id", "=", args.clientId).orderBy("created_at").orderBy("id"),
    ),
    insert: prepare((args: SecretArguments) =>
      builder
        .insertInto("client_secret")
        .values({
          id: args.id,
          client_id: args.clientId,
          hash: args.hash,
          last_four: args.lastFour,
          created_at: args.createdAtMs,
          expires_at: args.expiresAtMs,
          revoked_at: args.revokedAtMs,
          last_used_at: args.lastUsedAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    expire: prepare((args: { id: string; atMs: number }) =>
      builder
        .updateTable("client_secret")
        .set({ expires_at: args.atMs })
        .where("id", "=", args.id)
        .where("revoked_at", "is", null)
        .where((where) => where.or([where("expires_at", "is", null), where("expires_at", ">", args.atMs)])),
    ),
    revoke: prepare((args: { id: string; atMs: number }) =>
      builder.updateTable("client_secret").set({ revoked_at: args.atMs }).where("id", "=", args.id).where("revoked_at", "is", null),
    ),
    touch: prepare((args: { id: string; atMs: number }) =>
      builder
        .updateTable("client_secret")
        .set({ last_used_at: args.atMs })
        .where("id", "=", args.id)
        .where((where) => where.or([where("last_used_at", "is", null), where("last_used_at", "<", args.atMs)])),
    ),
  };
}

/** Client secrets, as hashes. */
export function clientSecretStore(dialect: SqlDialect) {
  const { one, ofClient, insert, expire, revoke, touch } = statements(dialect);
  return {
    one: (executor: SqlExecutor, id: string): Promise<ClientSecretRecord | undefined> => optionalRecord(executor, one({ id })),
    ofClient: (executor: SqlExecutor, clientId: string): Promise<readonly ClientSecretRecord[]> =>
      records(executor, ofClient({ clientId })),
    insert: (executor: SqlExecutor, record: ClientSecretRecord) => {
      const { id, clientId, hash, lastFour, createdAtMs, expiresAtMs = null, revokedAtMs = null, lastUsedAtMs = null } = record;
      return insertOnce(
        executor,
        insert({ id, clientId, hash, lastFour, createdAtMs, expiresAtMs, revokedAtMs, lastUsedAtMs }),
        "client_secret",
        id,
      );
    },
    expire: async (executor: SqlExecutor, id: string, atMs: number) => (await executor.change(expire({ id, atMs }))) > 0,
    revoke: async (executor: SqlExecutor, id: string, atMs: number) => (await executor.change(revoke({ id, atMs }))) > 0,
    touch: async (executor: SqlExecutor, id: string, atMs: number): Promise<void> => {
      await executor.change(touch({ id, atMs }));
    },
  };
}
