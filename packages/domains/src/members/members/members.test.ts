import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Answer, codeOf, OTHER_SITE, SITE, TestStore, VISITOR, violationsOf } from "../../testing/test-site.ts";

const EMAIL = "ada@example.com";

let site: TestStore;

beforeEach(async () => {
  site = await TestStore.open();
});

afterEach(() => site.close());

type Options = Parameters<TestStore["call"]>[2];

function call(name: string, request: object, options: Options = {}): Promise<Answer> {
  return site.call(`com.wixpress.members.api.Members.${name}`, request, options);
}

async function create(member: object = {}, options: Options = {}): Promise<Answer> {
  return (await call("CreateMember", { member }, options)).member;
}

function ada(): Promise<Answer> {
  return create({
    loginEmail: EMAIL.toUpperCase(),
    contact: { firstName: "Ada", lastName: "Lovelace", phones: ["1"], addresses: [{ city: "London" }], company: "Engines" },
    profile: { nickname: "Countess", title: "Analyst" },
  });
}

async function eventsOf(memberId: string): Promise<readonly string[]> {
  const events = await site.store.read((tx) => tx.outbox.page(SITE, 0, 1000));
  const own = events.filter(({ entityId, eventType }) => entityId === memberId && eventType.startsWith("wix.members."));
  return own.map(({ eventType }) => eventType);
}

describe("a new member", () => {
  test("is approved, private, has a slug of their name, a contact of their id, and a login of their address", async () => {
    const member = await ada();
    expect(member).toMatchObject({
      loginEmail: EMAIL,
      loginEmailVerified: false,
      status: "APPROVED",
      privacyStatus: "PRIVATE",
      activityStatus: "ACTIVE",
      contactId: member.id,
      contact: { firstName: "Ada", addresses: [{ id: expect.any(String), city: "London" }] },
      profile: { nickname: "Countess", slug: "countess" },
    });
    const login = await site.store.read((tx) => tx.signIn.loginByEmail(SITE, EMAIL));
    expect(login).toMatchObject({ memberId: member.id, emailVerified: false });
    expect(login?.passwordHash).toBeUndefined();
    expect(await eventsOf(member.id)).toEqual(["wix.members.v1.member_created"]);
  });

  test("has an address that no other member of the site has, and another site's member may have", async () => {
    await ada();
    expect(await codeOf(create({ loginEmail: EMAIL }))).toBe("ALREADY_EXISTS");
    expect((await create({ loginEmail: EMAIL }, { siteId: OTHER_SITE })).loginEmail).toBe(EMAIL);
    expect(await codeOf(create({ loginEmail: "not an address" }))).toBe("INVALID_ARGUMENT");
  });

  test("gets a slug of their own when two have one name", async () => {
    const slugs = [await create({ profile: { nickname: "Bo" } }), await create({ profile: { nickname: "BO!" } })];
    expect(slugs.map(({ profile }) => profile.slug)).toEqual(["bo", "bo1"]);
  });
});

describe("S37: what is answered depends on who asks", () => {
  test("an app gets the set that it asks for, and PUBLIC when it asks for none", async () => {
    const { id } = await ada();
    const open = (await call("GetMember", { id })).member;
    expect(open).toMatchObject({
      status: "UNKNOWN",
      privacyStatus: "UNKNOWN",
      activityStatus: "UNKNOWN",
      profile: { nickname: "Countess" },
    });
    expect([open.loginEmail, open.contact]).toEqual([undefined, undefined]);
    const extended = (await call("GetMember", { id, fieldsets: ["EXTENDED"] })).member;
    expect([extended.loginEmail, extended.status, extended.contact]).toEqual([EMAIL, "APPROVED", undefined]);
    const full = (await call("GetMember", { id, fieldsets: ["PUBLIC", "FULL"] })).member;
    expect(full.contact).toMatchObject({ phones: ["1"], company: "Engines" });
    expect((await call("GetMember", { id, fieldSet: "FULL" })).member).toEqual(full);
  });

  test("a visitor and another member get what is public of members who show themselves, whatever they ask for", async () => {
    const { id } = await ada();
    const other = await create({ profile: { nickname: "Other" } });
    for (const as of [VISITOR, { memberId: other.id }] as const) {
      expect(await codeOf(call("GetMember", { id, fieldsets: ["FULL"] }, { as }))).toBe("NOT_FOUND");
    }
    await call("UpdateMember", { member: { id, privacyStatus: "PUBLIC" } });
    for (const as of [VISITOR, { memberId: other.id }] as const) {
      const { member } = await call("GetMember", { id, fieldsets: ["FULL"] }, { as });
      expect(Object.keys(member).sort()).toEqual([
        "activityStatus",
        "contactId",
        "createdDate",
        "id",
        "privacyStatus",
        "profile",
        "status",
        "updatedDate",
      ]);
      const page = await call("QueryMembers", { fieldsets: ["FULL"] }, { as });
      expect(page.members).toEqual([member]);
      expect(page.metadata).toMatchObject({ count: 1, total: 1 });
      expect((await call("ListMembers", { fieldsets: ["EXTENDED"] }, { as })).members).toEqual([member]);
    }
    expect(site.warnings[0]).toContain("FULL");
    await call("BlockMember", { id });
    expect(await codeOf(call("GetMember", { id }, { as: VISITOR }))).toBe("NOT_FOUND");
  });

  test("a member sees all of themselves", async () => {
    const { id } = await ada();
    const { member } = await call("GetMyMember", { fieldsets: ["FULL"] }, { as: { memberId: id } });
    expect(member).toMatchObject({ id, loginEmail: EMAIL, status: "APPROVED", contact: { lastName: "Lovelace" } });
    expect((await call("GetMember", { id, fieldsets: ["FULL"] }, { as: { memberId: id } })).member).toEqual(member);
  });
});

