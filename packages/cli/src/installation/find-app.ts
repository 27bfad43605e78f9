import type { OAuthAppRecord, SiteRecord, SystemReader } from "@belay/store";
import { CliError, UsageError } from "../command/cli-error.ts";

/** All sites of an installation, in the order of their accounts. */
export async function allSites(system: SystemReader): Promise<readonly SiteRecord[]> {
  const accounts = await system.accounts();
  return (await Promise.all(accounts.map(({ id }) => system.sites(id)))).flat();
}

/** All OAuth apps of an installation. */
export async function allOAuthApps(system: SystemReader): Promise<readonly OAuthAppRecord[]> {
  const sites = await allSites(system);
  return (await Promise.all(sites.map(({ id }) => system.oauthApps(id)))).flat();
}

/** The OAuth app with this client id; without one, the only app there is. `option` is what names it. Errors: CliError when there is none or the choice is not clear. */
export async function findOAuthApp(system: SystemReader, clientId: string | undefined, option = "--client"): Promise<OAuthAppRecord> {
  const apps = clientId === undefined ? await allOAuthApps(system) : [await system.oauthApp(clientId)];
  const [app] = apps;
  if (app === undefined) {
    throw new CliError(clientId === undefined ? "There is no OAuth app." : `There is no OAuth app with the client id ${clientId}.`);
  }
  if (apps.length > 1) {
    throw new UsageError(`There are several OAuth apps: name one with ${option} (${apps.map((one) => one?.id).join(", ")}).`);
  }
  return app;
}
