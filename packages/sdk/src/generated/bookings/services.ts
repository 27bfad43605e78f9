// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AddOnDetails, AddOnGroup, AddOnPaymentOptions, AggregationResultsScalarResult, AggregationType, BookAfterStartPolicy, BulkActionMetadata, CancellationPolicy, Conferencing, CursorPagingMetadata, CursorQuery, CursorSearch, CustomPayment, DateHistogramResults, ExtendedFields, FieldMask, FirstChargeDateType, Form, FrequencyType, GroupByValueResults, ItemMetadata, LimitEarlyBookingPolicy, LimitLateBookingPolicy, Media, Money, OnlineBooking, Paging, PagingMetadataV2, ParticipantsPolicy, PaymentOptions, PolicyDescription, RangeResult, RangeResults, ReschedulePolicy, ResourcesPolicy, SaveCreditCardPolicy, ScalarResult, ScalarType, Schedule, SeoSchema, ServiceResource, ServiceType, Slug, Sorting, StaffMemberDetails, URLs, V2Location, ValueResult, ValueResults, WaitlistPolicy } from "../shared/types.ts";
export type { AddOnDetails, AddOnGroup, AddOnPaymentOptions, Aggregation, AggregationResultsScalarResult, AggregationType, ApplicationError, AvailabilityConstraints, BookAfterStartPolicy, BulkActionMetadata, BusinessLocationOptions, CancellationPolicy, CommonAddress, CommonStreetAddress, Conferencing, CursorPaging, CursorPagingMetadata, CursorQuery, CursorSearch, Cursors, CustomLocationOptions, CustomPayment, DailyConfig, DateHistogramAggregation, DateHistogramResult, DateHistogramResults, DurationRange, ExtendedFields, FieldMask, FirstChargeDateType, Form, FrequencyType, GroupByAggregation, GroupByValueResults, HourlyConfig, Image, IncludeMissingValuesOptions, Interval, ItemMetadata, Keyword, LimitEarlyBookingPolicy, LimitLateBookingPolicy, LocationTypeEnumLocationType, Media, MediaItem, MissingValues, Mode, Money, NestedAggregation, NestedAggregationItem, NestedAggregationResults, NestedAggregationType, NestedValueAggregationResult, OnlineBooking, PageUrlV2, Paging, PagingMetadataV2, ParticipantsPolicy, PaymentOptions, PolicyDescription, RangeAggregation, RangeAggregationResult, RangeBucket, RangeResult, RangeResults, ReschedulePolicy, ResourceIds, ResourceType, ResourcesPolicy, SaveCreditCardPolicy, ScalarAggregation, ScalarResult, ScalarType, Schedule, SearchDetails, SeoSchema, ServiceResource, ServiceType, Settings, Slug, SortDirection, SortOrder, SortType, Sorting, StaffMediaItem, StaffMember, StaffMemberDetails, Tag, URLs, UnitType, V2Duration, V2Location, ValueAggregation, ValueAggregationResult, ValueResult, ValueResults, WaitlistPolicy } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AggregationData": {"results":"AggregationResults"},
  "AggregationResults": {"nested":"NestedResults"},
  "ApplicationError": {"data":"free"},
  "BookingPolicy": {"createdDate":"date","updatedDate":"date"},
  "BookingPolicyWithServices": {"bookingPolicy":"BookingPolicy","connectedServices":"Service"},
  "BulkCreateServicesRequest": {"services":"Service"},
  "BulkCreateServicesResponse": {"results":"BulkServiceResult"},
  "BulkDeleteServicesResponse": {"results":"BulkServiceResult"},
  "BulkServiceResult": {"itemMetadata":"ItemMetadata","item":"Service"},
  "BulkUpdateServicesByFilterRequest": {"service":"Service"},
  "BulkUpdateServicesRequest": {"services":"MaskedService"},
  "BulkUpdateServicesResponse": {"results":"BulkServiceResult"},
  "CloneServiceResponse": {"service":"Service"},
  "CreateServiceRequest": {"service":"Service"},
  "CreateServiceResponse": {"service":"Service"},
  "DisablePricingPlansForServiceResponse": {"service":"Service"},
  "EnablePricingPlansForServiceResponse": {"service":"Service"},
  "ExtendedFields": {"namespaces":"free"},
  "GetServiceResponse": {"service":"Service"},
  "ItemMetadata": {"error":"ApplicationError"},
  "MaskedService": {"service":"Service"},
  "NestedResults": {"results":"Results"},
  "Payment": {"subscription":"SubscriptionPayment"},
  "QueryCategoriesFilter": {"services":"free"},
  "QueryCategoriesRequest": {"filter":"QueryCategoriesFilter"},
  "QueryLocationsFilter": {"services":"free"},
  "QueryLocationsRequest": {"filter":"QueryLocationsFilter"},
  "QueryPoliciesResponse": {"bookingPolicies":"BookingPolicyWithServices"},
  "QueryServicesResponse": {"services":"Service"},
  "Results": {"results":"Results.results"},
  "Schedule": {"firstSessionStart":"date","lastSessionEnd":"date"},
  "SearchServicesResponse": {"services":"Service","aggregationData":"AggregationData"},
  "SeoSchema": {"tags":"Tag"},
  "Service": {"payment":"Payment","bookingPolicy":"BookingPolicy","schedule":"Schedule","supportedSlugs":"Slug","mainSlug":"Slug","extendedFields":"ExtendedFields","seoData":"SeoSchema","createdDate":"date","updatedDate":"date"},
  "SetCustomSlugResponse": {"slug":"Slug","service":"Service"},
  "SetServiceLocationsResponse": {"service":"Service"},
  "Slug": {"createdDate":"date"},
  "SubscriptionPayment": {"recurringStartDate":"date"},
  "Tag": {"props":"free","meta":"free"},
  "UpdateServiceRequest": {"service":"Service"},
  "UpdateServiceResponse": {"service":"Service"},
  "Results.results": {"*":"NestedResultValue"},
};