describe("S40: nobody finds by what they may not see", () => {
  const hidden = [
    { loginEmail: EMAIL },
    { loginEmail: { $startsWith: "a" } },
    { "contact.firstName": "Ada" },
    { $not: { "contact.lastName": "Lovelace" } },
    { status: "BLOCKED" },
    { privacyStatus: "PRIVATE" },
  ];

  test.each(hidden)("not by %j", async (filter) => {
    await ada();
    expect(await codeOf(call("QueryMembers", { query: { filter } }, { as: VISITOR }))).toBe("INVALID_FILTER");
    expect(await codeOf(call("QueryMembers", { query: { filter } }))).toBe("OK");
  });

  test.each(["lastLoginDate", "contact.firstName", "loginEmail"])("not in the order of %s", async (fieldName) => {
    const query = { sorting: [{ fieldName, order: "ASC" }] };
    expect(await codeOf(call("QueryMembers", { query }, { as: VISITOR }))).toBe("INVALID_SORT");
  });

  test("a visitor's search looks in nicknames only", async () => {
    const { id } = await ada();
    await call("UpdateMember", { member: { id, privacyStatus: "PUBLIC" } });
    const found = async (search: object, options: Options = {}) => (await call("QueryMembers", { search }, options)).members.length;
    expect(await found({ expression: "lovel" })).toBe(1);
    expect(await found({ expression: "ada example" })).toBe(1);
    expect(await found({ expression: "lovel" }, { as: VISITOR })).toBe(0);
    expect(await found({ expression: "count" }, { as: VISITOR })).toBe(1);
    const named = { expression: "ada", fields: ["loginEmail"] };
    expect([await found(named), await codeOf(call("QueryMembers", { search: named }, { as: VISITOR }))]).toEqual([1, "INVALID_ARGUMENT"]);
  });
});

describe("queries", () => {
  test("page by offset with a total and by cursor without gaps, in the order asked for", async () => {
    const names = ["delta", "alpha", "charlie", "bravo", "echo"];
    for (const nickname of names) await create({ profile: { nickname } });
    const sorting = [{ fieldName: "profile.nickname", order: "ASC" }];
    const nicknames = (page: Answer) => page.members.map(({ profile }: Answer) => profile.nickname);
    const second = await call("QueryMembers", { query: { sorting, paging: { limit: 2, offset: 2 } } });
    expect(nicknames(second)).toEqual(["charlie", "delta"]);
    expect(second.metadata).toEqual({ count: 2, offset: 2, total: 5, tooManyToCount: false, hasNext: true });
    const seen: string[] = [];
    let page = await call("QueryMembers", { query: { sorting, cursorPaging: { limit: 2 } } });
    for (;;) {
      seen.push(...nicknames(page));
      const cursor = page.cursorPagingMetadata.cursors.next;
      if (cursor === undefined) break;
      page = await call("QueryMembers", { query: { cursorPaging: { limit: 2, cursor } } });
    }
    expect(seen).toEqual(names.toSorted());
    expect(nicknames(await call("ListMembers", {}))).toEqual(names.toReversed());
  });
});

