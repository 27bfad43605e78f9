import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changeSignOnPolicy, openMail, type SignOnPolicy } from "../../identity/index.ts";
import { type Answer, codeOf, SITE, TestStore, VISITOR } from "../../testing/test-site.ts";

const EMAIL = "ada@example.com";
const PASSWORD = "correct horse battery";

let site: TestStore;

beforeEach(async () => {
  site = await TestStore.open();
});

afterEach(() => site.close());

type Options = Parameters<TestStore["call"]>[2];

function auth(name: string, request: object, options: Options = { as: VISITOR }): Promise<Answer> {
  return site.call(`wix.members.api.v1.AuthService.${name}`, request, options);
}

function service(name: string, request: object): Promise<Answer> {
  return site.call(`wix.members.api.v1.MembersService.${name}`, request);
}

function policy(change: Partial<SignOnPolicy>): Promise<unknown> {
  return site.store.write((tx) => changeSignOnPolicy(tx, { siteId: SITE, nowMs: site.tick() }, change));
}

function register(further: object = {}): Promise<Answer> {
  return auth("Register", { email: EMAIL, password: PASSWORD, ...further });
}

async function statusOf(id: string): Promise<string> {
  const method = "com.wixpress.members.api.Members.GetMember";
  return (await site.call(method, { id, fieldsets: ["EXTENDED"] })).member.status;
}

async function lastMail(): Promise<string> {
  const keys = site.context("", SITE, VISITOR).keys;
  const [record] = await site.store.read((tx) => tx.signIn.mails(SITE, 1));
  return record === undefined ? "" : (openMail(record, keys)?.text ?? "");
}

describe("signing up and in", () => {
  test("answers the member and a session, and takes what they tell about themselves and no more", async () => {
    const contactInfo = { firstName: "Ada", emails: ["home@example.com", "no address"], phones: ["1"], labels: ["vip"] };
    const { member, session } = await register({ contactInfo, profilePrivacyStatus: "PUBLIC", isOfflineRegistration: true });
    expect(member).toMatchObject({
      loginEmail: EMAIL,
      status: "ACTIVE",
      emailVerified: false,
      profilePrivacyStatus: "PUBLIC",
      slug: "ada",
    });
    expect([member.emails, member.phones, member.labels]).toEqual([["home@example.com"], ["1"], undefined]);
    expect(session.token).toEqual(expect.any(String));
    const again = await auth("Login", { email: EMAIL.toUpperCase(), password: PASSWORD });
    expect(again).toMatchObject({ session: { token: expect.any(String) }, member: { id: member.id, lastLoginDate: expect.any(String) } });
    expect(await codeOf(register())).toBe("-19995");
    expect(await codeOf(auth("Login", { email: EMAIL, password: "wrong password" }))).toBe("-19976");
    expect(await codeOf(auth("Login", { email: "nobody@example.com", password: PASSWORD }))).toBe("-19976");
  });

  test("goes on with the mailed code, once, where the site verifies addresses", async () => {
    await policy({ requireEmailVerification: true });
    const refusal = await register().catch((error: Answer) => error);
    expect(refusal.code).toBe("EMAIL_VERIFICATION_REQUIRED");
    const { verificationId } = refusal.data;
    const otp = /\b\d{6}\b/.exec(await lastMail())?.[0] ?? "";
    const wrong = otp === "000000" ? "000001" : "000000";
    expect(await codeOf(register({ emailVerification: { verificationId, otp: wrong } }))).toBe("EMAIL_VERIFICATION_FAILED");
    const { member, session } = await register({ emailVerification: { verificationId, otp } });
    expect([member.emailVerified, typeof session.token]).toEqual([true, "string"]);
    expect(await codeOf(register({ emailVerification: { verificationId, otp } }))).toBe("EMAIL_VERIFICATION_FAILED");
  });

  test("waits for the owner where the site approves members; the token of signing up lets the person in, once", async () => {
    await policy({ requireOwnerApproval: true });
    const { member, session, approvalToken } = await register();
    expect([member.status, session]).toEqual(["APPLICANT", undefined]);
    expect(await codeOf(auth("Login", { email: EMAIL, password: PASSWORD }))).toBe("MEMBER_NOT_ACTIVE");
    expect(await codeOf(service("Approve", { token: `${approvalToken}x` }))).toBe("APPROVAL_FAILED");
    expect((await service("Approve", { token: approvalToken })).session.token).toEqual(expect.any(String));
    expect(await statusOf(member.id)).toBe("APPROVED");
    expect(await codeOf(service("Approve", { token: approvalToken }))).toBe("APPROVAL_FAILED");
  });

  test("by id or address approves without a session: nobody enters as whom they may approve", async () => {
    await policy({ requireOwnerApproval: true });
    const { member } = await register();
    expect(await service("Approve", { email: EMAIL })).toEqual({});
    expect(await statusOf(member.id)).toBe("APPROVED");
    expect(await codeOf(service("Approve", {}))).toBe("INVALID_ARGUMENT");
    expect(await codeOf(service("Approve", { email: "nobody@example.com" }))).toBe("NOT_FOUND");
  });

  test("a block by address ends what was waiting", async () => {
    await policy({ requireOwnerApproval: true });
    const { member, approvalToken } = await register();
    await service("Block", { email: EMAIL });
    expect(await statusOf(member.id)).toBe("BLOCKED");
    expect(await codeOf(service("Approve", { token: approvalToken }))).toBe("APPROVAL_FAILED");
    expect(await codeOf(auth("Login", { email: EMAIL, password: PASSWORD }))).toBe("MEMBER_NOT_ACTIVE");
  });
});

describe("another login address", () => {
  test("is the only one that signs in, is not verified, and is nobody else's", async () => {
    const { member } = await register();
    await register({ email: "eve@example.com" });
    expect(await codeOf(service("ChangeLoginEmail", { id: member.id, newEmail: "EVE@example.com" }))).toBe("ALREADY_EXISTS");
    const changed = (await service("ChangeLoginEmail", { id: member.id, newEmail: "Countess@example.com" })).member;
    expect(changed).toMatchObject({ loginEmail: "countess@example.com", emailVerified: false });
    expect(await codeOf(auth("Login", { email: EMAIL, password: PASSWORD }))).toBe("-19976");
    expect(await codeOf(auth("Login", { email: "countess@example.com", password: PASSWORD }))).toBe("OK");
    expect(await codeOf(register())).toBe("OK");
  });

  test("ends the links that went to the old one", async () => {
    const { member } = await register();
    expect(await service("ChangeLoginEmail", { id: member.id, newEmail: "new@example.com", revokeCurrentSessions: true })).toBeDefined();
    const tokens = await site.store.read((tx) => tx.signIn.grantsOf(SITE, member.id));
    expect(tokens).toEqual([]);
  });

  test("comes to a member who had none", async () => {
    const { member } = await site.call("com.wixpress.members.api.Members.CreateMember", { member: {} });
    await service("ChangeLoginEmail", { id: member.id, newEmail: EMAIL });
    expect((await site.store.read((tx) => tx.signIn.loginByEmail(SITE, EMAIL)))?.memberId).toBe(member.id);
  });
});

test("the mail to set a password goes to members who may sign in, and says whether it went", async () => {
  const { member } = await register();
  const send = async (email: string) => (await auth("SendSetPasswordEmail", { email }, {})).accepted;
  expect([await send(EMAIL), await send("nobody@example.com")]).toEqual([true, false]);
  expect(await lastMail()).toContain("/login/recover?clientId=c&token=");
  await service("Block", { id: member.id });
  expect(await send(EMAIL)).toBe(false);
});
