import { InvariantError } from "@belay/core";
import type { EntityReader, FieldDefinition, Filter } from "@belay/store";
import { type InventoryItem, unpackItem } from "./inventory-item.ts";
import { INVENTORY_ITEM, placeKey } from "./inventory-resource.ts";

/** Items that are read in one round. */
const ROUND_SIZE = 500;

/** Where an item stands. */
export interface ItemPlace {
  readonly variantId: string;
  readonly locationId: string;
}

/** The items that a call is about, read at once. What the call writes of them is kept, so that a later line goes on from an earlier one. */
export class KnownItems {
  readonly #byId = new Map<string, InventoryItem>();
  readonly #byPlace = new Map<string, InventoryItem>();

  private constructor(items: readonly InventoryItem[]) {
    for (const item of items) this.keep(item);
  }

  /** None: what is made just now has no stock yet. */
  static none(): KnownItems {
    return new KnownItems([]);
  }

  /** Those of these ids that are there. */
  static async ofIds(entities: EntityReader, siteId: string, ids: readonly unknown[]): Promise<KnownItems> {
    const wanted = [...new Set(ids.filter((id) => typeof id === "string"))];
    return new KnownItems((await entities.getMany(INVENTORY_ITEM.kind, siteId, wanted)).map(unpackItem));
  }

  /** Those at these places that are there, and others of the same variants and locations. */
  static async ofPlaces(entities: EntityReader, siteId: string, places: readonly ItemPlace[]): Promise<KnownItems> {
    if (places.length === 0) return new KnownItems([]);
    const filter: Filter = {
      kind: "and",
      filters: [
        isOneOf(
          "variantId",
          places.map(({ variantId }) => variantId),
        ),
        isOneOf(
          "locationId",
          places.map(({ locationId }) => locationId),
        ),
      ],
    };
    const items: InventoryItem[] = [];
    let after: { readonly values: readonly []; readonly id: string } | undefined;
    for (;;) {
      const position = after === undefined ? {} : { after };
      const records = await entities.query(INVENTORY_ITEM.kind, siteId, { filter, sort: [], limit: ROUND_SIZE, ...position });
      items.push(...records.map(unpackItem));
      const last = records.at(-1);
      if (last === undefined || records.length < ROUND_SIZE) return new KnownItems(items);
      after = { values: [], id: last.id };
    }
  }

  get(id: unknown): InventoryItem | undefined {
    return typeof id === "string" ? this.#byId.get(id) : undefined;
  }

  at({ variantId, locationId }: ItemPlace): InventoryItem | undefined {
    return this.#byPlace.get(placeKey(variantId, locationId));
  }

  /** Goes on from an item that was written. */
  keep(item: InventoryItem): void {
    this.#byId.set(item.stamp.id, item);
    this.#byPlace.set(placeKey(item.variantId, item.locationId), item);
  }
}

function isOneOf(wire: string, values: readonly string[]): Filter {
  return { kind: "compare", field: storedField(wire), operator: "$in", value: [...new Set(values)] };
}

function storedField(wire: string): FieldDefinition {
  const field = INVENTORY_ITEM.fields.get(wire)?.stored;
  if (field === undefined) throw new InvariantError(`inventory items have no field ${wire}`);
  return field;
}
