import { generateKeyPairSync } from "node:crypto";
import { Provider } from "oidc-provider";
import { listenBare } from "./listen.ts";
import { serve } from "./serve.ts";

/** The client that the peer knows. */
export interface OidcArgument {
  readonly clientId: string;
  readonly clientSecret: string;
}

const RESOURCE = "urn:bench:api";
const TTL_SECONDS = 14_400;

/** `oidc-provider`, answering `client_credentials` with an Ed25519 JWT access token, everything in memory. */
await serve<OidcArgument>(async ({ clientId, clientSecret }) => {
  process.env.NODE_ENV = "production";
  // It warns that its memory is no store for production, which is what it is compared with here.
  console.warn = () => undefined;
  const { privateKey } = generateKeyPairSync("ed25519");
  const provider = new Provider("http://127.0.0.1", {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
        token_endpoint_auth_method: "client_secret_post",
        id_token_signed_response_alg: "EdDSA",
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "bench", use: "sig", alg: "EdDSA" }] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        getResourceServerInfo: () => ({
          scope: "",
          audience: RESOURCE,
          accessTokenTTL: TTL_SECONDS,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "EdDSA" } },
        }),
      },
    },
  });
  return listenBare(provider.callback());
});
