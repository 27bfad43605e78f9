import type { ColumnDefinitionBuilder, Kysely } from "kysely";
import type { FieldDefinition, FieldType, Scalar } from "../port/entities.ts";
import type { EntityIndex, EntityTables } from "./entities/entity-tables.ts";
import type { Tables } from "./schema/tables.ts";
import type { Fragment, SqlValue } from "./statement.ts";

/** The values of a `multiple` field as rows to select from. Its texts are SQL without parameters. */
export interface ElementRows {
  /** Goes after FROM. */
  readonly from: string;
  /** The value of a row, null when it is of another type. */
  value(type: FieldType): string;
  /** The row as a document of its own; null when it is not an object. */
  readonly document: string;
}

/** Words as rows to select from. Its texts are SQL without parameters. */
export interface WordRows {
  /** Goes after FROM. */
  readonly from: string;
  /** The word of a row; null where it is no text. */
  readonly word: string;
}

/** What the databases say differently. Everything else under `sql/` is the same for all of them. */
export interface SqlDialect {
  /** Builds statements; it has no connection and runs nothing. */
  readonly builder: Kysely<Tables>;
  /** The value of a field of one value in a document, as an expression that an index can hold: null when missing or of another type. */
  scalar(document: string, field: FieldDefinition): string;
  elements(document: string, path: string, alias: string): ElementRows;
  /** A value of a field of this type as a parameter. */
  bind(type: FieldType, value: Scalar): SqlValue;
  contains(expression: string, text: string): Fragment;
  endsWith(expression: string, text: string): Fragment;
  /** One item of ORDER BY: no value first in ascending order, last in descending order. */
  order(expression: string, order: "ASC" | "DESC"): string;
  /** One transaction writes at a time, over all processes: rows of the ledger get their place when they are written. */
  readonly isOneWriter: boolean;
  readonly search: SearchDialect;
  readonly ddl: SchemaDialect;
}

/** A document as the full-text index knows it. */
export interface SearchKey {
  readonly siteId: string;
  readonly kind: string;
  readonly id: string;
}

/**
 * How a database finds words. What the words of a document are is decided above it, so that all databases find the same.
 *
 * Shape: words and scopes consist of the letters a to z and digits, the code of a field is a letter. A word begins with its scope, which stands for a site and
 * a kind.
 */
export interface SearchDialect {
  /** Statements that make its tables: `search_document` among them, with `site_id`, `kind`, `id` and `digest`. */
  readonly tables: readonly string[];
  /** One word, or all words that begin with it, in some fields of a kind, in the language of its expressions. */
  term(term: IndexTerm): string;
  readonly and: string;
  readonly or: string;
  /** Goes after FROM: the documents `s` that an expression finds; more conditions may follow. */
  matches(expression: string): Fragment;
  /** Goes after FROM: what an expression finds, to tell how much that is: words carry their site and kind, so others' are hardly among it. */
  found(expression: string): Fragment;
  /** The words that a document itself has at the path of a `TextField`, as rows to select from. */
  wordsIn(document: string, path: string, alias: string): WordRows;
  /** Statements that write the words of a document. */
  write(key: SearchKey, words: SearchEntry): readonly Fragment[];
  remove(key: SearchKey): readonly Fragment[];
  /** Absent where the index does not have its documents in an order. */
  readonly inOrder?: OrderedSearch;
}

/** What an expression looks for. */
export interface IndexTerm {
  readonly scope: string;
  readonly word: string;
  readonly isPrefix: boolean;
  /** Codes of the fields in which to look for it. */
  readonly codes: readonly string[];
  /** Whether these are all fields of the kind. */
  readonly isAnywhere: boolean;
}

/** The words of a document on their way into the index. */
export interface SearchEntry {
  readonly scope: string;
  /** By the code of their field. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly digest: string;
  /** The second by which the index has the document in order; see `secondOf`. */
  readonly second: number;
  /** Whether there were no words of it. */
  readonly isNew: boolean;
}

/** An index that finds documents in the order of their places, see `placesFrom`: the newest or the oldest first without looking at the others. */
export interface OrderedSearch {
  /** Statements that make what it needs of an index from before it was in order. Its words are gone then, and are written anew. */
  readonly upgrade: readonly string[];
  /** Statement that gives as `word`, with its scope, the first word of the index from this one on. */
  firstWordFrom(word: string): Fragment;
  /** Statement that gives `place` and `id` of up to `limit` documents that an expression finds: upwards from a place, or downwards from before it. */
  walk(expression: string, of: Pick<SearchKey, "siteId" | "kind">, range: PlaceRange): Fragment;
  /** Expression: the time of the document of `k.place` and `k.id`, from an index alone; null where the index does not have it. */
  timeOf(documents: IndexedDocuments): Fragment;
}

/** Documents as an index has them that goes on with their time and id. */
export interface IndexedDocuments {
  readonly table: string;
  readonly index: string;
  /** What the index begins with: a condition on a document `d`. */
  readonly condition: Fragment;
  /** The time of `d`. */
  readonly time: string;
}

export interface PlaceRange {
  readonly direction: "up" | "down";
  /** Where to begin: this place and those after it upwards, those before it downwards. */
  readonly place: number;
  readonly limit: number;
}

/** What the databases say differently in their schema. */
export interface SchemaDialect {
  /** Type of a column that numbers rows. */
  readonly positionType: "integer" | "bigint";
  /** A primary key that numbers rows as they come. */
  position(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
  /** Type of a column of text: it compares by code point. */
  readonly textType: string;
  /** Further columns of a table of documents. */
  readonly documentColumns: string;
  /** Type of a column that holds a value of any field type. */
  readonly anyType: string;
  /** Goes at the end of a table that is looked up by its primary key only. */
  readonly keyTableSuffix: string;
  /** Goes before TABLE where a crash of the database may empty the table, so that writing to it costs no sync. */
  readonly unlogged: string;
  /** Statements that tell the planner what the indexes of a kind are like, where it needs to be told. */
  statistics(tables: EntityTables, indexes: readonly EntityIndex[]): readonly Fragment[];
  /** A JSON object of these columns and JSON values, as a JSON value; `jsonText` is its text. */
  jsonObject(properties: Readonly<Record<string, string>>): string;
  jsonText(json: string): string;
  /** A JSON value, or null where the condition holds. */
  jsonOrNull(condition: string, json: string): string;
  /** Statements that make a table number its rows on from the last that it has. */
  renumber(table: string): readonly string[];
  /** Statements that make the database itself refuse changes of blocks of the ledger, of heads and of what was archived; and removals but of archived blocks. */
  readonly protectBlocks: readonly string[];
  /** Statements that made the database itself refuse changes of ledger rows before they were blocks. */
  readonly protectLedger: readonly string[];
  /** Statements that make the events of a site visible in the order of their positions, where several transactions write at once. */
  readonly orderOutbox: readonly string[];
}
