import {
  type AccessTokenClaims,
  BelayError,
  type Caller,
  isCredential,
  looksLikeAccessToken,
  NO_HASH,
  type PermissionSet,
  parseCredential,
  verifyAccessToken,
} from "@belay/core";
import { type InstallationKeys, isLive } from "@belay/domains/apps";
import type { Clock } from "../platform.ts";
import type { Directory } from "./directory.ts";
import { TokenCache, type VerifiedToken } from "./token-cache.ts";
import type { UsageRecorder } from "./usage-recorder.ts";

const NOBODY: Caller = { kind: "NOBODY" };
const ALL: PermissionSet = { kind: "all" };
const BEARER = /^bearer +/i;

interface IdentifierParts {
  readonly directory: Directory;
  readonly keys: InstallationKeys;
  readonly clock: Clock;
  readonly issuer: string;
  readonly usage: UsageRecorder;
}

const SETS = new WeakMap<readonly string[], PermissionSet>();

/** The set behind a record's list; made once for each record that is remembered. */
function permissionSet(permissions: "all" | readonly string[]): PermissionSet {
  if (permissions === "all") {
    return ALL;
  }
  const known = SETS.get(permissions);
  if (known !== undefined) {
    return known;
  }
  const made: PermissionSet = { kind: "some", ids: new Set(permissions) };
  SETS.set(permissions, made);
  return made;
}

/** Finds out who a credential stands for. */
export class Identifier {
  readonly usage: UsageRecorder;
  readonly #parts: IdentifierParts;
  readonly #tokens = new TokenCache();

  constructor(parts: IdentifierParts) {
    this.#parts = parts;
    this.usage = parts.usage;
  }

  /**
   * The caller behind an Authorization header value: bare or after `Bearer`, in any case. Empty or missing means nobody.
   *
   * Errors (401): AUTHORIZATION_MALFORMED for two credentials in one value or a scheme that is not spoken, TOKEN_INVALID, TOKEN_EXPIRED,
   * TOKEN_REVOKED, API_KEY_INVALID.
   */
  async identify(authorization: string | undefined): Promise<Caller> {
    if (authorization === undefined || authorization === "") {
      return NOBODY;
    }
    const credential = authorization.replace(BEARER, "");
    if (looksLikeAccessToken(credential) && !credential.includes(",")) {
      return (await this.verifyToken(credential)).caller;
    }
    if (/[\s,]/.test(credential)) {
      throw new BelayError("AUTHORIZATION_MALFORMED");
    }
    return credential.startsWith("bly_") ? this.#identifyKey(credential) : Promise.reject(new BelayError("TOKEN_INVALID"));
  }

  /** Verifies an access token and finds who it stands for now. Errors (401): TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_REVOKED. */
  async verifyToken(token: string): Promise<VerifiedToken> {
    const { directory, clock, issuer } = this.#parts;
    const nowSeconds = Math.floor(clock.nowMs() / 1000);
    const known = this.#tokens.get(token, directory.generation);
    if (known !== undefined && nowSeconds <= known.claims.exp) {
      return known;
    }
    const { generation } = directory;
    const verdict = verifyAccessToken(token, { issuer, nowSeconds, keys: (await directory.keyRing()).verification });
    if (verdict.kind === "invalid") {
      throw new BelayError("TOKEN_INVALID");
    }
    if (verdict.kind === "expired") {
      throw new BelayError("TOKEN_EXPIRED", { data: { expiredForSeconds: verdict.expiredForSeconds } });
    }
    const entry = { token, claims: verdict.claims, caller: await this.#callerOf(verdict.claims), generation };
    if (generation === directory.generation) {
      this.#tokens.set(entry);
    }
    return entry;
  }

  async #callerOf(claims: AccessTokenClaims): Promise<Caller> {
    const { directory } = this.#parts;
    const revoked = await directory.revocations();
    const instance = await directory.appInstance(claims.instance_id);
    const isRevoked =
      revoked.token.has(claims.jti) ||
      revoked.client.has(claims.client_id) ||
      revoked.instance.has(claims.instance_id) ||
      (claims.grant_id !== undefined && revoked.grant.has(claims.grant_id));
    if (isRevoked || instance === undefined || instance.removedAtMs !== undefined) {
      throw new BelayError("TOKEN_REVOKED");
    }
    if (instance.siteId !== claims.site_id || instance.clientId !== claims.client_id) {
      throw new BelayError("TOKEN_INVALID", { internal: "the token's instance is another client's or another site's" });
    }
    const common = { siteId: claims.site_id, clientId: claims.client_id, instanceId: claims.instance_id };
    switch (claims.subject_type) {
      case "VISITOR":
        return { kind: "VISITOR", visitorId: claims.sub, ...common };
      case "MEMBER":
        return { kind: "MEMBER", memberId: claims.sub, ...common };
      case "APP":
        return { kind: "APP", permissions: permissionSet(instance.permissions), ...common };
      default:
        throw new BelayError("TOKEN_INVALID", { internal: `no grant issues tokens for ${claims.subject_type}` });
    }
  }

  async #identifyKey(text: string): Promise<Caller> {
    const { directory, keys, clock, usage } = this.#parts;
    const parsed = parseCredential(text);
    const record = parsed?.kind === "key" ? await directory.apiKey(parsed.id) : undefined;
    const nowMs = clock.nowMs();
    // Hashed and compared also when there is no such key, so that both cases take the same time.
    const isSame = isCredential(text, record?.hash ?? NO_HASH, keys.pepper);
    if (record === undefined || !isSame || !isLive(record, nowMs)) {
      throw new BelayError("API_KEY_INVALID");
    }
    usage.note("apiKey", record.id, nowMs);
    return {
      kind: "API_KEY",
      accountId: record.accountId,
      keyId: record.id,
      siteIds: record.siteIds,
      permissions: permissionSet(record.permissions),
    };
  }
}
