import { methods } from "@belay/contracts";
import { TOKEN_PATH } from "@belay/server";
import { findMethod } from "../explain/find-method.ts";
import { DEV_SITE, type DevCredentials } from "./dev-site.ts";

const JSON_TYPE = "-H 'content-type: application/json'";

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
  return `${variable}=$(curl -sS ${origin}${TOKEN_PATH} ${JSON_TYPE} -d '${JSON.stringify(body)}' | ${token})`;
}

/** A shell line that calls a method with the token in a variable. */
function callLine(variable: string, origin: string, method: string, body?: Readonly<Record<string, unknown>>): string {
  const sent = body === undefined ? "" : ` ${JSON_TYPE} -d '${JSON.stringify(body)}'`;
  return `curl -sS -w '\\n' ${origin}${findMethod(methods, method).http.path} -H "Authorization: $${variable}"${sent}`;
}

/** A visitor's token, in `$VISITOR`: without any secret, as every storefront starts. */
export function visitorLine(origin: string): string {
  return tokenLine("VISITOR", origin, { clientId: DEV_SITE.clientId, grantType: "anonymous" });
}

/** What a visitor may do. */
export function visitorReads(origin: string): string {
  return callLine("VISITOR", origin, "products.queryProducts");
}

/** What a visitor may not do. */
export function visitorIsRefused(origin: string): string {
  return callLine("VISITOR", origin, "siteProperties.getSiteProperties");
}

/** The lines to paste: the refused call, the same call allowed, and a product made. */
export function tourLines({ origin, credentials }: { readonly origin: string; readonly credentials: DevCredentials }): readonly string[] {
  const { clientId, instanceId } = DEV_SITE;
  const app = {
    client_id: clientId,
    client_secret: credentials.clientSecret.credential.reveal(),
    instance_id: instanceId,
    grant_type: "client_credentials",
  };
  return [
    "# 1. A visitor asks for the properties of the site: refused, with who was refused, why, and what to do.",
    visitorLine(origin),
    visitorIsRefused(origin),
    "",
    "# 2. The app asks the same with a token of its own: allowed.",
    tokenLine("APP", origin, app),
    callLine("APP", origin, "siteProperties.getSiteProperties"),
    "",
    "# 3. The app makes a product.",
    callLine("APP", origin, "products.createProduct", PRODUCT),
  ];
}
