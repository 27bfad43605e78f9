import { createHash } from "node:crypto";
import { AppStrategy } from "../auth/app-strategy.ts";
import { createClient } from "../client/create-client.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";
import { callerRefusal } from "./caller-refusal.ts";
import type { IdentifiedCaller } from "./inbound-request.ts";

/** A caller's token that is of this app: who it names, and for which instance of the app. */
export interface VerifiedToken {
  readonly caller: IdentifiedCaller;
  readonly instanceId: string;
}

/** Errors: BelayCallError TOKEN_INVALID (401), TOKEN_OF_ANOTHER_APP (403), BACKEND_UNREACHABLE (503). */
export type TokenVerifier = (accessToken: string) => Promise<VerifiedToken>;

/** The app whose callers' tokens are believed. */
export interface AppCredentials {
  readonly origin: string;
  readonly appId: string;
  readonly appSecret: string;
}

/** Parts of an access token: two of a prefix, then header, payload and signature. */
const PARTS = 5;
/** Longest access token that is looked at, in characters. */
const TOKEN_LENGTH_MAX = 8_192;
const KINDS = ["VISITOR", "MEMBER", "USER", "APP"] as const;

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

/** Whether a text has the form of an access token; nothing is said about whether it counts. */
export function looksLikeAccessToken(token: string): boolean {
  return token.length <= TOKEN_LENGTH_MAX && token.split(".").length === PARTS;
}

/** Reads a caller out of untyped fields; undefined when one is missing. */
export function parseCaller(kind: unknown, id: unknown, siteId: unknown): IdentifiedCaller | undefined {
  const known = KINDS.find((name) => name === kind);
  return known === undefined || typeof id !== "string" || id === "" || typeof siteId !== "string" || siteId === ""
    ? undefined
    : { kind: known, id, siteId };
}

async function askServer({ origin, appId, appSecret }: AppCredentials, accessToken: string): Promise<VerifiedToken> {
  const { auth } = createClient({ origin, auth: AppStrategy({ appId, appSecret, accessToken }) });
  const info = await auth.getTokenInfo().catch((cause: unknown) => {
    throw cause instanceof BelayCallError
      ? callerRefusal("BACKEND_UNREACHABLE", { cause, detail: `${origin}: ${cause.code}, ${cause.message}` })
      : cause;
  });
  const caller = parseCaller(info.subjectType, info.subjectId, info.siteId);
  if (!info.active || caller === undefined) {
    throw callerRefusal("TOKEN_INVALID");
  }
  if (info.clientId !== appId || info.instanceId === undefined) {
    throw callerRefusal("TOKEN_OF_ANOTHER_APP");
  }
  return { caller, instanceId: info.instanceId };
}

/** Checks callers' tokens with the server, each at most once in a while and once for concurrent requests. Refusals are not kept. */
export function createTokenVerifier(app: AppCredentials, nowMs: () => number): TokenVerifier {
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
      throw callerRefusal("TOKEN_INVALID");
    }
    // Only a hash is kept: a heap dump then holds no token longer than its request does.
    const key = createHash("sha256").update(accessToken).digest("base64url");
    const entry = known.get(key);
    if (entry !== undefined && entry.untilMs > nowMs()) {
      return entry.verified;
    }
    known.delete(key);
    const verified = askServer(app, accessToken);
    remember(key, verified);
    return verified;
  };
}
