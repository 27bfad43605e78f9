import * as authenticationModule from "@wix/auto_sdk_members_authentication";
import * as membersModule from "@wix/auto_sdk_members_members";
import * as userMembersModule from "@wix/auto_sdk_members_user-member";
import { AppStrategy, createClient, OAuthStrategy, type Tokens } from "@wix/sdk";
import { afterEach, describe, expect, test } from "vitest";
import { mailsTo, setSignOnPolicy } from "../support/members.ts";
import { makeUser } from "../support/users.ts";
import { errorOf } from "./client-error.ts";
import { useOfficialScene } from "./official-scene.ts";
import { idOf } from "./product-fixtures.ts";

const PASSWORD = "correct horse battery";
const modules = { members: membersModule, authentication: authenticationModule, userMembers: userMembersModule };

const scene = useOfficialScene();
let count = 0;

afterEach(async () => {
  await setSignOnPolicy(scene.server, { requireEmailVerification: false, requireOwnerApproval: false });
});

function newEmail(): string {
  count += 1;
  return `official${count}@example.com`;
}

function app() {
  const { clientId, clientSecret, instanceId } = scene.server.site;
  return createClient({ modules, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId }) });
}

function visitor(tokens?: Tokens) {
  const { clientId } = scene.server.site;
  return createClient({ modules, auth: OAuthStrategy({ clientId, ...(tokens === undefined ? {} : { tokens }) }) });
}

const CALLBACK = "https://shop.example/callback";

/** Somebody who signed up and in: a client with the member's own tokens. */
async function signedUp(nickname: string) {
  const client = visitor();
  const email = newEmail();
  const state = await client.auth.register({ email, password: PASSWORD, profile: { nickname } });
  if (state.loginState !== "SUCCESS") throw new Error(state.loginState);
  const data = client.auth.generateOAuthData(CALLBACK);
  // The published type leaves the session token out; the client sends it.
  const options = { prompt: "none", responseMode: "query", sessionToken: state.data.sessionToken } as const;
  const { authUrl } = await client.auth.getAuthUrl(data, options);
  const response = await fetch(authUrl, { redirect: "manual" });
  const answer = client.auth.parseFromUrl(response.headers.get("location") ?? "", "query");
  client.auth.setTokens(await client.auth.getMemberTokens(answer.code, answer.state, data));
  const { member } = await client.members.getCurrentMember({ fieldsets: ["FULL"] });
  return { client, email, id: idOf(member), member };
}

async function finish(job: Promise<{ readonly jobId?: string | null }>): Promise<void> {
  expect((await job).jobId).toMatch(/^[0-9a-f-]{36}$/);
  await scene.server.server.settle();
}

