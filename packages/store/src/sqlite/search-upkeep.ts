import { firstRow } from "../sql/executor.ts";
import { type Fragment, raw } from "../sql/statement.ts";
import type { GroupCommit } from "./group-commit.ts";
import type { ReadPool } from "./read-pool.ts";

/** Segments of the full-text index that are left alone. */
const SEGMENTS_MAX = 6;
/** Pages that one step merges: some 4 ms of work. */
const STEP_PAGES = 8;

/** How many segments the index has, from the beginning of each to that of the next. */
const COUNT_SEGMENTS: Fragment = raw(`WITH RECURSIVE segment (id) AS (SELECT min(segid) FROM search_words_idx
  UNION ALL SELECT (SELECT min(segid) FROM search_words_idx WHERE segid > segment.id) FROM segment WHERE segment.id IS NOT NULL)
  SELECT count(id) AS count FROM segment`);

/** A negative number of pages: all segments are to become one, and not only those of a size. Source: https://sqlite.org/fts5.html#the_merge_command */
const MERGE: Fragment = raw(`INSERT INTO search_words (search_words, rank) VALUES ('merge', ${-STEP_PAGES})`);
const TOTAL_CHANGES: Fragment = raw("SELECT total_changes() AS count");

interface Counted {
  readonly count: number;
}

/**
 * Merges the segments of the full-text index while nobody writes.
 *
 * Why: every search looks into each segment. What many writes leave behind takes six times as long to search as one segment, whatever is found; SQLite
 * by itself merges segments of one size only.
 * Shape: a step at a time, so that no write waits for long, and no sync: a crash of the machine may take back what was merged, and no words.
 */
export class SearchUpkeep {
  readonly #writer: GroupCommit;
  readonly #readers: ReadPool;
  #isMerging = false;
  #isBusy = false;

  constructor({ writer, readers }: { readonly writer: GroupCommit; readonly readers: ReadPool }) {
    this.#writer = writer;
    this.#readers = readers;
  }

  /** Does the next step where there is one to do. Errors: `StoreUnavailableError`; the index is then as it was. */
  async step(): Promise<void> {
    if (this.#isBusy || !this.#writer.isIdle) {
      return;
    }
    this.#isBusy = true;
    try {
      this.#isMerging ||= (await this.#segments()) > SEGMENTS_MAX;
      if (this.#isMerging) {
        this.#isMerging = await this.#merge();
      }
    } finally {
      this.#isBusy = false;
    }
  }

  #segments(): Promise<number> {
    return this.#readers.read(async (unit) => (await firstRow<Counted>(unit, COUNT_SEGMENTS))?.count ?? 0);
  }

  /** Answers whether there is more to merge: a step with nothing to do changes one row only, which is that of the command. */
  #merge(): Promise<boolean> {
    return this.#writer.writeUnsynced(async (unit) => {
      const before = await firstRow<Counted>(unit, TOTAL_CHANGES);
      await unit.change(MERGE);
      const after = await firstRow<Counted>(unit, TOTAL_CHANGES);
      return (after?.count ?? 0) - (before?.count ?? 0) > 1;
    });
  }
}
