import { createClientSecret } from "@belay/domains/apps";
import { sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { recordCommand } from "../command/record-command.ts";
import { parseExpiry } from "../command/values.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { findOAuthApp } from "../installation/find-app.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { CLIENT_ARGUMENT, COMMON_ARGUMENTS } from "./options.ts";
import { printIssued } from "./print-issued.ts";

/** `belay secret create`: a further secret beside the one in use; two at most. */
export const createCommand = belayCommand({
  meta: { name: "create", description: "Make a client secret and show it once" },
  args: {
    ...COMMON_ARGUMENTS,
    client: CLIENT_ARGUMENT,
    expires: { type: "string", valueHint: "span", description: "Let it end after this (90s, 1h, 90d)" },
  },
  run: ({ data, json, client, expires }) =>
    withInstallation(findDataDirectory(data), async ({ store, keys }) => {
      const sources = sourcesNow(systemClock);
      const expiresAtMs = parseExpiry(expires, sources.nowMs);
      const issued = await store.write(async (tx) => {
        const { id, siteId, name } = await findOAuthApp(tx.system, client);
        const made = await createClientSecret(tx, id, { keys, sources, ...(expiresAtMs === undefined ? {} : { expiresAtMs }) });
        await recordCommand(tx, { command: "secret create", siteIds: [siteId], target: { type: "oauthApp", id, name } });
        return made;
      });
      printIssued(issued, json === true);
    }),
});
