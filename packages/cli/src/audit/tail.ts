import { methodById } from "@belay/contracts";
import type { LedgerEntry, Subject } from "@belay/core";
import { belayCommand } from "../command/belay-command.ts";
import { CliError } from "../command/cli-error.ts";
import { formatMoment, printFacts } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findSites } from "./options.ts";

function describeSubject(subject: Subject | undefined): string {
  return subject === undefined ? "somebody unknown" : `${subject.type.toLowerCase().replace("_", " ")} ${subject.id}`;
}

function describeCall({ kind, subject, actor }: LedgerEntry): string {
  switch (kind) {
    case "elevated":
      return `elevated by ${describeSubject(actor)} for ${describeSubject(subject)}`;
    case "admin":
      return `by ${describeSubject(actor)}`;
    case "refused":
      return `by ${describeSubject(actor ?? subject)}`;
  }
}

function describe(entry: LedgerEntry): string {
  const method = methodById(entry.methodId);
  const what = method === undefined ? entry.methodId : `${method.module} ${method.name}`;
  const why = [entry.code, entry.reason].filter((word) => word !== undefined).join(", ");
  return `${formatMoment(entry.atMs)} ${entry.outcome} ${entry.status} ${what} ${describeCall(entry)}${why === "" ? "" : `: ${why}`}`;
}

/** `belay audit tail`: the newest rows, the newest last, as in a log. */
export const tailCommand = belayCommand({
  meta: { name: "tail", description: "Show the newest rows of the ledger" },
  args: { ...COMMON_ARGUMENTS, rows: { type: "string", valueHint: "n", description: "How many rows of each site", default: "20" } },
  run: ({ data, json, site, rows }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const count = /^[1-9]\d{0,3}$/.test(rows) ? Number(rows) : undefined;
      if (count === undefined) {
        throw new CliError(`--rows takes a number from 1 to 9999; "${rows}" is none.`);
      }
      const entries = await store.read(async (tx) => {
        const sites = await findSites(tx.system, site);
        const pages = await Promise.all(sites.map(({ id }) => tx.ledger.latest(id, count)));
        return pages.flat().sort((left, right) => left.atMs - right.atMs);
      });
      printFacts(entries, { json: json === true, lines: entries.length === 0 ? ["No rows."] : entries.map(describe) });
    }),
});
