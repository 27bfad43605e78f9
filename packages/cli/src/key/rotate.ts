import { rotateApiKey } from "@belay/domains/apps";
import { sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { reachedSites, recordCommand } from "../command/record-command.ts";
import { parseDurationMs } from "../command/values.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { printIssuedKey } from "./key-facts.ts";
import { COMMON_ARGUMENTS, KEY_ID_ARGUMENT } from "./options.ts";

/** `belay key rotate <id>`: a new key like the old one, which counts for a while longer. */
export const rotateCommand = belayCommand({
  meta: { name: "rotate", description: "Make a key like another one and let that one end after an overlap" },
  args: {
    ...COMMON_ARGUMENTS,
    id: KEY_ID_ARGUMENT,
    overlap: { type: "string", valueHint: "span", description: "How long the old one still counts (0 ends it at once)", default: "1h" },
  },
  run: ({ data, json, id, overlap }) =>
    withInstallation(findDataDirectory(data), async ({ store, keys }) => {
      const overlapSeconds = parseDurationMs(overlap, "--overlap") / 1000;
      const issued = await store.write(async (tx) => {
        const made = await rotateApiKey(tx, id, { keys, sources: sourcesNow(systemClock), overlapSeconds });
        const target = { type: "apiKey", id, name: made.record.name };
        const siteIds = await reachedSites(tx.system, made.record);
        await recordCommand(tx, { command: "key rotate", siteIds, target, detail: `new key ${made.record.id}` });
        return made;
      });
      printIssuedKey(issued, json === true);
    }),
});
