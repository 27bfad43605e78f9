import { InvariantError } from "@belay/core";
import type { SigningKeyRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { present } from "../rows.ts";

type KeyArguments = {
  id: string;
  algorithm: string;
  publicJwk: string;
  encryptedPrivateKey: string;
  createdAtMs: number;
  retiredAtMs: number | null;
  removedAtMs: number | null;
};

function statements({ builder }: SqlDialect) {
  const columns = [
    "id",
    "algorithm",
    "public_jwk as publicJwk",
    "encrypted_private_key as encryptedPrivateKey",
    "created_at as createdAtMs",
    "retired_at as retiredAtMs",
    "removed_at as removedAtMs",
  ] as const;
  return {
    all: prepare(() => builder.selectFrom("signing_key").select(columns).orderBy("created_at").orderBy("id")),
    insert: prepare((args: KeyArguments) =>
      builder
        .insertInto("signing_key")
        .values({
          id: args.id,
          algorithm: args.algorithm,
          public_jwk: args.publicJwk,
          encrypted_private_key: args.encryptedPrivateKey,
          created_at: args.createdAtMs,
          retired_at: args.retiredAtMs,
          removed_at: args.removedAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    retire: prepare((args: { id: string; atMs: number }) =>
      builder
        .updateTable("signing_key")
        .set({ retired_at: args.atMs })
        .where("id", "=", args.id)
        .where("retired_at", "is", null)
        .where("removed_at", "is", null),
    ),
    remove: prepare((args: { id: string; atMs: number }) =>
      builder.updateTable("signing_key").set({ removed_at: args.atMs }).where("id", "=", args.id).where("removed_at", "is", null),
    ),
  };
}

/** Signing key pairs; the private halves come encrypted. */
export function signingKeyStore(dialect: SqlDialect) {
  const { all, insert, retire, remove } = statements(dialect);
  return {
    all: async (executor: SqlExecutor): Promise<readonly SigningKeyRecord[]> => (await executor.rows(all({}))).map(toRecord),
    insert: (executor: SqlExecutor, record: SigningKeyRecord) => {
      const { id, algorithm, publicJwk, encryptedPrivateKey, createdAtMs, retiredAtMs = null, removedAtMs = null } = record;
      const values = { id, algorithm, publicJwk, encryptedPrivateKey, createdAtMs, retiredAtMs, removedAtMs };
      return insertOnce(executor, insert(values), "signing_key", id);
    },
    retire: async (executor: SqlExecutor, id: string, atMs: number) => (await executor.change(retire({ id, atMs }))) > 0,
    remove: async (executor: SqlExecutor, id: string, atMs: number) => (await executor.change(remove({ id, atMs }))) > 0,
  };
}

function toRecord(row: KeyArguments): SigningKeyRecord {
  const { algorithm } = row;
  if (algorithm !== "EdDSA") {
    throw new InvariantError("a signing key of an unknown algorithm");
  }
  return { ...present(row), algorithm };
}
