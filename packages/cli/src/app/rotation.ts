import { belayCommand } from "../command/belay-command.ts";
import { CliError, UsageError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { recordCommand } from "../command/record-command.ts";
import { DATA_ARGUMENT, findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";

/** `belay app rotation <clientId> <on|off>`: whether each refresh replaces the app's refresh token. */
export const rotationCommand = belayCommand({
  meta: { name: "rotation", description: "Replace an app's refresh tokens at each use, or keep them (official clients need them kept)" },
  args: {
    data: DATA_ARGUMENT,
    json: { type: "boolean", description: "Print JSON" },
    client: { type: "positional", required: true, description: "Client id of the app, as list shows it" },
    state: { type: "positional", required: true, valueHint: "on|off", description: "on or off" },
  },
  run: ({ data, json, client, state }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      if (state !== "on" && state !== "off") {
        throw new UsageError(`rotation takes on or off; "${state}" is neither.`);
      }
      await store.write(async (tx) => {
        const app = await tx.system.oauthApp(client);
        if (app === undefined || !(await tx.system.setRefreshTokenRotation(app.siteId, app.id, state === "on"))) {
          throw new CliError(`There is no OAuth app ${client}.`);
        }
        const target = { type: "oauthApp", id: app.id, name: app.name };
        await recordCommand(tx, { command: "app rotation", siteIds: [app.siteId], target, detail: state });
      });
      printFacts(
        { clientId: client, rotatesRefreshTokens: state === "on" },
        { json: json === true, lines: [`Refresh tokens of app ${client} are ${state === "on" ? "replaced at each use" : "kept"}.`] },
      );
    }),
});
