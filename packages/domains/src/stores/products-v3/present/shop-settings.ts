import type { EntityReader } from "@belay/store";
import { type JsonObject, ownValue } from "../../../resource/json.ts";
import { parseLayers } from "../../../resource/layers.ts";
import { SITE_PROPERTIES_KIND } from "../../../site/properties-document.ts";

/** What the site's properties say about prices, weights and addresses. */
export interface ShopSettings {
  readonly currency: string;
  readonly locale: string;
  readonly weightUnit: "KG" | "LB";
  /** Address of the site, without a slash at the end. */
  readonly baseUrl?: string;
}

/** Countries that weigh in pounds. */
const POUND_COUNTRIES: ReadonlySet<unknown> = new Set(["US", "LR", "MM"]);

/** Reads the settings of a site's shop; a site without properties has dollars and English. */
export async function readShopSettings(entities: EntityReader, siteId: string): Promise<ShopSettings> {
  const record = await entities.get(SITE_PROPERTIES_KIND, siteId, siteId);
  const properties: JsonObject = record === undefined ? {} : parseLayers(record.text);
  const country = ownValue(properties.locale, "country");
  const language = ownValue(properties.locale, "languageCode") ?? properties.language;
  const baseUrl = text(properties.externalSiteUrl)?.replace(/\/+$/, "");
  return {
    currency: text(properties.paymentCurrency) ?? "USD",
    locale: validLocale(`${text(language) ?? "en"}-${text(country) ?? "US"}`),
    weightUnit: POUND_COUNTRIES.has(country) ? "LB" : "KG",
    ...(baseUrl === undefined ? {} : { baseUrl }),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function validLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en-US";
  } catch {
    return "en-US";
  }
}
