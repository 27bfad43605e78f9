import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createProduct, products, simpleProduct } from "../testing/products.ts";
import { type Answer, codeOf, OTHER_SITE, SITE, TestStore, violationsOf } from "../testing/test-site.ts";
import { createFirstLocation } from "./default-location.ts";
import { locationMethod } from "./location-resource.ts";

describe("locations", () => {
  const open: TestStore[] = [];
  let site: TestStore;
  beforeEach(async () => {
    site = await TestStore.open();
    open.push(site);
    await site.store.write((tx) => createFirstLocation(tx, SITE, { name: "Workshop", nowMs: 1 }));
  });
  afterAll(async () => {
    for (const store of open) await store.close();
  });

  const call = (name: string, request: object, options = {}): Promise<Answer> => site.call(locationMethod(name), request, options);
  const shop = (further: object = {}) => ({
    name: "Shop",
    timeZone: "Europe/Berlin",
    address: { city: "Berlin", country: "DE" },
    ...further,
  });
  const create = async (further: object = {}, options = {}): Promise<Answer> =>
    (await call("createLocation", { location: shop(further) }, options)).location;
  const list = async (request: object = {}): Promise<readonly string[]> =>
    (await call("listLocations", { sort: { fieldName: "name", order: "ASC" }, ...request })).locations.map(({ name }: Answer) => name);
  const firstId = async (): Promise<string> => (await call("queryLocations", { query: { filter: { default: true } } })).locations[0].id;

  it("begin with one that is the default, and further ones are not", async () => {
    expect(await create({ default: true, archived: true })).toMatchObject({
      default: false,
      archived: false,
      status: "ACTIVE",
      revision: "1",
    });
    expect(await list()).toEqual(["Shop", "Workshop"]);
    expect(await create({}, { siteId: OTHER_SITE })).toMatchObject({ default: true });
  });

  it("are replaced whole at the revision that they were read at", async () => {
    const { id } = await create({ phone: "1", locationTypes: ["BRANCH", "INVENTORY"] });
    const { location } = await call("updateLocation", { location: { id, revision: "1", ...shop({ name: " Shop 2 " }) } });
    expect(location).toMatchObject({ id, name: "Shop 2", revision: "2", default: false });
    expect(location.phone).toBeUndefined();
    expect(await codeOf(call("updateLocation", { location: { id, revision: "1", ...shop() } }))).toBe("INVALID_REVISION");
    expect(await codeOf(call("updateLocation", { location: { id: OTHER_SITE, revision: "1", ...shop() } }))).toBe("LOCATION_NOT_FOUND");
    const zone = call("updateLocation", { location: { id, revision: "2", ...shop({ timeZone: "Mars/Olympus" }) } });
    expect((await violationsOf(zone))[0]).toMatchObject({ field: "location.timeZone" });
  });

  it("have one default at any moment, which cannot be archived, and archived ones cannot change", async () => {
    const [first, { id }] = [await firstId(), await create()];
    expect(await codeOf(call("setDefaultLocation", { id: first }))).toBe("DEFAULT_NOT_CHANGED");
    expect(await codeOf(call("archiveLocation", { id: first }))).toBe("CANNOT_ARCHIVE_DEFAULT");
    expect((await call("setDefaultLocation", { id })).location.default).toBe(true);
    expect(await firstId()).toBe(id);
    expect((await call("archiveLocation", { id: first })).location.archived).toBe(true);
    expect(await list()).toEqual(["Shop"]);
    expect(await list({ includeArchived: true })).toEqual(["Shop", "Workshop"]);
    const gone = "CANNOT_PERFORM_ACTION_ON_ARCHIVED_LOCATION";
    expect(await codeOf(call("setDefaultLocation", { id: first }))).toBe(gone);
    expect(await codeOf(call("updateLocation", { location: { id: first, revision: "3", ...shop() } }))).toBe(gone);
    const types = call("addTypeToLocation", { id: first, locationType: "BRANCH" });
    expect(await codeOf(types)).toBe("CANNOT_UPDATE_LOCATION_TYPES_FOR_LOCATION");
  });

  it("keep the deprecated type and the list of types alike", async () => {
    const { id, ...made } = await create({ locationType: "BRANCH" });
    expect([made.locationType, made.locationTypes]).toEqual(["BRANCH", ["BRANCH"]]);
    const { location } = await call("addTypeToLocation", { id, locationType: "INVENTORY" });
    expect([location.locationType, location.locationTypes]).toEqual(["BRANCH", ["BRANCH", "INVENTORY"]]);
    const removed = (await call("removeLocationType", { id, locationType: "BRANCH" })).location;
    expect([removed.locationType, removed.locationTypes]).toEqual(["INVENTORY", ["INVENTORY"]]);
  });

  it("are made ten at a time, each for itself", async () => {
    const answer = await call("bulkCreateLocation", { locations: [shop(), shop({ timeZone: "Nowhere" })] });
    expect(answer.successfulLocations.map(({ name }: Answer) => name)).toEqual(["Shop"]);
    expect(answer.failedLocations).toEqual([{ location: { name: "Shop" }, errorMessage: expect.stringContaining("INVALID_ARGUMENT") }]);
  });

  it("are paged by offset, and filtered by what the contract names", async () => {
    for (const name of ["A", "B", "C"]) await create({ name });
    const page = await call("queryLocations", { query: { filter: { name: { $in: ["A", "B", "C"] } }, paging: { limit: 2, offset: 0 } } });
    expect([page.locations.length, page.pagingMetadata]).toEqual([2, { count: 2, offset: 0, hasNext: true }]);
    expect(await codeOf(call("queryLocations", { query: { filter: { phone2: "1" } } }))).toBe("INVALID_FILTER");
  });

  it("hold the stock of products whose requests name none, wherever the default is then", async () => {
    const { id } = await create();
    await call("setDefaultLocation", { id });
    const stocked = simpleProduct("Mug", {}, { inventoryItem: { quantity: 3 } });
    const { inventoryResults } = await site.call(products("CreateProductWithInventory"), { product: stocked, returnEntity: true });
    expect(inventoryResults.results[0].item.locationId).toBe(id);
    await createProduct(site, simpleProduct("Cup"));
  });
});
