import type { WriteHandler } from "../handler.ts";
import { createSanitizer } from "../resource/sanitize.ts";
import { assertBusinessSchedule } from "./business-schedule.ts";
import { changeProperties } from "./properties-document.ts";
import { SITE_PROPERTIES, siteMethod } from "./site-contract.ts";

const sanitizeSchedule = createSanitizer(SITE_PROPERTIES.schemas, "BusinessSchedule", { nulls: "drop" });

/** Replaces the opening hours of the business. */
export const updateBusinessSchedule: WriteHandler = {
  kind: "write",
  methodId: siteMethod("UpdateBusinessSchedule"),
  handle: async (request, ctx, tx) => {
    const businessSchedule = sanitizeSchedule(request.businessSchedule);
    assertBusinessSchedule(businessSchedule);
    await changeProperties(tx, ctx, (current) => ({ ...current, businessSchedule }));
    return {};
  },
};
