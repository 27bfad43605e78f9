import type { AccessTokenClaims, Caller } from "@belay/core";

/** A token that was verified, and who it stands for. Good as long as `generation` is the directory's and `exp` is not past. */
export interface VerifiedToken {
  readonly token: string;
  readonly claims: AccessTokenClaims;
  readonly caller: Caller;
  readonly generation: number;
}

const TAIL_LENGTH = 48;

/**
 * Tokens that were verified, so that the next call with the same one does not check a signature.
 *
 * Why the tail: the last characters are the signature, evenly spread and quick to hash; the whole token is compared after the look-up, so that
 * a forged head with a known tail does not pass. Bounded: the oldest entry goes first.
 */
export class TokenCache {
  readonly #entries = new Map<string, VerifiedToken>();
  readonly #entriesMax: number;

  constructor(entriesMax = 10_000) {
    this.#entriesMax = entriesMax;
  }

  get(token: string, generation: number): VerifiedToken | undefined {
    const tail = token.slice(-TAIL_LENGTH);
    const entry = this.#entries.get(tail);
    if (entry === undefined || entry.token !== token) {
      return undefined;
    }
    if (entry.generation !== generation) {
      this.#entries.delete(tail);
      return undefined;
    }
    return entry;
  }

  set(entry: VerifiedToken): void {
    if (this.#entries.size >= this.#entriesMax) {
      for (const oldest of this.#entries.keys()) {
        this.#entries.delete(oldest);
        break;
      }
    }
    this.#entries.set(entry.token.slice(-TAIL_LENGTH), entry);
  }
}
