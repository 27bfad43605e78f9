import { BelayCallError } from "../errors/belay-call-error.ts";
import { isRecord, optionalString } from "../wire/unknown.ts";
import { challengeOf, type OauthData, randomText } from "./pkce.ts";
import type { Host } from "./strategy.ts";
import { postJson, requestToken, tokensFrom } from "./token-endpoint.ts";
import { EMPTY_TOKENS, type TokenStorage, type Tokens } from "./tokens.ts";

export type ResponseMode = "fragment" | "query" | "web_message";

export interface AuthUrlOptions {
  readonly prompt?: "login" | "none";
  readonly responseMode?: ResponseMode;
  /** Of a login by `login`, `register` or `processVerification`: no page asks again. */
  readonly sessionToken?: string;
  /** Id of an identity provider of the site. */
  readonly idp?: string;
}

/** Where a login by email and password stands. */
export type LoginStep =
  | { readonly loginState: "SUCCESS"; readonly data: { readonly sessionToken: string } }
  | { readonly loginState: "EMAIL_VERIFICATION_REQUIRED"; readonly data: { readonly stateToken: string } }
  | { readonly loginState: "OWNER_APPROVAL_REQUIRED" }
  | { readonly loginState: "FAILURE"; readonly error: string; readonly errorCode?: LoginErrorCode };

export type LoginErrorCode = "invalidEmail" | "invalidPassword" | "emailAlreadyExists" | "resetPassword";

/** What came back from the login page. */
export interface AuthorizationAnswer {
  readonly code: string | null;
  readonly state: string | null;
  readonly error?: string;
  readonly errorDescription?: string | null;
}

/** Signing members in. Every function's errors are BelayCallErrors, but for the failures that `LoginStep` names. */
export interface MemberLogin {
  /** Begins a login with a page. The challenge is made when the address is asked for. */
  generateOAuthData(redirectUri: string, originalUri?: string): OauthData;
  /** The address of the login page, made by the server, which checks that the redirect address is registered. */
  getAuthUrl(data: OauthData, options?: AuthUrlOptions): Promise<{ readonly authUrl: string }>;
  parseFromUrl(url: string, responseMode?: ResponseMode): AuthorizationAnswer;
  /** Exchanges a code. Errors: STATE_INVALID when the answer belongs to another login. The tokens are not put in use. */
  getMemberTokens(code: string, state: string, data: OauthData): Promise<Tokens>;
  register(person: {
    readonly email: string;
    readonly password: string;
    readonly profile?: Readonly<Record<string, unknown>>;
  }): Promise<LoginStep>;
  login(person: { readonly email: string; readonly password: string }): Promise<LoginStep>;
  /** Goes on after a mailed code. `step` is by default the last one of this strategy. */
  processVerification(input: { readonly verificationCode: string }, step?: LoginStep): Promise<LoginStep>;
  sendPasswordResetEmail(email: string, redirectUri: string): Promise<void>;
  /** Ends the session on the server and forgets its tokens. The address ends the browser's session too, and leads to `originalUrl`. */
  logout(originalUrl: string): Promise<{ readonly logoutUrl: string }>;
}

interface Parts {
  readonly clientId: string;
  readonly requireHost: () => Host;
  readonly session: { readonly fresh: (host: Host) => Promise<Tokens> };
  readonly storage: TokenStorage;
  readonly headers: Readonly<Record<string, string>> | undefined;
}

const REDIRECT_SESSION = "/_api/redirects-api/v1/redirect-session";
const LOGIN_CODES: Readonly<Record<string, LoginErrorCode>> = { "-19976": "invalidPassword", "-19973": "resetPassword" };

function parseStep(answer: Readonly<Record<string, unknown>>): LoginStep {
  const sessionToken = optionalString(answer, "sessionToken");
  const stateToken = optionalString(answer, "stateToken");
  if (answer.state === "SUCCESS" && sessionToken !== undefined) {
    return { loginState: "SUCCESS", data: { sessionToken } };
  }
  if (answer.state === "REQUIRE_EMAIL_VERIFICATION" && stateToken !== undefined) {
    return { loginState: "EMAIL_VERIFICATION_REQUIRED", data: { stateToken } };
  }
  return answer.state === "REQUIRE_OWNER_APPROVAL"
    ? { loginState: "OWNER_APPROVAL_REQUIRED" }
    : { loginState: "FAILURE", error: "The server answered with a state that this client does not know." };
}

