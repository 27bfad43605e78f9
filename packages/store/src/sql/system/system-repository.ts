import type * as records from "../../port/system.ts";
import { SystemReads } from "./system-reads.ts";

/**
 * Identities, credentials, keys and settings within one transaction.
 *
 * Shape: every change that a cache of identities, keys or verdicts must learn of is noted; issuing a refresh token and recording a use are not.
 */
export class SystemRepository extends SystemReads implements records.SystemWriter {
  insertAccount(record: records.AccountRecord): Promise<void> {
    return this.#changing(this.stores.accounts.insert(this.executor, record));
  }

  insertSite(record: records.SiteRecord): Promise<void> {
    return this.#changing(this.stores.sites.insert(this.executor, record));
  }

  insertUser(record: records.UserRecord): Promise<void> {
    return this.#changing(this.stores.users.insert(this.executor, record));
  }

  removeUser(accountId: string, id: string, atMs: number): Promise<boolean> {
    return this.#changing(this.stores.users.remove(this.executor, accountId, id, atMs));
  }

  insertRole(record: records.RoleRecord): Promise<void> {
    return this.#changing(this.stores.roles.insert(this.executor, record));
  }

  updateRole(siteId: string, id: string, permissions: records.RoleRecord["permissions"]): Promise<boolean> {
    return this.#changing(this.stores.roles.update(this.executor, siteId, id, permissions));
  }

  removeRole(siteId: string, id: string): Promise<boolean> {
    return this.#changing(this.stores.roles.remove(this.executor, siteId, id));
  }

  assignRole(assignment: Parameters<records.SystemWriter["assignRole"]>[0]): Promise<boolean> {
    return this.#changing(this.stores.roles.assign(this.executor, assignment));
  }

  unassignRole(siteId: string, userId: string, roleId: string): Promise<boolean> {
    return this.#changing(this.stores.roles.unassign(this.executor, siteId, userId, roleId));
  }

  insertOAuthApp(record: records.OAuthAppRecord): Promise<void> {
    return this.#changing(this.stores.oauthApps.insert(this.executor, record));
  }

  updateOAuthApp(siteId: string, id: string, change: Parameters<records.SystemWriter["updateOAuthApp"]>[2]): Promise<boolean> {
    return this.#changing(this.stores.oauthApps.update(this.executor, siteId, id, change));
  }

  setRefreshTokenRotation(siteId: string, id: string, isOn: boolean): Promise<boolean> {
    return this.#changing(this.stores.oauthApps.rotation(this.executor, siteId, id, isOn));
  }

  removeOAuthApp(siteId: string, id: string): Promise<boolean> {
    return this.#changing(this.stores.oauthApps.remove(this.executor, siteId, id));
  }

  insertAppInstance(record: records.AppInstanceRecord): Promise<void> {
    return this.#changing(this.stores.appInstances.insert(this.executor, record));
  }

  updateAppInstance(id: string, change: Parameters<records.SystemWriter["updateAppInstance"]>[1]): Promise<boolean> {
    return this.#changing(this.stores.appInstances.update(this.executor, id, change));
  }

  insertClientSecret(record: records.ClientSecretRecord): Promise<void> {
    return this.#changing(this.stores.clientSecrets.insert(this.executor, record));
  }

  expireClientSecret(id: string, expiresAtMs: number): Promise<boolean> {
    return this.#changing(this.stores.clientSecrets.expire(this.executor, id, expiresAtMs));
  }

  revokeClientSecret(id: string, atMs: number): Promise<boolean> {
    return this.#changing(this.stores.clientSecrets.revoke(this.executor, id, atMs));
  }

  touchClientSecret(id: string, atMs: number): Promise<void> {
    return this.stores.clientSecrets.touch(this.executor, id, atMs);
  }

  insertApiKey(record: records.ApiKeyRecord): Promise<void> {
    return this.#changing(this.stores.apiKeys.insert(this.executor, record));
  }

  updateApiKey(id: string, change: Parameters<records.SystemWriter["updateApiKey"]>[1]): Promise<boolean> {
    return this.#changing(this.stores.apiKeys.update(this.executor, id, change));
  }

  expireApiKey(id: string, expiresAtMs: number): Promise<boolean> {
    return this.#changing(this.stores.apiKeys.expire(this.executor, id, expiresAtMs));
  }

  revokeApiKey(id: string, atMs: number): Promise<boolean> {
    return this.#changing(this.stores.apiKeys.revoke(this.executor, id, atMs));
  }

  touchApiKey(id: string, atMs: number): Promise<void> {
    return this.stores.apiKeys.touch(this.executor, id, atMs);
  }

  useToken(tokenId: string, forgetAtMs: number): Promise<boolean> {
    return this.stores.usedTokens.use(this.executor, tokenId, forgetAtMs);
  }

  forgetUsedTokens(beforeMs: number): Promise<number> {
    return this.stores.usedTokens.forget(this.executor, beforeMs);
  }

  insertElevationPolicy(record: records.ElevationPolicyRecord): Promise<void> {
    return this.#changing(this.stores.elevationPolicies.insert(this.executor, record));
  }

  noteIdentityChange(): void {
    this.executor.noteSystemChange();
  }

  forgetRefreshTokens(beforeMs: number): Promise<number> {
    return this.stores.refreshTokens.forget(this.executor, beforeMs);
  }

  rotateRefreshToken(hash: string, atMs: number): Promise<boolean> {
    return this.stores.refreshTokens.rotate(this.executor, hash, atMs);
  }

  insertRefreshToken(record: records.RefreshTokenRecord): Promise<void> {
    return this.stores.refreshTokens.insert(this.executor, record);
  }

  revokeGrant(grantId: string, atMs: number): Promise<boolean> {
    return this.#changing(this.stores.refreshTokens.revokeGrant(this.executor, grantId, atMs));
  }

  revokeRefreshTokens(clientId: string, siteId: string, atMs: number): Promise<number> {
    return this.#changing(this.stores.refreshTokens.revokeOfClient(this.executor, clientId, siteId, atMs));
  }

  insertInstallCode(record: records.InstallCodeRecord): Promise<void> {
    return this.stores.installCodes.insert(this.executor, record);
  }

  useInstallCode(hash: string, atMs: number): Promise<boolean> {
    return this.stores.installCodes.use(this.executor, hash, atMs);
  }

  forgetInstallCodes(beforeMs: number): Promise<number> {
    return this.stores.installCodes.forget(this.executor, beforeMs);
  }

  insertSigningKey(record: records.SigningKeyRecord): Promise<void> {
    return this.#changing(this.stores.signingKeys.insert(this.executor, record));
  }

  retireSigningKey(id: string, atMs: number): Promise<boolean> {
    return this.#changing(this.stores.signingKeys.retire(this.executor, id, atMs));
  }

  removeSigningKey(id: string, atMs: number): Promise<boolean> {
    return this.#changing(this.stores.signingKeys.remove(this.executor, id, atMs));
  }

  insertRevocation(record: records.RevocationRecord): Promise<void> {
    return this.#changing(this.stores.revocations.insert(this.executor, record));
  }

  forgetRevocations(beforeMs: number): Promise<number> {
    return this.stores.revocations.forget(this.executor, beforeMs);
  }

  insertSetting(name: string, value: string): Promise<boolean> {
    return this.stores.settings.insert(this.executor, name, value);
  }

  /** Notes the change once it was made; one that found nothing to change needs no note. */
  async #changing<T>(change: Promise<T>): Promise<T> {
    const result = await change;
    if (result !== false && result !== 0) {
      this.executor.noteSystemChange();
    }
    return result;
  }
}
