import type { ModuleRequests } from "./module-requests.ts";

/** Requests about a site's own properties. */
export const sitePropertyRequests: readonly ModuleRequests[] = [
  {
    module: "business-tools/site-properties",
    requests: {
      getSiteProperties: () => ({}),
      updateBusinessContact: () => ({ businessContact: { email: "shop@example.com" }, fields: { paths: ["email"] } }),
      updateBusinessProfile: () => ({ businessProfile: { businessName: "Shop" }, fields: { paths: ["businessName"] } }),
      updateBusinessSchedule: () => ({
        businessSchedule: { periods: [{ openDay: "MONDAY", openTime: "09:00", closeDay: "MONDAY", closeTime: "17:00" }] },
      }),
      updateConsentPolicy: () => ({ consentPolicy: { essential: true, analytics: false } }),
    },
  },
];
