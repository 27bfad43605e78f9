import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ContactCalls, person } from "../testing/contact-calls.ts";
import { type Answer, codeOf, TestStore } from "../testing/test-site.ts";

let site: TestStore;
let calls: ContactCalls;

beforeEach(async () => {
  site = await TestStore.open();
  calls = new ContactCalls(site);
});

afterEach(() => site.close());

const update = (id: string, revision: number, info: object, options: object = {}) =>
  calls.contacts("UpdateContact", { contactId: id, revision, info, ...options });

describe("a contact", () => {
  test("is made, changed and deleted with one event each, and its revision counts changes", async () => {
    const { id, revision } = await calls.create(person("Ada", "ada@example.com"));
    expect(revision).toBe(1);
    expect((await update(id, 1, { company: "Kiln" })).contact).toMatchObject({ revision: 2, info: { company: "Kiln" } });
    expect(await codeOf(update(id, 1, { company: "Late" }))).toBe("CONTACT_ALREADY_CHANGED");
    await calls.contacts("DeleteContact", { contactId: id });
    expect(await codeOf(calls.contact(id))).toBe("CONTACT_NOT_FOUND");
    const events = await calls.events();
    expect(events.map(({ type }) => type)).toEqual(["contact_created", "contact_updated", "contact_deleted"]);
    expect(events.map(({ body }) => body.entityEventSequence)).toEqual(["1", "2", "3"]);
    expect(events[1]?.body.updatedEvent.currentEntity.info.company).toBe("Kiln");
    // A deletion says whose, and nothing else of them.
    expect(JSON.stringify(events[2]?.body)).not.toContain("ada@example.com");
  });

  test("is known by a name, an address or a number, and by nothing less", async () => {
    expect(await codeOf(calls.create({ company: "Kiln" }))).toBe("INSUFFICIENT_CONTACT_DATA");
    expect(await codeOf(calls.create({ name: { first: "  " }, emails: { items: [] } }))).toBe("INSUFFICIENT_CONTACT_DATA");
    const { id } = await calls.create({ name: { last: "Vogel" } });
    expect(await codeOf(update(id, 1, { name: null }))).toBe("INSUFFICIENT_CONTACT_DATA");
    expect(await codeOf(update(id, 1, {}))).toBe("INSUFFICIENT_UPDATE_CONTACT_DATA");
    expect((await calls.contact(id)).revision).toBe(1);
  });

  test("keeps what a change does not name, clears what it names null, and replaces lists whole", async () => {
    const emails = { items: [{ email: "a@example.com" }, { email: "b@example.com", tag: "WORK" }] };
    const { id } = await calls.create({ name: { first: "Ada", last: "Vogel" }, company: "Kiln", emails });
    const { contact } = await update(id, 1, { company: null, emails: { items: [{ email: "b@example.com", tag: "WORK" }] } });
    expect(contact.info).toMatchObject({ name: { first: "Ada", last: "Vogel" } });
    expect(contact.info.company).toBeUndefined();
    expect(contact.info.emails.items).toMatchObject([{ email: "b@example.com", tag: "WORK", primary: true }]);
  });

  test("a mask says which parts of a change count", async () => {
    const { id } = await calls.create({ name: { first: "Ada" }, company: "Kiln", jobTitle: "Potter" });
    const { contact } = await update(id, 1, { company: "Loom", jobTitle: "Weaver" }, { fieldMask: "info.company" });
    expect(contact.info).toMatchObject({ company: "Loom", jobTitle: "Potter" });
    const name = { first: "Eda", last: "Wolf" };
    const last = await update(id, 2, { name, company: "X" }, { fieldMask: "info.name.last,jobTitle" });
    expect(last.contact.info).toEqual({ name: { first: "Ada", last: "Wolf" }, company: "Loom" });
  });
});

