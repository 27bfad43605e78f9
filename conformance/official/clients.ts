import type { TestClient } from "@belay/testkit";
import * as siteProperties from "@wix/auto_sdk_business-tools_site-properties";
import * as categories from "@wix/auto_sdk_categories_categories";
import * as productsV3 from "@wix/auto_sdk_stores_products-v-3";
import { ApiKeyStrategy, AppStrategy, createClient, OAuthStrategy, type Tokens } from "@wix/sdk";

const modules = { siteProperties, productsV3, categories };

/** A client of a new visitor, or with tokens that somebody has already. */
export function visitorClient({ clientId }: Pick<TestClient, "clientId">, tokens?: Tokens) {
  return createClient({ modules, auth: OAuthStrategy({ clientId, ...(tokens === undefined ? {} : { tokens }) }) });
}

/** A client of an app instance. */
export function appClient({ clientId, clientSecret, instanceId }: Pick<TestClient, "clientId" | "clientSecret" | "instanceId">) {
  return createClient({ modules, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId }) });
}

/** A client with an API key. */
export function keyClient(apiKey: string, siteId: string) {
  return createClient({ modules, auth: ApiKeyStrategy({ apiKey, siteId }) });
}

/** What `productsV3` of a client is. */
export type ProductsModule = ReturnType<typeof appClient>["productsV3"];
