// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { ApplicationError, ChoiceType, CommonCursors, ExtendedFields, FixedMonetaryAmount, Image, InventoryItem, InventoryStatus, ItemMetadata, OptionChoiceIds, PageUrlV2, PreorderInfo, PricePerUnitSettings, ProductMedia, ProductType, RevenueDetails, RichContent, SeoSchema, SubscriptionFrequency, TagList, TreeReference, VariantDigitalProperties, WeightMeasurementUnitInfo } from "../shared/types.ts";
export type { ApplicationError, AvailabilityStatus, ChoiceType, CommonCursors, ExtendedFields, FileType, FixedMonetaryAmount, Image, InventoryItem, InventoryStatus, ItemMetadata, Keyword, MeasurementUnit, MediaType, OptionChoiceIds, PageUrlV2, PreorderInfo, PricePerUnitSettings, Product, ProductMedia, ProductType, RevenueDetails, RichContent, SecuredMedia, SeoSchema, Settings, SubscriptionFrequency, Tag, TagList, Thumbnail, TreeReference, VariantDigitalProperties, VideoResolution, VideoV2, WeightMeasurementUnitInfo, WeightUnit } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AggregationDataAggregationResults": {"nested":"AggregationResultsNestedResults"},
  "AggregationResultsNestedResults": {"results":"NestedResultsResults"},
  "ApplicationError": {"data":"free"},
  "BulkCreateProductsRequest": {"products":"V3Product"},
  "BulkCreateProductsResponse": {"results":"CatalogV3BulkProductResult"},
  "BulkCreateProductsWithInventoryRequest": {"products":"ProductWithInventory"},
  "BulkCreateProductsWithInventoryResponse": {"productResults":"BulkProductResults","inventoryResults":"BulkInventoryItemResults"},
  "BulkDeleteProductsResponseBulkProductResult": {"itemMetadata":"WixCommonItemMetadata"},
  "BulkInventoryItemResult": {"itemMetadata":"ItemMetadata","item":"InventoryItem"},
  "BulkInventoryItemResults": {"results":"BulkInventoryItemResult","error":"ApplicationError"},
  "BulkProductResults": {"results":"CatalogV3BulkProductResult"},
  "BulkUpdateProductTagsResponseBulkUpdateProductTagsResult": {"itemMetadata":"WixCommonItemMetadata"},
  "BulkUpdateProductsRequest": {"products":"V3MaskedProduct"},
  "BulkUpdateProductsResponse": {"results":"CatalogV3BulkProductResult"},
  "BulkUpdateProductsWithInventoryRequest": {"products":"MaskedProductWithInventory"},
  "BulkUpdateProductsWithInventoryResponse": {"productResults":"BulkProductResults","inventoryResults":"BulkInventoryItemResults"},
  "CatalogV3BulkProductResult": {"itemMetadata":"WixCommonItemMetadata","item":"V3Product"},
  "CommonAggregationData": {"results":"AggregationDataAggregationResults"},
  "CommonCursorQuery": {"sort":"WixCommonSorting"},
  "CommonCursorSearch": {"sort":"WixCommonSorting"},
  "CreateProductRequest": {"product":"V3Product"},
  "CreateProductResponse": {"product":"V3Product"},
  "CreateProductWithInventoryRequest": {"product":"ProductWithInventory"},
  "CreateProductWithInventoryResponse": {"product":"V3Product","inventoryResults":"BulkInventoryItemResults"},
  "ExtendedFields": {"namespaces":"free"},
  "InfoSection": {"description":"free"},
  "InventoryItem": {"createdDate":"date","updatedDate":"date","extendedFields":"ExtendedFields"},
  "ItemMetadata": {"error":"ApplicationError"},
  "MaskedProductWithInventory": {"product":"ProductWithInventory"},
  "NestedResultsResults": {"results":"NestedResultsResults.results"},
  "ProductWithInventory": {"seoData":"SeoSchema","infoSections":"InfoSection","extendedFields":"ExtendedFields"},
  "SeoSchema": {"tags":"Tag"},
  "Tag": {"props":"free","meta":"free"},
  "UpdateProductRequest": {"product":"V3Product"},
  "UpdateProductResponse": {"product":"V3Product"},
  "UpdateProductWithInventoryRequest": {"product":"ProductWithInventory"},
  "UpdateProductWithInventoryResponse": {"product":"V3Product","inventoryResults":"BulkInventoryItemResults"},
  "V3BulkAddInfoSectionsToProductsResponse": {"results":"CatalogV3BulkProductResult"},
  "V3BulkDeleteProductsResponse": {"results":"BulkDeleteProductsResponseBulkProductResult"},
  "V3BulkRemoveInfoSectionsFromProductsResponse": {"results":"CatalogV3BulkProductResult"},
  "V3BulkUpdateProductTagsResponse": {"results":"BulkUpdateProductTagsResponseBulkUpdateProductTagsResult"},
  "V3BulkUpdateProductsByFilterRequest": {"product":"V3Product"},
  "V3GetProductBySlugResponse": {"product":"V3Product"},
  "V3GetProductResponse": {"product":"V3Product"},
  "V3MaskedProduct": {"product":"V3Product"},
  "V3Product": {"createdDate":"date","updatedDate":"date","description":"free","seoData":"SeoSchema","infoSections":"InfoSection","extendedFields":"ExtendedFields"},
  "V3QueryProductsRequest": {"query":"CommonCursorQuery"},
  "V3QueryProductsResponse": {"products":"V3Product"},
  "V3SearchProductsRequest": {"search":"CommonCursorSearch"},
  "V3SearchProductsResponse": {"products":"V3Product","aggregationData":"CommonAggregationData"},
  "WixCommonItemMetadata": {"error":"ApplicationError"},
  "WixCommonSorting": {"selectItemsBy":"free"},
  "NestedResultsResults.results": {"*":"NestedResultsNestedResultValue"},
};

