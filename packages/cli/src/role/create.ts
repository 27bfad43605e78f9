import { createRole } from "@belay/domains/apps";
import { sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { describePermissions, parsePermissions } from "../command/permissions.ts";
import { recordCommand } from "../command/record-command.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findSiteRecord, SITE_ARGUMENT } from "../user/options.ts";

/** `belay role create <name>`: a name for permissions on one site. */
export const createCommand = belayCommand({
  meta: { name: "create", description: "Make a role of a site" },
  args: {
    ...COMMON_ARGUMENTS,
    site: SITE_ARGUMENT,
    name: { type: "positional", required: true, description: "Name, unique on the site" },
    permissions: { type: "string", required: true, valueHint: "a,b|all", description: "Permission ids" },
  },
  run: ({ data, json, site, name, permissions }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const held = parsePermissions(permissions, "--permissions");
      const role = await store.write(async (tx) => {
        const { id: siteId } = await findSiteRecord(tx.system, site);
        const made = await createRole(tx, { siteId, name, permissions: held }, sourcesNow(systemClock));
        await recordCommand(tx, { command: "role create", siteIds: [siteId], target: { type: "role", id: made.id, name }, detail: held });
        return made;
      });
      printFacts(role, { json: json === true, lines: [`Role ${role.name} on ${role.siteId}: ${describePermissions(role.permissions)}`] });
    }),
});
