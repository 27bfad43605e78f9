import { BelayError, hashCredential, looksLikeAccessToken, parseCredential } from "@belay/core";
import type { RefreshTokenRecord } from "@belay/store";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { isNarrowed } from "../../identity/narrowed-caller.ts";
import { authorizationOf } from "../../pipeline/identify.ts";
import type { Platform } from "../../platform.ts";
import { authenticateClient } from "../authenticate-client.ts";
import type { TokenParameters } from "../grant.ts";
import { OAuthError } from "../oauth-error.ts";
import { registerOAuthPost } from "../oauth-post.ts";

type Introspection = Readonly<Record<string, unknown>>;

/** Said of every token that does not count, whatever the reason, and nothing beside it. Source: RFC 7662 section 2.2. */
const INACTIVE: Introspection = { active: false };

/** Whether whoever asks may know of tokens of a site. */
type ReachesSite = (siteId: string) => Promise<boolean>;

/** Who asks: an app by its id and secret, or an API key in the Authorization header. Errors: invalid_client (401). Source: RFC 7662 section 2.1. */
async function authenticate(platform: Platform, req: FastifyRequest, parameters: TokenParameters): Promise<ReachesSite> {
  const { directory, identifier } = platform;
  if (parameters.client_secret !== undefined) {
    const { id } = await authenticateClient(platform, parameters);
    return async (siteId) => (await directory.liveInstances(id)).some((instance) => instance.siteId === siteId);
  }
  const caller = await identifier.identify(authorizationOf(req.headers, req.raw.rawHeaders)).catch((cause: unknown) => {
    throw cause instanceof BelayError && cause.status === 401 ? new OAuthError("invalid_client", cause.message, { cause }) : cause;
  });
  if (caller.kind !== "API_KEY") {
    throw new OAuthError("invalid_client", "Introspection needs a client id with its secret, or an API key.");
  }
  const { accountId, siteIds } = caller;
  return async (siteId) => (siteIds === "all" || siteIds.includes(siteId)) && (await directory.site(siteId))?.accountId === accountId;
}

async function introspectAccessToken(platform: Platform, token: string, reaches: ReachesSite): Promise<Introspection> {
  const { claims } = await platform.identifier.verifyAnyToken(token);
  const { exp, iat, sub, aud, iss, jti, client_id, subject_type, site_id, instance_id } = claims;
  if (exp <= Math.floor(platform.clock.nowMs() / 1000) || !(await reaches(site_id))) {
    return INACTIVE;
  }
  const known = { active: true, token_type: "Bearer", client_id, sub, aud, iss, jti, iat, exp, subject_type, site_id, instance_id };
  if (!isNarrowed(claims)) {
    return known;
  }
  const { scope, act, may_act, method, single_use, endpoint } = claims;
  if (single_use && (await platform.store.read((tx) => tx.system.isTokenUsed(jti)))) {
    return INACTIVE;
  }
  return {
    ...known,
    scope,
    act,
    ...(may_act === undefined ? {} : { may_act }),
    ...(method === undefined ? {} : { method }),
    ...(single_use === undefined ? {} : { single_use }),
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}

/** Whether a refresh token would be taken now. */
export function isLiveRefreshToken(record: RefreshTokenRecord, nowMs: number): boolean {
  return record.revokedAtMs === undefined && record.rotatedAtMs === undefined && record.expiresAtMs > nowMs;
}

async function introspectRefreshToken(platform: Platform, token: string, reaches: ReachesSite): Promise<Introspection> {
  const record = await platform.store.read((tx) => tx.system.refreshToken(hashCredential(token, platform.keys.pepper)));
  if (record === undefined || !isLiveRefreshToken(record, platform.clock.nowMs()) || !(await reaches(record.siteId))) {
    return INACTIVE;
  }
  const { clientId, siteId, subjectType, subjectId, issuedAtMs, expiresAtMs } = record;
  const instance = (await platform.directory.liveInstances(clientId)).find((each) => each.siteId === siteId);
  const revoked = await platform.directory.revocations();
  if (instance === undefined || revoked.grant.has(record.grantId) || revoked.client.has(clientId) || revoked.instance.has(instance.id)) {
    return INACTIVE;
  }
  return {
    active: true,
    client_id: clientId,
    sub: subjectId,
    iss: platform.issuer,
    iat: Math.floor(issuedAtMs / 1000),
    exp: Math.floor(expiresAtMs / 1000),
    subject_type: subjectType,
    site_id: siteId,
  };
}

async function introspect(platform: Platform, token: string, reaches: ReachesSite): Promise<Introspection> {
  try {
    if (looksLikeAccessToken(token)) {
      return await introspectAccessToken(platform, token, reaches);
    }
    return parseCredential(token)?.kind === "refresh" ? await introspectRefreshToken(platform, token, reaches) : INACTIVE;
  } catch (err) {
    if (err instanceof BelayError && err.status === 401) {
      return INACTIVE;
    }
    throw err;
  }
}

/** `POST /oauth2/introspect`: what a token stands for, `act` included. Source: RFC 7662; `token_type_hint` is not needed and not looked at. */
export function registerIntrospection(app: FastifyInstance, platform: Platform): void {
  const answer = async (parameters: TokenParameters, req: FastifyRequest): Promise<Introspection> => {
    const reaches = await authenticate(platform, req, parameters);
    if (parameters.token === undefined) {
      throw new OAuthError("invalid_request", "token is missing.");
    }
    return introspect(platform, parameters.token, reaches);
  };
  registerOAuthPost(app, platform, { path: "/oauth2/introspect", answer });
}
