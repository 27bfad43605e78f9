import type { CheckResult, PrivilegedCall } from "./report.ts";

/** What the comparison reads of a ledger row; `belay audit export` writes at least these. */
export interface LedgerRow {
  readonly kind: "elevated" | "admin" | "refused";
  readonly methodId: string;
  readonly endpoint?: string;
}

/** Whether a call of the map explains a row: the same method, and an elevated row only by an elevated call. */
function explains(call: PrivilegedCall, row: LedgerRow): boolean {
  const isKind = row.kind === "elevated" ? call.privilege === "elevated" : true;
  return isKind && (call.methodId === undefined || call.methodId === row.methodId);
}

/**
 * The rows of a ledger that no call in the map of the project explains: what happened at run time, but the checker did not see.
 *
 * Why: empty for an end-to-end run of a project means that the map is complete for what ran. A refused row counts like any other, since it
 * was tried with privileges.
 */
export function coveredBy(rows: readonly LedgerRow[], { calls }: Pick<CheckResult, "calls">): readonly LedgerRow[] {
  return rows.filter((row) => !calls.some((call) => explains(call, row)));
}
