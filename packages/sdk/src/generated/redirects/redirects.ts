// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { Location } from "../shared/types.ts";
export type { Location, LocationType } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "CreateRedirectSessionRequest": {"login":"free","preferences":"RedirectSessionPreferences"},
  "CreateRedirectSessionResponse": {"redirectSession":"RedirectSession"},
  "RedirectSession": {"urlDetails":"URLDetails"},
  "RedirectSessionPreferences": {"additionalQueryParameters":"free"},
  "URLDetails": {"searchParams":"free"},
};

export interface AuthorizeRequest {
  readonly clientId?: string;
  readonly responseType?: string;
  readonly redirectUri?: string | null;
  readonly scope?: string | null;
  readonly state?: string;
  readonly responseMode?: string | null;
  readonly codeChallenge?: string | null;
  readonly codeChallengeMethod?: string | null;
  readonly sessionToken?: string | null;
  readonly nonce?: string | null;
  readonly prompt?: string | null;
}
export interface BookingPolicyViolations {
  readonly tooEarlyToBook?: boolean | null;
  readonly tooLateToBook?: boolean | null;
  readonly bookOnlineDisabled?: boolean | null;
  readonly validSubmissionRequired?: boolean | null;
}
export interface CallbackParams {
  readonly thankYouPageUrl?: string | null;
  readonly postFlowUrl?: string | null;
  readonly loginUrl?: string | null;
  readonly bookingsServiceListUrl?: string | null;
  readonly cartPageUrl?: string | null;
  readonly planListUrl?: string | null;
}
export interface CreateRedirectSessionResponse {
  readonly redirectSession?: RedirectSession;
}
export type Prompt = "login" | "none" | "consent" | "select_account";
export interface RedirectSession {
  readonly _id?: string;
  readonly fullUrl?: string;
  readonly urlDetails?: URLDetails;
  readonly sessionToken?: string | null;
  readonly shortUrl?: string;
}
export interface RedirectSessionAuthParams {
  readonly authRequest?: AuthorizeRequest;
  readonly prompt?: Prompt;
}
export interface RedirectSessionBookingsBookParams {
  readonly resourceId?: string;
}
export interface RedirectSessionBookingsCheckoutParams {
  readonly timezone?: string;
  readonly slotAvailability?: SlotAvailability;
}
export interface RedirectSessionEcomCheckoutParams {
  readonly checkoutId?: string;
}
export interface RedirectSessionEcomOrderPaymentRequestParams {
  readonly paymentRequestId?: string;
}
export interface RedirectSessionEventsCheckoutParams {
  readonly reservationId?: string;
  readonly eventSlug?: string;
}
export type RedirectSessionLoginParams = Readonly<Record<string, unknown>>;
export interface RedirectSessionLogoutParams {
  readonly clientId?: string;
}
export interface RedirectSessionPaidPlansCheckoutParams {
  readonly planId?: string;
  readonly checkoutData?: string | null;
}
export interface RedirectSessionPreferences {
  readonly useGenericWixPages?: boolean | null;
  readonly maintainIdentity?: boolean | null;
  readonly additionalQueryParameters?: Readonly<Record<string, string>>;
  readonly checkIfPublish?: boolean | null;
}
export interface RedirectSessionStoresProductParams {
  readonly productSlug?: string;
}
export interface Slot {
  /** @deprecated */
  readonly sessionId?: string | null;
  readonly serviceId?: string;
  readonly scheduleId?: string;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
  readonly timezone?: string | null;
  readonly resource?: SlotResource;
  readonly location?: Location;
  readonly eventId?: string | null;
}
export interface SlotAvailability {
  readonly slot?: Slot;
  readonly bookable?: boolean;
  readonly totalSpots?: number | null;
  readonly openSpots?: number | null;
  readonly waitingList?: WaitingList;
  readonly bookingPolicyViolations?: BookingPolicyViolations;
  readonly locked?: boolean | null;
  /** @deprecated */
  readonly isFromV2?: boolean;
}
export interface SlotResource {
  readonly _id?: string | null;
  readonly name?: string | null;
}
export interface URLDetails {
  readonly endpoint?: string;
  readonly searchParams?: Readonly<Record<string, string>>;
}
export interface WaitingList {
  readonly totalSpots?: number | null;
  readonly openSpots?: number | null;
}
export interface CreateRedirectSessionOptions {
  readonly bookingsCheckout?: RedirectSessionBookingsCheckoutParams;
  readonly ecomCheckout?: RedirectSessionEcomCheckoutParams;
  readonly eventsCheckout?: RedirectSessionEventsCheckoutParams;
  readonly paidPlansCheckout?: RedirectSessionPaidPlansCheckoutParams;
  readonly login?: RedirectSessionLoginParams;
  readonly logout?: RedirectSessionLogoutParams;
  readonly auth?: RedirectSessionAuthParams;
  readonly storesProduct?: RedirectSessionStoresProductParams;
  readonly bookingsBook?: RedirectSessionBookingsBookParams;
  readonly ecomOrderPaymentRequest?: RedirectSessionEcomOrderPaymentRequestParams;
  readonly callbacks?: CallbackParams;
  readonly preferences?: RedirectSessionPreferences;
  readonly origin?: string | null;
}
/** POST /_api/redirects-api/v1/redirect-session. Permissions: WIX_HEADLESS.WIX_URL_CREATE. */
export const createRedirectSession = /* @__PURE__ */ $.defineMethod<(options?: CreateRedirectSessionOptions, call?: $.CallOptions) => Promise<CreateRedirectSessionResponse>>({ id: "wix.headless.v1.RedirectSessionService.CreateRedirectSession", name: "createRedirectSession", route: "POST /_api/redirects-api/v1/redirect-session", args: [""], request: "CreateRedirectSessionRequest", response: "CreateRedirectSessionResponse", shapes });
