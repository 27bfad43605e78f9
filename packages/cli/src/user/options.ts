import type { SiteRecord, SystemReader } from "@belay/store";
import { CliError, UsageError } from "../command/cli-error.ts";
import { DATA_ARGUMENT } from "../installation/data-directory.ts";
import { allSites } from "../installation/find-app.ts";

/** Options that all of `belay user` and `belay role` take. */
export const COMMON_ARGUMENTS = {
  data: DATA_ARGUMENT,
  json: { type: "boolean", description: "Print JSON" },
} as const;

export const SITE_ARGUMENT = {
  type: "string",
  valueHint: "id",
  description: "Site; not needed where there is one site only",
} as const;

export const USER_ARGUMENT = { type: "positional", required: true, description: "Id of the user, as list shows it" } as const;

export const ROLE_ARGUMENT = { type: "positional", required: true, description: "Name or id of the role" } as const;

/** The site with this id; without one, the only site there is. Errors: CliError when there is none or the choice is not clear. */
export async function findSiteRecord(system: SystemReader, siteId: string | undefined): Promise<SiteRecord> {
  const sites = await allSites(system);
  const [site, ...others] = siteId === undefined ? sites : sites.filter(({ id }) => id === siteId);
  if (site === undefined) {
    throw new CliError(siteId === undefined ? "There is no site." : `There is no site ${siteId}.`);
  }
  if (others.length > 0) {
    throw new UsageError(`There are several sites: name one with --site (${sites.map(({ id }) => id).join(", ")}).`);
  }
  return site;
}
