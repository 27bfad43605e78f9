/** Codes with which the integration itself refuses a request. */
export type RefusalCode = "AUTHORIZATION_MALFORMED" | "TOKEN_INVALID" | "TOKEN_OF_ANOTHER_APP" | "BACKEND_UNREACHABLE";

interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly fix: string;
}

const REFUSALS: Readonly<Record<RefusalCode, Refusal>> = {
  AUTHORIZATION_MALFORMED: {
    status: 401,
    message: "The Authorization header holds no single access token.",
    fix: "Send one access token of this app, bare or after Bearer, or no Authorization header at all.",
  },
  TOKEN_INVALID: {
    status: 401,
    message: "The access token in the Authorization header is unknown, expired or revoked.",
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
    fix: "Check that the Belay server at BELAY_ORIGIN runs and can be reached from here.",
  },
};

/** Whether the integration answers errors of this code itself. */
export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSALS, code);
}

/** A request that must not go on as anybody: it is answered with `toResponse`. */
export class RefusedRequestError extends Error {
  override readonly name = "RefusedRequestError";
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(REFUSALS[code].message, options);
    this.code = code;
  }
}

/** The answer to a refused request, in the shape of all errors of the API. */
export function refusalResponse({ code }: RefusedRequestError): Response {
  const { status, message, fix } = REFUSALS[code];
  const challenge: Readonly<Record<string, string>> = status === 401 ? { "www-authenticate": 'Bearer error="invalid_token"' } : {};
  const body = { message: `${message} ${fix}`, details: { applicationError: { code, description: message, data: { fix } } } };
  return Response.json(body, { status, headers: { "cache-control": "no-store", ...challenge } });
}
