import { DEV_SITE, type DevCredentials, LIMITED_PERMISSIONS } from "./dev-site.ts";
import { tourLines } from "./tour.ts";

/** What the banner tells of. Units: `startedMs` milliseconds from the start of the process. */
export interface BannerFacts {
  readonly origin: string;
  readonly directory: string;
  readonly startedMs: number;
  readonly credentials: DevCredentials;
}

/** What a person sees when the dev server is ready. */
export function bannerLines(facts: BannerFacts): readonly string[] {
  const { origin, directory, startedMs, credentials } = facts;
  const { clientSecret, apiKey, limitedApiKey } = credentials;
  return [
    `Belay is ready at ${origin} after ${Math.round(startedMs)} ms. Its data is in ${directory}`,
    "",
    `Open ${origin} in a browser for what to try, or go on here.`,
    "",
    `The demo site is ${DEV_SITE.name}. Its credentials are the same everywhere and known to everybody: for this machine only.`,
    `  site           ${DEV_SITE.siteId}`,
    `  account        ${DEV_SITE.accountId}`,
    `  client id      ${DEV_SITE.clientId}`,
    `  client secret  ${clientSecret.credential.reveal()}`,
    `  app instance   ${DEV_SITE.instanceId}`,
    `  API key        ${apiKey.credential.reveal()}  all permissions`,
    `  API key        ${limitedApiKey.credential.reveal()}  ${LIMITED_PERMISSIONS.join(", ")}`,
    "",
    ...tourLines(facts),
    "",
  ];
}
