import { anyOf, endpoint, member, user, visitor } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
import { pickContactDetails } from "../../lib/contact-details.ts";

/**
 * The site's contact details, for visitors, who may not read site properties themselves. A page of another site cannot trigger it, and an
 * app's frontend calls it with a token of its own.
 */
export const GET = endpoint({
  allow: anyOf(visitor, member, user),
  elevate: { getSiteProperties: siteProperties.getSiteProperties },
  reason: "contact details on the site",
  handle: async ({ elevated }) => {
    const { properties } = await elevated.getSiteProperties();
    return pickContactDetails(properties ?? {});
  },
});