describe("members through the official client", () => {
  test("are made, read, queried, listed and changed by an app", async () => {
    const { members } = app();
    const loginEmail = newEmail();
    const made = await members.createMember({
      member: {
        loginEmail,
        contact: { firstName: "Grace", lastName: "Hopper", phones: ["1"], emails: ["g@example.com"], addresses: [{ city: "NY" }] },
      },
    });
    expect(made).toMatchObject({ loginEmail, status: "APPROVED", profile: { nickname: "Grace Hopper", slug: "grace-hopper" } });
    expect(made._createdDate).toBeInstanceOf(Date);
    const id = idOf(made);
    expect(await members.getMember(id, { fieldsets: ["FULL"] })).toEqual(made);
    const found = await members
      .queryMembers({ fieldsets: ["FULL"] })
      .eq("loginEmail", loginEmail)
      .limit(5)
      .find();
    expect([found.items, found.totalCount]).toEqual([[made], 1]);
    const search = await members
      .queryMembers({ fieldsets: ["EXTENDED"], search: { expression: "hop" } })
      .startsWith("profile.slug", "grace")
      .find();
    expect(search.items.map(({ _id }) => _id)).toEqual([id]);
    const listed = await members.listMembers({ paging: { limit: 1, offset: 0 }, sorting: [{ fieldName: "_createdDate", order: "DESC" }] });
    expect(listed).toMatchObject({ members: [{ _id: id, status: "UNKNOWN" }], metadata: { count: 1, offset: 0 } });

    const changed = await members.updateMember(id, { contact: { company: "Navy", phones: [] }, profile: { title: "Admiral" } });
    expect(changed).toMatchObject({ contact: { company: "Navy", phones: ["1"], firstName: "Grace" }, profile: { title: "Admiral" } });
    expect((await members.updateMemberSlug(id, "amazing-grace")).member?.profile?.slug).toBe("amazing-grace");
    const other = await members.createMember({ member: {} });
    expect(await errorOf(members.updateMemberSlug(idOf(other), "Amazing-Grace"))).toMatchObject({
      status: 409,
      code: "SLUG_ALREADY_EXISTS",
    });
    expect((await members.deleteMemberPhones(id)).member?.contact?.phones).toBeUndefined();
    expect((await members.deleteMemberEmails(id)).member?.contact?.emails).toBeUndefined();
    expect((await members.deleteMemberAddresses(id)).member?.contact?.addresses).toBeUndefined();
    await members.deleteMember(id);
    expect(await errorOf(members.getMember(id))).toMatchObject({ status: 404, code: "NOT_FOUND" });
  });

  test("are approved, blocked, muted and disconnected, one, several and by filter", async () => {
    const { members } = app();
    const make = async () => idOf(await members.createMember({ member: { profile: { nickname: "Filtered" } } }));
    const id = await make();
    expect((await members.muteMember(id)).member?.activityStatus).toBe("MUTED");
    expect((await members.unmuteMember(id)).member?.activityStatus).toBe("ACTIVE");
    expect((await members.blockMember(id)).member?.status).toBe("BLOCKED");
    expect((await members.approveMember(id)).member?.status).toBe("APPROVED");
    expect((await members.disconnectMember(id)).member?.status).toBe("OFFLINE");
    expect(await errorOf(members.approveMember(id))).toMatchObject({ status: 409, code: "MEMBER_OFFLINE" });

    const some = [await make(), await make(), await make()];
    const status = async () =>
      (
        await members
          .queryMembers({ fieldsets: ["EXTENDED"] })
          .in("_id", some)
          .find()
      ).items.map((item) => item.status);
    await finish(members.bulkBlockMembers({ _id: { $in: some } }));
    expect(await status()).toEqual(["BLOCKED", "BLOCKED", "BLOCKED"]);
    await finish(members.bulkApproveMembers({ _id: { $in: some.slice(1) }, status: "BLOCKED" }));
    expect((await status()).toSorted()).toEqual(["APPROVED", "APPROVED", "BLOCKED"]);
    const deleted = await members.bulkDeleteMembers([some[0] ?? "", "00000000-0000-4000-8000-000000000009"]);
    expect(deleted.bulkActionMetadata).toMatchObject({ totalSuccesses: 1, totalFailures: 1 });
    await finish(members.bulkDeleteMembersByFilter({ _id: { $in: some } }, { contentAssigneeId: some[2] ?? "" }));
    const left = await members.queryMembers().in("_id", some).find();
    expect(left.items.map(({ _id }) => _id)).toEqual([some[2]]);
  });

  test("speak for themselves: their own profile, slug, community and end", async () => {
    const { client, id, email, member } = await signedUp("Ada");
    expect(member).toMatchObject({ loginEmail: email, status: "APPROVED", privacyStatus: "PRIVATE", profile: { nickname: "Ada" } });
    expect((await client.members.updateCurrentMemberSlug("countess")).member?.profile?.slug).toBe("countess");
    expect((await client.members.joinCommunity()).member?.privacyStatus).toBe("PUBLIC");
    const stranger = visitor();
    const shown = await stranger.members.getMember(id, { fieldsets: ["FULL"] });
    expect([shown.profile?.nickname, shown.loginEmail, shown.contact, shown.status]).toEqual(["Ada", undefined, undefined, "UNKNOWN"]);
    expect((await client.members.updateMember(id, { profile: { title: "Analyst" } })).profile?.title).toBe("Analyst");
    expect((await client.members.leaveCommunity()).member?.privacyStatus).toBe("PRIVATE");
    expect(await errorOf(stranger.members.getMember(id))).toMatchObject({ status: 404 });
    expect(await errorOf(stranger.members.getCurrentMember())).toMatchObject({ status: 403 });
    await client.members.deleteMyMember();
    expect(await errorOf(app().members.getMember(id))).toMatchObject({ status: 404 });
  });

  test.each(["blockMember", "disconnectMember", "deleteMember"] as const)("S31: %s ends every session at once", async (end) => {
    const { client, id, email } = await signedUp("Gone");
    const tokens = client.auth.getTokens();
    expect((await client.members.getCurrentMember()).member?._id).toBe(id);
    await app().members[end](id);
    const answer = await fetch(`${scene.server.origin}/members/v1/members/my`, { headers: { authorization: tokens.accessToken.value } });
    expect([401, 403]).toContain(answer.status);
    await expect(client.auth.renewToken(tokens.refreshToken)).rejects.toThrow(/invalid_grant/);
    expect(await visitor().auth.login({ email, password: PASSWORD })).toMatchObject({ loginState: "FAILURE" });
  });

  test("S40: a visitor's query neither shows nor finds by an address", async () => {
    const { client, email } = await signedUp("Hidden address");
    await client.members.joinCommunity();
    const stranger = visitor();
    const page = await stranger.members.queryMembers({ fieldsets: ["FULL"] }).find();
    expect(JSON.stringify(page.items)).toContain("Hidden address");
    expect(JSON.stringify(page.items)).not.toContain("@example.com");
    expect(await errorOf(stranger.members.queryMembers().eq("loginEmail", email).find())).toMatchObject({
      status: 400,
      code: "INVALID_FILTER",
    });
  });
});

