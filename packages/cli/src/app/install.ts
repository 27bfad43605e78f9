import { installApp, startInstallCallback } from "@belay/domains/apps";
import { sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { describePermissions, parsePermissions } from "../command/permissions.ts";
import { recordCommand } from "../command/record-command.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findSiteRecord, SITE_ARGUMENT } from "../user/options.ts";

/** What is granted of what the app asks for; everything when nothing is named. Errors: CliError. */
function parseGranted(text: string | undefined): { readonly permissions?: readonly string[] } {
  const list = text === undefined ? "all" : parsePermissions(text, "--permissions");
  return list === "all" ? {} : { permissions: list };
}

/** `belay app install <clientId>`: the app on a site, with what it asks for or less. */
export const installCommand = belayCommand({
  meta: { name: "install", description: "Install an app on a site and grant it what it asks for" },
  args: {
    ...COMMON_ARGUMENTS,
    site: SITE_ARGUMENT,
    client: { type: "positional", required: true, description: "Client id of the app" },
    permissions: { type: "string", valueHint: "a,b|all", description: "Grant only these of what it asks for" },
    redirect: { type: "string", valueHint: "url", description: "Print this address with a code that the app changes for its tokens" },
    state: { type: "string", description: "Goes back with the code" },
  },
  run: ({ data, json, site, client, permissions, redirect, state }) =>
    withInstallation(findDataDirectory(data), async ({ store, keys }) => {
      const granted = parseGranted(permissions);
      if (state !== undefined && redirect === undefined) {
        throw new UsageError("--state goes with --redirect.");
      }
      const { instance, callback } = await store.write(async (tx) => {
        const sources = sourcesNow(systemClock);
        const { id: siteId } = await findSiteRecord(tx.system, site);
        const installed = await installApp(tx, { clientId: client, siteId, ...granted }, sources);
        const app = await tx.system.oauthApp(client);
        const target = { type: "appInstance", id: installed.id, ...(app === undefined ? {} : { name: app.name }) };
        await recordCommand(tx, { command: "app install", siteIds: [siteId], target, detail: installed.permissions });
        const back = redirect === undefined ? undefined : { redirectUrl: redirect, ...(state === undefined ? {} : { state }) };
        return { instance: installed, callback: back && (await startInstallCallback(tx, installed, back, { keys, sources })) };
      });
      const { id, siteId, permissions: held } = instance;
      const facts = { instanceId: id, clientId: client, siteId, permissions: held, ...(callback === undefined ? {} : { callback }) };
      const line = `App instance ${id} on ${siteId} holds: ${describePermissions(held)}`;
      printFacts(facts, { json: json === true, lines: callback === undefined ? [line] : [callback, line] });
    }),
});
