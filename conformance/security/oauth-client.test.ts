import { createPublicKey, verify } from "node:crypto";
import { startTestServer, type TestServer, valueAt } from "@belay/testkit";
import * as oauth from "oauth4webapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let server: TestServer;
let authorizationServer: oauth.AuthorizationServer;

// The test server speaks plain HTTP on loopback.
const options = { [oauth.allowInsecureRequests]: true } as const;

beforeAll(async () => {
  server = await startTestServer();
  authorizationServer = { issuer: server.origin, token_endpoint: `${server.origin}/oauth2/token` };
});

afterAll(() => server.close());

function client(): oauth.Client {
  return { client_id: server.site.clientId };
}

/** How the client of nobody here authenticates. Source: RFC 6749 section 2.3.1. */
const METHODS = [
  ["client_secret_basic", oauth.ClientSecretBasic],
  ["client_secret_post", oauth.ClientSecretPost],
] as const;

describe("a standard OAuth client that nobody here wrote", () => {
  it.each(METHODS)("gets an app token with %s, which the API takes", async (_name, authenticate) => {
    const authentication = authenticate(server.site.clientSecret);
    const response = await oauth.clientCredentialsGrantRequest(
      authorizationServer,
      client(),
      authentication,
      new URLSearchParams(),
      options,
    );
    const tokens = await oauth.processClientCredentialsResponse(authorizationServer, client(), response);
    expect(tokens).toMatchObject({ token_type: "bearer", expires_in: 14_400 });
    expect(tokens.refresh_token).toBeUndefined();
    const url = new URL("/site-properties/v4/properties", server.origin);
    const answer = await oauth.protectedResourceRequest(tokens.access_token, "GET", url, new Headers(), null, options);
    expect(answer.status).toBe(200);
  });

  it.each(METHODS)("is told invalid_client for a wrong secret with %s", async (_name, authenticate) => {
    const authentication = authenticate(server.otherSite.clientSecret);
    const response = await oauth.clientCredentialsGrantRequest(
      authorizationServer,
      client(),
      authentication,
      new URLSearchParams(),
      options,
    );
    await expect(oauth.processClientCredentialsResponse(authorizationServer, client(), response)).rejects.toMatchObject({
      code: expect.stringMatching(/^OAUTH_(RESPONSE_BODY_ERROR|WWW_AUTHENTICATE_CHALLENGE)$/),
      status: 401,
    });
  });

  it("renews a visitor's token", async () => {
    const { refreshToken } = await server.visitorTokens();
    const response = await oauth.refreshTokenGrantRequest(authorizationServer, client(), oauth.None(), refreshToken, options);
    const tokens = await oauth.processRefreshTokenResponse(authorizationServer, client(), response);
    expect(tokens).toMatchObject({ token_type: "bearer", expires_in: 14_400 });
  });

  it("is told invalid_grant for a refresh token of another client", async () => {
    const { refreshToken } = await server.visitorTokens(server.otherSite);
    const response = await oauth.refreshTokenGrantRequest(authorizationServer, client(), oauth.None(), refreshToken, options);
    await expect(oauth.processRefreshTokenResponse(authorizationServer, client(), response)).rejects.toMatchObject({
      error: "invalid_grant",
      status: 400,
    });
  });

  it("is told unsupported_grant_type for a grant that does not exist", async () => {
    const authentication = oauth.ClientSecretPost(server.site.clientSecret);
    const parameters = new URLSearchParams({ username: "somebody", password: "something" });
    const response = await oauth.genericTokenEndpointRequest(
      authorizationServer,
      client(),
      authentication,
      "password",
      parameters,
      options,
    );
    await expect(oauth.processGenericTokenEndpointResponse(authorizationServer, client(), response)).rejects.toMatchObject({
      error: "unsupported_grant_type",
    });
  });

  it("finds the signing key in the key set, and the token's signature holds under it", async () => {
    const answer = await fetch(new URL("/oauth2/jwks", server.origin));
    // RFC 7517 section 5
    const { keys } = (await answer.json()) as { readonly keys: readonly ({ readonly kid: string } & Readonly<Record<string, string>>)[] };
    const token = await server.appToken();
    const [header = "", payload = "", signature = ""] = token.split(".").slice(2);
    const kid = valueAt(JSON.parse(Buffer.from(header, "base64url").toString()), "kid");
    const jwk = keys.find((each) => each.kid === kid);
    expect(jwk).toMatchObject({ kty: "OKP", crv: "Ed25519", use: "sig" });
    expect(jwk).not.toHaveProperty("d");
    const key = createPublicKey({ key: { ...jwk }, format: "jwk" });
    expect(verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, "base64url"))).toBe(true);
  });
});
