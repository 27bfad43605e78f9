// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {
  "AggregationData": {"results":"AggregationResults"},
  "AggregationResults": {"nested":"NestedResults"},
  "NestedResults": {"results":"Results"},
  "Results": {"results":"Results.results"},
  "SearchVariantsResponse": {"aggregationData":"AggregationData"},
  "Results.results": {"*":"NestedResultValue"},
};

export interface Aggregation {
  readonly value?: ValueAggregation;
  readonly range?: RangeAggregation;
  readonly scalar?: ScalarAggregation;
  readonly dateHistogram?: DateHistogramAggregation;
  readonly nested?: NestedAggregation;
  readonly name?: string | null;
  readonly type?: AggregationType;
  readonly fieldPath?: string;
}
export interface AggregationData {
  readonly results?: readonly AggregationResults[];
}
export interface AggregationResults {
  readonly values?: ValueResults;
  readonly ranges?: RangeResults;
  readonly scalar?: AggregationResultsScalarResult;
  readonly groupedByValue?: GroupByValueResults;
  readonly dateHistogram?: DateHistogramResults;
  readonly nested?: NestedResults;
  readonly name?: string;
  readonly type?: AggregationType;
  readonly fieldPath?: string;
}
export interface AggregationResultsScalarResult {
  readonly type?: ScalarType;
  readonly value?: number;
}
export type AggregationType = "VALUE" | "RANGE" | "SCALAR" | "DATE_HISTOGRAM" | "NESTED";
export interface CursorPaging {
  readonly limit?: number | null;
  readonly cursor?: string | null;
}
export interface CursorPagingMetadata {
  readonly count?: number | null;
  readonly cursors?: Cursors;
  readonly hasNext?: boolean | null;
}
export interface CursorQuery {
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
}
export interface CursorSearch {
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
  readonly aggregations?: readonly Aggregation[];
  readonly search?: SearchDetails;
  readonly timeZone?: string | null;
}
export interface Cursors {
  readonly next?: string | null;
  readonly prev?: string | null;
}
export interface DateHistogramAggregation {
  readonly interval?: Interval;
}
export interface DateHistogramResult {
  readonly value?: string;
  readonly count?: number;
}
export interface DateHistogramResults {
  readonly results?: readonly DateHistogramResult[];
}
export type FileType = "UNSPECIFIED" | "SECURE_PICTURE" | "SECURE_VIDEO" | "SECURE_DOCUMENT" | "SECURE_MUSIC" | "SECURE_ARCHIVE" | "SECURE_RAW";
export interface FixedMonetaryAmount {
  readonly amount?: string;
  readonly formattedAmount?: string | null;
}
export interface GroupByValueResults {
  readonly results?: readonly NestedValueAggregationResult[];
}
export interface Image {
  readonly _id?: string;
  readonly url?: string;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
  readonly filename?: string | null;
}
export interface IncludeMissingValuesOptions {
  readonly addToBucket?: string;
}
export type Interval = "YEAR" | "MONTH" | "WEEK" | "DAY" | "HOUR" | "MINUTE" | "SECOND";
export interface InventoryStatus {
  readonly inStock?: boolean;
  readonly preorderEnabled?: boolean;
}
export type MeasurementUnit = "UNSPECIFIED" | "ML" | "CL" | "L" | "CBM" | "MG" | "G" | "KG" | "MM" | "CM" | "M" | "SQM" | "OZ" | "LB" | "FLOZ" | "PT" | "QT" | "GAL" | "IN" | "FT" | "YD" | "SQFT";
export type MediaType = "IMAGE" | "VIDEO";
export type MissingValues = "EXCLUDE" | "INCLUDE";
export type Mode = "OR" | "AND";
export interface NestedAggregation {
  readonly nestedAggregations?: readonly NestedAggregationItem[];
}
export interface NestedAggregationItem {
  readonly value?: ValueAggregation;
  readonly range?: RangeAggregation;
  readonly scalar?: ScalarAggregation;
  readonly dateHistogram?: DateHistogramAggregation;
  readonly name?: string | null;
  readonly type?: NestedAggregationType;
  readonly fieldPath?: string;
}
export interface NestedAggregationResults {
  readonly values?: ValueResults;
  readonly ranges?: RangeResults;
  readonly scalar?: AggregationResultsScalarResult;
  readonly name?: string;
  readonly type?: AggregationType;
  readonly fieldPath?: string;
}
export type NestedAggregationType = "VALUE" | "RANGE" | "SCALAR" | "DATE_HISTOGRAM";
export interface NestedResultValue {
  readonly value?: ValueResult;
  readonly range?: RangeResult;
  readonly scalar?: ScalarResult;
  readonly dateHistogram?: ValueResult;
}
export interface NestedResults {
  readonly results?: readonly Results[];
}
export interface NestedValueAggregationResult {
  readonly value?: string;
  readonly nestedResults?: NestedAggregationResults;
}
export interface OptionChoice {
  readonly optionChoiceIds?: OptionChoiceIds;
  readonly optionChoiceNames?: OptionChoiceNames;
}
export interface OptionChoiceIds {
  readonly optionId?: string;
  readonly choiceId?: string;
}
export interface OptionChoiceNames {
  readonly optionName?: string;
  readonly choiceName?: string;
  readonly renderType?: string;
}
export interface PhysicalProperties {
  readonly weightMeasurementUnitInfo?: WeightMeasurementUnitInfo;
}
export interface PriceInfo {
  readonly actualPrice?: FixedMonetaryAmount;
  readonly compareAtPrice?: FixedMonetaryAmount;
}
export interface PricePerUnit {
  readonly settings?: PricePerUnitSettings;
  readonly value?: string;
  readonly description?: string | null;
}
export interface PricePerUnitSettings {
  readonly quantity?: number;
  readonly measurementUnit?: MeasurementUnit;
}
export interface ProductFields {
  readonly physicalProperties?: PhysicalProperties;
  readonly productId?: string;
  readonly name?: string | null;
  readonly productType?: ProductType;
  readonly slug?: string | null;
  readonly visible?: boolean | null;
  readonly visibleInPos?: boolean | null;
  readonly mainCategoryId?: string | null;
  readonly currency?: string | null;
  readonly revision?: string | null;
  readonly handle?: string | null;
}
export interface ProductMedia {
  readonly _id?: string;
  readonly url?: string;
  readonly image?: Image;
  readonly video?: VideoV2;
  readonly altText?: string | null;
  readonly displayName?: string | null;
  readonly mediaType?: MediaType;
  readonly thumbnail?: Thumbnail;
  readonly uploadId?: string;
}
export type ProductType = "PHYSICAL" | "DIGITAL";
export interface QueryVariantsResponse {
  readonly variants?: readonly ReadOnlyVariant[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface RangeAggregation {
  readonly buckets?: readonly RangeBucket[];
}
export interface RangeAggregationResult {
  readonly from?: number | null;
  readonly to?: number | null;
  readonly count?: number;
}
export interface RangeBucket {
  readonly from?: number | null;
  readonly to?: number | null;
}
export interface RangeResult {
  readonly from?: number | null;
  readonly to?: number | null;
  readonly count?: number | null;
}
export interface RangeResults {
  readonly results?: readonly RangeAggregationResult[];
}
export interface ReadOnlyVariant {
  readonly physicalProperties?: VariantPhysicalProperties;
  readonly digitalProperties?: VariantDigitalProperties;
  /** @deprecated */
  readonly _id?: string;
  readonly visible?: boolean | null;
  readonly sku?: string | null;
  readonly barcode?: string | null;
  readonly optionChoices?: readonly OptionChoice[];
  readonly price?: PriceInfo;
  readonly revenueDetails?: RevenueDetails;
  readonly media?: ProductMedia;
  readonly subscriptionPricesInfo?: SubscriptionPricesInfo;
  readonly inventoryStatus?: InventoryStatus;
  readonly productData?: ProductFields;
  readonly variantId?: string;
}
export type RequestedFields = "CURRENCY" | "MERCHANT_DATA" | "SUBSCRIPTION_PRICES_INFO" | "WEIGHT_MEASUREMENT_UNIT_INFO" | "DISCOUNT_INFO";
export interface Results {
  readonly results?: Readonly<Record<string, NestedResultValue>>;
}
export interface RevenueDetails {
  readonly cost?: FixedMonetaryAmount;
  readonly profit?: FixedMonetaryAmount;
  readonly profitMargin?: number;
}
export interface ScalarAggregation {
  readonly type?: ScalarType;
}
export interface ScalarResult {
  readonly value?: number;
}
export type ScalarType = "COUNT_DISTINCT" | "MIN" | "MAX" | "SUM" | "AVG";
export interface SearchDetails {
  readonly mode?: Mode;
  readonly expression?: string | null;
  readonly fields?: readonly string[];
  readonly fuzzy?: boolean;
}
export interface SearchVariantsResponse {
  readonly variants?: readonly ReadOnlyVariant[];
  readonly pagingMetadata?: CursorPagingMetadata;
  readonly aggregationData?: AggregationData;
}
export interface SecuredMedia {
  readonly _id?: string;
  readonly fileName?: string;
  readonly fileSize?: string | null;
  readonly fileType?: FileType;
}
export type SortDirection = "DESC" | "ASC";
export type SortOrder = "ASC" | "DESC";
export type SortType = "COUNT" | "VALUE";
export interface Sorting {
  readonly fieldName?: string;
  readonly order?: SortOrder;
}
export interface SubscriptionPrice {
  readonly subscriptionId?: string;
  readonly price?: FixedMonetaryAmount;
  readonly pricePerUnit?: SubscriptionPricePerUnit;
}
export interface SubscriptionPricePerUnit {
  readonly value?: string;
  readonly description?: string | null;
}
export interface SubscriptionPricesInfo {
  readonly subscriptionPrices?: readonly SubscriptionPrice[];
}
export interface Thumbnail {
  readonly url?: string;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
}
export interface ValueAggregation {
  readonly includeOptions?: IncludeMissingValuesOptions;
  readonly sortType?: SortType;
  readonly sortDirection?: SortDirection;
  readonly limit?: number | null;
  readonly missingValues?: MissingValues;
}
export interface ValueAggregationResult {
  readonly value?: string;
  readonly count?: number;
}
export interface ValueResult {
  readonly value?: string;
  readonly count?: number | null;
}
export interface ValueResults {
  readonly results?: readonly ValueAggregationResult[];
}
export interface VariantDigitalProperties {
  readonly digitalFile?: SecuredMedia;
}
export interface VariantPhysicalProperties {
  readonly weight?: number | null;
  readonly pricePerUnit?: PricePerUnit;
}
export interface VideoResolution {
  readonly url?: string;
  readonly height?: number;
  readonly width?: number;
  readonly format?: string;
}
export interface VideoV2 {
  readonly _id?: string;
  readonly resolutions?: readonly VideoResolution[];
  readonly filename?: string | null;
}
export interface WeightMeasurementUnitInfo {
  readonly weightMeasurementUnit?: WeightUnit;
}
export type WeightUnit = "UNSPECIFIED_WEIGHT_UNIT" | "KG" | "LB";
export interface QueryVariantsOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface SearchVariantsOptions {
  readonly fields?: readonly RequestedFields[];
}
/** POST /stores/v3/products/query-variants. Permissions: WIX_STORES.READ_ONLY_VARIANT_READ, WIX_STORES.READ_ONLY_VARIANT_READ_HIDDEN. */
export const queryVariants = /* @__PURE__ */ $.defineMethod<$.QueryFunction<CursorQuery, QueryVariantsOptions, QueryVariantsResponse, $.CursorPage<ReadOnlyVariant>>>({ id: "com.wix.stores.catalog.product.variants.reader.api.v3.ProductVariantsReader.QueryVariants", name: "queryVariants", route: "POST /stores/v3/products/query-variants", args: [""], query: {"paging":"cursor","items":"variants","metadata":"pagingMetadata","options":true}, shapes });
/** POST /stores/v3/products/search-variants. Permissions: WIX_STORES.READ_ONLY_VARIANT_READ, WIX_STORES.READ_ONLY_VARIANT_READ_HIDDEN. */
export const searchVariants = /* @__PURE__ */ $.defineMethod<(search: CursorSearch, options?: SearchVariantsOptions, call?: $.CallOptions) => Promise<SearchVariantsResponse>>({ id: "com.wix.stores.catalog.product.variants.reader.api.v3.ProductVariantsReader.SearchVariants", name: "searchVariants", route: "POST /stores/v3/products/search-variants", args: ["search",""], response: "SearchVariantsResponse", shapes });
