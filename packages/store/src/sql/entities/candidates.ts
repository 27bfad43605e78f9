import type { EntityKind, Filter } from "../../port/entities.ts";
import { QueryTooBroadError } from "../../port/errors.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { balanced, type Fragment, raw, sql } from "../statement.ts";
import { conjunctsOf, type Driver, driversOf } from "./drivers.ts";
import { type EntityTables, entityTables } from "./entity-tables.ts";
import { type FilterScope, filterSql, isNever } from "./filter-sql.ts";

/** Where a query runs and how much it may read. */
export interface QueryContext {
  readonly executor: SqlExecutor;
  readonly dialect: SqlDialect;
  /** Most documents that one query looks at when no index leads to its answer. */
  readonly documentsMax: number;
}

/** A driver and how many documents it matches. */
export interface CountedDriver {
  readonly driver: Driver;
  readonly count: number;
}

/** Documents to read: what follows FROM, with WHERE, and what is still to be asked of each. */
export interface Source {
  readonly documents: Fragment;
  readonly condition: Fragment;
}

/** The documents that a filter may match: their condition, and the indexes from which to get at them. */
export class Candidates {
  readonly tables: EntityTables;
  readonly condition: Fragment;
  /** Whether the filter matches nothing, whatever the documents hold. */
  readonly isNone: boolean;
  readonly drivers: readonly Driver[];
  /** Whether the drivers are all there is to the filter. */
  readonly isDriven: boolean;
  /** All documents of the site; more conditions may follow. */
  readonly ofSite: Fragment;
  readonly #context: QueryContext;
  readonly #siteId: string;
  readonly #conditions: ReadonlyMap<Filter, Fragment>;

  constructor(context: QueryContext, kind: EntityKind, siteId: string, filter: Filter) {
    this.#context = context;
    this.#siteId = siteId;
    this.tables = entityTables(kind);
    const scope: FilterScope & { tables: EntityTables } = {
      dialect: context.dialect,
      siteId,
      document: "d.doc",
      tables: this.tables,
      alias: "e",
    };
    const conjuncts = conjunctsOf(filter);
    this.#conditions = new Map(conjuncts.map((part, index) => [part, filterSql(part, { ...scope, alias: `e${index}_` })]));
    const conditions = [...this.#conditions.values()];
    this.isNone = conditions.some(isNever);
    this.condition = balanced(conditions, "AND");
    this.drivers = driversOf(conjuncts, scope);
    this.isDriven = this.drivers.length === conjuncts.length;
    this.ofSite = sql`${raw(this.tables.documents)} AS d WHERE d.site_id = ${siteId}`;
  }

  /** What the filter says beside parts of it; `undefined` where these parts are all. */
  conditionBeside(...parts: readonly Filter[]): Fragment | undefined {
    const texts = parts.map((part) => JSON.stringify(part));
    const others = [...this.#conditions].filter(([one]) => !parts.includes(one) && !texts.includes(JSON.stringify(one)));
    return others.length === 0
      ? undefined
      : balanced(
          others.map(([, condition]) => condition),
          "AND",
        );
  }

  /** The documents that a driver matches. */
  ofDriver({ ids, filter, isWhole }: Driver): Source {
    return {
      // CROSS JOIN keeps this order of the join, so that only what the driver matches is read.
      documents: sql`(SELECT DISTINCT id FROM (${ids}) AS i) AS k CROSS JOIN ${raw(this.tables.documents)} AS d
        WHERE d.site_id = ${this.#siteId} AND d.id = k.id`,
      // The index has said already what the driver says.
      condition: isWhole ? (this.conditionBeside(filter) ?? raw("1 = 1")) : this.condition,
    };
  }

  /** A source that holds at most as many documents as one query may look at. Errors: `QueryTooBroadError`. */
  async bounded(): Promise<Source> {
    const { documentsMax } = this.#context;
    const within = await this.driverWithin(documentsMax);
    if (within !== undefined) {
      return this.ofDriver(within.driver);
    }
    if ((await this.#countUpTo(sql`SELECT d.id FROM ${this.ofSite}`, documentsMax)) > documentsMax) {
      throw new QueryTooBroadError(this.tables.kind.name, documentsMax);
    }
    return { documents: this.ofSite, condition: this.condition };
  }

  /** The driver that matches least and how much, when that is at most `documents`. */
  async driverWithin(documents: number, drivers: readonly Driver[] = this.drivers): Promise<CountedDriver | undefined> {
    let best: CountedDriver | undefined;
    for (const driver of drivers) {
      const most = best === undefined ? documents : best.count - 1;
      const some = driver.some === undefined ? 0 : await this.#countUpTo(driver.some, most);
      const count = some > most ? some : await this.#countUpTo(driver.ids, most);
      best = count <= most ? { driver, count } : best;
    }
    return best;
  }

  /** How many documents match. Errors: `QueryTooBroadError`. */
  async count(): Promise<number> {
    if (this.isNone) {
      return 0;
    }
    const [driver, second] = this.drivers;
    if (this.isDriven && driver === undefined) {
      return this.#countOf(sql`SELECT count(*) AS count FROM ${this.ofSite}`);
    }
    if (this.isDriven && driver !== undefined && second === undefined && driver.isWhole) {
      return this.#countOf(sql`SELECT count(${raw(driver.isDistinct ? "*" : "DISTINCT id")}) AS count FROM (${driver.ids}) AS k`);
    }
    const { documents, condition } = await this.bounded();
    return this.#countOf(sql`SELECT count(*) AS count FROM ${documents} AND ${condition}`);
  }

  /** How many rows a statement gives, counting no further than one more than `rows`. */
  #countUpTo(statement: Fragment, rows: number): Promise<number> {
    return this.#countOf(sql`SELECT count(*) AS count FROM (${statement} LIMIT ${rows + 1}) AS k`);
  }

  async #countOf(statement: Fragment): Promise<number> {
    return (await firstRow(this.#context.executor, sql<{ count: number }>`${statement}`))?.count ?? 0;
  }
}