/** A refusal as a step; what is not the server's word on the login is thrown. */
function failureOf(error: unknown, codeOf: (refusal: BelayCallError) => LoginErrorCode | undefined): LoginStep {
  if (
    !(error instanceof BelayCallError) ||
    error.status === undefined ||
    error.status >= 500 ||
    error.status === 401 ||
    error.status === 403
  ) {
    throw error;
  }
  const errorCode = codeOf(error);
  return { loginState: "FAILURE", error: error.message, ...(errorCode === undefined ? {} : { errorCode }) };
}

function isEmailViolation({ details }: BelayCallError): boolean {
  return details?.validationError?.fieldViolations.some(({ data }) => isRecord(data) && data.type === "EMAIL") === true;
}

function registerCode(refusal: BelayCallError): LoginErrorCode | undefined {
  if (isEmailViolation(refusal)) {
    return "invalidEmail";
  }
  return refusal.code === "-19995" ? "emailAlreadyExists" : undefined;
}

function parseFromUrl(url: string, responseMode: ResponseMode = "fragment"): AuthorizationAnswer {
  const { searchParams, hash } = new URL(url);
  const parameters = responseMode === "query" ? searchParams : new URLSearchParams(hash.slice(1));
  const error = parameters.get("error");
  return {
    code: parameters.get("code"),
    state: parameters.get("state"),
    ...(error === null ? {} : { error, errorDescription: parameters.get("error_description") }),
  };
}

/** Makes the functions of one strategy on one host. */
export function createMemberLogin({ clientId, requireHost, session, storage, headers }: Parts): MemberLogin {
  let last: LoginStep | undefined;
  const post = async (path: string, body: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> => {
    const host = requireHost();
    const { accessToken } = await session.fresh(host);
    return postJson(host, path, body, { authorization: accessToken.value });
  };
  const redirectTo = async (intent: Readonly<Record<string, unknown>>): Promise<string> => {
    const { redirectSession } = await post(REDIRECT_SESSION, intent);
    const fullUrl = isRecord(redirectSession) ? optionalString(redirectSession, "fullUrl") : undefined;
    if (fullUrl === undefined) {
      throw new BelayCallError("ANSWER_INVALID", "The server answered without an address to go to.");
    }
    return fullUrl;
  };
  const step = async (request: Promise<Readonly<Record<string, unknown>>>, codeOf: Parameters<typeof failureOf>[1]): Promise<LoginStep> => {
    last = await request.then(parseStep, (error: unknown) => failureOf(error, codeOf));
    return last;
  };
  return {
    generateOAuthData: (redirectUri, originalUri = "") => ({ redirectUri, originalUri, codeVerifier: randomText(), state: randomText() }),
    async getAuthUrl({ redirectUri, codeVerifier, state }, { prompt = "login", responseMode = "fragment", sessionToken, idp } = {}) {
      const codeChallenge = await challengeOf(codeVerifier);
      const request = { clientId, redirectUri, codeChallenge, codeChallengeMethod: "S256", responseMode, responseType: "code", state };
      const more = { scope: "offline_access", ...(sessionToken && { sessionToken }), ...(idp && { idp }) };
      return { authUrl: await redirectTo({ auth: { authRequest: { ...request, ...more }, prompt } }) };
    },
    parseFromUrl,
    async getMemberTokens(code, state, { redirectUri, codeVerifier, state: expected }) {
      if (code === "" || state !== expected) {
        throw new BelayCallError("STATE_INVALID", "The answer does not belong to this login: its state is another one.");
      }
      const answer = await requestToken(
        requireHost(),
        { clientId, grantType: "authorization_code", redirectUri, code, codeVerifier },
        headers,
      );
      return tokensFrom(answer, { value: answer.refreshToken ?? "", role: "member" });
    },
    register: ({ email, password, profile }) =>
      step(post("/_api/iam/authentication/v2/register", { loginId: { email }, password, ...(profile && { profile }) }), registerCode),
    login: ({ email, password }) =>
      step(post("/_api/iam/authentication/v2/login", { loginId: { email }, password }), ({ code }) => LOGIN_CODES[code] ?? "invalidEmail"),
    async processVerification({ verificationCode: code }, given = last) {
      if (given?.loginState !== "EMAIL_VERIFICATION_REQUIRED") {
        return { loginState: "FAILURE", error: "No code was asked for." };
      }
      last = parseStep(await post("/_api/iam/verification/v1/auth/verify", { code, stateToken: given.data.stateToken }));
      return last;
    },
    async sendPasswordResetEmail(email, redirectUri) {
      await post("/_api/iam/recovery/v1/send-email", { email, redirect: { url: redirectUri, clientId } });
    },
    async logout(originalUrl) {
      const logoutUrl = await redirectTo({ logout: { clientId }, callbacks: { postFlowUrl: originalUrl } });
      storage.setTokens(EMPTY_TOKENS);
      return { logoutUrl };
    },
  };
}
