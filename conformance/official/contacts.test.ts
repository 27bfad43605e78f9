import { call, textAt } from "@belay/testkit";
import * as contactsModule from "@wix/auto_sdk_crm_contacts";
import { AppStrategy, createClient, OAuthStrategy } from "@wix/sdk";
import { expect, test } from "vitest";
import { mailsTo, memberIdOf } from "../support/members.ts";
import { errorOf } from "./client-error.ts";
import { useOfficialScene } from "./official-scene.ts";
import { idOf } from "./product-fixtures.ts";

const modules = { contacts: contactsModule };

const scene = useOfficialScene();

function client() {
  const { clientId, clientSecret, instanceId } = scene.server.site;
  return createClient({ modules, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId }) });
}

const person = (first: string, last: string, email: string) => ({ name: { first, last }, emails: { items: [{ email }] } });

test("contacts live from creation to deletion through the official client", async () => {
  const { contacts } = client();
  const made = (await contacts.createContact({ ...person("Ada", "Vogel", "Ada@Example.com"), birthdate: "1990-05-01" })).contact;
  expect(made).toMatchObject({ revision: 1, primaryInfo: { email: "ada@example.com" }, lastActivity: { activityType: "CONTACT_CREATED" } });
  expect(made?._createdDate).toBeInstanceOf(Date);
  const id = idOf(made);
  expect(await contacts.getContact(id)).toMatchObject({ _id: id, info: { name: { first: "Ada" }, birthdate: "1990-05-01" } });
  const duplicate = contacts.createContact(person("Other", "Person", "ADA@example.com"));
  expect(await errorOf(duplicate)).toMatchObject({ status: 409, code: "DUPLICATE_CONTACT_EXISTS" });
  const allowed = (await contacts.createContact(person("Other", "Person", "ada@example.com"), { allowDuplicates: true })).contact;

  const updated = (await contacts.updateContact(id, { company: "Kiln", jobTitle: "Potter" }, 1)).contact;
  expect(updated).toMatchObject({ revision: 2, info: { company: "Kiln", name: { first: "Ada" } } });
  expect(await errorOf(contacts.updateContact(id, { company: "Late" }, 1))).toMatchObject({ code: "CONTACT_ALREADY_CHANGED" });
  expect((await contacts.labelContact(id, ["custom.fan", "custom.vip"])).contact?.info?.labelKeys?.items).toEqual([
    "custom.fan",
    "custom.vip",
  ]);
  expect((await contacts.unlabelContact(id, ["custom.vip"])).contact?.info?.labelKeys?.items).toEqual(["custom.fan"]);

  const page = await contacts.queryContacts().startsWith("info.name.last", "Vo").ascending("info.name.last").limit(1).find();
  expect(page.items.map(({ _id }) => _id)).toEqual([id]);
  expect((await contacts.queryContacts().hasSome("info.labelKeys", ["custom.fan"]).find()).items).toHaveLength(1);
  const listed = await contacts.listContacts({
    sort: { fieldName: "info.name.first", order: "DESC" },
    paging: { limit: 1 },
    fieldsets: ["BASIC"],
  });
  expect(listed.contacts?.[0]).toEqual({
    _id: idOf(allowed),
    revision: 1,
    info: { name: { first: "Other", last: "Person" } },
    primaryEmail: { email: "ada@example.com", subscriptionStatus: "NOT_SET", deliverabilityStatus: "NOT_SET" },
  });
  const facets = (await contacts.listFacets()).facets ?? [];
  expect(facets.find(({ facetKey }) => facetKey === "custom.fan")).toMatchObject({ facetType: "LABEL", count: 1 });
  expect(facets.find(({ facetType }) => facetType === "NOT_LABELED")).toMatchObject({ count: 1 });
  const among = await contacts.queryFacets({ filter: { "info.extendedFields.emailSubscriptions.effectiveEmail": { $exists: true } } });
  expect(among.facets?.[0]).toMatchObject({ facetType: "ALL_CONTACTS", count: 2 });

  await contacts.deleteContact(id);
  expect(await errorOf(contacts.getContact(id))).toMatchObject({ status: 404, code: "CONTACT_NOT_FOUND" });
});

test("a number of a country comes back as it is dialled from anywhere, and is the same however it is written", async () => {
  const { contacts } = client();
  const phone = { phone: "030 901820", countryCode: "DE", tag: contacts.PhoneTag.WORK };
  const made = (await contacts.createContact({ name: { first: "Frida" }, phones: { items: [phone] } })).contact;
  expect(made?.info?.phones?.items).toMatchObject([{ ...phone, e164Phone: "+4930901820", primary: true }]);
  expect(made?.primaryPhone).toEqual({
    countryCode: "DE",
    e164Phone: "+4930901820",
    formattedPhone: "+49 30 901820",
    phone: "030 901820",
    subscriptionStatus: "NOT_SET",
    deliverabilityStatus: "NOT_SET",
  });
  expect((await contacts.queryContacts({ search: "+49 30 901820" }).find()).items.map(({ _id }) => _id)).toEqual([idOf(made)]);
  const again = contacts.createContact({ phones: { items: [{ phone: "+49 (30) 901820" }] } });
  expect(await errorOf(again)).toMatchObject({ code: "DUPLICATE_CONTACT_EXISTS", data: { duplicateContactId: idOf(made) } });
});

