import { belayCommand } from "../command/belay-command.ts";
import { printFacts } from "../command/output.ts";
import { DEV_ORIGIN } from "../dev/defaults.ts";
import { warnOfEndedCredentials } from "../dev/ended-credentials.ts";
import { openDevStore } from "../dev/open-dev-store.ts";
import { DEV_DATA_ARGUMENT, findDevDirectory } from "../installation/data-directory.ts";
import { findDevServer } from "../installation/dev-state.ts";
import { devSettings, formatDotenv } from "./dev-settings.ts";

/** `belay env`: the dev site's settings as dotenv lines, whether its server runs or not. */
export const envCommand = belayCommand({
  meta: { name: "env", description: "Print the dev site's settings as dotenv lines" },
  args: { data: DEV_DATA_ARGUMENT, json: { type: "boolean", description: "Print JSON" } },
  run: async ({ data, json }) => {
    const directory = findDevDirectory(data);
    const installation = await openDevStore(directory);
    try {
      const server = await findDevServer(directory);
      const settings = await devSettings(installation, server?.origin ?? DEV_ORIGIN);
      printFacts(settings, { json: json === true, lines: formatDotenv(settings) });
      await warnOfEndedCredentials(installation);
      if (server === undefined) {
        console.error(`belay: No dev server runs on ${directory}; one that is started there with "belay dev" has these settings.`);
      }
    } finally {
      await installation.store.close();
    }
  },
});
