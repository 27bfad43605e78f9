import { createClient, OAuthStrategy } from "@wix/sdk";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { mailsTo, setSignOnPolicy } from "../support/members.ts";
import { expectSoundExchanges, type OfficialScene, startOfficialScene } from "./official-scene.ts";

const PASSWORD = "correct horse battery";

let scene: OfficialScene;
let count = 0;

beforeAll(async () => {
  scene = await startOfficialScene();
});

afterEach(async () => {
  await setSignOnPolicy(scene.server, { requireEmailVerification: false, requireOwnerApproval: false });
  expectSoundExchanges(scene.exchanges);
  scene.forget();
});

afterAll(() => scene.close());

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
