import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFirstLocation } from "../locations/index.ts";
import { products } from "../testing/products.ts";
import { type Answer, OTHER_SITE, SITE, TestStore, VISITOR } from "../testing/test-site.ts";
import { CATEGORIES } from "./demo-categories.ts";
import { DEMO_PEOPLE } from "./demo-people.ts";
import { DEMO_PRODUCTS } from "./demo-products.ts";
import { demoModule, seedDemoShop } from "./seed-demo-shop.ts";

const INVENTORY = "com.wix.stores.catalog.inventory.api.v3.InventoryService";
const MEMBERS = "com.wixpress.members.api.Members";
const CONTACTS = "com.wixpress.contacts.core.api.v4.ContactsServiceV4";

/** Seeds a site that has its first location, as every site is made with. */
async function seed(
  { store }: TestStore,
  siteId: string,
  sources: { readonly nowMs: number; readonly newId: () => string },
): Promise<void> {
  await store.write(async (tx) => {
    await createFirstLocation(tx, siteId, { name: "Harbour & Pine", nowMs: sources.nowMs });
    await seedDemoShop(tx, { siteId, ...sources });
  });
}

/** Takes the jobs that a seed left behind to their end, or so many steps. */
async function goOn({ store }: TestStore, stepsMax = Number.POSITIVE_INFINITY): Promise<void> {
  const [job] = await store.read((tx) => tx.jobs.unfinished(1));
  if (job === undefined) return;
  for (let steps = 0; steps < stepsMax; steps += 1) {
    const isDone = await store.write(async (tx) => {
      const { state = "" } = (await tx.jobs.get(job.siteId, job.id)) ?? {};
      const ctx = { siteId: job.siteId, nowMs: 0, newId: () => crypto.randomUUID() };
      const next = await demoModule.jobs?.[0]?.step(JSON.parse(state), ctx, tx);
      const change = next === undefined ? { status: "SUCCEEDED" as const, finishedAtMs: 1 } : { state: JSON.stringify(next) };
      await tx.jobs.update(job.siteId, job.id, change);
      return next === undefined;
    });
    if (isDone) return;
  }
}

let site: TestStore;
beforeAll(async () => {
  site = await TestStore.open();
  await seed(site, SITE, { nowMs: site.tick(), newId: site.newId });
  const first = await site.call(products("QueryProducts"), { query: {} }, { as: VISITOR });
  // Some are there at once; the rest comes.
  expect(first.products.length).toBe(6);
  await goOn(site, 3);
  await goOn(site);
});
afterAll(() => site.close());

/** Contacts of a site, without the times at which they were made. */
async function allContacts(store: TestStore): Promise<Answer[]> {
  const { contacts } = await store.call(`${CONTACTS}.QueryContacts`, { query: { paging: { limit: 100 } } });
  return contacts.map(({ id, info, memberInfo }: Answer) => ({ id, info, memberId: memberInfo?.memberId }));
}

async function allProducts(): Promise<Answer[]> {
  return (await site.call(products("QueryProducts"), { query: { cursorPaging: { limit: 100 } } })).products;
}

