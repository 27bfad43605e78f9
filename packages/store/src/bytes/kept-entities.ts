import type { DocumentForm, EntityKind, EntityPlace, EntityQuery, EntityReader } from "../port/entities.ts";
import { collectionOf, type DocumentView } from "./document-view.ts";
import type { JsonOutput } from "./json-output.ts";
import { orderName } from "./order-name.ts";

/**
 * Says that something is not in memory. One for all: to make an error takes longer than to find that out.
 * It is caught here as well, because a reader that asked for two things may hear of the first alone.
 */
const NOT_KEPT: Promise<never> = Promise.reject(new Error("not in memory"));
NOT_KEPT.catch(() => undefined);

const DONE = Promise.resolve();

/**
 * Documents as far as they are in memory: pages whose order and whose documents were kept. Everything else rejects.
 *
 * Shape: what was read here counts for nothing once `isMissing`, also where the reader took the rejection for something else.
 * Why: a page that is all there needs no transaction, which costs as much as the page.
 */
export class KeptEntities implements EntityReader {
  readonly #view: DocumentView;
  readonly #missing = (): Promise<never> => {
    this.isMissing = true;
    return NOT_KEPT;
  };
  /** Whether something was asked for that is not here. */
  isMissing = false;
  readonly get = this.#missing;
  readonly getMany = this.#missing;
  readonly findByUnique = this.#missing;
  readonly query = this.#missing;
  readonly count = this.#missing;
  readonly matchesAtMost = this.#missing;
  readonly countByValue = this.#missing;

  constructor(view: DocumentView) {
    this.#view = view;
  }

  queryPlaces(kind: EntityKind, siteId: string, query: EntityQuery): Promise<readonly EntityPlace[]> {
    const places = query.rank === undefined ? this.#view.places(collectionOf(kind, siteId), orderName(query), query) : undefined;
    return places === undefined ? this.#missing() : Promise.resolve(places);
  }

  writeForms(kind: EntityKind, siteId: string, ids: readonly string[], form: DocumentForm, output: JsonOutput): Promise<void> {
    const isHere = this.#view.isCurrent() && this.#view.copy(collectionOf(kind, siteId), form.key, ids, output) === ids.length;
    if (isHere) {
      return DONE;
    }
    // Nothing comes of what was written so far: its memory serves the next attempt.
    output.finish().release();
    return this.#missing();
  }
}
