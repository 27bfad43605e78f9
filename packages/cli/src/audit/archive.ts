import { systemClock } from "@belay/server/installation";
import { archiveLedger, signHeads } from "@belay/server/ledger";
import type { LedgerArchive } from "@belay/store";
import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { archiveDirectoryOf, COMMON_ARGUMENTS, directoryOf, findChains, parseMoment } from "./options.ts";

/** `belay audit archive --before <moment>`: moves old rows to files that the chain still goes through. */
export const archiveCommand = belayCommand({
  meta: { name: "archive", description: "Move old rows of the ledger to compressed files; the chain stays provable over both" },
  args: {
    ...COMMON_ARGUMENTS,
    before: { type: "string", required: true, valueHint: "moment", description: "Rows from before this: ISO 8601, or a span ago (365d)" },
    "archive-dir": { type: "string", valueHint: "dir", description: "Where to; else BELAY_LEDGER_ARCHIVE, else in the data directory" },
  },
  run: ({ data, json, site, before, "archive-dir": archiveDirectory }) =>
    withInstallation(findDataDirectory(data), async ({ store, keys, directory }) => {
      const nowMs = systemClock.nowMs();
      const beforeMs = parseMoment(before, "--before", nowMs);
      const target = archiveDirectoryOf(directory, archiveDirectory);
      if (target === undefined) {
        throw new UsageError("Where should archives go? A store in a database has no directory: name one with --archive-dir.");
      }
      await store.sealLedger();
      await signHeads({ store, keys, ...directoryOf(directory) }, nowMs);
      const parts: LedgerArchive[] = [];
      for (const siteId of await store.read((tx) => findChains(tx, site))) {
        parts.push(...(await archiveLedger({ store, siteId, beforeMs, directory: target, nowMs })));
      }
      const lines = parts.map((part) => `${part.siteId}: rows ${part.firstSequence} to ${part.lastSequence} are in ${target}/${part.file}`);
      printFacts(parts, { json: json === true, lines: parts.length === 0 ? ["Nothing is that old."] : lines });
    }),
});
