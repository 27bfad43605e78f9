import { BelayError, CATALOGUE, type CatalogueEntry, type ErrorCode, type FieldViolation, RequestValidationError } from "@belay/core";
import { StoreUnavailableError, UniqueTakenError } from "@belay/store";
import { OAuthError, OAuthFailure } from "../oauth/oauth-error.ts";

/** An error as it goes out: status, stable code, body, and headers that it needs. */
export interface WireError {
  readonly status: number;
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the log should shout: a defect of ours, or a store that fails. */
  readonly isOurs: boolean;
}

const RETRY_AFTER_SECONDS = "1";

/** What Fastify calls the mistakes that it finds before our code runs. */
const FASTIFY_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "BODY_TOO_LARGE",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "UNSUPPORTED_MEDIA_TYPE",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "MALFORMED_BODY",
  FST_ERR_CTP_EMPTY_JSON_BODY: "MALFORMED_BODY",
  FST_ERR_CTP_INVALID_JSON_BODY: "MALFORMED_BODY",
  FST_ERR_BAD_URL: "MALFORMED_REQUEST",
};

function fieldViolation({ field, description, violatedRule, ruleName, data }: FieldViolation): Readonly<Record<string, unknown>> {
  // Clients in use read `data.type` of every violation, so `data` is always there.
  return { field, description, violatedRule: violatedRule ?? "OTHER", ...(ruleName === undefined ? {} : { ruleName }), data: data ?? {} };
}

function fromValidation(error: RequestValidationError): WireError {
  const body = { message: error.message, details: { validationError: { fieldViolations: error.violations.map(fieldViolation) } } };
  return { status: 400, code: "INVALID_ARGUMENT", body, headers: {}, isOurs: false };
}

function fromBelay(error: BelayError, requestId: string): WireError {
  const { hint }: CatalogueEntry = CATALOGUE[error.code];
  const data = { ...error.data, ...(hint === undefined ? {} : { hint }), requestId };
  const standard = error instanceof OAuthFailure ? { error: error.error, error_description: error.message } : {};
  const body = {
    ...standard,
    message: error.message,
    details: { applicationError: { code: error.code, description: error.message, data } },
  };
  const { retryAfterSeconds } = error.data;
  const wait = typeof retryAfterSeconds === "number" ? String(retryAfterSeconds) : RETRY_AFTER_SECONDS;
  const headers = error.status === 429 || error.status === 503 ? { "retry-after": wait } : {};
  return { status: error.status, code: error.code, body, headers, isOurs: error.status >= 500 && error.status !== 501 };
}

function fromOAuth(error: OAuthError, requestId: string): WireError {
  const data = { requestId };
  const body = {
    error: error.error,
    error_description: error.message,
    message: error.message,
    details: { applicationError: { code: error.error, description: error.message, data } },
  };
  const challenge = error.status === 401 ? { "www-authenticate": 'Basic realm="belay"' } : {};
  return { status: error.status, code: error.error, body, headers: challenge, isOurs: false };
}

/** Whatever was thrown as an error of the catalogue. */
export function toBelay(error: unknown): BelayError {
  if (error instanceof BelayError) {
    return error;
  }
  if (error instanceof UniqueTakenError) {
    return new BelayError("ALREADY_EXISTS", { cause: error, data: { field: error.set } });
  }
  if (error instanceof StoreUnavailableError) {
    return new BelayError("UNAVAILABLE", { cause: error, internal: error.message });
  }
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? FASTIFY_CODES[error.code] : undefined;
  if (code !== undefined) {
    return new BelayError(code, { cause: error });
  }
  const isParserError = error instanceof SyntaxError && "statusCode" in error && error.statusCode === 400;
  return new BelayError(isParserError ? "MALFORMED_BODY" : "INTERNAL", { cause: error });
}

/** Turns whatever was thrown into what the caller may see: never a stack, a path, SQL, or the text of an unknown error. */
export function toWireError(error: unknown, requestId: string): WireError {
  if (error instanceof RequestValidationError) {
    return fromValidation(error);
  }
  return error instanceof OAuthError ? fromOAuth(error, requestId) : fromBelay(toBelay(error), requestId);
}
