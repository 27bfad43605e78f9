import { RequestValidationError } from "@belay/core";

/** How the answer of an authorization request travels back. */
export type ResponseMode = "query" | "fragment" | "web_message";

/** An authorization request, with everything about it checked but whether its client and address are registered. */
export interface AuthorizationRequest {
  readonly clientId: string;
  /** Absent in direct login, whose answer goes to the page that framed it. */
  readonly redirectUri?: string;
  readonly state: string;
  readonly codeChallenge: string;
  readonly responseMode: ResponseMode;
  readonly prompt: "login" | "none";
  /** The scopes that were asked for, with spaces between. */
  readonly scope: string;
  readonly sessionToken?: string;
  /** The connection to an identity provider elsewhere that was asked for. */
  readonly idp?: string;
}

/** Names and values as they came, in camel case. */
export type RequestFields = Readonly<Record<string, unknown>>;

/** What is wrong with a request, in the words of RFC 6749 section 4.1.2.1. */
export interface RequestFault {
  readonly error: "invalid_request" | "unsupported_response_type" | "invalid_scope";
  readonly field: string;
  readonly description: string;
}

const MODES: readonly ResponseMode[] = ["query", "fragment", "web_message"];

/**
 * The one scope there is: a refresh token comes with the access token. What a token may do is decided by who it stands for.
 *
 * Source: OpenID Connect Core section 11; clients in use always ask for it.
 */
export const OFFLINE_ACCESS = "offline_access";

function scopesOf(fields: RequestFields): readonly string[] {
  return (text(fields.scope) ?? "").split(" ").filter((scope) => scope !== "");
}

/** 43 characters of base64url: what SHA-256 gives. Source: RFC 7636 section 4.2. */
const CHALLENGE = /^[A-Za-z0-9_-]{43}$/;

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The response mode of a request that may be wrong otherwise: its refusal travels the same way. */
export function responseModeOf(fields: RequestFields): ResponseMode {
  const named = text(fields.responseMode);
  return MODES.find((mode) => mode === named) ?? (text(fields.redirectUri) === undefined ? "web_message" : "query");
}

function findFault(fields: RequestFields): RequestFault | undefined {
  const fault = (field: string, description: string, error: RequestFault["error"] = "invalid_request") => ({ error, field, description });
  if (text(fields.responseType) !== "code") return fault("responseType", "must be code", "unsupported_response_type");
  if (fields.codeChallenge === undefined || fields.codeChallenge === null) return fault("codeChallenge", "is missing: PKCE is required");
  if (fields.codeChallengeMethod !== "S256") return fault("codeChallengeMethod", "must be S256");
  if (!CHALLENGE.test(String(fields.codeChallenge))) return fault("codeChallenge", "must be the base64url of a SHA-256 hash");
  if (text(fields.state) === undefined) return fault("state", "is missing");
  const mode = text(fields.responseMode);
  if (mode !== undefined && !MODES.some((known) => known === mode)) return fault("responseMode", `must be one of ${MODES.join(", ")}`);
  if (scopesOf(fields).some((scope) => scope !== OFFLINE_ACCESS)) return fault("scope", `may hold ${OFFLINE_ACCESS} only`, "invalid_scope");
  if (text(fields.redirectUri) === undefined && responseModeOf(fields) !== "web_message") return fault("redirectUri", "is missing");
  return undefined;
}

/** Reads a request, or says the first thing that is wrong with it. PKCE with S256 is always required. Source: RFC 9700 section 2.1.1. */
export function parseAuthorizationRequest(fields: RequestFields): AuthorizationRequest | RequestFault {
  const fault = findFault(fields);
  if (fault !== undefined) return fault;
  const redirectUri = text(fields.redirectUri);
  const sessionToken = text(fields.sessionToken);
  const idp = text(fields.idp);
  return {
    clientId: text(fields.clientId) ?? "",
    ...(redirectUri === undefined ? {} : { redirectUri }),
    state: text(fields.state) ?? "",
    codeChallenge: text(fields.codeChallenge) ?? "",
    responseMode: responseModeOf(fields),
    prompt: fields.prompt === "none" ? "none" : "login",
    scope: [...new Set(scopesOf(fields))].join(" "),
    ...(sessionToken === undefined ? {} : { sessionToken }),
    ...(idp === undefined ? {} : { idp }),
  };
}

/** Whether a parsed request is a fault. */
export function isFault(parsed: AuthorizationRequest | RequestFault): parsed is RequestFault {
  return "error" in parsed;
}

/** A fault as the error of an API call. `prefix` is where the fields stand in its message. */
export function faultError({ field, description }: RequestFault, prefix: string): RequestValidationError {
  return new RequestValidationError([{ field: `${prefix}.${field}`, description, violatedRule: "OTHER", data: {} }]);
}

/** A request as the parameters of the authorize address. */
export function authorizationParameters(request: AuthorizationRequest): Readonly<Record<string, string>> {
  const { clientId, redirectUri, state, codeChallenge, responseMode, prompt, scope, sessionToken, idp } = request;
  return {
    clientId,
    responseType: "code",
    ...(redirectUri === undefined ? {} : { redirectUri }),
    ...(scope === "" ? {} : { scope }),
    state,
    codeChallenge,
    codeChallengeMethod: "S256",
    responseMode,
    prompt,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    ...(idp === undefined ? {} : { idp }),
  };
}
