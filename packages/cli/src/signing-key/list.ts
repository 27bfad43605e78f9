import type { SigningKeyRecord } from "@belay/store";
import { belayCommand } from "../command/belay-command.ts";
import { formatMoment, formatTable, printFacts } from "../command/output.ts";
import { DATA_ARGUMENT, findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";

/** Facts of a signing key: never its private half, not even encrypted. */
function factsOf({ id, algorithm, createdAtMs, retiredAtMs, removedAtMs }: SigningKeyRecord) {
  const state = removedAtMs !== undefined ? "removed" : retiredAtMs !== undefined ? "verifies" : "signs";
  const moment = (atMs: number | undefined): string | null => (atMs === undefined ? null : formatMoment(atMs));
  return { id, algorithm, state, created: formatMoment(createdAtMs), retired: moment(retiredAtMs), removed: moment(removedAtMs) };
}

/** `belay signing-key list`: all signing keys, those whose tokens no longer count included. */
export const listCommand = belayCommand({
  meta: { name: "list", description: "List the signing keys: which signs, which only verifies, which was removed" },
  args: { data: DATA_ARGUMENT, json: { type: "boolean", description: "Print JSON" } },
  run: ({ data, json }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const keys = (await store.read(({ system }) => system.signingKeys())).map(factsOf);
      const rows = keys.map(({ id, algorithm, state, created, retired, removed }) => [
        id,
        algorithm,
        state,
        created,
        retired ?? "-",
        removed ?? "-",
      ]);
      printFacts(keys, {
        json: json === true,
        lines: formatTable([["ID", "ALGORITHM", "STATE", "CREATED", "RETIRED", "REMOVED"], ...rows]),
      });
    }),
});
