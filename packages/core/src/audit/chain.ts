import { hash } from "node:crypto";
import type { Subject } from "../caller.ts";
import type { LedgerEntry, SealedLedgerEntry } from "./ledger-entry.ts";

/** The previous hash of the first row of every chain: 64 zeros, which no SHA-256 of anything known is. */
export const GENESIS_HASH = "0".repeat(64);

/** The last row of a chain that somebody knows, kept outside of the store. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * The text of an entry that its hash is made of: JSON with every field of `LedgerEntry` in a fixed order, absent ones left out.
 *
 * Why: the same entry must give the same bytes whatever wrote or read it, so neither property order nor unknown properties count.
 */
export function canonicalEntry(entry: LedgerEntry): string {
  return JSON.stringify({
    id: entry.id,
    siteId: entry.siteId,
    atMs: entry.atMs,
    requestId: entry.requestId,
    kind: entry.kind,
    methodId: entry.methodId,
    permissions: entry.permissions,
    outcome: entry.outcome,
    status: entry.status,
    code: entry.code,
    subject: canonicalSubject(entry.subject),
    actor: canonicalSubject(entry.actor),
    endpoint: entry.endpoint,
    reason: entry.reason,
  });
}

function canonicalSubject(subject: Subject | undefined): object | undefined {
  return subject && { type: subject.type, id: subject.id, clientId: subject.clientId };
}

/**
 * The hash of a row: lower-case hex SHA-256 over a version line, its place, the hash before it and its canonical text.
 *
 * Shape: `sequence` counts from 1 within a site; `previousHash` of the first row is `GENESIS_HASH`.
 */
export function hashEntry(previousHash: string, entry: LedgerEntry, sequence: number): string {
  return hash("sha256", `belay-ledger-1\n${sequence}\n${previousHash}\n${canonicalEntry(entry)}`, "hex");
}

/** Gives an entry its place after `head` (`undefined`: it is the first of its site). */
export function sealEntry(head: ChainHead | undefined, entry: LedgerEntry): SealedLedgerEntry {
  const sequence = (head?.sequence ?? 0) + 1;
  const previousHash = head?.hash ?? GENESIS_HASH;
  return { ...entry, sequence, previousHash, hash: hashEntry(previousHash, entry, sequence) };
}
