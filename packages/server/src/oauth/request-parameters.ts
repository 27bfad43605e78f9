import type { BasicCredentials, OAuthRequest, TokenParameters } from "./grant.ts";
import { OAuthError } from "./oauth-error.ts";

/** Names that must not stand in an address, where logs and histories keep them. Source: RFC 6749 section 2.3.1. */
const SECRET_NAMES = new Set([
  "client_secret",
  "refresh_token",
  "access_token",
  "subject_token",
  "actor_token",
  "token",
  "code",
  "code_verifier",
]);

function snakeCase(name: string): string {
  return name.toLowerCase() === name ? name : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Parameters of the body in snake case; both casings are spoken. Errors: invalid_request (400) for a repeated parameter or one that is no text. */
function readBody(body: unknown): TokenParameters {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new OAuthError("invalid_request", "The body must be a JSON object or a form.");
  }
  const parameters: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    const key = snakeCase(name);
    if (Object.hasOwn(parameters, key) || Array.isArray(value)) {
      throw new OAuthError("invalid_request", `The parameter ${key} is there more than once.`);
    }
    if (value === null || value === undefined || value === "") {
      continue;
    }
    if (typeof value !== "string") {
      throw new OAuthError("invalid_request", `The parameter ${key} must be text.`);
    }
    parameters[key] = value;
  }
  return parameters;
}

/** Client id and secret of `Authorization: Basic`. Source: RFC 6749 section 2.3.1 (both are form-encoded first). */
function readBasic(authorization: string | undefined): BasicCredentials | undefined {
  const encoded = authorization === undefined ? undefined : /^basic +([A-Za-z0-9+/=]+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) {
    return undefined;
  }
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  try {
    return { clientId: decodeURIComponent(text.slice(0, colon)), clientSecret: decodeURIComponent(text.slice(colon + 1)) };
  } catch (cause) {
    throw new OAuthError("invalid_request", "The Basic credentials are not form-encoded.", { cause });
  }
}

function withBasic(parameters: TokenParameters, basic: BasicCredentials | undefined): TokenParameters {
  if (basic === undefined) {
    return parameters;
  }
  if (parameters.client_secret !== undefined || (parameters.client_id ?? basic.clientId) !== basic.clientId) {
    throw new OAuthError("invalid_request", "The client authenticates in two ways at once.");
  }
  return { ...parameters, client_id: basic.clientId, client_secret: basic.clientSecret };
}

/**
 * Parameters of a request to the token, introspection or revocation endpoint: of the body, with the client's credentials where they came as Basic.
 *
 * Errors: invalid_request (400) for a secret in the address, two ways to authenticate, a repeated parameter, a value that is no text.
 */
export function readParameters(req: OAuthRequest): TokenParameters {
  // The router's own parser made it: names and texts.
  const query = req.query as Readonly<Record<string, unknown>>;
  if (Object.keys(query).some((name) => SECRET_NAMES.has(snakeCase(name)))) {
    throw new OAuthError("invalid_request", "Credentials belong in the body, never in the address. Consider this one leaked.");
  }
  return withBasic(readBody(req.body ?? {}), readBasic(req.headers.authorization));
}

/** The parameters of these names; all others are dropped. */
export function pickParameters(parameters: TokenParameters, names: readonly string[]): TokenParameters {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = parameters[name];
    if (value !== undefined) {
      picked[name] = value;
    }
  }
  return picked;
}
