import { afterEach, beforeEach, expect, test } from "vitest";
import { ContactCalls, person } from "../testing/contact-calls.ts";
import { type Answer, codeOf, TestStore } from "../testing/test-site.ts";

let site: TestStore;
let calls: ContactCalls;

beforeEach(async () => {
  site = await TestStore.open();
  calls = new ContactCalls(site);
});

afterEach(() => site.close());

const merge = (targetContactId: string, revision: number, ...sourceContactIds: string[]) =>
  calls.contacts("MergeContacts", { targetContactId, targetContactRevision: revision, sourceContactIds });

test("nothing of the target is overwritten, lists grow by what they lack, and the first source goes before the second", async () => {
  const target = await calls.create({
    ...person("Ada", "ada@example.com"),
    phones: { items: [{ phone: "030 901820", countryCode: "DE" }] },
    labelKeys: { items: ["custom.fan"] },
    extendedFields: { items: { "custom.size": "M" } },
  });
  const first = await calls.create({
    ...person("A.", "a@example.com"),
    company: "Kiln",
    phones: { items: [{ phone: "+49 30 901820" }, { phone: "7" }] },
    labelKeys: { items: ["custom.fan", "custom.vip"] },
    extendedFields: { items: { "custom.size": "L", "custom.shoe": 38 } },
  });
  const second = await calls.create({ ...person("Addi", "addi@example.com"), company: "Loom", jobTitle: "Weaver" });
  const request = { targetContactId: target.id, sourceContactIds: [first.id, second.id] };
  const preview = (await calls.contacts("PreviewMergeContacts", request)).contact;
  const { contact } = await merge(target.id, 1, first.id, second.id);
  expect(contact).toMatchObject({
    revision: 2,
    lastActivity: { activityType: "CONTACT_MERGED" },
    primaryInfo: { email: "ada@example.com" },
  });
  expect(contact.info).toMatchObject({ name: { first: "Ada" }, company: "Kiln", jobTitle: "Weaver" });
  expect(contact.info.emails.items.map(({ email }: Answer) => email)).toEqual(["ada@example.com", "a@example.com", "addi@example.com"]);
  expect(contact.info.phones.items.map(({ phone }: Answer) => phone)).toEqual(["030 901820", "7"]);
  expect(contact.info.labelKeys.items).toEqual(["custom.fan", "custom.vip"]);
  expect(contact.info.extendedFields.items).toEqual({ "custom.size": "M", "custom.shoe": 38 });
  const shown = ({ info, revision, primaryInfo }: Answer) => JSON.stringify([info.name, info.labelKeys, revision, primaryInfo]);
  expect(shown(preview)).toBe(shown(contact));
});

test("a merge is told by one event for each that is gone, one for the target, and one for itself", async () => {
  const [target, source] = [await calls.create(person("Ada", "ada@example.com")), await calls.create(person("A.", "a@example.com"))];
  await calls.events();
  await merge(target.id, 1, source.id);
  const events = await calls.events();
  expect(events.map(({ type, id, body }) => [type, id, body.originatedFrom])).toEqual([
    ["contact_deleted", source.id, "merge"],
    ["contact_updated", target.id, "merge"],
    ["contact_merged", target.id, ""],
  ]);
  expect(events[2]?.body.actionEvent.body).toMatchObject({ targetContactId: target.id, sourceContactIds: [source.id] });
});

test("ids that are gone lead to the last of a chain, and nowhere when that is deleted", async () => {
  const made: string[] = [];
  for (const name of ["a", "b", "c", "d"]) made.push((await calls.create(person(name, `${name}@example.com`))).id);
  const [a = "", b = "", c = "", d = ""] = made;
  await merge(b, 1, a);
  await merge(c, 1, b);
  await merge(d, 1, c);
  for (const id of [a, b, c]) {
    const { contact, responseType } = await calls.contacts("GetContact", { id });
    expect([contact.id, responseType]).toEqual([d, "MERGED"]);
    // Nothing but reading one takes an id that is gone.
    expect(await codeOf(calls.contacts("LabelContact", { contactId: id, labelKeys: ["custom.x"] }))).toBe("CONTACT_NOT_FOUND");
    expect(await codeOf(merge(d, 4, id))).toBe("CONTACT_NOT_FOUND");
  }
  await calls.contacts("DeleteContact", { contactId: d });
  for (const id of made) expect(await codeOf(calls.contact(id))).toBe("CONTACT_NOT_FOUND");
});

test("a source's primary becomes that of a target without one", async () => {
  const target = await calls.create({ name: { first: "Ada" } });
  const items = [{ email: "a@example.com" }, { email: "b@example.com", primary: true }];
  const source = await calls.create({ emails: { items } });
  expect((await merge(target.id, 1, source.id)).contact.primaryInfo.email).toBe("b@example.com");
});

test("members are targets and no sources, and learn what came to their contact", async () => {
  const member = await calls.createMember({ loginEmail: "ada@example.com", contact: { firstName: "Ada" } });
  const source = await calls.create({ ...person("A.", "a@example.com"), company: "Kiln" });
  expect(await codeOf(merge(source.id, 1, member.contactId))).toBe("ILLEGAL_MERGE");
  await calls.events();
  const { contact } = await merge(member.contactId, 1, source.id);
  expect(contact).toMatchObject({ memberInfo: { memberId: member.id }, primaryInfo: { email: "ada@example.com" } });
  const after = await calls.member(member.id);
  expect(after.contactId).toBe(contact.id);
  expect(after.contact).toMatchObject({ firstName: "Ada", company: "Kiln", emails: ["ada@example.com", "a@example.com"] });
  expect((await calls.eventNames()).map(([type]) => type)).toEqual([
    "contact_deleted",
    "contact_updated",
    "member_updated",
    "contact_merged",
  ]);
});

test("a merge that cannot be leaves everything as it was", async () => {
  const emails = (from: number) => ({ items: Array.from({ length: 30 }, (_, index) => ({ email: `p${from + index}@example.com` })) });
  const [target, source] = [await calls.create({ emails: emails(0) }), await calls.create({ emails: emails(100) })];
  expect(await codeOf(merge(target.id, 1, source.id))).toBe("ILLEGAL_MERGE");
  expect(await codeOf(merge(target.id, 1, target.id))).toBe("ILLEGAL_MERGE");
  const small = await calls.create(person("Small", "small@example.com"));
  expect(await codeOf(merge(target.id, 9, small.id))).toBe("FAILED_PRECONDITION");
  expect(await codeOf(merge(target.id, 1))).toBe("INVALID_ARGUMENT");
  for (const { id } of [target, source, small]) expect((await calls.contact(id)).revision).toBe(1);
});
