import { type CompiledPolicy, compilePolicy, type ElevationPolicy } from "@belay/core";
import { readElevationPolicy } from "@belay/domains/apps";
import type { SystemReader } from "@belay/store";
import { CliError, UsageError } from "../command/cli-error.ts";
import { DATA_ARGUMENT } from "../installation/data-directory.ts";
import { findOAuthApp } from "../installation/find-app.ts";

/** Options that all of `belay policy` take. */
export const COMMON_ARGUMENTS = {
  data: DATA_ARGUMENT,
  json: { type: "boolean", description: "Print JSON" },
  app: { type: "string", valueHint: "client id", description: "The app; not needed where there is one only" },
  site: { type: "string", valueHint: "id", description: "The site it is installed on; else its own, else the only one" },
} as const;

/** An app on a site. */
export interface AppOnSite {
  readonly clientId: string;
  readonly siteId: string;
}

/** The app and site that the options name. Errors: CliError where that is not clear, or the app is not installed there. */
export async function findAppOnSite(system: SystemReader, app: string | undefined, site: string | undefined): Promise<AppOnSite> {
  const { id: clientId, siteId: ownSiteId } = await findOAuthApp(system, app, "--app");
  const installed = (await system.appInstances(clientId))
    .filter(({ removedAtMs }) => removedAtMs === undefined)
    .map(({ siteId }) => siteId);
  const siteId = site ?? (installed.includes(ownSiteId) ? ownSiteId : installed[0]);
  if (siteId === undefined || !installed.includes(siteId)) {
    throw new CliError(`The app ${clientId} is not installed on ${siteId === undefined ? "any site" : `the site ${siteId}`}.`);
  }
  if (site === undefined && siteId !== ownSiteId && installed.length > 1) {
    throw new UsageError(`The app ${clientId} is installed on several sites: name one with --site (${installed.join(", ")}).`);
  }
  return { clientId, siteId };
}

/** The policy of an app on a site. Errors: CliError where it has none. */
export async function requirePolicy(system: SystemReader, { siteId, clientId }: AppOnSite): Promise<ElevationPolicy> {
  const policy = await readElevationPolicy(system, siteId, clientId);
  if (policy === undefined) {
    throw new CliError(`The app ${clientId} has no elevation policy: it may elevate what it was granted. Make one with belay policy set.`);
  }
  return policy;
}

/** As `requirePolicy`, ready to be asked. */
export async function requireCompiledPolicy(system: SystemReader, app: AppOnSite): Promise<CompiledPolicy> {
  return compilePolicy(await requirePolicy(system, app));
}