describe("the demo shop", () => {
  it("shows a visitor forty products in a fixed order, without the one in preparation", async () => {
    const page = await site.call(products("QueryProducts"), { query: {}, fields: ["CURRENCY"] }, { as: VISITOR });
    expect(DEMO_PRODUCTS.length).toBe(40);
    expect(page.products.length).toBe(39);
    expect(page.products[0]).toMatchObject({
      name: "Stoneware Mug",
      currency: "USD",
      inventory: { availabilityStatus: "IN_STOCK" },
      actualPriceRange: { minValue: { amount: "18.00", formattedAmount: "$18.00" } },
    });
  });

  it("has no two products, codes or texts alike", () => {
    for (const key of ["name", "text"] as const) expect(new Set(DEMO_PRODUCTS.map(({ product }) => product[key])).size).toBe(40);
    expect(new Set(DEMO_PRODUCTS.map(({ code }) => code)).size).toBe(40);
  });

  it("keeps stock in two places, and products say what both together have", async () => {
    const { inventoryItems } = await site.call(`${INVENTORY}.QueryInventoryItems`, { query: { cursorPaging: { limit: 1000 } } });
    const tracked = inventoryItems.filter(({ trackQuantity }: Answer) => trackQuantity);
    const perPlace = Map.groupBy(tracked, ({ locationId }: Answer) => locationId);
    expect([...perPlace.values()].map((items) => items.length)).toEqual([tracked.length / 2, tracked.length / 2]);
    const status = Object.fromEntries((await allProducts()).map(({ name, inventory }) => [name, inventory.availabilityStatus]));
    // In neither place; in the warehouse alone; in the shop alone.
    expect([status["Salad Servers"], status["Spice Rack"], status["Birthday Box"]]).toEqual(["OUT_OF_STOCK", "IN_STOCK", "IN_STOCK"]);
  });

  it("orders its products in a tree, and every category of it has some", async () => {
    const treeReference = { appNamespace: "@wix/stores" };
    const { categories } = await site.call("com.wix.categories.api.v1.CategoriesService.QueryCategories", { treeReference, query: {} });
    const byName = new Map<string, Answer>(categories.map((category: Answer) => [category.name, category]));
    expect([...byName.keys()].toSorted()).toEqual(
      ["All Products", ...CATEGORIES.flatMap(({ name, below }) => [name, ...below])].toSorted(),
    );
    expect(byName.get("Tableware").parentCategory.id).toBe(byName.get("Kitchen & Table").id);
    const used = new Set(DEMO_PRODUCTS.flatMap(({ product }) => product.in));
    expect(used).toEqual(new Set(CATEGORIES.flatMap(({ name, below }) => (below.length === 0 ? [name] : below))));
    const mug = await site.call(products("GetProductBySlug"), { slug: "stoneware-mug", fields: ["DIRECT_CATEGORIES_INFO"] });
    const places = mug.product.directCategoriesInfo.categories.map(({ id }: Answer) => id);
    expect(places).toEqual(expect.arrayContaining([byName.get("Tableware").id, byName.get("Gifts").id]));
  });

  it("gives the site its business", async () => {
    const answer = await site.call("com.wixpress.siteproperties.api.v4.SitePropertiesV4.Read", {});
    expect(answer.properties).toMatchObject({ siteDisplayName: "Harbour & Pine", paymentCurrency: "USD" });
  });

  it("has thirty members in all states", async () => {
    const { members } = await site.call(`${MEMBERS}.QueryMembers`, { query: { paging: { limit: 100 } }, fieldsets: ["FULL"] });
    const states = Object.fromEntries(
      [...Map.groupBy(members, ({ status }: Answer) => status)].map(([state, list]) => [state, list.length]),
    );
    expect(DEMO_PEOPLE.length).toBe(30);
    expect(states).toEqual({ APPROVED: 20, PENDING: 5, BLOCKED: 3, OFFLINE: 2 });
    const ines = members.find(({ loginEmail }: Answer) => loginEmail === "ines.carvalho@example.com");
    expect(ines).toMatchObject({ contact: { firstName: "Ines", lastName: "Carvalho" }, privacyStatus: "PUBLIC" });
  });

  it("knows every member as a contact, whatever became of them", async () => {
    const { members } = await site.call(`${MEMBERS}.QueryMembers`, { query: { paging: { limit: 100 } }, fieldsets: ["FULL"] });
    const contacts = await allContacts(site);
    const link = (memberId: string, contactId: string) => `${memberId} ${contactId}`;
    expect(contacts.map(({ id, memberId }) => link(memberId, id)).toSorted()).toEqual(
      members.map(({ id, contactId }: Answer) => link(id, contactId)).toSorted(),
    );
    const ines = contacts.find(({ info }) => info.name.last === "Carvalho");
    expect(ines?.info).toMatchObject({ emails: { items: [{ email: "ines.carvalho@example.com", primary: true }] } });
    expect(ines?.info.addresses.items).toMatchObject([{ address: { city: "Portland", country: "US" } }]);
  });

  it("has the same ids on every machine, and others on another site", async () => {
    const other = await TestStore.open();
    try {
      await seed(other, SITE, { nowMs: other.tick() + 86_400_000, newId: () => crypto.randomUUID() });
      await goOn(other);
      const again = await other.call(products("QueryProducts"), { query: { cursorPaging: { limit: 100 } } });
      const ids = (await allProducts()).map(({ id }) => id);
      expect(again.products.map(({ id }: Answer) => id)).toEqual(ids);
      expect(await allContacts(other)).toEqual(await allContacts(site));
      await seed(other, OTHER_SITE, { nowMs: other.tick(), newId: other.newId });
      const elsewhere = await other.call(products("QueryProducts"), { query: {} }, { siteId: OTHER_SITE });
      expect(ids).not.toContain(elsewhere.products[0].id);
    } finally {
      await other.close();
    }
  });
});