test("merged contacts lead to the one that took their place", async () => {
  const { contacts } = client();
  const [target, source] = [
    (await contacts.createContact(person("Ben", "Weber", "ben@example.com"))).contact,
    (await contacts.createContact({ ...person("Benjamin", "Weber", "b.weber@example.com"), company: "Loom" })).contact,
  ];
  const options = { sourceContactIds: [idOf(source)] };
  const preview = (await contacts.previewMergeContacts(idOf(target), options)).contact;
  expect(preview?.info?.emails?.items?.map(({ email }) => email)).toEqual(["ben@example.com", "b.weber@example.com"]);
  expect(await contacts.getContact(idOf(source))).toMatchObject({ _id: idOf(source) });
  expect(await errorOf(contacts.mergeContacts(idOf(target), 7, options))).toMatchObject({ code: "FAILED_PRECONDITION" });
  const merged = (await contacts.mergeContacts(idOf(target), 1, options)).contact;
  expect(merged).toMatchObject({
    revision: 2,
    info: { name: { first: "Ben" }, company: "Loom" },
    primaryInfo: { email: "ben@example.com" },
  });
  expect(await contacts.getContact(idOf(source))).toMatchObject({ _id: idOf(target) });
  expect(await errorOf(contacts.labelContact(idOf(source), ["custom.fan"]))).toMatchObject({ code: "CONTACT_NOT_FOUND" });
  const last = (await contacts.createContact(person("B.", "Weber", "bw@example.com"))).contact;
  await contacts.mergeContacts(idOf(last), 1, { sourceContactIds: [idOf(target)] });
  for (const gone of [source, target]) expect(await contacts.getContact(idOf(gone))).toMatchObject({ _id: idOf(last) });
});

test("many are changed, labelled and deleted by a job", async () => {
  const { contacts } = client();
  for (const name of ["Cleo", "Carl"]) await contacts.createContact(person(name, "Crowd", `${name}@example.com`));
  const filter = { "info.name.last": "Crowd" };
  const jobs = [
    await contacts.bulkUpdateContacts({ filter, info: { company: "Crowd" } }),
    await contacts.bulkLabelAndUnlabelContacts({ filter, labelKeysToAdd: ["custom.crowd"] }),
    await contacts.bulkDeleteContacts({ search: "nobody is called so" }),
  ];
  for (const { jobId } of jobs) expect(jobId).toMatch(/^[0-9a-f-]{36}$/);
  await scene.server.server.settle();
  const crowd = (await contacts.queryContacts().eq("info.name.last", "Crowd").find()).items;
  expect(crowd.map(({ info }) => [info?.company, info?.labelKeys?.items])).toEqual([
    ["Crowd", ["custom.crowd"]],
    ["Crowd", ["custom.crowd"]],
  ]);
  await contacts.bulkDeleteContacts({ filter, search: "Cleo" });
  await scene.server.server.settle();
  expect((await contacts.queryContacts().eq("info.name.last", "Crowd").find()).items.map(({ info }) => info?.name?.first)).toEqual([
    "Carl",
  ]);
  expect(await errorOf(contacts.bulkDeleteContacts({}))).toMatchObject({ code: "NEITHER_FILTER_NOR_SEARCH" });
});

test("a member's contact follows them, cannot be deleted before them, and nobody but the owner's side sees any", async () => {
  const { contacts } = client();
  const body = { loginId: { email: "dora@example.com" } };
  const signOn = { path: "/_api/iam/authentication/v2/sign-on", token: await scene.server.appToken(), body };
  const memberId = textAt((await call(scene.server.origin, signOn)).body, "identity.id");
  const [found] = (await contacts.queryContacts().eq("primaryInfo.email", "dora@example.com").find()).items;
  expect(found).toMatchObject({ source: { sourceType: "WIX_SITE_MEMBERS" }, memberInfo: { memberId, email: "dora@example.com" } });
  expect(await errorOf(contacts.deleteContact(idOf(found)))).toMatchObject({ code: "CANNOT_DELETE_MEMBER" });
  const visitor = createClient({ modules, auth: OAuthStrategy({ clientId: scene.server.site.clientId }) });
  expect(await errorOf(visitor.contacts.getContact(idOf(found)))).toMatchObject({ status: 403 });
  expect(await errorOf(visitor.contacts.queryContacts().find())).toMatchObject({ status: 403 });
});

test("whoever signs up with the address of a known contact proves it by the mailed code, and then is that contact", async () => {
  const { contacts } = client();
  const email = "emil@example.com";
  const known = (await contacts.createContact({ ...person("Emil", "Wirth", email), company: "Loom" })).contact;
  const { auth } = createClient({ auth: OAuthStrategy({ clientId: scene.server.site.clientId }) });
  const state = await auth.register({ email, password: "correct horse battery", profile: { firstName: "Emil" } });
  expect(state).toMatchObject({ loginState: "EMAIL_VERIFICATION_REQUIRED" });
  expect(await contacts.getContact(idOf(known))).not.toHaveProperty("memberInfo");
  const [mail] = await mailsTo(scene.server, email);
  const verificationCode = /\b\d{6}\b/.exec(mail?.text ?? "")?.[0] ?? "";
  expect(await auth.processVerification({ verificationCode })).toMatchObject({ loginState: "SUCCESS" });
  const memberId = await memberIdOf(scene.server, email);
  const { items } = await contacts.queryContacts().eq("primaryInfo.email", email).find();
  expect(items).toMatchObject([{ _id: idOf(known), info: { company: "Loom" }, memberInfo: { memberId, emailVerified: true } }]);
});
