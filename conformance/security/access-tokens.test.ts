import { createHmac } from "node:crypto";
import { audienceOf } from "@belay/core";
import { type CallAnswer, call, startTestServer, type TestServer, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";
import { rawRequest, sendRaw } from "../support/raw-http.ts";
import { claimsOf, mintToken } from "../support/tokens.ts";

const PATH = "/site-properties/v4/properties";

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  token = await server.appToken();
});

afterAll(() => server.close());

function read(authorization: string): Promise<CallAnswer> {
  return call(server.origin, { path: PATH, token: authorization });
}

function encode(value: unknown): string {
  return Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
}

/** The token with another header, or other parts, and the signature that it had. */
function forged(change: { readonly header?: unknown; readonly payload?: unknown; readonly signature?: string }): string {
  const [first = "", second = "", header = "", payload = "", signature = ""] = token.split(".");
  return [
    first,
    second,
    change.header === undefined ? header : encode(change.header),
    change.payload === undefined ? payload : encode(change.payload),
    change.signature ?? signature,
  ].join(".");
}

function headerOf(): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split(".")[2] ?? "", "base64url").toString());
}

async function publicKeyText(): Promise<string> {
  return JSON.stringify(valueAt((await call(server.origin, { path: "/oauth2/jwks" })).body, "keys.0"));
}

// RFC 8725 sections 2 and 3
describe("S27: nothing but our own algorithm and our own keys", () => {
  it("takes the token itself", async () => {
    expect((await read(token)).status).toBe(200);
  });

  it("refuses none, HMAC with the public key, and every header that brings its own key", async () => {
    const header = headerOf();
    const publicKey = await publicKeyText();
    const hmacHeader = encode({ ...header, alg: "HS256" });
    const payload = token.split(".")[3] ?? "";
    const hmac = createHmac("sha256", publicKey).update(`${hmacHeader}.${payload}`).digest("base64url");
    const bad = [
      forged({ header: { ...header, alg: "none" }, signature: "" }),
      forged({ header: { ...header, alg: "none" } }),
      `OauthNG.JWS.${hmacHeader}.${payload}.${hmac}`,
      forged({ header: { ...header, jku: "https://attacker.example/keys" } }),
      forged({ header: { ...header, x5u: "https://attacker.example/cert" } }),
      forged({ header: { ...header, jwk: JSON.parse(publicKey) } }),
      forged({ header: { ...header, kid: "../../../../dev/null" } }),
      forged({ header: { ...header, kid: "' OR 1=1 --" } }),
      forged({ header: { ...header, crit: ["exp"] } }),
      forged({ header: `{"alg":"none",${JSON.stringify(header).slice(1)}` }),
      forged({ header: { ...header, typ: "JWT" } }),
    ];
    for (const each of bad) {
      const answer = await read(each);
      expectErrorShape(answer, 401);
      expect(codeOf(answer)).toBe("TOKEN_INVALID");
    }
  });

  it("refuses another payload under the signature, a nested token, and base64url that is not canonical", async () => {
    const claims = claimsOf(token);
    const signature = token.split(".")[4] ?? "";
    const last = signature.at(-1) ?? "";
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    // The last character of 86 carries four bits that do not count: the next one decodes to the same bytes.
    const twin = alphabet[alphabet.indexOf(last) ^ 1] ?? "";
    const bad = [
      forged({ payload: { ...claims, site_id: server.otherSite.siteId, aud: audienceOf(server.otherSite.siteId) } }),
      forged({ payload: token }),
      forged({ signature: signature.slice(0, -1) + twin }),
      forged({ signature: `${signature}=` }),
      `${token}.`,
      token.slice("OauthNG.JWS.".length),
      `OauthNG.JWS.${token}`,
    ];
    for (const each of bad) {
      expect(codeOf(await read(each)), each).toBe("TOKEN_INVALID");
    }
  });
});

// RFC 9068 section 4
describe("S28: only an access token is an access token", () => {
  it("refuses a refresh token, a client secret, another issuer and another audience", async () => {
    const { refreshToken } = await server.visitorTokens();
    const bad = [
      refreshToken,
      server.site.clientSecret,
      await mintToken(server, { type: "APP", claims: { iss: "urn:belay:installation:another" } }),
      await mintToken(server, { type: "APP", claims: { aud: "https://elsewhere.example" } }),
      await mintToken(server, { type: "APP", claims: { aud: undefined } }),
      await mintToken(server, { type: "APP", claims: { subject_type: "USER" } }),
      await mintToken(server, { type: "APP", claims: { subject_type: "OWNER" } }),
    ];
    for (const each of bad) {
      expectErrorShape(await read(each), 401);
    }
  });

  it("refuses a token without an expiry, and one that comes from the future", async () => {
    const nowSeconds = Math.floor(server.clock.nowMs() / 1000);
    expectErrorShape(await read(await mintToken(server, { type: "APP", claims: { exp: undefined } })), 401);
    expectErrorShape(await read(await mintToken(server, { type: "APP", claims: { exp: "never" } })), 401);
    expectErrorShape(await read(await mintToken(server, { type: "APP", claims: { iat: nowSeconds + 61 } })), 401);
    expect((await read(await mintToken(server, { type: "APP", claims: { iat: nowSeconds + 60 } }))).status).toBe(200);
  });
});

