/** Bytes of a slab of memory. */
export interface Run {
  readonly slab: Buffer;
  readonly start: number;
  end: number;
}

/** Where the bytes of a document are. */
export interface Place extends Readonly<Run> {
  readonly id: string;
  /** Its first byte, counted from the first byte that was ever written. */
  readonly at: number;
}

interface Linked extends Place {
  previous: Linked | undefined;
  next: Linked | undefined;
}

/**
 * Where the documents of a collection are in one form, by id and in the order in which they were kept.
 *
 * Why the order: pages that were kept together are read together, so that most documents are found beside the one before without being looked up.
 */
export class DocumentPlaces {
  readonly #byId = new Map<string, Linked>();
  #last: Linked | undefined;

  get size(): number {
    return this.#byId.size;
  }

  /** The place of a document; quickest for the one that was kept after `before`, a place of this moment. */
  find(id: string, before?: Place): Place | undefined {
    // Every place that is handed out was made here.
    const next = (before as Linked | undefined)?.next;
    return next?.id === id ? next : this.#byId.get(id);
  }

  set({ id, at, slab, start, end }: Place): void {
    this.delete(id);
    const place: Linked = { id, at, slab, start, end, previous: this.#last, next: undefined };
    if (this.#last !== undefined) {
      this.#last.next = place;
    }
    this.#last = place;
    this.#byId.set(id, place);
  }

  /** Forgets a place; false where there was none. */
  delete(id: string): boolean {
    const place = this.#byId.get(id);
    if (place === undefined) {
      return false;
    }
    const { previous, next } = place;
    if (previous !== undefined) {
      previous.next = next;
    }
    if (next === undefined) {
      this.#last = previous;
    } else {
      next.previous = previous;
    }
    return this.#byId.delete(id);
  }

  /** Forgets the places of what was written before a byte; answers how many. */
  deleteBefore(at: number): number {
    const before = this.size;
    for (const place of this.#byId.values()) {
      if (place.at < at) {
        this.delete(place.id);
      }
    }
    return before - this.size;
  }
}
