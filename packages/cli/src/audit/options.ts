import type { SiteRecord, SystemReader } from "@belay/store";
import { CliError } from "../command/cli-error.ts";
import { DATA_ARGUMENT } from "../installation/data-directory.ts";
import { allSites } from "../installation/find-app.ts";

/** Options that all of `belay audit` take. */
export const COMMON_ARGUMENTS = {
  data: DATA_ARGUMENT,
  json: { type: "boolean", description: "Print JSON" },
  site: { type: "string", valueHint: "id", description: "One site; else all" },
} as const;

/** The site with this id; without one, all sites. Errors: CliError when there is none. */
export async function findSites(system: SystemReader, siteId: string | undefined): Promise<readonly SiteRecord[]> {
  const sites = siteId === undefined ? await allSites(system) : [await system.site(siteId)].filter((site) => site !== undefined);
  if (sites.length === 0) {
    throw new CliError(siteId === undefined ? "There is no site." : `There is no site ${siteId}.`);
  }
  return sites;
}
