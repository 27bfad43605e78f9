import { createApp } from "@belay/domains/apps";
import { sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { describePermissions, parsePermissions } from "../command/permissions.ts";
import { recordCommand } from "../command/record-command.ts";
import { parseList } from "../command/values.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findSiteRecord, SITE_ARGUMENT } from "../user/options.ts";

/** Exact redirect addresses with commas between. Errors: UsageError. */
function parseRedirects(text: string | undefined): readonly string[] {
  const list = text === undefined ? [] : parseList(text, "--redirects");
  if (list === "all" || list.some((uri) => !URL.canParse(uri))) {
    throw new UsageError("--redirects takes absolute addresses with commas between.");
  }
  return list;
}

/** The permissions that an app asks for. Errors: UsageError. */
function parseRequested(text: string): readonly string[] {
  const list = parsePermissions(text, "--permissions");
  if (list === "all") {
    throw new UsageError("An app names the permissions that it asks for, one by one.");
  }
  return list;
}

/** `belay app create <name>`: an app that sites install. It holds nothing until then. */
export const createCommand = belayCommand({
  meta: { name: "create", description: "Make an app that sites install, with the permissions that it asks for" },
  args: {
    ...COMMON_ARGUMENTS,
    site: { ...SITE_ARGUMENT, description: "Site whose account owns the app; not needed where there is one site only" },
    name: { type: "positional", required: true, description: "What the app is called" },
    permissions: { type: "string", required: true, valueHint: "a,b", description: "Permission ids that it asks for" },
    redirects: { type: "string", valueHint: "url,url", description: "Exact addresses that an installation may lead back to" },
  },
  run: ({ data, json, site, name, permissions, redirects }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const asked = { requestedPermissions: parseRequested(permissions), allowedRedirectUris: parseRedirects(redirects) };
      const app = await store.write(async (tx) => {
        const { id: siteId } = await findSiteRecord(tx.system, site);
        const made = await createApp(tx, { siteId, name, ...asked }, sourcesNow(systemClock));
        const target = { type: "oauthApp", id: made.id, name };
        await recordCommand(tx, { command: "app create", siteIds: [siteId], target, detail: asked.requestedPermissions });
        return made;
      });
      const next = `belay secret create --client ${app.id}, belay app install ${app.id}`;
      printFacts(
        { clientId: app.id, name, ...asked },
        { json: json === true, lines: [`App ${app.id} asks for ${describePermissions(asked.requestedPermissions)}. Next: ${next}`] },
      );
    }),
});
