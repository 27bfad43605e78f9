// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AggregationData, AggregationType, CursorPaging, CursorPagingMetadata, CursorQuery, DateHistogramAggregation, FixedMonetaryAmount, InventoryStatus, NestedAggregation, OptionChoiceIds, PricePerUnitSettings, ProductMedia, ProductType, RangeAggregation, RevenueDetails, ScalarAggregation, SearchDetails, Sorting, ValueAggregation, VariantDigitalProperties, WeightMeasurementUnitInfo } from "../shared/types.ts";
export type { AggregationData, AggregationResults, AggregationResultsScalarResult, AggregationType, CursorPaging, CursorPagingMetadata, CursorQuery, Cursors, DateHistogramAggregation, DateHistogramResult, DateHistogramResults, FileType, FixedMonetaryAmount, GroupByValueResults, Image, IncludeMissingValuesOptions, Interval, InventoryStatus, MeasurementUnit, MediaType, MissingValues, Mode, NestedAggregation, NestedAggregationItem, NestedAggregationResults, NestedAggregationType, NestedResultValue, NestedResults, NestedValueAggregationResult, OptionChoiceIds, PricePerUnitSettings, ProductMedia, ProductType, RangeAggregation, RangeAggregationResult, RangeBucket, RangeResult, RangeResults, Results, RevenueDetails, ScalarAggregation, ScalarResult, ScalarType, SearchDetails, SecuredMedia, SortDirection, SortOrder, SortType, Sorting, Thumbnail, ValueAggregation, ValueAggregationResult, ValueResult, ValueResults, VariantDigitalProperties, VideoResolution, VideoV2, WeightMeasurementUnitInfo, WeightUnit } from "../shared/types.ts";

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
export interface CursorSearch {
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
  readonly aggregations?: readonly Aggregation[];
  readonly search?: SearchDetails;
  readonly timeZone?: string | null;
}
export interface OptionChoice {
  readonly optionChoiceIds?: OptionChoiceIds;
  readonly optionChoiceNames?: OptionChoiceNames;
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
export interface QueryVariantsResponse {
  readonly variants?: readonly ReadOnlyVariant[];
  readonly pagingMetadata?: CursorPagingMetadata;
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
export interface SearchVariantsResponse {
  readonly variants?: readonly ReadOnlyVariant[];
  readonly pagingMetadata?: CursorPagingMetadata;
  readonly aggregationData?: AggregationData;
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
export interface VariantPhysicalProperties {
  readonly weight?: number | null;
  readonly pricePerUnit?: PricePerUnit;
}
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
