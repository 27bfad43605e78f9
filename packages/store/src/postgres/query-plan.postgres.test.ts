import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntityQuery, Filter } from "../port/entities.ts";
import { EntityRepository } from "../sql/entities/entity-repository.ts";
import type { SqlExecutor } from "../sql/executor.ts";
import type { SqlStatement, SqlValue } from "../sql/statement.ts";
import { compare, FIELDS, insertAll, KINDS, record, THING } from "../suite/fixtures.ts";
import { postgresDialect } from "./dialect.ts";
import { openPostgresStore } from "./open-postgres-store.ts";
import { PreparedNames } from "./prepared-names.ts";
import { createDatabase, dropDatabase, queryDatabase } from "./testing/databases.ts";

const DOCUMENTS = 3_000;
const OTHER_SITES = 5;
const BY_DATE = [{ field: FIELDS.createdDate, order: "DESC" }] as const;
const BY_DATE_UP = [{ field: FIELDS.createdDate, order: "ASC" }] as const;

/** A node of a plan, as EXPLAIN writes it. */
interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Index Cond"?: string;
  readonly Plans?: readonly PlanNode[];
}

function documents(prefix: string) {
  return Array.from({ length: DOCUMENTS }, (_, index) =>
    record(`${prefix}-${index}`, {
      createdDate: new Date(1_700_000_000_000 + index).toISOString(),
      visible: index % 3 > 0,
      price: index,
      tags: [`t${index % 900}`],
    }),
  );
}

