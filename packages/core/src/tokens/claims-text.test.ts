import fc from "fast-check";
import { expect, test } from "vitest";
import { accessTokenClaims, type TokenSubject } from "./claims.ts";
import { accessTokenClaimsText } from "./claims-text.ts";

/** Any text, those that JSON has to escape twice among them. */
const text = fc.oneof(
  fc.uuid(),
  fc.string({ unit: "binary" }),
  fc.constantFrom('"', "\\", '\\"', "\n", "\u2028", "\ud800", '"}}","sub":"x'),
);

const subject: fc.Arbitrary<TokenSubject> = fc
  .record({
    type: fc.constantFrom("VISITOR", "MEMBER", "USER", "APP"),
    id: text,
    siteId: text,
    siteOwnerId: text,
    clientId: text,
    instanceId: text,
    grantId: fc.option(text, { nil: undefined }),
  })
  .map(({ grantId, ...rest }) => (grantId === undefined ? rest : { ...rest, grantId }));

const options = fc.record({
  issuer: text,
  tokenId: text,
  nowSeconds: fc.nat(4_000_000_000),
  ttlSeconds: fc.integer({ min: 1, max: 14_400 }),
});

test("the text is the JSON of the claims, byte for byte, whatever the ids hold", () => {
  fc.assert(
    fc.property(subject, options, (of, issue) => {
      expect(accessTokenClaimsText(of, issue)).toBe(JSON.stringify(accessTokenClaims(of, issue)));
    }),
    { numRuns: 500 },
  );
});

test("a token without a life of its own lives as long as the claims say", () => {
  const of: TokenSubject = { type: "APP", id: "i", siteId: "s", siteOwnerId: "o", clientId: "c", instanceId: "i" };
  const issue = { issuer: "urn:belay:installation:test", tokenId: "t", nowSeconds: 1_800_000_000 };
  expect(accessTokenClaimsText(of, issue)).toBe(JSON.stringify(accessTokenClaims(of, issue)));
});
