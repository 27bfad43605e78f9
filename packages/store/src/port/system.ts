/** An account owns sites and API keys. */
export interface AccountRecord {
  readonly id: string;
  readonly name: string;
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
  readonly createdAtMs: number;
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

/** A refresh token: only its hash. One grant (family) has one row here; `grantId` is in its access tokens. */
export interface RefreshTokenRecord {
  readonly hash: string;
  readonly grantId: string;
  readonly clientId: string;
  readonly siteId: string;
  readonly subjectType: "VISITOR" | "MEMBER";
  readonly subjectId: string;
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
  readonly revokedAtMs?: number;
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

export interface SystemReader {
  account(id: string): Promise<AccountRecord | undefined>;
  accounts(): Promise<readonly AccountRecord[]>;
  site(id: string): Promise<SiteRecord | undefined>;
  sites(accountId: string): Promise<readonly SiteRecord[]>;
  oauthApp(id: string): Promise<OAuthAppRecord | undefined>;
  oauthApps(siteId: string): Promise<readonly OAuthAppRecord[]>;
  appInstance(id: string): Promise<AppInstanceRecord | undefined>;
  appInstances(clientId: string): Promise<readonly AppInstanceRecord[]>;
  clientSecret(id: string): Promise<ClientSecretRecord | undefined>;
  clientSecrets(clientId: string): Promise<readonly ClientSecretRecord[]>;
  apiKey(id: string): Promise<ApiKeyRecord | undefined>;
  apiKeys(accountId: string): Promise<readonly ApiKeyRecord[]>;
  refreshToken(hash: string): Promise<RefreshTokenRecord | undefined>;
  signingKeys(): Promise<readonly SigningKeyRecord[]>;
  revocations(): Promise<readonly RevocationRecord[]>;
  /** A small value of the installation (instance id, encrypted pepper, schema facts). */
  setting(name: string): Promise<string | undefined>;
}

/** Writers return false where a conditional change found nothing to change. */
export interface SystemWriter extends SystemReader {
  insertAccount(record: AccountRecord): Promise<void>;
  insertSite(record: SiteRecord): Promise<void>;
  insertOAuthApp(record: OAuthAppRecord): Promise<void>;
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
  revokeGrant(grantId: string, atMs: number): Promise<boolean>;
  insertSigningKey(record: SigningKeyRecord): Promise<void>;
  retireSigningKey(id: string, atMs: number): Promise<boolean>;
  removeSigningKey(id: string, atMs: number): Promise<boolean>;
  insertRevocation(record: RevocationRecord): Promise<void>;
  forgetRevocations(beforeMs: number): Promise<number>;
  /** First writer wins: false when it was set already. */
  insertSetting(name: string, value: string): Promise<boolean>;
}
