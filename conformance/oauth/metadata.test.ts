import { call, startTestServer, type TestServer, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectErrorShape } from "../support/error-shape.ts";
import { discoverServer, ORIGIN, type StandardClient } from "../support/standard-client.ts";
import { claimText, mintToken } from "../support/tokens.ts";

const PATH = "/.well-known/oauth-authorization-server";

let found: StandardClient;
let untold: TestServer;

beforeAll(async () => {
  found = await discoverServer();
  untold = await startTestServer();
});

afterAll(async () => {
  await found.server.close();
  await untold.close();
});

// RFC 8414 sections 2 and 3
describe("S26: the metadata document", () => {
  it("names the configured issuer, whatever host the request names", async () => {
    for (const headers of [{}, { "x-forwarded-host": "evil.example" }, { forwarded: "host=evil.example;proto=http" }]) {
      const answer = await call(found.server.origin, { path: PATH, headers });
      expect(answer.status).toBe(200);
      expect(valueAt(answer.body, "issuer")).toBe(ORIGIN);
      expect(JSON.stringify(answer.body)).not.toMatch(/evil|127\.0\.0\.1/);
    }
  });

  it("names the issuer that the tokens carry", async () => {
    expect(claimText(await found.server.appToken(), "iss")).toBe(ORIGIN);
  });

  it("lists only endpoints that answer", async () => {
    const endpoints = Object.entries(found.as).filter(([name]) => name.endsWith("_endpoint") || name === "jwks_uri");
    expect(endpoints.map(([name]) => name)).toEqual(
      expect.arrayContaining(["token_endpoint", "introspection_endpoint", "revocation_endpoint", "jwks_uri"]),
    );
    for (const [name, url] of endpoints) {
      const path = String(url).replace(ORIGIN, "");
      const isPost = ["token_endpoint", "introspection_endpoint", "revocation_endpoint"].includes(name);
      const answer = await call(found.server.origin, isPost ? { path, body: {} } : { path });
      expect([404, 501], name).not.toContain(answer.status);
    }
  });

  it("lists only grants that are known, and all of them", async () => {
    const grants = found.as.grant_types_supported ?? [];
    for (const grant_type of grants) {
      const answer = await call(found.server.origin, { path: "/oauth2/token", body: { grant_type } });
      expect(valueAt(answer.body, "error"), grant_type).not.toBe("unsupported_grant_type");
    }
    const refused = await call(found.server.origin, { path: "/oauth2/token", body: { grant_type: "password" } });
    expect(valueAt(refused.body, "error_description")).toContain(grants.join(", "));
  });

  it("offers neither DPoP nor OpenID Connect, which do not exist here", async () => {
    expect(found.as).not.toHaveProperty("dpop_signing_alg_values_supported");
    expectErrorShape(await call(found.server.origin, { path: "/.well-known/openid-configuration" }), 404);
  });

  it("is not there for a server that was not told its origin", async () => {
    expectErrorShape(await call(untold.origin, { path: PATH }), 404);
  });

  it("says of tokens of another issuer that they are not its own, although the key is the same", async () => {
    const foreign = await mintToken(found.server, { claims: { iss: "https://old.belay.test" } });
    const answer = await call(found.server.origin, { path: "/site-properties/v4/properties", token: foreign });
    expectErrorShape(answer, 401);
  });
});
