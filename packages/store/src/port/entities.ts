import type { JsonOutput } from "../bytes/json-output.ts";

/** How the values of an indexed field compare. `date` values are ISO 8601 UTC text with milliseconds. */
export type FieldType = "string" | "number" | "boolean" | "date" | "object";

/**
 * A field of a document that filters and sorts may name.
 *
 * Shape: `path` is dotted, in wire names (`brand.id`); array steps are not written. `multiple` means that at least one step of the
 * path is an array, so that the field has a set of values. `indexed: false` fields are served only beside an indexed one.
 */
export interface FieldDefinition {
  readonly path: string;
  readonly type: FieldType;
  readonly multiple: boolean;
  readonly indexed: boolean;
}

/**
 * A field that a full-text search looks in.
 *
 * Shape: `path` leads to the words of the field in the document, a list of texts that its writer has made comparable (case, accents).
 * `code` is a letter that stands for the field within its kind; `weight` is what a word found here counts in the order of a search, 1 to 9.
 */
export interface TextField {
  readonly path: string;
  readonly code: string;
  readonly weight: number;
}

/** A term of a search: words that begin with `prefix`, and the whole words of `alike`, which count less. */
export interface TextTerm {
  readonly prefix: string;
  readonly alike: readonly string[];
}

/** A kind of document. Its name is used in table and index names: lower case letters and `_` only. */
export interface EntityKind {
  readonly name: string;
  readonly fields: readonly FieldDefinition[];
  /** Names of value sets that are unique within a site, for example `slug`, `sku`. */
  readonly uniques: readonly string[];
  /** Fields that `text` filters may name. */
  readonly text?: readonly TextField[];
  /**
   * The order that most queries of this kind read in; names an indexed field of one value.
   *
   * Why: an equality on another indexed field is then served in this order by one index, without sorting what it matches.
   */
  readonly defaultSort?: { readonly path: string; readonly order: "ASC" | "DESC" };
}

export type ComparisonOperator =
  | "$eq"
  | "$ne"
  | "$gt"
  | "$gte"
  | "$lt"
  | "$lte"
  | "$in"
  | "$nin"
  | "$startsWith"
  | "$endsWith"
  | "$contains"
  | "$hasSome"
  | "$hasAll"
  | "$exists"
  | "$isEmpty";

export type Scalar = string | number | boolean | null;

/** A parsed filter: operators and fields already checked against the allow-list of its method. */
export type Filter =
  | { readonly kind: "all" }
  | { readonly kind: "and" | "or"; readonly filters: readonly Filter[] }
  | { readonly kind: "not"; readonly filter: Filter }
  | TextFilter
  | {
      readonly kind: "compare";
      readonly field: FieldDefinition;
      readonly operator: ComparisonOperator;
      readonly value: Scalar | readonly Scalar[];
    }
  /** Some element of the array at `field.path` satisfies all conditions; their paths are relative to the element. */
  | { readonly kind: "matchItems"; readonly field: FieldDefinition; readonly filters: readonly Filter[] };

/** Documents in whose `fields` (of `EntityKind.text`) some term is found, or every one. Not inside `matchItems`. */
export interface TextFilter {
  readonly kind: "text";
  readonly fields: readonly TextField[];
  readonly terms: readonly TextTerm[];
  readonly mode: "any" | "all";
}

export interface Sort {
  readonly field: FieldDefinition;
  readonly order: "ASC" | "DESC";
}

/**
 * One page of a query.
 *
 * Shape: the order is made total by the id (ascending) as the last sort. `after` holds the sort values of the last document of the
 * page before, then its id; `backwards` reads the page before that position instead. `offset` is for offset paging only.
 */
export interface EntityQuery {
  readonly filter: Filter;
  readonly sort: readonly Sort[];
  readonly limit: number;
  readonly offset?: number;
  readonly after?: { readonly values: readonly Scalar[]; readonly id: string };
  readonly backwards?: boolean;
  /**
   * Orders by how well documents match this search, best first, in place of `sort`; a place then has one value, its points.
   *
   * Shape: a term gives the points of the best word found for it: the weight of its field, times four for the whole word, times two for its
   * beginning, once for one that is alike. So the order is the same on every store, and does not change with other documents.
   */
  readonly rank?: TextFilter;
}

/** A stored document. `text` is its JSON as it goes over the wire to a caller who may see all of it. */
export interface EntityRecord {
  readonly id: string;
  readonly revision: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly text: string;
}

/** A document that is written. `document` is the value that `text` is the JSON of, where its writer has it: what indexes need is then read from there. */
export interface NewRecord extends EntityRecord {
  readonly document?: object;
}

/** Where a document stands in the order of a query: what `EntityQuery.after` takes. */
export interface EntityPlace {
  readonly values: readonly Scalar[];
  readonly id: string;
}

/** A form in which documents of a kind go out. */
export interface DocumentForm {
  /** Names everything that the text depends on beside the document itself: its parts, what its reader may see, settings of the site. */
  readonly key: string;
  readonly textOf: (record: EntityRecord) => string;
}

/** Values that a document claims in the unique sets of its kind. */
export type UniqueValues = Readonly<Record<string, readonly string[]>>;

export interface EntityReader {
  get(kind: EntityKind, siteId: string, id: string): Promise<EntityRecord | undefined>;
  /** In the order of `ids`; what does not exist is left out. */
  getMany(kind: EntityKind, siteId: string, ids: readonly string[]): Promise<readonly EntityRecord[]>;
  /** Id of the document that holds `value` in the unique set `name`. */
  findByUnique(kind: EntityKind, siteId: string, name: string, value: string): Promise<string | undefined>;
  query(kind: EntityKind, siteId: string, query: EntityQuery): Promise<readonly EntityRecord[]>;
  /** As `query`, without the documents: most indexes have all of it. */
  queryPlaces(kind: EntityKind, siteId: string, query: EntityQuery): Promise<readonly EntityPlace[]>;
  /** Writes documents in a form, in the order of `ids` with commas between them; what does not exist is left out. */
  writeForms(kind: EntityKind, siteId: string, ids: readonly string[], form: DocumentForm, output: JsonOutput): Promise<void>;
  count(kind: EntityKind, siteId: string, filter: Filter): Promise<number>;
  /** Whether an index shows that no more than that many documents match. */
  matchesAtMost(kind: EntityKind, siteId: string, filter: Filter, documents: number): Promise<boolean>;
  /** How many documents have each of these texts or numbers in an indexed field; every value asked for is in the answer. */
  countByValue(
    kind: EntityKind,
    siteId: string,
    field: FieldDefinition,
    values: readonly (string | number)[],
  ): Promise<ReadonlyMap<string | number, number>>;
}

export interface EntityWriter extends EntityReader {
  /** Throws `UniqueTakenError` when a unique value, or the id itself (set name `id`), is taken. */
  insert(kind: EntityKind, siteId: string, record: NewRecord, uniques: UniqueValues): Promise<void>;
  /** One conditional statement: false, with nothing changed, when the stored revision is not `expectedRevision`. Throws `UniqueTakenError`. */
  update(kind: EntityKind, siteId: string, record: NewRecord, expectedRevision: number, uniques: UniqueValues): Promise<boolean>;
  /** False when there was nothing to remove. Frees its unique values. */
  remove(kind: EntityKind, siteId: string, id: string): Promise<boolean>;
}
