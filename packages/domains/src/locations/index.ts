import type { DomainModule } from "../handler.ts";
import { getLocation, listLocations, queryLocations } from "./read-handlers.ts";
import { archiveLocation, bulkCreateLocation, createLocation, setDefaultLocation, typeMethods, updateLocation } from "./write-handlers.ts";

export { createFirstLocation, defaultLocationId } from "./default-location.ts";
export { LOCATION } from "./location-resource.ts";

/** Where a business is and keeps its stock. */
export const locationsModule: DomainModule = {
  module: "business-tools/locations",
  handlers: [
    createLocation,
    bulkCreateLocation,
    updateLocation,
    setDefaultLocation,
    archiveLocation,
    ...typeMethods,
    getLocation,
    listLocations,
    queryLocations,
  ],
};
