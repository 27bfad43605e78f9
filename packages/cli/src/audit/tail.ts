import { belayCommand } from "../command/belay-command.ts";
import { printFacts, safeJson } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { type Installation, withInstallation } from "../installation/open-installation.ts";
import { untilStopped } from "../serving/until-stopped.ts";
import { describeEntry } from "./describe-entry.ts";
import { followChains } from "./follow.ts";
import { COMMON_ARGUMENTS, FILTER_ARGUMENTS, findChains, parseCount, parseFilter } from "./options.ts";

/** Prints rows as they come, until the process is asked to stop: JSON lines with `--json`. */
async function follow(
  { store, directory }: Installation,
  chains: readonly string[],
  isJson: boolean,
  filter: ReturnType<typeof parseFilter>,
) {
  const stop = new AbortController();
  void untilStopped().then(() => stop.abort());
  for await (const entry of followChains({ store, location: directory, chains, filter, signal: stop.signal })) {
    console.log(isJson ? safeJson(entry) : describeEntry(entry));
  }
}

/** `belay audit tail`: the newest rows, the newest last, as in a log; and with `--follow` those that come. */
export const tailCommand = belayCommand({
  meta: { name: "tail", description: "Show the newest rows of the ledger, and follow it" },
  args: {
    ...COMMON_ARGUMENTS,
    ...FILTER_ARGUMENTS,
    rows: { type: "string", valueHint: "n", description: "How many rows of each site", default: "20" },
    follow: { type: "boolean", description: "Go on with what comes, until Ctrl-C" },
  },
  run: ({ json, rows, follow: isFollowing, data, site, ...wanted }) =>
    withInstallation(findDataDirectory(data), async (installation) => {
      const limit = parseCount(rows, "--rows");
      const filter = parseFilter(wanted);
      const { store } = installation;
      const chains = await store.read((tx) => findChains(tx, site));
      const entries = await store.read(async ({ ledger }) => {
        const pages = await Promise.all(chains.map((siteId) => ledger.query(siteId, { filter, limit })));
        return pages.flatMap((page) => page.entries.toReversed()).toSorted((left, right) => left.atMs - right.atMs);
      });
      if (isFollowing !== true) {
        printFacts(entries, { json: json === true, lines: entries.length === 0 ? ["No rows."] : entries.map(describeEntry) });
        return;
      }
      for (const entry of entries) {
        console.log(json === true ? safeJson(entry) : describeEntry(entry));
      }
      await follow(installation, chains, json === true, filter);
    }),
});