export type Action = "KEEP_AT_CURRENT_LOCATION" | "MOVE_TO_LOCATION";
export interface AddOn {
  readonly durationInMinutes?: number;
  readonly maxQuantity?: number;
  readonly addOnId?: string | null;
  readonly name?: string | null;
  readonly price?: Money;
  readonly nameTranslated?: string | null;
}
export interface AddOnGroupDetail {
  readonly groupId?: string | null;
  readonly maxNumberOfAddOns?: number | null;
  readonly groupName?: string | null;
  readonly addOns?: readonly AddOn[];
  readonly prompt?: string | null;
  readonly groupNameTranslated?: string | null;
  readonly promptTranslated?: string | null;
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
  readonly scalarDate?: AggregationResultsScalarDateResult;
  readonly name?: string;
  readonly type?: AggregationType;
  readonly fieldPath?: string;
}
export interface AggregationResultsScalarDateResult {
  readonly type?: ScalarType;
  readonly value?: string;
}
export interface BookingForm {
  readonly formDetails?: FormDetails;
  readonly connectedServices?: readonly ConnectedService[];
  readonly totalServiceCount?: number;
}
export interface BookingPolicy {
  readonly _id?: string;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly name?: string | null;
  readonly customPolicyDescription?: PolicyDescription;
  readonly default?: boolean | null;
  readonly limitEarlyBookingPolicy?: LimitEarlyBookingPolicy;
  readonly limitLateBookingPolicy?: LimitLateBookingPolicy;
  readonly bookAfterStartPolicy?: BookAfterStartPolicy;
  readonly cancellationPolicy?: CancellationPolicy;
  readonly reschedulePolicy?: ReschedulePolicy;
  readonly waitlistPolicy?: WaitlistPolicy;
  readonly participantsPolicy?: ParticipantsPolicy;
  readonly resourcesPolicy?: ResourcesPolicy;
  readonly cancellationFeePolicy?: CancellationFeePolicy;
  readonly saveCreditCardPolicy?: SaveCreditCardPolicy;
}
export interface BookingPolicyWithServices {
  readonly bookingPolicy?: BookingPolicy;
  readonly connectedServices?: readonly Service[];
  readonly totalServiceCount?: number;
}
export interface BulkCreateServicesResponse {
  readonly results?: readonly BulkServiceResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkDeleteServicesByFilterResponse {
  readonly jobId?: string;
}
export interface BulkDeleteServicesResponse {
  readonly results?: readonly BulkServiceResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkServiceResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: Service;
}
export interface BulkUpdateServicesByFilterResponse {
  readonly jobId?: string;
}
export interface BulkUpdateServicesResponse {
  readonly results?: readonly BulkServiceResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BusinessLocations {
  readonly exists?: boolean;
  readonly locations?: readonly V2Location[];
}
export interface CancellationFeePolicy {
  readonly enabled?: boolean;
  readonly cancellationWindows?: readonly CancellationWindow[];
  readonly autoCollectFeeEnabled?: boolean | null;
}
export interface CancellationWindow {
  readonly amount?: Money;
  readonly percentage?: string;
  readonly startInMinutes?: number | null;
}
export type CloneErrors = "SESSIONS" | "OPTIONS_AND_VARIANTS" | "FORM" | "PRICING_PLANS";
export interface CloneServiceResponse {
  readonly service?: Service;
  readonly errors?: readonly CloneErrors[];
}
export interface ConnectedService {
  readonly _id?: string | null;
  readonly name?: string | null;
}
export interface CountServicesResponse {
  readonly count?: number;
}
export interface CreateAddOnGroupResponse {
  readonly addOnGroup?: AddOnGroup;
}
export interface CustomLocations {
  readonly exists?: boolean;
}
export interface CustomerLocations {
  readonly exists?: boolean;
}
export type DeleteAddOnGroupResponse = Readonly<Record<string, unknown>>;
export interface DisablePricingPlansForServiceResponse {
  readonly service?: Service;
}
export interface DiscountInfo {
  readonly discountName?: string;
  readonly priceAfterDiscount?: Money;
}
export interface EnablePricingPlansForServiceResponse {
  readonly service?: Service;
}
export interface FixedPayment {
  readonly price?: Money;
  readonly deposit?: Money;
  readonly fullUpfrontPaymentAllowed?: boolean | null;
}
export interface FormDetails {
  readonly formId?: string;
  readonly name?: string | null;
  readonly revision?: string | null;
}
export type InvalidSlugError = "SLUG_CONTAINS_ILLEGAL_CHARACTERS" | "SLUG_ALREADY_EXISTS";
export interface ListAddOnGroupsByServiceIdResponse {
  readonly addOnGroupsDetails?: readonly AddOnGroupDetail[];
}
export interface MaskedService {
  readonly service?: Service;
  readonly mask?: FieldMask;
}
export interface MoveToNewLocationsOptions {
  readonly newLocation?: V2Location;
}
export interface NestedResultValue {
  readonly value?: ValueResult;
  readonly range?: RangeResult;
  readonly scalar?: ScalarResult;
  readonly dateHistogram?: ValueResult;
  readonly scalarDate?: ScalarDateResult;
}
export interface NestedResults {
  readonly results?: readonly Results[];
}
export interface Payment {
  readonly fixed?: FixedPayment;
  readonly custom?: CustomPayment;
  readonly varied?: VariedPayment;
  readonly subscription?: SubscriptionPayment;
  readonly rateType?: RateType;
  readonly options?: PaymentOptions;
  readonly pricingPlanIds?: readonly string[];
  readonly addOnOption?: AddOnPaymentOptions;
  readonly discountInfo?: DiscountInfo;
}
export interface QueryBookingFormsResponse {
  readonly bookingForms?: readonly BookingForm[];
  readonly pagingMetadata?: CursorPagingMetadata;
  readonly defaultBookingForm?: BookingForm;
}
export interface QueryCategoriesFilter {
  readonly services?: Readonly<Record<string, unknown>> | null;
  readonly categoryIds?: readonly string[];
}
export interface QueryCategoriesResponse {
  readonly categories?: readonly V2Category[];
}
export interface QueryLocationsFilter {
  readonly services?: Readonly<Record<string, unknown>> | null;
  readonly businessLocationIds?: readonly string[];
}
export interface QueryLocationsResponse {
  readonly businessLocations?: BusinessLocations;
  readonly customLocations?: CustomLocations;
  readonly customerLocations?: CustomerLocations;
}
export interface QueryPoliciesResponse {
  readonly bookingPolicies?: readonly BookingPolicyWithServices[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface QueryServicesResponse {
  readonly services?: readonly Service[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface QueryV2 {
  readonly paging?: Paging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
}
export type RateType = "FIXED" | "CUSTOM" | "VARIED" | "NO_FEE" | "SUBSCRIPTION";
export interface RemovedLocationSessionsAction {
  readonly moveToLocationOptions?: MoveToNewLocationsOptions;
  readonly action?: Action;
}
export type RequestedFields = "DEFAULT_BOOKING_FORM";
export interface Results {
  readonly results?: Readonly<Record<string, NestedResultValue>>;
}
export interface ScalarDateResult {
  readonly value?: string;
}
export interface SearchServicesResponse {
  readonly services?: readonly Service[];
  readonly pagingMetadata?: CursorPagingMetadata;
  readonly aggregationData?: AggregationData;
}
export interface Service {
  readonly _id?: string | null;
  readonly appId?: string | null;
  readonly createdByAppId?: string | null;
  readonly type?: ServiceType;
  readonly sortOrder?: number | null;
  readonly name?: string | null;
  readonly description?: string | null;
  readonly tagLine?: string | null;
  readonly defaultCapacity?: number | null;
  readonly media?: Media;
  readonly hidden?: boolean | null;
  readonly category?: V2Category;
  readonly form?: Form;
  readonly payment?: Payment;
  readonly onlineBooking?: OnlineBooking;
  readonly conferencing?: Conferencing;
  readonly locations?: readonly V2Location[];
  readonly bookingPolicy?: BookingPolicy;
  readonly schedule?: Schedule;
  readonly staffMemberIds?: readonly string[];
  readonly staffMemberDetails?: StaffMemberDetails;
  readonly serviceResources?: readonly ServiceResource[];
  readonly supportedSlugs?: readonly Slug[];
  readonly mainSlug?: Slug;
  readonly urls?: URLs;
  readonly extendedFields?: ExtendedFields;
  readonly seoData?: SeoSchema;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly revision?: string | null;
  readonly addOnGroups?: readonly AddOnGroup[];
  readonly addOnDetails?: readonly AddOnDetails[];
  readonly taxableAddress?: TaxableAddress;
  readonly primaryResourceType?: string | null;
}
export interface SetAddOnsForGroupResponse {
  readonly addOnGroup?: AddOnGroup;
}
export interface SetCustomSlugResponse {
  readonly slug?: Slug;
  readonly service?: Service;
}
export interface SetServiceLocationsResponse {
  readonly service?: Service;
}
export interface SubscriptionPayment {
  readonly amountPerBillingCycle?: Money;
  readonly frequency?: FrequencyType;
  readonly totalPayments?: number | null;
  readonly firstChargeDate?: FirstChargeDateType;
  readonly recurringStartDate?: Date | null;
  /** @deprecated */
  readonly enrollmentFeeAmount?: Money;
}
export interface TaxableAddress {
  readonly taxableAddressType?: TaxableAddressType;
}
export type TaxableAddressType = "BUSINESS" | "BILLING";
export interface UpdateAddOnGroupResponse {
  readonly addOnGroup?: AddOnGroup;
}
export interface V2Category {
  readonly _id?: string;
  readonly name?: string | null;
  readonly sortOrder?: number | null;
}
export interface V2ParticipantNotification {
  readonly notifyParticipants?: boolean | null;
  readonly message?: string | null;
}
export type V2RequestedFields = "STAFF_MEMBER_DETAILS" | "RESOURCE_TYPE_DETAILS" | "DISCOUNT_INFO_DETAILS" | "STAFF_WORKING_HOURS_LOCATIONS" | "RESOURCE_DETAILS";
export interface ValidateSlugResponse {
  readonly valid?: boolean;
  readonly slug?: string | null;
  readonly errors?: readonly InvalidSlugError[];
}
export interface VariedPayment {
  readonly defaultPrice?: Money;
  readonly deposit?: Money;
  readonly minPrice?: Money;
  readonly maxPrice?: Money;
  readonly fullUpfrontPaymentAllowed?: boolean | null;
}
export interface BulkCreateServicesOptions {
  readonly returnEntity?: boolean;
}
export interface BulkDeleteServicesOptions {
  readonly preserveFutureSessionsWithParticipants?: boolean;
  readonly participantNotification?: V2ParticipantNotification;
}
export interface BulkDeleteServicesByFilterOptions {
  readonly preserveFutureSessionsWithParticipants?: boolean;
  readonly participantNotification?: V2ParticipantNotification;
}
export interface BulkUpdateServicesOptions {
  readonly services?: readonly MaskedService[];
  readonly returnEntity?: boolean;
}
export interface BulkUpdateServicesByFilterOptions {
  readonly service?: Service;
}
export interface CountServicesOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
}
export interface CreateAddOnGroupOptions {
  readonly serviceId?: string | null;
}
export interface DeleteAddOnGroupOptions {
  readonly serviceId?: string | null;
}
export interface DeleteServiceOptions {
  readonly preserveFutureSessionsWithParticipants?: boolean;
  readonly participantNotification?: V2ParticipantNotification;
}
export interface DisablePricingPlansForServiceOptions {
  readonly pricingPlanIds?: readonly string[];
}
export interface GetServiceOptions {
  readonly conditionalFields?: readonly V2RequestedFields[];
}
export interface ListAddOnGroupsByServiceIdOptions {
  readonly groupIds?: readonly string[] | null;
}
export interface QueryBookingFormsOptions {
  readonly conditionalFields?: readonly RequestedFields[];
}
export interface QueryCategoriesOptions {
  readonly filter?: QueryCategoriesFilter;
}
export interface QueryLocationsOptions {
  readonly filter?: QueryLocationsFilter;
}
export interface QueryServicesOptions {
  readonly conditionalFields?: readonly V2RequestedFields[];
}
export interface SetAddOnsForGroupOptions {
  readonly groupId?: string | null;
  readonly addOnIds?: readonly string[] | null;
}
export interface SetCustomSlugOptions {
  readonly slug?: string;
}
export interface SetServiceLocationsOptions {
  readonly locations?: readonly V2Location[];
  readonly removedLocationSessionsAction?: RemovedLocationSessionsAction;
  readonly participantNotification?: V2ParticipantNotification;
}
export interface UpdateAddOnGroupOptions {
  readonly serviceId?: string | null;
}
export interface ValidateSlugOptions {
  readonly slug?: string;
}
/** POST /bookings/v2/bulk/services/create. Permissions: BOOKINGS.SERVICES_CREATE. */
export const bulkCreateServices = /* @__PURE__ */ $.defineMethod<(services: readonly Service[], options?: BulkCreateServicesOptions, call?: $.CallOptions) => Promise<BulkCreateServicesResponse>>({ id: "wix.bookings.services.v2.ServicesService.BulkCreateServices", name: "bulkCreateServices", route: "POST /bookings/v2/bulk/services/create", args: ["services",""], request: "BulkCreateServicesRequest", response: "BulkCreateServicesResponse", shapes });
/** POST /bookings/v2/bulk/services/delete. Permissions: BOOKINGS.SERVICES_DELETE. */
export const bulkDeleteServices = /* @__PURE__ */ $.defineMethod<(ids: readonly string[], options?: BulkDeleteServicesOptions, call?: $.CallOptions) => Promise<BulkDeleteServicesResponse>>({ id: "wix.bookings.services.v2.ServicesService.BulkDeleteServices", name: "bulkDeleteServices", route: "POST /bookings/v2/bulk/services/delete", args: ["ids",""], response: "BulkDeleteServicesResponse", shapes });
/** POST /bookings/v2/bulk/services/delete-by-filter. Permissions: BOOKINGS.SERVICES_DELETE. */
export const bulkDeleteServicesByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options?: BulkDeleteServicesByFilterOptions, call?: $.CallOptions) => Promise<BulkDeleteServicesByFilterResponse>>({ id: "wix.bookings.services.v2.ServicesService.BulkDeleteServicesByFilter", name: "bulkDeleteServicesByFilter", route: "POST /bookings/v2/bulk/services/delete-by-filter", args: ["filter",""], shapes });
/** POST /bookings/v2/bulk/services/update. Permissions: BOOKINGS.SERVICES_UPDATE. */
export const bulkUpdateServices = /* @__PURE__ */ $.defineMethod<(options?: $.Requires<BulkUpdateServicesOptions, "services.service" | "services.service._id" | "services.service.revision">, call?: $.CallOptions) => Promise<BulkUpdateServicesResponse>>({ id: "wix.bookings.services.v2.ServicesService.BulkUpdateServices", name: "bulkUpdateServices", route: "POST /bookings/v2/bulk/services/update", args: [""], request: "BulkUpdateServicesRequest", response: "BulkUpdateServicesResponse", shapes });
/** POST /bookings/v2/bulk/services/update-by-filter. Permissions: BOOKINGS.SERVICES_UPDATE. */
export const bulkUpdateServicesByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options: $.Requires<BulkUpdateServicesByFilterOptions, "service">, call?: $.CallOptions) => Promise<BulkUpdateServicesByFilterResponse>>({ id: "wix.bookings.services.v2.ServicesService.BulkUpdateServicesByFilter", name: "bulkUpdateServicesByFilter", route: "POST /bookings/v2/bulk/services/update-by-filter", args: ["filter",""], request: "BulkUpdateServicesByFilterRequest", shapes });
/** POST /_api/bookings/v2/services/clone. Permissions: BOOKINGS.SERVICES_CREATE. */
export const cloneService = /* @__PURE__ */ $.defineMethod<(sourceServiceId: string, call?: $.CallOptions) => Promise<CloneServiceResponse>>({ id: "wix.bookings.services.v2.ServicesService.CloneService", name: "cloneService", route: "POST /_api/bookings/v2/services/clone", args: ["sourceServiceId"], response: "CloneServiceResponse", shapes });
/** POST /_api/bookings/v2/services/count. Permissions: BOOKINGS.SERVICES_COUNT. */
export const countServices = /* @__PURE__ */ $.defineMethod<(options?: CountServicesOptions, call?: $.CallOptions) => Promise<CountServicesResponse>>({ id: "wix.bookings.services.v2.ServicesService.CountServices", name: "countServices", route: "POST /_api/bookings/v2/services/count", args: [""], shapes });
/** POST /_api/bookings/v2/services/add-on-groups/create. Permissions: BOOKINGS.SERVICES_ADD_ON_GROUP_CREATE. */
export const createAddOnGroup = /* @__PURE__ */ $.defineMethod<(addOnGroup: $.Requires<AddOnGroup, "name">, options: $.Requires<CreateAddOnGroupOptions, "serviceId">, call?: $.CallOptions) => Promise<CreateAddOnGroupResponse>>({ id: "wix.bookings.services.v2.AddOnGroupsService.CreateAddOnGroup", name: "createAddOnGroup", route: "POST /_api/bookings/v2/services/add-on-groups/create", args: ["addOnGroup",""], shapes });
/** POST /_api/bookings/v2/services. Permissions: BOOKINGS.SERVICES_CREATE. */
export const createService = /* @__PURE__ */ $.defineMethod<(service: Service, call?: $.CallOptions) => Promise<Service>>({ id: "wix.bookings.services.v2.ServicesService.CreateService", name: "createService", route: "POST /_api/bookings/v2/services", args: ["service"], request: "CreateServiceRequest", response: "CreateServiceResponse", returns: "service", shapes });
/** POST /_api/bookings/v2/services/add-on-groups/delete. Permissions: BOOKINGS.SERVICES_ADD_ON_GROUP_DELETE. */
export const deleteAddOnGroup = /* @__PURE__ */ $.defineMethod<(addOnGroupId: string, options: $.Requires<DeleteAddOnGroupOptions, "serviceId">, call?: $.CallOptions) => Promise<DeleteAddOnGroupResponse>>({ id: "wix.bookings.services.v2.AddOnGroupsService.DeleteAddOnGroup", name: "deleteAddOnGroup", route: "POST /_api/bookings/v2/services/add-on-groups/delete", args: ["addOnGroupId",""], shapes });
/** DELETE /_api/bookings/v2/services/:serviceId. Permissions: BOOKINGS.SERVICES_DELETE. */
export const deleteService = /* @__PURE__ */ $.defineMethod<(serviceId: string, options?: DeleteServiceOptions, call?: $.CallOptions) => Promise<void>>({ id: "wix.bookings.services.v2.ServicesService.DeleteService", name: "deleteService", route: "DELETE /_api/bookings/v2/services/:serviceId", payloadIn: "query", args: ["serviceId",""], returns: "", shapes });
/** POST /_api/bookings/v2/services/:serviceId/pricing-plans/remove. Permissions: BOOKINGS.SERVICES_PRICING_PLANS_REMOVE. */
export const disablePricingPlansForService = /* @__PURE__ */ $.defineMethod<(serviceId: string, options?: DisablePricingPlansForServiceOptions, call?: $.CallOptions) => Promise<DisablePricingPlansForServiceResponse>>({ id: "wix.bookings.services.v2.ServicesService.DisablePricingPlansForService", name: "disablePricingPlansForService", route: "POST /_api/bookings/v2/services/:serviceId/pricing-plans/remove", args: ["serviceId",""], response: "DisablePricingPlansForServiceResponse", shapes });
/** POST /_api/bookings/v2/services/:serviceId/pricing-plans/add. Permissions: BOOKINGS.SERVICES_PRICING_PLANS_ADD. */
export const enablePricingPlansForService = /* @__PURE__ */ $.defineMethod<(serviceId: string, pricingPlanIds: readonly string[], call?: $.CallOptions) => Promise<EnablePricingPlansForServiceResponse>>({ id: "wix.bookings.services.v2.ServicesService.EnablePricingPlansForService", name: "enablePricingPlansForService", route: "POST /_api/bookings/v2/services/:serviceId/pricing-plans/add", args: ["serviceId","pricingPlanIds"], response: "EnablePricingPlansForServiceResponse", shapes });
/** GET /_api/bookings/v2/services/:serviceId. Permissions: BOOKINGS.SERVICES_READ. */
export const getService = /* @__PURE__ */ $.defineMethod<(serviceId: string, options?: GetServiceOptions, call?: $.CallOptions) => Promise<Service>>({ id: "wix.bookings.services.v2.ServicesService.GetService", name: "getService", route: "GET /_api/bookings/v2/services/:serviceId", payloadIn: "query", args: ["serviceId",""], response: "GetServiceResponse", returns: "service", shapes });
/** POST /_api/bookings/v2/services/add-on-groups/list-add-on-groups-by-service-id. Permissions: BOOKINGS.SERVICES_ADD_ON_GROUPS_LIST. */
export const listAddOnGroupsByServiceId = /* @__PURE__ */ $.defineMethod<(serviceId: string, options?: ListAddOnGroupsByServiceIdOptions, call?: $.CallOptions) => Promise<ListAddOnGroupsByServiceIdResponse>>({ id: "wix.bookings.services.v2.AddOnGroupsService.ListAddOnGroupsByServiceId", name: "listAddOnGroupsByServiceId", route: "POST /_api/bookings/v2/services/add-on-groups/list-add-on-groups-by-service-id", args: ["serviceId",""], shapes });
/** POST /_api/bookings/v2/services/booking-forms/query. Permissions: BOOKINGS.SERVICE_BOOKING_FORMS_READ, BOOKINGS.SERVICES_READ. */
export const queryBookingForms = /* @__PURE__ */ $.defineMethod<(query: CursorQuery, options?: QueryBookingFormsOptions, call?: $.CallOptions) => Promise<QueryBookingFormsResponse>>({ id: "wix.bookings.services.v2.ServicesService.QueryBookingForms", name: "queryBookingForms", route: "POST /_api/bookings/v2/services/booking-forms/query", args: ["query",""], shapes });
/** POST /_api/bookings/v2/services/categories/query. Permissions: BOOKINGS.SERVICES_READ. */
export const queryCategories = /* @__PURE__ */ $.defineMethod<(options?: QueryCategoriesOptions, call?: $.CallOptions) => Promise<QueryCategoriesResponse>>({ id: "wix.bookings.services.v2.ServicesService.QueryCategories", name: "queryCategories", route: "POST /_api/bookings/v2/services/categories/query", args: [""], request: "QueryCategoriesRequest", shapes });
/** POST /_api/bookings/v2/services/locations/query. Permissions: BOOKINGS.SERVICES_READ. */
export const queryLocations = /* @__PURE__ */ $.defineMethod<(options?: QueryLocationsOptions, call?: $.CallOptions) => Promise<QueryLocationsResponse>>({ id: "wix.bookings.services.v2.ServicesService.QueryLocations", name: "queryLocations", route: "POST /_api/bookings/v2/services/locations/query", args: [""], request: "QueryLocationsRequest", shapes });
/** POST /_api/bookings/v2/services/policies/query. Permissions: BOOKINGS.BOOKING_POLICY_READ, BOOKINGS.SERVICES_READ. */
export const queryPolicies = /* @__PURE__ */ $.defineMethod<(query: CursorQuery, call?: $.CallOptions) => Promise<QueryPoliciesResponse>>({ id: "wix.bookings.services.v2.ServicesService.QueryPolicies", name: "queryPolicies", route: "POST /_api/bookings/v2/services/policies/query", args: ["query"], response: "QueryPoliciesResponse", shapes });
/** POST /_api/bookings/v2/services/query. Permissions: BOOKINGS.SERVICES_READ. */
export const queryServices = /* @__PURE__ */ $.defineMethod<$.QueryFunction<QueryV2, QueryServicesOptions, QueryServicesResponse, $.OffsetPage<Service>>>({ id: "wix.bookings.services.v2.ServicesService.QueryServices", name: "queryServices", route: "POST /_api/bookings/v2/services/query", args: [""], response: "QueryServicesResponse", query: {"paging":"offset","items":"services","metadata":"pagingMetadata","options":true}, shapes });
/** POST /_api/bookings/v2/services/search. Permissions: BOOKINGS.SERVICES_READ. */
export const searchServices = /* @__PURE__ */ $.defineMethod<(search: CursorSearch, call?: $.CallOptions) => Promise<SearchServicesResponse>>({ id: "wix.bookings.services.v2.ServicesService.SearchServices", name: "searchServices", route: "POST /_api/bookings/v2/services/search", args: ["search"], response: "SearchServicesResponse", shapes });
/** POST /_api/bookings/v2/services/add-on-groups/set-add-ons-for-group. Permissions: BOOKINGS.SERVICES_ADD_ON_GROUPS_SET_ADD_ONS. */
export const setAddOnsForGroup = /* @__PURE__ */ $.defineMethod<(serviceId: string, options: $.Requires<SetAddOnsForGroupOptions, "addOnIds" | "groupId">, call?: $.CallOptions) => Promise<SetAddOnsForGroupResponse>>({ id: "wix.bookings.services.v2.AddOnGroupsService.SetAddOnsForGroup", name: "setAddOnsForGroup", route: "POST /_api/bookings/v2/services/add-on-groups/set-add-ons-for-group", args: ["serviceId",""], shapes });
/** POST /_api/bookings/v2/services/:serviceId/slugs/custom. Permissions: BOOKINGS.SERVICES_CUSTOM_SLUGS_SET. */
export const setCustomSlug = /* @__PURE__ */ $.defineMethod<(serviceId: string, options?: SetCustomSlugOptions, call?: $.CallOptions) => Promise<SetCustomSlugResponse>>({ id: "wix.bookings.services.v2.ServicesService.SetCustomSlug", name: "setCustomSlug", route: "POST /_api/bookings/v2/services/:serviceId/slugs/custom", args: ["serviceId",""], response: "SetCustomSlugResponse", shapes });
/** POST /_api/bookings/v2/services/:serviceId/locations. Permissions: BOOKINGS.SERVICES_LOCATIONS_SET. */
export const setServiceLocations = /* @__PURE__ */ $.defineMethod<(serviceId: string, options?: SetServiceLocationsOptions, call?: $.CallOptions) => Promise<SetServiceLocationsResponse>>({ id: "wix.bookings.services.v2.ServicesService.SetServiceLocations", name: "setServiceLocations", route: "POST /_api/bookings/v2/services/:serviceId/locations", args: ["serviceId",""], response: "SetServiceLocationsResponse", shapes });
/** POST /_api/bookings/v2/services/add-on-groups/update. Permissions: BOOKINGS.SERVICES_ADD_ON_GROUP_UPDATE. */
export const updateAddOnGroup = /* @__PURE__ */ $.defineMethod<(addOnGroup: $.Requires<AddOnGroup, "_id">, options: $.Requires<UpdateAddOnGroupOptions, "serviceId">, call?: $.CallOptions) => Promise<UpdateAddOnGroupResponse>>({ id: "wix.bookings.services.v2.AddOnGroupsService.UpdateAddOnGroup", name: "updateAddOnGroup", route: "POST /_api/bookings/v2/services/add-on-groups/update", args: ["addOnGroup",""], shapes });
/** PATCH /_api/bookings/v2/services/:serviceId. Permissions: BOOKINGS.SERVICES_UPDATE. */
export const updateService = /* @__PURE__ */ $.defineMethod<(_id: string, service: $.Requires<Service, "revision">, call?: $.CallOptions) => Promise<Service>>({ id: "wix.bookings.services.v2.ServicesService.UpdateService", name: "updateService", route: "PATCH /_api/bookings/v2/services/:serviceId", path: {"serviceId":"service.id"}, args: ["service.id","service"], request: "UpdateServiceRequest", response: "UpdateServiceResponse", returns: "service", shapes });
/** POST /_api/bookings/v2/services/slugs/validate. Permissions: BOOKINGS.SERVICES_CUSTOM_SLUGS_SET. */
export const validateSlug = /* @__PURE__ */ $.defineMethod<(serviceId: string, options?: ValidateSlugOptions, call?: $.CallOptions) => Promise<ValidateSlugResponse>>({ id: "wix.bookings.services.v2.ServicesService.ValidateSlug", name: "validateSlug", route: "POST /_api/bookings/v2/services/slugs/validate", args: ["serviceId",""], shapes });
