import { siteProperties } from "@belay/sdk/business-tools";
import type { APIRoute } from "astro";
import { pickContactDetails } from "../../lib/contact-details.ts";
import { errorResponse } from "../../lib/error-response.ts";

/** The same call without elevation: it runs as whoever asks, and a visitor is refused. */
export const GET: APIRoute = async () => {
  try {
    // belay-ignore needs-elevation: the page shows this refusal beside the elevated answer
    const { properties } = await siteProperties.getSiteProperties();
    return Response.json(pickContactDetails(properties ?? {}), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return errorResponse(error);
  }
};
