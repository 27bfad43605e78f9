import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { provisionSite } from "../apps/provision-site.ts";
import { CONTACT } from "../contacts/contact-resource.ts";
import { MEMBER } from "../members/member-resource.ts";
import { domainModules } from "../modules.ts";
import { HIDDEN_KEY } from "../resource/layers.ts";
import { PRODUCT } from "../stores/products-v3/product-resource.ts";
import { VARIANT } from "../stores/variants/variant-resource.ts";
import { ContactCalls } from "../testing/contact-calls.ts";
import { products, simpleProduct } from "../testing/products.ts";
import { type Answer, SITE, TestStore, VISITOR } from "../testing/test-site.ts";
import { noteNewForm, queueDocumentRefresh } from "./document-form.ts";

let site: TestStore;
let calls: ContactCalls;

beforeEach(async () => {
  site = await TestStore.open();
  calls = new ContactCalls(site);
});

afterEach(() => site.close());

const queue = () => queueDocumentRefresh(site.store, domainModules, { nowMs: site.tick(), newId: site.newId });
const waiting = () => site.store.read((tx) => tx.jobs.unfinished(10));
const provision = () => {
  const ids = { accountId: site.newId(), ownerUserId: site.newId(), clientId: site.newId(), instanceId: site.newId() };
  return { ...ids, siteId: SITE, name: "Kiln", nowMs: site.tick() };
};

/** What an older version left: the site, and documents without what came later. */
async function makeOlder(): Promise<void> {
  await site.store.write(async ({ system, entities }) => {
    const { accountId, ownerUserId, siteId, name, nowMs } = provision();
    await system.insertAccount({ id: accountId, name, createdAtMs: nowMs });
    await system.insertSite({ id: siteId, accountId, name, ownerUserId, createdAtMs: nowMs });
    const page = { filter: { kind: "all" }, sort: [], limit: 100 } as const;
    for (const { kind, drop } of [
      { kind: MEMBER.kind, drop: ["words", "isShown"] },
      { kind: PRODUCT.kind, drop: ["words"] },
    ]) {
      for (const record of await entities.query(kind, SITE, page)) {
        const { [HIDDEN_KEY]: hidden, ...document } = JSON.parse(record.text);
        const { contactId: _contact, ...rest } = document;
        const left = Object.fromEntries(Object.entries(hidden).filter(([key]) => !drop.includes(key)));
        const text = JSON.stringify({ ...rest, [HIDDEN_KEY]: left });
        const uniques = kind === MEMBER.kind ? { slug: [document.profile.slug], login_email: [document.loginEmail] } : {};
        await entities.update(kind, SITE, { ...record, text }, record.revision, uniques);
      }
    }
    for (const kind of [CONTACT.kind, VARIANT.kind]) {
      for (const { id } of await entities.query(kind, SITE, page)) await entities.remove(kind, SITE, id);
    }
  });
  await calls.events();
}

const createProduct = (name: string): Promise<Answer> => site.call(products("CreateProduct"), { product: simpleProduct(name) });

describe("a store of an older version", () => {
  test("gets contacts of members, variants and words by jobs, and nothing else changes", async () => {
    const member = await calls.createMember({
      loginEmail: "ada@example.com",
      contact: { firstName: "Ada" },
      profile: { nickname: "Countess" },
      privacyStatus: "PUBLIC",
    });
    const { product: made } = await createProduct("Blue bowl");
    await makeOlder();
    const search = async () => (await calls.members("QueryMembers", { search: { expression: "count" } }, VISITOR)).members ?? [];
    expect(await search()).toEqual([]);
    expect(await queue()).toBe(true);
    await site.runJobs();

    const contact = await calls.contact(member.contactId);
    expect(contact).toMatchObject({ memberInfo: { memberId: member.id }, primaryInfo: { email: "ada@example.com" } });
    expect(contact.createdDate).toBe(member.createdDate);
    expect((await search()).map(({ id }: Answer) => id)).toEqual([member.id]);
    expect(await calls.member(member.id)).toEqual(member);
    const found = await site.call(products("SearchProducts"), { search: { search: { expression: "bowl" } } });
    expect(found.products).toMatchObject([{ id: made.id, revision: made.revision }]);
    const { variants } = await site.call("com.wix.stores.catalog.product.variants.reader.api.v3.ProductVariantsReader.QueryVariants", {});
    expect(variants.map(({ id }: Answer) => id)).toEqual(made.variantsInfo.variants.map(({ id }: Answer) => id));
    // The contact is new; of what only got another form, nobody hears.
    expect(await calls.eventNames()).toEqual([["contact_created", member.contactId]]);
  });

  test("is brought into form in small steps that a killed process does not repeat, and a second time writes nothing", async () => {
    const made: Answer[] = [];
    for (let index = 0; index < 45; index += 1) made.push(await calls.createMember({ loginEmail: `p${index}@example.com` }));
    await makeOlder();
    await queue();
    const job = (await waiting()).find(({ type }) => type === "members/refresh");
    const contacts = () => site.store.read((tx) => tx.entities.count(CONTACT.kind, SITE, { kind: "all" }));
    await calls.step(job?.id ?? "");
    await calls.step(job?.id ?? "", true);
    expect(await contacts()).toBe(20);
    await site.runJobs();
    expect(await contacts()).toBe(45);
    expect((await calls.eventNames()).length).toBe(45);
    await site.store.write((tx) => tx.jobs.insert({ ...Object(job), id: site.newId(), status: "QUEUED" }));
    await site.runJobs();
    expect(await calls.events()).toEqual([]);
    expect((await calls.contact(made[0]?.contactId)).revision).toBe(1);
  });

  test("is looked for once, whoever asks", async () => {
    await makeOlder();
    expect((await Promise.all([queue(), queue(), queue()])).filter((isQueued) => isQueued)).toHaveLength(1);
    expect((await waiting()).map(({ siteId, type }) => [siteId, type])).toEqual([
      [SITE, "stores/refresh-products"],
      [SITE, "members/refresh"],
    ]);
    expect(await queue()).toBe(false);
  });
});

describe("a store of this version", () => {
  test("has nothing to be brought into form, from its first site on", async () => {
    await site.store.write((tx) => provisionSite(tx, provision()));
    expect(await queue()).toBe(false);
    expect(await waiting()).toEqual([]);
  });

  test("says so before anything is in it", async () => {
    await site.store.write((tx) => noteNewForm(tx.system));
    expect(await queue()).toBe(false);
  });

  test("that got a second site did not get into form by that", async () => {
    await makeOlder();
    await site.store.write((tx) => provisionSite(tx, { ...provision(), siteId: site.newId() }));
    expect(await queue()).toBe(true);
  });
});
