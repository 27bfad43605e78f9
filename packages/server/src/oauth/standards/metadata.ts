import { BelayError } from "@belay/core";
import { AUTHORIZE_PATH, OFFLINE_ACCESS } from "@belay/domains/redirects";
import type { FastifyInstance } from "fastify";
import type { Platform } from "../../platform.ts";
import { GRANT_TYPES } from "../token-endpoint.ts";

/** Where the document stands for an issuer without a path. Source: RFC 8414 section 3. */
export const METADATA_PATH = "/.well-known/oauth-authorization-server";

const SECRET_METHODS = ["client_secret_basic", "client_secret_post"];

type Metadata = Readonly<Record<string, unknown>>;

/** What there is of the code flow: nothing, unless its endpoint listens and its grant is known. Source: RFC 7636 and RFC 9207. */
function codeFlow(app: FastifyInstance, origin: string): Metadata {
  if (!GRANT_TYPES.includes("authorization_code") || !app.hasRoute({ method: "GET", url: AUTHORIZE_PATH })) {
    return { response_types_supported: [] };
  }
  return {
    authorization_endpoint: origin + AUTHORIZE_PATH,
    response_types_supported: ["code"],
    response_modes_supported: ["query", "fragment", "web_message"],
    code_challenge_methods_supported: ["S256"],
    authorization_response_iss_parameter_supported: true,
  };
}

function describeServer(app: FastifyInstance, issuer: string): Metadata {
  return {
    issuer,
    token_endpoint: `${issuer}/oauth2/token`,
    token_endpoint_auth_methods_supported: [...SECRET_METHODS, "none"],
    grant_types_supported: GRANT_TYPES,
    scopes_supported: [OFFLINE_ACCESS],
    ...codeFlow(app, issuer),
    introspection_endpoint: `${issuer}/oauth2/introspect`,
    introspection_endpoint_auth_methods_supported: SECRET_METHODS,
    revocation_endpoint: `${issuer}/oauth2/revoke`,
    revocation_endpoint_auth_methods_supported: [...SECRET_METHODS, "none"],
    jwks_uri: `${issuer}/oauth2/jwks`,
  };
}

/**
 * `GET /.well-known/oauth-authorization-server`: what this server can do, for clients that ask. Source: RFC 8414.
 *
 * Why there is no alias of OpenID Connect: no ID tokens are issued, so it would not be true. Errors: METHOD_NOT_FOUND (404) where the server was
 * not told its origin, because every address in the document stands below it.
 */
export function registerMetadata(app: FastifyInstance, { issuer }: Platform): void {
  const hasOrigin = /^https?:\/\//.test(issuer);
  app.get(METADATA_PATH, async (_req, reply) => {
    if (!hasOrigin) {
      throw new BelayError("METHOD_NOT_FOUND", {
        message: "This server was not told its origin, so it cannot say where its endpoints are.",
      });
    }
    reply.header("cache-control", "public, max-age=300");
    return describeServer(app, issuer);
  });
}
