import { collectionOf, type DocumentView } from "../../bytes/document-view.ts";
import { orderName } from "../../bytes/order-name.ts";
import type { EntityKind, EntityPlace, EntityQuery } from "../../port/entities.ts";

/** A query whose places may have been kept, and what is known in its transaction. */
interface PlacesSource {
  readonly view: DocumentView;
  readonly kind: EntityKind;
  readonly siteId: string;
  readonly query: EntityQuery;
}

/** The places that a query finds, where they were kept and are what its transaction would read; else what `read` finds, which is kept for the next. */
export async function keptPlaces(
  { view, kind, siteId, query }: PlacesSource,
  read: () => Promise<readonly EntityPlace[]>,
): Promise<readonly EntityPlace[]> {
  const collection = collectionOf(kind, siteId);
  const order = orderName(query);
  const kept = view.places(collection, order, query);
  if (kept !== undefined) {
    return kept;
  }
  const places = await read();
  view.keepPlaces(collection, order, query, places);
  return places;
}
