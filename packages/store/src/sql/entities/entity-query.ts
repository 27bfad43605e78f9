import type { EntityKind, EntityQuery, Filter, Sort } from "../../port/entities.ts";
import { QueryTooBroadError } from "../../port/errors.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { balanced, type Fragment, raw, type SqlValue, sql } from "../statement.ts";
import { conjunctsOf, type Driver, driversOf } from "./drivers.ts";
import { type EntityTables, entityTables, indexedAs } from "./entity-tables.ts";
import { type FilterScope, filterSql, isNever } from "./filter-sql.ts";
import { orderBy, orderSteps, type Position, segmentsAfter, startPosition } from "./order-segments.ts";

/** Most documents that a condition may match for a query to start from it at once, sorting what it matches. */
const SELECTIVE_DOCUMENTS = 1_000;
const FIRST_STEP_DOCUMENTS = 200;
const STEP_DOCUMENTS_MAX = 2_000;

/** Where a query runs and how much it may read. */
export interface QueryContext {
  readonly executor: SqlExecutor;
  readonly dialect: SqlDialect;
  /** Most documents that one query looks at when no index leads to its answer. */
  readonly documentsMax: number;
}

/**
 * One query over documents of a kind, answering ids in the order of the query.
 *
 * Shape: four ways, the first that fits. Directly along an index that has both filter and order; from a condition that matches few, sorting them;
 * along the index of the order, looking at each document, until the page is full; from a condition or a site that matches at most `documentsMax`.
 * Errors: `QueryTooBroadError` when none of them ends within `documentsMax` documents.
 */
export class EntityQueryRun {
  readonly #context: QueryContext;
  readonly #tables: EntityTables;
  readonly #scope: FilterScope & Required<Pick<FilterScope, "tables">>;
  readonly #conjuncts: readonly Filter[];
  readonly #condition: Fragment;
  readonly #never: boolean;
  readonly #drivers: readonly Driver[];

  constructor(context: QueryContext, kind: EntityKind, siteId: string, filter: Filter) {
    this.#context = context;
    this.#tables = entityTables(kind);
    this.#scope = { dialect: context.dialect, siteId, document: "d.doc", tables: this.#tables, alias: "e" };
    this.#conjuncts = conjunctsOf(filter);
    const conditions = this.#conjuncts.map((part, index) => filterSql(part, { ...this.#scope, alias: `e${index}_` }));
    this.#never = conditions.some(isNever);
    this.#condition = balanced(conditions, "AND");
    this.#drivers = driversOf(this.#conjuncts, this.#scope);
  }

  /** Ids of one page, in the order of the page. */
  async ids(query: EntityQuery): Promise<readonly string[]> {
    if (this.#never || query.limit <= 0) {
      return [];
    }
    const ids = await this.#inReadingOrder(query);
    return query.backwards ? ids.toReversed() : ids;
  }

  async count(): Promise<number> {
    if (this.#never) {
      return 0;
    }
    const [driver] = this.#drivers;
    if (this.#conjuncts.length === 0) {
      return this.#countOf(sql`SELECT count(*) AS count FROM ${this.#from} WHERE d.site_id = ${this.#scope.siteId}`);
    }
    if (driver !== undefined && this.#conjuncts.length === 1 && driver.filter.operator !== "$hasAll") {
      return this.#countOf(sql`SELECT count(DISTINCT id) AS count FROM (${driver.ids}) AS k`);
    }
    const source = await this.#boundedSource();
    return this.#countOf(sql`SELECT count(*) AS count FROM ${source} AND ${this.#condition}`);
  }

