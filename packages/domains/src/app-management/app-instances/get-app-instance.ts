import { BelayError } from "@belay/core";
import type { ReadTransaction } from "@belay/store";
import { listGrant } from "../../apps/ceiling.ts";
import type { ReadHandler } from "../../handler.ts";
import { compact, isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { parseLayers } from "../../resource/layers.ts";
import { SITE_PROPERTIES_KIND } from "../../site/index.ts";

/** What an app may know of the site that it stands on. */
async function siteOf(tx: ReadTransaction, siteId: string): Promise<JsonObject> {
  const record = await tx.entities.get(SITE_PROPERTIES_KIND, siteId, siteId);
  const properties = record === undefined ? {} : parseLayers(record.text);
  const locale = isObject(properties.locale) ? properties.locale : {};
  const tag = [ownValue(locale, "languageCode"), ownValue(locale, "country")].filter((part) => typeof part === "string").join("-");
  return compact({
    siteId,
    siteDisplayName: typeof properties.siteDisplayName === "string" ? properties.siteDisplayName : undefined,
    locale: tag === "" ? undefined : tag,
    paymentCurrency: typeof properties.paymentCurrency === "string" ? properties.paymentCurrency : undefined,
    description: typeof properties.description === "string" ? properties.description : undefined,
    multilingual: { isMultiLingual: false, supportedLanguages: [] },
    installedWixApps: [],
  });
}

/**
 * The calling app on this site, with what it was granted here, and the site.
 *
 * Errors: NOT_FOUND (404) for a caller that is no app.
 */
export const getAppInstance: ReadHandler = {
  kind: "read",
  methodId: "com.wixpress.market.aim.api.AppInstanceService.GetAppInstance",
  handle: async (_request, ctx, tx) => {
    const { caller } = ctx;
    const instance = caller.kind === "APP" ? await tx.system.appInstance(caller.instanceId) : undefined;
    const app = instance === undefined ? undefined : await tx.system.oauthApp(instance.clientId);
    if (instance === undefined || app === undefined) {
      throw new BelayError("NOT_FOUND", {
        message: "This identity is no app, so there is no instance of it. Call it with an app's token.",
      });
    }
    return {
      instance: {
        instanceId: instance.id,
        appName: app.name,
        isFree: true,
        permissions: [...listGrant(instance.permissions)].sort(),
        availablePlans: [],
        copiedFromTemplate: false,
        freeTrialAvailable: false,
      },
      site: await siteOf(tx, ctx.siteId),
    };
  },
};
