import { systemClock } from "@belay/server/installation";
import type { SystemReader, UserRecord } from "@belay/store";
import { belayCommand } from "../command/belay-command.ts";
import { formatTable, printFacts } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { ACCOUNT_ARGUMENT, findAccountId } from "../key/options.ts";
import { COMMON_ARGUMENTS } from "./options.ts";

async function factsOf(system: SystemReader, user: UserRecord) {
  const sites = await system.sites(user.accountId);
  const held = await Promise.all(
    sites.map(async ({ id }) => (await system.userRoles(id, user.id)).map(({ name }) => ({ siteId: id, role: name }))),
  );
  const { id, email, name, kind, removedAtMs } = user;
  return {
    id,
    email,
    name,
    kind,
    state: removedAtMs === undefined || removedAtMs > systemClock.nowMs() ? "live" : "removed",
    roles: held.flat(),
  };
}

/** `belay user list`: the users of an account with the roles that they hold on its sites. */
export const listCommand = belayCommand({
  meta: { name: "list", description: "List an account's users with their roles" },
  args: { ...COMMON_ARGUMENTS, account: ACCOUNT_ARGUMENT },
  run: ({ data, json, account }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const users = await store.read(async ({ system }) => {
        const records = await system.users(await findAccountId(system, account));
        return Promise.all(records.map((user) => factsOf(system, user)));
      });
      const rows = users.map(({ id, email, name, kind, state, roles }) => [
        id,
        email || "-",
        name,
        kind,
        state,
        roles.map(({ siteId, role }) => `${role} on ${siteId}`).join(", ") || "-",
      ]);
      printFacts(users, { json: json === true, lines: formatTable([["ID", "EMAIL", "NAME", "KIND", "STATE", "ROLES"], ...rows]) });
    }),
});
