import { afterEach, beforeEach, expect, test } from "vitest";
import { ContactCalls, person } from "../testing/contact-calls.ts";
import { type Answer, codeOf, READER, SITE, TestStore } from "../testing/test-site.ts";
import { createContact } from "./write-contact.ts";

let site: TestStore;
let calls: ContactCalls;

beforeEach(async () => {
  site = await TestStore.open();
  calls = new ContactCalls(site);
});

afterEach(() => site.close());

const filter = { "info.name.last": "Vogel" };
const all = async (): Promise<readonly Answer[]> =>
  (await calls.contacts("QueryContacts", { query: { paging: { limit: 1_000 } } })).contacts;

test("a job labels those whom its filter and search find, and nobody else", async () => {
  const [ada, ben, eve] = [
    await calls.create(person("Ada", "ada@example.com")),
    await calls.create(person("Ben", "ben@example.com")),
    await calls.create({ name: { first: "Ada", last: "Other" } }),
  ];
  const labels = { labelKeysToAdd: ["custom.new"], labelKeysToRemove: ["custom.old"] };
  await calls.contacts("LabelContact", { contactId: ada.id, labelKeys: ["custom.old"] });
  await calls.contacts("BulkLabelAndUnlabelContacts", { filter, search: "ADA", ...labels });
  await site.runJobs();
  const keys = async (id: string) => (await calls.contact(id)).info.labelKeys?.items;
  expect([await keys(ada.id), await keys(ben.id), await keys(eve.id)]).toEqual([["custom.new"], undefined, undefined]);
});

test("a job fails for each contact by itself, and says which and why", async () => {
  const { contactId } = await calls.createMember({ loginEmail: "ada@example.com", contact: { lastName: "Vogel" } });
  const { id } = await calls.create(person("Ben", "ben@example.com"));
  const { jobId } = await calls.contacts("BulkDeleteContacts", { filter });
  await site.runJobs();
  expect(await codeOf(calls.contact(id))).toBe("CONTACT_NOT_FOUND");
  expect((await calls.contact(contactId)).revision).toBe(1);
  // Two contacts cannot get one address.
  await calls.create(person("Cleo", "cleo@example.com"));
  await calls.create(person("Dora", "dora@example.com"));
  const update = await calls.contacts("BulkUpdateContacts", {
    filter: { "info.name.first": { $in: ["Cleo", "Dora"] } },
    info: { emails: { items: [{ email: "one@example.com" }] } },
  });
  await calls.step(update.jobId);
  expect((await all()).filter(({ primaryInfo }) => primaryInfo?.email === "one@example.com")).toHaveLength(1);
  expect(jobId).not.toBe(update.jobId);
});

test("what a job did and what it could not do is in its record", async () => {
  const { contactId } = await calls.createMember({ loginEmail: "ada@example.com", contact: { lastName: "Vogel" } });
  const listed = Array.from({ length: 100 }, (_, index) => person(`P${index}`, `p${index}@example.com`));
  const ctx = site.context("", SITE, READER);
  await site.store.write(async (tx) => {
    for (const info of listed) await createContact(tx, ctx, info, true);
  });
  const { jobId } = await calls.contacts("BulkDeleteContacts", { filter });
  await calls.step(jobId);
  const { status, state } = await calls.job(jobId);
  const { successes, failures, details } = JSON.parse(state);
  expect([status, successes + failures]).toEqual(["RUNNING", 100]);
  // Ids begin with the member's, who was first.
  expect(details).toMatchObject([{ id: contactId, code: "CANNOT_DELETE_MEMBER" }]);
});

test("a job that died in the middle goes on, and does nothing twice", async () => {
  const ctx = site.context("", SITE, READER);
  await site.store.write(async (tx) => {
    for (let index = 0; index < 250; index += 1) await createContact(tx, ctx, person(`P${index}`, `p${index}@example.com`), true);
  });
  const { jobId } = await calls.contacts("BulkUpdateContacts", { filter, info: { company: "Kiln" } });
  await calls.step(jobId);
  await calls.step(jobId, true);
  const changed = (await all()).filter(({ revision }) => revision === 2);
  expect(changed).toHaveLength(100);
  await site.runJobs();
  expect((await all()).map(({ revision, info }) => [revision, info.company])).toEqual(Array.from({ length: 250 }, () => [2, "Kiln"]));
  expect((await calls.job(jobId)).status).toBe("SUCCEEDED");
});

test("a call that names nobody, or what nobody can be asked by, makes no job", async () => {
  for (const request of [{}, { filter: {} }, { search: " " }, { filter: null, search: null }]) {
    expect(await codeOf(calls.contacts("BulkDeleteContacts", request))).toBe("NEITHER_FILTER_NOR_SEARCH");
  }
  expect(await codeOf(calls.contacts("BulkDeleteContacts", { filter: { "info.secret": 1 } }))).toBe("UNSUPPORTED_FILTER_FIELD_UNKNOWN");
  expect(await codeOf(calls.contacts("BulkUpdateContacts", { filter, info: {} }))).toBe("INSUFFICIENT_UPDATE_CONTACT_DATA");
  expect(await site.store.read((tx) => tx.jobs.unfinished(10))).toEqual([]);
});
