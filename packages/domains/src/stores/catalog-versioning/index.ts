import type { DomainModule, ReadHandler } from "../../handler.ts";

/** Tells which catalogue the site's shop has. Every site here has the third, so its methods are the ones to call. */
const getCatalogVersion: ReadHandler = {
  kind: "read",
  methodId: "wix.stores.catalog.provision.v1.StoresProvisionService.GetCatalogVersion",
  handle: async () => ({ catalogVersion: "V3_CATALOG" }),
};

/** Which version of the catalogue a site has. */
export const catalogVersioningModule: DomainModule = { module: "stores/catalog-versioning", handlers: [getCatalogVersion] };
