import type { WriteHandler } from "../handler.ts";
import { updatePart } from "./update-part.ts";

/** Changes names, logo, description and company id of the business. */
export const updateBusinessProfile: WriteHandler = updatePart("UpdateBusinessProfile", "businessProfile", "BusinessProfileData");
