import {
  type AccessTokenClaims,
  type ApiKeyCaller,
  BelayError,
  type Caller,
  CredentialCheck,
  type FullTokenClaims,
  looksLikeAccessToken,
  type NobodyCaller,
  parseCredential,
  verifyAccessToken,
} from "@belay/core";
import { type InstallationKeys, isLive } from "@belay/domains/apps";
import type { ApiKeyRecord } from "@belay/store";
import type { Clock } from "../platform.ts";
import type { Directory } from "./directory.ts";
import { isNarrowed, narrowedCaller } from "./narrowed-caller.ts";
import { permissionSet } from "./permission-set.ts";
import { TokenCache, type VerifiedToken } from "./token-cache.ts";
import type { UsageRecorder } from "./usage-recorder.ts";

const NOBODY: NobodyCaller = { kind: "NOBODY" };
const BEARER = /^bearer +/i;

interface IdentifierParts {
  readonly directory: Directory;
  readonly keys: InstallationKeys;
  readonly clock: Clock;
  readonly issuer: string;
  readonly usage: UsageRecorder;
}

function callerOfKey({ accountId, id, siteIds, permissions, name }: ApiKeyRecord): ApiKeyCaller {
  return { kind: "API_KEY", accountId, keyId: id, siteIds, permissions: permissionSet(permissions), name };
}

/** Finds out who a credential stands for. */
export class Identifier {
  readonly usage: UsageRecorder;
  readonly credentials: CredentialCheck;
  readonly #parts: IdentifierParts;
  readonly #tokens = new TokenCache();
  /** Callers of keys, one for each record that the directory remembers: what is known of a caller's calls is kept by it. */
  readonly #keyCallers = new WeakMap<ApiKeyRecord, ApiKeyCaller>();

  constructor(parts: IdentifierParts) {
    this.#parts = parts;
    this.usage = parts.usage;
    this.credentials = new CredentialCheck(parts.keys.pepper);
  }

  /**
   * The caller behind an Authorization header value of nobody, or of a token that was verified before and counts still.
   *
   * Shape: `undefined` for everything that has to be looked at; `identify` does. Nothing here waits or throws: it is the way of most calls.
   */
  known(authorization: string | undefined): Exclude<Caller, ApiKeyCaller> | undefined {
    if (authorization === undefined || authorization === "") {
      return NOBODY;
    }
    const { directory, clock } = this.#parts;
    const entry = this.#tokens.get(authorization.replace(BEARER, ""), directory.generation);
    // At `exp` and not after it: what skew may add, and what narrowed tokens may not have of it, is for the longer way.
    return entry === undefined || clock.nowMs() >= entry.claims.exp * 1000 || entry.caller.kind === "API_KEY" ? undefined : entry.caller;
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
      return (await this.verifyAnyToken(credential)).caller;
    }
    if (/[\s,]/.test(credential)) {
      throw new BelayError("AUTHORIZATION_MALFORMED");
    }
    return credential.startsWith("bly_") ? this.#identifyKey(credential) : Promise.reject(new BelayError("TOKEN_INVALID"));
  }

  /**
   * Verifies an access token that stands for its subject without limits, and finds who that is now.
   *
   * Why narrowed tokens fail here: whoever makes a new token or a session of this one must not turn less into more.
   * Errors (401): TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_REVOKED.
   */
  async verifyToken(token: string): Promise<VerifiedToken> {
    const verified = await this.verifyAnyToken(token);
    if (isNarrowed(verified.claims)) {
      throw new BelayError("TOKEN_INVALID", { internal: "a narrowed token where a full one is needed" });
    }
    return verified;
  }

  /** As `verifyToken`, and takes narrowed tokens too; for those there is no clock skew, because it could double their life. */
  async verifyAnyToken(token: string): Promise<VerifiedToken> {
    const verified = await this.#verify(token);
    const overdueSeconds = Math.floor(this.#parts.clock.nowMs() / 1000) - verified.claims.exp;
    if (overdueSeconds >= 0 && isNarrowed(verified.claims)) {
      throw new BelayError("TOKEN_EXPIRED", { data: { expiredForSeconds: overdueSeconds } });
    }
    return verified;
  }

  async #verify(token: string): Promise<VerifiedToken> {
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
    if (isNarrowed(claims)) {
      const user = claims.subject_type === "USER" ? await this.#userCaller(claims) : undefined;
      return narrowedCaller({ directory, revoked, user }, claims);
    }
    const common = { siteId: claims.site_id, clientId: claims.client_id, instanceId: claims.instance_id };
    switch (claims.subject_type) {
      case "VISITOR":
        return { kind: "VISITOR", visitorId: claims.sub, ...common };
      case "MEMBER":
        return {
          kind: "MEMBER",
          memberId: claims.sub,
          ...common,
          ...(claims.grant_id === undefined ? {} : { grantId: claims.grant_id }),
        };
      case "APP":
        return { kind: "APP", permissions: permissionSet(instance.permissions), ...common, ...(await this.#nameOfApp(claims.client_id)) };
      case "USER":
        return this.#userCaller(claims);
      default:
        throw new BelayError("TOKEN_INVALID", { internal: "a subject type that no grant issues tokens for" });
    }
  }

  /**
   * The user, with what their roles on the token's site hold at this moment.
   *
   * Errors (401): TOKEN_REVOKED for a user who was removed; TOKEN_INVALID for one of another account than the site's.
   */
  async #userCaller({ sub: userId, site_id: siteId }: FullTokenClaims): Promise<Caller> {
    const { directory } = this.#parts;
    const [user, site] = [await directory.siteUser(siteId, userId), await directory.site(siteId)];
    if (user === undefined) {
      throw new BelayError("TOKEN_REVOKED");
    }
    if (site?.accountId !== user.accountId) {
      throw new BelayError("TOKEN_INVALID", { internal: "the user belongs to another account than the site" });
    }
    return { kind: "USER", siteId, accountId: user.accountId, userId, permissions: permissionSet(user.permissions) };
  }

  async #identifyKey(text: string): Promise<Caller> {
    const { directory, clock, usage } = this.#parts;
    const parsed = parseCredential(text);
    const record = parsed?.kind === "key" ? await directory.apiKey(parsed.id) : undefined;
    const nowMs = clock.nowMs();
    // Hashed and compared also when there is no such key, so that both cases take the same time.
    const isSame = this.credentials.isRight(text, record);
    if (record === undefined || !isSame || !isLive(record, nowMs)) {
      throw new BelayError("API_KEY_INVALID");
    }
    usage.note("apiKey", record.id, nowMs);
    const known = this.#keyCallers.get(record);
    if (known !== undefined) {
      return known;
    }
    const caller = callerOfKey(record);
    this.#keyCallers.set(record, caller);
    return caller;
  }

  /** What an app is called now: its rows in the ledger say so when it is gone. */
  async #nameOfApp(clientId: string): Promise<{ readonly name?: string }> {
    const app = await this.#parts.directory.oauthApp(clientId);
    return app === undefined ? {} : { name: app.name };
  }
}
