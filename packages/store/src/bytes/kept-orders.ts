import type { EntityPlace, EntityQuery, Scalar } from "../port/entities.ts";

/** Which part of an order a query reads. */
export type PlacesWanted = Pick<EntityQuery, "after" | "backwards" | "offset" | "limit">;

/** Places of an order that follow on each other, as far as anybody has read on. */
interface KeptOrder {
  readonly generation: number;
  /** The place behind which they begin; absent at the beginning of the order. */
  readonly from: EntityPlace | undefined;
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
/** Goes behind the name of an order for the stretch of it that somebody read further on. */
const FURTHER = " further on";
/** Places of such a stretch. */
const FURTHER_PLACES_MAX = 4_000;

/**
 * Places of documents in the orders that queries read them in, for as long as no document of their collection changes.
 *
 * Shape: an order grows with every query that reads on where its last place stands, and serves each page of what it has, whatever its size. Beside its
 * beginning there is one stretch of it, begun anew wherever somebody reads that follows on neither. Bounded in places of all orders, a quarter of a kilobyte
 * each; one order has at most half of them. The order that was begun first goes first.
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
    const found = placesIn(this.#current(key, generation), wanted);
    return found === undefined && wanted.after !== undefined ? placesIn(this.#current(key + FURTHER, generation), wanted) : found;
  }

  /** Takes what a query found: as the beginning of its order, as what follows on what is kept of it, or as a stretch of its own. */
  keep(key: string, wanted: PlacesWanted, found: readonly EntityPlace[], generation: number): void {
    if (key.length > KEY_LENGTH_MAX || wanted.backwards === true) {
      return;
    }
    const { after } = wanted;
    const beginning = this.#current(key, generation) ?? newOrder(generation, undefined);
    if (this.#extend(key, beginning, wanted, found, this.#placesMax / 2) || after === undefined) {
      return;
    }
    const further = key + FURTHER;
    const max = Math.min(FURTHER_PLACES_MAX, this.#placesMax / 4);
    const stretch = this.#current(further, generation);
    if (stretch === undefined || !this.#extend(further, stretch, wanted, found, max)) {
      this.#extend(further, newOrder(generation, after), wanted, found, max);
    }
  }

  #current(key: string, generation: number): KeptOrder | undefined {
    const order = this.#orders.get(key);
    return order?.generation === generation ? order : undefined;
  }

  /** Takes what follows on the places of an order, as far as it may have so many; false when it follows on none, or there is no room. */
  #extend(key: string, order: KeptOrder, wanted: PlacesWanted, found: readonly EntityPlace[], placesMax: number): boolean {
    const { places, indexes } = order;
    const start = firstIndex(order, wanted);
    if (start === undefined || start > places.length || start >= placesMax) {
      return false;
    }
    if (order !== this.#orders.get(key)) {
      this.#begin(key, order);
    }
    for (const place of found.slice(places.length - start, Math.max(0, placesMax - start))) {
      indexes.set(place.id, places.length);
      places.push(place);
      this.#cost += 1;
    }
    order.isWhole ||= found.length < wanted.limit && places.length === start + found.length;
    this.#dropOldest(key);
    return true;
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

function newOrder(generation: number, from: EntityPlace | undefined): KeptOrder {
  return { generation, from, places: [], indexes: new Map(), isWhole: false };
}

/** What a query finds of an order, if all of that is kept. */
function placesIn(order: KeptOrder | undefined, wanted: PlacesWanted): readonly EntityPlace[] | undefined {
  const start = order && firstIndex(order, wanted);
  if (order === undefined || start === undefined) {
    return undefined;
  }
  const { places, isWhole, from } = order;
  const { after, backwards, limit } = wanted;
  if (backwards === true) {
    const end = start - 1;
    // What stands before the last document of all is not known by its place, nor what stands before a stretch.
    return after === undefined || end < (from === undefined ? 0 : limit) ? undefined : places.slice(Math.max(0, end - limit), end);
  }
  return isWhole || start + limit <= places.length ? places.slice(start, start + limit) : undefined;
}

/** Where the first place that a query reads stands, backwards where the one that it reads up to ends; `undefined` where that is not known. */
function firstIndex({ places, indexes, from }: KeptOrder, { after, offset = 0 }: PlacesWanted): number | undefined {
  if (after === undefined) {
    return from === undefined ? offset : undefined;
  }
  if (from?.id === after.id && hasValues(from, after.values)) {
    return 0;
  }
  const index = indexes.get(after.id);
  // The document may have stood elsewhere when its place was told.
  return index !== undefined && hasValues(places[index], after.values) ? index + 1 : undefined;
}

function hasValues(place: EntityPlace | undefined, values: readonly Scalar[]): boolean {
  return place !== undefined && place.values.length === values.length && place.values.every((value, index) => value === values[index]);
}
