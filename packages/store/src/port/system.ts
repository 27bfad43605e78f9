import type { Filter, Sort } from "./entities.ts";

/** An account owns sites and API keys. */
export interface AccountRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAtMs: number;
}

/**
 * Somebody who works on the sites of an account. OWNER and CO_OWNER hold every permission on all of them; a COLLABORATOR holds what its roles
 * on a site hold there, and nothing elsewhere.
 */
export interface UserRecord {
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly kind: "OWNER" | "CO_OWNER" | "COLLABORATOR";
  readonly createdAtMs: number;
  /** From here on its tokens fail. */
  readonly removedAtMs?: number;
}

/** A role of one site: a name for a list of permission ids, or `all`. Its name is unique on the site. */
export interface RoleRecord {
  readonly id: string;
  readonly siteId: string;
  readonly name: string;
  readonly permissions: "all" | readonly string[];
  readonly createdAtMs: number;
}

/** A site: the tenant that every business row belongs to. */
export interface SiteRecord {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly ownerUserId: string;
  readonly createdAtMs: number;
}

/** An OAuth app (client). `document` keeps the wire entity's further fields. Belongs to one site when headless. */
export interface OAuthAppRecord {
  readonly id: string;
  readonly siteId: string;
  readonly accountId: string;
  readonly name: string;
  readonly document: string;
  /** What it asks for where it is installed; a headless app asks for nothing. */
  readonly requestedPermissions?: readonly string[];
  readonly createdAtMs: number;
  /** Each refresh gives a new refresh token and takes back the old one. */
  readonly rotatesRefreshTokens?: true;
}

/** A page of a site's OAuth apps. Fields are `id`, `name` and `createdDate`; what is equal in the sort comes by id, descending. */
export interface OAuthAppQuery {
  readonly filter: Filter;
  readonly sort: readonly Sort[];
  readonly limit: number;
  readonly offset: number;
}

/** An app on one site with what it was granted there: a list of permission ids, or `all`. */
export interface AppInstanceRecord {
  readonly id: string;
  readonly clientId: string;
  readonly siteId: string;
  readonly permissions: "all" | readonly string[];
  readonly createdAtMs: number;
  /** Set when uninstalled: its tokens are dead. */
  readonly removedAtMs?: number;
}

/** A client secret: only its hash. `lookupId` is the public part that finds it without trying others. */
export interface ClientSecretRecord {
  readonly id: string;
  readonly clientId: string;
  readonly hash: string;
  readonly lastFour: string;
  readonly createdAtMs: number;
  readonly expiresAtMs?: number;
  readonly revokedAtMs?: number;
  readonly lastUsedAtMs?: number;
}

/** An API key: only its hash. */
export interface ApiKeyRecord {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly hash: string;
  readonly lastFour: string;
  readonly permissions: "all" | readonly string[];
  readonly siteIds: "all" | readonly string[];
  readonly createdAtMs: number;
  readonly expiresAtMs?: number;
  readonly revokedAtMs?: number;
  readonly lastUsedAtMs?: number;
}

/** A refresh token: only its hash. A grant (family) has one row here, or one for each rotation; `grantId` is in its access tokens. */
export interface RefreshTokenRecord {
  readonly hash: string;
  readonly grantId: string;
  readonly clientId: string;
  readonly siteId: string;
  /** `APP`: an installed app, by the older installation flow. */
  readonly subjectType: "VISITOR" | "MEMBER" | "APP";
  readonly subjectId: string;
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
  readonly revokedAtMs?: number;
  /** When its successor took its place; only where the app rotates refresh tokens. */
  readonly rotatedAtMs?: number;
}

/** A code that an installed app changes for its tokens, once: only its hash. `grantId` is in the tokens that come of it. */
export interface InstallCodeRecord {
  readonly hash: string;
  readonly clientId: string;
  readonly instanceId: string;
  readonly siteId: string;
  readonly grantId: string;
  readonly expiresAtMs: number;
  readonly usedAtMs?: number;
}

