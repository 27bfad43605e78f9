import type { ClientSecretRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { optionalRecord, records } from "../rows.ts";
import { credentialChanges } from "./credential-changes.ts";

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
  };
}

/** Client secrets, as hashes. */
export function clientSecretStore(dialect: SqlDialect) {
  const { one, ofClient, insert } = statements(dialect);
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
    ...credentialChanges(dialect, "client_secret"),
  };
}
