// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { CursorPaging, Cursors, RequestedGenderValue } from "../shared/types.ts";
export type { CursorPaging, Cursors, RequestedGender, RequestedGenderValue } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "BookingPolicyViolations": {"earliestBookingDate":"date"},
  "GetAvailabilityTimeSlotResponse": {"timeSlot":"TimeSlot"},
  "ListAvailabilityTimeSlotEndOptionsResponse": {"endOptions":"TimeSlot"},
  "ListAvailabilityTimeSlotsRequest": {"bookingPolicyViolations":"BookingPolicyViolations"},
  "ListAvailabilityTimeSlotsResponse": {"timeSlots":"TimeSlot"},
  "TimeSlot": {"bookingPolicyViolations":"BookingPolicyViolations"},
};

export interface AvailableResources {
  readonly resourceTypeId?: string | null;
  readonly resources?: readonly Resource[];
  readonly hasMoreAvailableResources?: boolean | null;
}
export interface BookingPolicyViolations {
  readonly tooEarlyToBook?: boolean | null;
  readonly earliestBookingDate?: Date | null;
  readonly tooLateToBook?: boolean | null;
  readonly bookOnlineDisabled?: boolean | null;
}
export interface CursorPagingMetadata {
  readonly cursors?: Cursors;
  readonly hasNext?: boolean | null;
}
export interface CustomerChoices {
  readonly durationInMinutes?: number | null;
  readonly addOnIds?: readonly string[] | null;
  readonly durationChoiceId?: string | null;
  readonly requestedGender?: RequestedGenderValue;
}
export interface EventInfo {
  readonly eventId?: string | null;
  readonly waitingList?: WaitingList;
  readonly eventTitle?: string | null;
}
export interface GetAvailabilityTimeSlotResponse {
  readonly timeSlot?: TimeSlot;
  readonly timeZone?: string | null;
}
export interface ListAvailabilityTimeSlotEndOptionsResponse {
  readonly endOptions?: readonly TimeSlot[];
  readonly timeZone?: string | null;
}
export interface ListAvailabilityTimeSlotsResponse {
  readonly timeSlots?: readonly TimeSlot[];
  readonly timeZone?: string | null;
  readonly cursorPagingMetadata?: CursorPagingMetadata;
}
export interface Location {
  readonly _id?: string | null;
  readonly name?: string | null;
  readonly formattedAddress?: string | null;
  readonly locationType?: LocationType;
}
export type LocationType = "BUSINESS" | "CUSTOM" | "CUSTOMER";
export interface NestedTimeSlot {
  readonly serviceId?: string;
  readonly localStartDate?: string;
  readonly localEndDate?: string;
  readonly availableResources?: readonly AvailableResources[];
  readonly scheduleId?: string | null;
}
export interface NonBookableReasons {
  readonly noRemainingCapacity?: boolean | null;
  readonly violatesBookingPolicy?: boolean | null;
  readonly reservedForWaitingList?: boolean | null;
  readonly eventCancelled?: boolean | null;
}
export interface Resource {
  readonly _id?: string;
  readonly name?: string | null;
}
export interface ResourceType {
  readonly resourceTypeId?: string | null;
  readonly resourceIds?: readonly string[] | null;
}
export interface TimeSlot {
  readonly serviceId?: string | null;
  readonly localStartDate?: string | null;
  readonly localEndDate?: string | null;
  readonly bookable?: boolean | null;
  readonly location?: Location;
  readonly eventInfo?: EventInfo;
  readonly totalCapacity?: number | null;
  readonly remainingCapacity?: number | null;
  readonly bookableCapacity?: number | null;
  readonly bookingPolicyViolations?: BookingPolicyViolations;
  readonly availableResources?: readonly AvailableResources[];
  readonly nestedTimeSlots?: readonly NestedTimeSlot[];
  readonly nonBookableReasons?: NonBookableReasons;
  readonly scheduleId?: string | null;
  readonly allDay?: boolean | null;
}
export interface WaitingList {
  readonly totalCapacity?: number | null;
  readonly remainingCapacity?: number | null;
}
export interface GetAvailabilityTimeSlotOptions {
  readonly includeResourceTypeIds?: readonly string[];
  readonly resourceTypes?: readonly ResourceType[];
}
export interface ListAvailabilityTimeSlotEndOptionsOptions {
  readonly localStartDate?: string;
  readonly maxLocalEndDate?: string | null;
  readonly timeZone?: string | null;
  readonly location?: Location;
  readonly resourceTypes?: readonly ResourceType[];
}
export interface ListAvailabilityTimeSlotsOptions {
  readonly serviceId?: string | null;
  readonly fromLocalDate?: string | null;
  readonly toLocalDate?: string | null;
  readonly timeZone?: string | null;
  readonly locations?: readonly Location[];
  readonly includeResourceTypeIds?: readonly string[];
  readonly bookable?: boolean | null;
  readonly bookingPolicyViolations?: BookingPolicyViolations;
  readonly timeSlotsPerDay?: number | null;
  readonly cursorPaging?: CursorPaging;
  readonly customerChoices?: CustomerChoices;
  readonly resourceTypes?: readonly ResourceType[];
}
/** POST /_api/service-availability/v2/time-slots/get. Permissions: BOOKINGS.AVAILABILITY_READ_TIME_SLOTS. */
export const getAvailabilityTimeSlot = /* @__PURE__ */ $.defineMethod<(serviceId: string, localStartDate: string, localEndDate: string, timeZone: string, location: Location, options?: GetAvailabilityTimeSlotOptions, call?: $.CallOptions) => Promise<GetAvailabilityTimeSlotResponse>>({ id: "com.wixpress.bookings.availability.v2.AvailabilityTimeSlots.GetAvailabilityTimeSlot", name: "getAvailabilityTimeSlot", route: "POST /_api/service-availability/v2/time-slots/get", args: ["serviceId","localStartDate","localEndDate","timeZone","location",""], response: "GetAvailabilityTimeSlotResponse", shapes });
/** POST /_api/service-availability/v2/time-slots/end-options. Permissions: BOOKINGS.AVAILABILITY_READ_TIME_SLOTS. */
export const listAvailabilityTimeSlotEndOptions = /* @__PURE__ */ $.defineMethod<(serviceId: string, options: $.Requires<ListAvailabilityTimeSlotEndOptionsOptions, "localStartDate" | "location">, call?: $.CallOptions) => Promise<ListAvailabilityTimeSlotEndOptionsResponse>>({ id: "com.wixpress.bookings.availability.v2.AvailabilityTimeSlots.ListAvailabilityTimeSlotEndOptions", name: "listAvailabilityTimeSlotEndOptions", route: "POST /_api/service-availability/v2/time-slots/end-options", args: ["serviceId",""], response: "ListAvailabilityTimeSlotEndOptionsResponse", shapes });
/** POST /_api/service-availability/v2/time-slots. Permissions: BOOKINGS.AVAILABILITY_READ_TIME_SLOTS. */
export const listAvailabilityTimeSlots = /* @__PURE__ */ $.defineMethod<(options?: ListAvailabilityTimeSlotsOptions, call?: $.CallOptions) => Promise<ListAvailabilityTimeSlotsResponse>>({ id: "com.wixpress.bookings.availability.v2.AvailabilityTimeSlots.ListAvailabilityTimeSlots", name: "listAvailabilityTimeSlots", route: "POST /_api/service-availability/v2/time-slots", args: [""], request: "ListAvailabilityTimeSlotsRequest", response: "ListAvailabilityTimeSlotsResponse", shapes });
