export type { LedgerEntry, SealedLedgerEntry } from "./audit/ledger-entry.ts";
export * from "./caller.ts";
