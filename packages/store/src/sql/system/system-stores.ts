import type { SqlDialect } from "../dialect.ts";
import { accountStore } from "./accounts.ts";
import { apiKeyStore } from "./api-keys.ts";
import { appInstanceStore } from "./app-instances.ts";
import { clientSecretStore } from "./client-secrets.ts";
import { elevationPolicyStore } from "./elevation-policies.ts";
import { installCodeStore } from "./install-codes.ts";
import { oauthAppStore } from "./oauth-apps.ts";
import { refreshTokenStore } from "./refresh-tokens.ts";
import { revocationStore } from "./revocations.ts";
import { roleStore } from "./roles.ts";
import { settingStore } from "./settings.ts";
import { signingKeyStore } from "./signing-keys.ts";
import { siteStore } from "./sites.ts";
import { usedTokenStore } from "./used-tokens.ts";
import { userStore } from "./users.ts";

/** The statements of the system tables, built once for a database. */
export function systemStores(dialect: SqlDialect) {
  return {
    accounts: accountStore(dialect),
    users: userStore(dialect),
    roles: roleStore(dialect),
    installCodes: installCodeStore(dialect),
    sites: siteStore(dialect),
    oauthApps: oauthAppStore(dialect),
    appInstances: appInstanceStore(dialect),
    clientSecrets: clientSecretStore(dialect),
    apiKeys: apiKeyStore(dialect),
    refreshTokens: refreshTokenStore(dialect),
    signingKeys: signingKeyStore(dialect),
    revocations: revocationStore(dialect),
    settings: settingStore(dialect),
    usedTokens: usedTokenStore(dialect),
    elevationPolicies: elevationPolicyStore(dialect),
  };
}

export type SystemStores = ReturnType<typeof systemStores>;
