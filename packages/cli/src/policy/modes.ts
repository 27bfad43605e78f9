import type { PolicyMode } from "@belay/core";
import { setElevationPolicy } from "@belay/domains/apps";
import { sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { operator } from "../command/operator.ts";
import { printFacts } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findAppOnSite, requirePolicy } from "./options.ts";
import { policyFacts, policyLines } from "./show.ts";

function modeCommand(mode: PolicyMode, description: string) {
  return belayCommand({
    meta: { name: mode, description },
    args: COMMON_ARGUMENTS,
    run: ({ data, json, app, site }) =>
      withInstallation(findDataDirectory(data), async ({ store }) => {
        const [onSite, policy] = await store.write(async (tx) => {
          const found = await findAppOnSite(tx.system, app, site);
          await requirePolicy(tx.system, found);
          return [found, await setElevationPolicy(tx, { ...found, mode, by: operator() }, sourcesNow(systemClock))] as const;
        });
        printFacts(policyFacts(onSite, policy), { json: json === true, lines: policyLines(onSite, policy) });
      }),
  });
}

/** `belay policy off`: the app may elevate what it was granted. */
export const offCommand = modeCommand("off", "Switch an app's elevation policy off");

/** `belay policy observe`: nothing is refused; `belay policy report` tells what would be. */
export const observeCommand = modeCommand("observe", "Refuse nothing, and record what enforce would refuse");

/** `belay policy enforce`: what no rule names is refused, from the next call on. */
export const enforceCommand = modeCommand("enforce", "Refuse what no rule names");
