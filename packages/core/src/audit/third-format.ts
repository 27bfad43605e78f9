import { entryOf, parseText, unreadableEntry } from "./entry-text.ts";
import { idInBatch } from "./id-in-batch.ts";
import type { LedgerEntry } from "./ledger-entry.ts";

/** The first line of a batch. `ids` is the beginning of the ids of its entries, `fromMs` the moment of the first. `shared` has properties of entries. */
interface Head {
  readonly fromMs: number;
  readonly ids: string;
  readonly shared: readonly object[];
}

function readHead(text: string): Head {
  const { fromMs, ids, shared }: Readonly<Record<string, unknown>> = Object(parseText(text));
  return { fromMs: Number(fromMs), ids: String(ids), shared: Array.isArray(shared) ? shared : [] };
}

/**
 * Reads entries of a batch whose lines are lists of JSON.
 *
 * Shape: the first line is a `Head`. Then one for each entry: which of `shared` it has, milliseconds after `fromMs`, its request's id, its target's id
 * where there is one (the target's type is shared), and an object of what is left where something is.
 * Why it never throws: as for `readEntryText`.
 */
export function readThirdFormat(siteId: string, text: string): readonly LedgerEntry[] {
  const [first = "", ...lines] = text.split("\n");
  const { fromMs, ids, shared } = readHead(first);
  return lines.map((line, index) => {
    const values = parseText(line);
    if (!Array.isArray(values)) {
      return unreadableEntry(siteId, line);
    }
    const [number, afterMs, requestId, ...rest]: readonly unknown[] = values;
    const { targetType, ...said }: Readonly<Record<string, unknown>> = Object(shared[Number(number)]);
    const [targetId] = rest;
    const last = rest.at(-1);
    const own = { id: idInBatch(ids, index), atMs: fromMs + Number(afterMs), requestId };
    return entryOf(siteId, {
      ...own,
      ...said,
      ...(typeof targetId === "string" && { target: { type: targetType, id: targetId } }),
      ...(typeof last === "object" && last),
    });
  });
}
