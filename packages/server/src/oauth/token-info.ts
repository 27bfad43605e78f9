import { BelayError, type FullTokenClaims, hashCredential, looksLikeAccessToken, type NarrowClaims, parseCredential } from "@belay/core";
import type { FastifyInstance } from "fastify";
import { isNarrowed } from "../identity/narrowed-caller.ts";
import { rolesOf } from "../identity/roles-of.ts";
import type { Platform } from "../platform.ts";
import { isLiveRefreshToken } from "./standards/introspection.ts";

type TokenInfo = Readonly<Record<string, unknown>>;

/**
 * What is said of every token that does not count, and nothing else. Why no client id and no instance id: a client in use elevates for whoever
 * holds a token that names both, without looking at `active`.
 */
const INACTIVE: TokenInfo = { active: false, subjectType: "UNKNOWN" };

/** Without the instance id: a client in use takes the app's whole rights for whoever holds a token that names it. */
function infoOfNarrowedToken({ subject_type, sub, exp, iat, client_id, site_id, act, scope }: FullTokenClaims & NarrowClaims): TokenInfo {
  return { active: true, subjectType: subject_type, subjectId: sub, exp, iat, clientId: client_id, siteId: site_id, act, scope };
}

async function infoOfAccessToken(platform: Platform, token: string): Promise<TokenInfo> {
  try {
    const { claims } = await platform.identifier.verifyAnyToken(token);
    const { exp, iat } = claims;
    if (isNarrowed(claims)) {
      return infoOfNarrowedToken(claims);
    }
    const site = await platform.directory.site(claims.site_id);
    return {
      active: true,
      subjectType: claims.subject_type,
      subjectId: claims.sub,
      exp,
      iat,
      clientId: claims.client_id,
      siteId: claims.site_id,
      instanceId: claims.instance_id,
      ...(site === undefined ? {} : { accountId: site.accountId }),
    };
  } catch (err) {
    if (err instanceof BelayError && err.status === 401) {
      return INACTIVE;
    }
    throw err;
  }
}

async function infoOfRefreshToken(platform: Platform, token: string): Promise<TokenInfo> {
  const record = await platform.store.read((tx) => tx.system.refreshToken(hashCredential(token, platform.keys.pepper)));
  const nowMs = platform.clock.nowMs();
  if (record === undefined || !isLiveRefreshToken(record, nowMs)) {
    return INACTIVE;
  }
  const instance = (await platform.directory.liveInstances(record.clientId)).find(({ siteId }) => siteId === record.siteId);
  if (instance === undefined) {
    return INACTIVE;
  }
  return {
    active: true,
    subjectType: record.subjectType,
    subjectId: record.subjectId,
    exp: Math.floor(record.expiresAtMs / 1000),
    iat: Math.floor(record.issuedAtMs / 1000),
    clientId: record.clientId,
    siteId: record.siteId,
    instanceId: instance.id,
  };
}

/** What a token stands for: an access token or a refresh token; anything else is inactive. */
export async function tokenInfo(platform: Platform, token: string): Promise<TokenInfo> {
  if (looksLikeAccessToken(token)) {
    return infoOfAccessToken(platform, token);
  }
  return parseCredential(token)?.kind === "refresh" ? infoOfRefreshToken(platform, token) : INACTIVE;
}

/** Beside the token's own facts, the roles of the member or user whom a full access token names: they are no claim, because they change. */
async function withRoles(platform: Platform, info: TokenInfo): Promise<TokenInfo> {
  const { active, subjectType, subjectId, siteId } = info;
  if (
    active !== true ||
    (subjectType !== "MEMBER" && subjectType !== "USER") ||
    typeof subjectId !== "string" ||
    typeof siteId !== "string"
  ) {
    return info;
  }
  return { ...info, roles: await rolesOf(platform.directory, siteId, { type: subjectType, id: subjectId }) };
}

/** `POST /oauth2/token-info` with `{ token }`; with `{ token, roles: true }` it also says which roles whoever it names holds now. Counted by address, as reads are. */
export function registerTokenInfo(app: FastifyInstance, platform: Platform): void {
  app.post<{ Body: { token?: unknown; roles?: unknown } | null }>("/oauth2/token-info", async (req, reply) => {
    reply.header("cache-control", "no-store");
    // Whoever asks shows no credential of their own, and a made-up token costs a signature's check.
    platform.callLimiter.takeAddress("read", req.ip, platform.clock.nowMs());
    const token = req.body?.token;
    if (typeof token !== "string") {
      throw new BelayError("INVALID_ARGUMENT", { message: "The body must be an object with the text `token`." });
    }
    const info = await tokenInfo(platform, token);
    return req.body?.roles === true ? withRoles(platform, info) : info;
  });
}
