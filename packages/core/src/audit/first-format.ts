import { hash } from "node:crypto";
import { parseText, readEntryText } from "./entry-text.ts";
import type { LedgerEntry, LedgerSubject } from "./ledger-entry.ts";

/** What was absent has no property, at any depth: columns that were empty came over as null. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).flatMap(([name, each]) => (each === null ? [] : [[name, withoutNulls(each)]])));
}

/** Text that is no JSON any more stands as one permission, so that its row reads, and fails its proof. */
function readPermissions(text: string): readonly string[] {
  const value = parseText(text);
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [text];
}

/** An entry of a row that had a column for each property: lists stand in it as texts, and empty columns as null. */
export function readFirstFormat(siteId: string, line: string): LedgerEntry {
  const entry = readEntryText(siteId, line);
  const texts: Readonly<Record<string, unknown>> = { ...entry };
  const read = Object.entries(texts).map(([name, value]) => {
    if (typeof value !== "string" || !["permissions", "earlierActors", "refusal"].includes(name)) {
      return [name, withoutNulls(value)];
    }
    return [name, name === "permissions" ? readPermissions(value) : (parseText(value) ?? value)];
  });
  // The border to what was stored, as in `readEntryText`.
  return Object.fromEntries(read.filter(([, value]) => value !== null)) as unknown as LedgerEntry;
}

function subjectText(subject: LedgerSubject | undefined): object | undefined {
  return subject && { type: subject.type, id: subject.id, clientId: subject.clientId };
}

/** The text that was hashed: the properties that there were, in a fixed order, absent ones left out. */
function canonicalText(entry: LedgerEntry): string {
  const { id, siteId, atMs, requestId, kind, methodId, permissions, outcome, status } = entry;
  const { code, endpoint, reason, policy, earlierActors, refusal } = entry;
  const [subject, actor] = [subjectText(entry.subject), subjectText(entry.actor)];
  return JSON.stringify({
    ...{ id, siteId, atMs, requestId, kind, methodId, permissions, outcome, status },
    ...{ code, subject, actor, endpoint, reason, policy, earlierActors, refusal },
  });
}

/** The hash of a row as rows were hashed when each had columns of its own. Such rows still prove. */
export function hashFirstFormat(
  previousHash: string,
  block: { readonly siteId: string; readonly entries: string },
  sequence: number,
): string {
  const text = canonicalText(readFirstFormat(block.siteId, block.entries));
  return hash("sha256", `belay-ledger-1\n${sequence}\n${previousHash}\n${text}`, "hex");
}
