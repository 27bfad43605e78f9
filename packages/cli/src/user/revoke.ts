import { findRole, revokeRole } from "@belay/domains/apps";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { recordCommand } from "../command/record-command.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findSiteRecord, ROLE_ARGUMENT, SITE_ARGUMENT, USER_ARGUMENT } from "./options.ts";

/** `belay user revoke <user> <role>`: takes a role from a user; on a running server within a second. */
export const revokeCommand = belayCommand({
  meta: { name: "revoke", description: "Take a role from a user" },
  args: { ...COMMON_ARGUMENTS, site: SITE_ARGUMENT, id: USER_ARGUMENT, role: ROLE_ARGUMENT },
  run: ({ data, json, site, id, role: named }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const facts = await store.write(async (tx) => {
        const role = await findRole(tx.system, (await findSiteRecord(tx.system, site)).id, named);
        await revokeRole(tx, id, role);
        const target = { type: "user", id, name: (await tx.system.user(id))?.email ?? "" };
        await recordCommand(tx, { command: "user revoke", siteIds: [role.siteId], target, detail: `role ${role.name}` });
        return { id, siteId: role.siteId, role: role.name, state: "revoked" };
      });
      printFacts(facts, { json: json === true, lines: [`User ${id} no longer holds ${facts.role} on ${facts.siteId}.`] });
    }),
});
