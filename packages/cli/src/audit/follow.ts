import { type FSWatcher, watch } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { entriesOf, type LedgerFilter, lastSequence, matchesLedgerFilter, type RecordedEntry } from "@belay/core";
import type { Store } from "@belay/store";
import { isDatabaseUrl } from "../installation/store-location.ts";

const BLOCKS_AT_ONCE = 100;
/** A database on another machine is asked this often. */
const ASK_EVERY_MS = 500;
/** A directory that is watched is looked at all the same, because some file systems tell nothing. */
const LOOK_EVERY_MS = 5_000;
/** A commit touches its file several times; one look serves all of them. */
const SETTLE_MS = 20;

export interface FollowOptions {
  readonly store: Store;
  /** Data directory or URL of the store. */
  readonly location: string;
  readonly chains: readonly string[];
  readonly filter: LedgerFilter;
  readonly signal: AbortSignal;
}

/** Wakes whoever waits when something in a directory changes. */
class Changes {
  readonly #watcher: FSWatcher | undefined;
  readonly #everyMs: number;
  #wake: () => void = () => undefined;
  #isChanged = false;

  constructor(location: string) {
    this.#watcher = isDatabaseUrl(location) ? undefined : this.#watch(location);
    this.#everyMs = this.#watcher === undefined ? ASK_EVERY_MS : LOOK_EVERY_MS;
  }

  /** Resolves after a change, or when it is time to look anyway, or when `signal` fires. */
  async next(signal: AbortSignal): Promise<void> {
    if (!this.#isChanged) {
      const timer = new AbortController();
      const stop = AbortSignal.any([signal, timer.signal]);
      const changed = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      await Promise.race([changed, wait(this.#everyMs, undefined, { signal: stop }).catch(() => undefined)]);
      timer.abort();
    }
    await wait(this.#watcher === undefined ? 0 : SETTLE_MS, undefined, { signal }).catch(() => undefined);
    this.#isChanged = false;
  }

  close(): void {
    this.#watcher?.close();
  }

  #watch(directory: string): FSWatcher | undefined {
    try {
      const watcher = watch(directory, () => {
        this.#isChanged = true;
        this.#wake();
      });
      watcher.on("error", () => undefined);
      return watcher;
    } catch {
      return undefined;
    }
  }
}

/** Where each chain ends now. */
async function endsOf({ store, chains }: FollowOptions): Promise<Map<string, number>> {
  const heads = await store.read((tx) => tx.ledger.heads());
  return new Map(chains.map((siteId) => [siteId, heads.find((head) => head.siteId === siteId)?.sequence ?? 0]));
}

/** Entries that join the chains from now on, until `signal` fires. Nothing is asked while the files of an embedded store do not change. */
export async function* followChains(options: FollowOptions): AsyncGenerator<RecordedEntry> {
  const { store, filter, signal, location } = options;
  const changes = new Changes(location);
  const seen = await endsOf(options);
  try {
    while (!signal.aborted) {
      for (const [siteId, after] of seen) {
        const blocks = await store.read((tx) => tx.ledger.blocks(siteId, { after, limit: BLOCKS_AT_ONCE }));
        for (const block of blocks) {
          yield* entriesOf(block).filter((entry) => matchesLedgerFilter(entry, filter));
          seen.set(siteId, lastSequence(block));
        }
      }
      const heads = await endsOf(options);
      if ([...seen].every(([siteId, sequence]) => sequence >= (heads.get(siteId) ?? 0))) {
        await changes.next(signal);
      }
    }
  } finally {
    changes.close();
  }
}
