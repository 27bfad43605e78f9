import { createUser } from "@belay/domains/apps";
import { sourcesNow, systemClock } from "@belay/server/installation";
import type { UserRecord } from "@belay/store";
import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { reachedSites, recordCommand } from "../command/record-command.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { ACCOUNT_ARGUMENT, findAccountId } from "../key/options.ts";
import { COMMON_ARGUMENTS } from "./options.ts";

const KINDS: Readonly<Record<string, UserRecord["kind"]>> = { owner: "OWNER", "co-owner": "CO_OWNER", collaborator: "COLLABORATOR" };

function parseKind(text: string): UserRecord["kind"] {
  const kind = Object.hasOwn(KINDS, text) ? KINDS[text] : undefined;
  if (kind === undefined) {
    throw new UsageError(`--kind takes ${Object.keys(KINDS).join(", ")}; "${text}" is none.`);
  }
  return kind;
}

/** `belay user create <email>`: somebody who works on the account's sites. A collaborator may do nothing until a role is granted. */
export const createCommand = belayCommand({
  meta: { name: "create", description: "Add a user to an account" },
  args: {
    ...COMMON_ARGUMENTS,
    account: ACCOUNT_ARGUMENT,
    email: { type: "positional", required: true, description: "Email address" },
    name: { type: "string", description: "What people call them", default: "" },
    kind: {
      type: "string",
      valueHint: "owner|co-owner|collaborator",
      description: "What they are to the account",
      default: "collaborator",
    },
  },
  run: ({ data, json, account, email, name, kind }) =>
    withInstallation(findDataDirectory(data), async ({ store }) => {
      const parsed = parseKind(kind);
      const user = await store.write(async (tx) => {
        const accountId = await findAccountId(tx.system, account);
        const made = await createUser(tx, { accountId, email, name: name === "" ? email : name, kind: parsed }, sourcesNow(systemClock));
        const siteIds = await reachedSites(tx.system, { accountId, siteIds: "all" });
        await recordCommand(tx, {
          command: "user create",
          siteIds,
          target: { type: "user", id: made.id, name: made.email },
          detail: made.kind,
        });
        return made;
      });
      printFacts(user, { json: json === true, lines: [`User ${user.id} (${user.email}, ${user.kind}).`] });
    }),
});
