// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AddOnDetails, AddOnGroup, AddOnPaymentOptions, AddressLocation, BookAfterStartPolicy, BookedAddOn, BookedEntity, BookingStatus, BulkActionMetadata, CancellationPolicy, CommonIdentificationData, Conferencing, CustomFormField, CustomPayment, DateTimeRule, ExtendedFields, FirstChargeDateType, Form, FrequencyType, ItemMetadata, LimitEarlyBookingPolicy, LimitLateBookingPolicy, Media, Money, MultiServiceBookingInfo, MultiServiceBookingType, OnlineBooking, ParticipantsPolicy, ParticipantsRange, PaymentOptions, PolicyDescription, ReschedulePolicy, ResourceSelection, ResourcesPolicy, SaveCreditCardPolicy, Schedule, SelectedPaymentOption, SeoSchema, ServiceResource, ServiceType, Slug, StaffMemberDetails, Subdivision, URLs, V2Location, WaitlistPolicy } from "../shared/types.ts";
export type { AddOnDetails, AddOnGroup, AddOnPaymentOptions, AddressLocation, ApplicationError, AvailabilityConstraints, BookAfterStartPolicy, BookedAddOn, BookedEntity, BookedResource, BookedSchedule, BookedSlot, BookingStatus, BulkActionMetadata, BusinessLocationOptions, CancellationPolicy, CommonAddress, CommonIdentificationData, CommonStreetAddress, Conferencing, CustomFormField, CustomLocationOptions, CustomPayment, DailyConfig, DateTimeRule, DurationRange, DurationUnitType, ExtendedFields, FirstChargeDateType, Form, FrequencyType, HourlyConfig, Image, ItemMetadata, Keyword, LimitEarlyBookingPolicy, LimitLateBookingPolicy, Location, LocationType, LocationTypeEnumLocationType, Media, MediaItem, Money, MultiServiceBookingInfo, MultiServiceBookingType, OnlineBooking, PageUrlV2, ParticipantsPolicy, ParticipantsRange, PaymentOptions, PolicyDescription, RequestedGender, RequestedGenderValue, ReschedulePolicy, ResourceIds, ResourceSelection, ResourceType, ResourcesPolicy, SaveCreditCardPolicy, Schedule, SelectedPaymentOption, SelectionMethod, SeoSchema, ServiceResource, ServiceType, Settings, Slug, StaffMediaItem, StaffMember, StaffMemberDetails, Subdivision, Tag, URLs, UnitType, V2Duration, V2Location, ValueType, WaitlistPolicy } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AddBookingsToMultiServiceBookingResponse": {"bookings":"BookingResult"},
  "ApplicationError": {"data":"free"},
  "Booking": {"createdDate":"date","startDate":"date","endDate":"date","updatedDate":"date","extendedFields":"ExtendedFields"},
  "BookingPolicy": {"createdDate":"date","updatedDate":"date"},
  "BookingResult": {"booking":"Booking"},
  "BookingsCancelList": {"bookingsInfo":"CancelBookingInfo"},
  "BulkBookingResult": {"itemMetadata":"ItemMetadata","item":"Booking"},
  "BulkCalculateAllowedActionsResponse": {"results":"BulkCalculateAllowedActionsResult"},
  "BulkCalculateAllowedActionsResult": {"itemMetadata":"ItemMetadata"},
  "BulkCancelBookingRequest": {"bookings":"BookingsCancelList","recurringCancellation":"RecurringCancelInfo"},
  "BulkCancelBookingResponse": {"results":"BulkBookingResult"},
  "BulkConfirmOrDeclineBookingResponse": {"results":"BulkBookingResult"},
  "BulkCreateBookingRequest": {"createBookingsInfo":"CreateBookingInfo"},
  "BulkCreateBookingResponse": {"results":"BulkBookingResult"},
  "BulkGetMultiServiceBookingAllowedActionsResponse": {"results":"BulkCalculateAllowedActionsResult"},
  "CancelBookingInfo": {"participantNotification":"ParticipantNotification"},
  "CancelBookingRequest": {"participantNotification":"ParticipantNotification"},
  "CancelBookingResponse": {"booking":"Booking"},
  "CancelMultiServiceBookingAnonymouslyResponse": {"multiServiceBooking":"MultiServiceBooking"},
  "CancelMultiServiceBookingRequest": {"participantNotification":"ParticipantNotification"},
  "CancelMultiServiceBookingResponse": {"multiServiceBooking":"MultiServiceBooking"},
  "ConfirmBookingRequest": {"participantNotification":"ParticipantNotification"},
  "ConfirmBookingResponse": {"booking":"Booking"},
  "ConfirmMultiServiceBookingRequest": {"participantNotification":"ParticipantNotification"},
  "ConfirmMultiServiceBookingResponse": {"multiServiceBooking":"MultiServiceBooking"},
  "ConfirmOrDeclineBookingResponse": {"booking":"Booking"},
  "CreateBookingInfo": {"booking":"Booking","participantNotification":"ParticipantNotification","formSubmission":"free"},
  "CreateBookingRequest": {"booking":"Booking","participantNotification":"ParticipantNotification","formSubmission":"free"},
  "CreateBookingResponse": {"booking":"Booking"},
  "CreateMultiServiceBookingRequest": {"bookings":"Booking","participantNotification":"ParticipantNotification","formSubmission":"free"},
  "CreateMultiServiceBookingResponse": {"multiServiceBooking":"MultiServiceBooking"},
  "DeclineBookingRequest": {"participantNotification":"ParticipantNotification"},
  "DeclineBookingResponse": {"booking":"Booking"},
  "DeclineMultiServiceBookingRequest": {"participantNotification":"ParticipantNotification"},
  "DeclineMultiServiceBookingResponse": {"multiServiceBooking":"MultiServiceBooking"},
  "ExtendedFields": {"namespaces":"free"},
  "GetMultiServiceBookingAnonymouslyResponse": {"multiServiceBooking":"MultiServiceBooking"},
  "GetMultiServiceBookingResponse": {"multiServiceBooking":"MultiServiceBooking"},
  "GetServiceAnonymouslyResponse": {"service":"Service"},
  "ItemMetadata": {"error":"ApplicationError"},
  "MarkBookingAsPendingRequest": {"participantNotification":"ParticipantNotification"},
  "MarkBookingAsPendingResponse": {"booking":"Booking"},
  "MarkMultiServiceBookingAsPendingRequest": {"participantNotification":"ParticipantNotification"},
  "MarkMultiServiceBookingAsPendingResponse": {"multiServiceBooking":"MultiServiceBooking"},
  "MultiServiceBooking": {"bookings":"BookingResult"},
  "ParticipantNotification": {"metadata":"free"},
  "Payment": {"subscription":"SubscriptionPayment"},
  "RecurringCancelInfo": {"participantNotification":"ParticipantNotification"},
  "RemoveBookingsFromMultiServiceBookingResponse": {"bookings":"BookingResult"},
  "RescheduleBookingRequest": {"participantNotification":"ParticipantNotification"},
  "RescheduleBookingResponse": {"booking":"Booking"},
  "RescheduleMultiServiceBookingRequest": {"participantNotification":"ParticipantNotification"},
  "RescheduleMultiServiceBookingResponse": {"multiServiceBooking":"MultiServiceBooking"},
  "Schedule": {"firstSessionStart":"date","lastSessionEnd":"date"},
  "SeoSchema": {"tags":"Tag"},
  "Service": {"payment":"Payment","bookingPolicy":"BookingPolicy","schedule":"Schedule","supportedSlugs":"Slug","mainSlug":"Slug","extendedFields":"ExtendedFields","seoData":"SeoSchema","createdDate":"date","updatedDate":"date"},
  "SetBookingSubmissionIdResponse": {"booking":"Booking"},
  "Slug": {"createdDate":"date"},
  "SubscriptionPayment": {"recurringStartDate":"date"},
  "Tag": {"props":"free","meta":"free"},
  "UpdateExtendedFieldsRequest": {"namespaceData":"free"},
  "UpdateExtendedFieldsResponse": {"namespaceData":"free"},
  "UpdateNumberOfParticipantsResponse": {"booking":"Booking"},
  "V1CancelBookingAnonymouslyResponse": {"booking":"Booking"},
  "V1GetBookingAnonymouslyResponse": {"booking":"Booking"},
  "V1RescheduleBookingAnonymouslyResponse": {"booking":"Booking"},
};

