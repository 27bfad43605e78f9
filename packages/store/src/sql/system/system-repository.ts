import type { Filter } from "../../port/entities.ts";
import type * as records from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { accountStore } from "./accounts.ts";
import { apiKeyStore } from "./api-keys.ts";
import { appInstanceStore } from "./app-instances.ts";
import { clientSecretStore } from "./client-secrets.ts";
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
  };
}

export type SystemStores = ReturnType<typeof systemStores>;

/**
 * Identities, credentials, keys and settings within one transaction.
 *
 * Shape: every change that a cache of identities, keys or verdicts must learn of is noted; issuing a refresh token and recording a use are not.
 */
export class SystemRepository implements records.SystemWriter {
  readonly #stores: SystemStores;
  readonly #executor: SqlExecutor;

  constructor(stores: SystemStores, executor: SqlExecutor) {
    this.#stores = stores;
    this.#executor = executor;
  }

  account(id: string): Promise<records.AccountRecord | undefined> {
    return this.#stores.accounts.one(this.#executor, id);
  }

  accounts(): Promise<readonly records.AccountRecord[]> {
    return this.#stores.accounts.all(this.#executor);
  }

  user(id: string): Promise<records.UserRecord | undefined> {
    return this.#stores.users.one(this.#executor, id);
  }

  users(accountId: string): Promise<readonly records.UserRecord[]> {
    return this.#stores.users.ofAccount(this.#executor, accountId);
  }

  role(siteId: string, id: string): Promise<records.RoleRecord | undefined> {
    return this.#stores.roles.one(this.#executor, siteId, id);
  }

  roles(siteId: string): Promise<readonly records.RoleRecord[]> {
    return this.#stores.roles.ofSite(this.#executor, siteId);
  }

  userRoles(siteId: string, userId: string): Promise<readonly records.RoleRecord[]> {
    return this.#stores.roles.ofUser(this.#executor, siteId, userId);
  }

  site(id: string): Promise<records.SiteRecord | undefined> {
    return this.#stores.sites.one(this.#executor, id);
  }

  sites(accountId: string): Promise<readonly records.SiteRecord[]> {
    return this.#stores.sites.ofAccount(this.#executor, accountId);
  }

  oauthApp(id: string): Promise<records.OAuthAppRecord | undefined> {
    return this.#stores.oauthApps.one(this.#executor, id);
  }

  oauthApps(siteId: string): Promise<readonly records.OAuthAppRecord[]> {
    return this.#stores.oauthApps.ofSite(this.#executor, siteId);
  }

  queryOAuthApps(siteId: string, query: records.OAuthAppQuery): Promise<readonly records.OAuthAppRecord[]> {
    return this.#stores.oauthApps.query(this.#executor, siteId, query);
  }

  countOAuthApps(siteId: string, filter: Filter): Promise<number> {
    return this.#stores.oauthApps.count(this.#executor, siteId, filter);
  }

  appInstance(id: string): Promise<records.AppInstanceRecord | undefined> {
    return this.#stores.appInstances.one(this.#executor, id);
  }

  appInstances(clientId: string): Promise<readonly records.AppInstanceRecord[]> {
    return this.#stores.appInstances.ofClient(this.#executor, clientId);
  }

  clientSecret(id: string): Promise<records.ClientSecretRecord | undefined> {
    return this.#stores.clientSecrets.one(this.#executor, id);
  }

  clientSecrets(clientId: string): Promise<readonly records.ClientSecretRecord[]> {
    return this.#stores.clientSecrets.ofClient(this.#executor, clientId);
  }

  apiKey(id: string): Promise<records.ApiKeyRecord | undefined> {
    return this.#stores.apiKeys.one(this.#executor, id);
  }

  apiKeys(accountId: string): Promise<readonly records.ApiKeyRecord[]> {
    return this.#stores.apiKeys.ofAccount(this.#executor, accountId);
  }

