import { belayCommand } from "../command/belay-command.ts";
import { CliError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { describePermissions, mergePermissions, parsePermissions } from "../command/permissions.ts";
import { recordCommand } from "../command/record-command.ts";
import { DATA_ARGUMENT, findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";

/** `belay app grant <instanceId> <permissions>`: adds permissions to an app on its site; what it held stays. */
export const grantCommand = belayCommand({
  meta: { name: "grant", description: "Add permissions to an app on its site" },
  args: {
    data: DATA_ARGUMENT,
    json: { type: "boolean", description: "Print JSON" },
    instance: { type: "positional", required: true, description: "Id of the app instance, as list shows it" },
    permissions: { type: "positional", required: true, valueHint: "a,b|all", description: "Permission ids to add" },
  },
  run: ({ data, json, instance, permissions }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const added = parsePermissions(permissions, "permissions");
      const held = await store.write(async (tx) => {
        const record = await tx.system.appInstance(instance);
        if (record === undefined || record.removedAtMs !== undefined) {
          throw new CliError(`There is no app instance ${instance}.`);
        }
        const merged = mergePermissions(record.permissions, added);
        await tx.system.updateAppInstance(instance, { permissions: merged });
        const app = await tx.system.oauthApp(record.clientId);
        const target = { type: "appInstance", id: instance, ...(app === undefined ? {} : { name: app.name }) };
        await recordCommand(tx, { command: "app grant", siteIds: [record.siteId], target, detail: added });
        return merged;
      });
      printFacts(
        { instanceId: instance, permissions: held },
        { json: json === true, lines: [`App instance ${instance} now holds: ${describePermissions(held)}`] },
      );
    }),
});