describe("S29: a token of one site is worth nothing on another", () => {
  it("refuses one whose site is another than its audience or its instance's", async () => {
    const { siteId } = server.otherSite;
    expectErrorShape(await read(await mintToken(server, { type: "APP", claims: { site_id: siteId } })), 401);
    expectErrorShape(await read(await mintToken(server, { type: "APP", claims: { aud: audienceOf(siteId) } })), 401);
    expectErrorShape(await read(await mintToken(server, { type: "APP", claims: { site_id: siteId, aud: audienceOf(siteId) } })), 401);
  });
});

describe("S30: the last second of a token", () => {
  it.each([
    [-1, 200],
    [0, 200],
    [60, 200],
    [61, 401],
  ])("is good or not at exp%+i: %i", async (offset, status) => {
    const aged = await mintToken(server, { type: "APP", issuedSecondsAgo: 14_400 + offset });
    const answer = await read(aged);
    expect(answer.status).toBe(status);
    if (status === 401) {
      expect(codeOf(answer)).toBe("TOKEN_EXPIRED");
    }
  });

  it("ends a token that is remembered as verified, too", async () => {
    const nearEnd = await mintToken(server, { type: "APP", issuedSecondsAgo: 14_400 + 60 });
    expect((await read(nearEnd)).status).toBe(200);
    expect((await read(nearEnd)).status).toBe(200);
    server.clock.advance(1_000);
    expect((await read(nearEnd)).status).toBe(401);
  });
});

describe("S32: one credential, in one place", () => {
  it.each(["", "Bearer ", "bearer ", "BEARER ", "bEaReR   "])("takes the token after %j", async (prefix) => {
    expect((await read(prefix + token)).status).toBe(200);
  });

  it("takes an API key in the same ways", async () => {
    const key = await server.createApiKey("all");
    const headers = { "wix-site-id": server.site.siteId };
    for (const prefix of ["", "Bearer ", "bearer "]) {
      expect((await call(server.origin, { path: PATH, token: prefix + key, headers })).status).toBe(200);
    }
  });

  it("refuses lists, other schemes and a scheme twice", async () => {
    const visitor = await server.visitorToken();
    const key = await server.createApiKey("all");
    for (const value of [
      `${token},${token}`,
      `${visitor},${key}`,
      `${token}, ${key}`,
      `Bearer ${token},${key}`,
      `Basic ${token}`,
      `Bearer Bearer ${token}`,
      `${token} ${token}`,
      `,${token}`,
      `${token},`,
    ]) {
      const answer = await read(value);
      expectErrorShape(answer, 401);
      expect(codeOf(answer), value.replaceAll(token, "<token>")).toMatch(/^(AUTHORIZATION_MALFORMED|TOKEN_INVALID)$/);
    }
  });

  it.each([
    ["twice the same", () => [token, token]],
    ["a good one behind a bad one", () => ["nonsense", token]],
    ["a bad one behind a good one", () => [token, "nonsense"]],
  ] as const)("refuses two Authorization headers: %s", async (_name, values) => {
    const [first = "", second = ""] = values();
    const answer = await sendRaw(server.origin, rawRequest(`GET ${PATH}`, [`Authorization: ${first}`, `authorization: ${second}`]));
    expect(answer.status).toBe(401);
    expect(valueAt(JSON.parse(answer.body), "details.applicationError.code")).toBe("AUTHORIZATION_MALFORMED");
  });

  it("takes no token from the address or the body", async () => {
    for (const name of ["access_token", "accessToken", "token", "authorization", "Authorization", "api_key"]) {
      expectErrorShape(await call(server.origin, { path: `${PATH}?${name}=${encodeURIComponent(token)}` }), 401);
    }
    const body = { access_token: token, authorization: token, businessContact: { email: "taken@example.com" } };
    expectErrorShape(await call(server.origin, { path: `${PATH}/business-contact`, body }), 401);
  });
});
