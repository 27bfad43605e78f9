import { createHash, randomBytes } from "node:crypto";
import { changeMember, findMember, MEMBER } from "@belay/domains/members";
import { type CallAnswer, call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memberIdOf, setStatus } from "../support/members.ts";

const PASSWORD = "correct horse battery";
const CALLBACK = "https://shop.example/callback";
const AUTHORIZE = "/_api/oauth2/authorize";

let server: TestServer;
let visitor: string;
let count = 0;

beforeAll(async () => {
  server = await startTestServer();
  visitor = await server.visitorToken();
});

afterAll(() => server.close());

interface Login {
  readonly email: string;
  readonly sessionToken: string;
}

async function register(): Promise<Login> {
  count += 1;
  const email = `s${count}@example.com`;
  const body = { loginId: { email }, password: PASSWORD };
  const answer = await call(server.origin, { path: "/_api/iam/authentication/v2/register", token: visitor, body });
  return { email, sessionToken: textAt(answer.body, "sessionToken") };
}

function newVerifier(): string {
  return randomBytes(32).toString("base64url");
}

function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}

type Parameters = Readonly<Record<string, string | undefined>>;

function authorizePath(changes: Parameters): string {
  const good: Parameters = {
    clientId: server.site.clientId,
    responseType: "code",
    redirectUri: CALLBACK,
    state: "the state ~",
    codeChallenge: challengeOf("v".repeat(43)),
    codeChallengeMethod: "S256",
    responseMode: "query",
    scope: "offline_access",
    prompt: "none",
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...good, ...changes })) {
    if (value !== undefined) query.append(name, value);
  }
  return `${AUTHORIZE}?${query}`;
}

function authorize(changes: Parameters): Promise<CallAnswer> {
  return call(server.origin, { path: authorizePath(changes) });
}

function locationOf({ headers }: CallAnswer): URL {
  return new URL(headers.get("location") ?? "none:");
}

async function newCode(changes: Parameters = {}): Promise<{ readonly code: string; readonly verifier: string; readonly login: Login }> {
  const login = await register();
  const verifier = newVerifier();
  const { sessionToken } = login;
  const answer = await authorize({ sessionToken, codeChallenge: challengeOf(verifier), ...changes });
  return { code: locationOf(answer).searchParams.get("code") ?? "", verifier, login };
}

function redeem(body: Parameters): Promise<CallAnswer> {
  const good = { clientId: server.site.clientId, grantType: "authorization_code", redirectUri: CALLBACK };
  return call(server.origin, { path: "/oauth2/token", body: { ...good, ...body } });
}

async function isActive(token: string): Promise<unknown> {
  return valueAt((await call(server.origin, { path: "/oauth2/token-info", body: { token } })).body, "active");
}

function expectInvalidGrant(answer: CallAnswer): void {
  expect([answer.status, textAt(answer.body, "error")]).toEqual([400, "invalid_grant"]);
}

// RFC 9700 section 2.1, OWASP ASVS 10.4.1.
describe("S16: codes go to registered addresses, letter by letter", () => {
  it.each([
    "https://shop.example/callback/",
    "https://shop.example/callback/more",
    "https://shop.example/Callback",
    "https://shop.example/callback?x=1",
    "https://shop.example/callback#f",
    "https://shop.example/%63allback",
    "https://shop.example/a/../callback",
    "https://user@shop.example/callback",
    "https://shop.example:443/callback",
    "https://SHOP.example/callback",
    "https://shop.example.evil.example/callback",
    "http://shop.example/callback",
    "http://localhost:4322/api/auth/callback",
    "javascript:alert(1)",
    "//evil.example",
  ])("refuses %s with a page that names it and the nearest registered one, and never goes there", async (redirectUri) => {
    const { sessionToken } = await register();
    const answer = await authorize({ redirectUri, sessionToken });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("location")).toBeNull();
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    expect(String(answer.body)).toContain(redirectUri.replaceAll("&", "&amp;"));
    expect(String(answer.body)).toMatch(/nearest registered address is <code>(https:\/\/shop\.example|http:\/\/localhost:4321)/);
  });

  it("refuses an address that is there twice, and a client that is not there, without going anywhere", async () => {
    const twice = await call(server.origin, { path: `${authorizePath({})}&redirectUri=https://evil.example/` });
    const unknown = await authorize({ clientId: crypto.randomUUID() });
    for (const answer of [twice, unknown]) {
      expect([answer.status, answer.headers.get("location")]).toEqual([400, null]);
    }
  });

  it("shows what was sent as text, never as HTML", async () => {
    const answer = await authorize({ redirectUri: "https://evil.example/<script>alert(1)</script>" });
    expect(String(answer.body)).not.toContain("<script");
    expect(String(answer.body)).toContain("&lt;script&gt;");
  });
});