  refreshToken(hash: string): Promise<records.RefreshTokenRecord | undefined> {
    return this.#stores.refreshTokens.one(this.#executor, hash);
  }

  installCode(hash: string): Promise<records.InstallCodeRecord | undefined> {
    return this.#stores.installCodes.one(this.#executor, hash);
  }

  signingKeys(): Promise<readonly records.SigningKeyRecord[]> {
    return this.#stores.signingKeys.all(this.#executor);
  }

  revocations(): Promise<readonly records.RevocationRecord[]> {
    return this.#stores.revocations.all(this.#executor);
  }

  setting(name: string): Promise<string | undefined> {
    return this.#stores.settings.one(this.#executor, name);
  }

  insertAccount(record: records.AccountRecord): Promise<void> {
    return this.#changing(this.#stores.accounts.insert(this.#executor, record));
  }

  insertSite(record: records.SiteRecord): Promise<void> {
    return this.#changing(this.#stores.sites.insert(this.#executor, record));
  }

  insertUser(record: records.UserRecord): Promise<void> {
    return this.#changing(this.#stores.users.insert(this.#executor, record));
  }

  removeUser(accountId: string, id: string, atMs: number): Promise<boolean> {
    return this.#changing(this.#stores.users.remove(this.#executor, accountId, id, atMs));
  }

  insertRole(record: records.RoleRecord): Promise<void> {
    return this.#changing(this.#stores.roles.insert(this.#executor, record));
  }

  updateRole(siteId: string, id: string, permissions: records.RoleRecord["permissions"]): Promise<boolean> {
    return this.#changing(this.#stores.roles.update(this.#executor, siteId, id, permissions));
  }

  removeRole(siteId: string, id: string): Promise<boolean> {
    return this.#changing(this.#stores.roles.remove(this.#executor, siteId, id));
  }

  assignRole(assignment: Parameters<records.SystemWriter["assignRole"]>[0]): Promise<boolean> {
    return this.#changing(this.#stores.roles.assign(this.#executor, assignment));
  }

  unassignRole(siteId: string, userId: string, roleId: string): Promise<boolean> {
    return this.#changing(this.#stores.roles.unassign(this.#executor, siteId, userId, roleId));
  }

  insertOAuthApp(record: records.OAuthAppRecord): Promise<void> {
    return this.#changing(this.#stores.oauthApps.insert(this.#executor, record));
  }

  updateOAuthApp(siteId: string, id: string, change: Parameters<records.SystemWriter["updateOAuthApp"]>[2]): Promise<boolean> {
    return this.#changing(this.#stores.oauthApps.update(this.#executor, siteId, id, change));
  }

  setRefreshTokenRotation(siteId: string, id: string, isOn: boolean): Promise<boolean> {
    return this.#changing(this.#stores.oauthApps.rotation(this.#executor, siteId, id, isOn));
  }

  removeOAuthApp(siteId: string, id: string): Promise<boolean> {
    return this.#changing(this.#stores.oauthApps.remove(this.#executor, siteId, id));
  }

  insertAppInstance(record: records.AppInstanceRecord): Promise<void> {
    return this.#changing(this.#stores.appInstances.insert(this.#executor, record));
  }

  updateAppInstance(id: string, change: Parameters<records.SystemWriter["updateAppInstance"]>[1]): Promise<boolean> {
    return this.#changing(this.#stores.appInstances.update(this.#executor, id, change));
  }

  insertClientSecret(record: records.ClientSecretRecord): Promise<void> {
    return this.#changing(this.#stores.clientSecrets.insert(this.#executor, record));
  }

  expireClientSecret(id: string, expiresAtMs: number): Promise<boolean> {
    return this.#changing(this.#stores.clientSecrets.expire(this.#executor, id, expiresAtMs));
  }

  revokeClientSecret(id: string, atMs: number): Promise<boolean> {
    return this.#changing(this.#stores.clientSecrets.revoke(this.#executor, id, atMs));
  }

