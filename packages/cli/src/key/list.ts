import { systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { credentialState, maskCredential } from "../command/credential-words.ts";
import { formatMoment, formatTable, printFacts } from "../command/output.ts";
import { describePermissions } from "../command/permissions.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { keyFacts } from "./key-facts.ts";
import { ACCOUNT_ARGUMENT, COMMON_ARGUMENTS, findAccountId } from "./options.ts";

const NAMED_MAX = 3;

function summarise(permissions: "all" | readonly string[]): string {
  return permissions === "all" || permissions.length <= NAMED_MAX ? describePermissions(permissions) : `${permissions.length} permissions`;
}

/** `belay key list`: all keys of an account, those that no longer count included; never a key itself. */
export const listCommand = belayCommand({
  meta: { name: "list", description: "List an account's API keys by prefix and last four characters" },
  args: { ...COMMON_ARGUMENTS, account: ACCOUNT_ARGUMENT },
  run: ({ data, json, account }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const records = await store.read(async (tx) => tx.system.apiKeys(await findAccountId(tx.system, account)));
      const nowMs = systemClock.nowMs();
      const rows = records.map((record) => [
        record.id,
        record.name,
        maskCredential("ak", record),
        credentialState(record, nowMs),
        summarise(record.permissions),
        formatMoment(record.expiresAtMs),
        formatMoment(record.lastUsedAtMs),
      ]);
      printFacts(
        records.map((record) => keyFacts(record, nowMs)),
        { json: json === true, lines: formatTable([["ID", "NAME", "KEY", "STATE", "PERMISSIONS", "EXPIRES", "LAST USED"], ...rows]) },
      );
    }),
});