  async #inReadingOrder(query: EntityQuery): Promise<readonly string[]> {
    if (this.#isDirect(query.sort)) {
      return this.#sorted(query, sql`${this.#from} WHERE d.site_id = ${this.#scope.siteId}`);
    }
    const selective = await this.#driverWithin(Math.min(SELECTIVE_DOCUMENTS, this.#context.documentsMax));
    if (selective !== undefined) {
      return this.#sorted(query, this.#fromDriver(selective));
    }
    const found = this.#isOrderServed(query.sort) ? await this.#alongOrder(query) : undefined;
    return found ?? this.#sorted(query, await this.#boundedSource());
  }

  get #from(): Fragment {
    return raw(`${this.#tables.documents} AS d`);
  }

  /** Whether one index has what the filter matches in the order of the query. */
  #isDirect(sort: readonly Sort[]): boolean {
    if (!this.#isOrderServed(sort) || this.#drivers.length < this.#conjuncts.length) {
      return false;
    }
    const [driver, second] = this.#drivers;
    const [first] = sort;
    if (driver === undefined) {
      return true;
    }
    const isRangeOf = (path: string) =>
      this.#drivers.every(({ filter }) => filter.field.path === path && filter.operator !== "$in" && !filter.field.multiple);
    if (first !== undefined && isRangeOf(first.field.path)) {
      return true;
    }
    const ordered = this.#tables.kind.defaultSort?.path === first?.field.path;
    return second === undefined && driver.filter.operator === "$eq" && !driver.filter.field.multiple && ordered;
  }

  /** Whether the documents of a site can be read in this order from an index. */
  #isOrderServed(sort: readonly Sort[]): boolean {
    const [first, second] = sort;
    return second === undefined && (first === undefined || indexedAs(this.#tables.oneValueFields, first.field) !== undefined);
  }

  #fromDriver(driver: Driver): Fragment {
    // CROSS JOIN keeps this order of the join, so that only what the driver matches is read.
    return sql`(SELECT DISTINCT id FROM (${driver.ids}) AS i) AS k CROSS JOIN ${this.#from} WHERE d.site_id = ${this.#scope.siteId} AND d.id = k.id`;
  }

  /** Reads all that the source has, sorts it, and gives the page. */
  async #sorted(query: EntityQuery, source: Fragment): Promise<readonly string[]> {
    const { dialect } = this.#context;
    const steps = orderSteps(query, dialect);
    const position = startPosition(query, dialect);
    const skip = query.offset !== undefined && query.offset > 0 && position === undefined ? sql` OFFSET ${query.offset}` : raw("");
    const ids: string[] = [];
    for (const segment of segmentsAfter(steps, position)) {
      const limit = query.limit - ids.length;
      const rows = await this.#context.executor.rows(
        sql<{
          id: string;
        }>`SELECT d.id AS id FROM ${source} AND ${segment.condition} AND ${this.#condition}${orderBy(segment, dialect)} LIMIT ${limit}${skip}`,
      );
      ids.push(...rows.map((row) => row.id));
      if (ids.length >= query.limit) {
        break;
      }
    }
    return ids;
  }

  /** Looks at the documents in the order of the query until the page is full; `undefined` when it gave up. */
  async #alongOrder(query: EntityQuery): Promise<readonly string[] | undefined> {
    const wanted = query.limit + (query.after === undefined ? (query.offset ?? 0) : 0);
    const ids: string[] = [];
    let position = startPosition(query, this.#context.dialect);
    let stepDocuments = Math.max(FIRST_STEP_DOCUMENTS, query.limit * 2);
    let seen = 0;
    while (seen < this.#context.documentsMax) {
      const size = Math.min(stepDocuments, STEP_DOCUMENTS_MAX, this.#context.documentsMax - seen);
      const rows = await this.#lookedAt(query, position, size);
      ids.push(...rows.filter((row) => row.hit === 1).map((row) => row.id));
      const last = rows.at(-1);
      if (ids.length >= wanted || rows.length < size || last === undefined) {
        return ids.slice(wanted - query.limit, wanted);
      }
      position = query.sort.length === 0 ? [last.id] : [last.value, last.id];
      seen += rows.length;
      stepDocuments *= 2;
    }
    return undefined;
  }

  async #lookedAt(query: EntityQuery, position: Position | undefined, size: number): Promise<readonly LookedAtRow[]> {
    const { dialect, executor } = this.#context;
    const steps = orderSteps(query, dialect);
    const value = raw(steps.length === 1 ? "NULL" : (steps[0]?.expression ?? "NULL"));
    const rows: LookedAtRow[] = [];
    for (const segment of segmentsAfter(steps, position)) {
      rows.push(
        ...(await executor.rows(
          sql<LookedAtRow>`SELECT d.id AS id, ${value} AS value, CASE WHEN ${this.#condition} THEN 1 ELSE 0 END AS hit
            FROM ${this.#from} WHERE d.site_id = ${this.#scope.siteId} AND ${segment.condition}${orderBy(segment, dialect)} LIMIT ${size - rows.length}`,
        )),
      );
      if (rows.length >= size) {
        break;
      }
    }
    return rows;
  }

  /** A source that holds at most `documentsMax` documents. */
  async #boundedSource(): Promise<Fragment> {
    const { documentsMax } = this.#context;
    const driver = await this.#driverWithin(documentsMax);
    if (driver !== undefined) {
      return this.#fromDriver(driver);
    }
    const all = sql`SELECT d.id FROM ${this.#from} WHERE d.site_id = ${this.#scope.siteId}`;
    if ((await this.#countUpTo(all, documentsMax)) > documentsMax) {
      throw new QueryTooBroadError(this.#tables.kind.name, documentsMax);
    }
    return sql`${this.#from} WHERE d.site_id = ${this.#scope.siteId}`;
  }

  /** The driver that matches least, when that is at most `documents`. */
  async #driverWithin(documents: number): Promise<Driver | undefined> {
    let best: Driver | undefined;
    let fewest = documents + 1;
    for (const driver of this.#drivers) {
      const count = await this.#countUpTo(driver.ids, fewest - 1);
      if (count < fewest) {
        best = driver;
        fewest = count;
      }
    }
    return best;
  }

  /** How many rows a statement gives, counting no further than one more than `rows`. */
  #countUpTo(statement: Fragment, rows: number): Promise<number> {
    return this.#countOf(sql`SELECT count(*) AS count FROM (${statement} LIMIT ${rows + 1}) AS k`);
  }

  async #countOf(statement: Fragment): Promise<number> {
    return (await firstRow(this.#context.executor, sql<{ count: number }>`${statement}`))?.count ?? 0;
  }
}

interface LookedAtRow {
  readonly id: string;
  readonly value: SqlValue;
  readonly hit: number;
}
