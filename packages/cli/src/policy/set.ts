import { setElevationPolicy } from "@belay/domains/apps";
import { sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { operator } from "../command/operator.ts";
import { printFacts } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findAppOnSite } from "./options.ts";
import { readPolicyFile } from "./read-policy-file.ts";
import { policyFacts, policyLines } from "./show.ts";

/** `belay policy set <file>`: replaces the rules. */
export const setCommand = belayCommand({
  meta: { name: "set", description: "Replace an app's elevation policy; a first one observes" },
  args: {
    ...COMMON_ARGUMENTS,
    file: { type: "positional", required: true, description: "JSON file with the rules, or - for standard input" },
  },
  run: async ({ data, json, app, site, file }) => {
    const change = await readPolicyFile(file);
    await withInstallation(findDataDirectory(data), async ({ store }) => {
      const [onSite, policy] = await store.write(async (tx) => {
        const found = await findAppOnSite(tx.system, app, site);
        return [found, await setElevationPolicy(tx, { ...found, ...change, by: operator() }, sourcesNow(systemClock))] as const;
      });
      printFacts(policyFacts(onSite, policy), { json: json === true, lines: policyLines(onSite, policy) });
    });
  },
});
