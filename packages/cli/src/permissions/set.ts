import { belayCommand } from "../command/belay-command.ts";
import { CliError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { describePermissions, parsePermissions } from "../command/permissions.ts";
import { recordCommand } from "../command/record-command.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { findHolder, HOLDER_ARGUMENTS } from "./holder.ts";

const TARGETS = { app: "appInstance", key: "apiKey", role: "role" } as const;

/** `belay permissions set <permissions>`: replaces what an app, key or role holds, from the next call on. */
export const setCommand = belayCommand({
  meta: { name: "set", description: "Replace what an app, key or role holds" },
  args: {
    ...HOLDER_ARGUMENTS,
    permissions: { type: "positional", required: true, valueHint: "a,b|all", description: "Permission ids that it holds from now on" },
  },
  run: ({ data, json, permissions, ...options }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const wanted = parsePermissions(permissions, "permissions");
      const holder = await store.write(async (tx) => {
        const found = await findHolder(tx.system, options);
        if (!(await found.replace(tx, wanted))) {
          throw new CliError(`There is no such ${found.kind} any more.`);
        }
        const { kind, id, name, siteIds } = found;
        const target = { type: TARGETS[kind], id, ...(name === undefined ? {} : { name }) };
        await recordCommand(tx, { command: "permissions set", siteIds, target, detail: wanted });
        return found;
      });
      const { kind, id, name, held } = holder;
      const line = `${kind} ${name ?? id} now holds: ${describePermissions(wanted)} (before: ${describePermissions(held)})`;
      printFacts({ kind, id, name, permissions: wanted, before: held }, { json: json === true, lines: [line] });
    }),
});
