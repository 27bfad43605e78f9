import { revokeClientSecret } from "@belay/domains/apps";
import { systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { recordCommand } from "../command/record-command.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS } from "./options.ts";

/** `belay secret revoke <id>`: ends a secret at once, on a running server within a second. */
export const revokeCommand = belayCommand({
  meta: { name: "revoke", description: "End a client secret at once" },
  args: { ...COMMON_ARGUMENTS, id: { type: "positional", required: true, description: "Id of the secret, as list shows it" } },
  run: ({ data, json, id }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      await store.write(async (tx) => {
        await revokeClientSecret(tx, id, systemClock.nowMs());
        const app = await tx.system.oauthApp((await tx.system.clientSecret(id))?.clientId ?? "");
        if (app !== undefined) {
          await recordCommand(tx, {
            command: "secret revoke",
            siteIds: [app.siteId],
            target: { type: "clientSecret", id, name: app.name },
          });
        }
      });
      printFacts({ id, state: "revoked" }, { json: json === true, lines: [`Client secret ${id} is revoked.`] });
    }),
});