describe("addresses and numbers", () => {
  const phones = async (...items: object[]): Promise<Answer> => await calls.create({ phones: { items } });

  test("one is primary: the one that says so, else the first, and never two", async () => {
    const items = [{ email: "a@example.com" }, { email: "b@example.com", primary: true }];
    const made = await calls.create({ emails: { items } });
    expect(made.primaryInfo.email).toBe("b@example.com");
    expect(made.info.emails.items.map(({ primary }: Answer) => primary)).toEqual([false, true]);
    const unsaid = await update(made.id, 1, { emails: { items: [{ email: "b@example.com" }, { email: "a@example.com" }] } });
    expect(unsaid.contact.primaryEmail.email).toBe("b@example.com");
    const both = items.map((item) => ({ ...item, primary: true }));
    expect(await codeOf(calls.create({ emails: { items: both } }))).toBe("CANNOT_HAVE_MULTIPLE_PRIMARY_INFO");
    expect(await codeOf(phones({ phone: "1", primary: true }, { phone: "2", primary: true }))).toBe("CANNOT_HAVE_MULTIPLE_PRIMARY_INFO");
  });

  test("the same address is kept once, in one spelling, with its id", async () => {
    const made = await calls.create({ emails: { items: [{ email: "Ada@Example.com" }, { email: " ada@example.COM" }] } });
    expect(made.info.emails.items).toMatchObject([{ email: "ada@example.com", primary: true }]);
    const { contact } = await update(made.id, 1, { emails: { items: [{ email: "new@example.com" }, { email: "ADA@example.com" }] } });
    expect(contact.info.emails.items[1].id).toBe(made.info.emails.items[0].id);
    expect(await codeOf(calls.create({ emails: { items: [{ email: "no address" }] } }))).toBe("INVALID_ARGUMENT");
  });

  // ITU E.164, from the number and the code of its country, where both are valid.
  test("a number of a country gets its international form", async () => {
    const { info, primaryPhone } = await phones({ phone: "030 901820", countryCode: "DE" });
    expect(info.phones.items).toMatchObject([{ phone: "030 901820", countryCode: "DE", e164Phone: "+4930901820" }]);
    expect(primaryPhone).toEqual({
      countryCode: "DE",
      phone: "030 901820",
      e164Phone: "+4930901820",
      formattedPhone: "+49 30 901820",
      subscriptionStatus: "NOT_SET",
      deliverabilityStatus: "NOT_SET",
    });
    const { contact } = await calls.contacts("GetContact", { id: (await phones({ phone: "+44 20 7946 0018" })).id });
    expect(contact.primaryPhone.e164Phone).toBe("+442079460018");
  });

  test.each([
    ["without a country", { phone: "030 901820" }],
    ["too short for its country", { phone: "12", countryCode: "DE" }],
    ["of no known country", { phone: "+999 12345678" }],
    ["that is no number", { phone: "ask at the desk", countryCode: "DE" }],
  ])("a number %s stays as it is written, and no message can go there", async (_why, item) => {
    const { info, primaryPhone } = await phones(item);
    expect(info.phones.items[0].phone).toBe(item.phone);
    expect(info.phones.items[0].e164Phone).toBeUndefined();
    expect(primaryPhone).toMatchObject({
      formattedPhone: item.phone,
      subscriptionStatus: "NO_SUBSCRIPTION_STATUS",
      deliverabilityStatus: "NO_PHONE_DELIVERABILITY_STATUS",
    });
  });

  test("a number written in two ways is one", async () => {
    const { info } = await phones({ phone: "030 901820", countryCode: "DE" }, { phone: "+49 (30) 90 18 20" });
    expect(info.phones.items).toHaveLength(1);
  });
});

