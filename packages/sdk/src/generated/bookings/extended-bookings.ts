// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AddressLocation, Balance, BookedAddOn, BookedEntity, BookingStatus, CommonAddressLocation, CursorPaging, CustomFormField, DateTimeRule, ExtendedFields, MembershipName, MembershipPaymentCredits, MultiServiceBookingInfo, OrderStatus, Paging, PagingMetadataV2, ParticipantsRange, Price, PriceDescription, SelectedPaymentOption, SortOrder, Subdivision } from "../shared/types.ts";
export type { AddressLocation, Balance, BookedAddOn, BookedEntity, BookedResource, BookedSchedule, BookedSlot, BookingStatus, CommonAddressLocation, CursorPaging, Cursors, CustomFormField, DateTimeRule, DurationUnitType, ExtendedFields, Location, LocationType, MembershipName, MembershipPaymentCredits, MultiServiceBookingInfo, MultiServiceBookingType, OrderStatus, Paging, PagingMetadataV2, ParticipantsRange, Price, PriceDescription, RequestedGender, RequestedGenderValue, ResourceSelection, SelectedPaymentOption, SelectionMethod, SortOrder, Subdivision, ValueType } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "Booking": {"createdDate":"date","startDate":"date","endDate":"date","updatedDate":"date","extendedFields":"ExtendedFields"},
  "ExtendedBooking": {"booking":"Booking","transactions":"OrderTransactions"},
  "ExtendedFields": {"namespaces":"free"},
  "MembershipPaymentDetails": {"expirationDate":"date"},
  "OrderTransactions": {"chargedMembershipPaymentDetails":"MembershipPaymentDetails"},
  "QueryExtendedBookingResponse": {"extendedBookings":"ExtendedBooking"},
  "QueryExtendedBookingsResponse": {"extendedBookings":"ExtendedBooking"},
};

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
  /** @deprecated */
  readonly refund?: boolean | null;
}
export interface Attendance {
  readonly _id?: string | null;
  readonly status?: AttendanceStatus;
  readonly numberOfAttendees?: number;
}
export type AttendanceStatus = "NOT_SET" | "ATTENDED" | "NOT_ATTENDED";
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
  readonly createdBy?: IdentificationData;
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
export interface BookingFeeDetails {
  readonly cancellationFeeStatus?: BookingFeeStatus;
}
export type BookingFeeStatus = "UNKNOWN_STATUS" | "NOT_YET_APPLIED_TO_ORDER" | "APPLIED_TO_ORDER";
export interface BookingPolicySettings {
  readonly cancellationFeeEnabled?: boolean | null;
}
export interface CommonPaging {
  readonly limit?: number | null;
  readonly offset?: number | null;
}
export interface CommonQueryV2 {
  readonly paging?: CommonPaging;
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
}
export interface ConferencingDetails {
  readonly guestUrl?: string | null;
  readonly password?: string | null;
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
export interface CountExtendedBookingsResponse {
  readonly count?: number;
}
export interface CyclePrice {
  readonly amount?: string;
  readonly currency?: string;
}
export interface Duration {
  readonly minutes?: number;
  readonly name?: string | null;
}
export interface ExtendedBooking {
  readonly booking?: Booking;
  readonly allowedActions?: AllowedActions;
  readonly attendance?: Attendance;
  readonly conferencingDetails?: ConferencingDetails;
  readonly bookingPolicySettings?: BookingPolicySettings;
  readonly bookingFeeDetails?: BookingFeeDetails;
  readonly order?: Order;
  readonly waiver?: Waiver;
  readonly transactions?: OrderTransactions;
  readonly formSubmissions?: readonly FormSubmission[];
  readonly subscriptionInfo?: SubscriptionInfo;
}
export interface FormSubmission {
  readonly label?: string | null;
  readonly key?: string;
  readonly value?: string;
  readonly fieldId?: string;
}
export type Frequency = "MONTHLY";
export interface IdentificationData {
  readonly anonymousVisitorId?: string;
  readonly memberId?: string;
  readonly wixUserId?: string;
  readonly appId?: string;
  readonly contactId?: string | null;
}
export interface MembershipPaymentDetails {
  readonly name?: MembershipName;
  readonly expirationDate?: Date | null;
  readonly credits?: MembershipPaymentCredits;
}
export interface Order {
  readonly _id?: string | null;
  readonly number?: string;
  readonly status?: OrderStatus;
  readonly paymentStatus?: PaymentStatusEnumPaymentStatus;
  readonly totalPrice?: Price;
  readonly bookingPrice?: Price;
  readonly bookingPriceDescription?: PriceDescription;
  readonly balance?: Balance;
  readonly currency?: string | null;
}
export interface OrderTransactions {
  readonly chargedMembershipPaymentDetails?: MembershipPaymentDetails;
  readonly refundSumAmounts?: string | null;
}
export interface ParticipantChoices {
  readonly serviceChoices?: readonly ServiceChoices[];
}
export type PaymentStatus = "UNDEFINED" | "NOT_PAID" | "PAID" | "PARTIALLY_PAID" | "REFUNDED" | "EXEMPT" | "FAILED";
export type PaymentStatusEnumPaymentStatus = "NOT_PAID" | "PAID" | "PARTIALLY_REFUNDED" | "FULLY_REFUNDED" | "PENDING" | "PARTIALLY_PAID" | "PENDING_MERCHANT" | "CANCELED" | "DECLINED";
export interface QueryExtendedBookingResponse {
  readonly extendedBookings?: readonly ExtendedBooking[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface QueryExtendedBookingsResponse {
  readonly extendedBookings?: readonly ExtendedBooking[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface QueryV2 {
  readonly paging?: Paging;
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
  readonly fields?: readonly string[];
  readonly fieldsets?: readonly string[];
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
export interface Sorting {
  readonly fieldName?: string;
  readonly order?: SortOrder;
  readonly origin?: CommonAddressLocation;
}
export type Status = "UNDEFINED" | "SIGNED" | "NOT_SIGNED";
export interface StreetAddress {
  readonly number?: string;
  readonly name?: string;
  readonly apt?: string;
}
export interface SubscriptionInfo {
  readonly currentCycle?: number;
  readonly totalCycles?: number;
  readonly billingFrequency?: Frequency;
  readonly subscriptionId?: string | null;
  readonly status?: SubscriptionStatus;
  readonly cyclePrice?: CyclePrice;
}
export type SubscriptionStatus = "DRAFT" | "PENDING" | "ACTIVE" | "PAUSED" | "CANCELED" | "ENDED";
export interface Waiver {
  readonly _id?: string | null;
  readonly waiverTemplateId?: string | null;
  readonly contactId?: string | null;
  readonly status?: Status;
}
export interface CountExtendedBookingsOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
}
export interface QueryOptions {
  readonly withBookingAllowedActions?: boolean;
  readonly withBookingAttendanceInfo?: boolean;
  readonly sessionId?: string | null;
}
export interface QueryExtendedBookingsOptions {
  readonly withBookingAllowedActions?: boolean;
  readonly withBookingAttendanceInfo?: boolean;
  readonly withBookingConferencingDetails?: boolean;
  readonly withBookingPolicySettings?: boolean;
  readonly withBookingFeeDetails?: boolean;
  readonly withEcomOrder?: boolean;
}
/** POST /_api/bookings-reader/v2/extended-bookings/count. Permissions: bookings:v2:booking:count_extended_bookings, BOOKINGS.MANAGE_BOOKINGS, BOOKINGS.BOOKING_READ_ANY. */
export const countExtendedBookings = /* @__PURE__ */ $.defineMethod<(options?: CountExtendedBookingsOptions, call?: $.CallOptions) => Promise<CountExtendedBookingsResponse>>({ id: "com.wixpress.bookings.reader.v2.BookingsReader.CountExtendedBookings", name: "countExtendedBookings", route: "POST /_api/bookings-reader/v2/extended-bookings/count", args: [""], shapes });
/** POST /_api/bookings-reader/v2/extended-booking/query. Permissions: BOOKINGS.BOOKING_READ. @deprecated */
export const query = /* @__PURE__ */ $.defineMethod<(query: QueryV2, options?: QueryOptions, call?: $.CallOptions) => Promise<QueryExtendedBookingResponse>>({ id: "com.wixpress.bookings.reader.v2.BookingsReader.Query", name: "query", route: "POST /_api/bookings-reader/v2/extended-booking/query", args: ["query",""], response: "QueryExtendedBookingResponse", shapes });
/** POST /_api/bookings-reader/v2/extended-bookings/query. Permissions: BOOKINGS.BOOKING_READ, BOOKINGS.MANAGE_BOOKINGS, BOOKINGS.BOOKING_READ_ANY. */
export const queryExtendedBookings = /* @__PURE__ */ $.defineMethod<$.QueryFunction<CommonQueryV2, QueryExtendedBookingsOptions, QueryExtendedBookingsResponse, $.CursorPage<ExtendedBooking>>>({ id: "com.wixpress.bookings.reader.v2.BookingsReader.QueryExtendedBookings", name: "queryExtendedBookings", route: "POST /_api/bookings-reader/v2/extended-bookings/query", args: [""], response: "QueryExtendedBookingsResponse", query: {"paging":"cursor","items":"extendedBookings","metadata":"pagingMetadata","options":true}, shapes });
