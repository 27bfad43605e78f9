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
