import {
  BLOCK_MS_MAX,
  entriesOf,
  headAfter,
  InvariantError,
  type LedgerBlock,
  type LedgerEntry,
  type LedgerFilter,
  ledgerFilterWords,
  matchesLedgerFilter,
  type RecordedEntry,
  requestWords,
  type SealedBlock,
  sealBlock,
  toBlocks,
} from "@belay/core";
import { UniqueTakenError } from "../port/errors.ts";
import type { BlocksQuery, LedgerArchive, LedgerHead, LedgerPage, LedgerQuery, LedgerWriter } from "../port/ledger.ts";
import type { SqlExecutor } from "./executor.ts";
import { formatPlace, type LedgerPlace, parsePlace } from "./ledger-place.ts";
import { BLOCK_COLUMNS, type BlockRow, type LedgerStatements } from "./ledger-statements.ts";
import { records } from "./rows.ts";
import { moveHead, readBlock, readHead } from "./seal-ledger.ts";
import { type Fragment, join, raw, type SqlStatement, sql } from "./statement.ts";

/** The same columns as text, for statements that differ with what they ask for. */
const COLUMNS = raw(BLOCK_COLUMNS.map((column) => column.replace(/(\w+) as (\w+)/, '$1 AS "$2"')).join(", "));

/** Blocks that are read at once: one may hold a thousand entries. */
const BLOCKS_AT_ONCE = 50;

/** The ledger of all sites, within one transaction. */
export class LedgerRepository implements LedgerWriter {
  readonly #statements: LedgerStatements;
  readonly #executor: SqlExecutor;

  constructor(statements: LedgerStatements, executor: SqlExecutor) {
    this.#statements = statements;
    this.#executor = executor;
  }

  append(entry: LedgerEntry): Promise<void> {
    return this.appendAll([entry]);
  }

  appendAll(entries: readonly LedgerEntry[]): Promise<void> {
    return this.appendBlocks(toBlocks(entries));
  }

