import { expect, test } from "vitest";
import { type Handler, startRecordingServer, withTokens } from "../testing/recording-server.ts";
import { OAuthStrategy } from "./oauth-strategy.ts";

const REGISTER = "/_api/iam/authentication/v2/register";
const LOGIN = "/_api/iam/authentication/v2/login";
const SIGN_ON = "/_api/iam/authentication/v2/sign-on";
const REDIRECT_SESSION = "/_api/redirects-api/v1/redirect-session";

function refusal(code: string): Handler {
  return withTokens(() => ({ status: 400, body: { message: "no", details: { applicationError: { code, description: "no", data: {} } } } }));
}

/** A server that gives an address to go to, and the strategy that calls it. */
async function started(handler: Handler = withTokens(() => ({ body: { redirectSession: { fullUrl: "https://login.example/x" } } }))) {
  const server = await startRecordingServer(handler);
  return {
    server,
    auth: OAuthStrategy({ clientId: "c", origin: server.origin }),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

// Source: docs/wire-format.md section 7.
test.each([
  ["register", "-19971", "missingCaptchaToken"],
  ["register", "-19970", "invalidCaptchaToken"],
  ["register", "-19995", "emailAlreadyExists"],
  ["login", "-19971", "missingCaptchaToken"],
  ["login", "-19970", "invalidCaptchaToken"],
  ["login", "-19976", "invalidPassword"],
  ["login", "-19973", "resetPassword"],
  ["login", "-1", "invalidEmail"],
] as const)("%s: the refusal %s is %s", async (name, code, errorCode) => {
  await using scene = await started(refusal(code));
  expect(await scene.auth[name]({ email: "a@example.com", password: "p" })).toMatchObject({ loginState: "FAILURE", errorCode });
});

test("a server that does not answer, fails or asks to wait says nothing of what was typed: that is thrown", async () => {
  const person = { email: "a@example.com", password: "p" };
  for (const [status, code] of [
    [429, "TOO_MANY_REQUESTS"],
    [503, "UNAVAILABLE"],
    [403, "SITE_NOT_ALLOWED"],
  ] as const) {
    const body = { message: "no", details: { applicationError: { code, description: "no", data: {} } } };
    await using scene = await started(withTokens(() => ({ status, body })));
    await expect(scene.auth.login(person)).rejects.toMatchObject({ status, code });
    await expect(scene.auth.register(person)).rejects.toMatchObject({ status, code });
  }
  const { auth, server } = await started();
  await auth.generateVisitorTokens();
  await server[Symbol.asyncDispose]();
  await expect(auth.login(person)).rejects.toMatchObject({ code: "NETWORK_ERROR" });
});

test("what a captcha gave travels as official clients send it, and is left out where there is none", async () => {
  await using scene = await started(withTokens(() => ({ body: { state: "SUCCESS", sessionToken: "s" } })));
  const person = { email: "a@example.com", password: "p" };
  await scene.auth.register({ ...person, captchaTokens: { recaptchaToken: "r" }, profile: { nickname: "Ada" } });
  await scene.auth.login(person);
  expect(scene.server.to(REGISTER)[0]?.json).toEqual({
    loginId: { email: "a@example.com" },
    password: "p",
    captchaTokens: [{ Recaptcha: "r" }],
    profile: { nickname: "Ada" },
  });
  expect(scene.server.to(LOGIN)[0]?.json).toEqual({ loginId: { email: "a@example.com" }, password: "p" });
});

test.each([
  ["google", "0e6a50f5-b523-4e29-990d-f37fa2ffdd69"],
  ["facebook", "3ecad13f-52c3-483d-911f-31dbcf2a6d23"],
  [{ connectionId: "own" }, "own"],
] as const)("the identity provider %o travels as the id of its connection", async (idp, expected) => {
  await using scene = await started();
  await scene.auth.getAuthUrl(scene.auth.generateOAuthData("https://shop.example/cb"), { idp });
  expect(scene.server.to(REDIRECT_SESSION)[0]?.json).toMatchObject({ auth: { authRequest: { idp: expected }, prompt: "login" } });
});

test("an external login sends the visitor's token and the key in one header, and nothing puts the member's tokens in use", async () => {
  await using scene = await started(withTokens(() => ({ body: { sessionToken: "session", identity: { id: "m1" } } })));
  const { auth, server } = scene;
  const tokens = await auth.getMemberTokensForExternalLoginWithSession("a@example.com", "key", { mergeExistingContact: true });
  expect(tokens.refreshToken.role).toBe("member");
  expect(auth.loggedIn()).toBe(false);
  const [signOn] = server.to(SIGN_ON);
  expect(signOn?.json).toEqual({ loginId: { email: "a@example.com" }, mergeExistingContact: true });
  expect(signOn?.headers.authorization).toBe("visitor-1,key");
  const grant = server.to("/oauth2/token").at(-1);
  expect(grant?.json).toEqual({ grant_type: "authorized_client", member_id: "m1", session_token: "session" });
  expect(grant?.headers.authorization).toBe("visitor-1,key");
  await auth.getMemberTokensForExternalLogin("m2", "key");
  expect(server.to("/oauth2/token").at(-1)?.json).toEqual({
    ...{ grant_type: "authorized_client", scope: "offline_access", member_id: "m2" },
  });
});

test("a direct login needs a browser, and says what to do on a server", async () => {
  await using scene = await started();
  await expect(scene.auth.getMemberTokensForDirectLogin("session")).rejects.toMatchObject({
    code: "BROWSER_REQUIRED",
    message: expect.stringContaining("getAuthUrl"),
  });
  expect(() => scene.auth.parseFromUrl()).toThrow(expect.objectContaining({ code: "BROWSER_REQUIRED" }));
});

test("a code of another login, or none, is not exchanged", async () => {
  await using scene = await started();
  const data = scene.auth.generateOAuthData("https://shop.example/cb");
  for (const [code, state] of [
    ["code", "another"],
    ["", data.state],
  ] as const) {
    await expect(scene.auth.getMemberTokens(code, state, data)).rejects.toMatchObject({ code: "STATE_INVALID" });
  }
  expect(scene.server.requests).toEqual([]);
});
