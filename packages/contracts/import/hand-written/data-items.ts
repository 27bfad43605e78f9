import type { ApiMethod, ApiModule } from "../../src/types.ts";
import type { ImportedModule } from "../module.ts";
import { DATA_ITEM_SCHEMAS } from "./data-item-schemas.ts";

/**
 * The CMS items module, written by hand: its client package carries no open licence, so nothing is read from it.
 *
 * Source: the public REST reference of the items API, and requests that its client sends.
 */
export function dataItems(): ImportedModule {
  return { api: api(), schemas: DATA_ITEM_SCHEMAS };
}

const SERVICE = "com.wixpress.cloud.data.api.data.DataItemService";

/** What differs between the methods. */
interface ItemMethod {
  readonly name: string;
  readonly rpc: string;
  readonly path: string;
  readonly args: readonly string[];
  readonly required?: readonly string[];
  readonly errors?: readonly string[];
  readonly alsoNamed?: readonly string[];
  readonly paged?: true;
  readonly preview?: true;
}

/** No such collection, no permission in the collection, a value that the request may not have. */
const COMMON_ERRORS = ["WDE0025", "WDE0027", "WDE0075"];
const NO_SUCH_ITEM = "WDE0073";
const ITEM_EXISTS = "WDE0074";
const TOO_LARGE = "WDE0109";
const UNIQUE_INDEX = "WDE0123";
const TOO_MANY_ITEMS = "WDE0006";
const NOT_MULTI_REFERENCE = "WDE0020";
const REFERENCE_EXISTS = "WDE0029";
const MULTI_REFERENCE_IN_DATA = "WDE0303";

function itemMethods(): readonly ItemMethod[] {
  const item = ["dataCollectionId", "item", "options"];
  const items = ["dataCollectionId", "items", "options"];
  const itemId = ["dataCollectionId", "itemId", "options"];
  const reference = ["dataCollectionId", "propertyName", "referringItem", "referencedItem", "options"];
  const insertErrors = [ITEM_EXISTS, TOO_LARGE, UNIQUE_INDEX, MULTI_REFERENCE_IN_DATA];
  const updateErrors = [NO_SUCH_ITEM, TOO_LARGE, UNIQUE_INDEX];
  const bulkErrors = [TOO_MANY_ITEMS, TOO_LARGE];
  const references = ["referringItemFieldName", "referringItemId"];
  const bulk = "/wix-data/v2/bulk/items";
  const single = "/wix-data/v2/items";
  return [
    {
      name: "aggregate",
      rpc: "AggregateDataItems",
      path: `${single}/aggregate`,
      args: ["dataCollectionId"],
      required: ["aggregation"],
      paged: true,
    },
    {
      name: "aggregatePipeline",
      rpc: "AggregatePipelineDataItems",
      path: `${single}/aggregate-pipeline`,
      args: ["dataCollectionId", "pipeline"],
      required: ["pipeline"],
    },
    {
      name: "asyncPatchByFilter",
      rpc: "AsyncPatchDataItemsByFilter",
      path: `${bulk}/async-patch-by-filter`,
      args: ["dataCollectionId", "filter"],
      required: ["filter", "fieldModifications"],
      preview: true,
    },
    {
      name: "asyncRemoveByFilter",
      rpc: "AsyncRemoveDataItemsByFilter",
      path: `${bulk}/async-remove-by-filter`,
      args: ["dataCollectionId", "filter", "options"],
      required: ["filter"],
      preview: true,
    },
    { name: "bulkInsert", rpc: "BulkInsertDataItems", path: `${bulk}/insert`, args: items, required: ["dataItems"], errors: bulkErrors },
    {
      name: "bulkPatch",
      rpc: "BulkPatchDataItems",
      path: `${bulk}/patch`,
      args: ["dataCollectionId", "itemIds"],
      required: ["patches"],
      errors: bulkErrors,
      preview: true,
    },
    {
      name: "bulkRemove",
      rpc: "BulkRemoveDataItems",
      path: `${bulk}/remove`,
      args: ["dataCollectionId", "itemIds", "options"],
      required: ["dataItemIds"],
      errors: [TOO_MANY_ITEMS],
      preview: true,
    },
    { name: "bulkSave", rpc: "BulkSaveDataItems", path: `${bulk}/save`, args: items, required: ["dataItems"], errors: bulkErrors },
    { name: "bulkUpdate", rpc: "BulkUpdateDataItems", path: `${bulk}/update`, args: items, required: ["dataItems"], errors: bulkErrors },
    {
      name: "count",
      rpc: "CountDataItems",
      path: `${single}/count`,
      args: ["dataCollectionId", "options"],
      alsoNamed: ["query.count"],
      preview: true,
    },
    {
      name: "createDataItemDraft",
      rpc: "CreateDataItemDraft",
      path: `${single}/create-draft`,
      args: itemId,
      required: ["dataItemId"],
      errors: [NO_SUCH_ITEM],
      preview: true,
    },
    {
      name: "distinct",
      rpc: "QueryDistinctValues",
      path: `${single}/query-distinct-values`,
      args: ["dataCollectionId", "fieldName"],
      required: ["fieldName"],
      alsoNamed: ["query.distinct"],
      paged: true,
    },
    { name: "get", rpc: "GetDataItem", path: `${single}/:dataItemId`, args: itemId, required: ["dataItemId"], errors: [NO_SUCH_ITEM] },
    {
      name: "getAsyncJobStatus",
      rpc: "GetAsyncJobStatus",
      path: "/wix-data/v2/async-jobs/:jobId/status",
      args: ["jobId"],
      required: ["jobId"],
      preview: true,
    },
    { name: "insert", rpc: "InsertDataItem", path: single, args: item, required: ["dataItem", "dataItem.data"], errors: insertErrors },
    {
      name: "insertReference",
      rpc: "BulkInsertDataItemReferences",
      path: `${bulk}/insert-references`,
      args: reference,
      required: ["dataItemReferences"],
      errors: [NOT_MULTI_REFERENCE, REFERENCE_EXISTS],
    },
    {
      name: "isReferenced",
      rpc: "IsReferencedDataItem",
      path: `${single}/is-referenced`,
      args: reference,
      required: [...references, "referencedItemId"],
      errors: [NOT_MULTI_REFERENCE],
    },
    {
      name: "patch",
      rpc: "PatchDataItem",
      path: `${single}/patch`,
      args: itemId,
      required: ["patch", "patch.dataItemId", "patch.fieldModifications"],
      errors: updateErrors,
    },
    {
      name: "publishDataItemDraft",
      rpc: "PublishDataItemDraft",
      path: `${single}/publish-draft`,
      args: itemId,
      required: ["dataItemId"],
      errors: [NO_SUCH_ITEM],
      preview: true,
    },
    { name: "query", rpc: "QueryDataItems", path: `${single}/query`, args: ["dataCollectionId"], paged: true },
    {
      name: "queryReferenced",
      rpc: "QueryReferencedDataItems",
      path: `${single}/query-referenced`,
      args: ["dataCollectionId", "item", "propertyName", "options"],
      required: ["referringItemFieldName"],
      errors: [NOT_MULTI_REFERENCE],
      alsoNamed: ["queryReferencedItems"],
      paged: true,
    },
    { name: "remove", rpc: "RemoveDataItem", path: `${single}/remove`, args: itemId, required: ["dataItemId"], errors: [NO_SUCH_ITEM] },
    {
      name: "removeReference",
      rpc: "BulkRemoveDataItemReferences",
      path: `${bulk}/remove-references`,
      args: reference,
      required: ["dataItemReferences"],
      errors: [NOT_MULTI_REFERENCE],
    },
    {
      name: "replaceReferences",
      rpc: "ReplaceDataItemReferences",
      path: `${single}/replace-references`,
      args: reference,
      required: [...references, "newReferencedItemIds"],
      errors: [NOT_MULTI_REFERENCE],
    },
    {
      name: "save",
      rpc: "SaveDataItem",
      path: `${single}/save`,
      args: item,
      required: ["dataItem", "dataItem.data"],
      errors: [TOO_LARGE, UNIQUE_INDEX, MULTI_REFERENCE_IN_DATA],
    },
    { name: "search", rpc: "SearchDataItems", path: `${single}/search`, args: ["dataCollectionId"], required: ["search"], paged: true },
    { name: "truncate", rpc: "TruncateDataItems", path: `${single}/truncate`, args: ["dataCollectionId", "options"], preview: true },
    {
      name: "unpublishDataItem",
      rpc: "UnpublishDataItem",
      path: `${single}/unpublish`,
      args: itemId,
      required: ["dataItemId"],
      errors: [NO_SUCH_ITEM],
      preview: true,
    },
    {
      name: "update",
      rpc: "UpdateDataItem",
      path: `${single}/update`,
      args: item,
      required: ["dataItem", "dataItem.id", "dataItem.data"],
      errors: updateErrors,
    },
  ];
}

