import type { FastifyInstance } from "fastify";
import { JSON_CONTENT_TYPE } from "../answer-headers.ts";
import { authorizationOf } from "../pipeline/identify.ts";
import type { Platform } from "../platform.ts";
import type { Grant, OAuthRequest, TokenParameters, TokenResponse } from "./grant.ts";
import { anonymous } from "./grants/anonymous.ts";
import { authorizationCode } from "./grants/authorization-code.ts";
import { authorizedClient } from "./grants/authorized-client.ts";
import { clientCredentials } from "./grants/client-credentials.ts";
import { refreshToken } from "./grants/refresh-token.ts";
import { stripBoundSession } from "./grants/strip-bound-session.ts";
import { tokenExchange } from "./grants/token-exchange.ts";
import { OAuthError } from "./oauth-error.ts";
import { registerOAuthPost, TOKEN_PATH, takeOAuthPost } from "./oauth-post.ts";
import { pickParameters } from "./request-parameters.ts";

/** Grants that the token endpoint knows; implicit and password do not exist. */
const GRANTS: ReadonlyMap<string, Grant> = new Map(
  [anonymous, authorizationCode, authorizedClient, clientCredentials, refreshToken, stripBoundSession, tokenExchange].map((grant) => [
    grant.grantType,
    grant,
  ]),
);

/** The grant types that work. */
export const GRANT_TYPES: readonly string[] = [...GRANTS.keys()];

async function answer(platform: Platform, parameters: TokenParameters, req: OAuthRequest): Promise<TokenResponse> {
  const grantType = parameters.grant_type;
  if (grantType === undefined) {
    throw new OAuthError("invalid_request", "grant_type is missing.");
  }
  const grant = GRANTS.get(grantType);
  if (grant === undefined) {
    throw new OAuthError("unsupported_grant_type", `Grants that this server knows: ${GRANT_TYPES.join(", ")}.`);
  }
  const authorization = authorizationOf(req.headers, req.raw.rawHeaders);
  const request = { requestId: req.id, ...(authorization === undefined ? {} : { authorization }) };
  return grant.handler(platform, pickParameters(parameters, grant.parameters), request);
}

/** The JSON of an answer. An access token is letters that JSON has nothing to escape in, and a thousand of them take long to look through. */
function textOf(response: TokenResponse): string {
  const { access_token, token_type, expires_in } = response;
  return Object.keys(response).length === 3
    ? `{"access_token":"${access_token}","token_type":"${token_type}","expires_in":${expires_in}}`
    : JSON.stringify(response);
}

/** Answers a token request with JSON. Errors: those of the grants. */
export function answerTokenRequest(platform: Platform, req: OAuthRequest): Promise<string> {
  return takeOAuthPost(platform, TOKEN_PATH, req, async (parameters) => textOf(await answer(platform, parameters, req)));
}

/** `POST /oauth2/token`. Source: RFC 6749 section 3.2; JSON and form bodies, both casings, as clients in use send them. */
export function registerTokenEndpoint(app: FastifyInstance, platform: Platform): void {
  registerOAuthPost(app, platform, {
    path: TOKEN_PATH,
    answer: async (parameters, req, reply) => {
      const text = textOf(await answer(platform, parameters, req));
      reply.header("content-type", JSON_CONTENT_TYPE);
      return text;
    },
  });
}
