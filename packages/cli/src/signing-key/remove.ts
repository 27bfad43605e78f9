import { systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { CliError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { recordCommand } from "../command/record-command.ts";
import { DATA_ARGUMENT, findDataDirectory } from "../installation/data-directory.ts";
import { allSites } from "../installation/find-app.ts";
import { withInstallation } from "../installation/open-installation.ts";

/** `belay signing-key remove <id>`: every token that it signed fails, on a running server within a second. For a key that leaked. */
export const removeCommand = belayCommand({
  meta: { name: "remove", description: "End a retired signing key: its tokens fail at once" },
  args: {
    data: DATA_ARGUMENT,
    json: { type: "boolean", description: "Print JSON" },
    id: { type: "positional", required: true, description: "Id of the key, as list shows it" },
  },
  run: ({ data, json, id }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      await store.write(async (tx) => {
        const { system } = tx;
        const key = (await system.signingKeys()).find((each) => each.id === id);
        if (key === undefined || key.removedAtMs !== undefined) {
          throw new CliError(`There is no live signing key ${id}.`);
        }
        if (key.retiredAtMs === undefined) {
          throw new CliError(`The key ${id} signs now: replace it first, with "belay signing-key rotate".`);
        }
        await system.removeSigningKey(id, systemClock.nowMs());
        const siteIds = (await allSites(system)).map((site) => site.id);
        await recordCommand(tx, { command: "signing-key remove", siteIds, target: { type: "signingKey", id } });
      });
      printFacts({ id, state: "removed" }, { json: json === true, lines: [`Signing key ${id} is removed; its tokens fail.`] });
    }),
});
