import { createExternalLogin } from "#external-login";
import { BelayCallError } from "../errors/belay-call-error.ts";
import { createHost, requireHost } from "../http/host.ts";
import type { ExternalLogin, LoginParts } from "./login-parts.ts";
import { createMemberLogin, type MemberLogin } from "./member-login.ts";
import { processState } from "./process-state.ts";
import { sharedRun, singleFlight } from "./single-flight.ts";
import type { AuthHeaders, AuthStrategy, Host } from "./strategy.ts";
import { requestToken, tokensFrom } from "./token-endpoint.ts";
import { requestTokenInfo, type TokenInfo } from "./token-info.ts";
import { EMPTY_TOKENS, isFresh, memoryStorage, type RefreshToken, type TokenStorage, type Tokens } from "./tokens.ts";

/** The public client id, and the tokens to start with or the place where they are kept. */
export interface OAuthStrategyOptions {
  readonly clientId: string;
  readonly tokens?: Tokens;
  /** Wins over `tokens`. Every change, a refresh too, is written there. */
  readonly tokenStorage?: TokenStorage;
  readonly tokenRequestOptions?: { readonly headers?: Readonly<Record<string, string>> };
  readonly origin?: string;
}

export interface OAuthStrategy extends AuthStrategy, MemberLogin, ExternalLogin {
  connect(host: Host): OAuthStrategy;
  /** Tokens that work: those given, renewed when they must be, or a new visitor's. They are not put in use. */
  generateVisitorTokens(tokens?: Partial<Tokens>): Promise<Tokens>;
  renewToken(refreshToken: RefreshToken): Promise<Tokens>;
  setTokens(tokens: Tokens): void;
  getTokens(): Tokens;
  /** Whether the tokens are a member's, as far as the client knows. */
  loggedIn(): boolean;
  getTokenInfo(): Promise<TokenInfo>;
  getActiveToken(): string;
  getSubjectToken(): Promise<string | undefined>;
}

/** Whether the server said no, as against not being reachable or failing itself. */
function isRefusal(error: unknown): boolean {
  return error instanceof BelayCallError && error.status >= 400 && error.status < 500 && error.status !== 429;
}

/**
 * Revivals under way in the whole process. A server makes a strategy for each request, and a browser's requests come several at once with one
 * refresh token: they share its renewal, and the new visitor when it is refused.
 */
const revivals = processState("revivals", () => new Map<string, Promise<Tokens>>());

interface Grants {
  newVisitor(host: Host): Promise<Tokens>;
  renew(host: Host, refreshToken: RefreshToken): Promise<Tokens>;
  /** Renews, or makes a new visitor when there is nothing to renew or the server refuses it. An unreachable server throws. */
  revive(host: Host, tokens: Tokens): Promise<Tokens>;
}

function createGrants({ clientId, tokenRequestOptions }: OAuthStrategyOptions): Grants {
  const headers = tokenRequestOptions?.headers;
  const reviveOrReplace = async (host: Host, refreshToken: RefreshToken): Promise<Tokens> => {
    try {
      return await grants.renew(host, refreshToken);
    } catch (error) {
      if (isRefusal(error)) {
        return grants.newVisitor(host);
      }
      throw error;
    }
  };
  const grants: Grants = {
    async newVisitor(host) {
      const answer = await requestToken(host, { clientId, grantType: "anonymous" }, headers);
      return tokensFrom(answer, { value: answer.refreshToken ?? "", role: "visitor" });
    },
    async renew(host, refreshToken) {
      const answer = await requestToken(host, { clientId, refreshToken: refreshToken.value, grantType: "refresh_token" }, headers);
      return tokensFrom(answer, { value: answer.refreshToken ?? refreshToken.value, role: refreshToken.role });
    },
    async revive(host, { refreshToken }) {
      if (refreshToken.value === "") {
        return grants.newVisitor(host);
      }
      const key = JSON.stringify([host.origin, clientId, refreshToken, headers ?? null]);
      return sharedRun(revivals, key, () => reviveOrReplace(host, refreshToken));
    },
  };
  return grants;
}

