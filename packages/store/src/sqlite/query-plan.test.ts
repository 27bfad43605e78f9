import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntityQuery, Filter } from "../port/entities.ts";
import { EntityRepository } from "../sql/entities/entity-repository.ts";
import type { SqlStatement } from "../sql/statement.ts";
import { compare, FIELDS, insertAll, KINDS, record, TEXT, THING } from "../suite/fixtures.ts";
import { SqliteConnection } from "./connection.ts";
import { sqliteDialect } from "./dialect.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";
import { newLocation, removeLocation } from "./suite-adapter.ts";
import { UnitOfWork } from "./unit-of-work.ts";

const DOCUMENTS = 3_000;
const BY_DATE = [{ field: FIELDS.createdDate, order: "DESC" }] as const;
const BY_DATE_UP = [{ field: FIELDS.createdDate, order: "ASC" }] as const;

/** How SQLite reads for a query: what must not grow with the collection stays on indexes that have the order already. */
describe("query plans", () => {
  let directory: string;
  let connection: SqliteConnection;
  let explainer: DatabaseSync;

  beforeAll(async () => {
    directory = await newLocation();
    const store = await openSqliteStore({ directory, kinds: KINDS });
    const documents = Array.from({ length: DOCUMENTS }, (_, index) =>
      record(`id-${index}`, {
        createdDate: new Date(1_700_000_000_000 + index * 100).toISOString(),
        visible: index % 3 > 0,
        price: index,
        tags: [`t${index % 900}`],
        words: { name: [index % 2 === 0 ? "mug" : "mugs"] },
      }),
    );
    await insertAll(store, THING, "s", documents);
    await store.close();
    connection = new SqliteConnection(join(directory, "belay.sqlite"), { blockMsMax: 0, queryOnly: true });
    explainer = new DatabaseSync(join(directory, "belay.sqlite"));
  });

  afterAll(async () => {
    connection.close();
    explainer.close();
    await removeLocation(directory);
  });

  /** The plans of all statements but the one that fetches documents by their ids. */
  async function plansOf(query: Partial<EntityQuery>): Promise<readonly string[]> {
    const statements: SqlStatement[] = [];
    connection.step("BEGIN");
    const unit = new UnitOfWork(connection);
    const recording = {
      rows: <Row>(statement: SqlStatement<Row>) => {
        statements.push(statement);
        return unit.rows(statement);
      },
      values: (statement: SqlStatement) => {
        statements.push(statement);
        return unit.values(statement);
      },
      change: () => Promise.reject(new Error("a query changes nothing")),
      savepoint: () => Promise.reject(new Error("a query changes nothing")),
      noteSystemChange: () => {},
    };
    const repository = new EntityRepository({ executor: recording, dialect: sqliteDialect, documentsMax: 20_000 });
    await repository.query(THING, "s", { filter: { kind: "all" }, sort: [], limit: 50, ...query });
    connection.step("COMMIT");
    return statements.filter((statement) => !statement.text.includes(" id IN (?")).map((statement) => explain(statement));
  }

  function explain(statement: SqlStatement): string {
    const rows = explainer.prepare(`EXPLAIN QUERY PLAN ${statement.text}`).all(...statement.parameters);
    return rows.map((row) => row.detail).join("; ");
  }

  const visible = compare(FIELDS.visible, "$eq", true);
  const place = { values: [new Date(1_700_000_050_000).toISOString()], id: "id-500" };

  it.each<readonly [string, Partial<EntityQuery>]>([
    ["the default order", { sort: BY_DATE }],
    ["a page in the middle of the default order", { sort: BY_DATE, after: place }],
    ["the page before it", { sort: BY_DATE, after: place, backwards: true }],
    ["an equality in the default order", { filter: visible, sort: BY_DATE }],
    ["a page in the middle of it", { filter: visible, sort: BY_DATE, after: place }],
    ["an equality with nothing", { filter: compare(FIELDS.price, "$eq", null), sort: BY_DATE }],
  ])("reads %s from one index, without sorting and without looking at others", async (_name, query) => {
    const plans = await plansOf(query);
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      expect(plan).toMatch(/^SEARCH d USING INDEX \w+ \(site_id=\?( AND <expr>[=<>]\?| AND id[=<>]\?)*\)$/);
    }
  });

  it.each<readonly [string, Partial<EntityQuery>]>([
    ["the other direction of the default order", { sort: BY_DATE_UP }],
    ["another indexed field", { sort: [{ field: FIELDS.price, order: "DESC" }] }],
    ["a range in its own order", { filter: compare(FIELDS.price, "$gt", 5), sort: [{ field: FIELDS.price, order: "ASC" }] }],
    ["another indexed field, then the default order", { sort: [{ field: FIELDS.price, order: "ASC" }, ...BY_DATE] }],
    [
      "a page in the middle of that",
      { sort: [{ field: FIELDS.price, order: "ASC" }, ...BY_DATE], after: { ...place, values: [7, ...place.values] } },
    ],
    ["both against their direction", { sort: [{ field: FIELDS.price, order: "DESC" }, ...BY_DATE_UP] }],
    ["an equality against the default order", { filter: visible, sort: BY_DATE_UP }],
  ])("reads %s from one index, sorting no more than what is equal", async (_name, query) => {
    for (const plan of await plansOf(query)) {
      expect(plan).toMatch(/^SEARCH d USING COVERING INDEX [^;]+(; USE TEMP B-TREE FOR LAST (\d+ )?TERMS? OF ORDER BY)?$/);
    }
  });

  it("starts from a value that few hold and reads only the documents that do", async () => {
    const filter: Filter = { kind: "and", filters: [compare(FIELDS.tags, "$hasSome", ["t7"]), visible] };
    const plans = await plansOf({ filter, sort: BY_DATE });
    expect(plans.at(-1)).toMatch(/SEARCH d USING INDEX \w+ \(site_id=\? AND id=\?\)/);
    expect(plans.join()).not.toMatch(/SCAN d/);
  });

  it("reads what a search for a word of many finds from indexes alone, and sorts none of it", async () => {
    const search: Filter = { kind: "text", fields: Object.values(TEXT), terms: [{ prefix: "mu", alike: [] }], mode: "any" };
    for (const filter of [search, { kind: "and", filters: [visible, search] } as const]) {
      const plan = (await plansOf({ filter, sort: BY_DATE })).at(-1);
      expect(plan).toMatch(/SCAN w VIRTUAL TABLE .*SEARCH s .*SEARCH d USING COVERING INDEX \w+ \(site_id=\?/);
      expect(plan).not.toMatch(/TEMP B-TREE/);
    }
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
      for (const plan of await plansOf({ filter, sort: BY_DATE })) {
        expect(plan).not.toMatch(/SCAN (d|v|entity_thing|values_thing)/);
      }
    }
  });
});
