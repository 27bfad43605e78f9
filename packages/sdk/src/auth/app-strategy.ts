import { BelayCallError } from "../errors/belay-call-error.ts";
import { createHost, requireHost } from "../http/host.ts";
import { appToken } from "./app-token-cache.ts";
import { assertServer } from "./assert-server.ts";
import { type CachedToken, cacheToken } from "./cached-token.ts";
import type { AuthHeaders, AuthStrategy, Host } from "./strategy.ts";
import { requestToken, type TokenAnswer } from "./token-endpoint.ts";
import { requestTokenInfo, type TokenInfo } from "./token-info.ts";

/** An app's credentials, and for whom it calls: an instance, a caller whose access token it was given, or its own site. */
export interface AppStrategyOptions {
  readonly appId: string;
  readonly appSecret: string;
  readonly instanceId?: string;
  /** A caller's access token, as an app's frontend sends it. Calls then run as that caller, not as the app. */
  readonly accessToken?: string;
  readonly origin?: string;
}

export interface AppStrategy extends AuthStrategy {
  connect(host: Host): AppStrategy;
  /**
   * The strategy of the app itself, for the instance that the caller's token names.
   *
   * Errors: ELEVATION_TOKEN_REFUSED when that token is not active, not of this app, or names no instance.
   */
  elevated(): Promise<AppStrategy>;
  getTokenInfo(): Promise<TokenInfo>;
  getActiveToken(): string | undefined;
}

const bearer = (token: string): AuthHeaders => ({ headers: { Authorization: token } });

async function elevate(options: AppStrategyOptions, accessToken: string, host: Host): Promise<AppStrategy> {
  const info = await requestTokenInfo(host, accessToken);
  if (!info.active || info.clientId !== options.appId || info.instanceId === undefined) {
    throw new BelayCallError(
      "ELEVATION_TOKEN_REFUSED",
      `The caller's access token is not a live token of app ${options.appId}, so nothing is elevated for it.`,
    );
  }
  const { appId, appSecret } = options;
  return AppStrategy({ appId, appSecret, instanceId: info.instanceId }).connect(host);
}

/** The token that the strategy sends: the app's own, shared in the process, or the caller's, unbound from its session. */
function tokenSource({ appId, appSecret, instanceId, accessToken }: AppStrategyOptions): (host: Host) => CachedToken {
  if (accessToken === undefined) {
    return (host) => appToken(host, { appId, appSecret, instanceId });
  }
  const byOrigin = new Map<string, CachedToken>();
  return (host) => {
    const known = byOrigin.get(host.origin);
    const fields = { grant_type: "strip_bound_session", client_secret: appSecret, access_token: accessToken };
    const token = known ?? cacheToken(() => requestToken(host, fields), Date.now);
    byOrigin.set(host.origin, token);
    return token;
  };
}

const TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";

/** Exchanges a caller's token; the app acts with its own. A token of the app that the server took back meanwhile is replaced once. */
async function exchange(
  { appId, appSecret }: AppStrategyOptions,
  { host, own }: { readonly host: Host; readonly own: CachedToken },
  subject: { readonly token: string; readonly fields: Readonly<Record<string, string>> },
): Promise<TokenAnswer> {
  const attempt = (actorToken: string) =>
    requestToken(host, {
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      client_id: appId,
      client_secret: appSecret,
      subject_token: subject.token,
      subject_token_type: TOKEN_TYPE,
      actor_token: actorToken,
      actor_token_type: TOKEN_TYPE,
      ...subject.fields,
    });
  const held = await own.get();
  try {
    return await attempt(held);
  } catch (error) {
    if (!(error instanceof BelayCallError) || error.code !== "invalid_request" || !error.message.includes("actor_token")) {
      throw error;
    }
    own.drop(held);
    return attempt(await own.get());
  }
}

/**
 * Calls as an app: with its client id and secret (`client_credentials`), or as the caller whose access token it holds.
 *
 * The app's token is shared by the whole process, requested once for concurrent callers and renewed before it expires.
 * Errors: SECRET_IN_BROWSER outside a server.
 */
export function AppStrategy(options: AppStrategyOptions): AppStrategy {
  assertServer("AppStrategy");
  const { accessToken } = options;
  const tokenAt = tokenSource(options);
  const build = (host: Host | undefined): AppStrategy => ({
    holdsSecret: accessToken === undefined,
    elevates: accessToken === undefined,
    connect: (next) => build(options.origin === undefined ? next : createHost(options.origin, next.fetch)),
    getAuthHeaders: async () => bearer(await tokenAt(requireHost(host)).get()),
    async recover(refused) {
      tokenAt(requireHost(host)).drop(refused.headers.Authorization ?? "");
      return true;
    },
    ...(accessToken === undefined
      ? {
          exchangeToken: (token: string, fields: Readonly<Record<string, string>>) =>
            exchange(options, { host: requireHost(host), own: tokenAt(requireHost(host)) }, { token, fields }),
        }
      : {}),
    getSubjectToken: async () => accessToken,
    getActiveToken: () => accessToken,
    getTokenInfo: async () => requestTokenInfo(requireHost(host), accessToken ?? (await tokenAt(requireHost(host)).get())),
    elevated: async () => (accessToken === undefined ? build(host) : elevate(options, accessToken, requireHost(host))),
  });
  return build(options.origin === undefined ? undefined : createHost(options.origin, undefined));
}
