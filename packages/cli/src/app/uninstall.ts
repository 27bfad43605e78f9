import { uninstallApp } from "@belay/domains/apps";
import { sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { recordCommand } from "../command/record-command.ts";
import { DATA_ARGUMENT, findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";

/** `belay app uninstall <instanceId>`: removes an app from its site; its tokens fail on a running server within a second. */
export const uninstallCommand = belayCommand({
  meta: { name: "uninstall", description: "Remove an app from its site: its tokens fail at once" },
  args: {
    data: DATA_ARGUMENT,
    json: { type: "boolean", description: "Print JSON" },
    instance: { type: "positional", required: true, description: "Id of the app instance, as list shows it" },
  },
  run: ({ data, json, instance }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      await store.write(async (tx) => {
        const record = await tx.system.appInstance(instance);
        await uninstallApp(tx, instance, sourcesNow(systemClock));
        if (record !== undefined) {
          const app = await tx.system.oauthApp(record.clientId);
          const target = { type: "appInstance", id: instance, ...(app === undefined ? {} : { name: app.name }) };
          await recordCommand(tx, { command: "app uninstall", siteIds: [record.siteId], target });
        }
      });
      printFacts({ instanceId: instance, state: "removed" }, { json: json === true, lines: [`App instance ${instance} is removed.`] });
    }),
});
