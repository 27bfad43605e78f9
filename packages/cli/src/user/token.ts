import { findIssuer, issueUserToken, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { formatMoment, printFacts } from "../command/output.ts";
import { recordCommand } from "../command/record-command.ts";
import { parseDurationMs } from "../command/values.ts";
import { DEV_ORIGIN } from "../dev/defaults.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { findDevServer } from "../installation/dev-state.ts";
import { type Installation, withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, findSiteRecord, SITE_ARGUMENT, USER_ARGUMENT } from "./options.ts";

const TTL_SECONDS_MAX = 14_400;

/** Life of the token in seconds. Errors: UsageError. */
function parseTtl(text: string): number {
  const ttlSeconds = parseDurationMs(text, "--expires") / 1000;
  if (ttlSeconds < 1 || ttlSeconds > TTL_SECONDS_MAX) {
    throw new UsageError("--expires takes a span from 1s to 4h.");
  }
  return ttlSeconds;
}

/** The name that the server of this installation signs in: what was asked for, its configured origin, else what its mode has. */
async function issuerOf({ store, mode, directory }: Installation, issuer: string | undefined): Promise<string> {
  const ofDev = async (): Promise<string> => (await findDevServer(directory))?.issuer ?? DEV_ORIGIN;
  return findIssuer(store, issuer ?? process.env.BELAY_ORIGIN ?? (mode === "dev" ? await ofDev() : undefined));
}

/** `belay user token <user>`: a session token for API calls as this user on one site; shown once. */
export const tokenCommand = belayCommand({
  meta: { name: "token", description: "Make a session token of a user on a site and show it once" },
  args: {
    ...COMMON_ARGUMENTS,
    site: SITE_ARGUMENT,
    id: USER_ARGUMENT,
    expires: { type: "string", valueHint: "span", description: "Let it end after this, at most 4h", default: "1h" },
    issuer: {
      type: "string",
      valueHint: "origin",
      description: "Origin that the server is told with BELAY_ORIGIN, where that is not set here",
    },
  },
  run: ({ data, json, site, id, expires, issuer }) =>
    withInstallation(findDataDirectory(data), async (installation) => {
      const { store, keys } = installation;
      const ttlSeconds = parseTtl(expires);
      const { id: siteId } = await store.read(({ system }) => findSiteRecord(system, site));
      const request = { userId: id, siteId, issuer: await issuerOf(installation, issuer), nowMs: systemClock.nowMs(), ttlSeconds };
      const { accessToken, grantId, expiresAtMs } = await issueUserToken(store, keys, request);
      // Before the token is shown: one that is not on record is not handed out.
      await store.write(async (tx) => {
        const target = { type: "user", id, name: (await tx.system.user(id))?.email ?? "" };
        await recordCommand(tx, { command: "user token", siteIds: [siteId], target, detail: `session ${grantId}` });
      });
      const facts = { userId: id, siteId, grantId, expires: formatMoment(expiresAtMs), accessToken };
      const end = `belay token revoke --grant ${grantId}`;
      printFacts(facts, { json: json === true, lines: [accessToken, `Ends at ${facts.expires}, or with: ${end}`] });
    }),
});
