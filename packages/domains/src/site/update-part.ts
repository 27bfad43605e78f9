import type { WriteHandler } from "../handler.ts";
import { createSanitizer } from "../resource/sanitize.ts";
import { applyMask, parseMask } from "./field-mask.ts";
import { changeProperties } from "./properties-document.ts";
import { SITE_PROPERTIES, siteMethod } from "./site-contract.ts";

/** The handler of a method that changes some top-level properties, with a mask in `fields`. */
export function updatePart(method: "UpdateBusinessContact" | "UpdateBusinessProfile", part: string, message: string): WriteHandler {
  const sanitize = createSanitizer(SITE_PROPERTIES.schemas, message, { nulls: "keep" });
  return {
    kind: "write",
    methodId: siteMethod(method),
    handle: async (request, ctx, tx) => {
      const paths = parseMask(request.fields, SITE_PROPERTIES.schemas, message);
      const input = sanitize(request[part]);
      await changeProperties(tx, ctx, (current) => applyMask(current, input, paths));
      return {};
    },
  };
}
