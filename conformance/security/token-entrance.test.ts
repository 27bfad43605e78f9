import { call, textAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BothWays, type Seen, startBothWays } from "../support/both-ways.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

/** Wrong secrets a minute: more than what else is sent here. */
const WRONG_SECRETS = 20;

let ways: BothWays;
let refreshToken: string;

beforeAll(async () => {
  ways = await startBothWays({
    limits: {
      token: { requestsPerMinute: 1_000, anonymousPerMinute: 1_000, refusalsPerMinute: 1_000, wrongSecretsPerMinute: WRONG_SECRETS },
    },
  });
  const { body } = await call(ways.server.origin, {
    path: "/oauth2/token",
    body: { grantType: "anonymous", clientId: ways.server.site.clientId },
  });
  refreshToken = textAt(body, "refresh_token");
});

afterAll(() => ways.close());

/** An answer without the tokens in it, which are others each time; how long they are stays the same. */
function withoutTokens(answer: Seen): Seen {
  return {
    ...answer,
    body: answer.body.replaceAll(/"(access_token|refresh_token)":"([^"]+)"/g, (_all, name, token) => `"${name}":${token.length}`),
  };
}

type Parameters = Readonly<Record<string, string>>;

function expectAlike(body: string, headers: Parameters): Promise<Seen> {
  return ways.expectAlike({ path: "/oauth2/token", body, headers }, withoutTokens);
}

function credentials(): Parameters {
  const { clientId, clientSecret } = ways.server.site;
  return { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
}

function basic(): Parameters {
  const { clientId, clientSecret } = ways.server.site;
  return { ...FORM, authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}` };
}

const form = (parameters: Parameters): string => new URLSearchParams(parameters).toString();
const json = (parameters: Parameters): string => JSON.stringify(parameters);

describe("a token request is answered alike, by the framework and past it", () => {
  it.each<readonly [string, number, () => readonly [string, Parameters]]>([
    ["client_credentials as a form", 200, () => [form(credentials()), FORM]],
    ["client_credentials as JSON", 200, () => [json(credentials()), {}]],
    [
      "client_credentials with Basic",
      200,
      () => [form({ grant_type: "client_credentials", client_id: ways.server.site.clientId }), basic()],
    ],
    ["a visitor's, in the other casing", 200, () => [json({ grantType: "anonymous", clientId: ways.server.site.clientId }), {}]],
    ["a renewed one", 200, () => [form({ grant_type: "refresh_token", refresh_token: refreshToken }), FORM]],
    ["no grant", 400, () => [form({ client_id: "x" }), FORM]],
    ["no body", 400, () => ["", FORM]],
    ["a grant that there is not", 400, () => [form({ ...credentials(), grant_type: "password" }), FORM]],
    ["a client that there is not", 401, () => [form({ ...credentials(), client_id: "8f5c0f5e-0000-4000-8000-000000000000" }), FORM]],
    ["a secret that is none", 401, () => [form({ ...credentials(), client_secret: "x" }), FORM]],
    ["a parameter that is there twice", 400, () => [`${form(credentials())}&client_id=x`, FORM]],
    ["a name that is there twice", 400, () => ['{"grant_type":"anonymous","grant_type":"client_credentials"}', {}]],
    ["what is no JSON", 400, () => ["{", {}]],
    ["a list", 400, () => ["[]", {}]],
    ["a value that is no text", 400, () => ['{"grant_type":1}', {}]],
    ["a reach for a prototype", 400, () => ['{"__proto__":{"x":"y"}}', {}]],
    ["a client that authenticates in two ways", 400, () => [form(credentials()), basic()]],
    ["Basic credentials that are not form-encoded", 400, () => [form(credentials()), { ...FORM, authorization: `Basic ${btoa("%:%")}` }]],
  ])("%s", async (_what, status, request) => {
    const answer = await expectAlike(...request());
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      "cache-control": "no-store",
      pragma: "no-cache",
      "content-type": "application/json; charset=utf-8",
    });
  });
});

describe("an odd token request is the framework's", () => {
  it.each<readonly [string, number, string, () => readonly [string, Parameters]]>([
    ["a secret in the address", 400, "?client_secret=x", () => [form(credentials()), FORM]],
    [
      "a media type with a parameter",
      200,
      "",
      () => [form(credentials()), { "content-type": "application/x-www-form-urlencoded; charset=UTF-8" }],
    ],
    ["a media type that is not taken", 415, "", () => [form(credentials()), { "content-type": "text/plain" }]],
  ])("%s", async (_what, status, query, request) => {
    const [body, headers] = request();
    const options = { path: `/oauth2/token${query}`, body, headers };
    const answer = await ways.overSocket(options);
    expect(answer.status).toBe(status);
    expect(withoutTokens(await ways.throughFramework(options))).toEqual(withoutTokens(answer));
  });
});

// The last: nobody gets a token after it.
it("one wrong secret too many is one too many, whoever counted the others", async () => {
  const wrong = form({ ...credentials(), client_secret: "x" });
  let answer = await ways.overSocket({ path: "/oauth2/token", body: wrong, headers: FORM });
  for (let tries = 0; tries < WRONG_SECRETS && answer.status === 401; tries += 1) {
    answer = await ways.overSocket({ path: "/oauth2/token", body: wrong, headers: FORM });
  }
  expect(answer.status).toBe(429);
  const other = await ways.throughFramework({ path: "/oauth2/token", body: wrong, headers: FORM });
  expect(other.status).toBe(429);
  expect(Object.keys(other.headers)).toEqual(expect.arrayContaining(Object.keys(answer.headers)));
});
