import { removeUser } from "@belay/domains/apps";
import { systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { reachedSites, recordCommand } from "../command/record-command.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, USER_ARGUMENT } from "./options.ts";

/** `belay user remove <user>`: ends a user; their tokens fail on a running server within a second. */
export const removeCommand = belayCommand({
  meta: { name: "remove", description: "Remove a user and end their sessions" },
  args: { ...COMMON_ARGUMENTS, id: USER_ARGUMENT },
  run: ({ data, json, id }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      await store.write(async (tx) => {
        const user = await tx.system.user(id);
        await removeUser(tx, id, systemClock.nowMs());
        if (user !== undefined) {
          const siteIds = await reachedSites(tx.system, { accountId: user.accountId, siteIds: "all" });
          await recordCommand(tx, { command: "user remove", siteIds, target: { type: "user", id, name: user.email } });
        }
      });
      printFacts({ id, state: "removed" }, { json: json === true, lines: [`User ${id} is removed.`] });
    }),
});
