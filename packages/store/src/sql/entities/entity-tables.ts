import { createHash } from "node:crypto";
import { InvariantError } from "@belay/core";
import type { EntityKind, FieldDefinition, NewRecord } from "../../port/entities.ts";
import type { SqlDialect } from "../dialect.ts";

const KIND_NAME = /^[a-z][a-z_]{0,39}$/;

/** The tables of one kind: documents, and the values of its indexed `multiple` fields. */
export interface EntityTables {
  readonly kind: EntityKind;
  readonly documents: string;
  readonly values: string;
  readonly oneValueFields: ReadonlyMap<string, FieldDefinition>;
  readonly manyValueFields: ReadonlyMap<string, FieldDefinition>;
}

const known = new WeakMap<EntityKind, EntityTables>();

/**
 * The tables of a kind.
 *
 * Errors: `InvariantError` when the name of the kind is not lower case letters and `_`.
 */
export function entityTables(kind: EntityKind): EntityTables {
  const tables = known.get(kind) ?? describeTables(kind);
  known.set(kind, tables);
  return tables;
}

function describeTables(kind: EntityKind): EntityTables {
  if (!KIND_NAME.test(kind.name)) {
    throw new InvariantError(`not a name of a kind: ${JSON.stringify(kind.name)}`);
  }
  const indexed = kind.fields.filter((field) => field.indexed && field.type !== "object");
  return {
    kind,
    documents: `entity_${kind.name}`,
    values: `values_${kind.name}`,
    oneValueFields: fieldsByPath(indexed.filter((field) => !field.multiple)),
    manyValueFields: fieldsByPath(indexed.filter((field) => field.multiple)),
  };
}

function fieldsByPath(fields: readonly FieldDefinition[]): ReadonlyMap<string, FieldDefinition> {
  return new Map(fields.map((field) => [field.path, field]));
}

/** A document as its side values and words are read from it, parsed at most once for both; `undefined` where the kind has neither. */
export function readForIndexes({ kind, manyValueFields }: EntityTables, { text, document }: Pick<NewRecord, "text" | "document">): unknown {
  return manyValueFields.size === 0 && kind.text === undefined ? undefined : (document ?? JSON.parse(text));
}

/** The definition in `fields` of the same field, or `undefined`: a filter may bring a definition of its own that no index was built for. */
export function indexedAs(fields: ReadonlyMap<string, FieldDefinition>, field: FieldDefinition): FieldDefinition | undefined {
  const indexed = fields.get(field.path);
  return indexed?.type === field.type && indexed.multiple === field.multiple ? indexed : undefined;
}

/** Everything that the tables and indexes of a kind are made of, as text: another text means that something has to be built. */
export function kindDefinition(kind: EntityKind, dialect: SqlDialect): string {
  const tables = entityTables(kind);
  return JSON.stringify({
    indexes: entityIndexes(tables, dialect).map((index) => index.name),
    values: [...tables.manyValueFields.values()].map((field) => `${field.path}:${field.type}`),
    // Weights are not stored: another weight needs no new index.
    ...(kind.text === undefined ? {} : { text: kind.text.map(({ path, code }) => `${path}:${code}`) }),
    // The index of words is in this order, where it is in one.
    ...(kind.text === undefined || dialect.search.inOrder === undefined ? {} : { textOrder: kind.defaultSort?.path ?? "" }),
  });
}

export interface EntityIndex {
  readonly name: string;
  /** Path of the field whose index it is. */
  readonly path: string;
  readonly statement: string;
  /** About how many documents of a big site are equal in the column after the site, in the first two after it, and so on. */
  readonly equalRows: readonly number[];
}

/**
 * The indexes of a kind: one for each indexed field of one value, in the default order of the kind within equal values.
 *
 * Shape: the name holds a digest of the columns, so a changed definition builds a new index beside the old one.
 */
export function entityIndexes(tables: EntityTables, dialect: SqlDialect): readonly EntityIndex[] {
  return [...tables.oneValueFields.values()].map((field) => {
    const columns = indexColumns(tables, field, dialect);
    const definition = `site_id, ${columns.map((column) => column.text).join(", ")}`;
    const digest = createHash("sha256").update(definition).digest("hex").slice(0, 12);
    const name = `${tables.documents}_${digest}`;
    return {
      name,
      path: field.path,
      statement: `CREATE INDEX IF NOT EXISTS ${name} ON ${tables.documents} (${definition})`,
      equalRows: columns.map((column) => column.equalRows),
    };
  });
}

const indexNames = new WeakMap<SqlDialect, WeakMap<EntityTables, ReadonlyMap<string, string>>>();

/** The name of the index of a field. Errors: `InvariantError` for one that has none of its own. */
export function indexNameOf(tables: EntityTables, { path }: FieldDefinition, dialect: SqlDialect): string {
  const ofDialect = indexNames.get(dialect) ?? new WeakMap<EntityTables, ReadonlyMap<string, string>>();
  indexNames.set(dialect, ofDialect);
  const names = ofDialect.get(tables) ?? new Map(entityIndexes(tables, dialect).map(({ path: of, name }) => [of, name]));
  ofDialect.set(tables, names);
  const name = names.get(path);
  if (name === undefined) {
    throw new InvariantError(`no index of ${tables.documents} is that of ${path}`);
  }
  return name;
}

interface IndexColumn {
  readonly text: string;
  readonly equalRows: number;
}

const ID_COLUMN: IndexColumn = { text: "id", equalRows: 1 };

/** What the index of `field` keeps within a site: the field, then the default sort, then the id. */
function indexColumns(tables: EntityTables, field: FieldDefinition, dialect: SqlDialect): readonly IndexColumn[] {
  const sort = tables.kind.defaultSort;
  const sortField = sort && tables.oneValueFields.get(sort.path);
  const own = { text: dialect.order(dialect.scalar("doc", field), "ASC"), equalRows: field.type === "boolean" ? 50_000 : 20 };
  if (sort === undefined || sortField === undefined) {
    return [own, ID_COLUMN];
  }
  const byDefault = { text: dialect.order(dialect.scalar("doc", sortField), sort.order), equalRows: 2 };
  return field === sortField ? [byDefault, ID_COLUMN] : [own, byDefault, ID_COLUMN];
}
