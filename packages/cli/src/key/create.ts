import { createApiKey } from "@belay/domains/apps";
import { sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { parsePermissions } from "../command/permissions.ts";
import { reachedSites, recordCommand } from "../command/record-command.ts";
import { parseExpiry, parseList } from "../command/values.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { printIssuedKey } from "./key-facts.ts";
import { ACCOUNT_ARGUMENT, COMMON_ARGUMENTS, findAccountId } from "./options.ts";

/** `belay key create`: an API key with the permissions that were named and no others. */
export const createCommand = belayCommand({
  meta: { name: "create", description: "Make an API key and show it once" },
  args: {
    ...COMMON_ARGUMENTS,
    account: ACCOUNT_ARGUMENT,
    name: { type: "string", description: "What the key is for", default: "API key" },
    permissions: { type: "string", required: true, valueHint: "a,b|all", description: "Permission ids" },
    sites: { type: "string", valueHint: "id,id|all", description: "Sites that it reaches", default: "all" },
    expires: { type: "string", valueHint: "span", description: "Let it end after this (90s, 1h, 90d)" },
  },
  run: ({ data, json, account, name, permissions, sites, expires }) =>
    withInstallation(findDataDirectory(data), async ({ store, keys }) => {
      const sources = sourcesNow(systemClock);
      const expiresAtMs = parseExpiry(expires, sources.nowMs);
      const grant = { name, permissions: parsePermissions(permissions, "--permissions"), siteIds: parseList(sites, "--sites") };
      const issued = await store.write(async (tx) => {
        const accountId = await findAccountId(tx.system, account);
        const made = await createApiKey(
          tx,
          { ...grant, accountId, ...(expiresAtMs === undefined ? {} : { expiresAtMs }) },
          { keys, sources },
        );
        const target = { type: "apiKey", id: made.record.id, name };
        await recordCommand(tx, {
          command: "key create",
          siteIds: await reachedSites(tx.system, made.record),
          target,
          detail: grant.permissions,
        });
        return made;
      });
      printIssuedKey(issued, json === true);
    }),
});