/** A signing key pair; the private half is encrypted by the caller before it gets here. */
export interface SigningKeyRecord {
  readonly id: string;
  readonly algorithm: "EdDSA";
  readonly publicJwk: string;
  readonly encryptedPrivateKey: string;
  readonly createdAtMs: number;
  /** From here on it signs no more but its tokens still verify. */
  readonly retiredAtMs?: number;
  /** From here on its tokens fail. */
  readonly removedAtMs?: number;
}

/** Something that must no longer be accepted: a token id, a grant, an app instance. Kept until its tokens would have expired. */
export interface RevocationRecord {
  readonly kind: "token" | "grant" | "instance" | "client";
  readonly id: string;
  readonly revokedAtMs: number;
  readonly forgetAtMs: number;
}

/**
 * One version of an app's elevation policy on a site. The highest version counts; earlier ones are kept.
 *
 * Shape: `document` is JSON text of the rules; the mode stands apart so that it can be read without them.
 */
export interface ElevationPolicyRecord {
  readonly siteId: string;
  readonly clientId: string;
  /** From 1. */
  readonly version: number;
  readonly mode: "off" | "observe" | "enforce";
  readonly document: string;
  readonly createdAtMs: number;
}

export interface SystemReader {
  account(id: string): Promise<AccountRecord | undefined>;
  accounts(): Promise<readonly AccountRecord[]>;
  user(id: string): Promise<UserRecord | undefined>;
  users(accountId: string): Promise<readonly UserRecord[]>;
  role(siteId: string, id: string): Promise<RoleRecord | undefined>;
  roles(siteId: string): Promise<readonly RoleRecord[]>;
  /** The roles that a user holds on a site. */
  userRoles(siteId: string, userId: string): Promise<readonly RoleRecord[]>;
  site(id: string): Promise<SiteRecord | undefined>;
  sites(accountId: string): Promise<readonly SiteRecord[]>;
  oauthApp(id: string): Promise<OAuthAppRecord | undefined>;
  oauthApps(siteId: string): Promise<readonly OAuthAppRecord[]>;
  queryOAuthApps(siteId: string, query: OAuthAppQuery): Promise<readonly OAuthAppRecord[]>;
  countOAuthApps(siteId: string, filter: Filter): Promise<number>;
  appInstance(id: string): Promise<AppInstanceRecord | undefined>;
  appInstances(clientId: string): Promise<readonly AppInstanceRecord[]>;
  clientSecret(id: string): Promise<ClientSecretRecord | undefined>;
  clientSecrets(clientId: string): Promise<readonly ClientSecretRecord[]>;
  apiKey(id: string): Promise<ApiKeyRecord | undefined>;
  apiKeys(accountId: string): Promise<readonly ApiKeyRecord[]>;
  refreshToken(hash: string): Promise<RefreshTokenRecord | undefined>;
  installCode(hash: string): Promise<InstallCodeRecord | undefined>;
  signingKeys(): Promise<readonly SigningKeyRecord[]>;
  revocations(): Promise<readonly RevocationRecord[]>;
  /** Whether a token for one use was used. */
  isTokenUsed(tokenId: string): Promise<boolean>;
  /** The policy of an app on a site that counts. */
  elevationPolicy(siteId: string, clientId: string): Promise<ElevationPolicyRecord | undefined>;
  /** Every version of it, the latest first. */
  elevationPolicies(siteId: string, clientId: string): Promise<readonly ElevationPolicyRecord[]>;
  /** A small value of the installation (instance id, encrypted pepper, schema facts). */
  setting(name: string): Promise<string | undefined>;
}

