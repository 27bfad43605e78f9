import { rotateSigningKey, sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { recordCommand } from "../command/record-command.ts";
import { DATA_ARGUMENT, findDataDirectory } from "../installation/data-directory.ts";
import { allSites } from "../installation/find-app.ts";
import { withInstallation } from "../installation/open-installation.ts";

/** `belay signing-key rotate`: a new key signs from now on; tokens of the one before still verify until they expire. */
export const rotateCommand = belayCommand({
  meta: { name: "rotate", description: "Sign with a new key; tokens of the present one count until they expire" },
  args: { data: DATA_ARGUMENT, json: { type: "boolean", description: "Print JSON" } },
  run: ({ data, json }) =>
    withInstallation(findDataDirectory(data), async ({ store, keys }) => {
      const { id } = await store.write(async (tx) => {
        const made = await rotateSigningKey(tx, keys, sourcesNow(systemClock));
        const siteIds = (await allSites(tx.system)).map((site) => site.id);
        await recordCommand(tx, { command: "signing-key rotate", siteIds, target: { type: "signingKey", id: made.id } });
        return made;
      });
      printFacts({ id, state: "signs" }, { json: json === true, lines: [`Signing key ${id} signs from now on.`] });
    }),
});
