import type { Filter } from "../../port/entities.ts";
import type * as records from "../../port/system.ts";
import type { SqlExecutor } from "../executor.ts";
import type { SystemStores } from "./system-stores.ts";

/** What may be read of identities, credentials, keys and settings within one transaction. */
export class SystemReads implements records.SystemReader {
  protected readonly stores: SystemStores;
  protected readonly executor: SqlExecutor;

  constructor(stores: SystemStores, executor: SqlExecutor) {
    this.stores = stores;
    this.executor = executor;
  }

  account(id: string): Promise<records.AccountRecord | undefined> {
    return this.stores.accounts.one(this.executor, id);
  }

  accounts(): Promise<readonly records.AccountRecord[]> {
    return this.stores.accounts.all(this.executor);
  }

  user(id: string): Promise<records.UserRecord | undefined> {
    return this.stores.users.one(this.executor, id);
  }

  users(accountId: string): Promise<readonly records.UserRecord[]> {
    return this.stores.users.ofAccount(this.executor, accountId);
  }

  role(siteId: string, id: string): Promise<records.RoleRecord | undefined> {
    return this.stores.roles.one(this.executor, siteId, id);
  }

  roles(siteId: string): Promise<readonly records.RoleRecord[]> {
    return this.stores.roles.ofSite(this.executor, siteId);
  }

  userRoles(siteId: string, userId: string): Promise<readonly records.RoleRecord[]> {
    return this.stores.roles.ofUser(this.executor, siteId, userId);
  }

  site(id: string): Promise<records.SiteRecord | undefined> {
    return this.stores.sites.one(this.executor, id);
  }

  sites(accountId: string): Promise<readonly records.SiteRecord[]> {
    return this.stores.sites.ofAccount(this.executor, accountId);
  }

  oauthApp(id: string): Promise<records.OAuthAppRecord | undefined> {
    return this.stores.oauthApps.one(this.executor, id);
  }

  oauthApps(siteId: string): Promise<readonly records.OAuthAppRecord[]> {
    return this.stores.oauthApps.ofSite(this.executor, siteId);
  }

  queryOAuthApps(siteId: string, query: records.OAuthAppQuery): Promise<readonly records.OAuthAppRecord[]> {
    return this.stores.oauthApps.query(this.executor, siteId, query);
  }

  countOAuthApps(siteId: string, filter: Filter): Promise<number> {
    return this.stores.oauthApps.count(this.executor, siteId, filter);
  }

  appInstance(id: string): Promise<records.AppInstanceRecord | undefined> {
    return this.stores.appInstances.one(this.executor, id);
  }

  appInstances(clientId: string): Promise<readonly records.AppInstanceRecord[]> {
    return this.stores.appInstances.ofClient(this.executor, clientId);
  }

  clientSecret(id: string): Promise<records.ClientSecretRecord | undefined> {
    return this.stores.clientSecrets.one(this.executor, id);
  }

  clientSecrets(clientId: string): Promise<readonly records.ClientSecretRecord[]> {
    return this.stores.clientSecrets.ofClient(this.executor, clientId);
  }

  apiKey(id: string): Promise<records.ApiKeyRecord | undefined> {
    return this.stores.apiKeys.one(this.executor, id);
  }

  apiKeys(accountId: string): Promise<readonly records.ApiKeyRecord[]> {
    return this.stores.apiKeys.ofAccount(this.executor, accountId);
  }

  refreshToken(hash: string): Promise<records.RefreshTokenRecord | undefined> {
    return this.stores.refreshTokens.one(this.executor, hash);
  }

  installCode(hash: string): Promise<records.InstallCodeRecord | undefined> {
    return this.stores.installCodes.one(this.executor, hash);
  }

  signingKeys(): Promise<readonly records.SigningKeyRecord[]> {
    return this.stores.signingKeys.all(this.executor);
  }

  revocations(): Promise<readonly records.RevocationRecord[]> {
    return this.stores.revocations.all(this.executor);
  }

  setting(name: string): Promise<string | undefined> {
    return this.stores.settings.one(this.executor, name);
  }

  isTokenUsed(tokenId: string): Promise<boolean> {
    return this.stores.usedTokens.has(this.executor, tokenId);
  }

  elevationPolicy(siteId: string, clientId: string): Promise<records.ElevationPolicyRecord | undefined> {
    return this.stores.elevationPolicies.latest(this.executor, siteId, clientId);
  }

  elevationPolicies(siteId: string, clientId: string): Promise<readonly records.ElevationPolicyRecord[]> {
    return this.stores.elevationPolicies.all(this.executor, siteId, clientId);
  }
}