  touchClientSecret(id: string, atMs: number): Promise<void> {
    return this.#stores.clientSecrets.touch(this.#executor, id, atMs);
  }

  insertApiKey(record: records.ApiKeyRecord): Promise<void> {
    return this.#changing(this.#stores.apiKeys.insert(this.#executor, record));
  }

  updateApiKey(id: string, change: Parameters<records.SystemWriter["updateApiKey"]>[1]): Promise<boolean> {
    return this.#changing(this.#stores.apiKeys.update(this.#executor, id, change));
  }

  expireApiKey(id: string, expiresAtMs: number): Promise<boolean> {
    return this.#changing(this.#stores.apiKeys.expire(this.#executor, id, expiresAtMs));
  }

  revokeApiKey(id: string, atMs: number): Promise<boolean> {
    return this.#changing(this.#stores.apiKeys.revoke(this.#executor, id, atMs));
  }

  touchApiKey(id: string, atMs: number): Promise<void> {
    return this.#stores.apiKeys.touch(this.#executor, id, atMs);
  }

  isTokenUsed(tokenId: string): Promise<boolean> {
    return this.#stores.usedTokens.has(this.#executor, tokenId);
  }

  useToken(tokenId: string, forgetAtMs: number): Promise<boolean> {
    return this.#stores.usedTokens.use(this.#executor, tokenId, forgetAtMs);
  }

  forgetUsedTokens(beforeMs: number): Promise<number> {
    return this.#stores.usedTokens.forget(this.#executor, beforeMs);
  }

  rotateRefreshToken(hash: string, atMs: number): Promise<boolean> {
    return this.#stores.refreshTokens.rotate(this.#executor, hash, atMs);
  }

  insertRefreshToken(record: records.RefreshTokenRecord): Promise<void> {
    return this.#stores.refreshTokens.insert(this.#executor, record);
  }

  revokeGrant(grantId: string, atMs: number): Promise<boolean> {
    return this.#changing(this.#stores.refreshTokens.revokeGrant(this.#executor, grantId, atMs));
  }

  revokeRefreshTokens(clientId: string, siteId: string, atMs: number): Promise<number> {
    return this.#changing(this.#stores.refreshTokens.revokeOfClient(this.#executor, clientId, siteId, atMs));
  }

  insertInstallCode(record: records.InstallCodeRecord): Promise<void> {
    return this.#stores.installCodes.insert(this.#executor, record);
  }

  useInstallCode(hash: string, atMs: number): Promise<boolean> {
    return this.#stores.installCodes.use(this.#executor, hash, atMs);
  }

  forgetInstallCodes(beforeMs: number): Promise<number> {
    return this.#stores.installCodes.forget(this.#executor, beforeMs);
  }

  insertSigningKey(record: records.SigningKeyRecord): Promise<void> {
    return this.#changing(this.#stores.signingKeys.insert(this.#executor, record));
  }

  retireSigningKey(id: string, atMs: number): Promise<boolean> {
    return this.#changing(this.#stores.signingKeys.retire(this.#executor, id, atMs));
  }

  removeSigningKey(id: string, atMs: number): Promise<boolean> {
    return this.#changing(this.#stores.signingKeys.remove(this.#executor, id, atMs));
  }

  insertRevocation(record: records.RevocationRecord): Promise<void> {
    return this.#changing(this.#stores.revocations.insert(this.#executor, record));
  }

  forgetRevocations(beforeMs: number): Promise<number> {
    return this.#stores.revocations.forget(this.#executor, beforeMs);
  }

  insertSetting(name: string, value: string): Promise<boolean> {
    return this.#stores.settings.insert(this.#executor, name, value);
  }

  /** Notes the change once it was made; one that found nothing to change needs no note. */
  async #changing<T>(change: Promise<T>): Promise<T> {
    const result = await change;
    if (result !== false && result !== 0) {
      this.#executor.noteSystemChange();
    }
    return result;
  }
}
