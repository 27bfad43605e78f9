// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AddressLocation, BusinessSchedule, CommonAddressLocation, ExtendedFields, Paging, SortOrder } from "../shared/types.ts";
export type { AddressLocation, BusinessSchedule, CommonAddressLocation, DayOfWeek, ExtendedFields, Paging, SortOrder, SpecialHourPeriod, TimePeriod } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AddLocationTypeResponse": {"location":"Location"},
  "AddTypeToLocationResponse": {"location":"Location"},
  "ArchiveLocationResponse": {"location":"Location"},
  "BulkCreateLocationRequest": {"locations":"Location"},
  "BulkCreateLocationResponse": {"successfulLocations":"Location","failedLocations":"FailedCreateLocation"},
  "CreateLocationRequest": {"location":"Location"},
  "CreateLocationResponse": {"location":"Location"},
  "ExtendedFields": {"namespaces":"free"},
  "FailedCreateLocation": {"location":"Location"},
  "GetLocationResponse": {"location":"Location"},
  "ListLocationsResponse": {"locations":"Location"},
  "Location": {"extendedFields":"ExtendedFields"},
  "QueryLocationsResponse": {"locations":"Location"},
  "RemoveLocationTypeResponse": {"location":"Location"},
  "RemoveTypeFromLocationResponse": {"location":"Location"},
  "SetDefaultLocationResponse": {"location":"Location"},
  "UpdateLocationRequest": {"location":"Location"},
  "UpdateLocationResponse": {"location":"Location"},
};