describe("duplicates", () => {
  test("an address of another contact is refused, says whose, and is taken where it is allowed", async () => {
    const { id } = await calls.create(person("Ada", "ada@example.com"));
    const again = calls.create(person("Other", "ADA@example.com"));
    await expect(again).rejects.toMatchObject({
      code: "DUPLICATE_CONTACT_EXISTS",
      data: { duplicateContactId: id, duplicateEmail: "ada@example.com" },
    });
    expect((await calls.create(person("Other", "ada@example.com"), true)).revision).toBe(1);
  });

  test("a number counts only where there is no address, in whatever form it is written", async () => {
    const { id } = await calls.create({ phones: { items: [{ phone: "030 901820", countryCode: "DE" }] } });
    const same = { phones: { items: [{ phone: "+49 30 901820" }] } };
    await expect(calls.create(same)).rejects.toMatchObject({ code: "DUPLICATE_CONTACT_EXISTS", data: { duplicateContactId: id } });
    expect((await calls.create({ ...same, ...person("Ada", "ada@example.com") })).revision).toBe(1);
  });

  test("a change is no duplicate of itself, and none is looked for in what it does not name", async () => {
    const { id } = await calls.create(person("Ada", "ada@example.com"));
    const twin = await calls.create(person("Twin", "ada@example.com"), true);
    expect((await update(twin.id, 1, { company: "Kiln" })).contact.revision).toBe(2);
    expect(await codeOf(update(id, 1, person("Ada", "ada@example.com")))).toBe("DUPLICATE_CONTACT_EXISTS");
    await calls.contacts("DeleteContact", { contactId: twin.id });
    expect((await update(id, 1, person("Ada", "ada@example.com"))).contact.revision).toBe(2);
  });
});

describe("labels and fields", () => {
  test("labels come and go without writing what is there already", async () => {
    const { id } = await calls.create(person("Ada", "ada@example.com"));
    await calls.events();
    const label = (name: string, ...labelKeys: string[]) => calls.contacts(name, { contactId: id, labelKeys });
    expect((await label("LabelContact", "custom.fan", "custom.vip", "custom.fan")).contact.info.labelKeys.items).toEqual([
      "custom.fan",
      "custom.vip",
    ]);
    expect((await label("LabelContact", "custom.fan")).contact.revision).toBe(2);
    expect((await label("UnlabelContact", "custom.vip", "custom.fan")).contact.info.labelKeys).toBeUndefined();
    expect((await label("UnlabelContact", "custom.vip")).contact.revision).toBe(3);
    expect(await calls.eventNames()).toEqual([
      ["contact_updated", id],
      ["contact_updated", id],
    ]);
    expect(await codeOf(label("LabelContact", "no namespace"))).toBe("INVALID_ARGUMENT");
  });

  test("a contact holds as many labels as its list, and facets name each once", async () => {
    const items = Array.from({ length: 1_950 }, (_, index) => `custom.l${index}`);
    const { id } = await calls.create({ name: { first: "Ada" }, labelKeys: { items } });
    const more = Array.from({ length: 100 }, (_, index) => `custom.m${index}`);
    expect(await codeOf(calls.contacts("LabelContact", { contactId: id, labelKeys: more }))).toBe("INVALID_ARGUMENT");
    expect(
      (await calls.contacts("LabelContact", { contactId: id, labelKeys: more.slice(0, 50) })).contact.info.labelKeys.items,
    ).toHaveLength(2_000);
    await calls.create({ name: { first: "Ben" }, labelKeys: { items: ["custom.l0"] } });
    const { facets } = await calls.contacts("ListFacets", { paging: { limit: 1_000 } });
    const first = facets.filter(({ facetKey }: Answer) => facetKey === "custom.l0");
    expect(first).toMatchObject([{ facetType: "LABEL", count: 2 }]);
  });

  test("fields have a namespace, a plain value, and none of those that are computed", async () => {
    const fields = (items: object) => ({ name: { first: "Ada" }, extendedFields: { items } });
    const made = await calls.create(fields({ "custom.size": "M", "custom.count": 2, "custom.none": "" }));
    expect(made.info.extendedFields.items).toEqual({ "custom.size": "M", "custom.count": 2 });
    const { contact } = await update(made.id, 1, { extendedFields: { items: { "custom.size": null, "custom.count": 3 } } });
    expect(contact.info.extendedFields.items).toEqual({ "custom.count": 3 });
    for (const items of [{ nowhere: 1 }, { "contacts.displayByLastName": "x" }, { "custom.list": [1] }]) {
      expect(await codeOf(calls.create(fields(items)))).toBe("INVALID_EXTENDED_FIELD_VALUE");
    }
  });
});
