import type { LedgerEntry } from "./ledger-entry.ts";

/** Properties that differ from call to call, beside ids and moment. */
const OWN = ["reason", "target", "detail"] as const;

/** Properties that are the same in each call of a method by a caller that ends the same way. */
const SHARED = [
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

type Named = (typeof OWN)[number] | (typeof SHARED)[number];
/** Fails to compile where a property of an entry is in neither list. */
true satisfies [Exclude<keyof LedgerEntry, Named | "siteId" | "id" | "atMs" | "requestId">] extends [never] ? true : never;

interface SharedText {
  readonly of: LedgerEntry;
  readonly text: string;
}

/** What the last entry of a method said beside its own properties, for each caller. */
const sharedTexts = new WeakMap<object, Map<string, SharedText>>();

function textOf(entry: LedgerEntry, names: readonly Named[]): string {
  let text = "";
  for (const name of names) {
    const value = entry[name];
    if (value !== undefined) {
      text += `,"${name}":${JSON.stringify(value)}`;
    }
  }
  return text;
}

function isSame(left: LedgerEntry, right: LedgerEntry): boolean {
  return (
    left.status === right.status &&
    left.outcome === right.outcome &&
    left.kind === right.kind &&
    left.code === right.code &&
    left.subject === right.subject &&
    left.actor === right.actor &&
    left.permissions === right.permissions &&
    left.endpoint === right.endpoint &&
    left.policy === right.policy &&
    left.earlierActors === right.earlierActors &&
    left.refusal === right.refusal
  );
}

function sharedText(entry: LedgerEntry): string {
  const who = entry.actor ?? entry.subject;
  const ofCaller = who && sharedTexts.get(who);
  const known = ofCaller?.get(entry.methodId);
  if (known !== undefined && isSame(known.of, entry)) {
    return known.text;
  }
  const text = textOf(entry, SHARED);
  if (who !== undefined) {
    const kept = ofCaller ?? new Map<string, SharedText>();
    sharedTexts.set(who, kept.set(entry.methodId, { of: entry, text }));
  }
  return text;
}

/** Ids are plain; whatever else somebody calls an id goes through JSON. */
const PLAIN = /^[\w-]*$/;

function quoted(id: string): string {
  return PLAIN.test(id) ? `"${id}"` : JSON.stringify(id);
}

/**
 * An entry as one line of JSON, without its site, which stands with the block that it is in.
 *
 * Shape: what is hashed, stored and archived is this text as it is, so a property that comes later needs no new format.
 * Why in two parts: most of an entry is the same in each call of a caller, and its text is kept; an entry costs half a microsecond that way, and four
 * without. Subjects and actors must be the same objects from call to call for that.
 */
export function entryText(entry: LedgerEntry): string {
  const { reason, target, detail } = entry;
  const more = reason === undefined && target === undefined && detail === undefined ? "" : textOf(entry, OWN);
  return `{"id":${quoted(entry.id)},"atMs":${entry.atMs},"requestId":${quoted(entry.requestId)}${sharedText(entry)}${more}}`;
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
