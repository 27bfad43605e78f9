import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { DATA_ARGUMENT, findDataDirectory } from "../installation/data-directory.ts";
import { isDatabaseUrl } from "../installation/store-location.ts";
import { initialise } from "./initialise.ts";

/** `belay init`: makes a production store with its first account, site and OAuth app, and shows the app's secret once. */
export const initCommand = belayCommand({
  meta: { name: "init", description: "Set up a production store: first account, site and OAuth app" },
  args: {
    data: DATA_ARGUMENT,
    name: { type: "string", description: "Name of the site", default: "My site" },
    json: { type: "boolean", description: "Print JSON" },
  },
  run: async ({ data, name, json }) => {
    if (name.trim() === "") {
      throw new UsageError("--name must not be empty.");
    }
    const location = findDataDirectory(data);
    const made = await initialise(location, name.trim());
    const { secret, ...facts } = made;
    const clientSecret = secret.reveal();
    printFacts(
      { ...facts, clientSecret },
      {
        json: json === true,
        lines: [
          `Made a production store in ${made.directory}`,
          `  account        ${made.accountId}`,
          `  site           ${made.siteId}  ${made.name}`,
          `  client id      ${made.clientId}`,
          `  app instance   ${made.instanceId}`,
          `  client secret  ${clientSecret}`,
          "The secret is shown this once and cannot be read again. Keep it where the site's backend finds it.",
          made.keyFile === undefined
            ? "The master key is the one in BELAY_MASTER_KEY: belay start needs the same."
            : `The master key is in ${made.keyFile}: back it up apart from the data. Without it every credential is lost.`,
          `Start it with ${isDatabaseUrl(location) ? "BELAY_DATABASE_URL=<the same>" : `BELAY_DATA=${made.directory}`} BELAY_ORIGIN=https://<your host> belay start`,
        ],
      },
    );
  },
});
