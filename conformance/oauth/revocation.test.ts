import { type CallAnswer, call, valueAt } from "@belay/testkit";
import * as oauth from "oauth4webapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";
import { discoverServer, type StandardClient } from "../support/standard-client.ts";

const API = "/site-properties/v4/properties";
const PATH = "/oauth2/revoke";

let found: StandardClient;

beforeAll(async () => {
  found = await discoverServer();
});

afterAll(() => found.server.close());

function read(token: string): Promise<CallAnswer> {
  return call(found.server.origin, { path: API, token });
}

function refresh(refreshToken: string): Promise<CallAnswer> {
  return call(found.server.origin, { path: "/oauth2/token", body: { grantType: "refresh_token", refreshToken } });
}

// RFC 7009 section 2
describe("S23: revocation by a client that nobody here wrote", () => {
  it("ends an access token from the next request on, and nothing else", async () => {
    const { server } = found;
    const [token, other] = [await server.appToken(), await server.appToken()];
    expect((await read(token)).status).toBe(200);
    await found.revoke(token);
    expect(codeOf(await read(token))).toBe("TOKEN_REVOKED");
    expect((await read(other)).status).toBe(200);
    // A second time is no error.
    await found.revoke(token);
  });

  it("ends an access token without its grant", async () => {
    const { accessToken, refreshToken } = await found.server.visitorTokens();
    await found.revoke(accessToken);
    expect(codeOf(await read(accessToken))).toBe("TOKEN_REVOKED");
    expect((await refresh(refreshToken)).status).toBe(200);
  });

  it("ends the whole grant of a refresh token: the token and every access token that came of it", async () => {
    const { accessToken, refreshToken } = await found.server.visitorTokens();
    const renewed = String(valueAt((await refresh(refreshToken)).body, "access_token"));
    await found.revoke(refreshToken);
    expect(valueAt((await refresh(refreshToken)).body, "error")).toBe("invalid_grant");
    expect(codeOf(await read(accessToken))).toBe("TOKEN_REVOKED");
    expect(codeOf(await read(renewed))).toBe("TOKEN_REVOKED");
  });

  it("takes a public client's own token", async () => {
    const client = { client_id: found.server.site.clientId };
    const { accessToken, refreshToken } = await found.server.visitorTokens();
    await oauth.processRevocationResponse(await oauth.revocationRequest(found.as, client, oauth.None(), refreshToken, found.options));
    expect(codeOf(await read(accessToken))).toBe("TOKEN_REVOKED");
  });

  it("answers the same for a token that is unknown, expired or another client's, and changes nothing of it", async () => {
    const { server } = found;
    const { accessToken, refreshToken } = await server.visitorTokens();
    const sibling = await server.createClientWithPermissions([]);
    for (const by of [server.otherSite, sibling]) {
      for (const token of ["unknown", accessToken, refreshToken, by.clientSecret]) {
        const { clientId: client_id, clientSecret: client_secret } = by;
        const answer = await call(server.origin, { path: PATH, body: { token, client_id, client_secret } });
        expect([answer.status, answer.body]).toEqual([200, ""]);
      }
    }
    // A visitor may not read these; the token counts all the same.
    expect(codeOf(await read(accessToken))).toBe("PERMISSION_DENIED");
    expect((await refresh(refreshToken)).status).toBe(200);
  });

  it("needs a client, and its right secret where it sends one", async () => {
    const { server } = found;
    const { refreshToken: token } = await server.visitorTokens();
    const { clientId: client_id } = server.site;
    const tries = [
      [{ token }, 400],
      [{ token, client_id: crypto.randomUUID() }, 401],
      [{ token, client_id, client_secret: server.otherSite.clientSecret }, 401],
      [{ client_id }, 400],
    ] as const;
    for (const [body, status] of tries) {
      expectErrorShape(await call(server.origin, { path: PATH, body }), status);
    }
    expect((await refresh(token)).status).toBe(200);
  });
});
