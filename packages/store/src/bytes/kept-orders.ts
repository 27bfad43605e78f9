import type { EntityPlace, EntityQuery, Scalar } from "../port/entities.ts";

/** Which part of an order a query reads. */
export type PlacesWanted = Pick<EntityQuery, "after" | "backwards" | "offset" | "limit">;

/** The first places of an order, as far as anybody has read on from its beginning. */
interface KeptOrder {
  readonly generation: number;
  readonly places: EntityPlace[];
  /** Where in `places` each document stands. */
  readonly indexes: Map<string, number>;
  /** Whether nothing comes after the last place. */
  isWhole: boolean;
}

/** Longer questions are not kept: callers choose how long their filters are. */
const KEY_LENGTH_MAX = 2_000;
/** What an order takes beside its places, in places. */
const ORDER_COST = 20;

/**
 * Places of documents in the orders that queries read them in, for as long as no document of their collection changes.
 *
 * Shape: an order grows with every query that reads on where its last place stands, and serves each page of what it has, whatever its size. Bounded in
 * places of all orders, a quarter of a kilobyte each; one order has at most half of them. The order that was begun first goes first.
 * Why not all of an order at once: nobody waits for places that nobody asks for.
 */
export class KeptOrders {
  readonly #orders = new Map<string, KeptOrder>();
  readonly #placesMax: number;
  #cost = 0;

  constructor(placesMax: number) {
    this.#placesMax = placesMax;
  }

  /** What a query finds, in the order of the query, where that was kept in this generation of its collection. */
  get(key: string, wanted: PlacesWanted, generation: number): readonly EntityPlace[] | undefined {
    const order = this.#orders.get(key);
    const start = order?.generation === generation ? firstIndex(order, wanted) : undefined;
    if (order === undefined || start === undefined) {
      return undefined;
    }
    const { places, isWhole } = order;
    const { after, backwards, limit } = wanted;
    if (backwards === true) {
      // What stands before the last document of all is not known by its place.
      return after === undefined ? undefined : places.slice(Math.max(0, start - 1 - limit), start - 1);
    }
    return isWhole || start + limit <= places.length ? places.slice(start, start + limit) : undefined;
  }

  /** Takes what a query found, where that is the beginning of its order or follows on what is kept of it. */
  keep(key: string, wanted: PlacesWanted, found: readonly EntityPlace[], generation: number): void {
    if (key.length > KEY_LENGTH_MAX || wanted.backwards === true) {
      return;
    }
    const known = this.#orders.get(key);
    const order = known?.generation === generation ? known : newOrder(generation);
    const { places, indexes } = order;
    const start = firstIndex(order, wanted);
    if (start === undefined || start > places.length) {
      return;
    }
    if (order !== known) {
      this.#begin(key, order);
    }
    for (const place of found.slice(places.length - start, Math.max(0, this.#placesMax / 2 - start))) {
      indexes.set(place.id, places.length);
      places.push(place);
      this.#cost += 1;
    }
    order.isWhole ||= found.length < wanted.limit && places.length === start + found.length;
    this.#dropOldest(key);
  }

  clear(): void {
    this.#orders.clear();
    this.#cost = 0;
  }

  #begin(key: string, order: KeptOrder): void {
    this.#drop(key);
    this.#orders.set(key, order);
    this.#cost += ORDER_COST;
  }

  #drop(key: string): void {
    const order = this.#orders.get(key);
    if (order !== undefined) {
      this.#orders.delete(key);
      this.#cost -= ORDER_COST + order.places.length;
    }
  }

  #dropOldest(exceptKey: string): void {
    for (const key of this.#orders.keys()) {
      if (this.#cost <= this.#placesMax) {
        return;
      }
      if (key !== exceptKey) {
        this.#drop(key);
      }
    }
  }
}

function newOrder(generation: number): KeptOrder {
  return { generation, places: [], indexes: new Map(), isWhole: false };
}

/** Where the first place that a query reads stands, backwards where the one that it reads up to ends; `undefined` where that is not known. */
function firstIndex({ places, indexes }: KeptOrder, { after, offset = 0 }: PlacesWanted): number | undefined {
  if (after === undefined) {
    return offset;
  }
  const index = indexes.get(after.id);
  // The document may have stood elsewhere when its place was told.
  return index !== undefined && hasValues(places[index], after.values) ? index + 1 : undefined;
}

function hasValues(place: EntityPlace | undefined, values: readonly Scalar[]): boolean {
  return place !== undefined && place.values.length === values.length && place.values.every((value, index) => value === values[index]);
}