describe("an update", () => {
  test("changes what it names; an empty text clears, an empty list changes nothing", async () => {
    const { id } = await ada();
    const change = {
      id,
      contact: { company: "", lastName: "King", phones: [], addresses: [] },
      profile: { title: "" },
      privacyStatus: "PUBLIC",
    };
    const { member } = await call("UpdateMember", { member: change });
    expect(member.contact).toMatchObject({ firstName: "Ada", lastName: "King", phones: ["1"], addresses: [{ city: "London" }] });
    expect([member.contact.company, member.profile.title, member.profile.slug]).toEqual([undefined, undefined, "countess"]);
    expect(await eventsOf(id)).toEqual(["wix.members.v1.member_created", "wix.members.v1.member_updated"]);
  });

  test("S38: leaves alone what a caller may not write", async () => {
    const before = await ada();
    const { id } = before;
    const forged = {
      id,
      loginEmail: "eve@example.com",
      loginEmailVerified: true,
      status: "BLOCKED",
      activityStatus: "MUTED",
      contactId: "99999999-9999-4999-8999-999999999999",
      createdDate: "1999-01-01T00:00:00.000Z",
      lastLoginDate: "1999-01-01T00:00:00.000Z",
      contact: { emails: ["eve@example.com"] },
      profile: { slug: "eve" },
      _hidden: { userId: "x" },
    };
    for (const options of [{}, { as: { memberId: id } }]) {
      const { member } = await call("UpdateMember", { member: forged }, options);
      expect({ ...member, updatedDate: "" }).toEqual({ ...before, updatedDate: "" });
    }
  });

  test("S36: a member changes themselves and nobody else", async () => {
    const [{ id }, other] = [await ada(), await create()];
    const as = { memberId: other.id };
    for (const name of ["DeleteMemberPhones", "DeleteMemberEmails", "DeleteMemberAddresses"]) {
      expect(await codeOf(call(name, { id }, { as }))).toBe("NOT_FOUND");
    }
    expect(await codeOf(call("UpdateMember", { member: { id, profile: { nickname: "x" } } }, { as }))).toBe("NOT_FOUND");
    expect(await codeOf(call("UpdateMemberSlug", { id, slug: "mine" }, { as }))).toBe("NOT_FOUND");
    expect(
      (await call("UpdateMember", { member: { id, profile: { nickname: "x" } } }, { as: { memberId: id } })).member.profile.nickname,
    ).toBe("x");
  });

  test("empties the lists of a contact by methods of their own", async () => {
    const { id } = await create({ contact: { phones: ["1"], emails: ["a@example.com"], addresses: [{ city: "London" }] } });
    const as = { memberId: id };
    await call("DeleteMemberPhones", { id }, { as });
    await call("DeleteMemberEmails", { id }, { as });
    const { member } = await call("DeleteMemberAddresses", { id }, { as });
    expect(member.contact).toEqual({});
  });

  test("takes no more than a profile's worth of text", async () => {
    const { id } = await ada();
    const [violation] = await violationsOf(call("UpdateMember", { member: { id, profile: { nickname: "x".repeat(70_000) } } }));
    expect(violation?.field).toBe("member");
  });
});

describe("slugs", () => {
  test("are one member's, whatever their case; the old one is free again", async () => {
    const [{ id }, other] = [await ada(), await create({ profile: { nickname: "Other" } })];
    expect(await codeOf(call("UpdateMemberSlug", { id: other.id, slug: "Countess" }))).toBe("SLUG_ALREADY_EXISTS");
    expect((await call("UpdateMySlug", { slug: "ada.l" }, { as: { memberId: id } })).member.profile.slug).toBe("ada.l");
    expect((await call("UpdateMemberSlug", { id: other.id, slug: "countess" })).member.profile.slug).toBe("countess");
    for (const slug of ["", "a/b", "-a", "a b", "<a>"]) {
      expect(await codeOf(call("UpdateMemberSlug", { id, slug }))).toBe("INVALID_ARGUMENT");
    }
  });
});

