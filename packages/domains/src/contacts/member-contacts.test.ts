import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMemberLogin } from "../identity/register.ts";
import { markVerified, nextState } from "../identity/sign-in.ts";
import { ContactCalls, person } from "../testing/contact-calls.ts";
import { type Answer, codeOf, READER, SITE, TestStore, VISITOR } from "../testing/test-site.ts";

let site: TestStore;
let calls: ContactCalls;

beforeEach(async () => {
  site = await TestStore.open();
  calls = new ContactCalls(site);
});

afterEach(() => site.close());

const EMAIL = "ada@example.com";
const ada = (contact: object = { firstName: "Ada", lastName: "Vogel" }) => calls.createMember({ loginEmail: EMAIL, contact });
/** An app without the rights that widen a change. */
const update = async (contactId: string, info: object, as: typeof READER | undefined = READER): Promise<Answer> => {
  const { revision } = await calls.contact(contactId);
  return (await calls.contacts("UpdateContact", { contactId, revision, info }, as)).contact;
};
const emailsOf = ({ info }: Answer) => info.emails.items.map(({ email, primary }: Answer) => (primary ? `${email}!` : email));

describe("from a member to their contact", () => {
  test("a new member has a contact that names them, told by one event each", async () => {
    const { id, contactId } = await ada();
    const contact = await calls.contact(contactId);
    expect(contact).toMatchObject({ source: { sourceType: "WIX_SITE_MEMBERS" }, lastActivity: { activityType: "MEMBER_REGISTER" } });
    expect(contact).toMatchObject({
      info: { name: { first: "Ada", last: "Vogel" } },
      primaryInfo: { email: EMAIL },
      memberInfo: { memberId: id },
    });
    expect(await calls.eventNames()).toEqual([
      ["member_created", id],
      ["contact_created", contactId],
    ]);
  });

  test("a change of what both know is one event each; of what only the member knows, the contact hears nothing", async () => {
    const { id, contactId } = await ada();
    await calls.events();
    await calls.members("UpdateMember", { member: { id, contact: { company: "Kiln" } } });
    expect(await calls.eventNames()).toEqual([
      ["member_updated", id],
      ["contact_updated", contactId],
    ]);
    expect((await calls.contact(contactId)).info.company).toBe("Kiln");
    await calls.members("UpdateMember", { member: { id, profile: { nickname: "A." } } });
    await calls.members("BlockMember", { id });
    expect((await calls.eventNames()).map(([type]) => type)).toEqual(["member_updated", "member_updated"]);
    expect((await calls.contact(contactId)).memberInfo).toMatchObject({ status: "BLOCKED", profileInfo: { nickname: "A." } });
  });

  test("what only the contact knows stays: labels, tags, countries, and words that are too long for a member", async () => {
    const { id, contactId } = await ada({ firstName: "Ada", phones: [" 030 901820"], emails: ["Work@Example.com"] });
    const phones = { items: [{ phone: "030 901820", countryCode: "DE", tag: "MOBILE" }] };
    const emails = {
      items: [
        { email: EMAIL, primary: true },
        { email: "work@example.com", tag: "WORK" },
      ],
    };
    const company = "Kiln ".repeat(40);
    await update(contactId, { phones, emails, company, labelKeys: { items: ["custom.fan"] } });
    await calls.members("UpdateMember", { member: { id, contact: { jobTitle: "Potter" } } });
    const { info } = await calls.contact(contactId);
    expect(info).toMatchObject({ company, jobTitle: "Potter", labelKeys: { items: ["custom.fan"] } });
    expect(info.phones.items).toMatchObject([{ tag: "MOBILE", countryCode: "DE", e164Phone: "+4930901820" }]);
    expect(info.emails.items).toMatchObject([{ email: EMAIL }, { email: "work@example.com", tag: "WORK" }]);
  });

  test("a new login address takes the place of the old one", async () => {
    const { id, contactId } = await ada();
    // What a change of the contact brings to the member must not keep the old address alive.
    await update(contactId, { company: "Kiln" });
    await site.call("wix.members.api.v1.MembersService.ChangeLoginEmail", { id, newEmail: "new@example.com" });
    const contact = await calls.contact(contactId);
    expect(emailsOf(contact)).toEqual(["new@example.com!"]);
    expect(contact.info.emails.items[0].email).toBe((await calls.member(id)).loginEmail);
  });

  test("a day that is none is the member's alone", async () => {
    const { id, contactId } = await ada({ birthdate: "in spring" });
    expect((await calls.contact(contactId)).info.birthdate).toBeUndefined();
    await update(contactId, { company: "Kiln" });
    expect((await calls.member(id)).contact).toMatchObject({ birthdate: "in spring", company: "Kiln" });
    await update(contactId, { birthdate: "1990-05-01" });
    expect((await calls.member(id)).contact.birthdate).toBe("1990-05-01");
  });
});

