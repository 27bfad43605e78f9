import * as locationsModule from "@wix/auto_sdk_business-tools_locations";
import { AppStrategy, createClient, OAuthStrategy } from "@wix/sdk";
import { expect, test } from "vitest";
import { errorOf } from "./client-error.ts";
import { useOfficialScene } from "./official-scene.ts";
import { idOf } from "./product-fixtures.ts";

const modules = { locations: locationsModule };

const scene = useOfficialScene();

function client() {
  const { clientId, clientSecret, instanceId } = scene.server.site;
  return createClient({ modules, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId }) }).locations;
}

const shop = (name: string) => ({ name, timeZone: "Europe/Berlin", address: { city: "Berlin", country: "DE" } });

test("locations live from creation to the archive through the official client, every method that it has", async () => {
  const locations = client();
  const first = (await locations.queryLocations().eq("default", true).find()).items[0];
  expect(first?.default).toBe(true);

  const made = await locations.createLocation(shop("Shop"));
  expect(await locations.getLocation(idOf(made))).toMatchObject({ name: "Shop", default: false, archived: false });
  const updated = await locations.updateLocation(idOf(made), { ...shop("Flagship"), revision: made.revision ?? "" });
  expect(updated).toMatchObject({ name: "Flagship", revision: "2" });
  expect(await errorOf(locations.updateLocation(idOf(made), { ...shop("Late"), revision: "1" }))).toMatchObject({
    code: "INVALID_REVISION",
  });

  const depot = idOf(await locations.createLocation(shop("Depot")));
  expect((await locations.addTypeToLocation(depot, "INVENTORY")).location?.locationTypes).toEqual(["INVENTORY"]);
  expect((await locations.removeTypeFromLocation(depot, "INVENTORY")).location?.locationTypes).toEqual([]);
  expect((await locations.addLocationType(depot, "BRANCH")).location?.locationType).toBe("BRANCH");
  expect((await locations.removeLocationType(depot, "BRANCH")).location?.locationType).toBe("UNKNOWN");

  expect((await locations.setDefaultLocation(idOf(made))).location?.default).toBe(true);
  expect(await errorOf(locations.archiveLocation(idOf(made)))).toMatchObject({ code: "CANNOT_ARCHIVE_DEFAULT" });
  expect((await locations.archiveLocation(depot)).location?.archived).toBe(true);
  const listed = await locations.listLocations();
  expect(listed.locations?.map(idOf).toSorted()).toEqual([idOf(first), idOf(made)].toSorted());
  expect((await locations.listLocations({ includeArchived: true })).locations).toHaveLength(3);
});

test("a visitor is refused with what is missing", async () => {
  const visitor = createClient({ modules, auth: OAuthStrategy({ clientId: scene.server.site.clientId }) });
  expect(await errorOf(visitor.locations.createLocation(shop("Never")))).toMatchObject({ status: 403 });
});
