import { setImmediate as nextTurn } from "node:timers/promises";
import type { EntityKind, EntityPlace, EntityQuery, EntityRecord, Sort } from "../../port/entities.ts";
import { type Fragment, raw, type SqlValue, sql } from "../statement.ts";
import { Candidates, type CountedDriver, type QueryContext, type Source } from "./candidates.ts";
import { type Driver, isEquality, isRangeOf } from "./drivers.ts";
import { indexedAs } from "./entity-tables.ts";
import { foundInOrder } from "./found-in-order.ts";
import { orderBy, orderSteps, type Position, segmentsAfter, startPosition } from "./order-segments.ts";
import { rankedPlaces } from "./ranked-places.ts";
import { RECORD_COLUMNS } from "./record-columns.ts";
import { scalarOf } from "./scalar-of.ts";

/** Most documents that a condition may match for a query to start from it at once, sorting what it matches. */
const SELECTIVE_DOCUMENTS = 1_000;
/** How far equalities are counted to choose the one to go along, where each gives documents in the order of the query. */
const SELECTIVE_ORDERED_DOCUMENTS = 5_000;
const FIRST_STEP_DOCUMENTS = 64;
const STEP_DOCUMENTS_MAX = 1_000;

/** What a query found: documents where their order led to them, else the ids of documents to fetch. In the order of the page. */
export type QueryResult = { readonly records: readonly EntityRecord[] } | { readonly ids: readonly string[] };

/** A document that was looked at: its place in the order, and whether the filter matches. */
interface LookedAt extends EntityPlace {
  readonly values: readonly SqlValue[];
  readonly isHit: boolean;
}

/**
 * One query over documents of a kind.
 *
 * Shape: four ways, the first that fits. Directly along an index that has both filter and order; along the index of the order, looking at each
 * document, until the page is full; from a condition that matches few, sorting them; from a condition or a site of at most `documentsMax` documents.
 * Where a sort may be needed only ids are read, so that no documents are sorted.
 * Errors: `QueryTooBroadError` when none of them ends within `documentsMax` documents.
 */
export class EntityQueryRun {
  readonly #context: QueryContext;
  readonly #query: EntityQuery;
  readonly #candidates: Candidates;
  readonly #siteId: string;

  constructor(context: QueryContext, kind: EntityKind, siteId: string, query: EntityQuery) {
    this.#context = context;
    this.#query = query;
    this.#siteId = siteId;
    this.#candidates = new Candidates(context, kind, siteId, query.filter);
  }

  /** One page. */
  async run(): Promise<QueryResult> {
    if (this.#candidates.isNone || this.#query.limit <= 0) {
      return { ids: [] };
    }
    if (this.#query.rank === undefined && this.#isDirect() && this.#isFullyOrdered()) {
      const records = await this.#read(RECORD_COLUMNS, this.#wholeSite(), (statement) =>
        this.#context.executor.rows<EntityRecord>(statement),
      );
      return { records: this.#query.backwards ? records.toReversed() : records };
    }
    return { ids: (await this.places()).map(({ id }) => id) };
  }

