import type { WriteHandler } from "../handler.ts";
import { updatePart } from "./update-part.ts";

/** Changes email, phone, fax and address of the business. */
export const updateBusinessContact: WriteHandler = updatePart("UpdateBusinessContact", "businessContact", "BusinessContactData");