describe("states", () => {
  const status = async (id: string) => (await call("GetMember", { id, fieldsets: ["FULL"] })).member.status;

  test("block and approve go to and fro, the same again writes no event, and offline is for good", async () => {
    const { id } = await ada();
    expect((await call("BlockMember", { id })).member.status).toBe("BLOCKED");
    await call("BlockMember", { id });
    expect((await call("ApproveMember", { id })).member.status).toBe("APPROVED");
    expect((await call("DisconnectMember", { id })).member.status).toBe("OFFLINE");
    for (const name of ["ApproveMember", "BlockMember", "MuteMember", "UnmuteMember"]) {
      expect(await codeOf(call(name, { id }))).toBe("MEMBER_OFFLINE");
    }
    expect(await codeOf(call("DisconnectMember", { id }))).toBe("OK");
    expect((await eventsOf(id)).length).toBe(4);
    // The address is free; the slug is not.
    expect(await create({ loginEmail: EMAIL, profile: { nickname: "Countess" } })).toMatchObject({ profile: { slug: "countess1" } });
  });

  test("muted members stay out of the community, others join it and show themselves, and leave it", async () => {
    const { id } = await ada();
    const as = { memberId: id };
    expect((await call("MuteMember", { id })).member.activityStatus).toBe("MUTED");
    expect(await codeOf(call("JoinCommunity", {}, { as }))).toBe("COMMUNITY_JOIN_IMPOSSIBLE");
    expect((await call("UnmuteMember", { id })).member.activityStatus).toBe("ACTIVE");
    expect((await call("JoinCommunity", {}, { as })).member.privacyStatus).toBe("PUBLIC");
    expect((await call("LeaveCommunity", {}, { as })).member.privacyStatus).toBe("PRIVATE");
  });

  test("by filter, in the background, each member for themselves", async () => {
    const [one, two, three] = [await create({ profile: { nickname: "a" } }), await create({ profile: { nickname: "b" } }), await ada()];
    await call("DisconnectMember", { id: two.id });
    await call("BulkBlockMembers", { filter: { id: { $in: [one.id, two.id] } } });
    await site.runJobs();
    expect([await status(one.id), await status(two.id), await status(three.id)]).toEqual(["BLOCKED", "OFFLINE", "APPROVED"]);
    await call("BulkApproveMembers", { filter: { status: "BLOCKED" } });
    await site.runJobs();
    expect(await status(one.id)).toBe("APPROVED");
  });
});

describe("a deletion", () => {
  test("takes login, slug and roles along and writes an event", async () => {
    const { id } = await ada();
    const roles = "com.wixpress.members.memberroles";
    await site.call(`${roles}.MemberRoleDefinitions.CreateMemberRoleDefinition`, { roleKey: "WRITER", roleTitle: "Writer" });
    await site.call(`${roles}.MemberRoles.AssignRole`, { memberId: id, roleKey: "WRITER" });
    await call("DeleteMember", { id });
    expect(await codeOf(call("GetMember", { id }))).toBe("NOT_FOUND");
    expect(await codeOf(call("DeleteMember", { id }))).toBe("NOT_FOUND");
    expect(await eventsOf(id)).toEqual(["wix.members.v1.member_created", "wix.members.v1.member_deleted"]);
    expect(await site.store.read((tx) => tx.signIn.login(SITE, id))).toBeUndefined();
    const again = await ada();
    expect(again.profile.slug).toBe("countess");
    expect((await site.call(`${roles}.MemberRoles.QueryRoles`, { query: {} })).memberRoles ?? []).toEqual([]);
  });

  test("names an heir who is another member of the site", async () => {
    const [{ id }, heir] = [await ada(), await create()];
    for (const contentAssigneeId of [id, "99999999-9999-4999-8999-999999999999"]) {
      expect(await codeOf(call("DeleteMember", { id, contentAssigneeId }))).toBe("INVALID_ARGUMENT");
    }
    expect(await codeOf(call("DeleteMyMember", { contentAssigneeId: heir.id }, { as: { memberId: id } }))).toBe("OK");
    expect(await codeOf(call("GetMember", { id }))).toBe("NOT_FOUND");
  });

  test("S43: of several members is of each for itself", async () => {
    const [one, two] = [await create(), await create()];
    const memberIds = [one.id, "99999999-9999-4999-8999-999999999999", two.id];
    const { results, bulkActionMetadata } = await call("BulkDeleteMembers", { memberIds });
    expect(results.map(({ itemMetadata }: Answer) => [itemMetadata.id, itemMetadata.success, itemMetadata.error?.code])).toEqual([
      [one.id, true, undefined],
      [memberIds[1], false, "NOT_FOUND"],
      [two.id, true, undefined],
    ]);
    expect(bulkActionMetadata).toEqual({ totalSuccesses: 2, totalFailures: 1, undetailedFailures: 0 });
  });

  test("by filter and search leaves the heir and everybody else", async () => {
    const [one, two, heir] = [
      await create({ profile: { nickname: "Spam one" } }),
      await create({ profile: { nickname: "Ham" } }),
      await create({ profile: { nickname: "Spam heir" } }),
    ];
    await call("BulkDeleteMembersByFilter", { filter: {}, search: { expression: "spam" }, contentAssigneeId: heir.id });
    await site.runJobs();
    const left = (await call("ListMembers", {})).members.map(({ id }: Answer) => id);
    expect(left).toEqual([heir.id, two.id]);
    expect(left).not.toContain(one.id);
  });
});
