import { isLive, rotateClientSecret } from "@belay/domains/apps";
import { sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { recordCommand } from "../command/record-command.ts";
import { parseDurationMs } from "../command/values.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { findOAuthApp } from "../installation/find-app.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { CLIENT_ARGUMENT, COMMON_ARGUMENTS } from "./options.ts";
import { printIssued } from "./print-issued.ts";

/** `belay secret rotate`: a new secret, while the old one counts for a while longer. */
export const rotateCommand = belayCommand({
  meta: { name: "rotate", description: "Make a new client secret and let the old one end after an overlap" },
  args: {
    ...COMMON_ARGUMENTS,
    client: CLIENT_ARGUMENT,
    overlap: { type: "string", valueHint: "span", description: "How long the old one still counts (0 ends it at once)", default: "1h" },
  },
  run: ({ data, json, client, overlap }) =>
    withInstallation(findDataDirectory(data), async ({ store, keys }) => {
      const overlapSeconds = parseDurationMs(overlap, "--overlap") / 1000;
      const sources = sourcesNow(systemClock);
      const [issued, earlier] = await store.write(async (tx) => {
        const { id, siteId, name } = await findOAuthApp(tx.system, client);
        const before = (await tx.system.clientSecrets(id)).filter((secret) => isLive(secret, sources.nowMs)).map((secret) => secret.id);
        const made = await rotateClientSecret(tx, id, { keys, sources, overlapSeconds });
        await recordCommand(tx, { command: "secret rotate", siteIds: [siteId], target: { type: "oauthApp", id, name } });
        return [made, (await tx.system.clientSecrets(id)).filter((secret) => before.includes(secret.id))] as const;
      });
      printIssued(issued, json === true, earlier);
    }),
});