export interface AggregationDataAggregationResults {
  readonly values?: AggregationResultsValueResults;
  readonly ranges?: AggregationResultsRangeResults;
  readonly scalar?: AggregationDataAggregationResultsScalarResult;
  readonly groupedByValue?: AggregationResultsGroupByValueResults;
  readonly dateHistogram?: AggregationResultsDateHistogramResults;
  readonly nested?: AggregationResultsNestedResults;
  readonly name?: string;
  readonly type?: WixCommonAggregationType;
  readonly fieldPath?: string;
}
export interface AggregationDataAggregationResultsScalarResult {
  readonly type?: WixCommonScalarType;
  readonly value?: number;
}
export type AggregationDateHistogramAggregationInterval = "YEAR" | "MONTH" | "WEEK" | "DAY" | "HOUR" | "MINUTE" | "SECOND";
export interface AggregationNestedAggregationNestedAggregationItem {
  readonly value?: CommonAggregationValueAggregation;
  readonly range?: CommonAggregationRangeAggregation;
  readonly scalar?: CommonAggregationScalarAggregation;
  readonly dateHistogram?: CommonAggregationDateHistogramAggregation;
  readonly name?: string | null;
  readonly type?: AggregationNestedAggregationNestedAggregationType;
  readonly fieldPath?: string;
}
export type AggregationNestedAggregationNestedAggregationType = "VALUE" | "RANGE" | "SCALAR" | "DATE_HISTOGRAM";
export interface AggregationRangeAggregationRangeBucket {
  readonly from?: number | null;
  readonly to?: number | null;
}
export interface AggregationResultsDateHistogramResults {
  readonly results?: readonly DateHistogramResultsDateHistogramResult[];
}
export interface AggregationResultsGroupByValueResults {
  readonly results?: readonly GroupByValueResultsNestedValueAggregationResult[];
}
export interface AggregationResultsNestedAggregationResults {
  readonly values?: AggregationResultsValueResults;
  readonly ranges?: AggregationResultsRangeResults;
  readonly scalar?: AggregationDataAggregationResultsScalarResult;
  readonly name?: string;
  readonly type?: WixCommonAggregationType;
  readonly fieldPath?: string;
}
export interface AggregationResultsNestedResults {
  readonly results?: readonly NestedResultsResults[];
}
export interface AggregationResultsRangeResults {
  readonly results?: readonly RangeResultsRangeAggregationResult[];
}
export interface AggregationResultsValueResults {
  readonly results?: readonly ValueResultsValueAggregationResult[];
}
export interface AggregationValueAggregationIncludeMissingValuesOptions {
  readonly addToBucket?: string;
}
export type AggregationValueAggregationMissingValues = "EXCLUDE" | "INCLUDE";
export type AggregationValueAggregationSortDirection = "DESC" | "ASC";
export type AggregationValueAggregationSortType = "COUNT" | "VALUE";
export interface BreadCrumb {
  readonly categoryId?: string;
  readonly categoryName?: string;
  readonly categorySlug?: string;
}
export interface BreadcrumbsInfo {
  readonly breadcrumbs?: readonly BreadCrumb[];
}
export interface BulkAddProductsToCategoriesByFilterResponse {
  readonly jobId?: string;
}
export type BulkAdjustProductVariantsByFilterRequestRoundingStrategy = "NO_ROUNDING" | "CURRENCY_PRECISION" | "NEAREST_WHOLE_NUMBER";
export interface BulkCreateProductsResponse {
  readonly results?: readonly CatalogV3BulkProductResult[];
  readonly bulkActionMetadata?: CommonBulkActionMetadata;
}
export interface BulkCreateProductsWithInventoryResponse {
  readonly productResults?: BulkProductResults;
  readonly inventoryResults?: BulkInventoryItemResults;
}
export interface BulkDeleteProductsResponseBulkProductResult {
  readonly itemMetadata?: WixCommonItemMetadata;
}
export interface BulkInventoryItemResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: InventoryItem;
}
export interface BulkInventoryItemResults {
  readonly results?: readonly BulkInventoryItemResult[];
  readonly bulkActionMetadata?: CommonBulkActionMetadata;
  readonly error?: ApplicationError;
}
export interface BulkProductResults {
  readonly results?: readonly CatalogV3BulkProductResult[];
  readonly bulkActionMetadata?: CommonBulkActionMetadata;
}
export interface BulkRemoveProductsFromCategoriesByFilterResponse {
  readonly jobId?: string;
}
export interface BulkUpdateProductTagsResponseBulkUpdateProductTagsResult {
  readonly itemMetadata?: WixCommonItemMetadata;
}
export interface BulkUpdateProductVariantsByFilterResponse {
  readonly jobId?: string;
}
export interface BulkUpdateProductsResponse {
  readonly results?: readonly CatalogV3BulkProductResult[];
  readonly bulkActionMetadata?: CommonBulkActionMetadata;
}
export interface BulkUpdateProductsWithInventoryResponse {
  readonly productResults?: BulkProductResults;
  readonly inventoryResults?: BulkInventoryItemResults;
}
export interface CatalogV3BulkProductResult {
  readonly itemMetadata?: WixCommonItemMetadata;
  readonly item?: V3Product;
}
export interface ChoicesSettings {
  readonly choices?: readonly ConnectedOptionChoice[];
}
export interface CommonAggregationData {
  readonly results?: readonly AggregationDataAggregationResults[];
}
export interface CommonAggregationDateHistogramAggregation {
  readonly interval?: AggregationDateHistogramAggregationInterval;
}
export interface CommonAggregationNestedAggregation {
  readonly nestedAggregations?: readonly AggregationNestedAggregationNestedAggregationItem[];
}
export interface CommonAggregationRangeAggregation {
  readonly buckets?: readonly AggregationRangeAggregationRangeBucket[];
}
export interface CommonAggregationScalarAggregation {
  readonly type?: WixCommonScalarType;
}
export interface CommonAggregationValueAggregation {
  readonly includeOptions?: AggregationValueAggregationIncludeMissingValuesOptions;
  readonly sortType?: AggregationValueAggregationSortType;
  readonly sortDirection?: AggregationValueAggregationSortDirection;
  readonly limit?: number | null;
  readonly missingValues?: AggregationValueAggregationMissingValues;
}
export interface CommonBulkActionMetadata {
  readonly totalSuccesses?: number;
  readonly totalFailures?: number;
  readonly undetailedFailures?: number;
}
export interface CommonCursorPaging {
  readonly limit?: number | null;
  readonly cursor?: string | null;
}
export interface CommonCursorPagingMetadata {
  readonly count?: number | null;
  readonly cursors?: CommonCursors;
  readonly hasNext?: boolean | null;
}
export interface CommonCursorQuery {
  readonly cursorPaging?: CommonCursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly WixCommonSorting[];
}
export interface CommonCursorSearch {
  readonly cursorPaging?: CommonCursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly WixCommonSorting[];
  readonly aggregations?: readonly WixCommonAggregation[];
  readonly search?: WixCommonSearchDetails;
  readonly timeZone?: string | null;
}
export type CommonSearchDetailsMode = "OR" | "AND";
export interface ConnectedModifier {
  readonly freeTextSettings?: FreeTextSettings;
  readonly choicesSettings?: ModifierChoicesSettings;
  readonly _id?: string | null;
  readonly name?: string | null;
  readonly modifierRenderType?: ModifierRenderType;
  readonly toBeRemovedMandatory?: boolean;
  readonly key?: string;
  readonly mandatory?: boolean | null;
}
export interface ConnectedModifierChoice {
  readonly colorCode?: string;
  readonly choiceId?: string | null;
  /** @deprecated */
  readonly linkedMedia?: readonly ProductMedia[];
  readonly choiceType?: ChoiceType;
  readonly key?: string;
  readonly name?: string | null;
  readonly addedPrice?: string | null;
  readonly displayImage?: Image;
  readonly media?: MediaReferences;
}
export interface ConnectedOption {
  readonly choicesSettings?: ChoicesSettings;
  readonly _id?: string | null;
  readonly name?: string | null;
  readonly optionRenderType?: ProductOptionRenderType;
  readonly key?: string;
}
export interface ConnectedOptionChoice {
  readonly colorCode?: string;
  readonly choiceId?: string | null;
  /** @deprecated */
  readonly linkedMedia?: readonly ProductMedia[];
  readonly choiceType?: ChoiceType;
  readonly key?: string;
  readonly name?: string | null;
  readonly inStock?: boolean;
  readonly visible?: boolean;
  readonly displayImage?: Image;
  readonly media?: MediaReferences;
}
export interface CreateProductWithInventoryResponse {
  readonly product?: V3Product;
  readonly inventoryResults?: BulkInventoryItemResults;
}
export interface DateHistogramResultsDateHistogramResult {
  readonly value?: string;
  readonly count?: number;
}
export interface Dimensions {
  readonly length?: string | null;
  readonly width?: string | null;
  readonly height?: string | null;
  readonly unit?: DimensionsUnit;
}
export type DimensionsUnit = "UNKNOWN_DIMENSIONS_UNIT" | "MM" | "CM" | "M" | "IN" | "FT" | "YD";
export type DiscountType = "AMOUNT" | "PERCENT";
export interface FreeTextSettings {
  readonly minCharCount?: number;
  readonly maxCharCount?: number;
  readonly defaultAddedPrice?: string | null;
  readonly title?: string;
  readonly key?: string;
}
export interface GetAllProductsCategoryResponse {
  readonly categoryId?: string;
  readonly treeReference?: TreeReference;
}
export interface GroupByValueResultsNestedValueAggregationResult {
  readonly value?: string;
  readonly nestedResults?: AggregationResultsNestedAggregationResults;
}
export interface InfoSection {
  readonly _id?: string | null;
  readonly uniqueName?: string | null;
  readonly title?: string | null;
  readonly description?: RichContent;
  readonly plainDescription?: string | null;
}
export interface Inventory {
  readonly availabilityStatus?: InventoryAvailabilityStatus;
  readonly preorderStatus?: PreorderStatus;
  readonly preorderAvailability?: ProductPreorderAvailability;
}
export type InventoryAvailabilityStatus = "IN_STOCK" | "OUT_OF_STOCK" | "PARTIALLY_OUT_OF_STOCK";
export interface InventoryItemComposite {
  readonly inStock?: boolean;
  readonly quantity?: number;
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly preorderInfo?: PreorderInfo;
}
export interface MaskedProductWithInventory {
  readonly product?: ProductWithInventory;
}
export interface Media {
  readonly main?: ProductMedia;
  readonly itemsInfo?: MediaItemsInfo;
}
export interface MediaItemsInfo {
  readonly items?: readonly ProductMedia[];
}
export interface MediaReference {
  readonly mediaId?: string;
  readonly url?: string;
}
export interface MediaReferences {
  readonly items?: readonly MediaReference[];
}
export interface ModifierChoicesSettings {
  readonly choices?: readonly ConnectedModifierChoice[];
}
export type ModifierRenderType = "FREE_TEXT" | "TEXT_CHOICES" | "SWATCH_CHOICES";
export interface NestedResultsNestedResultValue {
  readonly value?: NestedResultsValueResult;
  readonly range?: NestedResultsRangeResult;
  readonly scalar?: NestedResultsScalarResult;
  readonly dateHistogram?: NestedResultsValueResult;
}
export interface NestedResultsRangeResult {
  readonly from?: number | null;
  readonly to?: number | null;
  readonly count?: number | null;
}
export interface NestedResultsResults {
  readonly results?: Readonly<Record<string, NestedResultsNestedResultValue>>;
}
export interface NestedResultsScalarResult {
  readonly value?: number;
}
export interface NestedResultsValueResult {
  readonly value?: string;
  readonly count?: number | null;
}
export interface OptionChoice {
  readonly optionChoiceIds?: OptionChoiceIds;
  readonly optionChoiceNames?: OptionChoiceNames;
}
export interface OptionChoiceNames {
  readonly optionName?: string;
  readonly choiceName?: string;
  readonly renderType?: ProductOptionRenderType;
}
export interface OptionChoiceReferences {
  readonly optionChoiceIds?: V3OptionChoiceIds;
  readonly optionChoiceNames?: V3OptionChoiceNames;
}
export interface PhysicalProperties {
  readonly pricePerUnit?: PricePerUnitSettings;
  readonly fulfillerId?: string | null;
  readonly shippingWeightRange?: WeightRange;
  readonly pricePerUnitRange?: PricePerUnitRange;
  readonly weightMeasurementUnitInfo?: WeightMeasurementUnitInfo;
  readonly deliveryProfileId?: string | null;
}
export type PreorderStatus = "ENABLED" | "DISABLED" | "PARTIALLY_ENABLED";
export interface PriceInfo {
  readonly actualPrice?: FixedMonetaryAmount;
  readonly compareAtPrice?: FixedMonetaryAmount;
  readonly priceAfterDiscount?: FixedMonetaryAmount;
}
export interface PricePerUnit {
  readonly settings?: PricePerUnitSettings;
  readonly value?: string;
  readonly description?: string | null;
  readonly priceAfterDiscount?: FixedMonetaryAmount;
}
export interface PricePerUnitRange {
  readonly minValue?: PricePerUnitRangePricePerUnit;
  readonly maxValue?: PricePerUnitRangePricePerUnit;
}
export interface PricePerUnitRangePricePerUnit {
  readonly value?: string;
  readonly description?: string | null;
}
export interface PriceRange {
  readonly minValue?: FixedMonetaryAmount;
  readonly maxValue?: FixedMonetaryAmount;
}
export interface ProductCategoriesInfo {
  readonly categories?: readonly ProductCategory[];
}
export interface ProductCategory {
  readonly _id?: string;
  readonly index?: number | null;
}
export type ProductOptionRenderType = "TEXT_CHOICES" | "SWATCH_CHOICES";
export type ProductPreorderAvailability = "ALL_VARIANTS" | "NO_VARIANTS" | "SOME_VARIANTS";
export interface ProductWithInventory {
  readonly physicalProperties?: PhysicalProperties;
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly plainDescription?: string | null;
  readonly visible?: boolean | null;
  readonly visibleInPos?: boolean | null;
  readonly media?: Media;
  readonly seoData?: SeoSchema;
  readonly taxGroupId?: string | null;
  readonly options?: readonly ConnectedOption[];
  readonly modifiers?: readonly ConnectedModifier[];
  readonly brand?: V3Brand;
  readonly infoSections?: readonly InfoSection[];
  readonly ribbon?: Ribbon;
  readonly additionalRibbons?: readonly Ribbon[];
  readonly mainCategoryId?: string | null;
  readonly productType?: ProductType;
  readonly handle?: string | null;
  readonly variantsInfo?: V3VariantsInfo;
  readonly subscriptionDetails?: SubscriptionDetails;
  readonly purchaseEligibility?: PurchaseEligibility;
  readonly extendedFields?: ExtendedFields;
  readonly tags?: Tags;
}
export interface PurchaseEligibility {
  readonly userCriteria?: UserCriteria;
}
export interface RangeResultsRangeAggregationResult {
  readonly from?: number | null;
  readonly to?: number | null;
  readonly count?: number;
}
export type RequestedFields = "URL" | "CURRENCY" | "INFO_SECTION" | "MERCHANT_DATA" | "PLAIN_DESCRIPTION" | "INFO_SECTION_PLAIN_DESCRIPTION" | "SUBSCRIPTION_PRICES_INFO" | "BREADCRUMBS_INFO" | "WEIGHT_MEASUREMENT_UNIT_INFO" | "VARIANT_OPTION_CHOICE_NAMES" | "MEDIA_ITEMS_INFO" | "DESCRIPTION" | "DIRECT_CATEGORIES_INFO" | "ALL_CATEGORIES_INFO" | "MIN_VARIANT_PRICE_INFO" | "INFO_SECTION_DESCRIPTION" | "THUMBNAIL" | "DIRECT_CATEGORY_IDS" | "PRODUCT_CHOICES_MEDIA_REFERENCES" | "PRODUCT_CHOICES_DISPLAY_IMAGE" | "MIN_PRICE_VARIANT" | "DISCOUNT_INFO";
export interface Ribbon {
  readonly _id?: string | null;
  readonly name?: string | null;
}
export type SingleEntityOpsRequestedFields = "URL" | "CURRENCY" | "INFO_SECTION" | "MERCHANT_DATA" | "PLAIN_DESCRIPTION" | "INFO_SECTION_PLAIN_DESCRIPTION" | "SUBSCRIPTION_PRICES_INFO" | "BREADCRUMBS_INFO" | "WEIGHT_MEASUREMENT_UNIT_INFO" | "VARIANT_OPTION_CHOICE_NAMES" | "MEDIA_ITEMS_INFO" | "DESCRIPTION" | "DIRECT_CATEGORIES_INFO" | "ALL_CATEGORIES_INFO" | "MIN_VARIANT_PRICE_INFO" | "INFO_SECTION_DESCRIPTION" | "THUMBNAIL" | "DIRECT_CATEGORY_IDS" | "PRODUCT_CHOICES_MEDIA_REFERENCES" | "PRODUCT_CHOICES_DISPLAY_IMAGE" | "DISCOUNT_INFO" | "MIN_PRICE_VARIANT";
export interface Subscription {
  readonly autoRenewal?: boolean;
  readonly billingCycles?: number;
  readonly _id?: string | null;
  readonly title?: string;
  readonly description?: string | null;
  readonly visible?: boolean | null;
  readonly frequency?: SubscriptionFrequency;
  readonly interval?: number | null;
  readonly discount?: SubscriptionDiscount;
}
export interface SubscriptionDetails {
  readonly subscriptions?: readonly Subscription[];
  readonly allowOneTimePurchases?: boolean | null;
}
export interface SubscriptionDiscount {
  readonly amountOff?: string;
  readonly percentOff?: number;
  readonly type?: DiscountType;
}
export interface SubscriptionPrice {
  readonly subscriptionId?: string;
  readonly price?: FixedMonetaryAmount;
  readonly pricePerUnit?: SubscriptionPricePerUnit;
  readonly priceAfterDiscount?: FixedMonetaryAmount;
}
export interface SubscriptionPricePerUnit {
  readonly value?: string;
  readonly description?: string | null;
  readonly priceAfterDiscount?: FixedMonetaryAmount;
}
export interface SubscriptionPricesInfo {
  readonly subscriptionPrices?: readonly SubscriptionPrice[];
}
export interface Tags {
  readonly privateTags?: TagList;
  readonly publicTags?: TagList;
}
export interface UpdateProductWithInventoryResponse {
  readonly product?: V3Product;
  readonly inventoryResults?: BulkInventoryItemResults;
}
export type UserCriteria = "MEMBERS_ONLY";
export interface V3AdjustValue {
  readonly amount?: string;
  readonly percentage?: number;
}
export interface V3Brand {
  readonly _id?: string | null;
  readonly name?: string | null;
}
export interface V3BulkAddInfoSectionsToProductsByFilterResponse {
  readonly jobId?: string;
}
export interface V3BulkAddInfoSectionsToProductsResponse {
  readonly results?: readonly CatalogV3BulkProductResult[];
  readonly bulkActionMetadata?: CommonBulkActionMetadata;
}
export interface V3BulkAdjustProductVariantsByFilterResponse {
  readonly jobId?: string;
}
export interface V3BulkDeleteProductsByFilterResponse {
  readonly jobId?: string;
}
export interface V3BulkDeleteProductsResponse {
  readonly results?: readonly BulkDeleteProductsResponseBulkProductResult[];
  readonly bulkActionMetadata?: CommonBulkActionMetadata;
}
export interface V3BulkRemoveInfoSectionsFromProductsByFilterResponse {
  readonly jobId?: string;
}
export interface V3BulkRemoveInfoSectionsFromProductsResponse {
  readonly results?: readonly CatalogV3BulkProductResult[];
  readonly bulkActionMetadata?: CommonBulkActionMetadata;
}
export interface V3BulkUpdateProductTagsByFilterResponse {
  readonly jobId?: string;
}
export interface V3BulkUpdateProductTagsResponse {
  readonly results?: readonly BulkUpdateProductTagsResponseBulkUpdateProductTagsResult[];
  readonly bulkActionMetadata?: CommonBulkActionMetadata;
}
export interface V3BulkUpdateProductsByFilterResponse {
  readonly jobId?: string;
}
export interface V3CountProductsResponse {
  readonly count?: number;
}
export interface V3GetProductBySlugResponse {
  readonly product?: V3Product;
}
export interface V3MaskedProduct {
  readonly product?: V3Product;
}
export interface V3OptionChoiceIds {
  readonly optionId?: string;
  readonly choiceId?: string;
}
export interface V3OptionChoiceNames {
  readonly optionName?: string;
  readonly choiceName?: string;
  readonly renderType?: ProductOptionRenderType;
}
export interface V3Product {
  readonly physicalProperties?: PhysicalProperties;
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly url?: PageUrlV2;
  readonly description?: RichContent;
  readonly plainDescription?: string | null;
  readonly visible?: boolean | null;
  readonly visibleInPos?: boolean | null;
  readonly media?: Media;
  readonly seoData?: SeoSchema;
  readonly taxGroupId?: string | null;
  readonly options?: readonly ConnectedOption[];
  readonly modifiers?: readonly ConnectedModifier[];
  readonly brand?: V3Brand;
  readonly infoSections?: readonly InfoSection[];
  readonly ribbon?: Ribbon;
  readonly directCategoriesInfo?: ProductCategoriesInfo;
  readonly allCategoriesInfo?: ProductCategoriesInfo;
  readonly mainCategoryId?: string | null;
  readonly costRange?: PriceRange;
  readonly inventory?: Inventory;
  readonly productType?: ProductType;
  readonly handle?: string | null;
  readonly currency?: string | null;
  readonly breadcrumbsInfo?: BreadcrumbsInfo;
  readonly actualPriceRange?: PriceRange;
  readonly compareAtPriceRange?: PriceRange;
  readonly variantsInfo?: VariantsInfo;
  readonly purchaseEligibility?: PurchaseEligibility;
  readonly additionalRibbons?: readonly Ribbon[];
  readonly extendedFields?: ExtendedFields;
  readonly tags?: Tags;
  readonly subscriptionDetails?: SubscriptionDetails;
  readonly variantSummary?: VariantSummary;
}
export interface V3ProductIdWithRevision {
  readonly productId?: string;
  readonly revision?: string;
}
export interface V3QueryProductsResponse {
  readonly products?: readonly V3Product[];
  readonly pagingMetadata?: CommonCursorPagingMetadata;
}
export interface V3SearchProductsResponse {
  readonly products?: readonly V3Product[];
  readonly pagingMetadata?: CommonCursorPagingMetadata;
  readonly aggregationData?: CommonAggregationData;
}
export interface V3UnsignedAdjustValue {
  readonly amount?: string;
  readonly percentage?: number;
}
export interface V3VariantsInfo {
  readonly variants?: readonly VariantWithInventory[];
}
export interface ValueResultsValueAggregationResult {
  readonly value?: string;
  readonly count?: number;
}
export interface Variant {
  readonly physicalProperties?: VariantPhysicalProperties;
  readonly digitalProperties?: VariantDigitalProperties;
  readonly _id?: string | null;
  readonly visible?: boolean | null;
  readonly sku?: string | null;
  readonly barcode?: string | null;
  readonly choices?: readonly OptionChoice[];
  readonly price?: PriceInfo;
  readonly revenueDetails?: RevenueDetails;
  readonly media?: ProductMedia;
  readonly subscriptionPricesInfo?: SubscriptionPricesInfo;
  readonly inventoryStatus?: InventoryStatus;
}
export interface VariantPhysicalProperties {
  readonly weight?: number | null;
  readonly pricePerUnit?: PricePerUnit;
  readonly productDimensions?: Dimensions;
  readonly packageDimensions?: Dimensions;
}
export interface VariantSummary {
  readonly variantCount?: number;
  readonly minPriceVariant?: Variant;
}
export interface VariantWithInventory {
  readonly physicalProperties?: VariantPhysicalProperties;
  readonly digitalProperties?: VariantDigitalProperties;
  readonly _id?: string | null;
  readonly visible?: boolean | null;
  readonly sku?: string | null;
  readonly barcode?: string | null;
  readonly price?: PriceInfo;
  readonly revenueDetails?: RevenueDetails;
  readonly inventoryItem?: InventoryItemComposite;
  readonly choices?: readonly OptionChoiceReferences[];
}
export interface VariantsInfo {
  readonly variants?: readonly Variant[];
}
export interface WeightRange {
  readonly minValue?: number;
  readonly maxValue?: number;
}
export interface WixCommonAggregation {
  readonly value?: CommonAggregationValueAggregation;
  readonly range?: CommonAggregationRangeAggregation;
  readonly scalar?: CommonAggregationScalarAggregation;
  readonly dateHistogram?: CommonAggregationDateHistogramAggregation;
  readonly nested?: CommonAggregationNestedAggregation;
  readonly name?: string | null;
  readonly type?: WixCommonAggregationType;
  readonly fieldPath?: string;
}
export type WixCommonAggregationType = "VALUE" | "RANGE" | "SCALAR" | "DATE_HISTOGRAM" | "NESTED";
export interface WixCommonItemMetadata {
  readonly _id?: string | null;
  readonly originalIndex?: number;
  readonly success?: boolean;
  readonly error?: ApplicationError;
}
export type WixCommonScalarType = "COUNT_DISTINCT" | "MIN" | "MAX" | "SUM" | "AVG";
export interface WixCommonSearchDetails {
  readonly mode?: CommonSearchDetailsMode;
  readonly expression?: string | null;
  readonly fields?: readonly string[];
  readonly fuzzy?: boolean;
}
export type WixCommonSortOrder = "ASC" | "DESC";
export interface WixCommonSorting {
  readonly fieldName?: string;
  readonly order?: WixCommonSortOrder;
  readonly selectItemsBy?: readonly Readonly<Record<string, unknown>>[] | null;
}
export interface BulkAddInfoSectionsToProductsOptions {
  readonly infoSectionIds?: readonly string[];
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface BulkAddInfoSectionsToProductsByFilterOptions {
  readonly infoSectionIds?: readonly string[];
  readonly search?: WixCommonSearchDetails;
}
export interface BulkAddProductsToCategoriesByFilterOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly categoryIds?: readonly string[];
  readonly search?: WixCommonSearchDetails;
}
export interface BulkAdjustProductVariantsByFilterOptions {
  readonly cost?: V3AdjustValue;
  readonly rounding?: BulkAdjustProductVariantsByFilterRequestRoundingStrategy;
  readonly search?: WixCommonSearchDetails;
  readonly actualPrice?: V3AdjustValue;
  readonly compareAtPrice?: V3AdjustValue;
  readonly compareAtPriceDiscount?: V3UnsignedAdjustValue;
}
export interface BulkCreateProductsOptions {
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface BulkCreateProductsWithInventoryOptions {
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface BulkDeleteProductsByFilterOptions {
  readonly search?: WixCommonSearchDetails;
}
export interface BulkRemoveInfoSectionsFromProductsOptions {
  readonly infoSectionIds?: readonly string[];
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface BulkRemoveInfoSectionsFromProductsByFilterOptions {
  readonly infoSectionIds?: readonly string[];
  readonly search?: WixCommonSearchDetails;
}
export interface BulkRemoveProductsFromCategoriesByFilterOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly categoryIds?: readonly string[];
  readonly search?: WixCommonSearchDetails;
}
export interface BulkUpdateProductTagsOptions {
  readonly assignTags?: Tags;
  readonly unassignTags?: Tags;
}
export interface BulkUpdateProductTagsByFilterOptions {
  readonly assignTags?: Tags;
  readonly unassignTags?: Tags;
}
export interface BulkUpdateProductVariantsByFilterOptions {
  readonly variant?: Variant;
  readonly search?: WixCommonSearchDetails;
}
export interface BulkUpdateProductsOptions {
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface BulkUpdateProductsByFilterOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly product?: V3Product;
  readonly search?: WixCommonSearchDetails;
}
export interface BulkUpdateProductsWithInventoryOptions {
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface CountProductsOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly search?: WixCommonSearchDetails;
  readonly returnNonVisibleProducts?: boolean;
}
export interface CreateProductOptions {
  readonly fields?: readonly SingleEntityOpsRequestedFields[];
}
export interface CreateProductWithInventoryOptions {
  readonly returnEntity?: boolean;
  readonly fields?: readonly SingleEntityOpsRequestedFields[];
}
export interface GetProductOptions {
  readonly fields?: readonly SingleEntityOpsRequestedFields[];
}
export interface GetProductBySlugOptions {
  readonly fields?: readonly SingleEntityOpsRequestedFields[];
}
export interface QueryProductsOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface SearchProductsOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface UpdateProductOptions {
  readonly fields?: readonly SingleEntityOpsRequestedFields[];
}
export interface UpdateProductWithInventoryOptions {
  readonly returnEntity?: boolean;
  readonly fields?: readonly SingleEntityOpsRequestedFields[];
}
/** POST /stores/v3/bulk/products/add-info-sections. Permissions: WIX_STORES.PRODUCT_UPDATE. */
export const bulkAddInfoSectionsToProducts = /* @__PURE__ */ $.defineMethod<(products: readonly V3ProductIdWithRevision[], options: $.Requires<BulkAddInfoSectionsToProductsOptions, "infoSectionIds">, call?: $.CallOptions) => Promise<V3BulkAddInfoSectionsToProductsResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkAddInfoSectionsToProducts", name: "bulkAddInfoSectionsToProducts", route: "POST /stores/v3/bulk/products/add-info-sections", args: ["products",""], response: "V3BulkAddInfoSectionsToProductsResponse", shapes });
/** POST /stores/v3/bulk/products/add-info-sections-by-filter. Permissions: WIX_STORES.PRODUCT_UPDATE. */
export const bulkAddInfoSectionsToProductsByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options: $.Requires<BulkAddInfoSectionsToProductsByFilterOptions, "infoSectionIds">, call?: $.CallOptions) => Promise<V3BulkAddInfoSectionsToProductsByFilterResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkAddInfoSectionsToProductsByFilter", name: "bulkAddInfoSectionsToProductsByFilter", route: "POST /stores/v3/bulk/products/add-info-sections-by-filter", args: ["filter",""], shapes });
/** POST /stores/v3/bulk/products/add-to-categories-by-filter. Permissions: CATEGORIES.CATEGORY_ADD_ITEM. */
export const bulkAddProductsToCategoriesByFilter = /* @__PURE__ */ $.defineMethod<(options: $.Requires<BulkAddProductsToCategoriesByFilterOptions, "categoryIds">, call?: $.CallOptions) => Promise<BulkAddProductsToCategoriesByFilterResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkAddProductsToCategoriesByFilter", name: "bulkAddProductsToCategoriesByFilter", route: "POST /stores/v3/bulk/products/add-to-categories-by-filter", args: [""], shapes });
/** POST /stores/v3/bulk/products/adjust-variants-by-filter. Permissions: WIX_STORES.PRODUCT_UPDATE. */
export const bulkAdjustProductVariantsByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options?: BulkAdjustProductVariantsByFilterOptions, call?: $.CallOptions) => Promise<V3BulkAdjustProductVariantsByFilterResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkAdjustProductVariantsByFilter", name: "bulkAdjustProductVariantsByFilter", route: "POST /stores/v3/bulk/products/adjust-variants-by-filter", args: ["filter",""], shapes });
/** POST /stores/v3/bulk/products/create. Permissions: WIX_STORES.PRODUCT_CREATE. */
export const bulkCreateProducts = /* @__PURE__ */ $.defineMethod<(products: $.Requires<readonly V3Product[], "name" | "productType" | "variantsInfo" | "variantsInfo.variants" | "variantsInfo.variants.physicalProperties.packageDimensions.unit" | "variantsInfo.variants.physicalProperties.pricePerUnit.settings.measurementUnit" | "variantsInfo.variants.physicalProperties.productDimensions.unit" | "variantsInfo.variants.price" | "variantsInfo.variants.price.actualPrice">, options?: BulkCreateProductsOptions, call?: $.CallOptions) => Promise<BulkCreateProductsResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkCreateProducts", name: "bulkCreateProducts", route: "POST /stores/v3/bulk/products/create", args: ["products",""], request: "BulkCreateProductsRequest", response: "BulkCreateProductsResponse", shapes });
/** POST /stores/v3/bulk/products-with-inventory/create. Permissions: WIX_STORES.PRODUCT_CREATE, WIX_STORES.INVENTORY_CREATE. */
export const bulkCreateProductsWithInventory = /* @__PURE__ */ $.defineMethod<(products: $.Requires<readonly ProductWithInventory[], "name" | "productType" | "variantsInfo" | "variantsInfo.variants.physicalProperties.packageDimensions.unit" | "variantsInfo.variants.physicalProperties.pricePerUnit.settings.measurementUnit" | "variantsInfo.variants.physicalProperties.productDimensions.unit" | "variantsInfo.variants.price" | "variantsInfo.variants.price.actualPrice">, options?: BulkCreateProductsWithInventoryOptions, call?: $.CallOptions) => Promise<BulkCreateProductsWithInventoryResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkCreateProductsWithInventory", name: "bulkCreateProductsWithInventory", route: "POST /stores/v3/bulk/products-with-inventory/create", args: ["products",""], request: "BulkCreateProductsWithInventoryRequest", response: "BulkCreateProductsWithInventoryResponse", shapes });
/** POST /stores/v3/bulk/products/delete. Permissions: WIX_STORES.PRODUCT_DELETE. */
export const bulkDeleteProducts = /* @__PURE__ */ $.defineMethod<(productIds: readonly string[], call?: $.CallOptions) => Promise<V3BulkDeleteProductsResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkDeleteProducts", name: "bulkDeleteProducts", route: "POST /stores/v3/bulk/products/delete", args: ["productIds"], response: "V3BulkDeleteProductsResponse", shapes });
/** POST /stores/v3/bulk/products/delete-by-filter. Permissions: WIX_STORES.PRODUCT_DELETE. */
export const bulkDeleteProductsByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options?: BulkDeleteProductsByFilterOptions, call?: $.CallOptions) => Promise<V3BulkDeleteProductsByFilterResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkDeleteProductsByFilter", name: "bulkDeleteProductsByFilter", route: "POST /stores/v3/bulk/products/delete-by-filter", args: ["filter",""], shapes });
/** POST /stores/v3/bulk/products/remove-info-sections. Permissions: WIX_STORES.PRODUCT_UPDATE. */
export const bulkRemoveInfoSectionsFromProducts = /* @__PURE__ */ $.defineMethod<(products: readonly V3ProductIdWithRevision[], options: $.Requires<BulkRemoveInfoSectionsFromProductsOptions, "infoSectionIds">, call?: $.CallOptions) => Promise<V3BulkRemoveInfoSectionsFromProductsResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkRemoveInfoSectionsFromProducts", name: "bulkRemoveInfoSectionsFromProducts", route: "POST /stores/v3/bulk/products/remove-info-sections", args: ["products",""], response: "V3BulkRemoveInfoSectionsFromProductsResponse", shapes });
/** POST /stores/v3/bulk/products/remove-info-sections-by-filter. Permissions: WIX_STORES.PRODUCT_UPDATE. */
export const bulkRemoveInfoSectionsFromProductsByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options: $.Requires<BulkRemoveInfoSectionsFromProductsByFilterOptions, "infoSectionIds">, call?: $.CallOptions) => Promise<V3BulkRemoveInfoSectionsFromProductsByFilterResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkRemoveInfoSectionsFromProductsByFilter", name: "bulkRemoveInfoSectionsFromProductsByFilter", route: "POST /stores/v3/bulk/products/remove-info-sections-by-filter", args: ["filter",""], shapes });
/** POST /stores/v3/bulk/products/remove-from-categories-by-filter. Permissions: CATEGORIES.CATEGORY_REMOVE_ITEM. */
export const bulkRemoveProductsFromCategoriesByFilter = /* @__PURE__ */ $.defineMethod<(options: $.Requires<BulkRemoveProductsFromCategoriesByFilterOptions, "categoryIds">, call?: $.CallOptions) => Promise<BulkRemoveProductsFromCategoriesByFilterResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkRemoveProductsFromCategoriesByFilter", name: "bulkRemoveProductsFromCategoriesByFilter", route: "POST /stores/v3/bulk/products/remove-from-categories-by-filter", args: [""], shapes });
/** POST /stores/v3/bulk/products/update-tags. Permissions: stores:catalog:v3:product:bulk_update_product_tags. */
export const bulkUpdateProductTags = /* @__PURE__ */ $.defineMethod<(productIds: readonly string[], options?: BulkUpdateProductTagsOptions, call?: $.CallOptions) => Promise<V3BulkUpdateProductTagsResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkUpdateProductTags", name: "bulkUpdateProductTags", route: "POST /stores/v3/bulk/products/update-tags", args: ["productIds",""], response: "V3BulkUpdateProductTagsResponse", shapes });
/** POST /stores/v3/bulk/products/update-tags-by-filter. Permissions: stores:catalog:v3:product:bulk_update_product_tags_by_filter. */
export const bulkUpdateProductTagsByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options?: BulkUpdateProductTagsByFilterOptions, call?: $.CallOptions) => Promise<V3BulkUpdateProductTagsByFilterResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkUpdateProductTagsByFilter", name: "bulkUpdateProductTagsByFilter", route: "POST /stores/v3/bulk/products/update-tags-by-filter", args: ["filter",""], shapes });
/** POST /stores/v3/bulk/products/update-variants-by-filter. Permissions: WIX_STORES.PRODUCT_UPDATE. */
export const bulkUpdateProductVariantsByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options: $.Requires<BulkUpdateProductVariantsByFilterOptions, "variant">, call?: $.CallOptions) => Promise<BulkUpdateProductVariantsByFilterResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkUpdateProductVariantsByFilter", name: "bulkUpdateProductVariantsByFilter", route: "POST /stores/v3/bulk/products/update-variants-by-filter", args: ["filter",""], shapes });
/** POST /stores/v3/bulk/products/update. Permissions: WIX_STORES.PRODUCT_UPDATE. */
export const bulkUpdateProducts = /* @__PURE__ */ $.defineMethod<(products: $.Requires<readonly V3MaskedProduct[], "product" | "product._id" | "product.revision" | "product.variantsInfo.variants.physicalProperties.packageDimensions.unit" | "product.variantsInfo.variants.physicalProperties.pricePerUnit.settings.measurementUnit" | "product.variantsInfo.variants.physicalProperties.productDimensions.unit" | "product.variantsInfo.variants.price" | "product.variantsInfo.variants.price.actualPrice">, options?: BulkUpdateProductsOptions, call?: $.CallOptions) => Promise<BulkUpdateProductsResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkUpdateProducts", name: "bulkUpdateProducts", route: "POST /stores/v3/bulk/products/update", args: ["products",""], request: "BulkUpdateProductsRequest", response: "BulkUpdateProductsResponse", shapes });
/** POST /stores/v3/bulk/products/update-by-filter. Permissions: WIX_STORES.PRODUCT_UPDATE. */
export const bulkUpdateProductsByFilter = /* @__PURE__ */ $.defineMethod<(options: $.Requires<BulkUpdateProductsByFilterOptions, "product" | "product.subscriptionDetails.subscriptions.frequency" | "product.subscriptionDetails.subscriptions.title">, call?: $.CallOptions) => Promise<V3BulkUpdateProductsByFilterResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkUpdateProductsByFilter", name: "bulkUpdateProductsByFilter", route: "POST /stores/v3/bulk/products/update-by-filter", args: [""], request: "V3BulkUpdateProductsByFilterRequest", shapes });
/** POST /stores/v3/bulk/products-with-inventory/update. Permissions: WIX_STORES.PRODUCT_UPDATE, WIX_STORES.INVENTORY_UPDATE. */
export const bulkUpdateProductsWithInventory = /* @__PURE__ */ $.defineMethod<(products: $.Requires<readonly MaskedProductWithInventory[], "product" | "product._id" | "product.revision" | "product.variantsInfo.variants.physicalProperties.packageDimensions.unit" | "product.variantsInfo.variants.physicalProperties.pricePerUnit.settings.measurementUnit" | "product.variantsInfo.variants.physicalProperties.productDimensions.unit" | "product.variantsInfo.variants.price" | "product.variantsInfo.variants.price.actualPrice">, options?: BulkUpdateProductsWithInventoryOptions, call?: $.CallOptions) => Promise<BulkUpdateProductsWithInventoryResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.BulkUpdateProductsWithInventory", name: "bulkUpdateProductsWithInventory", route: "POST /stores/v3/bulk/products-with-inventory/update", args: ["products",""], request: "BulkUpdateProductsWithInventoryRequest", response: "BulkUpdateProductsWithInventoryResponse", shapes });
/** GET /stores/v3/products/count. Permissions: WIX_STORES.PRODUCT_READ, WIX_STORES.PRODUCT_READ_NON_VISIBLE. */
export const countProducts = /* @__PURE__ */ $.defineMethod<(options?: CountProductsOptions, call?: $.CallOptions) => Promise<V3CountProductsResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.CountProducts", name: "countProducts", route: "GET /stores/v3/products/count", payloadIn: "query", post: "/stores/v3/products/count", args: [""], shapes });
/** POST /stores/v3/products. Permissions: WIX_STORES.PRODUCT_CREATE. */
export const createProduct = /* @__PURE__ */ $.defineMethod<(product: $.Requires<V3Product, "name" | "productType" | "variantsInfo" | "variantsInfo.variants" | "variantsInfo.variants.physicalProperties.packageDimensions.unit" | "variantsInfo.variants.physicalProperties.pricePerUnit.settings.measurementUnit" | "variantsInfo.variants.physicalProperties.productDimensions.unit" | "variantsInfo.variants.price" | "variantsInfo.variants.price.actualPrice">, options?: CreateProductOptions, call?: $.CallOptions) => Promise<V3Product>>({ id: "wix.stores.catalog.v3.CatalogApi.CreateProduct", name: "createProduct", route: "POST /stores/v3/products", args: ["product",""], request: "CreateProductRequest", response: "CreateProductResponse", returns: "product", shapes });
/** POST /stores/v3/products-with-inventory. Permissions: WIX_STORES.PRODUCT_CREATE. */
export const createProductWithInventory = /* @__PURE__ */ $.defineMethod<(product: $.Requires<ProductWithInventory, "name" | "productType" | "variantsInfo" | "variantsInfo.variants.physicalProperties.packageDimensions.unit" | "variantsInfo.variants.physicalProperties.pricePerUnit.settings.measurementUnit" | "variantsInfo.variants.physicalProperties.productDimensions.unit" | "variantsInfo.variants.price" | "variantsInfo.variants.price.actualPrice">, options?: CreateProductWithInventoryOptions, call?: $.CallOptions) => Promise<CreateProductWithInventoryResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.CreateProductWithInventory", name: "createProductWithInventory", route: "POST /stores/v3/products-with-inventory", args: ["product",""], request: "CreateProductWithInventoryRequest", response: "CreateProductWithInventoryResponse", shapes });
/** DELETE /stores/v3/products/:productId. Permissions: WIX_STORES.PRODUCT_DELETE. */
export const deleteProduct = /* @__PURE__ */ $.defineMethod<(productId: string, call?: $.CallOptions) => Promise<void>>({ id: "wix.stores.catalog.v3.CatalogApi.DeleteProduct", name: "deleteProduct", route: "DELETE /stores/v3/products/:productId", payloadIn: "query", args: ["productId"], returns: "", shapes });
/** GET /stores/v3/all-products-category. Permissions: WIX_STORES.ALL_PRODUCTS_CATEGORY_READ. */
export const getAllProductsCategory = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<GetAllProductsCategoryResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.GetAllProductsCategory", name: "getAllProductsCategory", route: "GET /stores/v3/all-products-category", payloadIn: "query", args: [], shapes });
/** GET /stores/v3/products/:productId. Permissions: WIX_STORES.PRODUCT_READ, WIX_STORES.PRODUCT_READ_NON_VISIBLE, WIX_STORES.PRODUCT_MERCHANT_DATA_READ. */
export const getProduct = /* @__PURE__ */ $.defineMethod<(productId: string, options?: GetProductOptions, call?: $.CallOptions) => Promise<V3Product>>({ id: "wix.stores.catalog.v3.CatalogApi.GetProduct", name: "getProduct", route: "GET /stores/v3/products/:productId", payloadIn: "query", args: ["productId",""], response: "V3GetProductResponse", returns: "product", shapes });
/** GET /stores/v3/products/slug/:slug. Permissions: WIX_STORES.PRODUCT_READ, WIX_STORES.PRODUCT_READ_NON_VISIBLE, WIX_STORES.PRODUCT_MERCHANT_DATA_READ. */
export const getProductBySlug = /* @__PURE__ */ $.defineMethod<(slug: string, options?: GetProductBySlugOptions, call?: $.CallOptions) => Promise<V3GetProductBySlugResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.GetProductBySlug", name: "getProductBySlug", route: "GET /stores/v3/products/slug/:slug", payloadIn: "query", args: ["slug",""], response: "V3GetProductBySlugResponse", shapes });
/** GET /stores/v3/products/query. Permissions: WIX_STORES.PRODUCT_READ, WIX_STORES.PRODUCT_READ_NON_VISIBLE, WIX_STORES.PRODUCT_MERCHANT_DATA_READ. */
export const queryProducts = /* @__PURE__ */ $.defineMethod<$.QueryFunction<CommonCursorQuery, QueryProductsOptions, V3QueryProductsResponse, $.CursorPage<V3Product>>>({ id: "wix.stores.catalog.v3.CatalogApi.QueryProducts", name: "queryProducts", route: "GET /stores/v3/products/query", payloadIn: "query", post: "/stores/v3/products/query", args: [""], request: "V3QueryProductsRequest", response: "V3QueryProductsResponse", query: {"paging":"cursor","items":"products","metadata":"pagingMetadata","options":true}, shapes });
/** GET /stores/v3/products/search. Permissions: WIX_STORES.PRODUCT_READ, WIX_STORES.PRODUCT_READ_NON_VISIBLE, WIX_STORES.PRODUCT_MERCHANT_DATA_READ. */
export const searchProducts = /* @__PURE__ */ $.defineMethod<(search: CommonCursorSearch, options?: SearchProductsOptions, call?: $.CallOptions) => Promise<V3SearchProductsResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.SearchProducts", name: "searchProducts", route: "GET /stores/v3/products/search", payloadIn: "query", post: "/stores/v3/products/search", args: ["search",""], request: "V3SearchProductsRequest", response: "V3SearchProductsResponse", shapes });
/** PATCH /stores/v3/products/:productId. Permissions: WIX_STORES.PRODUCT_UPDATE. */
export const updateProduct = /* @__PURE__ */ $.defineMethod<(_id: string, product: $.Requires<V3Product, "revision" | "variantsInfo.variants.physicalProperties.packageDimensions.unit" | "variantsInfo.variants.physicalProperties.pricePerUnit.settings.measurementUnit" | "variantsInfo.variants.physicalProperties.productDimensions.unit" | "variantsInfo.variants.price" | "variantsInfo.variants.price.actualPrice">, options?: UpdateProductOptions, call?: $.CallOptions) => Promise<V3Product>>({ id: "wix.stores.catalog.v3.CatalogApi.UpdateProduct", name: "updateProduct", route: "PATCH /stores/v3/products/:productId", path: {"productId":"product.id"}, args: ["product.id","product",""], request: "UpdateProductRequest", response: "UpdateProductResponse", returns: "product", shapes });
/** PATCH /stores/v3/products-with-inventory/:productId. Permissions: WIX_STORES.PRODUCT_UPDATE. */
export const updateProductWithInventory = /* @__PURE__ */ $.defineMethod<(_id: string, product: $.Requires<ProductWithInventory, "revision" | "variantsInfo.variants.physicalProperties.packageDimensions.unit" | "variantsInfo.variants.physicalProperties.pricePerUnit.settings.measurementUnit" | "variantsInfo.variants.physicalProperties.productDimensions.unit" | "variantsInfo.variants.price" | "variantsInfo.variants.price.actualPrice">, options?: UpdateProductWithInventoryOptions, call?: $.CallOptions) => Promise<UpdateProductWithInventoryResponse>>({ id: "wix.stores.catalog.v3.CatalogApi.UpdateProductWithInventory", name: "updateProductWithInventory", route: "PATCH /stores/v3/products-with-inventory/:productId", path: {"productId":"product.id"}, args: ["product.id","product",""], request: "UpdateProductWithInventoryRequest", response: "UpdateProductWithInventoryResponse", shapes });
