import { BelayCallError } from "../errors/belay-call-error.ts";
import { isRecord, optionalString } from "../wire/unknown.ts";
import type { LoginParts } from "./login-parts.ts";
import { createSessionPost } from "./session-post.ts";

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

/** Signing members in by email and password, on a page of the site. */
export interface PasswordLogin {
  register(person: RegisterParams): Promise<LoginStep>;
  login(person: LoginParams): Promise<LoginStep>;
  /** Goes on after a mailed code. `step` is by default the last one of this strategy. */
  processVerification(input: { readonly verificationCode: string }, step?: LoginStep): Promise<LoginStep>;
  sendPasswordResetEmail(email: string, redirectUri: string): Promise<void>;
}

/** Source: docs/wire-format.md section 7. */
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

/** Statuses of the server's word on what somebody typed. No answer, no right to ask, too many tries and a failing server are none. */
const WORDS_ON_LOGIN = [400, 404, 409, 422, 428];

/** A refusal as a step; what is not the server's word on the login is thrown. */
function failureOf(error: unknown, codeOf: (refusal: BelayCallError) => LoginErrorCode | undefined): LoginStep {
  if (!(error instanceof BelayCallError) || !WORDS_ON_LOGIN.includes(error.status)) {
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

/** Makes the functions of one strategy on one host. */
export function createPasswordLogin(parts: LoginParts): PasswordLogin {
  const { clientId } = parts;
  const post = createSessionPost(parts);
  let last: LoginStep | undefined;
  const step = async (request: Promise<Readonly<Record<string, unknown>>>, codeOf: Parameters<typeof failureOf>[1]): Promise<LoginStep> => {
    last = await request.then(parseStep, (error: unknown) => failureOf(error, codeOf));
    return last;
  };
  return {
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
  };
}
