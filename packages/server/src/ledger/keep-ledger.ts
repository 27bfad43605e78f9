import { archiveLedger } from "./archive-ledger.ts";
import { type HeadKeeperOptions, signHeads } from "./head-keeper.ts";

const DAY_MS = 86_400_000;

/** What a server does for its ledger beside writing it. */
export interface LedgerSettings {
  /** The data directory, where signed heads have their second copy; absent for a store in a database. */
  readonly directory?: string;
  /** Entries older than so many days are moved to files in this directory. Without it everything stays in the store. */
  readonly retention?: { readonly days: number; readonly directory: string };
}

/** Moves what is older than the retention to archives, for every site. */
export async function applyRetention({ retention, ...options }: HeadKeeperOptions & LedgerSettings, nowMs: number): Promise<void> {
  if (retention === undefined) {
    return;
  }
  const { store } = options;
  const beforeMs = nowMs - retention.days * DAY_MS;
  await signHeads(options, nowMs);
  for (const { siteId } of await store.read((tx) => tx.ledger.heads())) {
    await archiveLedger({ store, siteId, beforeMs, directory: retention.directory, nowMs });
  }
}