function api(): ApiModule {
  const event = (name: string, slug: string): ApiModule["events"][number] => {
    return { name, eventType: `wix.data.v2.data_item_${slug}`, slug, permissions: [], body: { kind: "entity", schema: "DataItem" } };
  };
  return {
    package: "@wix/wix-data-items-sdk",
    version: "1.0.552",
    license: "UNLICENSED",
    module: "data/items",
    entityFqdn: "wix.data.v2.data_item",
    methods: itemMethods().map(apiMethod),
    events: [event("onDataItemCreated", "created"), event("onDataItemDeleted", "deleted"), event("onDataItemUpdated", "updated")],
    querySpecs: [],
  };
}

function apiMethod(method: ItemMethod): ApiMethod {
  const { name, rpc, path, args, required = [], errors = [], alsoNamed, paged, preview } = method;
  const pathParameters = [...path.matchAll(/:(\w+)/g)].map(([, parameter = ""]) => ({ name: parameter, field: parameter }));
  const perCollection = name === "getAsyncJobStatus" ? [] : ["dataCollectionId"];
  return {
    id: `${SERVICE}.${rpc}`,
    name,
    ...(alsoNamed === undefined ? {} : { alsoNamed }),
    http: httpOf(name, path, pathParameters.length > 0),
    permissions: [],
    deprecated: false,
    maturity: preview === true ? "preview" : "none",
    pathParameters,
    args,
    requiredFields: [...perCollection, ...required].sort(),
    request: `${rpc}Request`,
    response: `${rpc}Response`,
    errors: [...COMMON_ERRORS, ...errors].sort(),
    validationRules: [],
    ...(paged === true ? { paging: { field: "pagingMetadata", type: "PagingMetadataV2" } } : {}),
  };
}

/** Reads with their arguments in the path are GET; a query is GET while it is short; everything else is POST. */
function httpOf(name: string, path: string, inPath: boolean): ApiMethod["http"] {
  if (name === "query") return { method: "GET", path, payloadIn: "query", alternative: { method: "POST", path } };
  return inPath ? { method: "GET", path, payloadIn: "query" } : { method: "POST", path };
}
