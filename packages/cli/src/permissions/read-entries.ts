import type { LedgerFilter, RecordedEntry } from "@belay/core";
import type { Store } from "@belay/store";
import { UsageError } from "../command/cli-error.ts";
import { parseDurationMs } from "../command/values.ts";

const PAGE = 1_000;

/** `--since`: how far back the ledger is read. */
export const SINCE_ARGUMENT = { type: "string", valueHint: "span", description: "How far back (12h, 30d)", default: "30d" } as const;

/** The moment that a span ends at, going back from now. Errors: UsageError. */
export function parseSince(text: string, nowMs: number): number {
  const spanMs = parseDurationMs(text, "--since");
  if (spanMs === 0) {
    throw new UsageError("--since must be longer than 0.");
  }
  return nowMs - spanMs;
}

/** Every entry of a site that matches, the newest first, a page at a time: a ledger may hold more than fits into memory. */
export async function* readEntries(store: Store, siteId: string, filter: LedgerFilter): AsyncGenerator<RecordedEntry> {
  let before: string | undefined;
  do {
    const from = before === undefined ? {} : { before };
    const page = await store.read((tx) => tx.ledger.query(siteId, { filter, limit: PAGE, ...from }));
    yield* page.entries;
    before = page.next;
  } while (before !== undefined);
}