// RFC 8252 sections 7.3 and 8.3: a native app listens on whatever loopback port is free, and cannot register it.
describe("S16: the loopback port of a native app", () => {
  const registered = "http://127.0.0.1/callback";

  async function makeApp(applicationType: string): Promise<string> {
    const oAuthApp = { name: applicationType, applicationType, allowedRedirectUris: [registered, "http://localhost/callback"] };
    const path = "/oauth-app/v1/oauth-apps";
    return textAt((await call(server.origin, { path, token: await server.appToken(), body: { oAuthApp } })).body, "oAuthApp.id");
  }

  /** Signs a member in through the app, from the page to the tokens. */
  async function signIn(clientId: string, redirectUri: string): Promise<number> {
    const { sessionToken } = await register();
    const verifier = newVerifier();
    const answer = await authorize({ clientId, redirectUri, sessionToken, codeChallenge: challengeOf(verifier) });
    if (answer.status !== 303) return answer.status;
    const at = locationOf(answer);
    expect(at.origin + at.pathname).toBe(redirectUri);
    const code = at.searchParams.get("code") ?? "";
    const otherPort = redirectUri.replace("51004", "51005");
    if (otherPort !== redirectUri) expectInvalidGrant(await redeem({ clientId, code, codeVerifier: verifier, redirectUri: otherPort }));
    return (await redeem({ clientId, code, codeVerifier: verifier, redirectUri })).status;
  }

  it("may be any for an app of the type MOBILE, and the code is bound to the one that was asked for", async () => {
    const clientId = await makeApp("MOBILE");
    expect(await signIn(clientId, "http://127.0.0.1:51004/callback")).toBe(200);
  });

  it("may not for any other app, nor may anything else of the address differ", async () => {
    const [native, web] = [await makeApp("MOBILE"), await makeApp("WEB_APP")];
    expect(await signIn(web, "http://127.0.0.1:51004/callback")).toBe(400);
    expect(await signIn(web, registered)).toBe(200);
    for (const wrong of [
      "http://127.0.0.1:51004/callback/",
      "http://127.0.0.1:51004/callback?x=1",
      "http://127.0.0.1:51004/other",
      "https://127.0.0.1:51004/callback",
      "http://127.0.0.2:51004/callback",
      "http://[::1]:51004/callback",
      "http://127.0.0.1:51004@evil.example/callback",
      "http://127.0.0.1.evil.example:51004/callback",
      // A name may be made to lead elsewhere. Source: RFC 8252 section 8.3.
      "http://localhost:51004/callback",
    ]) {
      expect([wrong, await signIn(native, wrong)]).toEqual([wrong, 400]);
    }
  });
});

// RFC 7636, RFC 9700 section 2.1.1.
describe("S17: PKCE with S256 in every flow", () => {
  it.each([
    ["no challenge", { codeChallenge: undefined }],
    ["no method", { codeChallengeMethod: undefined }],
    ["plain", { codeChallengeMethod: "plain" }],
    ["a challenge that is no hash", { codeChallenge: "short" }],
  ])("refuses %s", async (_title, changes) => {
    const { sessionToken } = await register();
    const to = locationOf(await authorize({ ...changes, sessionToken }));
    expect(to.origin + to.pathname).toBe(CALLBACK);
    expect(to.searchParams.get("error")).toBe("invalid_request");
    expect(to.searchParams.get("code")).toBeNull();
  });

  it.each([
    ["none", undefined],
    ["another", newVerifier()],
    ["one of 42 characters", "a".repeat(42)],
    ["one of 129 characters", "a".repeat(129)],
    ["one with a forbidden character", `${"a".repeat(42)}+`],
  ])("takes no verifier but the one behind the challenge: %s", async (_title, codeVerifier) => {
    const challenge = codeVerifier === undefined ? {} : { codeChallenge: challengeOf(newVerifier()) };
    const { code } = await newCode(challenge);
    expect((await redeem({ code, codeVerifier })).status).toBe(400);
  });

  it.each(["a".repeat(42), "a".repeat(129), `${"a".repeat(42)}+`])(
    "takes no verifier of another form, even where the challenge is its hash: %s",
    async (codeVerifier) => {
      const { code } = await newCode({ codeChallenge: challengeOf(codeVerifier) });
      expectInvalidGrant(await redeem({ code, codeVerifier }));
    },
  );
});

