/** How many different statements each connection keeps prepared. The rest is parsed each time. */
const NAMES_MAX = 400;

/** A statement as the driver wants it. */
export interface NamedText {
  readonly text: string;
  /** Under this name a connection prepares it once. */
  readonly name?: string;
}

/**
 * Numbers the parameters of statements, and names those that come again, for all connections of a store.
 *
 * Why a bound: filters make ever new statements, and a connection never forgets what it prepared. A statement gets its name when it comes a
 * second time.
 */
export class PreparedNames {
  readonly #known = new Map<string, NamedText>();
  #named = 0;

  of(text: string): NamedText {
    const known = this.#known.get(text);
    if (known === undefined) {
      const numbered = { text: numberParameters(text) };
      this.#remember(text, numbered);
      return numbered;
    }
    if (known.name !== undefined || this.#named >= NAMES_MAX) {
      return known;
    }
    this.#named += 1;
    const named = { text: known.text, name: `belay_${this.#named}` };
    this.#known.set(text, named);
    return named;
  }

  #remember(text: string, numbered: NamedText): void {
    if (this.#known.size >= 4 * NAMES_MAX) {
      for (const [key, entry] of this.#known) {
        if (entry.name === undefined) {
          this.#known.delete(key);
        }
      }
    }
    this.#known.set(text, numbered);
  }
}

/** `?` as `$1`, `$2` and so on; the character is never part of our SQL otherwise. */
function numberParameters(text: string): string {
  let count = 0;
  return text.replaceAll("?", () => {
    count += 1;
    return `$${count}`;
  });
}
