import { findUser } from "@belay/domains/apps";
import { issueUserToken, USER_LINK_PATH, USER_TOKEN_TTL_MS } from "@belay/domains/identity";
import { sourcesNow, systemClock } from "@belay/server/installation";
import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { formatMoment, printFacts } from "../command/output.ts";
import { DEV_ORIGIN } from "../dev/defaults.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { findDevServer } from "../installation/dev-state.ts";
import { type Installation, withInstallation } from "../installation/open-installation.ts";
import { COMMON_ARGUMENTS, USER_ARGUMENT } from "./options.ts";

/** Where browsers reach the server. Errors: UsageError when nothing says so. */
async function originOf({ mode, directory }: Installation, origin: string | undefined): Promise<string> {
  const ofDev = async (): Promise<string> => (await findDevServer(directory))?.origin ?? DEV_ORIGIN;
  const known = origin ?? process.env.BELAY_ORIGIN ?? (mode === "dev" ? await ofDev() : undefined);
  if (known === undefined || !URL.canParse(known)) {
    throw new UsageError("Name the server's origin with --origin, or set BELAY_ORIGIN, for example https://api.example.com.");
  }
  return known;
}

/** `belay user link <user>`: an address that signs the user in once and lets them set a password; shown once. */
export const linkCommand = belayCommand({
  meta: { name: "link", description: "Make a one-time link with which a user signs in in a browser and sets a password" },
  args: {
    ...COMMON_ARGUMENTS,
    id: USER_ARGUMENT,
    origin: { type: "string", valueHint: "origin", description: "Where browsers reach the server, where BELAY_ORIGIN is not set here" },
  },
  run: ({ data, json, id, origin }) =>
    withInstallation(findDataDirectory(data), async (installation) => {
      const { store, keys } = installation;
      const url = new URL(USER_LINK_PATH, await originOf(installation, origin));
      const sources = sourcesNow(systemClock);
      const token = await store.write(async (tx) => {
        const user = await findUser(tx.system, id);
        return issueUserToken(tx, { ...sources, keys }, "link", user.id);
      });
      url.searchParams.set("token", token);
      const facts = { userId: id, link: url.href, expires: formatMoment(sources.nowMs + USER_TOKEN_TTL_MS.link) };
      printFacts(facts, { json: json === true, lines: [facts.link, `Works once, until ${facts.expires}.`] });
    }),
});