export interface AddLocationTypeResponse {
  readonly location?: Location;
}
export interface AddTypeToLocationResponse {
  readonly location?: Location;
}
export interface Address {
  readonly country?: string | null;
  readonly subdivision?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly streetAddress?: StreetAddress;
  readonly formattedAddress?: string | null;
  readonly hint?: string | null;
  readonly geocode?: AddressLocation;
}
export interface ArchiveLocationResponse {
  readonly location?: Location;
}
export interface BulkCreateLocationResponse {
  readonly successfulLocations?: readonly Location[];
  readonly failedLocations?: readonly FailedCreateLocation[];
}
export interface FailedCreateLocation {
  readonly location?: Location;
  readonly errorMessage?: string;
}
export interface ListLocationsResponse {
  readonly locations?: readonly Location[];
  readonly pagingMetadata?: PagingMetadata;
  readonly authorizedLocationEntities?: readonly string[] | null;
}
export interface Location {
  readonly _id?: string | null;
  readonly name?: string;
  readonly description?: string | null;
  readonly default?: boolean;
  readonly status?: LocationStatus;
  /** @deprecated */
  readonly locationType?: LocationType;
  readonly fax?: string | null;
  readonly timeZone?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly address?: Address;
  readonly businessSchedule?: BusinessSchedule;
  readonly revision?: string | null;
  readonly archived?: boolean;
  readonly locationTypes?: readonly LocationType[];
  readonly extendedFields?: ExtendedFields;
}
export type LocationStatus = "ACTIVE" | "INACTIVE";
export type LocationType = "UNKNOWN" | "BRANCH" | "OFFICES" | "RECEPTION" | "HEADQUARTERS" | "INVENTORY";
export interface PagingMetadata {
  readonly count?: number | null;
  readonly offset?: number | null;
  readonly hasNext?: boolean | null;
}
export interface Query {
  readonly filter?: unknown;
  readonly sort?: readonly Sorting[];
  readonly paging?: Paging;
  readonly fields?: readonly string[];
  readonly fieldsets?: readonly string[];
}
export interface QueryLocationsResponse {
  readonly locations?: readonly Location[];
  readonly pagingMetadata?: PagingMetadata;
  readonly authorizedLocationEntities?: readonly string[] | null;
}
export interface RemoveLocationTypeResponse {
  readonly location?: Location;
}
export interface RemoveTypeFromLocationResponse {
  readonly location?: Location;
}
export interface SetDefaultLocationResponse {
  readonly location?: Location;
}
export interface Sorting {
  readonly fieldName?: string;
  readonly order?: SortOrder;
  readonly origin?: CommonAddressLocation;
}
export interface StreetAddress {
  readonly number?: string;
  readonly name?: string;
  readonly apt?: string;
}
export interface ListLocationsOptions {
  readonly sort?: Sorting;
  readonly paging?: Paging;
  readonly includeArchived?: boolean;
  readonly filterAuthorizedLocationEntities?: boolean;
}
export interface QueryLocationsOptions {
  readonly filterAuthorizedLocationEntities?: boolean;
}
/** PATCH /locations/v1/locations/:id/add-location-type. Permissions: LOCATIONS.MANAGE. @deprecated */
export const addLocationType = /* @__PURE__ */ $.defineMethod<(_id: string, locationType: LocationType, call?: $.CallOptions) => Promise<AddLocationTypeResponse>>({ id: "com.wixpress.locations.LocationsService.AddLocationType", name: "addLocationType", route: "PATCH /locations/v1/locations/:id/add-location-type", args: ["id","locationType"], response: "AddLocationTypeResponse", shapes });
/** PATCH /locations/v1/locations/:id/add-type. Permissions: LOCATIONS.MANAGE. */
export const addTypeToLocation = /* @__PURE__ */ $.defineMethod<(_id: string, locationType: LocationType, call?: $.CallOptions) => Promise<AddTypeToLocationResponse>>({ id: "com.wixpress.locations.LocationsService.AddTypeToLocation", name: "addTypeToLocation", route: "PATCH /locations/v1/locations/:id/add-type", args: ["id","locationType"], response: "AddTypeToLocationResponse", shapes });
/** POST /locations/v1/locations/:id/archive. Permissions: LOCATIONS.MANAGE. */
export const archiveLocation = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<ArchiveLocationResponse>>({ id: "com.wixpress.locations.LocationsService.ArchiveLocation", name: "archiveLocation", route: "POST /locations/v1/locations/:id/archive", args: ["id"], response: "ArchiveLocationResponse", shapes });
/** POST /locations/v1/locations/bulk-create. Permissions: LOCATIONS.MANAGE. */
export const bulkCreateLocation = /* @__PURE__ */ $.defineMethod<(locations: readonly Location[], call?: $.CallOptions) => Promise<BulkCreateLocationResponse>>({ id: "com.wixpress.locations.LocationsService.BulkCreateLocation", name: "bulkCreateLocation", route: "POST /locations/v1/locations/bulk-create", args: ["locations"], request: "BulkCreateLocationRequest", response: "BulkCreateLocationResponse", shapes });
/** POST /locations/v1/locations. Permissions: LOCATIONS.MANAGE. */
export const createLocation = /* @__PURE__ */ $.defineMethod<(location: $.Requires<Location, "address" | "name" | "timeZone">, call?: $.CallOptions) => Promise<Location>>({ id: "com.wixpress.locations.LocationsService.CreateLocation", name: "createLocation", route: "POST /locations/v1/locations", args: ["location"], request: "CreateLocationRequest", response: "CreateLocationResponse", returns: "location", shapes });
/** GET /locations/v1/locations/:id. Permissions: LOCATIONS.READ. */
export const getLocation = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<Location>>({ id: "com.wixpress.locations.LocationsService.GetLocation", name: "getLocation", route: "GET /locations/v1/locations/:id", payloadIn: "query", args: ["id"], response: "GetLocationResponse", returns: "location", shapes });
/** GET /locations/v1/locations. Permissions: LOCATIONS.READ. */
export const listLocations = /* @__PURE__ */ $.defineMethod<(options?: ListLocationsOptions, call?: $.CallOptions) => Promise<ListLocationsResponse>>({ id: "com.wixpress.locations.LocationsService.ListLocations", name: "listLocations", route: "GET /locations/v1/locations", payloadIn: "query", args: [""], response: "ListLocationsResponse", shapes });
/** POST /locations/v1/locations/query. Permissions: LOCATIONS.READ. */
export const queryLocations = /* @__PURE__ */ $.defineMethod<$.QueryFunction<Query, QueryLocationsOptions, QueryLocationsResponse, $.OffsetPage<Location>>>({ id: "com.wixpress.locations.LocationsService.QueryLocations", name: "queryLocations", route: "POST /locations/v1/locations/query", args: [""], response: "QueryLocationsResponse", query: {"paging":"offset","items":"locations","metadata":"pagingMetadata","options":true}, shapes });
/** PATCH /locations/v1/locations/:id/remove-location-type. Permissions: LOCATIONS.MANAGE. @deprecated */
export const removeLocationType = /* @__PURE__ */ $.defineMethod<(_id: string, locationType: LocationType, call?: $.CallOptions) => Promise<RemoveLocationTypeResponse>>({ id: "com.wixpress.locations.LocationsService.RemoveLocationType", name: "removeLocationType", route: "PATCH /locations/v1/locations/:id/remove-location-type", args: ["id","locationType"], response: "RemoveLocationTypeResponse", shapes });
/** PATCH /locations/v1/locations/:id/remove-type. Permissions: LOCATIONS.MANAGE. */
export const removeTypeFromLocation = /* @__PURE__ */ $.defineMethod<(_id: string, locationType: LocationType, call?: $.CallOptions) => Promise<RemoveTypeFromLocationResponse>>({ id: "com.wixpress.locations.LocationsService.RemoveTypeFromLocation", name: "removeTypeFromLocation", route: "PATCH /locations/v1/locations/:id/remove-type", args: ["id","locationType"], response: "RemoveTypeFromLocationResponse", shapes });
/** POST /locations/v1/locations/:id/set-default. Permissions: LOCATIONS.MANAGE. */
export const setDefaultLocation = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<SetDefaultLocationResponse>>({ id: "com.wixpress.locations.LocationsService.SetDefaultLocation", name: "setDefaultLocation", route: "POST /locations/v1/locations/:id/set-default", args: ["id"], response: "SetDefaultLocationResponse", shapes });
/** PUT /locations/v1/locations/:locationId. Permissions: LOCATIONS.MANAGE. */
export const updateLocation = /* @__PURE__ */ $.defineMethod<(_id: string, location: $.Requires<Location, "address" | "name" | "timeZone">, call?: $.CallOptions) => Promise<Location>>({ id: "com.wixpress.locations.LocationsService.UpdateLocation", name: "updateLocation", route: "PUT /locations/v1/locations/:locationId", path: {"locationId":"location.id"}, args: ["location.id","location"], request: "UpdateLocationRequest", response: "UpdateLocationResponse", returns: "location", shapes });
