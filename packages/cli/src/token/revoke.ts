import { systemClock } from "@belay/server/installation";
import type { SystemReader } from "@belay/store";
import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { printFacts } from "../command/output.ts";
import { recordCommand } from "../command/record-command.ts";
import { DATA_ARGUMENT, findDataDirectory } from "../installation/data-directory.ts";
import { allSites } from "../installation/find-app.ts";
import { withInstallation } from "../installation/open-installation.ts";
import { type RevocationTarget, type Revoked, revokeTarget } from "./revoke-target.ts";

/** The one thing that is to be revoked. Errors: UsageError for none or several. */
function parseTarget(given: {
  readonly token: string | undefined;
  readonly grant: string | undefined;
  readonly instance: string | undefined;
  readonly client: string | undefined;
}): RevocationTarget {
  const named = (["token", "grant", "instance", "client"] as const).flatMap((kind) => {
    const value = given[kind];
    return value === undefined || value === "" ? [] : [{ kind, value }];
  });
  const [target, ...others] = named;
  if (target === undefined || others.length > 0) {
    throw new UsageError("Name one thing to revoke: a token, or --grant, --instance or --client with an id.");
  }
  return target;
}

/** The sites on which something was ended. */
async function sitesOf(system: SystemReader, { kind, id }: Revoked): Promise<readonly string[]> {
  const siteId =
    kind === "instance" ? (await system.appInstance(id))?.siteId : kind === "client" ? (await system.oauthApp(id))?.siteId : undefined;
  return siteId === undefined ? (await allSites(system)).map((site) => site.id) : [siteId];
}

/** `belay token revoke`: what was issued no longer counts, on a running server within a second. */
export const revokeCommand = belayCommand({
  meta: { name: "revoke", description: "End a token, or every token of a grant, an app instance or a client" },
  args: {
    data: DATA_ARGUMENT,
    json: { type: "boolean", description: "Print JSON" },
    token: { type: "positional", required: false, description: "An access token or a refresh token" },
    grant: { type: "string", valueHint: "id", description: "Every token of this sign-in or session" },
    instance: { type: "string", valueHint: "id", description: "Every access token of an app on its site, new ones too for four hours" },
    client: { type: "string", valueHint: "id", description: "Every access token of an OAuth app, new ones too for four hours" },
  },
  run: ({ data, json, token, grant, instance, client }) =>
    withInstallation(findDataDirectory(data), async ({ store, keys }) => {
      const target = parseTarget({ token, grant, instance, client });
      const revoked = await store.write(async (tx) => {
        const ended = await revokeTarget(tx, target, { pepper: keys.pepper, nowMs: systemClock.nowMs() });
        // Which site a token or grant is of is not known without it; the record then stands with every site.
        const siteIds = await sitesOf(tx.system, ended);
        await recordCommand(tx, { command: "token revoke", siteIds, target: { type: ended.kind, id: ended.id } });
        return ended;
      });
      printFacts(revoked, { json: json === true, lines: [`Revoked: ${revoked.kind} ${revoked.id}.`] });
    }),
});
