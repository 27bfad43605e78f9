import { BelayCallError } from "../errors/belay-call-error.ts";
import { isRecord, optionalString } from "../wire/unknown.ts";
import { answerOfFrame } from "./frame-answer.ts";
import { type IdentityProvider, idpConnectionId } from "./identity-provider.ts";
import type { LoginParts } from "./login-parts.ts";
import { challengeOf, type OauthData, randomText } from "./pkce.ts";
import { createSessionPost, type SessionPost } from "./session-post.ts";
import { requestToken, tokensFrom } from "./token-endpoint.ts";
import { EMPTY_TOKENS, type Tokens } from "./tokens.ts";

export type ResponseMode = "fragment" | "query" | "web_message";

export interface AuthUrlOptions {
  readonly prompt?: "login" | "none";
  readonly responseMode?: ResponseMode;
  /** Of a login by `login`, `register` or `processVerification`: no page asks again. */
  readonly sessionToken?: string;
  /** An identity provider of the site: by name, or by the id of its connection. */
  readonly idp?: IdentityProvider;
}

/** What came back from the login page. */
export interface AuthorizationAnswer {
  readonly code: string | null;
  readonly state: string | null;
  readonly error?: string;
  readonly errorDescription?: string | null;
}

/** Signing members in on the server's own pages, which give a code for tokens. */
export interface PageLogin {
  /** Begins a login with a page. The challenge is made when the address is asked for. */
  generateOAuthData(redirectUri: string, originalUri?: string): OauthData;
  /** The address of the login page, made by the server, which checks that the redirect address is registered. */
  getAuthUrl(data: OauthData, options?: AuthUrlOptions): Promise<{ readonly authUrl: string }>;
  /** Reads the answer out of an address; in a browser by default out of the page's own. */
  parseFromUrl(url?: string, responseMode?: ResponseMode): AuthorizationAnswer;
  /** Exchanges a code. Errors: STATE_INVALID when the answer belongs to another login. The tokens are not put in use. */
  getMemberTokens(code: string, state: string, data: OauthData): Promise<Tokens>;
  /**
   * Changes the session token of a login for tokens, without leaving the page. They are not put in use.
   *
   * Shape: in browsers, on an origin that is registered for the app; nothing is redirected.
   * Errors: BROWSER_REQUIRED on a server; LOGIN_REFUSED when the session does not count; LOGIN_TIMED_OUT after two minutes.
   */
  getMemberTokensForDirectLogin(sessionToken: string): Promise<Tokens>;
  /** Ends the session on the server and forgets its tokens. The address ends the browser's session too, and leads to `originalUrl`. */
  logout(originalUrl: string): Promise<{ readonly logoutUrl: string }>;
}

const REDIRECT_SESSION = "/_api/redirects-api/v1/redirect-session";

/** The address of the page that this runs in. Errors: BROWSER_REQUIRED where there is none. */
function ownAddress(): string {
  const { location }: { readonly location?: { readonly href: string }; readonly fetch: unknown } = globalThis;
  if (location === undefined) {
    throw new BelayCallError("BROWSER_REQUIRED", "Only a browser has an address of its own: give parseFromUrl the one that was called.");
  }
  return location.href;
}

function parseFromUrl(url: string = ownAddress(), responseMode: ResponseMode = "fragment"): AuthorizationAnswer {
  const { searchParams, hash } = new URL(url);
  const parameters = responseMode === "query" ? searchParams : new URLSearchParams(hash.slice(1));
  const error = parameters.get("error");
  return {
    code: parameters.get("code"),
    state: parameters.get("state"),
    ...(error === null ? {} : { error, errorDescription: parameters.get("error_description") }),
  };
}

function generateOAuthData(redirectUri: string, originalUri = ""): OauthData {
  return { redirectUri, originalUri, codeVerifier: randomText(), state: randomText() };
}

/** An address of the server for what is intended, by which the browser is to go there. Errors: ANSWER_INVALID. */
async function redirectTo(post: SessionPost, intent: Readonly<Record<string, unknown>>): Promise<string> {
  const { redirectSession } = await post(REDIRECT_SESSION, intent);
  const fullUrl = isRecord(redirectSession) ? optionalString(redirectSession, "fullUrl") : undefined;
  if (fullUrl === undefined) {
    throw new BelayCallError("ANSWER_INVALID", "The server answered without an address to go to.");
  }
  return fullUrl;
}

/** What is intended with a login page, in the wire's words. */
async function loginIntent(
  clientId: string,
  { redirectUri, codeVerifier, state }: OauthData,
  { prompt = "login", responseMode = "fragment", sessionToken, idp }: AuthUrlOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const codeChallenge = await challengeOf(codeVerifier);
  const request = { clientId, codeChallenge, codeChallengeMethod: "S256", responseMode, responseType: "code", state };
  const connection = idpConnectionId(idp);
  const more = { ...(redirectUri && { redirectUri }), ...(sessionToken && { sessionToken }), ...(connection && { idp: connection }) };
  return { auth: { authRequest: { ...request, scope: "offline_access", ...more }, prompt } };
}

/** Makes the functions of one strategy on one host. */
export function createPageLogin(parts: LoginParts): PageLogin {
  const { clientId, requireHost, storage, headers } = parts;
  const post = createSessionPost(parts);
  const getAuthUrl: PageLogin["getAuthUrl"] = async (data, options = {}) => ({
    authUrl: await redirectTo(post, await loginIntent(clientId, data, options)),
  });
  const getMemberTokens: PageLogin["getMemberTokens"] = async (code, state, { redirectUri, codeVerifier, state: expected }) => {
    if (code === "" || state !== expected) {
      throw new BelayCallError("STATE_INVALID", "The answer does not belong to this login: its state is another one.");
    }
    const fields = { clientId, grantType: "authorization_code", ...(redirectUri && { redirectUri }), code, codeVerifier };
    const answer = await requestToken(requireHost(), fields, headers);
    return tokensFrom(answer, { value: answer.refreshToken ?? "", role: "member" });
  };
  return {
    generateOAuthData,
    getAuthUrl,
    parseFromUrl,
    getMemberTokens,
    async getMemberTokensForDirectLogin(sessionToken) {
      // No address to come back to: the answer is a message to the page that opened the frame.
      const data = generateOAuthData("");
      const { authUrl } = await getAuthUrl(data, { prompt: "none", responseMode: "web_message", sessionToken });
      return getMemberTokens(await answerOfFrame(authUrl, data.state), data.state, data);
    },
    async logout(originalUrl) {
      const logoutUrl = await redirectTo(post, { logout: { clientId }, callbacks: { postFlowUrl: originalUrl } });
      storage.setTokens(EMPTY_TOKENS);
      return { logoutUrl };
    },
  };
}
