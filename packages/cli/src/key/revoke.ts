import { revokeApiKey } from "@belay/domains/apps";
import { systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { reachedSites, recordCommand } from "../command/record-command.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, KEY_ID_ARGUMENT } from "./options.ts";

/** `belay key revoke <id>`: ends a key at once, on a running server within a second. */
export const revokeCommand = belayCommand({
  meta: { name: "revoke", description: "End an API key at once" },
  args: { ...COMMON_ARGUMENTS, id: KEY_ID_ARGUMENT },
  run: ({ data, json, id }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      await store.write(async (tx) => {
        await revokeApiKey(tx, id, systemClock.nowMs());
        const record = await tx.system.apiKey(id);
        if (record !== undefined) {
          const target = { type: "apiKey", id, name: record.name };
          await recordCommand(tx, { command: "key revoke", siteIds: await reachedSites(tx.system, record), target });
        }
      });
      printFacts({ id, state: "revoked" }, { json: json === true, lines: [`API key ${id} is revoked.`] });
    }),
});