describe("members/authentication through the official client", () => {
  test("signs up and in, and changes the address", async () => {
    const { authentication } = visitor();
    const email = newEmail();
    const registered = await authentication.register(email, PASSWORD, { contactInfo: { firstName: "Ada" } });
    expect(registered).toMatchObject({ member: { loginEmail: email, status: "ACTIVE" }, session: { token: expect.any(String) } });
    const id = registered.member?._id ?? "";
    expect((await authentication.login(email, PASSWORD)).member?._id).toBe(id);
    const other = newEmail();
    expect((await app().authentication.changeLoginEmail(id, other)).member).toMatchObject({ loginEmail: other, emailVerified: false });
    expect((await authentication.login(other, PASSWORD)).member?._id).toBe(id);
    expect(await app().authentication.sendSetPasswordEmail(other)).toEqual({ accepted: true });
    expect((await mailsTo(scene.server, other)).length).toBe(1);
    await app().authentication.block({ email: other });
    expect(await errorOf(authentication.login(other, PASSWORD))).toMatchObject({ status: 403, code: "MEMBER_NOT_ACTIVE" });
  });

  test("waits for approval, and the approval's session becomes the member's tokens", async () => {
    await setSignOnPolicy(scene.server, { requireOwnerApproval: true });
    const client = visitor();
    const { approvalToken, session } = await client.authentication.register(newEmail(), PASSWORD);
    expect(session).toBeUndefined();
    const approved = await app().authentication.approve({ token: approvalToken ?? "" });
    const data = client.auth.generateOAuthData(CALLBACK);
    const options = { prompt: "none", responseMode: "query", sessionToken: approved.session?.token ?? "" } as const;
    const response = await fetch((await client.auth.getAuthUrl(data, options)).authUrl, { redirect: "manual" });
    const answer = client.auth.parseFromUrl(response.headers.get("location") ?? "", "query");
    client.auth.setTokens(await client.auth.getMemberTokens(answer.code, answer.state, data));
    expect((await client.members.getCurrentMember({ fieldsets: ["EXTENDED"] })).member?.status).toBe("APPROVED");
  });
});

describe("users as members (members/user-member)", () => {
  /** Signs somebody in whose address the API key vouches for. */
  async function signOn(email: string): Promise<void> {
    const key = await scene.server.createApiKey(["IAM.AUTHENTICAITON_SIGN_ON"]);
    const answer = await fetch(`${scene.server.origin}/_api/iam/authentication/v2/sign-on`, {
      method: "POST",
      headers: { authorization: key, "wix-site-id": scene.server.site.siteId, "content-type": "application/json" },
      body: JSON.stringify({ loginId: { email }, verifyEmail: true }),
    });
    expect(answer.status).toBe(200);
  }

  test("are found by user and member, and their owner is neither blocked, disconnected nor deleted", async () => {
    const { server } = scene;
    const owner = await makeUser(server, server.site, { email: newEmail(), kind: "OWNER" });
    const { members, userMembers } = app();
    await signOn(owner.email);
    const page = await userMembers.queryUserMembers().eq("userId", owner.id).find();
    expect(page.items).toMatchObject([{ userId: owner.id, metaSiteId: server.site.siteId, status: "APPROVED" }]);
    const memberId = page.items[0]?.memberId ?? "";
    expect(await errorOf(members.blockMember(memberId))).toMatchObject({ status: 403, code: "OWNER_MEMBER_BLOCK_FORBIDDEN" });
    expect(await errorOf(members.disconnectMember(memberId))).toMatchObject({ code: "OWNER_MEMBER_BLOCK_FORBIDDEN" });
    expect(await errorOf(members.deleteMember(memberId))).toMatchObject({
      status: 400,
      fieldViolations: [{ ruleName: "OWNER_OR_CONTRIBUTOR_MEMBER_DELETE_FORBIDDEN" }],
    });
    await finish(members.bulkBlockMembers({ _id: memberId }));
    expect((await members.getMember(memberId, { fieldsets: ["EXTENDED"] })).status).toBe("APPROVED");
    await signOn(newEmail());
    const all = await userMembers.queryUserMembers().descending("_createdDate").find();
    expect(all.items.map(({ userId }) => userId)).toEqual([owner.id]);
  });
});
