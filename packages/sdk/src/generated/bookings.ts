// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
export * as availabilityTimeSlots from "./bookings/availability-time-slots.ts";
export * as bookings from "./bookings/bookings.ts";
export * as extendedBookings from "./bookings/extended-bookings.ts";
export * as resources from "./bookings/resources.ts";
export * as services from "./bookings/services.ts";
export * as staffMembers from "./bookings/staff-members.ts";