  async appendBlocks(blocks: readonly LedgerBlock[]): Promise<void> {
    for (const block of blocks) {
      if (this.#statements.dialect.isOneWriter) {
        // Nobody else writes now, so the place after the head is ours: no second write of the row, and no time at which it is not sealed.
        const sealed = sealBlock(await readHead(this.#executor, this.#statements, block.siteId), block);
        await this.#insert(sealed, sealed);
        await moveHead(this.#executor, this.#statements, block.siteId, headAfter(sealed));
      } else {
        await this.#insert(block);
      }
    }
  }

  async blocks(siteId: string, { after, limit, fromMs, beforeMs }: BlocksQuery): Promise<readonly SealedBlock[]> {
    const time = timeCondition(fromMs, beforeMs);
    const rows = await this.#executor.rows<BlockRow>(
      sql`SELECT ${COLUMNS} FROM ledger WHERE site_id = ${siteId} AND first_sequence > ${after}${time} ORDER BY first_sequence LIMIT ${limit}`,
    );
    return rows.map((row) => {
      if (row.firstSequence === null || row.hash === null) {
        throw new InvariantError("a sealed ledger row without its hash");
      }
      return { ...readBlock(row), firstSequence: row.firstSequence, hash: row.hash };
    });
  }

  async query(siteId: string, { filter, limit, before }: LedgerQuery): Promise<LedgerPage> {
    const found: RecordedEntry[] = [];
    let place = before === undefined ? undefined : parsePlace(before);
    for (;;) {
      const rows = await this.#executor.rows(this.#newestFirst(siteId, filter, place));
      for (const row of rows) {
        const entries = entriesIn(row);
        const from = place?.position === row.position && place.index > 0 ? place.index : entries.length;
        for (let index = from - 1; index >= 0; index -= 1) {
          const entry = entries[index];
          if (entry !== undefined && matchesLedgerFilter(entry, filter)) {
            if (found.length === limit) {
              return { entries: found, next: formatPlace({ toMs: row.toMs, position: row.position, index: index + 1 }) };
            }
            found.push(entry);
          }
        }
        place = { toMs: row.toMs, position: row.position, index: 0 };
      }
      if (rows.length < BLOCKS_AT_ONCE) {
        return { entries: found };
      }
    }
  }

  async latest(siteId: string, limit: number): Promise<readonly RecordedEntry[]> {
    return (await this.query(siteId, { filter: {}, limit })).entries;
  }

  async byRequest(siteId: string, requestId: string): Promise<readonly RecordedEntry[]> {
    const alone = await this.#executor.rows(this.#statements.byRequest({ siteId, requestId }));
    const words = this.#contains(requestWords(requestId));
    const among = await this.#executor.rows<BlockRow>(
      sql`SELECT ${COLUMNS} FROM ledger WHERE site_id = ${siteId} AND request_id IS NULL${words} ORDER BY position`,
    );
    const rows = [...alone, ...among].toSorted((left, right) => left.position - right.position);
    return rows.flatMap((row) => entriesIn(row).filter((entry) => entry.requestId === requestId));
  }

  async heads(): Promise<readonly LedgerHead[]> {
    return records(this.#executor, this.#statements.heads({}));
  }

  archives(siteId: string): Promise<readonly LedgerArchive[]> {
    return records(this.#executor, this.#statements.archives({ siteId }));
  }

  async noteCheckpoint(siteId: string, checkpoint: string): Promise<void> {
    await this.#executor.change(this.#statements.noteCheckpoint({ siteId, checkpoint }));
  }

  async archive(part: LedgerArchive): Promise<number> {
    const last = (await this.archives(part.siteId)).at(-1)?.lastSequence ?? 0;
    const isNext = part.firstSequence === last + 1;
    if (!isNext || (await this.#executor.change(this.#statements.insertArchive({ ...part }))) === 0) {
      throw new UniqueTakenError("ledger_archive", "firstSequence", String(part.firstSequence));
    }
    const { siteId, lastSequence } = part;
    return this.#executor.change(this.#statements.removeUpTo({ siteId, lastSequence }));
  }

  /** Blocks from a place on, the newest first, that may hold what is wanted. */
  #newestFirst(siteId: string, filter: LedgerFilter, place: LedgerPlace | undefined): SqlStatement<BlockRow> {
    const conditions = [timeCondition(filter.fromMs, filter.beforeMs), placeCondition(place), this.#contains(ledgerFilterWords(filter))];
    return sql`SELECT ${COLUMNS} FROM ledger WHERE site_id = ${siteId}${join(conditions, "")}
      ORDER BY to_ms DESC, position DESC LIMIT ${BLOCKS_AT_ONCE}`;
  }

  /** Blocks that have one text of each list. */
  #contains(lists: readonly (readonly string[])[]): Fragment {
    const { dialect } = this.#statements;
    const oneOf = (words: readonly string[]): Fragment =>
      join(
        words.map((word) => dialect.contains("entries", word)),
        " OR ",
      );
    return join(
      lists.map((words) => sql` AND (${oneOf(words)})`),
      "",
    );
  }

  async #insert(block: LedgerBlock, sealed?: SealedBlock): Promise<void> {
    const { siteId, count, fromMs, toMs, format, entries } = block;
    const place = { firstSequence: sealed?.firstSequence ?? null, hash: sealed?.hash ?? null };
    const requestId = block.requestId ?? null;
    await this.#executor.change(this.#statements.append({ siteId, count, fromMs, toMs, requestId, format, entries, ...place }));
  }
}

function entriesIn(row: BlockRow): readonly RecordedEntry[] {
  return entriesOf(row.firstSequence === null ? readBlock(row) : { ...readBlock(row), firstSequence: row.firstSequence });
}

/** Blocks that may hold entries of a time. No block spans more than `BLOCK_MS_MAX`, so that an index leads to both ends of it. */
function timeCondition(fromMs: number | undefined, beforeMs: number | undefined): Fragment {
  const from = fromMs === undefined ? raw("") : sql` AND to_ms >= ${fromMs}`;
  const before = beforeMs === undefined ? raw("") : sql` AND to_ms < ${beforeMs + BLOCK_MS_MAX} AND from_ms < ${beforeMs}`;
  return join([from, before], "");
}

function placeCondition(place: LedgerPlace | undefined): Fragment {
  if (place === undefined) {
    return raw("");
  }
  const { toMs, position, index } = place;
  return sql` AND to_ms <= ${toMs} AND (to_ms < ${toMs} OR position ${raw(index > 0 ? "<=" : "<")} ${position})`;
}
