import { createHash } from "node:crypto";
import { AppStrategy, BelayCallError, createClient, type IdentifiedCaller } from "@belay/sdk";
import { looksLikeAccessToken, parseCaller } from "../caller.ts";
import type { Environment } from "../environment.ts";
import { RefusedRequestError } from "./refused.ts";

/** A caller's token that is of this app: who it names, and for which instance of the app. */
export interface VerifiedToken {
  readonly caller: IdentifiedCaller;
  readonly instanceId: string;
}

/** Errors: RefusedRequestError. */
export type TokenVerifier = (accessToken: string) => Promise<VerifiedToken>;

/**
 * How long the answer about a token is believed, in milliseconds. Which app and instance it is for never changes; whether it still counts is
 * checked again by the server with every call that it makes or stands behind.
 */
const BELIEVED_MS = 30_000;
const TOKENS_MAX = 1_000;

interface Entry {
  readonly verified: Promise<VerifiedToken>;
  readonly untilMs: number;
}

async function askServer({ origin, clientId, clientSecret }: Environment, accessToken: string): Promise<VerifiedToken> {
  const { auth } = createClient({ origin, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, accessToken }) });
  const info = await auth.getTokenInfo().catch((cause: unknown) => {
    throw cause instanceof BelayCallError ? new RefusedRequestError("BACKEND_UNREACHABLE", { cause }) : cause;
  });
  const caller = parseCaller(info.subjectType, info.subjectId, info.siteId);
  if (!info.active || caller === undefined) {
    throw new RefusedRequestError("TOKEN_INVALID");
  }
  if (info.clientId !== clientId || info.instanceId === undefined) {
    throw new RefusedRequestError("TOKEN_OF_ANOTHER_APP");
  }
  return { caller, instanceId: info.instanceId };
}

/** Checks callers' tokens with the server, each at most once in a while and once for concurrent requests. Refusals are not kept. */
export function createTokenVerifier(environment: Environment, nowMs: () => number): TokenVerifier {
  const known = new Map<string, Entry>();
  const remember = (key: string, verified: Promise<VerifiedToken>): void => {
    known.set(key, { verified, untilMs: nowMs() + BELIEVED_MS });
    verified.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > TOKENS_MAX && oldest !== undefined) {
      known.delete(oldest);
    }
  };
  return async (accessToken) => {
    if (!looksLikeAccessToken(accessToken)) {
      throw new RefusedRequestError("TOKEN_INVALID");
    }
    // Only a hash is kept: a heap dump then holds no token longer than its request does.
    const key = createHash("sha256").update(accessToken).digest("base64url");
    const entry = known.get(key);
    if (entry !== undefined && entry.untilMs > nowMs()) {
      return entry.verified;
    }
    known.delete(key);
    const verified = askServer(environment, accessToken);
    remember(key, verified);
    return verified;
  };
}
