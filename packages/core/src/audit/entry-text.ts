import type { LedgerEntry } from "./ledger-entry.ts";

/** Texts of values that come again with every call of the same method or caller: lists of permissions, subjects and actors. */
const texts = new WeakMap<object, string>();

function textOf(value: object): string {
  const known = texts.get(value);
  if (known !== undefined) {
    return known;
  }
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}

/** Every property of an entry but its site, in the order in which the text has them. The type makes sure that none is forgotten. */
const PROPERTIES = Object.keys({
  id: 0,
  atMs: 0,
  requestId: 0,
  kind: 0,
  methodId: 0,
  permissions: 0,
  outcome: 0,
  status: 0,
  code: 0,
  subject: 0,
  actor: 0,
  endpoint: 0,
  reason: 0,
  policy: 0,
  earlierActors: 0,
  refusal: 0,
  target: 0,
  detail: 0,
} satisfies Record<Exclude<keyof LedgerEntry, "siteId">, 0>);

/**
 * An entry as one line of JSON, without its site, which stands with the block that it is in.
 *
 * Shape: what is hashed, stored and archived is this text as it is, so a property that comes later needs no new format.
 * Why by hand: nine tenths of an entry are the same in each call of a caller, and their texts are kept; a read is recorded for a microsecond.
 */
export function entryText(entry: LedgerEntry): string {
  let text = "";
  for (const name of PROPERTIES) {
    // Names from the list above.
    const value = entry[name as keyof LedgerEntry];
    if (value !== undefined) {
      text += `${text === "" ? "{" : ","}"${name}":${typeof value === "object" ? textOf(value) : typeof value === "string" ? quoted(value) : value}`;
    }
  }
  return `${text}}`;
}

/** Ids, codes and most words need no escapes; everything else goes through JSON. */
const PLAIN = /^[\w .:/+-]*$/;

function quoted(value: string): string {
  return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a line that `entryText` wrote; properties that this program does not know stay.
 *
 * Why it never throws: a line that somebody broke must still be shown, and must reach the proof of the chain, which is what finds it.
 */
export function readEntryText(siteId: string, text: string): LedgerEntry {
  const whole = { id: "", siteId, atMs: 0, requestId: "", kind: "refused", methodId: "", permissions: [], outcome: "failed", status: 0 };
  const value = parsed(text);
  if (value === undefined) {
    return { ...whole, kind: "refused", outcome: "failed", code: "UNREADABLE", detail: text };
  }
  // The border to what was stored: written by `entryText` from an entry, and believed for the reason above.
  return { ...whole, ...value, siteId } as unknown as LedgerEntry;
}
