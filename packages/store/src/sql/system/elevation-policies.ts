import { InvariantError } from "@belay/core";
import { UniqueTakenError } from "../../port/errors.ts";
import type { ElevationPolicyRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { prepare } from "../prepare.ts";

type PolicyArguments = { siteId: string; clientId: string; version: number; mode: string; document: string; createdAtMs: number };

function statements({ builder }: SqlDialect) {
  const of = (args: { siteId: string; clientId: string }) =>
    builder
      .selectFrom("elevation_policy")
      .select(["site_id as siteId", "client_id as clientId", "version", "mode", "document", "created_at as createdAtMs"])
      .where("site_id", "=", args.siteId)
      .where("client_id", "=", args.clientId)
      .orderBy("version", "desc");
  return {
    latest: prepare((args: { siteId: string; clientId: string }) => of(args).limit(1)),
    all: prepare(of),
    // The version is part of the key: of two who add the same one, one adds nothing.
    insert: prepare((args: PolicyArguments) =>
      builder
        .insertInto("elevation_policy")
        .values({
          site_id: args.siteId,
          client_id: args.clientId,
          version: args.version,
          mode: args.mode,
          document: args.document,
          created_at: args.createdAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
  };
}

/** Elevation policies of apps on sites, version by version. */
export function elevationPolicyStore(dialect: SqlDialect) {
  const { latest, all, insert } = statements(dialect);
  return {
    latest: async (executor: SqlExecutor, siteId: string, clientId: string): Promise<ElevationPolicyRecord | undefined> => {
      const row = await firstRow(executor, latest({ siteId, clientId }));
      return row && toRecord(row);
    },
    all: async (executor: SqlExecutor, siteId: string, clientId: string): Promise<readonly ElevationPolicyRecord[]> =>
      (await executor.rows(all({ siteId, clientId }))).map(toRecord),
    insert: async (executor: SqlExecutor, { siteId, clientId, version, mode, document, createdAtMs }: ElevationPolicyRecord) => {
      if ((await executor.change(insert({ siteId, clientId, version, mode, document, createdAtMs }))) === 0) {
        throw new UniqueTakenError("elevation_policy", "version", String(version));
      }
    },
  };
}

function toRecord(row: PolicyArguments): ElevationPolicyRecord {
  const { mode } = row;
  if (mode !== "off" && mode !== "observe" && mode !== "enforce") {
    // Taking it for no policy would let through what it refuses.
    throw new InvariantError("an elevation policy of an unknown mode");
  }
  return { ...row, mode };
}
