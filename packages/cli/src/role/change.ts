import { changeRole, findRole } from "@belay/domains/apps";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { describePermissions, parsePermissions } from "../command/permissions.ts";
import { recordCommand } from "../command/record-command.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findSiteRecord, ROLE_ARGUMENT, SITE_ARGUMENT } from "../user/options.ts";

/** `belay role change <role> <permissions>`: replaces what a role holds, for everybody who holds it. */
export const changeCommand = belayCommand({
  meta: { name: "change", description: "Replace the permissions of a role" },
  args: {
    ...COMMON_ARGUMENTS,
    site: SITE_ARGUMENT,
    role: ROLE_ARGUMENT,
    permissions: { type: "positional", required: true, valueHint: "a,b|all", description: "Permission ids that it holds from now on" },
  },
  run: ({ data, json, site, role: named, permissions }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const held = parsePermissions(permissions, "permissions");
      const role = await store.write(async (tx) => {
        const found = await findRole(tx.system, (await findSiteRecord(tx.system, site)).id, named);
        await changeRole(tx, found, held);
        const target = { type: "role", id: found.id, name: found.name };
        await recordCommand(tx, { command: "role change", siteIds: [found.siteId], target, detail: held });
        return { ...found, permissions: held };
      });
      printFacts(role, { json: json === true, lines: [`Role ${role.name} now holds: ${describePermissions(held)}`] });
    }),
});
