import { systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { credentialFacts, credentialState, maskCredential } from "../command/credential-words.ts";
import { formatMoment, formatTable, printFacts } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { findOAuthApp } from "../installation/find-app.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { CLIENT_ARGUMENT, COMMON_ARGUMENTS } from "./options.ts";

/** `belay secret list`: all secrets of an app, those that no longer count included; never a secret itself. */
export const listCommand = belayCommand({
  meta: { name: "list", description: "List an app's client secrets by prefix and last four characters" },
  args: { ...COMMON_ARGUMENTS, client: CLIENT_ARGUMENT },
  run: ({ data, json, client }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const secrets = await store.read(async (tx) => tx.system.clientSecrets((await findOAuthApp(tx.system, client)).id));
      const nowMs = systemClock.nowMs();
      const rows = secrets.map((secret) => [
        secret.id,
        maskCredential("sk", secret),
        credentialState(secret, nowMs),
        formatMoment(secret.createdAtMs),
        formatMoment(secret.expiresAtMs),
        formatMoment(secret.lastUsedAtMs),
      ]);
      printFacts(
        secrets.map((secret) => ({ clientId: secret.clientId, ...credentialFacts("sk", secret, nowMs) })),
        { json: json === true, lines: formatTable([["ID", "SECRET", "STATE", "CREATED", "EXPIRES", "LAST USED"], ...rows]) },
      );
    }),
});
