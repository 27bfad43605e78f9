import type { AppInstanceRecord, OAuthAppRecord } from "@belay/store";
import { belayCommand } from "../command/belay-command.ts";
import { formatTable, printFacts } from "../command/output.ts";
import { describePermissions } from "../command/permissions.ts";
import { DATA_ARGUMENT, findDataDirectory } from "../installation/data-directory.ts";
import { allOAuthApps } from "../installation/find-app.ts";
import { withInstallation } from "../installation/open-installation.ts";

function facts({ name }: OAuthAppRecord, { id, clientId, siteId, permissions, removedAtMs }: AppInstanceRecord) {
  return { instanceId: id, clientId, siteId, name, permissions, state: removedAtMs === undefined ? "installed" : "removed" };
}

/** One row for each instance; an app without any has one all the same. */
function factsOfAll(app: OAuthAppRecord, instances: readonly AppInstanceRecord[]) {
  const nowhere = { instanceId: null, clientId: app.id, siteId: null, name: app.name, permissions: [], state: "not installed" };
  return instances.length === 0 ? [nowhere] : instances.map((instance) => facts(app, instance));
}

/** `belay app list`: every app on every site, with what it was granted there. */
export const listCommand = belayCommand({
  meta: { name: "list", description: "List the apps on all sites with what they were granted" },
  args: { data: DATA_ARGUMENT, json: { type: "boolean", description: "Print JSON" } },
  run: ({ data, json }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const apps = await store.read(async (tx) => {
        const known = await allOAuthApps(tx.system);
        const rows = await Promise.all(known.map(async (app) => factsOfAll(app, await tx.system.appInstances(app.id))));
        return rows.flat();
      });
      const rows = apps.map((app) => [
        app.instanceId ?? "-",
        app.clientId,
        app.siteId ?? "-",
        app.name,
        app.state,
        describePermissions(app.permissions),
      ]);
      printFacts(apps, {
        json: json === true,
        lines: formatTable([["INSTANCE", "CLIENT ID", "SITE", "NAME", "STATE", "PERMISSIONS"], ...rows]),
      });
    }),
});
