import { type CachedToken, cacheToken } from "./cached-token.ts";
import { processState } from "./process-state.ts";
import type { Host } from "./strategy.ts";
import { requestToken } from "./token-endpoint.ts";

/** App tokens that the process keeps at once; the one that was used longest ago goes first. */
const APP_TOKENS_MAX = 1_000;

/** Who asks for an app token. Without `instanceId` the server takes the client's own site. */
export interface AppCredentials {
  readonly appId: string;
  readonly appSecret: string;
  readonly instanceId: string | undefined;
}

const cache = processState("app-tokens", () => new Map<string, CachedToken>());

function requestAppToken(host: Host, { appId, appSecret, instanceId }: AppCredentials) {
  return requestToken(host, {
    grant_type: "client_credentials",
    client_id: appId,
    client_secret: appSecret,
    ...(instanceId === undefined ? {} : { instance_id: instanceId }),
  });
}

/**
 * The app token of (origin, client, instance), shared by the whole process.
 *
 * Why the secret is part of the key: whoever holds a wrong one must not be served the token that the right one bought.
 */
export function appToken(host: Host, credentials: AppCredentials): CachedToken {
  const { appId, appSecret, instanceId } = credentials;
  const key = JSON.stringify([host.origin, appId, instanceId ?? null, appSecret]);
  const token = cache.get(key) ?? cacheToken(() => requestAppToken(host, credentials), Date.now);
  cache.delete(key);
  cache.set(key, token);
  for (const oldest of cache.keys()) {
    if (cache.size <= APP_TOKENS_MAX) {
      break;
    }
    cache.delete(oldest);
  }
  return token;
}
