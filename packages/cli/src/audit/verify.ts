import type { ChainHead } from "@belay/core";
import { type LedgerVerdict, verifyLedger } from "@belay/server/ledger";
import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { EXIT } from "../command/exit-code.ts";
import { printFacts } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { archiveDirectoryOf, COMMON_ARGUMENTS, directoryOf, findChains } from "./options.ts";

const BREAKS: Readonly<Record<Extract<LedgerVerdict, { readonly ok: false }>["reason"], string>> = {
  sequence: "a row is missing, came twice or was moved",
  site: "the row belongs to another site",
  content: "the row was changed after it was sealed",
  head: "rows at the end are missing or were replaced",
  archive: "an archive is missing, not whole, or not the one that was noted",
  signature: "the signed head was not signed with this installation's key",
};

function describe(verdict: LedgerVerdict): string {
  const { siteId, entries, archived } = verdict;
  if (!verdict.ok) {
    const { sequence, lastSequence, reason, file } = verdict;
    const together = lastSequence === sequence ? "" : ` (rows ${sequence} to ${lastSequence} stand together)`;
    return `${siteId}: BROKEN at row ${sequence}: ${BREAKS[reason]}${together}${file === undefined ? "" : ` [${file}]`}`;
  }
  const inArchives = archived === 0 ? "" : `, ${archived} of them archived`;
  const end = verdict.head === undefined ? "" : `, head ${verdict.head.sequence}:${verdict.head.hash}`;
  const signed =
    verdict.signedTo === null ? ", its end NOT signed yet (a running server signs it every 5 s)" : `, signed to row ${verdict.signedTo}`;
  return `${siteId}: whole, ${entries} rows${inArchives}${verdict.head === undefined ? "" : signed}${end}`;
}

/** A head that somebody noted: `<number>:<hash>`, as verify prints it. Errors: UsageError. */
function parseHead(text: string): ChainHead {
  const [sequence = "", hash = ""] = text.split(":");
  if (!/^\d{1,15}$/.test(sequence) || !/^[0-9a-f]{64}$/.test(hash)) {
    throw new UsageError(`--head takes a head as verify prints it (12:9f86d0...); "${text}" is none.`);
  }
  return { sequence: Number(sequence), hash };
}

/** `belay audit verify`: proves the hash chain of each site, over its archives and its store. */
export const verifyCommand = belayCommand({
  meta: {
    name: "verify",
    description: "Prove the hash chain of the ledger, archives included",
  },
  verdict: { good: "every chain is whole", bad: "a chain is broken" },
  args: {
    ...COMMON_ARGUMENTS,
    head: { type: "string", valueHint: "n:hash", description: "A head that was noted elsewhere; it must stand in the chain (with --site)" },
    "archive-dir": {
      type: "string",
      valueHint: "dir",
      description: "Where archives are; else BELAY_LEDGER_ARCHIVE, else in the data directory",
    },
    "store-only": { type: "boolean", description: "Take archives at the store's word, and prove what comes after them" },
  },
  run: ({ data, json, site, head, "archive-dir": archiveDirectory, "store-only": storeOnly }) =>
    withInstallation(findDataDirectory(data), async ({ store, keys, directory }) => {
      const known = head === undefined ? {} : { knownHeads: [parseHead(head)] };
      const archives = storeOnly === true ? undefined : (archiveDirectoryOf(directory, archiveDirectory) ?? ".");
      const chains = await store.read((tx) => findChains(tx, site));
      if (head !== undefined && chains.length > 1) {
        throw new UsageError("A head is of one site: name it with --site.");
      }
      const places = { ...directoryOf(directory), ...(archives === undefined ? {} : { archiveDirectory: archives }) };
      const verdicts: LedgerVerdict[] = [];
      for (const siteId of chains) {
        verdicts.push(await verifyLedger({ store, keys, siteId, ...places, ...known }));
      }
      printFacts(verdicts, { json: json === true, lines: verdicts.map(describe) });
      if (verdicts.some(({ ok }) => !ok)) {
        process.exitCode = EXIT.found;
      }
    }),
});