describe("from a contact to its member", () => {
  test("a change is one event each and comes back to neither", async () => {
    const { id, contactId } = await ada();
    await calls.events();
    const contact = await update(contactId, { name: { first: "Adelheid" }, phones: { items: [{ phone: "7" }] } });
    expect(contact.revision).toBe(2);
    expect((await calls.member(id)).contact).toMatchObject({ firstName: "Adelheid", lastName: "Vogel", phones: ["7"] });
    expect(await calls.eventNames()).toEqual([
      ["contact_updated", contactId],
      ["member_updated", id],
    ]);
  });

  test("labels are the contact's alone", async () => {
    const { id, contactId } = await ada();
    await calls.events();
    await calls.contacts("LabelContact", { contactId, labelKeys: ["custom.fan"] });
    expect(await calls.eventNames()).toEqual([["contact_updated", contactId]]);
    expect((await calls.member(id)).contact.labelKeys).toBeUndefined();
  });

  test("the primary address of a member changes with the right to it only, and the login address stays in any case", async () => {
    const { id, contactId } = await ada();
    const other = { items: [{ email: "other@example.com" }] };
    for (const emails of [other, { items: [] }, null]) {
      expect(await codeOf(update(contactId, { emails }))).toBe("CANNOT_UPDATE_MEMBER_EMAIL");
    }
    const request = { contactId, revision: 1, info: { emails: other } };
    const { contact } = await calls.contacts("UpdateContact", request);
    expect(emailsOf(contact)).toEqual(["other@example.com!", EMAIL]);
    expect((await calls.member(id)).loginEmail).toBe(EMAIL);
    // Chosen on purpose: what the member changes later leaves it alone.
    await calls.members("UpdateMember", { member: { id, contact: { company: "Kiln" } } });
    expect(emailsOf(await calls.contact(contactId)).toSorted()).toEqual([EMAIL, "other@example.com!"]);
  });

  test("a member without a name or an address may have a contact without either", async () => {
    const { contactId } = await calls.createMember({ profile: { nickname: "Nobody" } });
    expect((await update(contactId, { company: "Kiln" })).info).toEqual({ company: "Kiln" });
  });
});

describe("an end", () => {
  test("a member who is deleted leaves a contact behind that is nobody's and may be deleted", async () => {
    const { id, contactId } = await ada();
    expect(await codeOf(calls.contacts("DeleteContact", { contactId }))).toBe("CANNOT_DELETE_MEMBER");
    await calls.members("DeleteMember", { id });
    const contact = await calls.contact(contactId);
    expect(contact).toMatchObject({ primaryInfo: { email: EMAIL } });
    expect(contact.memberInfo).toBeUndefined();
    await calls.contacts("DeleteContact", { contactId });
    expect(await codeOf(calls.contact(contactId))).toBe("CONTACT_NOT_FOUND");
  });

  test("a contact takes its member along where the call says so and may, with one event each", async () => {
    const { id, contactId } = await ada();
    await calls.events();
    const request = { contactId, deleteMember: true };
    expect(await codeOf(calls.contacts("DeleteContact", request, READER))).toBe("CANNOT_DELETE_MEMBER");
    await calls.contacts("DeleteContact", request);
    expect(await codeOf(calls.member(id))).toBe("NOT_FOUND");
    expect(await calls.eventNames()).toEqual([
      ["contact_deleted", contactId],
      ["member_deleted", id],
    ]);
  });

  test("somebody who was disconnected keeps their contact, and a new member of that address gets one of their own", async () => {
    const first = await ada();
    await calls.members("DisconnectMember", { id: first.id });
    const second = await ada();
    expect(second.contactId).not.toBe(first.contactId);
    const statuses = [first, second].map(async ({ contactId }) => (await calls.contact(contactId)).memberInfo.status);
    expect(await Promise.all(statuses)).toEqual(["OFFLINE", "ACTIVE"]);
  });
});

