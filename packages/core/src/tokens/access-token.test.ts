import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ACCESS_TOKEN_PREFIX, signAccessToken, verifyAccessToken } from "./access-token.ts";
import { accessTokenClaims, CLOCK_SKEW_SECONDS, type TokenSubject } from "./claims.ts";
import { generateKeyPair, openSigningKey } from "./signing-key.ts";

const MASTER_KEY = new Uint8Array(32).fill(7);
const NOW = 1_800_000_000;
const ISSUER = "urn:belay:installation:test";
const key = openSigningKey(generateKeyPair("key-1", MASTER_KEY), MASTER_KEY);
const keys = new Map([[key.encodedHeader, key]]);
const subject: TokenSubject = {
  type: "VISITOR",
  id: "visitor-1",
  siteId: "site-1",
  siteOwnerId: "owner-1",
  clientId: "client-1",
  instanceId: "instance-1",
  grantId: "grant-1",
};
const claims = accessTokenClaims(subject, { issuer: ISSUER, tokenId: "token-1", nowSeconds: NOW });
const token = signAccessToken(claims, key);

function verify(text: string, nowSeconds = NOW, issuer = ISSUER): string {
  return verifyAccessToken(text, { issuer, nowSeconds, keys }).kind;
}

function encode(value: unknown): string {
  return Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
}

/** A token with any header, signed with our own key: what an attacker without the key cannot even make. */
function withHeader(header: unknown, payload: unknown = claims): string {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${ACCESS_TOKEN_PREFIX}${input}.${sign(null, Buffer.from(input), key.privateKey).toString("base64url")}`;
}

describe("access token", () => {
  it("has five parts with the payload at index 3, as clients in use read it", () => {
    const parts = token.split(".");
    expect(parts).toHaveLength(5);
    const payload: unknown = JSON.parse(Buffer.from(parts[3] ?? "", "base64url").toString());
    expect(payload).toMatchObject({ sub: "visitor-1", exp: NOW + 14_400, iat: NOW });
    expect(JSON.parse(claims.data)).toMatchObject({ instance: { metaSiteId: "site-1", instanceId: "instance-1", aid: "visitor-1" } });
    expect(claims.data).not.toContain("uid");
  });

  it("verifies what it signed", () => {
    expect(verify(token)).toBe("valid");
  });

  // S27: RFC 8725 sections 2.1 to 3.2
  it.each([
    ["alg none", `${ACCESS_TOKEN_PREFIX}${encode({ alg: "none", typ: "at+jwt", kid: "key-1" })}.${encode(claims)}.`],
    ["none in other case", withHeader({ alg: "nOnE", typ: "at+jwt", kid: "key-1" })],
    ["a plain JWT type", withHeader({ alg: "EdDSA", typ: "JWT", kid: "key-1" })],
    ["an unknown kid", withHeader({ alg: "EdDSA", typ: "at+jwt", kid: "key-2" })],
    ["a kid that is a path", withHeader({ alg: "EdDSA", typ: "at+jwt", kid: "../../key-1" })],
    ["jwk in the header", withHeader({ alg: "EdDSA", typ: "at+jwt", kid: "key-1", jwk: key.publicKey.export({ format: "jwk" }) })],
    ["jku in the header", withHeader({ alg: "EdDSA", typ: "at+jwt", kid: "key-1", jku: "https://attacker.example/jwks" })],
    ["x5u in the header", withHeader({ alg: "EdDSA", typ: "at+jwt", kid: "key-1", x5u: "https://attacker.example/x" })],
    ["duplicate keys in the header", withHeader('{"alg":"EdDSA","typ":"at+jwt","kid":"key-1","alg":"EdDSA"}')],
    ["no prefix", token.slice(ACCESS_TOKEN_PREFIX.length)],
    ["another prefix", `Other.JWS.${token.slice(ACCESS_TOKEN_PREFIX.length)}`],
    ["a sixth part", `${token}.x`],
    ["a padded signature", `${token}=`],
    ["an empty text", ""],
  ])("S27: refuses %s", (_what, text) => {
    expect(verify(text)).toBe("invalid");
  });

  it("S27: refuses an HMAC made with the public key (HS/EdDSA confusion)", () => {
    const input = `${encode({ alg: "HS256", typ: "at+jwt", kid: "key-1" })}.${encode(claims)}`;
    const mac = createHmac("sha256", key.publicKey.export({ format: "pem", type: "spki" }))
      .update(input)
      .digest("base64url");
    expect(verify(`${ACCESS_TOKEN_PREFIX}${input}.${mac}`)).toBe("invalid");
  });

  it("S27: refuses a signature whose unused bits are set", () => {
    const last = token.at(-1) ?? "";
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const other = alphabet[alphabet.indexOf(last) ^ 1] ?? "";
    expect(verify(token.slice(0, -1) + other)).toBe("invalid");
  });

  it("S27: refuses a changed payload and another key's signature", () => {
    const [a = "", b = "", header = "", , signature = ""] = token.split(".");
    expect(verify([a, b, header, encode({ ...claims, sub: "somebody-else" }), signature].join("."))).toBe("invalid");
    const { privateKey } = generateKeyPairSync("ed25519");
    const input = `${header}.${encode(claims)}`;
    expect(verify(`${ACCESS_TOKEN_PREFIX}${input}.${sign(null, Buffer.from(input), privateKey).toString("base64url")}`)).toBe("invalid");
  });

  it("S28, S29: refuses another issuer, and an audience that is not the token's site", () => {
    expect(verify(token, NOW, "urn:belay:installation:other")).toBe("invalid");
    expect(verify(signAccessToken({ ...claims, site_id: "site-2" }, key))).toBe("invalid");
  });

  // S30: a minute each way
  it.each([
    ["exp - 1", 14_399, "valid"],
    ["exp", 14_400, "valid"],
    ["exp + skew", 14_400 + CLOCK_SKEW_SECONDS, "valid"],
    ["exp + skew + 1", 14_400 + CLOCK_SKEW_SECONDS + 1, "expired"],
    ["iat - skew", -CLOCK_SKEW_SECONDS, "valid"],
    ["iat - skew - 1", -CLOCK_SKEW_SECONDS - 1, "invalid"],
  ])("S30: at %s it is %s", (_when, offset, verdict) => {
    expect(verify(token, NOW + offset)).toBe(verdict);
  });
});

describe("signing key", () => {
  it("S9: opens with the master key that sealed it and with no other", () => {
    const stored = generateKeyPair("key-1", MASTER_KEY);
    expect(() => openSigningKey(stored, new Uint8Array(32).fill(8))).toThrow(/cannot be opened/);
    expect(openSigningKey(stored, MASTER_KEY).id).toBe("key-1");
  });
});
