import { BelayCallError } from "../errors/belay-call-error.ts";

interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly fix: string;
}

/** Why nobody is believed to call. Codes are stable; sentences are not. */
const REFUSALS = {
  REQUEST_NOT_VERIFIED: {
    status: 401,
    message: "The request does not prove that it comes from whom this endpoint is for.",
    fix: "Sign it, or send the secret, as this endpoint's verify expects.",
  },
  TOKEN_MISSING: {
    status: 401,
    message: "The request has no access token in its Authorization header.",
    fix: "Send one of this app, bare or after Bearer.",
  },
  AUTHORIZATION_MALFORMED: {
    status: 401,
    message: "The Authorization header holds no single access token.",
    fix: "Send one access token of this app, bare or after Bearer, or no Authorization header at all.",
  },
  TOKEN_INVALID: {
    status: 401,
    message:
      "The access token in the Authorization header is unknown, expired or revoked, or is none (an API key or a refresh token, say).",
    fix: "Get a fresh access token and send the request again.",
  },
  TOKEN_OF_ANOTHER_APP: {
    status: 403,
    message: "The access token in the Authorization header belongs to another app.",
    fix: "Send a token that was issued for this project's client id.",
  },
  BACKEND_UNREACHABLE: {
    status: 503,
    message: "The caller's access token could not be checked.",
    fix: "Check that the Belay server at the origin of this project runs and can be reached from here.",
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** Codes with which a request is refused before its endpoint is asked. */
export type CallerRefusalCode = keyof typeof REFUSALS;

/** The error of a caller whose token does not count: code, what happened, and what to do, there as text and as `data.fix`. */
export function callerRefusal(code: CallerRefusalCode, options: ErrorOptions & { readonly detail?: string } = {}): BelayCallError {
  const { status, message, fix } = REFUSALS[code];
  const text = options.detail === undefined ? `${message} ${fix}` : `${message} ${fix} (${options.detail})`;
  const details = { applicationError: { code, description: message, data: { fix } } };
  return new BelayCallError(code, text, { status, details, ...(options.cause === undefined ? {} : { cause: options.cause }) });
}

/** Whether an error is one of these. */
export function isCallerRefusal(error: unknown): error is BelayCallError {
  return error instanceof BelayCallError && Object.hasOwn(REFUSALS, error.code);
}