  /** The places of one page's documents. */
  async places(): Promise<readonly EntityPlace[]> {
    if (this.#candidates.isNone || this.#query.limit <= 0) {
      return [];
    }
    const { rank } = this.#query;
    const run = { context: this.#context, candidates: this.#candidates, siteId: this.#siteId, query: this.#query };
    const places = rank === undefined ? await this.#placesInReadingOrder() : await rankedPlaces(run, rank);
    return this.#query.backwards ? places.toReversed() : places;
  }

  async #placesInReadingOrder(): Promise<readonly EntityPlace[]> {
    if (this.#isDirect()) {
      return this.#sortedPlaces(this.#wholeSite());
    }
    const { documentsMax } = this.#context;
    const selective = await this.#candidates.driverWithin(Math.min(SELECTIVE_DOCUMENTS, documentsMax));
    if (this.#isOrderServed()) {
      // Within an equality the index goes on in the default order: so few documents are looked at, and none sorted.
      const within = this.#isDefaultOrder() ? await this.#equalityToFollow(selective) : undefined;
      // Looking at as many documents as a selective condition matches costs what sorting those would: try that much first.
      const most = within === undefined ? (selective?.count ?? documentsMax) : documentsMax;
      const found = (selective === undefined ? await this.#alongSearch(within) : undefined) ?? (await this.#alongOrder(within, most));
      if (found !== undefined) {
        return found;
      }
    }
    return this.#sortedPlaces(selective === undefined ? await this.#candidates.bounded() : this.#candidates.ofDriver(selective.driver));
  }

  /**
   * What a search finds in the order in which the index of words has it; `undefined` where there is no such search or order.
   *
   * Why the next documents first on a further page: the index is walked from its end to where the page begins, which for a word that most documents have
   * costs more than to look at the few of a page.
   */
  async #alongSearch(within: Driver | undefined): Promise<readonly EntityPlace[] | undefined> {
    const searches = this.#candidates.drivers.flatMap(({ filter }) => (filter.kind === "text" ? [filter] : []));
    const [search] = searches;
    if (search === undefined || !this.#isDefaultOrder() || this.#context.dialect.search.inOrder === undefined) {
      return undefined;
    }
    const few = Math.min(this.#context.documentsMax, Math.max(FIRST_STEP_DOCUMENTS, this.#query.limit));
    const run = { context: this.#context, candidates: this.#candidates, siteId: this.#siteId, query: this.#query, within };
    return (this.#query.after && (await this.#alongOrder(within, few))) ?? foundInOrder(run, search);
  }

  /** The equality whose index to read along: the selective condition if it is one, or the best of the equalities when there is no selective one. */
  async #equalityToFollow(selective: CountedDriver | undefined): Promise<Driver | undefined> {
    if (selective !== undefined) {
      return isEquality(selective.driver) ? selective.driver : undefined;
    }
    const equalities = this.#candidates.drivers.filter(isEquality);
    const [first, second] = equalities;
    return second === undefined ? first : ((await this.#candidates.driverWithin(SELECTIVE_ORDERED_DOCUMENTS, equalities))?.driver ?? first);
  }

  #wholeSite(): Source {
    return { documents: this.#candidates.ofSite, condition: this.#candidates.condition };
  }

  /** Whether one index has what the filter matches in the order of the query. */
  #isDirect(): boolean {
    const { drivers, isDriven } = this.#candidates;
    if (!this.#isOrderServed() || !isDriven) {
      return false;
    }
    const [driver, second] = drivers;
    const [first] = this.#query.sort;
    const areRangesOfSort = first !== undefined && drivers.every((one) => isRangeOf(one, first.field.path));
    return driver === undefined || areRangesOfSort || (second === undefined && isEquality(driver) && this.#isDefaultOrder());
  }

  /** Whether the documents of a site can be read in this order from an index; equal ones may still have to be sorted. */
  #isOrderServed(): boolean {
    const [first, second, third] = this.#query.sort;
    const { oneValueFields } = this.#candidates.tables;
    const isIndexed = first === undefined || indexedAs(oneValueFields, first.field) !== undefined;
    return isIndexed && third === undefined && (second === undefined || this.#isOrderOfEqual(first, second));
  }

  /** Whether the second sort is that in which the index of the first has documents that are equal in it, read in the same direction. */
  #isOrderOfEqual(first: Sort | undefined, second: Sort): boolean {
    const { kind, oneValueFields } = this.#candidates.tables;
    const byDefault = kind.defaultSort;
    const isSameDirection = (first?.order === "ASC") === (second.order === byDefault?.order);
    return byDefault?.path === second.field.path && isSameDirection && indexedAs(oneValueFields, second.field) !== undefined;
  }

  /** Whether the order is the one that every index keeps within equal values, in either direction. */
  #isDefaultOrder(): boolean {
    const [first, second] = this.#query.sort;
    return second === undefined && this.#candidates.tables.kind.defaultSort?.path === first?.field.path && this.#isOrderServed();
  }

  /** Whether an index has the order to the last step, so that nothing is sorted. */
  #isFullyOrdered(): boolean {
    const sort: Sort | undefined = this.#query.sort[0];
    const byDefault = this.#candidates.tables.kind.defaultSort;
    return sort === undefined ? this.#candidates.drivers.length === 0 : this.#isDefaultOrder() && byDefault?.order === sort.order;
  }

  async #sortedPlaces(source: Source): Promise<readonly EntityPlace[]> {
    const { sort } = this.#query;
    const values = sort.map(({ field }, index) => `, ${scalarOf(this.#context.dialect, field)} AS v${index}`);
    const rows = await this.#read(`d.id AS id${values.join("")}`, source, (statement) => this.#context.executor.values(statement));
    return rows.map(([id, ...of]) => ({ id: String(id), values: of }));
  }

