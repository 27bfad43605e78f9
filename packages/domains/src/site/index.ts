import type { DomainModule } from "../handler.ts";
import { getSiteProperties } from "./get-site-properties.ts";
import { SITE_PROPERTIES } from "./site-contract.ts";
import { updateBusinessContact } from "./update-business-contact.ts";
import { updateBusinessProfile } from "./update-business-profile.ts";
import { updateBusinessSchedule } from "./update-business-schedule.ts";
import { updateConsentPolicy } from "./update-consent-policy.ts";

export { createSiteProperties, SITE_PROPERTIES_KIND } from "./properties-document.ts";

/** The site properties module. */
export const sitePropertiesModule: DomainModule = {
  module: SITE_PROPERTIES.module.module,
  handlers: [getSiteProperties, updateBusinessContact, updateBusinessProfile, updateBusinessSchedule, updateConsentPolicy],
};
