import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { prepare } from "../prepare.ts";

/** Tables of credentials that are kept as hashes and end in the same ways. */
type CredentialTable = "api_key" | "client_secret";

function statements({ builder }: SqlDialect, table: CredentialTable) {
  return {
    expire: prepare((args: { id: string; atMs: number }) =>
      builder
        .updateTable(table)
        .set({ expires_at: args.atMs })
        .where("id", "=", args.id)
        .where("revoked_at", "is", null)
        .where((where) => where.or([where("expires_at", "is", null), where("expires_at", ">", args.atMs)])),
    ),
    revoke: prepare((args: { id: string; atMs: number }) =>
      builder.updateTable(table).set({ revoked_at: args.atMs }).where("id", "=", args.id).where("revoked_at", "is", null),
    ),
    touch: prepare((args: { id: string; atMs: number }) =>
      builder
        .updateTable(table)
        .set({ last_used_at: args.atMs })
        .where("id", "=", args.id)
        .where((where) => where.or([where("last_used_at", "is", null), where("last_used_at", "<", args.atMs)])),
    ),
  };
}

/** What happens to a credential in its life: it ends earlier, is revoked, is used. A revoked one changes no more; each answers whether something did. */
export function credentialChanges(dialect: SqlDialect, table: CredentialTable) {
  const { expire, revoke, touch } = statements(dialect, table);
  return {
    expire: async (executor: SqlExecutor, id: string, atMs: number): Promise<boolean> => (await executor.change(expire({ id, atMs }))) > 0,
    revoke: async (executor: SqlExecutor, id: string, atMs: number): Promise<boolean> => (await executor.change(revoke({ id, atMs }))) > 0,
    touch: async (executor: SqlExecutor, id: string, atMs: number): Promise<void> => {
      await executor.change(touch({ id, atMs }));
    },
  };
}
