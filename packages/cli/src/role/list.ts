import { belayCommand } from "../command/belay-command.ts";
import { formatTable, printFacts } from "../command/output.ts";
import { describePermissions } from "../command/permissions.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findSiteRecord, SITE_ARGUMENT } from "../user/options.ts";

/** `belay role list`: the roles of a site with what they hold. */
export const listCommand = belayCommand({
  meta: { name: "list", description: "List a site's roles with their permissions" },
  args: { ...COMMON_ARGUMENTS, site: SITE_ARGUMENT },
  run: ({ data, json, site }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const roles = await store.read(async ({ system }) => system.roles((await findSiteRecord(system, site)).id));
      const rows = roles.map(({ id, name, permissions }) => [id, name, describePermissions(permissions)]);
      printFacts(roles, { json: json === true, lines: formatTable([["ID", "NAME", "PERMISSIONS"], ...rows]) });
    }),
});
