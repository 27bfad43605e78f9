// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { BusinessSchedule, FieldMask, Locale, SupportedLanguage } from "../shared/types.ts";
export type { BusinessSchedule, DayOfWeek, FieldMask, Locale, ResolutionMethod, SpecialHourPeriod, SupportedLanguage, TimePeriod } from "../shared/types.ts";

const shapes: $.ShapeTable = {};

export interface Address {
  readonly street?: string;
  readonly city?: string;
  readonly country?: string;
  readonly state?: string;
  readonly zip?: string;
  readonly hint?: AddressHint;
  readonly isPhysical?: boolean;
  readonly googleFormattedAddress?: string;
  readonly streetNumber?: string;
  readonly apartmentNumber?: string;
  readonly coordinates?: GeoCoordinates;
}
export interface AddressHint {
  readonly text?: string;
  readonly placement?: PlacementType;
}
export interface BusinessContactData {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly fax?: string | null;
  readonly address?: Address;
}
export interface BusinessProfileData {
  readonly siteDisplayName?: string | null;
  readonly businessName?: string | null;
  readonly logo?: string | null;
  readonly description?: string | null;
  readonly companyId?: string | null;
}
export interface Categories {
  readonly primary?: string;
  readonly secondary?: readonly string[];
  readonly businessTermId?: string | null;
}
export interface ConsentPolicy {
  readonly essential?: boolean | null;
  readonly functional?: boolean | null;
  readonly analytics?: boolean | null;
  readonly advertising?: boolean | null;
  readonly dataToThirdParty?: boolean | null;
}
export interface GeoCoordinates {
  readonly latitude?: number;
  readonly longitude?: number;
}
export interface Multilingual {
  readonly supportedLanguages?: readonly SupportedLanguage[];
  readonly autoRedirect?: boolean;
}
export type PlacementType = "BEFORE" | "AFTER" | "REPLACE";
export interface Properties {
  readonly categories?: Categories;
  readonly locale?: Locale;
  readonly language?: string | null;
  readonly paymentCurrency?: string | null;
  readonly timeZone?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly fax?: string | null;
  readonly address?: Address;
  readonly siteDisplayName?: string | null;
  readonly businessName?: string | null;
  readonly logo?: string | null;
  readonly description?: string | null;
  readonly businessSchedule?: BusinessSchedule;
  readonly multilingual?: Multilingual;
  readonly consentPolicy?: ConsentPolicy;
  readonly businessConfig?: string | null;
  readonly externalSiteUrl?: string | null;
  readonly trackClicksAnalytics?: boolean;
  readonly companyId?: string | null;
}
export interface PropertiesReadResponse {
  readonly version?: string;
  readonly properties?: Properties;
}
export type UpdateBusinessContactResponse = Readonly<Record<string, unknown>>;
export type UpdateBusinessProfileResponse = Readonly<Record<string, unknown>>;
export type UpdateBusinessScheduleResponse = Readonly<Record<string, unknown>>;
export type UpdateConsentPolicyResponse = Readonly<Record<string, unknown>>;
export interface GetSitePropertiesOptions {
  readonly fields?: FieldMask;
}
export interface UpdateBusinessContactOptions {
  readonly fields?: FieldMask;
}
export interface UpdateBusinessProfileOptions {
  readonly fields?: FieldMask;
}
/** GET /site-properties/v4/properties. Permissions: SITE_SETTINGS.VIEW. */
export const getSiteProperties = /* @__PURE__ */ $.defineMethod<(options?: GetSitePropertiesOptions, call?: $.CallOptions) => Promise<PropertiesReadResponse>>({ id: "com.wixpress.siteproperties.api.v4.SitePropertiesV4.Read", name: "getSiteProperties", route: "GET /site-properties/v4/properties", payloadIn: "query", args: [""], shapes });
/** POST /site-properties/v4/properties/business-contact. Permissions: SITE_PROPERTIES.UPDATE_BUSINESS_CONTACT. */
export const updateBusinessContact = /* @__PURE__ */ $.defineMethod<(businessContact: BusinessContactData, options?: UpdateBusinessContactOptions, call?: $.CallOptions) => Promise<UpdateBusinessContactResponse>>({ id: "com.wixpress.siteproperties.api.v4.SitePropertiesV4.UpdateBusinessContact", name: "updateBusinessContact", route: "POST /site-properties/v4/properties/business-contact", args: ["businessContact",""], shapes });
/** POST /site-properties/v4/properties/business-profile. Permissions: SITE_PROPERTIES.UPDATE_BUSINESS_PROFILE. */
export const updateBusinessProfile = /* @__PURE__ */ $.defineMethod<(businessProfile: BusinessProfileData, options?: UpdateBusinessProfileOptions, call?: $.CallOptions) => Promise<UpdateBusinessProfileResponse>>({ id: "com.wixpress.siteproperties.api.v4.SitePropertiesV4.UpdateBusinessProfile", name: "updateBusinessProfile", route: "POST /site-properties/v4/properties/business-profile", args: ["businessProfile",""], shapes });
/** POST /site-properties/v4/properties/business-schedule. Permissions: SITE_PROPERTIES.UPDATE_BUSINESS_SCHEDULE. */
export const updateBusinessSchedule = /* @__PURE__ */ $.defineMethod<(businessSchedule: BusinessSchedule, call?: $.CallOptions) => Promise<UpdateBusinessScheduleResponse>>({ id: "com.wixpress.siteproperties.api.v4.SitePropertiesV4.UpdateBusinessSchedule", name: "updateBusinessSchedule", route: "POST /site-properties/v4/properties/business-schedule", args: ["businessSchedule"], shapes });
/** POST /site-properties/v4/properties/policy. Permissions: SITE_PROPERTIES.UPDATE_CONSENT_POLICY. */
export const updateConsentPolicy = /* @__PURE__ */ $.defineMethod<(consentPolicy: ConsentPolicy, call?: $.CallOptions) => Promise<UpdateConsentPolicyResponse>>({ id: "com.wixpress.siteproperties.api.v4.SitePropertiesV4.UpdateConsentPolicy", name: "updateConsentPolicy", route: "POST /site-properties/v4/properties/policy", args: ["consentPolicy"], shapes });
