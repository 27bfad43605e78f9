import { rotateSigningKey, sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { DATA_ARGUMENT, findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";

/** `belay signing-key rotate`: a new key signs from now on; tokens of the one before still verify until they expire. */
export const rotateCommand = belayCommand({
  meta: { name: "rotate", description: "Sign with a new key; tokens of the present one count until they expire" },
  args: { data: DATA_ARGUMENT, json: { type: "boolean", description: "Print JSON" } },
  run: ({ data, json }) =>
    withInstallation(findDataDirectory(data), async ({ store, keys }) => {
      const { id } = await store.write((tx) => rotateSigningKey(tx, keys, sourcesNow(systemClock)));
      printFacts({ id, state: "signs" }, { json: json === true, lines: [`Signing key ${id} signs from now on.`] });
    }),
});
