import { DEV_SITE, type DevCredentials, LIMITED_PERMISSIONS } from "./dev-site.ts";

/** What the banner tells of. Units: `startedMs` milliseconds from the start of the process. */
export interface BannerFacts {
  readonly origin: string;
  readonly directory: string;
  readonly startedMs: number;
  readonly credentials: DevCredentials;
}

const JSON_TYPE = "-H 'content-type: application/json'";
const PROPERTIES = "/site-properties/v4/properties";

const PRODUCT = {
  product: {
    name: "Enamel mug",
    productType: "PHYSICAL",
    physicalProperties: {},
    variantsInfo: { variants: [{ price: { actualPrice: { amount: "14.50" } }, physicalProperties: {} }] },
  },
};

/** A shell line that puts an access token into a variable, with nothing but curl and sed. */
function tokenLine(variable: string, origin: string, body: Readonly<Record<string, string>>): string {
  const token = `sed -E 's/.*"access_token":"([^"]+)".*/\\1/'`;
  return `${variable}=$(curl -sS ${origin}/oauth2/token ${JSON_TYPE} -d '${JSON.stringify(body)}' | ${token})`;
}

/** The lines to paste: the refused call, the same call allowed, and a product made. */
export function tourLines({ origin, credentials }: Pick<BannerFacts, "origin" | "credentials">): readonly string[] {
  const { clientId, instanceId } = DEV_SITE;
  const visitor = { clientId, grantType: "anonymous" };
  const app = {
    client_id: clientId,
    client_secret: credentials.clientSecret.credential.reveal(),
    instance_id: instanceId,
    grant_type: "client_credentials",
  };
  return [
    "# 1. A visitor asks for the site's properties: refused, with who was refused, why, and what to do.",
    tokenLine("VISITOR", origin, visitor),
    `curl -sS -w '\\n' ${origin}${PROPERTIES} -H "Authorization: $VISITOR"`,
    "",
    "# 2. The app asks the same with a token of its own: allowed.",
    tokenLine("APP", origin, app),
    `curl -sS -w '\\n' ${origin}${PROPERTIES} -H "Authorization: $APP"`,
    "",
    "# 3. The app makes a product.",
    `curl -sS -w '\\n' ${origin}/stores/v3/products -H "Authorization: $APP" ${JSON_TYPE} -d '${JSON.stringify(PRODUCT)}'`,
  ];
}

/** What a person sees when the dev server is ready. */
export function bannerLines(facts: BannerFacts): readonly string[] {
  const { origin, directory, startedMs, credentials } = facts;
  const { clientSecret, apiKey, limitedApiKey } = credentials;
  return [
    `Belay is ready at ${origin} after ${Math.round(startedMs)} ms. Its data is in ${directory}`,
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