  /** Reads a page of what the source has and the filter matches, sorted by the database where no index has the order. */
  async #read<Row>(columns: string, source: Source, run: (statement: Fragment) => Promise<readonly Row[]>): Promise<readonly Row[]> {
    const { dialect } = this.#context;
    const { limit, offset = 0 } = this.#query;
    const position = startPosition(this.#query, dialect);
    const skip = offset > 0 && position === undefined ? sql` OFFSET ${offset}` : raw("");
    const found: Row[] = [];
    for (const segment of segmentsAfter(orderSteps(this.#query, dialect), position)) {
      const rows = await run(
        sql`SELECT ${raw(columns)} FROM ${source.documents} AND ${segment.condition} AND ${source.condition}${orderBy(segment, dialect)}
          LIMIT ${limit - found.length}${skip}`,
      );
      found.push(...rows);
      if (found.length >= limit) {
        break;
      }
    }
    return found;
  }

  /** Looks at the documents in the order of the query until the page is full; `undefined` when it gave up. */
  async #alongOrder(within: Driver | undefined, documentsMax: number): Promise<readonly EntityPlace[] | undefined> {
    const { limit, after, offset = 0 } = this.#query;
    const wanted = limit + (after === undefined ? offset : 0);
    const source = this.#sourceWithin(within);
    const places: EntityPlace[] = [];
    let position = startPosition(this.#query, this.#context.dialect);
    let stepDocuments = Math.max(FIRST_STEP_DOCUMENTS, limit);
    let seen = 0;
    while (seen < documentsMax) {
      const size = Math.min(stepDocuments, STEP_DOCUMENTS_MAX, documentsMax - seen);
      const rows = await this.#lookAt(source, position, size);
      places.push(...rows.filter(({ isHit }) => isHit).map(({ id, values }) => ({ id, values })));
      const last = rows.at(-1);
      if (places.length >= wanted || rows.length < size || last === undefined) {
        return places.slice(wanted - limit, wanted);
      }
      position = [...last.values, last.id];
      seen += rows.length;
      stepDocuments = nextStep(wanted - places.length, places.length / seen, stepDocuments);
      // A thousand documents are some milliseconds: others get their turn in between.
      await nextTurn();
    }
    return undefined;
  }

  /** What to look at along the order: all of a site, or what an equality has, of which only the rest is asked then. */
  #sourceWithin(within: Driver | undefined): Source {
    const { ofSite, condition } = this.#candidates;
    return within === undefined
      ? { documents: ofSite, condition }
      : { documents: sql`${ofSite} AND ${within.condition}`, condition: this.#candidates.conditionBeside(within.filter) ?? raw("1 = 1") };
  }

  /** The next documents of an order, and whether the filter matches each. */
  async #lookAt(source: Source, position: Position | undefined, size: number): Promise<readonly LookedAt[]> {
    const { dialect, executor } = this.#context;
    const steps = orderSteps(this.#query, dialect);
    const values = raw(steps.map(({ expression }) => `, ${expression}`).join(""));
    const found: LookedAt[] = [];
    for (const segment of segmentsAfter(steps, position)) {
      const rows = await executor.values(
        sql`SELECT CASE WHEN ${source.condition} THEN 1 ELSE 0 END AS hit${values}
          FROM ${source.documents} AND ${segment.condition}${orderBy(segment, dialect)} LIMIT ${size - found.length}`,
      );
      // The last step of an order is the id.
      found.push(...rows.map(([hit, ...of]) => ({ isHit: hit === 1, id: String(of.at(-1)), values: of.slice(0, -1) })));
      if (found.length >= size) {
        break;
      }
    }
    return found;
  }
}

/** How many documents to look at next: a little more than what is missing should take, at most twice the last step while it is not known. */
function nextStep(missing: number, hitRate: number, lastDocuments: number): number {
  const expected = hitRate > 0 ? Math.ceil((missing / hitRate) * 1.3) : Number.POSITIVE_INFINITY;
  return Math.max(FIRST_STEP_DOCUMENTS, Math.min(expected, lastDocuments * 2));
}
