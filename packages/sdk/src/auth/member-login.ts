import { BelayCallError } from "../errors/belay-call-error.ts";
import { isRecord, optionalString } from "../wire/unknown.ts";
import { answerOfFrame } from "./frame-answer.ts";
import { type IdentityProvider, idpConnectionId } from "./identity-provider.ts";
import type { LoginParts } from "./login-parts.ts";
import { challengeOf, type OauthData, randomText } from "./pkce.ts";
import { postJson, requestToken, tokensFrom } from "./token-endpoint.ts";
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

/** Where a login by email and password stands. */
export type LoginStep =
  | { readonly loginState: "SUCCESS"; readonly data: { readonly sessionToken: string } }
  | { readonly loginState: "EMAIL_VERIFICATION_REQUIRED"; readonly data: { readonly stateToken: string } }
  | { readonly loginState: "OWNER_APPROVAL_REQUIRED" }
  | { readonly loginState: "FAILURE"; readonly error: string; readonly errorCode?: LoginErrorCode };

export type LoginErrorCode =
  | "invalidEmail"
  | "invalidPassword"
  | "emailAlreadyExists"
  | "resetPassword"
  | "missingCaptchaToken"
  | "invalidCaptchaToken";

/** What a captcha on the page gave, for a server that asks for one. */
export interface CaptchaTokens {
  readonly recaptchaToken?: string;
  readonly invisibleRecaptchaToken?: string;
}

export interface LoginParams {
  readonly email: string;
  readonly password: string;
  readonly captchaTokens?: CaptchaTokens;
}

export interface RegisterParams extends LoginParams {
  readonly profile?: Readonly<Record<string, unknown>>;
}

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
  register(person: RegisterParams): Promise<LoginStep>;
  login(person: LoginParams): Promise<LoginStep>;
  /** Goes on after a mailed code. `step` is by default the last one of this strategy. */
  processVerification(input: { readonly verificationCode: string }, step?: LoginStep): Promise<LoginStep>;
  sendPasswordResetEmail(email: string, redirectUri: string): Promise<void>;
  /** Ends the session on the server and forgets its tokens. The address ends the browser's session too, and leads to `originalUrl`. */
  logout(originalUrl: string): Promise<{ readonly logoutUrl: string }>;
}

const REDIRECT_SESSION = "/_api/redirects-api/v1/redirect-session";
/** Source: wire/AUTH.md section 7. */
const CAPTCHA_CODES: Readonly<Record<string, LoginErrorCode>> = { "-19971": "missingCaptchaToken", "-19970": "invalidCaptchaToken" };
const LOGIN_CODES: Readonly<Record<string, LoginErrorCode>> = {
  ...CAPTCHA_CODES,
  "-19976": "invalidPassword",
  "-19973": "resetPassword",
};
const REGISTER_CODES: Readonly<Record<string, LoginErrorCode>> = { ...CAPTCHA_CODES, "-19995": "emailAlreadyExists" };

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
  return isEmailViolation(refusal) ? "invalidEmail" : REGISTER_CODES[refusal.code];
}

/** The fields of a person who proves to be one, in the wire's words. */
function credentials({ email, password, captchaTokens }: LoginParams): Readonly<Record<string, unknown>> {
  const { recaptchaToken: Recaptcha, invisibleRecaptchaToken: InvisibleRecaptcha } = captchaTokens ?? {};
  const captcha = captchaTokens === undefined ? {} : { captchaTokens: [{ Recaptcha, InvisibleRecaptcha }] };
  return { loginId: { email }, password, ...captcha };
}

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

/** Makes the functions of one strategy on one host. */
export function createMemberLogin({ clientId, requireHost, session, storage, headers }: LoginParts): MemberLogin {
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
  const generateOAuthData: MemberLogin["generateOAuthData"] = (redirectUri, originalUri = "") => ({
    redirectUri,
    originalUri,
    codeVerifier: randomText(),
    state: randomText(),
  });
  const getAuthUrl: MemberLogin["getAuthUrl"] = async (data, { prompt = "login", responseMode = "fragment", sessionToken, idp } = {}) => {
    const { redirectUri, codeVerifier, state } = data;
    const codeChallenge = await challengeOf(codeVerifier);
    const request = { clientId, codeChallenge, codeChallengeMethod: "S256", responseMode, responseType: "code", state };
    const connection = idpConnectionId(idp);
    const more = { ...(redirectUri && { redirectUri }), ...(sessionToken && { sessionToken }), ...(connection && { idp: connection }) };
    return { authUrl: await redirectTo({ auth: { authRequest: { ...request, scope: "offline_access", ...more }, prompt } }) };
  };
  const getMemberTokens: MemberLogin["getMemberTokens"] = async (code, state, { redirectUri, codeVerifier, state: expected }) => {
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
    register: ({ profile, ...person }) =>
      step(post("/_api/iam/authentication/v2/register", { ...credentials(person), ...(profile && { profile }) }), registerCode),
    login: (person) =>
      step(post("/_api/iam/authentication/v2/login", credentials(person)), ({ code }) => LOGIN_CODES[code] ?? "invalidEmail"),
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
