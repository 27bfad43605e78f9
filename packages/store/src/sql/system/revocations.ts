import { InvariantError } from "@belay/core";
import type { RevocationRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { prepare } from "../prepare.ts";

type RevocationArguments = { kind: string; id: string; revokedAtMs: number; forgetAtMs: number };

function statements({ builder }: SqlDialect) {
  return {
    all: prepare(() =>
      builder
        .selectFrom("revocation")
        .select(["kind", "id", "revoked_at as revokedAtMs", "forget_at as forgetAtMs"])
        .orderBy("revoked_at")
        .orderBy("kind")
        .orderBy("id"),
    ),
    // Revoked twice: it stays revoked from the first time on, and is kept until the later of the two ends.
    insert: prepare((args: RevocationArguments) =>
      builder
        .insertInto("revocation")
        .values({ kind: args.kind, id: args.id, revoked_at: args.revokedAtMs, forget_at: args.forgetAtMs })
        .onConflict((conflict) =>
          conflict
            .columns(["kind", "id"])
            .doUpdateSet(({ ref }) => ({ forget_at: ref("excluded.forget_at") }))
            .whereRef("excluded.forget_at", ">", "revocation.forget_at"),
        ),
    ),
    forget: prepare((args: { beforeMs: number }) => builder.deleteFrom("revocation").where("forget_at", "<=", args.beforeMs)),
  };
}

const KINDS: readonly RevocationRecord["kind"][] = ["token", "grant", "instance", "client"];

/** What must no longer be accepted. */
export function revocationStore(dialect: SqlDialect) {
  const { all, insert, forget } = statements(dialect);
  return {
    all: async (executor: SqlExecutor): Promise<readonly RevocationRecord[]> => (await executor.rows(all({}))).map(toRecord),
    insert: async (executor: SqlExecutor, { kind, id, revokedAtMs, forgetAtMs }: RevocationRecord): Promise<void> => {
      await executor.change(insert({ kind, id, revokedAtMs, forgetAtMs }));
    },
    forget: (executor: SqlExecutor, beforeMs: number): Promise<number> => executor.change(forget({ beforeMs })),
  };
}

function toRecord(row: RevocationArguments): RevocationRecord {
  const kind = KINDS.find((known) => known === row.kind);
  if (kind === undefined) {
    // Leaving it out would let something revoked through.
    throw new InvariantError("a revocation of an unknown kind");
  }
  return { ...row, kind };
}