/** Writers return false where a conditional change found nothing to change. */
export interface SystemWriter extends SystemReader {
  insertAccount(record: AccountRecord): Promise<void>;
  insertSite(record: SiteRecord): Promise<void>;
  insertUser(record: UserRecord): Promise<void>;
  removeUser(accountId: string, id: string, atMs: number): Promise<boolean>;
  /** Throws `UniqueTakenError` when the site has a role of that name. */
  insertRole(record: RoleRecord): Promise<void>;
  updateRole(siteId: string, id: string, permissions: RoleRecord["permissions"]): Promise<boolean>;
  /** Takes it from everybody who holds it, too. */
  removeRole(siteId: string, id: string): Promise<boolean>;
  /** False when the user holds it already. */
  assignRole(assignment: {
    readonly siteId: string;
    readonly userId: string;
    readonly roleId: string;
    readonly createdAtMs: number;
  }): Promise<boolean>;
  unassignRole(siteId: string, userId: string, roleId: string): Promise<boolean>;
  insertOAuthApp(record: OAuthAppRecord): Promise<void>;
  updateOAuthApp(siteId: string, id: string, change: { readonly name: string; readonly document: string }): Promise<boolean>;
  /** Says whether an app's refresh tokens are replaced at each use. */
  setRefreshTokenRotation(siteId: string, id: string, isOn: boolean): Promise<boolean>;
  removeOAuthApp(siteId: string, id: string): Promise<boolean>;
  insertAppInstance(record: AppInstanceRecord): Promise<void>;
  updateAppInstance(
    id: string,
    change: { readonly permissions?: "all" | readonly string[]; readonly removedAtMs?: number },
  ): Promise<boolean>;
  insertClientSecret(record: ClientSecretRecord): Promise<void>;
  /** Moves the end of a live secret to `expiresAtMs`; never later than it was. */
  expireClientSecret(id: string, expiresAtMs: number): Promise<boolean>;
  revokeClientSecret(id: string, atMs: number): Promise<boolean>;
  touchClientSecret(id: string, atMs: number): Promise<void>;
  insertApiKey(record: ApiKeyRecord): Promise<void>;
  updateApiKey(
    id: string,
    change: { readonly permissions?: "all" | readonly string[]; readonly siteIds?: "all" | readonly string[] },
  ): Promise<boolean>;
  expireApiKey(id: string, expiresAtMs: number): Promise<boolean>;
  revokeApiKey(id: string, atMs: number): Promise<boolean>;
  touchApiKey(id: string, atMs: number): Promise<void>;
  insertRefreshToken(record: RefreshTokenRecord): Promise<void>;
  /** Marks a refresh token as replaced; true for the first time only, however many come at once. */
  rotateRefreshToken(hash: string, atMs: number): Promise<boolean>;
  revokeGrant(grantId: string, atMs: number): Promise<boolean>;
  /** Revokes every refresh token that a client has on a site; answers how many. */
  revokeRefreshTokens(clientId: string, siteId: string, atMs: number): Promise<number>;
  /** Forgets refresh tokens that had expired by then, a thousand at most; answers how many. */
  forgetRefreshTokens(beforeMs: number): Promise<number>;
  insertInstallCode(record: InstallCodeRecord): Promise<void>;
  /** True for the first use only, however many come at once. */
  useInstallCode(hash: string, atMs: number): Promise<boolean>;
  forgetInstallCodes(beforeMs: number): Promise<number>;
  insertSigningKey(record: SigningKeyRecord): Promise<void>;
  retireSigningKey(id: string, atMs: number): Promise<boolean>;
  removeSigningKey(id: string, atMs: number): Promise<boolean>;
  insertRevocation(record: RevocationRecord): Promise<void>;
  forgetRevocations(beforeMs: number): Promise<number>;
  /** Uses a token for one use; true for the first use only, however many come at once. */
  useToken(tokenId: string, forgetAtMs: number): Promise<boolean>;
  forgetUsedTokens(beforeMs: number): Promise<number>;
  /** Adds a version. Throws `UniqueTakenError` when there is one of that number: somebody else was quicker. */
  insertElevationPolicy(record: ElevationPolicyRecord): Promise<void>;
  /**
   * Says that something changed which verdicts are remembered of and which is kept as documents: the roles of a member, say.
   * Why: those who remember are told of changes of the system's own tables only.
   */
  noteIdentityChange(): void;
  /** First writer wins: false when it was set already. */
  insertSetting(name: string, value: string): Promise<boolean>;
}
