import type { Violation } from "./schema.ts";

interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly fix: string;
}

/** Everything an endpoint answers by itself. Codes are stable; sentences are not. */
const REFUSALS = {
  METHOD_NOT_ALLOWED: {
    status: 405,
    message: "This endpoint does not take this HTTP method.",
    fix: "Use one of the methods in the Allow header.",
  },
  CROSS_SITE_REQUEST: {
    status: 403,
    message: "A page of another site made this request with the caller's cookie.",
    fix: "Call the endpoint from a page of the same origin, or with the caller's access token in the Authorization header.",
  },
  REQUEST_ABORTED: { status: 499, message: "The caller did not wait for the answer.", fix: "Send the request again." },
  RATE_LIMITED: { status: 429, message: "There were too many requests.", fix: "Wait as many seconds as the Retry-After header says." },
  CONTENT_TYPE_UNSUPPORTED: {
    status: 415,
    message: "The body has no content type, or one that this endpoint does not read.",
    fix: "Send application/json (or another type of JSON), application/x-www-form-urlencoded or multipart/form-data.",
  },
  BODY_TOO_LARGE: { status: 413, message: "The body is too large.", fix: "Send less, or raise bodyBytesMax of the endpoint." },
  INPUT_MALFORMED: { status: 400, message: "The body could not be read.", fix: "Send a body that is what its content type says." },
  INPUT_INVALID: { status: 400, message: "The input is not valid.", fix: "Correct the fields that are named in fieldViolations." },
  INPUT_NOT_EXPECTED: {
    status: 400,
    message: "This endpoint takes no body.",
    fix: "Leave the body out, or declare input in the endpoint.",
  },
  CALLER_NOT_ALLOWED: {
    status: 403,
    message: "The caller may not use this endpoint.",
    fix: "Call it as somebody who is in data.allowed, or allow this caller in the endpoint.",
  },
  CALLER_INVALID: {
    status: 401,
    message: "The caller's access token is unknown, expired, revoked, or of another app.",
    fix: "Get a fresh access token of this app and send the request again.",
  },
  ELEVATED_CALL_REFUSED: {
    status: 502,
    message: "The backend was refused a call that this endpoint makes.",
    fix: "Whoever runs this site finds the reason in its log, and with `belay explain` and the request id.",
  },
  BACKEND_UNREACHABLE: { status: 503, message: "The backend could not be reached in time.", fix: "Try again in a moment." },
  INTERNAL: {
    status: 500,
    message: "The endpoint failed.",
    fix: "Whoever runs this site finds the reason in its log, under the request id.",
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** Codes of an endpoint's own errors. */
export type EndpointErrorCode = keyof typeof REFUSALS;

export interface EndpointErrorOptions extends ErrorOptions {
  readonly violations?: readonly Violation[];
  /** Further facts for the caller, under `details.applicationError.data`. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** What there is to say of this one request, behind the sentence that holds for all. */
  readonly detail?: string;
}

/** A request that an endpoint refuses by itself. */
export class EndpointError extends Error {
  override readonly name = "EndpointError";
  readonly code: EndpointErrorCode;
  readonly options: EndpointErrorOptions;

  constructor(code: EndpointErrorCode, options: EndpointErrorOptions = {}) {
    super(REFUSALS[code].message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.options = options;
  }
}

/** The refusal of a request that comes too often. Units: seconds to wait. */
export function tooManyRequests(seconds: number): EndpointError {
  return new EndpointError("RATE_LIMITED", { data: { retryAfterSeconds: seconds }, headers: { "retry-after": String(seconds) } });
}

/** What an error answer says, whoever found the error. */
export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
  readonly violations?: readonly Violation[] | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** The one shape of all errors, which is the shape of the API's: a Belay client reads both the same way. */
export function errorResponse({ status, code, message, requestId, violations, data = {}, headers }: Answer): Response {
  const validation = violations === undefined ? {} : { validationError: { fieldViolations: violations } };
  const details = { applicationError: { code, description: message, data }, ...validation, requestId };
  const challenge: Readonly<Record<string, string>> = status === 401 ? { "www-authenticate": "Bearer" } : {};
  const always = { "cache-control": "no-store", "x-request-id": requestId };
  return Response.json({ message, details }, { status, headers: { ...always, ...challenge, ...headers } });
}

/** The answer to a request that the endpoint refuses. */
export function refusalResponse({ code, options }: EndpointError, requestId: string): Response {
  const { status, message: sentence, fix } = REFUSALS[code];
  const message = options.detail === undefined ? sentence : `${sentence} ${options.detail}`;
  return errorResponse({ ...options, status, code, message, requestId, data: { fix, ...options.data } });
}