// OWASP ASVS 10.4.2.
describe("S18: a code works once", () => {
  it("gives one of a hundred parallel redemptions tokens, and the others end them", async () => {
    const { code, verifier: codeVerifier } = await newCode();
    const answers = await Promise.all(Array.from({ length: 100 }, () => redeem({ code, codeVerifier })));
    const given = answers.filter(({ status }) => status === 200);
    expect(given).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) expectInvalidGrant(answer);
    expect(await isActive(textAt(given[0]?.body, "access_token"))).toBe(false);
  });

  it("refuses a second redemption and revokes what came of the first: access and refresh token", async () => {
    const { code, verifier: codeVerifier } = await newCode();
    const first = await redeem({ code, codeVerifier });
    const [access, refresh] = [textAt(first.body, "access_token"), textAt(first.body, "refresh_token")];
    expect([await isActive(access), await isActive(refresh)]).toEqual([true, true]);
    expectInvalidGrant(await redeem({ code, codeVerifier }));
    expect([await isActive(access), await isActive(refresh)]).toEqual([false, false]);
  });
});

describe("S19: a code lives 60 seconds and belongs to one request", () => {
  it("counts a millisecond before its end and not at its end", async () => {
    const [early, late] = [await newCode(), await newCode()];
    server.clock.advance(59_999);
    expect((await redeem({ code: early.code, codeVerifier: early.verifier })).status).toBe(200);
    server.clock.advance(1);
    expectInvalidGrant(await redeem({ code: late.code, codeVerifier: late.verifier }));
  });

  it("is not another client's, another address's or another site's", async () => {
    const other = await server.createClientWithPermissions("all");
    for (const changes of [
      { clientId: other.clientId },
      { clientId: server.otherSite.clientId },
      { redirectUri: "http://localhost:4321/api/auth/callback" },
      { redirectUri: undefined },
    ]) {
      const { code, verifier: codeVerifier } = await newCode();
      expectInvalidGrant(await redeem({ code, codeVerifier, ...changes }));
    }
  });

  it("S31: is worth nothing when its member was blocked meanwhile", async () => {
    const { code, verifier: codeVerifier, login } = await newCode();
    await setStatus(server, await memberIdOf(server, login.email), "BLOCKED");
    expectInvalidGrant(await redeem({ code, codeVerifier }));
  });

  it("S31: without offline_access gives no refresh token, and its access token dies with the member's right all the same", async () => {
    const { code, verifier, login } = await newCode({ scope: undefined });
    const tokens = (await redeem({ code, codeVerifier: verifier })).body;
    expect(valueAt(tokens, "refresh_token")).toBeUndefined();
    const token = textAt(tokens, "access_token");
    expect(await isActive(token)).toBe(true);
    await setStatus(server, await memberIdOf(server, login.email), "BLOCKED");
    expect(await isActive(token)).toBe(false);
  });

  it("S31: gives a refresh token that renews nothing for a member who is gone or may not sign in, whoever changed that", async () => {
    const { siteId } = server.site;
    const ctx = { siteId, nowMs: server.clock.nowMs(), newId: () => crypto.randomUUID(), methodId: "test", requestId: "test" };
    for (const change of [{ status: "BLOCKED" }, { status: "OFFLINE" }, undefined]) {
      const { code, verifier, login } = await newCode();
      const refreshToken = textAt((await redeem({ code, codeVerifier: verifier })).body, "refresh_token");
      const renew = () => call(server.origin, { path: "/oauth2/token", body: { refreshToken, grantType: "refresh_token" } });
      expect((await renew()).status).toBe(200);
      const memberId = await memberIdOf(server, login.email);
      // Past every rule that would also end the sessions.
      await server.store.write(async (tx) => {
        const member = await findMember(tx.entities, siteId, memberId);
        if (member !== undefined && change !== undefined) await changeMember(tx, ctx, member, change);
        else await tx.entities.remove(MEMBER.kind, siteId, memberId);
      });
      expectInvalidGrant(await renew());
    }
  });

  it("S31: a new password ends the member's other sessions and the logins under way, and keeps the session that chose it", async () => {
    const { code, verifier, login } = await newCode();
    const another = async (): Promise<string> => {
      const body = { loginId: { email: login.email }, password: PASSWORD };
      const { body: signedIn } = await call(server.origin, { path: "/_api/iam/authentication/v2/login", token: visitor, body });
      const asked = { sessionToken: textAt(signedIn, "sessionToken"), codeChallenge: challengeOf(verifier) };
      return locationOf(await authorize(asked)).searchParams.get("code") ?? "";
    };
    const redeemed = async (of: string) => textAt((await redeem({ code: of, codeVerifier: verifier })).body, "access_token");
    const [own, other, underWay] = [await redeemed(code), await redeemed(await another()), await another()];
    const body = { newPassword: "another good password" };
    const changed = await call(server.origin, { path: "/_api/iam/authentication/v2/change-password", token: own, body });
    expect([changed.status, await isActive(own), await isActive(other)]).toEqual([200, true, false]);
    expectInvalidGrant(await redeem({ code: underWay, codeVerifier: verifier }));
  });

  it("S36: a login session of another site gives no code here", async () => {
    const { sessionToken } = await register();
    const answer = await authorize({ clientId: server.otherSite.clientId, sessionToken });
    expect(locationOf(answer).searchParams.get("error")).toBe("login_required");
  });
});

