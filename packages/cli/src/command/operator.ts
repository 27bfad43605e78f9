import { userInfo } from "node:os";
import type { LedgerSubject } from "@belay/core";

/** Whoever uses this command line, for the ledger: the account of the operating system, or its number where that has no name. */
export function operator(): LedgerSubject {
  try {
    return { type: "OPERATOR", id: userInfo().username };
  } catch {
    return { type: "OPERATOR", id: String(process.getuid?.() ?? "unknown") };
  }
}
