import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { describeEntry } from "./describe-entry.ts";
import { COMMON_ARGUMENTS, FILTER_ARGUMENTS, findChains, parseCount, parseFilter } from "./options.ts";

/** `belay audit query`: rows of one site that match, the newest first, page by page. */
export const queryCommand = belayCommand({
  meta: { name: "query", description: "Search the ledger of a site, the newest rows first" },
  args: {
    ...COMMON_ARGUMENTS,
    ...FILTER_ARGUMENTS,
    site: { type: "string", valueHint: "id", description: "Site; not needed where there is one only" },
    limit: { type: "string", valueHint: "n", description: "Rows of a page", default: "50" },
    before: { type: "string", valueHint: "cursor", description: "Go on from here: as the page before said" },
  },
  run: ({ json, limit, before, data, site, ...wanted }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const query = { filter: parseFilter(wanted), limit: parseCount(limit, "--limit") };
      if (before !== undefined && !/^\d+\.\d+\.\d+$/.test(before)) {
        throw new UsageError(`--before takes the cursor that a page ended with; "${before}" is none.`);
      }
      const page = await store.read(async (tx) => {
        const [siteId, ...others] = await findChains(tx, site);
        if (siteId === undefined || others.length > 0) {
          throw new UsageError(`There are several sites: name one with --site (${[siteId, ...others].join(", ")}).`);
        }
        return tx.ledger.query(siteId, before === undefined ? query : { ...query, before });
      });
      const more = page.next === undefined ? [] : [`More with --before ${page.next}`];
      const lines = page.entries.length === 0 ? ["No rows."] : [...page.entries.map(describeEntry), ...more];
      printFacts(page, { json: json === true, lines });
    }),
});