// RFC 9207, RFC 9700 section 4.4.
describe("S20: answers say who they are from and carry the state as it came", () => {
  it("in a success and in an error, in query and in fragment", async () => {
    const { issuer } = server.server.platform;
    const { sessionToken } = await register();
    const success = locationOf(await authorize({ sessionToken })).searchParams;
    expect([success.get("iss"), success.get("state")]).toEqual([issuer, "the state ~"]);
    const refused = new URLSearchParams(locationOf(await authorize({ responseMode: "fragment" })).hash.slice(1));
    expect([refused.get("error"), refused.get("iss"), refused.get("state")]).toEqual(["login_required", issuer, "the state ~"]);
  });

  it("a web message can be framed and heard by registered origins only", async () => {
    const { sessionToken } = await register();
    const answer = await authorize({ sessionToken, responseMode: "web_message", redirectUri: undefined });
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors https://shop.example http://localhost:4321");
    expect(String(answer.body)).toContain('data-origins="[&quot;https://shop.example&quot;,&quot;http://localhost:4321&quot;]"');
  });
});

describe("S22: a refresh token renews what it is and nothing else", () => {
  it("keeps member, site and client, whatever the request names", async () => {
    const { code, verifier: codeVerifier, login } = await newCode();
    const refreshToken = textAt((await redeem({ code, codeVerifier })).body, "refresh_token");
    const more = { scope: "all", site_id: server.otherSite.siteId, member_id: crypto.randomUUID() };
    const renewed = await call(server.origin, { path: "/oauth2/token", body: { grantType: "refresh_token", refreshToken, ...more } });
    const token = textAt(renewed.body, "access_token");
    const info = await call(server.origin, { path: "/oauth2/token-info", body: { token } });
    expect(info.body).toMatchObject({
      subjectType: "MEMBER",
      subjectId: await memberIdOf(server, login.email),
      siteId: server.site.siteId,
      clientId: server.site.clientId,
    });
    const foreign = { grantType: "refresh_token", refreshToken, clientId: server.otherSite.clientId };
    expectInvalidGrant(await call(server.origin, { path: "/oauth2/token", body: foreign }));
  });
});
