import type { LedgerEntry } from "./ledger-entry.ts";

/** Properties that differ from call to call, beside ids, moment and target. */
export const OWN_PROPERTIES = ["reason", "detail"] as const;

/** Properties that are the same in each call of a method by a caller that ends the same way. */
export const SHARED_PROPERTIES = [
  "kind",
  "methodId",
  "permissions",
  "outcome",
  "status",
  "code",
  "subject",
  "actor",
  "endpoint",
  "policy",
  "earlierActors",
  "refusal",
] as const;

const PROPERTIES = ["id", "atMs", "requestId", ...SHARED_PROPERTIES, "target", ...OWN_PROPERTIES] as const;

/** Fails to compile where a property of an entry is in no list. */
true satisfies [Exclude<keyof LedgerEntry, (typeof PROPERTIES)[number] | "siteId">] extends [never] ? true : never;

/**
 * An entry as one line of JSON, without its site, which stands with the block that it is in.
 *
 * Shape: what is hashed, stored and archived is this text as it is, so a property that comes later needs no new format.
 */
export function entryText(entry: LedgerEntry): string {
  return JSON.stringify(Object.fromEntries(PROPERTIES.map((name) => [name, entry[name]])));
}

/** The value of a text of JSON; `undefined` where it is none. */
export function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const BARE = { id: "", atMs: 0, requestId: "", kind: "refused", methodId: "", permissions: [], outcome: "failed", status: 0 };

/** An entry of what was stored of it, as far as it can be told; properties that this program does not know stay. */
export function entryOf(siteId: string, value: object): LedgerEntry {
  // The border to what was stored: written from an entry, and believed for the reason that `readEntryText` gives.
  return { ...BARE, ...value, siteId } as unknown as LedgerEntry;
}

/** What stands for text that is no entry any more. */
export function unreadableEntry(siteId: string, text: string): LedgerEntry {
  return entryOf(siteId, { code: "UNREADABLE", detail: text });
}

/**
 * Reads a line that `entryText` wrote.
 *
 * Why it never throws: a line that somebody broke must still be shown, and must reach the proof of the chain, which is what finds it.
 */
export function readEntryText(siteId: string, text: string): LedgerEntry {
  const value = parseText(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? entryOf(siteId, value) : unreadableEntry(siteId, text);
}
