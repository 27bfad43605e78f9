import type { JsonSchema } from "../../src/types.ts";

const STRING: JsonSchema = { type: "string" };
const BOOLEAN: JsonSchema = { type: "boolean" };
const COUNT: JsonSchema = { type: "integer", minimum: 0 };
const OBJECT: JsonSchema = { type: "object" };
const FILTER: JsonSchema = { type: ["object", "null"] };
const COLLECTION_ID: JsonSchema = { type: "string", minLength: 1, maxLength: 256 };
const ITEM_ID: JsonSchema = { type: "string", minLength: 1, maxLength: 128 };

/** Most items that one bulk call may hold. */
const BULK_ITEMS_MAX = 1000;

function ref(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

function list(items: JsonSchema, limits: JsonSchema = {}): JsonSchema {
  return { type: "array", items, ...limits };
}

function object(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return { type: "object", properties, ...(required.length === 0 ? {} : { required }) };
}

function choice(...values: readonly string[]): JsonSchema {
  return { type: "string", enum: values };
}

/** What any request may carry. */
const EVERYWHERE = { environment: choice("LIVE", "SANDBOX", "SANDBOX_PREFERRED"), appId: STRING, appOptions: OBJECT };
const READING = {
  ...EVERYWHERE,
  consistentRead: BOOLEAN,
  language: STRING,
  suppressHooks: BOOLEAN,
  publishPluginOptions: object({ includeDraftItems: BOOLEAN }),
};
const WRITING = { ...EVERYWHERE, suppressHooks: BOOLEAN };
const CONDITION = { condition: object({ filter: FILTER }) };
const PAGES = { paging: ref("Paging"), cursorPaging: ref("CursorPaging") };
const REFERENCE = { referringItemFieldName: STRING, referringItemId: ITEM_ID };
const EMPTY = object({});

function request(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return object({ dataCollectionId: COLLECTION_ID, ...properties }, ["dataCollectionId", ...required]);
}

const SHARED: Readonly<Record<string, JsonSchema>> = {
  ApplicationError: object({ code: STRING, description: STRING, data: OBJECT }),
  BulkActionMetadata: object({ totalSuccesses: COUNT, totalFailures: COUNT, undetailedFailures: COUNT }),
  BulkDataItemResult: object({
    action: choice("INSERT", "UPDATE", "DELETE", "PATCH"),
    itemMetadata: ref("ItemMetadata"),
    dataItem: ref("DataItem"),
  }),
  BulkResponse: object({ results: list(ref("BulkDataItemResult")), bulkActionMetadata: ref("BulkActionMetadata") }),
  CursorPaging: object({ limit: { ...COUNT, maximum: 1000 }, cursor: { type: "string", maxLength: 16000 } }),
  Cursors: object({ next: STRING, prev: STRING }),
  DataItem: object({ id: ITEM_ID, dataCollectionId: COLLECTION_ID, data: OBJECT }),
  DataItemReference: object({ ...REFERENCE, referencedItemId: ITEM_ID }, ["referringItemFieldName", "referringItemId", "referencedItemId"]),
  FieldModification: object(
    {
      action: choice("SET_FIELD", "REMOVE_FIELD", "INCREMENT_FIELD", "APPEND_TO_ARRAY", "REMOVE_FROM_ARRAY"),
      fieldPath: STRING,
      setFieldOptions: object({ value: {} }),
      incrementFieldOptions: object({ value: { type: "number" } }),
      appendToArrayOptions: object({ value: {} }),
      removeFromArrayOptions: object({ value: {} }),
    },
    ["action", "fieldPath"],
  ),
  ItemMetadata: object({ id: STRING, originalIndex: COUNT, success: BOOLEAN, error: ref("ApplicationError") }),
  ItemResponse: object({ dataItem: ref("DataItem") }),
  Paging: object({ limit: { ...COUNT, maximum: 1000 }, offset: COUNT }),
  PagingMetadataV2: object({
    count: COUNT,
    offset: COUNT,
    total: COUNT,
    tooManyToCount: BOOLEAN,
    cursors: ref("Cursors"),
    hasNext: BOOLEAN,
  }),
  Patch: object({ dataItemId: ITEM_ID, fieldModifications: list(ref("FieldModification")) }, ["dataItemId", "fieldModifications"]),
  Sorting: object({ fieldName: STRING, order: choice("ASC", "DESC") }, ["fieldName"]),
};

const ITEMS = list(ref("DataItem"), { maxItems: BULK_ITEMS_MAX });
const ITEM_IDS = list(ITEM_ID, { maxItems: BULK_ITEMS_MAX });
const MODIFICATIONS = list(ref("FieldModification"));
const SORT = list(ref("Sorting"));
const INCLUDED = list(object({ field: STRING, limit: COUNT }, ["field"]));
const ITEM_PAGE = object({ dataItems: list(ref("DataItem")), pagingMetadata: ref("PagingMetadataV2") });
const QUERY = object({ filter: FILTER, sort: SORT, ...PAGES, fields: list(STRING) });
const SEARCH = object({
  filter: FILTER,
  sort: SORT,
  ...PAGES,
  search: object({ expression: STRING, fields: list(STRING), mode: choice("OR", "AND"), fuzzy: BOOLEAN }),
});
const OPERATION = object(
  {
    resultFieldName: STRING,
    itemCount: OBJECT,
    ...Object.fromEntries(["sum", "average", "min", "max"].map((name) => [name, object({ itemFieldName: STRING })])),
  },
  ["resultFieldName"],
);
const REFERENCES = list(ref("DataItemReference"), { maxItems: BULK_ITEMS_MAX });

const READ_REQUESTS: Readonly<Record<string, JsonSchema>> = {
  AggregateDataItemsRequest: request(
    {
      ...READING,
      initialFilter: FILTER,
      finalFilter: FILTER,
      sort: SORT,
      ...PAGES,
      returnTotalCount: BOOLEAN,
      aggregation: object({ groupingFields: list(STRING), operations: list(OPERATION) }),
    },
    ["aggregation"],
  ),
  AggregatePipelineDataItemsRequest: request({ ...READING, returnTotalCount: BOOLEAN, pipeline: object({ stages: list(OBJECT) }) }, [
    "pipeline",
  ]),
  CountDataItemsRequest: request({ ...READING, filter: FILTER }),
  GetAsyncJobStatusRequest: object({ ...EVERYWHERE, jobId: STRING }, ["jobId"]),
  GetDataItemRequest: request({ ...READING, dataItemId: ITEM_ID, fields: list(STRING), includeReferences: INCLUDED }, ["dataItemId"]),
  IsReferencedDataItemRequest: request({ ...READING, ...REFERENCE, referencedItemId: ITEM_ID }, [
    "referringItemFieldName",
    "referringItemId",
    "referencedItemId",
  ]),
  QueryDataItemsRequest: request({
    ...READING,
    query: QUERY,
    includeReferences: INCLUDED,
    returnTotalCount: BOOLEAN,
    includeFieldGroups: list(STRING),
    sortMode: choice("RANDOM"),
    randomOptions: object({ seed: {} }),
  }),
  QueryDistinctValuesRequest: request(
    { ...READING, fieldName: STRING, filter: FILTER, order: choice("ASC", "DESC"), ...PAGES, returnTotalCount: BOOLEAN },
    ["fieldName"],
  ),
  QueryReferencedDataItemsRequest: request(
    {
      ...READING,
      ...REFERENCE,
      referringItemIds: ITEM_IDS,
      order: choice("ASC", "DESC"),
      ...PAGES,
      fields: list(STRING),
      returnTotalCount: BOOLEAN,
    },
    ["referringItemFieldName"],
  ),
  SearchDataItemsRequest: request({ ...READING, search: SEARCH, includeReferences: INCLUDED, returnTotalCount: BOOLEAN }, ["search"]),
};

const WRITE_REQUESTS: Readonly<Record<string, JsonSchema>> = {
  AsyncPatchDataItemsByFilterRequest: request({ ...WRITING, filter: FILTER, fieldModifications: MODIFICATIONS }, [
    "filter",
    "fieldModifications",
  ]),
  AsyncRemoveDataItemsByFilterRequest: request({ ...WRITING, filter: FILTER }, ["filter"]),
  BulkInsertDataItemReferencesRequest: request({ ...WRITING, dataItemReferences: REFERENCES, returnEntity: BOOLEAN }, [
    "dataItemReferences",
  ]),
  BulkInsertDataItemsRequest: request({ ...WRITING, dataItems: ITEMS, returnEntity: BOOLEAN }, ["dataItems"]),
  BulkPatchDataItemsRequest: request(
    { ...WRITING, ...CONDITION, patches: list(ref("Patch"), { maxItems: BULK_ITEMS_MAX }), returnEntity: BOOLEAN },
    ["patches"],
  ),
  BulkRemoveDataItemReferencesRequest: request({ ...WRITING, dataItemReferences: REFERENCES }, ["dataItemReferences"]),
  BulkRemoveDataItemsRequest: request({ ...WRITING, ...CONDITION, dataItemIds: ITEM_IDS }, ["dataItemIds"]),
  BulkSaveDataItemsRequest: request({ ...WRITING, dataItems: ITEMS, returnEntity: BOOLEAN }, ["dataItems"]),
  BulkUpdateDataItemsRequest: request({ ...WRITING, ...CONDITION, dataItems: ITEMS, returnEntity: BOOLEAN }, ["dataItems"]),
  CreateDataItemDraftRequest: request({ ...WRITING, dataItemId: ITEM_ID }, ["dataItemId"]),
  InsertDataItemRequest: request({ ...WRITING, dataItem: ref("DataItem"), includeReferences: INCLUDED }, ["dataItem"]),
  PatchDataItemRequest: request({ ...WRITING, ...CONDITION, patch: ref("Patch") }, ["patch"]),
  PublishDataItemDraftRequest: request({ ...WRITING, dataItemId: ITEM_ID }, ["dataItemId"]),
  RemoveDataItemRequest: request({ ...WRITING, ...CONDITION, dataItemId: ITEM_ID }, ["dataItemId"]),
  ReplaceDataItemReferencesRequest: request({ ...WRITING, ...REFERENCE, newReferencedItemIds: ITEM_IDS }, [
    "referringItemFieldName",
    "referringItemId",
    "newReferencedItemIds",
  ]),
  SaveDataItemRequest: request({ ...WRITING, dataItem: ref("DataItem") }, ["dataItem"]),
  TruncateDataItemsRequest: request(WRITING),
  UnpublishDataItemRequest: request({ ...WRITING, dataItemId: ITEM_ID }, ["dataItemId"]),
  UpdateDataItemRequest: request({ ...WRITING, ...CONDITION, dataItem: ref("DataItem"), includeReferences: INCLUDED }, ["dataItem"]),
};

const JOB = object({ jobId: STRING });
const RESULT_PAGE = object({ results: list(OBJECT), pagingMetadata: ref("PagingMetadataV2") });

const RESPONSES: Readonly<Record<string, JsonSchema>> = {
  AggregateDataItemsResponse: RESULT_PAGE,
  AggregatePipelineDataItemsResponse: RESULT_PAGE,
  AsyncPatchDataItemsByFilterResponse: JOB,
  AsyncRemoveDataItemsByFilterResponse: JOB,
  CountDataItemsResponse: object({ totalCount: COUNT }),
  GetAsyncJobStatusResponse: object({ status: choice("INITIALIZED", "PROCESSING", "SUCCEEDED", "FAILED"), successCount: COUNT }),
  IsReferencedDataItemResponse: object({ isReferenced: BOOLEAN }),
  QueryDataItemsResponse: ITEM_PAGE,
  QueryDistinctValuesResponse: object({ distinctValues: list({}), pagingMetadata: ref("PagingMetadataV2") }),
  QueryReferencedDataItemsResponse: object({
    results: list(object({ dataItem: ref("DataItem"), unresolvedReference: OBJECT })),
    pagingMetadata: ref("PagingMetadataV2"),
  }),
  ReplaceDataItemReferencesResponse: object({ dataItemReferences: REFERENCES }),
  SearchDataItemsResponse: ITEM_PAGE,
  TruncateDataItemsResponse: EMPTY,
  ...Object.fromEntries(
    [
      "GetDataItem",
      "InsertDataItem",
      "SaveDataItem",
      "UpdateDataItem",
      "PatchDataItem",
      "RemoveDataItem",
      "CreateDataItemDraft",
      "PublishDataItemDraft",
      "UnpublishDataItem",
    ].map((rpc) => [`${rpc}Response`, ref("ItemResponse")]),
  ),
  ...Object.fromEntries(
    [
      "BulkInsertDataItems",
      "BulkPatchDataItems",
      "BulkRemoveDataItems",
      "BulkSaveDataItems",
      "BulkUpdateDataItems",
      "BulkInsertDataItemReferences",
      "BulkRemoveDataItemReferences",
    ].map((rpc) => [`${rpc}Response`, ref("BulkResponse")]),
  ),
};

/** Requests and answers of the CMS items module. System fields keep their underscore inside `data`, and dates are `{"$date": ...}` there. */
export const DATA_ITEM_SCHEMAS: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.entries({ ...SHARED, ...READ_REQUESTS, ...WRITE_REQUESTS, ...RESPONSES }).sort(([a], [b]) => (a < b ? -1 : 1)),
);
