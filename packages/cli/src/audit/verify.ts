import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findSites } from "./options.ts";
import { type LedgerVerdict, verifyLedger } from "./verify-ledger.ts";

const BREAKS: Readonly<Record<Extract<LedgerVerdict, { readonly ok: false }>["reason"], string>> = {
  sequence: "a row is missing, came twice or was moved",
  link: "the row does not follow from the row before it",
  site: "the row belongs to another site",
  content: "the row was changed after it was sealed",
  head: "rows at the end are missing or were replaced",
};

function describe(verdict: LedgerVerdict): string {
  return verdict.ok
    ? `${verdict.siteId}: whole, ${verdict.rows} rows${verdict.head === undefined ? "" : `, head ${verdict.head.hash}`}`
    : `${verdict.siteId}: BROKEN at row ${verdict.sequence}: ${BREAKS[verdict.reason]}`;
}

/** `belay audit verify`: proves the hash chain of each site. Exit code 1 when one is broken. */
export const verifyCommand = belayCommand({
  meta: { name: "verify", description: "Prove the hash chain of the ledger; exit code 1 where it is broken" },
  args: COMMON_ARGUMENTS,
  run: ({ data, json, site }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const sites = await store.read((tx) => findSites(tx.system, site));
      const verdicts: LedgerVerdict[] = [];
      for (const { id } of sites) {
        verdicts.push(await verifyLedger(store, id));
      }
      printFacts(verdicts, { json: json === true, lines: verdicts.map(describe) });
      if (verdicts.some(({ ok }) => !ok)) {
        process.exitCode = 1;
      }
    }),
});
