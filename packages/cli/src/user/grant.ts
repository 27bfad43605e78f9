import { findRole, grantRole } from "@belay/domains/apps";
import { systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { recordCommand } from "../command/record-command.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findSiteRecord, ROLE_ARGUMENT, SITE_ARGUMENT, USER_ARGUMENT } from "./options.ts";

/** `belay user grant <user> <role>`: gives a user a role; it counts from the next request on. */
export const grantCommand = belayCommand({
  meta: { name: "grant", description: "Give a user a role on a site" },
  args: { ...COMMON_ARGUMENTS, site: SITE_ARGUMENT, id: USER_ARGUMENT, role: ROLE_ARGUMENT },
  run: ({ data, json, site, id, role: named }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const facts = await store.write(async (tx) => {
        const role = await findRole(tx.system, (await findSiteRecord(tx.system, site)).id, named);
        await grantRole(tx, id, role, systemClock.nowMs());
        const target = { type: "user", id, name: (await tx.system.user(id))?.email ?? "" };
        await recordCommand(tx, { command: "user grant", siteIds: [role.siteId], target, detail: `role ${role.name}` });
        return { id, siteId: role.siteId, role: role.name, state: "granted" };
      });
      printFacts(facts, { json: json === true, lines: [`User ${id} holds ${facts.role} on ${facts.siteId}.`] });
    }),
});
