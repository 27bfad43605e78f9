import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Platform } from "../platform.ts";
import type { BasicCredentials, Grant, TokenParameters } from "./grant.ts";
import { anonymous } from "./grants/anonymous.ts";
import { clientCredentials } from "./grants/client-credentials.ts";
import { refreshToken } from "./grants/refresh-token.ts";
import { stripBoundSession } from "./grants/strip-bound-session.ts";
import { OAuthError } from "./oauth-error.ts";
import { addTokenParsers } from "./token-body.ts";

/** Grants that the token endpoint knows; implicit and password do not exist. */
const GRANTS: ReadonlyMap<string, Grant> = new Map(
  [anonymous, clientCredentials, refreshToken, stripBoundSession].map((grant) => [grant.grantType, grant]),
);

/** Names that must not stand in an address, where logs and histories keep them. Source: RFC 6749 section 2.3.1. */
const SECRET_NAMES = [
  "client_secret",
  "clientSecret",
  "refresh_token",
  "refreshToken",
  "access_token",
  "accessToken",
  "code",
  "code_verifier",
  "codeVerifier",
];

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Parameters of the body in snake case; both casings are spoken. Errors: invalid_request (400) for a repeated parameter or one that is no text. */
export function readTokenParameters(body: unknown): TokenParameters {
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

function pick(parameters: TokenParameters, names: readonly string[]): TokenParameters {
  return Object.fromEntries(names.flatMap((name) => (parameters[name] === undefined ? [] : [[name, parameters[name]]])));
}

async function answer(platform: Platform, req: FastifyRequest): Promise<unknown> {
  // The router's own parser made it: names and texts.
  const query = req.query as Readonly<Record<string, unknown>>;
  if (SECRET_NAMES.some((name) => query[name] !== undefined)) {
    throw new OAuthError("invalid_request", "Credentials belong in the body, never in the address. Consider this one leaked.");
  }
  const parameters = withBasic(readTokenParameters(req.body ?? {}), readBasic(req.headers.authorization));
  const grantType = parameters.grant_type;
  if (grantType === undefined) {
    throw new OAuthError("invalid_request", "grant_type is missing.");
  }
  const grant = GRANTS.get(grantType);
  if (grant === undefined) {
    throw new OAuthError("unsupported_grant_type", `Grants that this server knows: ${[...GRANTS.keys()].join(", ")}.`);
  }
  return grant.handler(platform, pick(parameters, grant.parameters));
}

/** `POST /oauth2/token`. Source: RFC 6749 section 3.2; JSON and form bodies, both casings, as clients in use send them. */
export function registerTokenEndpoint(app: FastifyInstance, platform: Platform): void {
  void app.register(async (scope) => {
    addTokenParsers(scope);
    // Before the body is read, so that refusals of the body carry them too.
    scope.addHook("onRequest", async (_req, reply) => {
      reply.header("cache-control", "no-store").header("pragma", "no-cache");
    });
    scope.post("/oauth2/token", (req) => answer(platform, req));
  });
}
