import { moduleContract } from "../contract.ts";

/** The contract of the site properties. */
export const SITE_PROPERTIES = await moduleContract("business-tools/site-properties");

/** Method ids begin so. */
const SERVICE = "com.wixpress.siteproperties.api.v4.SitePropertiesV4";

/** The id of a method of the site properties. */
export function siteMethod(
  name: "Read" | "UpdateBusinessContact" | "UpdateBusinessProfile" | "UpdateBusinessSchedule" | "UpdateConsentPolicy",
): string {
  return `${SERVICE}.${name}`;
}
