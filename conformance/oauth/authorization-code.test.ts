import { call, textAt } from "@belay/testkit";
import * as oauth from "oauth4webapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { discoverServer, ORIGIN, type StandardClient } from "../support/standard-client.ts";

/** Allowed for the test site's app. */
const REDIRECT_URI = "https://shop.example/callback";

let found: StandardClient;

beforeAll(async () => {
  found = await discoverServer();
});

afterAll(() => found.server.close());

/** A member who is signed in. */
async function sessionToken(): Promise<string> {
  const { server } = found;
  const body = { loginId: { email: `${crypto.randomUUID()}@example.com` }, password: "a long enough password" };
  const answer = await call(server.origin, { path: "/_api/iam/authentication/v2/register", token: await server.visitorToken(), body });
  return textAt(answer.body, "sessionToken");
}

/** What the authorize endpoint answers, as the address that the browser is sent to. */
async function authorize(parameters: Readonly<Record<string, string>>): Promise<URL> {
  const { authorization_endpoint } = found.as;
  const query = new URLSearchParams({
    client_id: found.server.site.clientId,
    response_type: "code",
    redirect_uri: REDIRECT_URI,
    ...parameters,
  });
  const path = `${String(authorization_endpoint).replace(ORIGIN, "")}?${query}`;
  const answer = await call(found.server.origin, { path });
  return new URL(String(answer.headers.get("location")), found.server.origin);
}

// RFC 6749 section 4.1, RFC 7636, RFC 9207
describe("the code flow of a client that nobody here wrote", () => {
  /** Signs a new member in and gets their tokens. */
  async function signIn(more: Readonly<Record<string, string>> = {}): Promise<oauth.TokenEndpointResponse> {
    const client = { client_id: found.server.site.clientId };
    const verifier = oauth.generateRandomCodeVerifier();
    const state = oauth.generateRandomState();
    const at = await authorize({
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      session_token: await sessionToken(),
      ...more,
    });
    expect(at.origin + at.pathname).toBe(REDIRECT_URI);
    const parameters = oauth.validateAuthResponse(found.as, client, at, state);
    const response = await oauth.authorizationCodeGrantRequest(
      found.as,
      client,
      oauth.None(),
      parameters,
      REDIRECT_URI,
      verifier,
      found.options,
    );
    return oauth.processAuthorizationCodeResponse(found.as, client, response);
  }

  it("signs a member in at the endpoint that the metadata names", async () => {
    const tokens = await signIn();
    expect(await found.introspect(tokens.access_token)).toMatchObject({ active: true, subject_type: "MEMBER", iss: ORIGIN });
  });

  it("gets a refresh token when it asks for offline_access, and none else", async () => {
    expect(found.as.scopes_supported).toEqual(["offline_access"]);
    expect((await signIn()).refresh_token).toBeUndefined();
    expect((await signIn({ scope: "offline_access" })).refresh_token).toMatch(/^bly_/);
  });

  it("is told which scope there is not, with its state", async () => {
    const state = oauth.generateRandomState();
    const challenge = await oauth.calculatePKCECodeChallenge(oauth.generateRandomCodeVerifier());
    const at = await authorize({ state, code_challenge: challenge, code_challenge_method: "S256", scope: "openid offline_access" });
    expect([at.searchParams.get("error"), at.searchParams.get("state")]).toEqual(["invalid_scope", state]);
  });

  it("is told, with the issuer, that nobody is signed in", async () => {
    const state = oauth.generateRandomState();
    const challenge = await oauth.calculatePKCECodeChallenge(oauth.generateRandomCodeVerifier());
    const at = await authorize({ state, code_challenge: challenge, code_challenge_method: "S256", prompt: "none" });
    expect(at.searchParams.get("iss")).toBe(ORIGIN);
    const client = { client_id: found.server.site.clientId };
    expect(() => oauth.validateAuthResponse(found.as, client, at, state)).toThrow(oauth.AuthorizationResponseError);
  });
});
