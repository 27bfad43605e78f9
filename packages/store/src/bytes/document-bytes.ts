import { DocumentPlaces, type Place, type Run } from "./document-places.ts";
import type { JsonOutput } from "./json-output.ts";

export interface DocumentBytesOptions {
  readonly bytesMax: number;
  /** The memory is taken in pieces of this size; a document that is longer than a quarter of it is not kept. */
  readonly slabBytes?: number;
}

/** Forms of one collection that are kept: callers choose them, by the fields that they ask for. */
const FORMS_MAX = 16;
/** Places for each kilobyte. Why a bound of their own: a place takes memory too, and documents may be tiny. */
const PLACES_PER_KILOBYTE = 4;

/**
 * Bytes of documents in the forms in which they go out, in one ring of memory that is written round and round.
 *
 * Shape: bounded in bytes; the newest overwrite the oldest. Before each document stands a comma. Bytes are copied out at once, so nobody holds memory that is written again.
 * Why a ring and not a buffer for each: 20,000 buffers outside the heap cost the collector more than the database costs.
 */
export class DocumentBytes {
  readonly #slabBytes: number;
  readonly #slabsMax: number;
  readonly #slabs: Buffer[] = [];
  /** By collection, then form, then id. */
  readonly #collections = new Map<string, Map<string, DocumentPlaces>>();
  #written = 0;
  #places = 0;

  constructor({ bytesMax, slabBytes = 1_048_576 }: DocumentBytesOptions) {
    this.#slabBytes = slabBytes;
    this.#slabsMax = Math.max(1, Math.floor(bytesMax / slabBytes));
  }

  /** Memory that is taken, in bytes. */
  get bytesTaken(): number {
    return this.#slabs.length * this.#slabBytes;
  }

  has(collection: string, form: string, id: string): boolean {
    return this.#find(collection, form, id) !== undefined;
  }

  /**
   * Copies documents into `output`, from the first on, with commas between them; answers how many, before the first that is not here.
   *
   * Why by runs: pages that were kept together stand together, and are copied at once with the commas between them.
   */
  copy(collection: string, form: string, ids: readonly string[], output: JsonOutput): number {
    const places = this.#collections.get(collection)?.get(form);
    const oldest = this.#oldest();
    let copied = 0;
    let run: Run | undefined;
    let place: Place | undefined;
    for (const id of ids) {
      place = places?.find(id, place);
      if (place === undefined || place.at < oldest) {
        break;
      }
      const { slab, start, end } = place;
      if (run !== undefined && run.slab === slab && run.end === start - 1) {
        run.end = end;
      } else {
        copyRun(run, output);
        run = { slab, start: copied === 0 ? start : start - 1, end };
      }
      copied += 1;
    }
    copyRun(run, output);
    return copied;
  }

  /** Keeps the bytes of a document, as long as there is room. */
  keep(collection: string, form: string, id: string, text: string): void {
    const length = Buffer.byteLength(text) + 1;
    if (length * 4 > this.#slabBytes || this.#isCrowded(collection, form)) {
      return;
    }
    if (this.#isFull()) {
      this.#forgetOverwritten();
      if (this.#isFull()) {
        this.clear();
      }
    }
    const at = this.#reserve(length);
    // After the reservation: it may have thrown away maps that held nothing any more.
    const places = this.#placesOf(collection, form);
    const slab = this.#slabOf(at);
    const start = at % this.#slabBytes;
    slab.write(`,${text}`, start);
    this.#places -= places.size;
    places.set({ id, at: at + 1, slab, start: start + 1, end: start + length });
    this.#places += places.size;
  }

  /** Forgets a document in all its forms. */
  drop(collection: string, id: string): void {
    for (const places of this.#collections.get(collection)?.values() ?? []) {
      this.#places -= places.delete(id) ? 1 : 0;
    }
  }

  /** Forgets everything; the memory stays for what comes. */
  clear(): void {
    this.#collections.clear();
    this.#places = 0;
  }

  #isFull(): boolean {
    return this.#places * 1024 >= this.#slabsMax * this.#slabBytes * PLACES_PER_KILOBYTE;
  }

  #find(collection: string, form: string, id: string): Place | undefined {
    const place = this.#collections.get(collection)?.get(form)?.find(id);
    return place !== undefined && place.at >= this.#oldest() ? place : undefined;
  }

  /** The first byte that was not written over, and will not be by what comes into the slab that is being filled. */
  #oldest(): number {
    const firstOfSlab = this.#written - (this.#written % this.#slabBytes);
    return firstOfSlab - (this.#slabsMax - 1) * this.#slabBytes;
  }

  /** Whether there are so many forms of a collection that another is not kept. */
  #isCrowded(collection: string, form: string): boolean {
    const forms = this.#collections.get(collection);
    return forms !== undefined && forms.size >= FORMS_MAX && !forms.has(form);
  }

  #placesOf(collection: string, form: string): DocumentPlaces {
    const forms = this.#collections.get(collection) ?? new Map<string, DocumentPlaces>();
    const places = forms.get(form) ?? new DocumentPlaces();
    this.#collections.set(collection, forms.set(form, places));
    return places;
  }

  /** Room for a document within one slab. */
  #reserve(length: number): number {
    const used = this.#written % this.#slabBytes;
    if (used + length > this.#slabBytes) {
      this.#written += this.#slabBytes - used;
    }
    const at = this.#written;
    if (at > 0 && at % (this.#slabBytes * this.#slabsMax) === 0) {
      this.#forgetOverwritten();
    }
    this.#written += length;
    return at;
  }

  #slabOf(at: number): Buffer {
    const index = Math.floor(at / this.#slabBytes) % this.#slabsMax;
    const slab = this.#slabs[index] ?? Buffer.allocUnsafeSlow(this.#slabBytes);
    this.#slabs[index] = slab;
    return slab;
  }

  /** Forgets places of bytes that are no longer there, and what held them. */
  #forgetOverwritten(): void {
    const oldest = this.#oldest();
    for (const [collection, forms] of this.#collections) {
      for (const [form, places] of forms) {
        this.#places -= places.deleteBefore(oldest);
        if (places.size === 0) {
          forms.delete(form);
        }
      }
      if (forms.size === 0) {
        this.#collections.delete(collection);
      }
    }
  }
}

function copyRun(run: Run | undefined, output: JsonOutput): void {
  if (run !== undefined) {
    output.copy(run.slab, run.start, run.end);
  }
}
