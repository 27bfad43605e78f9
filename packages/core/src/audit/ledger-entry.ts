import type { Subject } from "../caller.ts";

/**
 * One recorded call: an elevated one, an admin one (app token or API key), or a refused privileged one.
 *
 * Shape: `subject` is who asked and is absent when unknown (a client that sends only the app's token); `actor` is who elevated
 * or called with admin rights. `kind` is `elevated` when the caller's own token travelled with the app's token.
 * Units: `atMs` milliseconds since 1970.
 */
export interface LedgerEntry {
  readonly id: string;
  readonly siteId: string;
  readonly atMs: number;
  readonly requestId: string;
  readonly kind: "elevated" | "admin" | "refused";
  readonly methodId: string;
  readonly permissions: readonly string[];
  readonly outcome: "allowed" | "refused" | "failed";
  readonly status: number;
  readonly code?: string;
  readonly subject?: Subject;
  readonly actor?: Subject;
  readonly endpoint?: string;
  readonly reason?: string;
}

/** A ledger entry with its place in the chain of its site. `hash` and `previousHash` are lower-case hex SHA-256. */
export interface SealedLedgerEntry extends LedgerEntry {
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
}
