import { RecentMap } from "../limits/recent-map.ts";

const EVERY_MS = 60_000;

/**
 * Which refusals of a foreign API key go into the ledger of the site that it named: of each method the first in a minute.
 *
 * Why: the site's owner should see that somebody tries, but whoever holds a key of another account could name any site, and fill its ledger for ever. The
 * rest is refused all the same and stands in the log.
 */
export class ForeignRefusals {
  readonly #recordedAtMs = new RecentMap<number>();

  /** Whether this one is recorded; it counts as recorded then. */
  take({ siteId, keyId, methodId }: { siteId: string; keyId: string; methodId: string }, nowMs: number): boolean {
    const key = `${siteId} ${keyId} ${methodId}`;
    const lastMs = this.#recordedAtMs.get(key);
    if (lastMs !== undefined && nowMs < lastMs + EVERY_MS) {
      return false;
    }
    this.#recordedAtMs.set(key, nowMs);
    return true;
  }
}
