import { findMember } from "@belay/domains/members";
import * as oauth from "@wix/auto_sdk_identity_oauth";
import { createClient, OAuthStrategy } from "@wix/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { mailsTo, memberIdOf, setSignOnPolicy, setStatus } from "../support/members.ts";
import { useOfficialScene } from "./official-scene.ts";

const PASSWORD = "correct horse battery";

const scene = useOfficialScene();
let count = 0;

afterEach(async () => {
  await setSignOnPolicy(scene.server, { requireEmailVerification: false, requireOwnerApproval: false });
});

function newEmail(): string {
  count += 1;
  return `member${count}@example.com`;
}

function visitor() {
  return createClient({ auth: OAuthStrategy({ clientId: scene.server.site.clientId }) });
}

describe("custom login (OAuthStrategy)", () => {
  test("registers and logs in: SUCCESS with a session token both times", async () => {
    const { auth } = visitor();
    const email = newEmail();
    const registered = await auth.register({ email, password: PASSWORD, profile: { nickname: "Ada" } });
    expect(registered).toEqual({ loginState: "SUCCESS", data: { sessionToken: expect.any(String) } });
    const loggedIn = await auth.login({ email: ` ${email.toUpperCase()}`.trim(), password: PASSWORD });
    expect(loggedIn).toEqual({ loginState: "SUCCESS", data: { sessionToken: expect.any(String) } });
  });

  test("notes when the member last signed in, and a wrong password notes nothing", async () => {
    const { server } = scene;
    const { auth } = visitor();
    const email = newEmail();
    await auth.register({ email, password: PASSWORD });
    const memberId = await memberIdOf(server, email);
    const read = async () => (await server.store.read((tx) => findMember(tx.entities, server.site.siteId, memberId)))?.document;
    const registered = await read();
    server.clock.advance(60_000);
    await auth.login({ email, password: "wrong password" });
    expect(await read()).toEqual(registered);
    await auth.login({ email, password: PASSWORD });
    const lastLoginDate = new Date(server.clock.nowMs()).toISOString();
    // Nothing else of the profile changed, nor the date of its last change.
    expect(await read()).toEqual({ ...registered, lastLoginDate });
    expect(lastLoginDate).not.toBe(registered?.lastLoginDate);
  });

  test("an address that is taken is emailAlreadyExists, one that is none is invalidEmail", async () => {
    const { auth } = visitor();
    const email = newEmail();
    await auth.register({ email, password: PASSWORD });
    expect(await auth.register({ email, password: PASSWORD })).toMatchObject({ loginState: "FAILURE", errorCode: "emailAlreadyExists" });
    expect(await auth.register({ email: "nonsense", password: PASSWORD })).toMatchObject({
      loginState: "FAILURE",
      errorCode: "invalidEmail",
    });
    expect(await auth.login({ email: "nonsense", password: PASSWORD })).toMatchObject({ loginState: "FAILURE", errorCode: "invalidEmail" });
  });

  test("captcha tokens are taken and not looked at: attempts are counted instead", async () => {
    const { auth } = visitor();
    const captchaTokens = { recaptchaToken: "any", invisibleRecaptchaToken: "any" };
    const email = newEmail();
    expect(await auth.register({ email, password: PASSWORD, captchaTokens })).toMatchObject({ loginState: "SUCCESS" });
    expect(await auth.login({ email, password: PASSWORD, captchaTokens })).toMatchObject({ loginState: "SUCCESS" });
    expect(await auth.login({ email, password: "wrong password" })).toMatchObject({ errorCode: "invalidPassword" });
  });

  test("a password that is too short fails without any error code", async () => {
    const failed = await visitor().auth.register({ email: newEmail(), password: "short" });
    expect(failed).toMatchObject({ loginState: "FAILURE", error: expect.stringContaining("password") });
    expect(failed).not.toHaveProperty("errorCode");
  });

  test("S66: a wrong password and an address without a login get the same answer", async () => {
    const { auth } = visitor();
    const email = newEmail();
    await auth.register({ email, password: PASSWORD });
    const wrong = await auth.login({ email, password: "wrong password" });
    expect(wrong).toMatchObject({ loginState: "FAILURE", errorCode: "invalidPassword" });
    const unknown = await auth.login({ email: newEmail(), password: PASSWORD });
    const withoutId = (text: unknown): string => JSON.stringify(text).replace(/[0-9a-f-]{36}/g, "");
    expect(withoutId(unknown)).toBe(withoutId(wrong));
  });

  test("where the site verifies addresses, the mailed code is what lets a member in, once", async () => {
    await setSignOnPolicy(scene.server, { requireEmailVerification: true });
    const { auth } = visitor();
    const email = newEmail();
    const state = await auth.register({ email, password: PASSWORD });
    expect(state).toMatchObject({ loginState: "EMAIL_VERIFICATION_REQUIRED", data: { stateToken: expect.any(String) } });
    const [mail] = await mailsTo(scene.server, email);
    const code = /\b\d{6}\b/.exec(mail?.text ?? "")?.[0] ?? "";
    expect(await auth.processVerification({ verificationCode: code })).toMatchObject({ loginState: "SUCCESS" });
    await expect(auth.processVerification({ verificationCode: code }, state)).rejects.toMatchObject({
      details: { applicationError: { code: "VERIFICATION_FAILED" } },
    });
    expect(await auth.login({ email, password: PASSWORD })).toMatchObject({ loginState: "SUCCESS" });
  });

  test("where the owner approves members, nobody gets in before", async () => {
    await setSignOnPolicy(scene.server, { requireOwnerApproval: true });
    const { auth } = visitor();
    const email = newEmail();
    expect(await auth.register({ email, password: PASSWORD })).toEqual({ loginState: "OWNER_APPROVAL_REQUIRED" });
    expect(await auth.login({ email, password: PASSWORD })).toEqual({ loginState: "OWNER_APPROVAL_REQUIRED" });
  });
});

