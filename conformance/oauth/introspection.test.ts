import { call, valueAt } from "@belay/testkit";
import * as oauth from "oauth4webapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectErrorShape } from "../support/error-shape.ts";
import { discoverServer, ORIGIN, type StandardClient } from "../support/standard-client.ts";
import { claimsOf, mintToken } from "../support/tokens.ts";

const PATH = "/oauth2/introspect";

let found: StandardClient;

beforeAll(async () => {
  found = await discoverServer();
});

afterAll(() => found.server.close());

function basic({ clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string }): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
}

/** The text with another last character. */
function altered(text: string): string {
  return text.slice(0, -1) + (text.endsWith("0") ? "1" : "0");
}

describe("introspection by a client that nobody here wrote", () => {
  it("says what an app's token is", async () => {
    const { server } = found;
    const token = await server.appToken();
    const { iat, exp, jti, aud } = claimsOf(token);
    expect(await found.introspect(token)).toEqual({
      active: true,
      token_type: "Bearer",
      client_id: server.site.clientId,
      sub: server.site.instanceId,
      iss: ORIGIN,
      subject_type: "APP",
      site_id: server.site.siteId,
      instance_id: server.site.instanceId,
      ...{ iat, exp, jti, aud },
    });
  });

  it("says what a visitor's tokens are, the refresh token too", async () => {
    const { accessToken, refreshToken } = await found.server.visitorTokens();
    const { sub } = claimsOf(accessToken);
    expect(await found.introspect(accessToken)).toMatchObject({ active: true, sub, subject_type: "VISITOR" });
    const refresh = await found.introspect(refreshToken);
    expect(refresh).toMatchObject({ active: true, sub, client_id: found.server.site.clientId });
    expect(refresh).not.toHaveProperty("token_type");
  });

  it("works with the secret in the body", async () => {
    const client = { client_id: found.server.site.clientId };
    const authentication = oauth.ClientSecretPost(found.server.site.clientSecret);
    const token = await found.server.appToken();
    const response = await oauth.introspectionRequest(found.as, client, authentication, token, found.options);
    expect(await oauth.processIntrospectionResponse(found.as, client, response)).toMatchObject({ active: true });
  });
});

// RFC 7662 sections 2.1 and 2.2
describe("S24: introspection", () => {
  it("needs a credential", async () => {
    const { server } = found;
    const token = await server.appToken();
    const visitor = await server.visitorToken();
    const { clientId } = server.site;
    const { clientSecret } = server.otherSite;
    const tries = [
      {},
      { body: { client_id: clientId } },
      { authorization: `Bearer ${token}` },
      { authorization: visitor },
      { authorization: basic({ clientId, clientSecret }) },
      { authorization: `Bearer ${altered(await server.createApiKey([]))}` },
    ];
    for (const { body = {}, authorization } of tries) {
      const answer = await call(server.origin, { path: PATH, body: { token, ...body }, ...(authorization && { token: authorization }) });
      expectErrorShape(answer, 401);
      expect(valueAt(answer.body, "error")).toBe("invalid_client");
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  });

  it("takes an API key, for tokens of the sites that it reaches", async () => {
    const { server } = found;
    const own = await server.appToken();
    const foreign = await server.appToken(server.otherSite);
    const everywhere = await server.createApiKey([], { siteIds: "all" });
    const elsewhere = await server.createApiKey([], { site: server.otherSite });
    const ask = async (key: string, token: string): Promise<unknown> =>
      (await call(server.origin, { path: PATH, body: { token }, token: `Bearer ${key}` })).body;
    expect(await ask(everywhere, own)).toMatchObject({ active: true });
    expect(await ask(everywhere, foreign)).toEqual({ active: false });
    expect(await ask(elsewhere, own)).toEqual({ active: false });
    expect(await ask(elsewhere, foreign)).toMatchObject({ active: true });
  });

  it("answers exactly that it is inactive for every token that does not count", async () => {
    const { server } = found;
    const { accessToken, refreshToken } = await server.visitorTokens();
    const revoked = await server.visitorTokens();
    await found.revoke(revoked.refreshToken);
    const foreign = await server.visitorTokens(server.otherSite);
    const tokens = {
      unknown: "something",
      "wrong signature": `${accessToken.slice(0, -4)}AAAA`,
      "wrong refresh token": altered(refreshToken),
      "a secret": server.site.clientSecret,
      expired: await mintToken(server, { issuedSecondsAgo: 14_400 }),
      "long expired": await mintToken(server, { issuedSecondsAgo: 90_000 }),
      revoked: revoked.accessToken,
      "revoked refresh token": revoked.refreshToken,
      "another tenant's": foreign.accessToken,
      "another tenant's refresh token": foreign.refreshToken,
    };
    for (const [name, token] of Object.entries(tokens)) {
      const answer = await call(server.origin, { path: PATH, body: { token }, token: basic(server.site) });
      expect([name, answer.status, answer.body]).toEqual([name, 200, { active: false }]);
    }
  });

  it("refuses a token in the address, and a request without one", async () => {
    const { server } = found;
    const token = await server.appToken();
    const inAddress = await call(server.origin, { path: `${PATH}?token=${token}`, body: {}, token: basic(server.site) });
    expectErrorShape(inAddress, 400);
    expectErrorShape(await call(server.origin, { path: PATH, body: {}, token: basic(server.site) }), 400);
  });
});
