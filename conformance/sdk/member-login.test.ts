import { createClient, OAuthStrategy } from "@belay/sdk";
import { startTestServer, type TestServer } from "@belay/testkit";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { mailsTo, memberIdOf, setSignOnPolicy } from "../support/members.ts";
import { registerSite } from "../support/redirects.ts";

const SITE = "https://shop.example";
const CALLBACK = `${SITE}/api/auth/callback`;
const PASSWORD = "correct horse battery";
const HOUR_MS = 3_600_000;

let server: TestServer;
let count = 0;
beforeAll(async () => {
  server = await startTestServer();
  await registerSite(server, SITE);
});
afterEach(() => void vi.useRealTimers());
afterAll(() => server.close());

function visitor() {
  return createClient({ origin: server.origin, auth: OAuthStrategy({ clientId: server.site.clientId }) });
}

function newEmail(): string {
  count += 1;
  return `sdk${count}@example.com`;
}

async function locationOf(url: string): Promise<string> {
  const response = await fetch(url, { redirect: "manual" });
  expect(response.status).toBe(303);
  return response.headers.get("location") ?? "";
}

/** A new member's client: registered, and signed in through a code without a page. */
async function signedUp() {
  const client = visitor();
  const email = newEmail();
  const step = await client.auth.register({ email, password: PASSWORD, profile: { nickname: "Ada" } });
  if (step.loginState !== "SUCCESS") throw new Error(step.loginState);
  const data = client.auth.generateOAuthData(CALLBACK);
  const { authUrl } = await client.auth.getAuthUrl(data, {
    ...{ prompt: "none", responseMode: "query", sessionToken: step.data.sessionToken },
  });
  const answer = client.auth.parseFromUrl(await locationOf(authUrl), "query");
  client.auth.setTokens(await client.auth.getMemberTokens(answer.code ?? "", answer.state ?? "", data));
  return { client, email };
}

test("registers, verifies the address by the mailed code, and logs in", async () => {
  await setSignOnPolicy(server, { requireEmailVerification: true });
  const { auth } = visitor();
  const email = newEmail();
  expect(await auth.register({ email, password: PASSWORD })).toMatchObject({ loginState: "EMAIL_VERIFICATION_REQUIRED" });
  const code = /\b\d{6}\b/.exec((await mailsTo(server, email))[0]?.text ?? "")?.[0] ?? "";
  expect(await auth.processVerification({ verificationCode: code })).toMatchObject({ loginState: "SUCCESS" });
  await setSignOnPolicy(server, { requireEmailVerification: false });
  expect(await auth.login({ email, password: "a wrong password" })).toMatchObject({ loginState: "FAILURE", errorCode: "invalidPassword" });
  expect(await auth.login({ email, password: PASSWORD })).toMatchObject({ loginState: "SUCCESS" });
});

test("an expired session of a member renews itself and stays the member's", async () => {
  const { client, email } = await signedUp();
  const id = await memberIdOf(server, email);
  expect(await client.auth.getTokenInfo()).toMatchObject({ subjectType: "MEMBER", subjectId: id });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 5 * HOUR_MS });
  server.clock.advance(5 * HOUR_MS);
  expect(await client.auth.getTokenInfo()).toMatchObject({ active: true, subjectType: "MEMBER", subjectId: id });
  expect(client.auth.loggedIn()).toBe(true);
});

test("a logout ends the tokens at the server and leads on to a registered address only", async () => {
  const { client } = await signedUp();
  const { accessToken, refreshToken } = client.auth.getTokens();
  const { logoutUrl } = await client.auth.logout(`${SITE}/bye`);
  expect(client.auth.loggedIn()).toBe(false);
  await expect(client.auth.renewToken(refreshToken)).rejects.toMatchObject({ status: 400 });
  const left = createClient({
    origin: server.origin,
    auth: OAuthStrategy({ clientId: server.site.clientId, tokens: { accessToken, refreshToken: { value: "", role: "none" } } }),
  });
  expect(await left.auth.getTokenInfo()).toMatchObject({ active: false });
  expect(await locationOf(logoutUrl)).toBe(`${SITE}/bye`);
  await expect(visitor().auth.logout("https://evil.example/")).rejects.toMatchObject({ code: "REDIRECT_NOT_ALLOWED" });
});

test("a recovery mail leads to the page where a new password is set", async () => {
  const { client, email } = await signedUp();
  await client.auth.sendPasswordResetEmail(email, `${SITE}/login`);
  const link = /http:\S+/.exec((await mailsTo(server, email))[0]?.text ?? "")?.[0] ?? "";
  expect((await fetch(link)).status).toBe(200);
  await expect(client.auth.sendPasswordResetEmail(email, "https://evil.example/")).rejects.toMatchObject({ code: "REDIRECT_NOT_ALLOWED" });
});

describe("external login", () => {
  test("a key that may sign members on gets a member's tokens, by email address and by id", async () => {
    const client = visitor();
    const email = newEmail();
    const key = await server.createApiKey(["IAM.AUTHENTICAITON_SIGN_ON"]);
    const tokens = await client.auth.getMemberTokensForExternalLoginWithSession(email, key, { profile: { nickname: "Eve" } });
    expect(client.auth.loggedIn(), "the tokens are not put in use").toBe(false);
    client.auth.setTokens(tokens);
    const id = await memberIdOf(server, email);
    expect(await client.auth.getTokenInfo()).toMatchObject({ subjectType: "MEMBER", subjectId: id });
    const again = visitor();
    again.auth.setTokens(await again.auth.getMemberTokensForExternalLogin(id, key));
    expect(await again.auth.getTokenInfo()).toMatchObject({ subjectType: "MEMBER", subjectId: id });
    expect(again.auth.loggedIn()).toBe(true);
  });

  test("S44: a key without that permission, or of another account, signs nobody on", async () => {
    const { email } = await signedUp();
    const id = await memberIdOf(server, email);
    const weak = await server.createApiKey(["WIX_STORES.PRODUCT_READ"]);
    const foreign = await server.createApiKey("all", { site: server.otherSite });
    for (const key of [weak, foreign]) {
      await expect(visitor().auth.getMemberTokensForExternalLogin(id, key)).rejects.toMatchObject({ code: "unauthorized_client" });
      await expect(visitor().auth.getMemberTokensForExternalLoginWithSession(email, key)).rejects.toMatchObject({ status: 403 });
    }
  });
});
