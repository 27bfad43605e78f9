import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requireMember } from "../members/act-on-member.ts";
import { findMember, type Member, noteVerified, parseMember } from "../members/member.ts";
import { MEMBER } from "../members/member-resource.ts";
import { isObject } from "../resource/json.ts";
import { ContactCalls } from "../testing/contact-calls.ts";
import { codeOf, READER, SITE, TestStore } from "../testing/test-site.ts";
import { type Contact, findContact, unpackContact } from "./contact.ts";
import { emailKey, objectsIn, phoneKey, primaryOf } from "./contact-items.ts";
import { CONTACT } from "./contact-resource.ts";

let site: TestStore;
let calls: ContactCalls;

beforeAll(async () => {
  site = await TestStore.open();
  calls = new ContactCalls(site);
});

afterAll(() => site.close());

/** What may be done to a person of a walk, by what is known of them. */
interface Person {
  readonly memberId: string;
  readonly contactId: string;
}

const text = (index: number) => `T${index % 3}`;
/** Addresses and numbers are few, so that steps meet what others left. */
const email = (person: Person, index: number) => `m${index % 3}.${person.memberId.slice(-6)}@example.com`;

const emailItems = (person: Person, index: number) => [index, index + 1].map((one) => ({ email: email(person, one) }));

/** Every step that touches a member or their contact. A step may be refused; what stands afterwards must be right all the same. */
const STEPS: Readonly<Record<string, (person: Person, index: number) => Promise<unknown>>> = {
  nameByMember: ({ memberId }, index) => calls.members("UpdateMember", { member: { id: memberId, contact: { firstName: text(index) } } }),
  phonesByMember: ({ memberId }, index) => calls.members("UpdateMember", { member: { id: memberId, contact: { phones: [` ${index}`] } } }),
  emptyEmails: ({ memberId }) => calls.members("DeleteMemberEmails", { id: memberId }),
  emptyPhones: ({ memberId }) => calls.members("DeleteMemberPhones", { id: memberId }),
  newLogin: (person, index) =>
    site.call("wix.members.api.v1.MembersService.ChangeLoginEmail", { id: person.memberId, newEmail: email(person, index) }),
  block: ({ memberId }) => calls.members("BlockMember", { id: memberId }),
  approve: ({ memberId }) => calls.members("ApproveMember", { id: memberId }),
  disconnect: ({ memberId }) => calls.members("DisconnectMember", { id: memberId }),
  deleteMember: ({ memberId }) => calls.members("DeleteMember", { id: memberId }),
  nameByContact: (person, index) => updateContact(person, { name: { first: text(index) }, birthdate: "1990-05-01" }, false),
  emailsByContact: (person, index) => updateContact(person, { emails: { items: emailItems(person, index) } }, false),
  emailsByRight: (person, index) => updateContact(person, { emails: { items: emailItems(person, index) } }, true),
  noEmailsByRight: (person) => updateContact(person, { emails: null }, true),
  phonesByContact: (person, index) => updateContact(person, { phones: { items: [{ phone: `0${index}`, tag: "WORK" }] } }, false),
  label: ({ contactId }, index) => calls.contacts("LabelContact", { contactId, labelKeys: [`custom.l${index}`] }),
  merge: async (person, index) => {
    const source = await calls.create({ name: { last: text(index) }, phones: { items: [{ phone: `9${index}` }] } }, true);
    const { revision } = await calls.contact(person.contactId);
    const request = { targetContactId: person.contactId, targetContactRevision: revision, sourceContactIds: [source.id] };
    return await calls.contacts("MergeContacts", request);
  },
  known: (person, index) => calls.create({ name: { first: text(index) }, emails: { items: [{ email: email(person, index) }] } }, true),
  verify: ({ memberId }) => {
    const ctx = site.context("", SITE, READER);
    return site.store.write(async (tx) => noteVerified(tx, ctx, await requireMember(tx, SITE, memberId)));
  },
  another: (person, index) => calls.createMember({ loginEmail: email(person, index), contact: { phones: [`${index}`] } }),
  deleteContact: ({ contactId }) => calls.contacts("DeleteContact", { contactId }),
  deleteBoth: ({ contactId }) => calls.contacts("DeleteContact", { contactId, deleteMember: true }),
};