export interface AddBookingsToMultiServiceBookingResponse {
  readonly bookings?: readonly BookingResult[];
}
export interface Address {
  readonly streetAddress?: StreetAddress;
  readonly addressLine?: string | null;
  readonly country?: string | null;
  readonly subdivision?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly addressLine2?: string | null;
  readonly formattedAddress?: string | null;
  readonly hint?: string | null;
  readonly geocode?: AddressLocation;
  readonly countryFullname?: string | null;
  readonly subdivisions?: readonly Subdivision[];
}
export interface AllowedActions {
  readonly cancel?: boolean;
  readonly reschedule?: boolean;
}
export interface Booking {
  readonly totalParticipants?: number;
  readonly participantsChoices?: ParticipantChoices;
  readonly _id?: string | null;
  readonly bookedEntity?: BookedEntity;
  readonly contactDetails?: ContactDetails;
  /** @deprecated */
  readonly additionalFields?: readonly CustomFormField[];
  readonly status?: BookingStatus;
  readonly paymentStatus?: PaymentStatus;
  readonly selectedPaymentOption?: SelectedPaymentOption;
  readonly _createdDate?: Date | null;
  readonly externalUserId?: string | null;
  readonly revision?: string | null;
  readonly createdBy?: CommonIdentificationData;
  readonly startDate?: Date | null;
  readonly endDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly extendedFields?: ExtendedFields;
  readonly doubleBooked?: boolean | null;
  readonly multiServiceBookingInfo?: MultiServiceBookingInfo;
  readonly formSubmissionId?: string | null;
  readonly formId?: string | null;
  readonly bookedAddOns?: readonly BookedAddOn[];
  readonly appId?: string | null;
  readonly createdByAppId?: string | null;
  readonly depositSelected?: boolean | null;
}
export interface BookingFee {
  readonly _id?: string | null;
  readonly bookingId?: string | null;
  readonly cancellationFee?: CancellationFee;
  readonly policyDetails?: PolicyDetails;
}
export type BookingFeeStatus = "UNKNOWN_STATUS" | "PREVIEW" | "NOT_YET_APPLIED_TO_ORDER" | "APPLIED_TO_ORDER";
export interface BookingIdAndRevision {
  readonly bookingId?: string | null;
  readonly revision?: string | null;
}
export interface BookingInfo {
  readonly bookingId?: string | null;
  readonly revision?: string | null;
  readonly paymentStatus?: PaymentStatus;
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
export interface BookingPolicySettings {
  readonly maxParticipantsPerBooking?: number | null;
}
export interface BookingPolicyViolations {
  readonly tooEarlyToBook?: boolean | null;
  readonly tooLateToBook?: boolean | null;
  readonly bookOnlineDisabled?: boolean | null;
}
export interface BookingResult {
  readonly bookingId?: string | null;
  readonly booking?: Booking;
}
export interface BookingsCancelList {
  readonly bookingsInfo?: readonly CancelBookingInfo[];
}
export interface BulkBookingResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: Booking;
}
export interface BulkCalculateAllowedActionsResponse {
  readonly results?: readonly BulkCalculateAllowedActionsResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkCalculateAllowedActionsResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: AllowedActions;
}
export interface BulkCancelBookingResponse {
  readonly results?: readonly BulkBookingResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkConfirmOrDeclineBookingRequestBookingDetails {
  readonly bookingId?: string;
  readonly paymentStatus?: PaymentStatus;
}
export interface BulkConfirmOrDeclineBookingResponse {
  readonly results?: readonly BulkBookingResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkCreateBookingResponse {
  readonly results?: readonly BulkBookingResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkGetMultiServiceBookingAllowedActionsResponse {
  readonly results?: readonly BulkCalculateAllowedActionsResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface CancelBookingFlowControlSettings {
  readonly ignoreCancellationPolicy?: boolean | null;
  readonly withRefund?: boolean | null;
  readonly waiveCancellationFee?: boolean | null;
}
export interface CancelBookingInfo {
  readonly bookingId?: string;
  readonly revision?: string | null;
  readonly flowControlSettings?: CancelBookingFlowControlSettings;
  readonly waiveCharges?: boolean | null;
  readonly participantNotification?: ParticipantNotification;
}
export interface CancelBookingResponse {
  readonly booking?: Booking;
}
export interface CancelMultiServiceBookingAnonymouslyResponse {
  readonly multiServiceBooking?: MultiServiceBooking;
}
export interface CancelMultiServiceBookingResponse {
  readonly multiServiceBooking?: MultiServiceBooking;
}
export interface CancellationFee {
  readonly price?: Money;
  readonly status?: BookingFeeStatus;
  readonly trigger?: Trigger;
}
export interface CancellationFeePolicy {
  readonly enabled?: boolean;
  readonly cancellationWindows?: readonly CancellationWindow[];
  readonly autoCollectFeeEnabled?: boolean | null;
}
export interface CancellationWindow {
  readonly amount?: CommonMoney;
  readonly percentage?: string;
  readonly startInMinutes?: number | null;
}
export interface Category {
  readonly _id?: string;
  readonly name?: string | null;
  readonly sortOrder?: number | null;
}
export interface CommonMoney {
  readonly value?: string;
  readonly currency?: string;
  readonly formattedValue?: string | null;
}
export interface ConfirmBookingFlowControlSettings {
  readonly checkAvailabilityValidation?: boolean;
}
export interface ConfirmBookingResponse {
  readonly booking?: Booking;
}
export interface ConfirmMultiServiceBookingResponse {
  readonly multiServiceBooking?: MultiServiceBooking;
}
export interface ConfirmOrDeclineBookingResponse {
  readonly booking?: Booking;
}
export interface ContactDetails {
  readonly contactId?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly fullAddress?: Address;
  /** @deprecated */
  readonly timeZone?: string | null;
  readonly countryCode?: string | null;
}
export interface CreateBookingFlowControlSettings {
  readonly skipAvailabilityValidation?: boolean;
  readonly skipBusinessConfirmation?: boolean;
  readonly skipSelectedPaymentOptionValidation?: boolean;
  readonly skipAddOnValidation?: boolean;
}
export interface CreateBookingInfo {
  readonly booking?: Booking;
  readonly participantNotification?: ParticipantNotification;
  readonly sendSmsReminder?: boolean | null;
  readonly flowControlSettings?: CreateBookingFlowControlSettings;
  readonly formSubmission?: Readonly<Record<string, unknown>> | null;
}
export interface CreateBookingResponse {
  readonly booking?: Booking;
}
export interface CreateMultiServiceBookingResponse {
  readonly multiServiceBooking?: MultiServiceBooking;
}
export interface DeclineBookingFlowControlSettings {
  readonly withRefund?: boolean | null;
}
export interface DeclineBookingResponse {
  readonly booking?: Booking;
}
export interface DeclineMultiServiceBookingResponse {
  readonly multiServiceBooking?: MultiServiceBooking;
}
export interface DiscountInfo {
  readonly discountName?: string;
  readonly priceAfterDiscount?: CommonMoney;
}
export interface Duration {
  readonly minutes?: number;
  readonly name?: string | null;
}
export interface FixedPayment {
  readonly price?: CommonMoney;
  readonly deposit?: CommonMoney;
  readonly fullUpfrontPaymentAllowed?: boolean | null;
}
export interface GetAnonymousActionTokenForMultiServiceBookingResponse {
  readonly token?: string | null;
}
export interface GetAnonymousActionTokenResponse {
  readonly token?: string | null;
}
export interface GetMultiServiceBookingAnonymouslyResponse {
  readonly multiServiceBooking?: MultiServiceBooking;
  readonly allowedAnonymousActions?: V1AllowedAnonymousActions;
}
export interface GetMultiServiceBookingAvailabilityResponse {
  readonly bookable?: boolean;
  readonly totalCapacity?: number | null;
  readonly remainingCapacity?: number | null;
  readonly policyViolations?: BookingPolicyViolations;
  readonly policySettings?: BookingPolicySettings;
  readonly multiServiceBookingInfo?: readonly GetMultiServiceBookingAvailabilityResponseBookingInfo[];
}
export interface GetMultiServiceBookingAvailabilityResponseBookingInfo {
  readonly bookingId?: string | null;
}
export interface GetServiceAnonymouslyResponse {
  readonly service?: Service;
}
export type LocationLocationType = "UNDEFINED" | "OWNER_BUSINESS" | "OWNER_CUSTOM" | "CUSTOM";
export interface MarkBookingAsPendingFlowControlSettings {
  readonly checkAvailabilityValidation?: boolean;
  readonly skipPendingApprovalServiceValidation?: boolean;
}
export interface MarkBookingAsPendingResponse {
  readonly booking?: Booking;
}
export interface MarkMultiServiceBookingAsPendingResponse {
  readonly multiServiceBooking?: MultiServiceBooking;
}
export interface MultiServiceBooking {
  readonly _id?: string | null;
  readonly bookings?: readonly BookingResult[];
}
export interface ParticipantChoices {
  readonly serviceChoices?: readonly ServiceChoices[];
}
export interface ParticipantNotification {
  readonly notifyParticipants?: boolean;
  readonly message?: string | null;
  readonly metadata?: Readonly<Record<string, string>>;
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
export type PaymentStatus = "UNDEFINED" | "NOT_PAID" | "PAID" | "PARTIALLY_PAID" | "REFUNDED" | "EXEMPT" | "FAILED";
export interface PolicyDetails {
  readonly _id?: string | null;
  readonly description?: string | null;
  readonly descriptionTranslated?: string | null;
}
export type RateType = "FIXED" | "CUSTOM" | "VARIED" | "NO_FEE" | "SUBSCRIPTION";
export interface RecurringCancelInfo {
  readonly recurringGroupId?: string;
  readonly cancellationStartDate?: string | null;
  readonly participantNotification?: ParticipantNotification;
  readonly flowControlSettings?: CancelBookingFlowControlSettings;
  readonly waiveCharges?: boolean | null;
  readonly timeZone?: string | null;
}
export interface RemoveBookingsFromMultiServiceBookingResponse {
  readonly bookings?: readonly BookingResult[];
}
export type RequestedFields = "STAFF_MEMBER_DETAILS" | "RESOURCE_TYPE_DETAILS" | "DISCOUNT_INFO_DETAILS" | "STAFF_WORKING_HOURS_LOCATIONS" | "RESOURCE_DETAILS";
export interface RescheduleBookingFlowControlSettings {
  readonly ignoreReschedulePolicy?: boolean;
  readonly skipAvailabilityValidation?: boolean;
  readonly skipBusinessConfirmation?: boolean;
  readonly allowAddOnChanges?: boolean;
}
export interface RescheduleBookingInfo {
  readonly totalParticipants?: number;
  readonly participantsChoices?: ParticipantChoices;
  readonly bookingId?: string | null;
  readonly slot?: V2Slot;
  readonly revision?: string | null;
  readonly bookedAddOns?: readonly BookedAddOn[];
}
export interface RescheduleBookingResponse {
  readonly booking?: Booking;
}
export interface RescheduleMultiServiceBookingResponse {
  readonly multiServiceBooking?: MultiServiceBooking;
}
export type ResourceTransparency = "OPAQUE" | "TRANSPARENT";
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
  readonly category?: Category;
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
export interface ServiceChoice {
  readonly custom?: string;
  readonly duration?: Duration;
  readonly dateTime?: DateTimeRule;
  readonly participantRange?: ParticipantsRange;
  readonly optionId?: string;
  readonly choiceId?: string | null;
}
export interface ServiceChoices {
  readonly numberOfParticipants?: number | null;
  readonly choices?: readonly ServiceChoice[];
}
export interface SetBookingSubmissionIdResponse {
  readonly booking?: Booking;
}
export interface SlotLocation {
  readonly _id?: string | null;
  readonly name?: string | null;
  readonly formattedAddress?: string | null;
  readonly locationType?: LocationLocationType;
}
export interface SlotSlotResource {
  readonly _id?: string | null;
  readonly name?: string | null;
  readonly transparency?: ResourceTransparency;
}
export interface StreetAddress {
  readonly number?: string;
  readonly name?: string;
  readonly apt?: string;
}
export interface SubscriptionPayment {
  readonly amountPerBillingCycle?: CommonMoney;
  readonly frequency?: FrequencyType;
  readonly totalPayments?: number | null;
  readonly firstChargeDate?: FirstChargeDateType;
  readonly recurringStartDate?: Date | null;
  /** @deprecated */
  readonly enrollmentFeeAmount?: CommonMoney;
}
export interface TaxableAddress {
  readonly taxableAddressType?: TaxableAddressType;
}
export type TaxableAddressType = "BUSINESS" | "BILLING";
export type Trigger = "UNKNOWN_TRIGGER" | "NOT_ATTENDED" | "BOOKING_CANCELED";
export interface UpdateExtendedFieldsResponse {
  readonly namespace?: string;
  readonly namespaceData?: Readonly<Record<string, unknown>> | null;
}
export interface UpdateNumberOfParticipantsResponse {
  readonly booking?: Booking;
}
export interface V1AllowedAnonymousActions {
  readonly cancel?: boolean;
  readonly reschedule?: boolean;
}
export interface V1CancelBookingAnonymouslyResponse {
  readonly booking?: Booking;
}
export interface V1GetBookingAnonymouslyResponse {
  readonly booking?: Booking;
  readonly allowedAnonymousActions?: V1AllowedAnonymousActions;
  readonly bookingFee?: BookingFee;
}
export type V1RequestedFields = "BOOKING_FEES";
export interface V1RescheduleBookingAnonymouslyResponse {
  readonly booking?: Booking;
}
export interface V2Slot {
  readonly sessionId?: string | null;
  readonly serviceId?: string;
  readonly scheduleId?: string;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
  readonly timezone?: string | null;
  readonly resource?: SlotSlotResource;
  readonly location?: SlotLocation;
  readonly eventId?: string | null;
  readonly resourceSelections?: readonly ResourceSelection[];
  readonly allDay?: boolean | null;
}
export interface VariedPayment {
  readonly defaultPrice?: CommonMoney;
  readonly deposit?: CommonMoney;
  readonly minPrice?: CommonMoney;
  readonly maxPrice?: CommonMoney;
  readonly fullUpfrontPaymentAllowed?: boolean | null;
}
export interface AddBookingsToMultiServiceBookingOptions {
  readonly bookings?: readonly BookingIdAndRevision[];
  readonly returnFullEntity?: boolean;
}
export interface BookingsGetBookingAnonymouslyOptions {
  readonly fields?: readonly V1RequestedFields[];
}
export interface BookingsRescheduleBookingAnonymouslyOptions {
  readonly revision?: string | null;
}
export interface BulkCancelBookingOptions {
  readonly bookings?: BookingsCancelList;
  readonly recurringCancellation?: RecurringCancelInfo;
  readonly returnFullEntity?: boolean;
}
export interface BulkConfirmOrDeclineBookingOptions {
  readonly returnEntity?: boolean;
}
export interface BulkCreateBookingOptions {
  readonly returnFullEntity?: boolean;
}
export interface CancelBookingOptions {
  readonly participantNotification?: ParticipantNotification;
  readonly flowControlSettings?: CancelBookingFlowControlSettings;
  readonly revision?: string | null;
  readonly waiveCharges?: boolean | null;
}
export interface CancelMultiServiceBookingOptions {
  readonly participantNotification?: ParticipantNotification;
  readonly flowControlSettings?: CancelBookingFlowControlSettings;
  readonly returnFullEntity?: boolean;
  readonly waiveCharges?: boolean | null;
}
export interface ConfirmBookingOptions {
  readonly participantNotification?: ParticipantNotification;
  readonly sendSmsReminder?: boolean | null;
  readonly paymentStatus?: PaymentStatus;
  readonly doubleBooked?: boolean | null;
  readonly flowControlSettings?: ConfirmBookingFlowControlSettings;
}
export interface ConfirmMultiServiceBookingOptions {
  readonly confirmBookingsInfo?: readonly BookingInfo[];
  readonly participantNotification?: ParticipantNotification;
  readonly sendSmsReminder?: boolean | null;
  readonly doubleBooked?: boolean | null;
  readonly returnFullEntity?: boolean;
  readonly flowControlSettings?: ConfirmBookingFlowControlSettings;
}
export interface ConfirmOrDeclineBookingOptions {
  readonly paymentStatus?: PaymentStatus;
}
export interface CreateBookingOptions {
  readonly participantNotification?: ParticipantNotification;
  readonly sendSmsReminder?: boolean | null;
  readonly flowControlSettings?: CreateBookingFlowControlSettings;
  readonly formSubmission?: Readonly<Record<string, unknown>> | null;
}
export interface CreateMultiServiceBookingOptions {
  readonly participantNotification?: ParticipantNotification;
  readonly sendSmsReminder?: boolean | null;
  readonly flowControlSettings?: CreateBookingFlowControlSettings;
  readonly returnFullEntity?: boolean;
  readonly multiServiceBookingType?: MultiServiceBookingType;
  readonly formSubmission?: Readonly<Record<string, unknown>> | null;
}
export interface DeclineBookingOptions {
  readonly participantNotification?: ParticipantNotification;
  readonly paymentStatus?: PaymentStatus;
  readonly doubleBooked?: boolean | null;
  readonly flowControlSettings?: DeclineBookingFlowControlSettings;
}
export interface DeclineMultiServiceBookingOptions {
  readonly declineBookingsInfo?: readonly BookingInfo[];
  readonly participantNotification?: ParticipantNotification;
  readonly doubleBooked?: boolean | null;
  readonly returnFullEntity?: boolean;
  readonly flowControlSettings?: DeclineBookingFlowControlSettings;
}
export interface GetMultiServiceBookingAnonymouslyOptions {
  readonly fields?: readonly V1RequestedFields[];
}
export interface GetServiceAnonymouslyOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface MarkBookingAsPendingOptions {
  readonly participantNotification?: ParticipantNotification;
  readonly sendSmsReminder?: boolean | null;
  readonly paymentStatus?: PaymentStatus;
  readonly doubleBooked?: boolean | null;
  readonly flowControlSettings?: MarkBookingAsPendingFlowControlSettings;
}
export interface MarkMultiServiceBookingAsPendingOptions {
  readonly markAsPendingBookingsInfo?: readonly BookingInfo[];
  readonly participantNotification?: ParticipantNotification;
  readonly sendSmsReminder?: boolean | null;
  readonly doubleBooked?: boolean | null;
  readonly returnFullEntity?: boolean;
  readonly flowControlSettings?: MarkBookingAsPendingFlowControlSettings;
}
export interface RemoveBookingsFromMultiServiceBookingOptions {
  readonly bookings?: readonly BookingIdAndRevision[];
  readonly returnFullEntity?: boolean;
}
export interface RescheduleBookingOptions {
  readonly totalParticipants?: number;
  readonly participantsChoices?: ParticipantChoices;
  readonly revision?: string | null;
  readonly participantNotification?: ParticipantNotification;
  readonly flowControlSettings?: RescheduleBookingFlowControlSettings;
  readonly bookedAddOns?: readonly BookedAddOn[];
}
export interface RescheduleMultiServiceBookingOptions {
  readonly participantNotification?: ParticipantNotification;
  readonly flowControlSettings?: RescheduleBookingFlowControlSettings;
  readonly returnFullEntity?: boolean;
}
export interface UpdateExtendedFieldsOptions {
  readonly namespaceData?: Readonly<Record<string, unknown>> | null;
}
export interface UpdateNumberOfParticipantsOptions {
  readonly totalParticipants?: number;
  readonly participantsChoices?: ParticipantChoices;
  readonly revision?: string | null;
}
/** POST /_api/bookings-service/v2/multi_service_bookings/add_bookings_to_multi_service_booking. Permissions: MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_ADD_BOOKINGS. */
export const addBookingsToMultiServiceBooking = /* @__PURE__ */ $.defineMethod<(multiServiceBookingId: string, options: $.Requires<AddBookingsToMultiServiceBookingOptions, "bookings" | "bookings.bookingId" | "bookings.revision">, call?: $.CallOptions) => Promise<AddBookingsToMultiServiceBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.MultiServiceBookings.AddBookingsToMultiServiceBooking", name: "addBookingsToMultiServiceBooking", route: "POST /_api/bookings-service/v2/multi_service_bookings/add_bookings_to_multi_service_booking", args: ["multiServiceBookingId",""], response: "AddBookingsToMultiServiceBookingResponse", shapes });
/** POST /v1/anonymous-bookings/:token/cancel. */
export const bookingsCancelBookingAnonymously = /* @__PURE__ */ $.defineMethod<(token: string, revision: string, call?: $.CallOptions) => Promise<V1CancelBookingAnonymouslyResponse>>({ id: "wix.bookings.anonymous.actions.v1.AnonymousBookingActionsService.CancelBookingAnonymously", name: "bookingsCancelBookingAnonymously", route: "POST /v1/anonymous-bookings/:token/cancel", args: ["token","revision"], response: "V1CancelBookingAnonymouslyResponse", shapes });
/** GET /v1/anonymous-bookings/:token. */
export const bookingsGetBookingAnonymously = /* @__PURE__ */ $.defineMethod<(token: string, options?: BookingsGetBookingAnonymouslyOptions, call?: $.CallOptions) => Promise<V1GetBookingAnonymouslyResponse>>({ id: "wix.bookings.anonymous.actions.v1.AnonymousBookingActionsService.GetBookingAnonymously", name: "bookingsGetBookingAnonymously", route: "GET /v1/anonymous-bookings/:token", payloadIn: "query", args: ["token",""], response: "V1GetBookingAnonymouslyResponse", shapes });
/** POST /v1/anonymous-bookings/:token/reschedule. */
export const bookingsRescheduleBookingAnonymously = /* @__PURE__ */ $.defineMethod<(token: string, slot: V2Slot, options: $.Requires<BookingsRescheduleBookingAnonymouslyOptions, "revision">, call?: $.CallOptions) => Promise<V1RescheduleBookingAnonymouslyResponse>>({ id: "wix.bookings.anonymous.actions.v1.AnonymousBookingActionsService.RescheduleBookingAnonymously", name: "bookingsRescheduleBookingAnonymously", route: "POST /v1/anonymous-bookings/:token/reschedule", args: ["token","slot",""], response: "V1RescheduleBookingAnonymouslyResponse", shapes });
/** POST /bookings/v2/bulk/bookings/calculate_allowed_actions. Permissions: BOOKINGS.BULK_CALCULATE_ALLOWED_ACTIONS. */
export const bulkCalculateAllowedActions = /* @__PURE__ */ $.defineMethod<(bookingIds: readonly string[], call?: $.CallOptions) => Promise<BulkCalculateAllowedActionsResponse>>({ id: "com.wixpress.bookings.bookings.v2.Bookings.BulkCalculateAllowedActions", name: "bulkCalculateAllowedActions", route: "POST /bookings/v2/bulk/bookings/calculate_allowed_actions", args: ["bookingIds"], response: "BulkCalculateAllowedActionsResponse", shapes });
/** POST /bookings/v2/bulk/bookings/cancel. Permissions: bookings:v2:booking:bookings:bulk_cancel_booking. */
export const bulkCancelBooking = /* @__PURE__ */ $.defineMethod<(options?: $.Requires<BulkCancelBookingOptions, "bookings.bookingsInfo" | "bookings.bookingsInfo.revision" | "recurringCancellation.recurringGroupId">, call?: $.CallOptions) => Promise<BulkCancelBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.Bookings.BulkCancelBooking", name: "bulkCancelBooking", route: "POST /bookings/v2/bulk/bookings/cancel", args: [""], request: "BulkCancelBookingRequest", response: "BulkCancelBookingResponse", shapes });
/** POST /bookings/v2/bulk/bookings/confirmOrDecline. Permissions: BOOKINGS.BOOKING_CONFIRM_OR_DECLINE. */
export const bulkConfirmOrDeclineBooking = /* @__PURE__ */ $.defineMethod<(details: $.Requires<readonly BulkConfirmOrDeclineBookingRequestBookingDetails[], "bookingId">, options?: BulkConfirmOrDeclineBookingOptions, call?: $.CallOptions) => Promise<BulkConfirmOrDeclineBookingResponse>>({ id: "com.wixpress.bookings.confirmator.v2.Confirmator.BulkConfirmOrDeclineBooking", name: "bulkConfirmOrDeclineBooking", route: "POST /bookings/v2/bulk/bookings/confirmOrDecline", args: ["details",""], response: "BulkConfirmOrDeclineBookingResponse", shapes });
/** POST /bookings/v2/bulk/bookings/create. Permissions: BOOKINGS.BOOKING_CREATE. */
export const bulkCreateBooking = /* @__PURE__ */ $.defineMethod<(createBookingsInfo: $.Requires<readonly CreateBookingInfo[], "booking" | "booking.additionalFields._id" | "booking.bookedEntity">, options?: BulkCreateBookingOptions, call?: $.CallOptions) => Promise<BulkCreateBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.Bookings.BulkCreateBooking", name: "bulkCreateBooking", route: "POST /bookings/v2/bulk/bookings/create", args: ["createBookingsInfo",""], request: "BulkCreateBookingRequest", response: "BulkCreateBookingResponse", shapes });
/** POST /bookings/multiServiceBookings/v2/bulk/multi_service_bookings/get_allowed_actions. Permissions: MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_GET_ALLOWED_ACTIONS. */
export const bulkGetMultiServiceBookingAllowedActions = /* @__PURE__ */ $.defineMethod<(multiServiceBookingIds: readonly string[], call?: $.CallOptions) => Promise<BulkGetMultiServiceBookingAllowedActionsResponse>>({ id: "com.wixpress.bookings.bookings.v2.MultiServiceBookings.BulkGetMultiServiceBookingAllowedActions", name: "bulkGetMultiServiceBookingAllowedActions", route: "POST /bookings/multiServiceBookings/v2/bulk/multi_service_bookings/get_allowed_actions", args: ["multiServiceBookingIds"], response: "BulkGetMultiServiceBookingAllowedActionsResponse", shapes });
/** POST /_api/bookings-service/v2/bookings/:bookingId/cancel. Permissions: BOOKINGS.BOOKING_CANCEL. */
export const cancelBooking = /* @__PURE__ */ $.defineMethod<(bookingId: string, options: $.Requires<CancelBookingOptions, "revision">, call?: $.CallOptions) => Promise<CancelBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.Bookings.CancelBooking", name: "cancelBooking", route: "POST /_api/bookings-service/v2/bookings/:bookingId/cancel", args: ["bookingId",""], request: "CancelBookingRequest", response: "CancelBookingResponse", shapes });
/** POST /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId/cancel. Permissions: MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_CANCEL. */
export const cancelMultiServiceBooking = /* @__PURE__ */ $.defineMethod<(multiServiceBookingId: string, options?: CancelMultiServiceBookingOptions, call?: $.CallOptions) => Promise<CancelMultiServiceBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.MultiServiceBookings.CancelMultiServiceBooking", name: "cancelMultiServiceBooking", route: "POST /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId/cancel", args: ["multiServiceBookingId",""], request: "CancelMultiServiceBookingRequest", response: "CancelMultiServiceBookingResponse", shapes });
/** POST /v1/anonymous-multi-service-bookings/:token/cancel. */
export const cancelMultiServiceBookingAnonymously = /* @__PURE__ */ $.defineMethod<(token: string, call?: $.CallOptions) => Promise<CancelMultiServiceBookingAnonymouslyResponse>>({ id: "wix.bookings.anonymous.actions.v1.AnonymousBookingActionsService.CancelMultiServiceBookingAnonymously", name: "cancelMultiServiceBookingAnonymously", route: "POST /v1/anonymous-multi-service-bookings/:token/cancel", args: ["token"], response: "CancelMultiServiceBookingAnonymouslyResponse", shapes });
/** POST /_api/bookings-service/v2/bookings/:bookingId/confirm. Permissions: BOOKINGS.BOOKING_CONFIRM. */
export const confirmBooking = /* @__PURE__ */ $.defineMethod<(bookingId: string, revision: string, options?: ConfirmBookingOptions, call?: $.CallOptions) => Promise<ConfirmBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.Bookings.ConfirmBooking", name: "confirmBooking", route: "POST /_api/bookings-service/v2/bookings/:bookingId/confirm", args: ["bookingId","revision",""], request: "ConfirmBookingRequest", response: "ConfirmBookingResponse", shapes });
/** POST /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId/confirm. Permissions: MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_CONFIRM. */
export const confirmMultiServiceBooking = /* @__PURE__ */ $.defineMethod<(multiServiceBookingId: string, options?: ConfirmMultiServiceBookingOptions, call?: $.CallOptions) => Promise<ConfirmMultiServiceBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.MultiServiceBookings.ConfirmMultiServiceBooking", name: "confirmMultiServiceBooking", route: "POST /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId/confirm", args: ["multiServiceBookingId",""], request: "ConfirmMultiServiceBookingRequest", response: "ConfirmMultiServiceBookingResponse", shapes });
/** POST /bookings/v2/confirmation/:bookingId:confirmOrDecline. Permissions: BOOKINGS.BOOKING_CONFIRM_OR_DECLINE. */
export const confirmOrDeclineBooking = /* @__PURE__ */ $.defineMethod<(bookingId: string, options?: ConfirmOrDeclineBookingOptions, call?: $.CallOptions) => Promise<ConfirmOrDeclineBookingResponse>>({ id: "com.wixpress.bookings.confirmator.v2.Confirmator.ConfirmOrDeclineBooking", name: "confirmOrDeclineBooking", route: "POST /bookings/v2/confirmation/:bookingId:confirmOrDecline", args: ["bookingId",""], response: "ConfirmOrDeclineBookingResponse", shapes });
/** POST /_api/bookings-service/v2/bookings. Permissions: BOOKINGS.BOOKING_CREATE. */
export const createBooking = /* @__PURE__ */ $.defineMethod<(booking: $.Requires<Booking, "additionalFields._id" | "bookedEntity">, options?: CreateBookingOptions, call?: $.CallOptions) => Promise<CreateBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.Bookings.CreateBooking", name: "createBooking", route: "POST /_api/bookings-service/v2/bookings", args: ["booking",""], request: "CreateBookingRequest", response: "CreateBookingResponse", shapes });
/** POST /_api/bookings-service/v2/multi_service_bookings. Permissions: MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_CREATE. */
export const createMultiServiceBooking = /* @__PURE__ */ $.defineMethod<(bookings: $.Requires<readonly Booking[], "additionalFields._id" | "bookedEntity" | "bookedEntity.slot" | "bookedEntity.slot.endDate" | "bookedEntity.slot.location.locationType" | "bookedEntity.slot.scheduleId" | "bookedEntity.slot.startDate">, options?: CreateMultiServiceBookingOptions, call?: $.CallOptions) => Promise<CreateMultiServiceBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.MultiServiceBookings.CreateMultiServiceBooking", name: "createMultiServiceBooking", route: "POST /_api/bookings-service/v2/multi_service_bookings", args: ["bookings",""], request: "CreateMultiServiceBookingRequest", response: "CreateMultiServiceBookingResponse", shapes });
/** POST /_api/bookings-service/v2/bookings/:bookingId/decline. Permissions: BOOKINGS.BOOKING_DECLINE. */
export const declineBooking = /* @__PURE__ */ $.defineMethod<(bookingId: string, revision: string, options?: DeclineBookingOptions, call?: $.CallOptions) => Promise<DeclineBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.Bookings.DeclineBooking", name: "declineBooking", route: "POST /_api/bookings-service/v2/bookings/:bookingId/decline", args: ["bookingId","revision",""], request: "DeclineBookingRequest", response: "DeclineBookingResponse", shapes });
/** POST /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId/decline. Permissions: MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_DECLINE. */
export const declineMultiServiceBooking = /* @__PURE__ */ $.defineMethod<(multiServiceBookingId: string, options?: DeclineMultiServiceBookingOptions, call?: $.CallOptions) => Promise<DeclineMultiServiceBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.MultiServiceBookings.DeclineMultiServiceBooking", name: "declineMultiServiceBooking", route: "POST /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId/decline", args: ["multiServiceBookingId",""], request: "DeclineMultiServiceBookingRequest", response: "DeclineMultiServiceBookingResponse", shapes });
/** GET /v1/anonymous-bookings/:bookingId/token. Permissions: bookings:v2:booking:anonymous_actions:get_anonymous_action_token. */
export const getAnonymousActionToken = /* @__PURE__ */ $.defineMethod<(bookingId: string, call?: $.CallOptions) => Promise<GetAnonymousActionTokenResponse>>({ id: "wix.bookings.anonymous.actions.v1.AnonymousBookingActionsService.GetAnonymousActionToken", name: "getAnonymousActionToken", route: "GET /v1/anonymous-bookings/:bookingId/token", payloadIn: "query", args: ["bookingId"], shapes });
/** GET /v1/anonymous-multi-service-bookings/:multiServiceBookingId/token. Permissions: bookings:v2:booking:anonymous_actions:get_anonymous_action_token_for_multi_service_booking. */
export const getAnonymousActionTokenForMultiServiceBooking = /* @__PURE__ */ $.defineMethod<(multiServiceBookingId: string, call?: $.CallOptions) => Promise<GetAnonymousActionTokenForMultiServiceBookingResponse>>({ id: "wix.bookings.anonymous.actions.v1.AnonymousBookingActionsService.GetAnonymousActionTokenForMultiServiceBooking", name: "getAnonymousActionTokenForMultiServiceBooking", route: "GET /v1/anonymous-multi-service-bookings/:multiServiceBookingId/token", payloadIn: "query", args: ["multiServiceBookingId"], shapes });
/** GET /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId. Permissions: MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_READ. */
export const getMultiServiceBooking = /* @__PURE__ */ $.defineMethod<(multiServiceBookingId: string, call?: $.CallOptions) => Promise<MultiServiceBooking>>({ id: "com.wixpress.bookings.bookings.v2.MultiServiceBookings.GetMultiServiceBooking", name: "getMultiServiceBooking", route: "GET /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId", payloadIn: "query", args: ["multiServiceBookingId"], response: "GetMultiServiceBookingResponse", returns: "multiServiceBooking", shapes });
/** GET /v1/anonymous-multi-service-bookings/:token. */
export const getMultiServiceBookingAnonymously = /* @__PURE__ */ $.defineMethod<(token: string, options?: GetMultiServiceBookingAnonymouslyOptions, call?: $.CallOptions) => Promise<GetMultiServiceBookingAnonymouslyResponse>>({ id: "wix.bookings.anonymous.actions.v1.AnonymousBookingActionsService.GetMultiServiceBookingAnonymously", name: "getMultiServiceBookingAnonymously", route: "GET /v1/anonymous-multi-service-bookings/:token", payloadIn: "query", args: ["token",""], response: "GetMultiServiceBookingAnonymouslyResponse", shapes });
/** POST /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId/get_availability. Permissions: MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_GET_AVAILABILITY. */
export const getMultiServiceBookingAvailability = /* @__PURE__ */ $.defineMethod<(multiServiceBookingId: string, call?: $.CallOptions) => Promise<GetMultiServiceBookingAvailabilityResponse>>({ id: "com.wixpress.bookings.bookings.v2.MultiServiceBookings.GetMultiServiceBookingAvailability", name: "getMultiServiceBookingAvailability", route: "POST /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId/get_availability", args: ["multiServiceBookingId"], shapes });
/** GET /v1/anonymous-bookings/:token/service. */
export const getServiceAnonymously = /* @__PURE__ */ $.defineMethod<(token: string, options?: GetServiceAnonymouslyOptions, call?: $.CallOptions) => Promise<GetServiceAnonymouslyResponse>>({ id: "wix.bookings.anonymous.actions.v1.AnonymousBookingActionsService.GetServiceAnonymously", name: "getServiceAnonymously", route: "GET /v1/anonymous-bookings/:token/service", payloadIn: "query", args: ["token",""], response: "GetServiceAnonymouslyResponse", shapes });
/** POST /_api/bookings-service/v2/bookings/:bookingId/mark_booking_as_pending. Permissions: BOOKINGS.BOOKING_MARK_BOOKING_AS_PENDING. */
export const markBookingAsPending = /* @__PURE__ */ $.defineMethod<(bookingId: string, revision: string, options?: MarkBookingAsPendingOptions, call?: $.CallOptions) => Promise<MarkBookingAsPendingResponse>>({ id: "com.wixpress.bookings.bookings.v2.Bookings.MarkBookingAsPending", name: "markBookingAsPending", route: "POST /_api/bookings-service/v2/bookings/:bookingId/mark_booking_as_pending", args: ["bookingId","revision",""], request: "MarkBookingAsPendingRequest", response: "MarkBookingAsPendingResponse", shapes });
/** POST /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId/mark_as_pending. Permissions: MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_MARK_AS_PENDING. */
export const markMultiServiceBookingAsPending = /* @__PURE__ */ $.defineMethod<(multiServiceBookingId: string, options?: MarkMultiServiceBookingAsPendingOptions, call?: $.CallOptions) => Promise<MarkMultiServiceBookingAsPendingResponse>>({ id: "com.wixpress.bookings.bookings.v2.MultiServiceBookings.MarkMultiServiceBookingAsPending", name: "markMultiServiceBookingAsPending", route: "POST /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId/mark_as_pending", args: ["multiServiceBookingId",""], request: "MarkMultiServiceBookingAsPendingRequest", response: "MarkMultiServiceBookingAsPendingResponse", shapes });
/** POST /_api/bookings-service/v2/multi_service_bookings/remove_bookings_from_multi_service_booking. Permissions: MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_REMOVE_BOOKINGS. */
export const removeBookingsFromMultiServiceBooking = /* @__PURE__ */ $.defineMethod<(multiServiceBookingId: string, options?: RemoveBookingsFromMultiServiceBookingOptions, call?: $.CallOptions) => Promise<RemoveBookingsFromMultiServiceBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.MultiServiceBookings.RemoveBookingsFromMultiServiceBooking", name: "removeBookingsFromMultiServiceBooking", route: "POST /_api/bookings-service/v2/multi_service_bookings/remove_bookings_from_multi_service_booking", args: ["multiServiceBookingId",""], response: "RemoveBookingsFromMultiServiceBookingResponse", shapes });
/** POST /_api/bookings-service/v2/bookings/:bookingId/reschedule. Permissions: BOOKINGS.BOOKING_RESCHEDULE. */
export const rescheduleBooking = /* @__PURE__ */ $.defineMethod<(bookingId: string, slot: V2Slot, options: $.Requires<RescheduleBookingOptions, "revision">, call?: $.CallOptions) => Promise<RescheduleBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.Bookings.RescheduleBooking", name: "rescheduleBooking", route: "POST /_api/bookings-service/v2/bookings/:bookingId/reschedule", args: ["bookingId","slot",""], request: "RescheduleBookingRequest", response: "RescheduleBookingResponse", shapes });
/** POST /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId/reschedule. Permissions: MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_RESCHEDULE. */
export const rescheduleMultiServiceBooking = /* @__PURE__ */ $.defineMethod<(multiServiceBookingId: string, rescheduleBookingsInfo: $.Requires<readonly RescheduleBookingInfo[], "bookingId" | "revision" | "slot">, options?: RescheduleMultiServiceBookingOptions, call?: $.CallOptions) => Promise<RescheduleMultiServiceBookingResponse>>({ id: "com.wixpress.bookings.bookings.v2.MultiServiceBookings.RescheduleMultiServiceBooking", name: "rescheduleMultiServiceBooking", route: "POST /_api/bookings-service/v2/multi_service_bookings/:multiServiceBookingId/reschedule", args: ["multiServiceBookingId","rescheduleBookingsInfo",""], request: "RescheduleMultiServiceBookingRequest", response: "RescheduleMultiServiceBookingResponse", shapes });
/** POST /_api/bookings-service/v2/bookings/:bookingId/set-booking-submission-id. Permissions: BOOKINGS.BOOKING_SET_SUBMISSION_ID. */
export const setBookingSubmissionId = /* @__PURE__ */ $.defineMethod<(bookingId: string, submissionId: string, call?: $.CallOptions) => Promise<SetBookingSubmissionIdResponse>>({ id: "com.wixpress.bookings.bookings.v2.Bookings.SetBookingSubmissionId", name: "setBookingSubmissionId", route: "POST /_api/bookings-service/v2/bookings/:bookingId/set-booking-submission-id", args: ["bookingId","submissionId"], response: "SetBookingSubmissionIdResponse", shapes });
/** POST /_api/bookings-service/v2/bookings/:id/update_extended_fields. Permissions: BOOKINGS.BOOKING_UPDATE_EXTENDED_FIELDS. */
export const updateExtendedFields = /* @__PURE__ */ $.defineMethod<(_id: string, namespace: string, options: $.Requires<UpdateExtendedFieldsOptions, "namespaceData">, call?: $.CallOptions) => Promise<UpdateExtendedFieldsResponse>>({ id: "com.wixpress.bookings.bookings.v2.Bookings.UpdateExtendedFields", name: "updateExtendedFields", route: "POST /_api/bookings-service/v2/bookings/:id/update_extended_fields", args: ["id","namespace",""], request: "UpdateExtendedFieldsRequest", response: "UpdateExtendedFieldsResponse", shapes });
/** POST /_api/bookings-service/v2/bookings/:bookingId/update_number_of_participants. Permissions: BOOKINGS.NUMBER_OF_PARTICIPANTS_UPDATE. */
export const updateNumberOfParticipants = /* @__PURE__ */ $.defineMethod<(bookingId: string, options: $.Requires<UpdateNumberOfParticipantsOptions, "revision">, call?: $.CallOptions) => Promise<UpdateNumberOfParticipantsResponse>>({ id: "com.wixpress.bookings.bookings.v2.Bookings.UpdateNumberOfParticipants", name: "updateNumberOfParticipants", route: "POST /_api/bookings-service/v2/bookings/:bookingId/update_number_of_participants", args: ["bookingId",""], response: "UpdateNumberOfParticipantsResponse", shapes });
