import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { entityTables, kindDefinition } from "../sql/entities/entity-tables.ts";
import { MIGRATIONS } from "../sql/schema/migrations.ts";
import { compare, FIELDS, queryIds, record, TEXT, THING } from "../suite/fixtures.ts";
import { sqliteDialect } from "./dialect.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";
import { newLocation, removeLocation } from "./suite-adapter.ts";

/** The last version in which the index of words had its documents in the order in which they came. */
const BEFORE_ORDER = 15;

/** Makes the database as a program of that time left it: documents of `THING`, and their words in the index that there was. */
function makeOld(file: string, documents: readonly ReturnType<typeof record>[]): void {
  const db = new DatabaseSync(file);
  const { documents: table, values } = entityTables(THING);
  const migrations = MIGRATIONS.filter(({ version }) => version <= BEFORE_ORDER).flatMap(({ statements }) => statements(sqliteDialect));
  for (const statement of migrations) {
    db.exec(typeof statement === "string" ? statement : statement.compile().sql);
  }
  db.exec(`CREATE TABLE ${table} (site_id text NOT NULL, id text NOT NULL, revision bigint NOT NULL, created_at bigint NOT NULL,
    updated_at bigint NOT NULL, doc text NOT NULL, PRIMARY KEY (site_id, id))`);
  db.exec(
    `CREATE TABLE ${values} (site_id text NOT NULL, field text NOT NULL, value NOT NULL, id text NOT NULL, PRIMARY KEY (site_id, field, value, id))`,
  );
  db.exec(`INSERT INTO ${values} (site_id, field, value, id) VALUES ('s', 'tags', 'kept', 'id-0')`);
  const insert = db.prepare(`INSERT INTO ${table} VALUES ('s', ?, 1, 1000, 1000, ?)`);
  const known = db.prepare("INSERT INTO search_document (site_id, kind, id, digest) VALUES ('s', 'thing', ?, 'old')");
  for (const { id, text } of documents) {
    insert.run(id, text);
    known.run(id);
    db.exec("INSERT INTO search_words (rowid, words) VALUES (last_insert_rowid(), '0123456789nmug')");
  }
  const { textOrder: _, ...definition } = JSON.parse(kindDefinition(THING, sqliteDialect));
  db.prepare("INSERT INTO entity_kind (name, definition) VALUES ('thing', ?)").run(JSON.stringify(definition));
  db.exec(`PRAGMA user_version = ${BEFORE_ORDER}`);
  db.close();
}

it("finds the words of a store from before they were in order, whoever opens it first", async () => {
  const directory = await newLocation();
  try {
    const documents = Array.from({ length: 30 }, (_, index) =>
      record(`id-${index}`, {
        createdDate: new Date(1_700_000_000_000 + ((index * 7) % 30) * 1_000).toISOString(),
        words: { name: [index % 3 === 0 ? "cup" : "mug"] },
      }),
    );
    makeOld(join(directory, "belay.sqlite"), documents);
    await (await openSqliteStore({ directory, kinds: [] })).close();
    const store = await openSqliteStore({ directory, kinds: [THING], queryDocumentsMax: 10 });
    const filter = { kind: "text", fields: Object.values(TEXT), terms: [{ prefix: "mu", alike: [] }], mode: "any" } as const;
    const found = await queryIds(store, "s", { filter, limit: 4, sort: [{ field: FIELDS.createdDate, order: "DESC" }] });
    const newest = Array.from({ length: 30 }, (_, index) => index).filter((index) => index % 3 > 0);
    newest.sort((a, b) => ((b * 7) % 30) - ((a * 7) % 30));
    expect(found).toEqual(newest.slice(0, 4).map((index) => `id-${index}`));
    // Side values are as they were: only the words are written anew.
    expect(await queryIds(store, "s", { filter: compare(FIELDS.tags, "$eq", "kept") })).toEqual(["id-0"]);
    await store.close();
  } finally {
    await removeLocation(directory);
  }
});
