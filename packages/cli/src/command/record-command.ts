import { randomUUID } from "node:crypto";
import type { LedgerEntry, LedgerTarget } from "@belay/core";
import { systemClock } from "@belay/server/installation";
import type { SystemReader, WriteTransaction } from "@belay/store";
import { operator } from "./operator.ts";

/** Longer lists of permissions are cut: a row says what was done, and is no copy of it. */
const DETAIL_LENGTH_MAX = 2_000;

/** What a command did to whose rights. */
export interface CommandRecord {
  /** As it is typed, without the name of the program: `key grant`. */
  readonly command: string;
  /** The sites on which it changes who may do what. */
  readonly siteIds: readonly string[];
  readonly target: LedgerTarget;
  /** What was given or taken: permissions, a role. */
  readonly detail?: "all" | readonly string[] | string;
}

/** The id under which a command stands in the ledger. */
export function commandMethodId(command: string): string {
  return `belay.cli.v1.${command.replaceAll(" ", ".")}`;
}

/**
 * Puts a command that changes rights on record, in the transaction of the change: one row in the chain of each site that it concerns.
 *
 * Why: who may run this program needs nobody's permission, so the record is all there is.
 */
export async function recordCommand(tx: WriteTransaction, { command, siteIds, target, detail }: CommandRecord): Promise<void> {
  const by = operator();
  const words = detail === undefined || typeof detail === "string" ? detail : detail.join(" ");
  const shared: Omit<LedgerEntry, "id" | "siteId"> = {
    atMs: systemClock.nowMs(),
    requestId: randomUUID(),
    kind: "admin",
    methodId: commandMethodId(command),
    permissions: [],
    outcome: "allowed",
    status: 200,
    subject: by,
    actor: by,
    endpoint: `belay ${command}`,
    target,
    ...(words === undefined ? {} : { detail: words.slice(0, DETAIL_LENGTH_MAX) }),
  };
  await tx.ledger.appendAll(siteIds.map((siteId) => ({ ...shared, id: randomUUID(), siteId })));
}

/** The sites that a credential of an account reaches: those it names, or all that the account has. */
export async function reachedSites(
  system: SystemReader,
  { accountId, siteIds }: { readonly accountId: string; readonly siteIds: "all" | readonly string[] },
): Promise<readonly string[]> {
  const own = (await system.sites(accountId)).map(({ id }) => id);
  return siteIds === "all" ? own : own.filter((id) => siteIds.includes(id));
}
