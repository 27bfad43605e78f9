import type { Subject } from "../caller.ts";

/** Who stands in a row, with the name it had at the time, so that the row still says who it was when the record of it is gone. */
export interface LedgerSubject extends Omit<Subject, "type"> {
  /** `OPERATOR`: somebody with the installation's own command line; `id` is the account of the operating system. */
  readonly type: Subject["type"] | "OPERATOR";
  readonly name?: string;
}

/** What a call was about, with the name it had at the time. */
export interface LedgerTarget {
  /** As in the method's address: `product.id`, `memberId`; or a kind of credential. */
  readonly type: string;
  readonly id: string;
  readonly name?: string;
}

/** Why a call was refused: the decision's own word, and the permissions that were missing. */
export interface LedgerRefusal {
  readonly reason: string;
  readonly missing: readonly string[];
}

/**
 * One recorded call: an elevated one, an admin one (app token, user or API key), or a refused privileged one.
 *
 * Shape: `subject` is who asked and is absent when unknown (a client that sends only the app's token); `actor` is who elevated
 * or called with admin rights. `kind` is `elevated` when the caller's own token travelled with the app's token. `detail` is what was given or
 * taken where that is the point of the call (the permissions of a grant). `policy` is what the elevation policy said, and `earlierActors` are the apps
 * that the call went through before `actor`, the nearest first.
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
  readonly subject?: LedgerSubject;
  readonly actor?: LedgerSubject;
  readonly endpoint?: string;
  readonly reason?: string;
  readonly policy?: string;
  readonly earlierActors?: readonly Subject[];
  readonly refusal?: LedgerRefusal;
  readonly target?: LedgerTarget;
  readonly detail?: string;
}

/** An entry with its place in the chain of its site; it has none until it is sealed. */
export interface RecordedEntry extends LedgerEntry {
  readonly sequence?: number;
}