async function updateContact({ contactId }: Person, info: object, mayChangeEmail: boolean): Promise<unknown> {
  const { revision } = await calls.contact(contactId);
  return await calls.contacts("UpdateContact", { contactId, revision, info, allowDuplicates: true }, mayChangeEmail ? undefined : READER);
}

interface Everybody {
  readonly members: readonly Member[];
  readonly contacts: readonly Contact[];
}

function everybody(): Promise<Everybody> {
  return site.store.read(async (tx) => {
    const page = { filter: { kind: "all" }, sort: [], limit: 1_000 } as const;
    const [members, contacts] = [await tx.entities.query(MEMBER.kind, SITE, page), await tx.entities.query(CONTACT.kind, SITE, page)];
    return { members: members.map(parseMember), contacts: contacts.map(unpackContact) };
  });
}

/** What both say of the person, in one form: a difference is a change that did not arrive. */
function saidByMember({ document: { contact, loginEmail } }: Member): object {
  const { firstName, lastName, emails, phones, birthdate } = isObject(contact) ? contact : {};
  const all = [...(typeof loginEmail === "string" ? [loginEmail] : []), ...(Array.isArray(emails) ? emails : [])].map(emailKey);
  const numbers = (Array.isArray(phones) ? phones : []).map(phoneKey);
  return { firstName, lastName, birthdate, emails: [...new Set(all)].toSorted(), phones: numbers.toSorted() };
}

function saidByContact({ info }: Contact): object {
  const { first, last } = isObject(info.name) ? info.name : {};
  const emails = objectsIn(info.emails).map(({ email: address }) => String(address));
  const phones = objectsIn(info.phones).map(({ phone }) => phoneKey(phone));
  return { firstName: first, lastName: last, birthdate: info.birthdate, emails: emails.toSorted(), phones: phones.toSorted() };
}

function expectLinked({ members, contacts }: Everybody): void {
  const linked = Map.groupBy(contacts, ({ memberId }) => memberId);
  for (const member of members) {
    const own = linked.get(member.stamp.id) ?? [];
    expect(own.map(({ stamp }) => stamp.id)).toEqual([member.document.contactId]);
    for (const contact of own) expect(saidByContact(contact)).toEqual(saidByMember(member));
  }
  const ids = new Set(members.map(({ stamp }) => stamp.id));
  for (const memberId of linked.keys()) if (memberId !== undefined) expect(ids).toContain(memberId);
}

test("after every step each member has one contact that names them, both say the same, and each change was told once", {
  timeout: 60_000,
}, async () => {
  let people = 0;
  const walk = async (steps: readonly (readonly [string, number])[]): Promise<void> => {
    people += 1;
    const member = await calls.createMember({ loginEmail: `walk${people}@example.com`, contact: { lastName: "Vogel" } });
    const person = { memberId: String(member.id), contactId: String(member.contactId) };
    let login: unknown = member.loginEmail;
    let primary = login;
    await calls.events();
    for (const [name, index] of steps) {
      const code = await codeOf(Promise.resolve(STEPS[name]?.(person, index)));
      const all = await everybody();
      expectLinked(all);
      const names = (await calls.eventNames()).map((event) => event.join(" "));
      expect(names).toEqual([...new Set(names)]);
      const now = await site.store.read(async (tx) => ({
        member: await findMember(tx.entities, SITE, person.memberId),
        contact: await findContact(tx.entities, SITE, person.contactId),
      }));
      if (now.member === undefined || now.contact === undefined) continue;
      // The address that a member logs in with is their primary one, until somebody with the right to it said otherwise.
      if (now.member.document.loginEmail !== login) primary = now.member.document.loginEmail;
      login = now.member.document.loginEmail;
      if (code === "OK" && name.endsWith("ByRight")) primary = primaryOf(now.contact.info.emails)?.email;
      const known = objectsIn(now.contact.info.emails).map((item) => item.email);
      expect(primaryOf(now.contact.info.emails)?.email).toBe(known.includes(primary) ? primary : login);
    }
  };
  const step = fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.nat({ max: 5 }));
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), walk), { numRuns: 25 });
});
