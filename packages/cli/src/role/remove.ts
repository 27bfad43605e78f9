import { findRole } from "@belay/domains/apps";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { recordCommand } from "../command/record-command.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findSiteRecord, ROLE_ARGUMENT, SITE_ARGUMENT } from "../user/options.ts";

/** `belay role remove <role>`: removes a role and takes it from everybody who holds it. */
export const removeCommand = belayCommand({
  meta: { name: "remove", description: "Remove a role, from its users too" },
  args: { ...COMMON_ARGUMENTS, site: SITE_ARGUMENT, role: ROLE_ARGUMENT },
  run: ({ data, json, site, role: named }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const role = await store.write(async (tx) => {
        const found = await findRole(tx.system, (await findSiteRecord(tx.system, site)).id, named);
        await tx.system.removeRole(found.siteId, found.id);
        const target = { type: "role", id: found.id, name: found.name };
        await recordCommand(tx, { command: "role remove", siteIds: [found.siteId], target, detail: found.permissions });
        return found;
      });
      printFacts({ id: role.id, name: role.name, state: "removed" }, { json: json === true, lines: [`Role ${role.name} is removed.`] });
    }),
});
