import type { CheckResult, PrivilegedCall } from "./report.ts";

/** What the comparison reads of a ledger row; `belay audit export` writes at least these. */
export interface LedgerRow {
  readonly kind: "elevated" | "admin" | "refused";
  readonly methodId: string;
  /** Who acted with more than the caller's rights; absent where nobody did. */
  readonly actor?: unknown;
  /** The entry that the call was made for, where it is known: `POST /api/orders/[id]`. */
  readonly endpoint?: string;
}

/** Whether an entry is the one that a row names; one that takes every method is the one of each. */
function isEntry({ entry: { name, route } }: PrivilegedCall, endpoint: string): boolean {
  const [verb = "", path] = endpoint.split(" ");
  // Endpoints may be given names of their own, which say nothing of a place in the code.
  if (path === undefined || !path.startsWith("/")) return true;
  return route === path && (name === verb || name === "ALL" || name === "page" || name === "middleware");
}

/** Whether a call of the map explains a row: the same method from the same entry, and an elevated row only by an elevated call. */
function explains(call: PrivilegedCall, { kind, methodId, endpoint }: LedgerRow): boolean {
  const isKind = kind !== "elevated" || call.privilege === "elevated";
  const isMethod = call.methodId === undefined || call.methodId === methodId;
  return isKind && isMethod && (endpoint === undefined || call.entry.kind === "middleware" || isEntry(call, endpoint));
}

/**
 * The rows of a ledger that no call in the map of the project explains: what happened at run time, but the checker did not see.
 *
 * Why: empty for an end-to-end run of a project means that the map is complete for what ran. A refusal of somebody who acted with nobody's
 * rights but their own is no privileged call, so no map holds it.
 */
export function coveredBy<Row extends LedgerRow>(rows: readonly Row[], { calls }: Pick<CheckResult, "calls">): readonly Row[] {
  return rows.filter((row) => {
    const isPrivileged = row.kind !== "refused" || row.actor !== undefined;
    return isPrivileged && !calls.some((call) => explains(call, row));
  });
}
