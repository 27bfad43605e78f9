import { startTestServer, type TestClient, type TestServer } from "@belay/testkit";
import * as oauth from "oauth4webapi";

/** The origin that the server is told; nothing resolves it, so whatever the server makes up from a request would show. */
export const ORIGIN = "https://api.belay.test";

/** An OAuth client that nobody here wrote, at a server that it found by its issuer. */
export interface StandardClient {
  readonly server: TestServer;
  readonly as: oauth.AuthorizationServer;
  /** Sends what goes to `ORIGIN` to where the server listens, as a proxy in front of it does. */
  readonly options: { readonly [oauth.customFetch]: Fetch };
  readonly introspect: (token: string, by?: TestClient) => Promise<oauth.IntrospectionResponse>;
  readonly revoke: (token: string, by?: TestClient) => Promise<void>;
  /** Exchanges tokens as `by`. */
  readonly exchange: (parameters: Readonly<Record<string, string>>, by?: TestClient) => Promise<oauth.TokenEndpointResponse>;
}

export const ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";
const TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

type Fetch = (
  url: string,
  init: Pick<oauth.CustomFetchOptions<string, URLSearchParams | undefined>, "body" | "headers" | "method">,
) => Promise<Response>;

function throughProxy(server: TestServer): Fetch {
  return (url, { body, headers, method }) => {
    return fetch(url.replace(ORIGIN, server.origin), { headers, method, redirect: "manual", ...(body === undefined ? {} : { body }) });
  };
}

/** Starts a server that was told its origin, and finds it as a standard client does. */
export async function discoverServer(): Promise<StandardClient> {
  const server = await startTestServer({ configuredOrigin: ORIGIN });
  const options = { [oauth.customFetch]: throughProxy(server) };
  const issuer = new URL(ORIGIN);
  const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { algorithm: "oauth2", ...options }));
  const secretOf = (by: TestClient): oauth.ClientAuth => oauth.ClientSecretBasic(by.clientSecret);
  return {
    server,
    as,
    options,
    introspect: async (token, by = server.site) => {
      const client = { client_id: by.clientId };
      return oauth.processIntrospectionResponse(as, client, await oauth.introspectionRequest(as, client, secretOf(by), token, options));
    },
    revoke: async (token, by = server.site) => {
      const client = { client_id: by.clientId };
      await oauth.processRevocationResponse(await oauth.revocationRequest(as, client, secretOf(by), token, options));
    },
    exchange: async (parameters, by = server.site) => {
      const client = { client_id: by.clientId };
      const whole = new URLSearchParams({ subject_token_type: ACCESS_TOKEN_TYPE, actor_token_type: ACCESS_TOKEN_TYPE, ...parameters });
      const response = await oauth.genericTokenEndpointRequest(as, client, secretOf(by), TOKEN_EXCHANGE, whole, options);
      return oauth.processGenericTokenEndpointResponse(as, client, response);
    },
  };
}