const CALLBACK = "https://shop.example/callback";

/** Follows an address as a browser would follow its first redirect, and gives where that leads. */
async function locationOf(url: string): Promise<string> {
  const response = await fetch(url, { redirect: "manual" });
  expect(response.status).toBe(303);
  return response.headers.get("location") ?? "";
}

/** Signs a new member up and gets tokens for them through an authorization code, as a server-side client does. */
async function signedUp() {
  const client = visitor();
  const email = newEmail();
  const state = await client.auth.register({ email, password: PASSWORD });
  if (state.loginState !== "SUCCESS") throw new Error(state.loginState);
  const data = client.auth.generateOAuthData(CALLBACK);
  // The published type leaves the session token out; the client sends it.
  const options = { prompt: "none", responseMode: "query", sessionToken: state.data.sessionToken } as const;
  const { authUrl } = await client.auth.getAuthUrl(data, options);
  const answer = client.auth.parseFromUrl(await locationOf(authUrl), "query");
  const tokens = await client.auth.getMemberTokens(answer.code, answer.state, data);
  client.auth.setTokens(tokens);
  return { client, email, tokens, data, answer };
}

async function infoOf(token: string): Promise<unknown> {
  const answer = await fetch(`${scene.server.origin}/oauth2/token-info`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  return answer.json();
}

describe("member tokens (OAuthStrategy)", () => {
  afterEach(() => void vi.useRealTimers());

  test("a login session becomes a code and the code a member's tokens", async () => {
    const { client, email, tokens } = await signedUp();
    expect(client.auth.loggedIn()).toBe(true);
    expect(await infoOf(tokens.accessToken.value)).toMatchObject({
      active: true,
      subjectType: "MEMBER",
      subjectId: await memberIdOf(scene.server, email),
    });
  });

  test("user-info tells a member who they are (identity/oauth)", async () => {
    const { client, email } = await signedUp();
    const sub = await memberIdOf(scene.server, email);
    expect(await client.use(oauth).userInfo()).toMatchObject({ sub, email, emailVerified: false });
  });

  test("an expired session renews itself with the refresh token and stays the member's", async () => {
    const { client, email } = await signedUp();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 5 * 3_600_000 });
    scene.server.clock.advance(5 * 3_600_000);
    const { headers } = await client.auth.getAuthHeaders();
    expect(await infoOf(String(headers.Authorization))).toMatchObject({ active: true, subjectId: await memberIdOf(scene.server, email) });
    expect(client.auth.loggedIn()).toBe(true);
  });

  test("an identity provider elsewhere is refused where the app hears of it: at its own address, with its state", async () => {
    const client = visitor();
    const data = client.auth.generateOAuthData(CALLBACK);
    const { authUrl } = await client.auth.getAuthUrl(data, { idp: "google", responseMode: "query" });
    const answer = client.auth.parseFromUrl(await locationOf(authUrl), "query");
    expect(answer).toMatchObject({ error: "invalid_request", errorDescription: expect.stringContaining("idp"), state: data.state });
  });

  test("logout ends the member's tokens at once, and sends the browser to a registered address", async () => {
    const { client, tokens } = await signedUp();
    const { logoutUrl } = await client.auth.logout("https://shop.example/bye");
    expect(client.auth.loggedIn()).toBe(false);
    expect(await infoOf(tokens.accessToken.value)).toMatchObject({ active: false });
    expect(await infoOf(tokens.refreshToken.value)).toMatchObject({ active: false });
    expect(await locationOf(logoutUrl)).toBe("https://shop.example/bye");
    await expect(visitor().auth.logout("https://evil.example/")).rejects.toMatchObject({
      details: { applicationError: { code: "REDIRECT_NOT_ALLOWED", data: { nearest: "https://shop.example/callback" } } },
    });
  });

  test("S31: a blocked member is out at once, on every token, and cannot come back by any way", async () => {
    const { client, email, tokens, data } = await signedUp();
    await setStatus(scene.server, await memberIdOf(scene.server, email), "BLOCKED");
    expect(await infoOf(tokens.accessToken.value)).toMatchObject({ active: false });
    await expect(client.auth.renewToken(tokens.refreshToken)).rejects.toThrow(/invalid_grant/);
    expect(await visitor().auth.login({ email, password: PASSWORD })).toMatchObject({ loginState: "FAILURE" });
    expect(data.state).not.toBe("");
  });

  test("direct login: the answer is a page that only registered origins may frame, with the code in it", async () => {
    const client = visitor();
    const state = await client.auth.register({ email: newEmail(), password: PASSWORD });
    if (state.loginState !== "SUCCESS") throw new Error(state.loginState);
    const data = client.auth.generateOAuthData("https://shop.example/callback");
    const options = { prompt: "none", responseMode: "web_message", sessionToken: state.data.sessionToken } as const;
    const { authUrl } = await client.auth.getAuthUrl(data, options);
    const response = await fetch(authUrl);
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors https://shop.example");
    const page = await response.text();
    expect(page).toContain(data.state);
    const code = /&quot;code&quot;:&quot;([\w-]+)&quot;/.exec(page)?.[1] ?? "";
    expect((await client.auth.getMemberTokens(code, data.state, data)).refreshToken.role).toBe("member");
  });

  test("external login: an API key vouches for a member, by id and by a session", async () => {
    const { server } = scene;
    const client = visitor();
    const email = newEmail();
    client.auth.setTokens(await client.auth.generateVisitorTokens());
    const key = await server.createApiKey(["IAM.AUTHENTICAITON_SIGN_ON"]);
    const tokens = await client.auth.getMemberTokensForExternalLoginWithSession(email, key);
    const memberId = await memberIdOf(server, email);
    expect(await infoOf(tokens.accessToken.value)).toMatchObject({ subjectType: "MEMBER", subjectId: memberId });
    const again = await client.auth.getMemberTokensForExternalLogin(memberId, key);
    expect(await infoOf(again.accessToken.value)).toMatchObject({ subjectId: memberId });
    const weak = await server.createApiKey(["WIX_STORES.PRODUCT_READ"]);
    await expect(client.auth.getMemberTokensForExternalLogin(memberId, weak)).rejects.toThrow(/unauthorized_client/);
    const foreign = await server.createApiKey("all", { site: server.otherSite });
    await expect(client.auth.getMemberTokensForExternalLogin(memberId, foreign)).rejects.toThrow(/unauthorized_client/);
  });

  test("a recovery mail sets a new password once and ends every session", async () => {
    const { client, email, tokens } = await signedUp();
    await client.auth.sendPasswordResetEmail(email, "https://shop.example/login");
    const link = /http:\S+/.exec((await mailsTo(scene.server, email))[0]?.text ?? "")?.[0] ?? "";
    const recoveryToken = new URL(link).searchParams.get("token") ?? "";
    const recover = (password: string) =>
      client.fetchWithAuth("https://www.wixapis.com/_api/iam/recovery/v1/recover", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ recoveryToken, password }),
      });
    client.auth.setTokens(await visitor().auth.generateVisitorTokens());
    expect((await recover("another good password")).status).toBe(200);
    expect((await recover("yet another password")).status).toBe(400);
    expect(await infoOf(tokens.accessToken.value)).toMatchObject({ active: false });
    expect(await client.auth.login({ email, password: PASSWORD })).toMatchObject({ errorCode: "invalidPassword" });
    expect(await client.auth.login({ email, password: "another good password" })).toMatchObject({ loginState: "SUCCESS" });
    await expect(client.auth.sendPasswordResetEmail(email, "https://evil.example/")).rejects.toMatchObject({
      details: { applicationError: { code: "REDIRECT_NOT_ALLOWED" } },
    });
  });
});
