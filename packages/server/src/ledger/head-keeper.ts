import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { InstallationKeys } from "@belay/domains/apps";
import type { LedgerHead, Store } from "@belay/store";
import { syncDirectory } from "./archive-file.ts";
import { readSignedHead, type SignedHead, signHead } from "./signed-head.ts";

const FILE = "ledger-heads.json";

export interface HeadKeeperOptions {
  readonly store: Store;
  readonly keys: InstallationKeys;
  /** Where a second copy goes, outside of the database; absent where the store is in a database that has no directory of ours. */
  readonly directory?: string;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function writeWhole(directory: string, text: string): Promise<void> {
  const path = join(directory, FILE);
  const draft = `${path}.${process.pid}`;
  const handle = await open(draft, "w", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path);
  await syncDirectory(directory);
}

/** The text of each site's signed head in the file beside the store, by site; empty when there is no such file. */
export async function readHeadsFile(directory: string): Promise<ReadonlyMap<string, unknown>> {
  let text: string;
  try {
    text = await readFile(join(directory, FILE), "utf8");
  } catch {
    return new Map();
  }
  const value = parseJson(text);
  return new Map(Array.isArray(value) ? value.map((head) => [String(Object(head).siteId), head]) : []);
}

/** What of a head is signed in the store already. */
function signedOf(keys: InstallationKeys, { siteId, checkpoint }: LedgerHead): SignedHead | undefined {
  return checkpoint === undefined ? undefined : readSignedHead(keys, siteId, parseJson(checkpoint));
}

/**
 * Signs the ends of all chains that went on since they were last signed; answers how many those were.
 *
 * Why: rows that are cut off at the end leave a chain that is whole in itself. The signed head is kept in the store and, where there is a data
 * directory, in a file of its own, so that whoever shortens the one must forge or set back the other.
 */
export async function signHeads({ store, keys, directory }: HeadKeeperOptions, nowMs: number): Promise<number> {
  const heads = await store.read((tx) => tx.ledger.heads());
  const signed = heads.map((head) => {
    const known = signedOf(keys, head);
    return known?.sequence === head.sequence
      ? { head: known, isNew: false }
      : { head: signHead(keys, head.siteId, head, nowMs), isNew: true };
  });
  const fresh = signed.filter(({ isNew }) => isNew);
  if (fresh.length === 0) {
    return 0;
  }
  await store.write(async (tx) => {
    for (const { head } of fresh) {
      await tx.ledger.noteCheckpoint(head.siteId, JSON.stringify(head));
    }
  });
  if (directory !== undefined) {
    await writeWhole(directory, `${JSON.stringify(signed.map(({ head }) => head))}\n`);
  }
  return fresh.length;
}