/** Keeps one set of tokens fresh. Concurrent callers share one renewal. */
function createSession(storage: TokenStorage, grants: Grants) {
  const runs = new Map<string, () => Promise<Tokens>>();
  const reviveOnce = (host: Host): Promise<Tokens> => {
    const known = runs.get(host.origin);
    const run =
      known ??
      singleFlight(async () => {
        const before = storage.getTokens();
        const revived = await grants.revive(host, before);
        const now = storage.getTokens();
        // Somebody logged in or out meanwhile: theirs are the tokens, not ours.
        if (now.refreshToken.value !== before.refreshToken.value || now.accessToken.value !== before.accessToken.value) {
          return now;
        }
        storage.setTokens(revived);
        return revived;
      });
    runs.set(host.origin, run);
    return run();
  };
  return {
    fresh: async (host: Host): Promise<Tokens> => {
      const tokens = storage.getTokens();
      return isFresh(tokens) ? tokens : reviveOnce(host);
    },
    /** False when a member's session is over: the call that was theirs must not be repeated as somebody else. */
    async recover(host: Host, refused: string | undefined): Promise<boolean> {
      const tokens = storage.getTokens();
      if (tokens.accessToken.value !== refused) {
        return tokens.accessToken.value !== "";
      }
      const { role } = (await reviveOnce(host)).refreshToken;
      return tokens.refreshToken.role !== "member" || role === "member";
    },
  };
}

/**
 * Calls as a visitor, or as the member whose tokens it was given. The first call without tokens makes a visitor.
 *
 * Shape: renewals are shared by concurrent callers. A member whose refresh token is refused becomes a new visitor (`loggedIn()` tells);
 * a server that cannot be reached changes nothing.
 */
export function OAuthStrategy(options: OAuthStrategyOptions): OAuthStrategy {
  const storage = options.tokenStorage ?? memoryStorage(options.tokens);
  const grants = createGrants(options);
  const session = createSession(storage, grants);
  const partsOf = (host: Host | undefined): LoginParts => ({
    clientId: options.clientId,
    requireHost: () => requireHost(host),
    session,
    storage,
    headers: options.tokenRequestOptions?.headers,
  });
  const build = (host: Host | undefined): OAuthStrategy => ({
    ...createMemberLogin(partsOf(host)),
    ...createExternalLogin(partsOf(host)),
    connect: (next) => build(options.origin === undefined ? next : createHost(options.origin, next.fetch)),
    async getAuthHeaders(): Promise<AuthHeaders> {
      const { accessToken } = await session.fresh(requireHost(host));
      return { headers: { Authorization: accessToken.value } };
    },
    recover: (refused) => session.recover(requireHost(host), refused.headers.Authorization),
    async getSubjectToken() {
      const { accessToken, refreshToken } = storage.getTokens();
      const hasSession = accessToken.value !== "" || refreshToken.value !== "";
      return hasSession ? (await session.fresh(requireHost(host))).accessToken.value : undefined;
    },
    async generateVisitorTokens(tokens) {
      const given = { ...EMPTY_TOKENS, ...tokens };
      return isFresh(given) && given.refreshToken.value !== "" ? given : grants.revive(requireHost(host), given);
    },
    renewToken: (refreshToken) => grants.renew(requireHost(host), refreshToken),
    setTokens: (tokens) => storage.setTokens(tokens),
    getTokens: () => storage.getTokens(),
    loggedIn: () => storage.getTokens().refreshToken.role === "member",
    getActiveToken: () => storage.getTokens().accessToken.value,
    async getTokenInfo() {
      const { accessToken } = await session.fresh(requireHost(host));
      return requestTokenInfo(requireHost(host), accessToken.value);
    },
  });
  return build(options.origin === undefined ? undefined : createHost(options.origin, undefined));
}
