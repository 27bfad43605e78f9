import { assertServer } from "./assert-server.ts";
import type { AuthHeaders, AuthStrategy } from "./strategy.ts";

/** An API key and where it is used: a site for most calls, an account for account-level ones. */
export interface ApiKeyStrategyOptions {
  readonly apiKey: string;
  readonly siteId?: string;
  readonly accountId?: string;
}

export interface ApiKeyStrategy extends AuthStrategy {
  getAuthHeaders(): AuthHeaders;
  setSiteId(siteId?: string): void;
  setAccountId(accountId?: string): void;
}

/** Calls with an API key. Errors: SECRET_IN_BROWSER outside a server. Source: docs/wire-format.md section 4. */
export function ApiKeyStrategy({ apiKey, siteId, accountId }: ApiKeyStrategyOptions): ApiKeyStrategy {
  assertServer("ApiKeyStrategy");
  let site = siteId;
  let account = accountId;
  return {
    holdsSecret: true,
    getAuthHeaders: () => ({
      headers: {
        Authorization: apiKey,
        ...(site === undefined ? {} : { "wix-site-id": site }),
        ...(account === undefined ? {} : { "wix-account-id": account }),
      },
    }),
    setSiteId(next) {
      site = next;
    },
    setAccountId(next) {
      account = next;
    },
  };
}
