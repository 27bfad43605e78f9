import { isLive } from "@belay/domains/apps";
import { systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { CliError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { describePermissions, mergePermissions, parsePermissions } from "../command/permissions.ts";
import { reachedSites, recordCommand } from "../command/record-command.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, KEY_ID_ARGUMENT } from "./options.ts";

/** `belay key grant <id> <permissions>`: adds permissions to a key; what it held stays. */
export const grantCommand = belayCommand({
  meta: { name: "grant", description: "Add permissions to an API key" },
  args: {
    ...COMMON_ARGUMENTS,
    id: KEY_ID_ARGUMENT,
    permissions: { type: "positional", required: true, valueHint: "a,b|all", description: "Permission ids to add" },
  },
  run: ({ data, json, id, permissions }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const added = parsePermissions(permissions, "permissions");
      const held = await store.write(async (tx) => {
        const record = await tx.system.apiKey(id);
        if (record === undefined || !isLive(record, systemClock.nowMs())) {
          throw new CliError(`There is no live API key ${id}.`);
        }
        const merged = mergePermissions(record.permissions, added);
        await tx.system.updateApiKey(id, { permissions: merged });
        const target = { type: "apiKey", id, name: record.name };
        await recordCommand(tx, { command: "key grant", siteIds: await reachedSites(tx.system, record), target, detail: added });
        return merged;
      });
      printFacts({ id, permissions: held }, { json: json === true, lines: [`API key ${id} now holds: ${describePermissions(held)}`] });
    }),
});
