import {
  ACCESS_TOKEN_TTL_SECONDS,
  BelayError,
  CLOCK_SKEW_SECONDS,
  hashCredential,
  looksLikeAccessToken,
  parseCredential,
} from "@belay/core";
import type { FastifyInstance } from "fastify";
import type { Platform } from "../../platform.ts";
import { authenticateClient, findPublicClient } from "../authenticate-client.ts";
import { OAuthError } from "../oauth-error.ts";
import { type OAuthEndpoint, registerOAuthPost } from "../oauth-post.ts";

/** Revokes one access token, and what was made from it, until it would have expired. */
async function revokeAccessToken({ identifier, store, clock }: Platform, clientId: string, token: string): Promise<void> {
  try {
    const { claims } = await identifier.verifyAnyToken(token);
    if (claims.client_id !== clientId) {
      return;
    }
    const forgetAtMs = (claims.exp + CLOCK_SKEW_SECONDS + 1) * 1000;
    await store.write((tx) => tx.system.insertRevocation({ kind: "token", id: claims.jti, revokedAtMs: clock.nowMs(), forgetAtMs }));
  } catch (err) {
    if (!(err instanceof BelayError && err.status === 401)) {
      throw err;
    }
  }
}

/** How long the access tokens of a grant may still live, in milliseconds. */
const ACCESS_TOKEN_REST_MS = (ACCESS_TOKEN_TTL_SECONDS + CLOCK_SKEW_SECONDS + 1) * 1000;

/** Revokes a grant: its refresh tokens, and the access tokens that came of them. Source: RFC 7009 section 2.1. */
export async function revokeGrant({ store, clock }: Pick<Platform, "store" | "clock">, grantId: string): Promise<void> {
  const nowMs = clock.nowMs();
  await store.write(async (tx) => {
    await tx.system.revokeGrant(grantId, nowMs);
    await tx.system.insertRevocation({ kind: "grant", id: grantId, revokedAtMs: nowMs, forgetAtMs: nowMs + ACCESS_TOKEN_REST_MS });
  });
}

async function revokeRefreshToken(platform: Platform, clientId: string, token: string): Promise<void> {
  const record = await platform.store.read((tx) => tx.system.refreshToken(hashCredential(token, platform.keys.pepper)));
  if (record?.clientId === clientId) {
    await revokeGrant(platform, record.grantId);
  }
}

/**
 * `POST /oauth2/revoke`: ends an access token, or the whole grant of a refresh token, from the next request on. Source: RFC 7009.
 *
 * Shape: 200 with an empty body, for a token that is unknown or another client's too, of which nothing changes.
 * Why: an answer that told those apart would say that a token exists.
 */
export function registerRevocation(app: FastifyInstance, platform: Platform): void {
  const answer: OAuthEndpoint["answer"] = async (parameters, _req, reply) => {
    const client =
      parameters.client_secret === undefined
        ? await findPublicClient(platform, parameters)
        : await authenticateClient(platform, parameters);
    const { token } = parameters;
    if (token === undefined) {
      throw new OAuthError("invalid_request", "token is missing.");
    }
    if (looksLikeAccessToken(token)) {
      await revokeAccessToken(platform, client.id, token);
    } else if (parseCredential(token)?.kind === "refresh") {
      await revokeRefreshToken(platform, client.id, token);
    }
    return reply.code(200).send();
  };
  registerOAuthPost(app, platform, { path: "/oauth2/revoke", answer });
}