function nodesOf(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** How PostgreSQL reads for a query: what must not grow with the collection stays on indexes that have the order already. */
describe("query plans", () => {
  let url: string;
  let client: Client;

  beforeAll(async () => {
    url = await createDatabase();
    const store = await openPostgresStore({ url, kinds: KINDS });
    await insertAll(store, THING, "s", documents("id"));
    for (let index = 0; index < OTHER_SITES; index += 1) {
      await insertAll(store, THING, `other-${index}`, documents(`other-${index}`));
    }
    await store.close();
    await queryDatabase(url, "ANALYZE");
    // As the store's connections are.
    client = new Client({ connectionString: url, options: "-c enable_seqscan=off" });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await dropDatabase(url);
  });

  async function explain(statement: SqlStatement): Promise<readonly PlanNode[]> {
    const { text } = new PreparedNames().of(statement.text);
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, [...statement.parameters]);
    // What EXPLAIN writes with this format.
    const [{ Plan: plan }] = (rows[0] as { readonly "QUERY PLAN": readonly [{ readonly Plan: PlanNode }] })["QUERY PLAN"];
    return nodesOf(plan);
  }

  /** Runs statements, noting them. */
  function recordingOf(statements: SqlStatement[]): SqlExecutor {
    const run = async (statement: SqlStatement, rowMode?: "array") => {
      statements.push(statement);
      const { text } = new PreparedNames().of(statement.text);
      const values = [...statement.parameters];
      return rowMode === undefined ? (await client.query(text, values)).rows : (await client.query({ text, values, rowMode })).rows;
    };
    return {
      // The statement's own type says what its columns are.
      rows: async <Row>(statement: SqlStatement<Row>) => (await run(statement)) as readonly Row[],
      values: async (statement: SqlStatement) => (await run(statement, "array")) as readonly (readonly SqlValue[])[],
      change: () => Promise.reject(new Error("a query changes nothing")),
      savepoint: () => Promise.reject(new Error("a query changes nothing")),
      noteSystemChange: () => {},
    };
  }

  /** The plans of all statements of a query but the one that fetches documents by their ids. */
  async function plansOf(query: Partial<EntityQuery>): Promise<readonly (readonly PlanNode[])[]> {
    const statements: SqlStatement[] = [];
    const repository = new EntityRepository({ executor: recordingOf(statements), dialect: postgresDialect, documentsMax: 20_000 });
    await repository.query(THING, "s", { filter: { kind: "all" }, sort: [], limit: 50, ...query });
    const plans = statements.filter((statement) => !statement.text.includes(" id IN (?")).map((statement) => explain(statement));
    return Promise.all(plans);
  }

  const visible = compare(FIELDS.visible, "$eq", true);
  const place = { values: [new Date(1_700_000_000_500).toISOString()], id: "id-500" };
  const typesOf = (nodes: readonly PlanNode[]) => nodes.map((node) => node["Node Type"]);

  it.each<readonly [string, Partial<EntityQuery>]>([
    ["the default order", { sort: BY_DATE }],
    ["a page in the middle of the default order", { sort: BY_DATE, after: place }],
    ["the page before it", { sort: BY_DATE, after: place, backwards: true }],
    ["an equality in the default order", { filter: visible, sort: BY_DATE }],
    ["a page in the middle of it", { filter: visible, sort: BY_DATE, after: place }],
    ["the other direction of the default order", { sort: BY_DATE_UP }],
    ["another indexed field", { sort: [{ field: FIELDS.price, order: "DESC" }] }],
    ["a range in its own order", { filter: compare(FIELDS.price, "$gt", 5), sort: [{ field: FIELDS.price, order: "ASC" }] }],
  ])("reads %s from an index of its site, sorting no more than what is equal", async (_name, query) => {
    const plans = await plansOf(query);
    expect(plans.length).toBeGreaterThan(0);
    for (const nodes of plans) {
      const scans = nodes.filter((node) => node["Relation Name"] !== undefined);
      // A part of the order in which nothing can be is a plan without a table.
      expect(scans.length + nodes.filter((node) => node["Node Type"] === "Result").length, JSON.stringify(nodes)).toBeGreaterThan(0);
      for (const scan of scans) {
        expect(scan["Node Type"]).toMatch(/^Index (Only )?Scan$/);
        expect(scan["Index Cond"]).toContain("site_id = 's'");
      }
      // An incremental sort has the order of the index and sorts by id where that is equal; a whole one is there only for one value of the order.
      if (typesOf(nodes).includes("Sort")) {
        expect(scans.map((scan) => scan["Index Cond"])).toEqual([expect.stringMatching(/ = '[^']+'::text\) AND \(id [<>] /)]);
      }
    }
  });

  it("starts from a value that few hold and reads only the documents that do", async () => {
    const filter: Filter = { kind: "and", filters: [compare(FIELDS.tags, "$hasSome", ["t7"]), visible] };
    const last = (await plansOf({ filter, sort: BY_DATE })).at(-1) ?? [];
    expect(last.filter((node) => node["Index Cond"]?.includes("(value = 't7'::text)")).length).toBeGreaterThan(0);
    expect(last.filter((node) => node["Relation Name"] === "entity_thing").map((node) => node["Index Cond"])).toEqual([
      expect.stringMatching(/site_id = 's'.*id = /),
    ]);
  });

  it("never reads a whole table, whatever the filter", async () => {
    const filters: readonly Filter[] = [
      compare(FIELDS.note, "$eq", "x"),
      { kind: "not", filter: visible },
      { kind: "or", filters: [visible, compare(FIELDS.tags, "$eq", "t1")] },
      compare(FIELDS.partCounts, "$gt", 3),
      {
        kind: "matchItems",
        field: FIELDS.parts,
        filters: [compare({ path: "code", type: "string", multiple: false, indexed: false }, "$eq", "x")],
      },
    ];
    for (const filter of filters) {
      for (const nodes of await plansOf({ filter, sort: BY_DATE })) {
        expect(typesOf(nodes)).not.toContain("Seq Scan");
      }
    }
  });

  it("finds who holds a unique value by the value, also while nothing was counted in the table", async () => {
    await queryDatabase(
      url,
      "INSERT INTO entity_unique SELECT 's', 'thing', 'slug', 'slug-' || n, 'id-' || n FROM generate_series(1, 2000) AS n",
    );
    const statements: SqlStatement[] = [];
    const repository = new EntityRepository({ executor: recordingOf(statements), dialect: postgresDialect, documentsMax: 20_000 });
    expect(await repository.findByUnique(THING, "s", "slug", "slug-7")).toBe("id-7");
    const plans = await Promise.all(statements.map((statement) => explain(statement)));
    expect(plans.map((nodes) => nodes.map((node) => node["Index Cond"]))).toEqual([[expect.stringContaining("value = 'slug-7'")]]);
  });
});
