import { BelayError } from "@belay/core";

/** Error codes of the token endpoint. Source: RFC 6749 section 5.2; `invalid_target` of RFC 8693 section 2.2.2. */
export type OAuthErrorCode =
  | "invalid_request"
  | "invalid_client"
  | "invalid_grant"
  | "unauthorized_client"
  | "unsupported_grant_type"
  | "invalid_scope"
  | "invalid_target";

/** A refusal of the token endpoint: 401 for a client that did not authenticate, 400 for everything else. Source: RFC 6749 section 5.2. */
export class OAuthError extends Error {
  readonly error: OAuthErrorCode;
  readonly status: 400 | 401;

  constructor(error: OAuthErrorCode, description: string, options?: ErrorOptions) {
    super(description, options);
    this.name = "OAuthError";
    this.error = error;
    this.status = error === "invalid_client" ? 401 : 400;
  }
}

/** What a client of the standards is told of an error that is not theirs to define. Source: RFC 6749 sections 4.1.2.1 and 5.2. */
export type OAuthFailureCode = "invalid_request" | "invalid_client" | "temporarily_unavailable" | "server_error";

function failureCodeOf(status: number): OAuthFailureCode {
  if (status === 429 || status === 503) {
    return "temporarily_unavailable";
  }
  if (status >= 500) {
    return "server_error";
  }
  return status === 401 ? "invalid_client" : "invalid_request";
}

/** An error of the platform at an endpoint of the standards: the same code, status and headers, with the `error` that their clients look for. */
export class OAuthFailure extends BelayError {
  readonly error: OAuthFailureCode;

  constructor(inner: BelayError) {
    super(inner.code, {
      message: inner.message,
      data: inner.data,
      cause: inner,
      ...(inner.internal === undefined ? {} : { internal: inner.internal }),
    });
    this.error = failureCodeOf(inner.status);
  }
}
