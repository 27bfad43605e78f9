// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {};

export interface GetCatalogVersionResponse {
  readonly catalogVersion?: Version;
}
export type Version = "V1_CATALOG" | "V3_CATALOG" | "STORES_NOT_INSTALLED";
/** GET /stores/v3/provision/version. Permissions: WIX_STORES.CATALOG_VERSION_READ. */
export const getCatalogVersion = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<GetCatalogVersionResponse>>({ id: "wix.stores.catalog.provision.v1.StoresProvisionService.GetCatalogVersion", name: "getCatalogVersion", route: "GET /stores/v3/provision/version", payloadIn: "query", args: [], shapes });
