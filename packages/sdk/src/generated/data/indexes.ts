// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { Paging, PagingMetadata } from "../shared/types.ts";
export type { Paging, PagingMetadata } from "../shared/types.ts";

const shapes: $.ShapeTable = {};

export interface Failure {
  readonly code?: string;
  readonly description?: string;
  readonly itemId?: string | null;
}
export interface Field {
  readonly path?: string;
  readonly order?: Order;
}
export interface Index {
  readonly _id?: string;
  readonly name?: string;
  readonly fields?: readonly Field[];
  readonly status?: Status;
  readonly failure?: Failure;
  readonly unique?: boolean;
  readonly caseInsensitive?: boolean;
  readonly source?: IndexSource;
}
export type IndexSource = "SYSTEM" | "USER" | "AUTO";
export interface ListAvailableIndexesResponse {
  readonly regular1Field?: number;
  readonly regular3Field?: number;
  readonly unique1Field?: number;
  readonly total?: number | null;
}
export interface ListIndexesResponse {
  readonly indexes?: readonly Index[];
  readonly pagingMetadata?: PagingMetadata;
}
export type Order = "ASC" | "DESC";
export type Status = "UNKNOWN" | "BUILDING" | "ACTIVE" | "DROPPING" | "DROPPED" | "FAILED" | "INVALID";
export interface ListIndexesOptions {
  readonly paging?: Paging;
}
/** POST /wix-data/v2/indexes. Permissions: WIX_DATA.CREATE_INDEX. */
export const createIndex = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, index: $.Requires<Index, "fields" | "fields.path" | "name">, call?: $.CallOptions) => Promise<Index>>({ id: "com.wixpress.cloud.data.api.index.IndexService.CreateIndex", name: "createIndex", route: "POST /wix-data/v2/indexes", args: ["dataCollectionId","index"], returns: "index", shapes });
/** DELETE /wix-data/v2/indexes. Permissions: WIX_DATA.DROP_INDEX. */
export const dropIndex = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, indexName: string, call?: $.CallOptions) => Promise<void>>({ id: "com.wixpress.cloud.data.api.index.IndexService.DropIndex", name: "dropIndex", route: "DELETE /wix-data/v2/indexes", payloadIn: "query", args: ["dataCollectionId","indexName"], returns: "", shapes });
/** GET /wix-data/v2/indexes/available. Permissions: WIX_DATA.LIST_INDEXES. */
export const listAvailableIndexes = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, call?: $.CallOptions) => Promise<ListAvailableIndexesResponse>>({ id: "com.wixpress.cloud.data.api.index.IndexService.ListAvailableIndexes", name: "listAvailableIndexes", route: "GET /wix-data/v2/indexes/available", payloadIn: "query", args: ["dataCollectionId"], shapes });
/** GET /wix-data/v2/indexes. Permissions: WIX_DATA.LIST_INDEXES. */
export const listIndexes = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options?: ListIndexesOptions, call?: $.CallOptions) => Promise<ListIndexesResponse>>({ id: "com.wixpress.cloud.data.api.index.IndexService.ListIndexes", name: "listIndexes", route: "GET /wix-data/v2/indexes", payloadIn: "query", args: ["dataCollectionId",""], shapes });