describe("somebody whom the site knows already", () => {
  const known = () =>
    calls.create({
      ...person("Adelheid", EMAIL),
      company: "Kiln",
      labelKeys: { items: ["custom.fan"] },
      phones: { items: [{ phone: "030 901820", countryCode: "DE" }] },
    });

  test("is the contact of a member whom an app makes, both know what either knew, and the member's word counts", async () => {
    const contact = await known();
    await calls.events();
    const member = await ada({ firstName: "Ada", lastName: "Vogel", jobTitle: "Potter" });
    expect(member.contactId).toBe(contact.id);
    expect(await calls.eventNames()).toEqual([
      ["member_created", member.id],
      ["contact_updated", contact.id],
    ]);
    const said = { firstName: "Ada", lastName: "Vogel", company: "Kiln", jobTitle: "Potter", phones: ["030 901820"] };
    expect((await calls.member(member.id)).contact).toMatchObject(said);
    const after = await calls.contact(contact.id);
    expect(after).toMatchObject({ memberInfo: { memberId: member.id }, primaryInfo: { email: EMAIL } });
    expect(after.info).toMatchObject({ name: { first: "Ada" }, labelKeys: { items: ["custom.fan"] }, jobTitle: "Potter" });
    expect(after.info.phones.items).toMatchObject([{ e164Phone: "+4930901820" }]);
  });

  test("is who was known longest, and nobody whose contact is a member's", async () => {
    const first = await known();
    const second = await calls.create(person("A.", EMAIL), true);
    expect((await ada()).contactId).toBe(first.id);
    expect((await calls.contact(second.id)).revision).toBe(1);
    await calls.createMember({ loginEmail: "other@example.com" });
    expect((await calls.contact(first.id)).memberInfo.email).toBe(EMAIL);
  });

  test("signs up with a code to their address, and nothing of them shows before it came back", async () => {
    const contact = await known();
    const ctx = site.context("", SITE, VISITOR);
    const fresh = { email: EMAIL, passwordHash: "hash", status: "APPROVED", emailVerified: false, profile: { firstName: "Ada" } } as const;
    const login = await site.store.write((tx) => createMemberLogin(tx, ctx, fresh));
    const before = await calls.member(login.memberId);
    expect(before.contactId).not.toBe(contact.id);
    expect(before.contact).toEqual({ firstName: "Ada" });
    expect(await site.store.write((tx) => nextState(tx, ctx, login))).toMatchObject({ kind: "REQUIRE_EMAIL_VERIFICATION" });
    await calls.contacts("LabelContact", { contactId: before.contactId, labelKeys: ["custom.new"] });
    await calls.events();

    const verified = await site.store.write(async (tx) => {
      const own = await markVerified(tx, ctx, login.memberId);
      return await nextState(tx, ctx, own ?? login);
    });
    expect(verified.kind).toBe("SUCCESS");
    const member = await calls.member(login.memberId);
    expect(member).toMatchObject({ contactId: contact.id, loginEmailVerified: true, contact: { firstName: "Ada", company: "Kiln" } });
    const after = await calls.contact(contact.id);
    expect(after.info.labelKeys.items.toSorted()).toEqual(["custom.fan", "custom.new"]);
    expect(after.memberInfo).toMatchObject({ memberId: member.id });
    // The contact that they had meanwhile leads to the one that they always were.
    expect((await calls.contact(before.contactId)).id).toBe(contact.id);
    expect(await calls.eventNames()).toEqual([
      ["member_updated", member.id],
      ["contact_deleted", before.contactId],
      ["contact_updated", contact.id],
      ["contact_merged", contact.id],
    ]);
  });
});
