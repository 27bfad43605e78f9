import { textAt } from "@belay/testkit";
import type { SceneMaker } from "../scene.ts";
import type { Message, ModuleRequests } from "./module-requests.ts";

const newLocation = (): Message => ({ name: "Shop", timeZone: "Europe/Berlin", address: { city: "Berlin", country: "DE" } });

const make = async ({ post }: SceneMaker): Promise<string> =>
  textAt(await post("/locations/v1/locations", { location: newLocation() }), "location.id");

/** Requests about the places of a business. */
export const locationRequests: readonly ModuleRequests[] = [
  {
    module: "business-tools/locations",
    requests: {
      createLocation: () => ({ location: newLocation() }),
      bulkCreateLocation: () => ({ locations: [newLocation()] }),
      getLocation: async (scene) => ({ id: await make(scene.make) }),
      listLocations: () => ({ sort: { fieldName: "name", order: "ASC" }, paging: { limit: 5 } }),
      queryLocations: async (scene) => ({ query: { filter: { id: await make(scene.make) } } }),
      updateLocation: async (scene) => ({ location: { ...newLocation(), id: await make(scene.make), revision: "1" } }),
      setDefaultLocation: async (scene) => ({ id: await make(scene.make) }),
      archiveLocation: async (scene) => ({ id: await make(scene.make) }),
      addTypeToLocation: async (scene) => ({ id: await make(scene.make), locationType: "BRANCH" }),
      addLocationType: async (scene) => ({ id: await make(scene.make), locationType: "BRANCH" }),
      removeTypeFromLocation: async (scene) => ({ id: await make(scene.make), locationType: "BRANCH" }),
      removeLocationType: async (scene) => ({ id: await make(scene.make), locationType: "BRANCH" }),
    },
    things: [{ fields: /id$/, make }],
  },
];
