import { auth } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
import type { APIRoute } from "astro";
import { pickContactDetails } from "../../lib/contact-details.ts";
import { errorResponse } from "../../lib/error-response.ts";
import { mayReadContactDetails } from "../../lib/may-read-contact-details.ts";

/** The same function, called with the app's permissions. Nothing else in this file is elevated. */
const readSiteProperties = auth.elevate(siteProperties.getSiteProperties, { reason: "contact details on the site" });

/** The site's contact details, for visitors, who may not read site properties themselves. */
export const GET: APIRoute = async ({ locals, request }) => {
  // Who asks is settled before anything is elevated, and stands in the record of the elevated call.
  const caller = await locals.belay.identify();
  if (!mayReadContactDetails(request, caller)) {
    return Response.json({ message: "Only this site's own pages and its app may ask for this." }, { status: 403 });
  }
  try {
    const { properties } = await readSiteProperties();
    return Response.json(pickContactDetails(properties ?? {}), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return errorResponse(error);
  }
};
