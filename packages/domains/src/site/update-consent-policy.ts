import type { WriteHandler } from "../handler.ts";
import { isObject } from "../resource/json.ts";
import { createSanitizer } from "../resource/sanitize.ts";
import { changeProperties } from "./properties-document.ts";
import { SITE_PROPERTIES, siteMethod } from "./site-contract.ts";

const sanitizePolicy = createSanitizer(SITE_PROPERTIES.schemas, "ConsentPolicy", { nulls: "drop" });

/** Changes the cookie policy of the site. Essential cookies are always allowed. */
export const updateConsentPolicy: WriteHandler = {
  kind: "write",
  methodId: siteMethod("UpdateConsentPolicy"),
  handle: async (request, ctx, tx) => {
    const policy = sanitizePolicy(request.consentPolicy);
    await changeProperties(tx, ctx, (current) => {
      const before = isObject(current.consentPolicy) ? current.consentPolicy : {};
      return { ...current, consentPolicy: { ...before, ...policy, essential: true } };
    });
    return {};
  },
};
