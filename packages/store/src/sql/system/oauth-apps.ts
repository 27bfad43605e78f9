import { InvariantError } from "@belay/core";
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Filter } from "../../port/entities.ts";
import type { OAuthAppQuery, OAuthAppRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { present, readList } from "../rows.ts";
import type { Tables } from "../schema/tables.ts";
import type { SqlStatement, SqlValue } from "../statement.ts";

type AppArguments = {
  id: string;
  siteId: string;
  accountId: string;
  name: string;
  document: string;
  requestedPermissions: string | null;
  createdAtMs: number;
  rotatesRefreshTokens: number | null;
};

const COLUMNS = [
  "id",
  "site_id as siteId",
  "account_id as accountId",
  "name",
  "document",
  "requested_permissions as requestedPermissions",
  "created_at as createdAtMs",
  "rotates_refresh_tokens as rotatesRefreshTokens",
] as const;

function statements({ builder }: SqlDialect) {
  return {
    one: prepare((args: { id: string }) => builder.selectFrom("oauth_app").select(COLUMNS).where("id", "=", args.id)),
    ofSite: prepare((args: { siteId: string }) =>
      builder.selectFrom("oauth_app").select(COLUMNS).where("site_id", "=", args.siteId).orderBy("created_at").orderBy("id"),
    ),
    insert: prepare((args: AppArguments) =>
      builder
        .insertInto("oauth_app")
        .values({
          id: args.id,
          site_id: args.siteId,
          account_id: args.accountId,
          name: args.name,
          document: args.document,
          requested_permissions: args.requestedPermissions,
          created_at: args.createdAtMs,
          rotates_refresh_tokens: args.rotatesRefreshTokens,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    update: prepare((args: { siteId: string; id: string; name: string; document: string }) =>
      builder
        .updateTable("oauth_app")
        .set({ name: args.name, document: args.document })
        .where("site_id", "=", args.siteId)
        .where("id", "=", args.id),
    ),
    rotation: prepare((args: { siteId: string; id: string; rotatesRefreshTokens: number | null }) =>
      builder
        .updateTable("oauth_app")
        .set({ rotates_refresh_tokens: args.rotatesRefreshTokens })
        .where("site_id", "=", args.siteId)
        .where("id", "=", args.id),
    ),
    remove: prepare((args: { siteId: string; id: string }) =>
      builder.deleteFrom("oauth_app").where("site_id", "=", args.siteId).where("id", "=", args.id),
    ),
  };
}

/** OAuth apps (clients). */
export function oauthAppStore(dialect: SqlDialect) {
  const { one, ofSite, insert, update, rotation, remove } = statements(dialect);
  return {
    one: async (executor: SqlExecutor, id: string): Promise<OAuthAppRecord | undefined> => {
      const row = await firstRow(executor, one({ id }));
      return row && toRecord(row);
    },
    ofSite: async (executor: SqlExecutor, siteId: string): Promise<readonly OAuthAppRecord[]> =>
      (await executor.rows(ofSite({ siteId }))).map(toRecord),
    query: async (executor: SqlExecutor, siteId: string, query: OAuthAppQuery): Promise<readonly OAuthAppRecord[]> =>
      (await executor.rows(pageStatement(dialect, siteId, query))).map(toRecord),
    count: async (executor: SqlExecutor, siteId: string, filter: Filter): Promise<number> =>
      Number((await firstRow(executor, countStatement(dialect, siteId, filter)))?.count ?? 0),
    insert: (executor: SqlExecutor, record: OAuthAppRecord) => {
      const { id, siteId, accountId, name, document, requestedPermissions, createdAtMs } = record;
      const rotatesRefreshTokens = record.rotatesRefreshTokens === true ? 1 : null;
      const requested = requestedPermissions === undefined ? null : JSON.stringify(requestedPermissions);
      const values = { id, siteId, accountId, name, document, requestedPermissions: requested, createdAtMs, rotatesRefreshTokens };
      return insertOnce(executor, insert(values), "oauth_app", id);
    },
    update: async (executor: SqlExecutor, siteId: string, id: string, change: { readonly name: string; readonly document: string }) =>
      (await executor.change(update({ siteId, id, ...change }))) > 0,
    rotation: async (executor: SqlExecutor, siteId: string, id: string, isOn: boolean): Promise<boolean> =>
      (await executor.change(rotation({ siteId, id, rotatesRefreshTokens: isOn ? 1 : null }))) > 0,
    remove: async (executor: SqlExecutor, siteId: string, id: string) => (await executor.change(remove({ siteId, id }))) > 0,
  };
}

/** Columns that filters and sorts may name, by the field's wire path. */
const FIELD_COLUMNS: ReadonlyMap<string, "id" | "name" | "created_at"> = new Map([
  ["id", "id"],
  ["name", "name"],
  ["createdDate", "created_at"],
]);

function columnOf(path: string): "id" | "name" | "created_at" {
  const column = FIELD_COLUMNS.get(path);
  if (column === undefined) {
    throw new InvariantError(`OAuth apps cannot be asked for by ${path}`);
  }
  return column;
}

/** The condition of a filter. Only what the contract lets callers ask: equality, combined. */
function conditionOf(where: ExpressionBuilder<Tables, "oauth_app">, filter: Filter): Expression<SqlBool> {
  switch (filter.kind) {
    case "all":
      return sql<SqlBool>`1 = 1`;
    case "and":
      return where.and(filter.filters.map((part) => conditionOf(where, part)));
    case "or":
      return where.or(filter.filters.map((part) => conditionOf(where, part)));
    case "not":
      return where.not(conditionOf(where, filter.filter));
    case "compare": {
      const { field, operator, value } = filter;
      if (value === null) {
        // No column of an app is empty.
        return sql<SqlBool>`1 = 0`;
      }
      if (operator !== "$eq" || (typeof value !== "string" && typeof value !== "number")) {
        throw new InvariantError(`OAuth apps cannot be asked for with ${operator}`);
      }
      return where(columnOf(field.path), "=", value);
    }
    case "text":
    case "matchItems":
      throw new InvariantError("OAuth apps have neither lists nor texts to ask for");
  }
}

function compiled<Row>(query: { compile(): { readonly sql: string; readonly parameters: readonly unknown[] } }): SqlStatement<Row> {
  const { sql: text, parameters } = query.compile();
  // Every value that went into the query is a text or a number.
  return { text, parameters: parameters as readonly SqlValue[] };
}

/** Built anew for each call: a page of apps is read now and then, and its shape is the caller's. */
function pageStatement(
  { builder }: SqlDialect,
  siteId: string,
  { filter, sort, limit, offset }: OAuthAppQuery,
): SqlStatement<AppArguments> {
  const selected = builder
    .selectFrom("oauth_app")
    .select(COLUMNS)
    .where("site_id", "=", siteId)
    .where((where) => conditionOf(where, filter));
  const sorted = sort.reduce((query, { field, order }) => query.orderBy(columnOf(field.path), order === "ASC" ? "asc" : "desc"), selected);
  return compiled(sorted.orderBy("id", "desc").limit(limit).offset(offset));
}

function countStatement({ builder }: SqlDialect, siteId: string, filter: Filter): SqlStatement<{ count: number | string }> {
  const query = builder
    .selectFrom("oauth_app")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("site_id", "=", siteId)
    .where((where) => conditionOf(where, filter));
  return compiled(query);
}

function toRecord({ requestedPermissions, rotatesRefreshTokens, ...row }: AppArguments): OAuthAppRecord {
  return {
    ...present(row),
    ...(rotatesRefreshTokens === null ? {} : { rotatesRefreshTokens: true }),
    ...(requestedPermissions === null ? {} : { requestedPermissions: readList(JSON.parse(requestedPermissions)) }),
  };
}
