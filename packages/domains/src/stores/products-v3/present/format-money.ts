import { isObject, type JsonObject } from "../../../resource/json.ts";
import type { ShopSettings } from "./shop-settings.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** An amount as people of the site's language write it. The amount stays text all the way (S67). */
export function formatMoney(amount: string, { locale, currency }: ShopSettings): string {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = createFormat(locale, currency);
    // One entry for each locale and currency in use; sites choose them, so the number is bounded.
    if (formats.size >= 200) formats.clear();
    formats.set(key, format);
  }
  return isNumeric(amount) ? format.format(amount) : amount;
}

function createFormat(locale: string, currency: string): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency });
  } catch {
    return new Intl.NumberFormat(locale, { style: "decimal", minimumFractionDigits: 2 });
  }
}

/** Digits behind the point that the site's currency has. */
export function currencyDigits({ locale, currency }: ShopSettings): number {
  return createFormat(locale, currency).resolvedOptions().maximumFractionDigits ?? 2;
}

function isNumeric(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** Parts of a product that hold no prices, or free content. */
const PASSED: ReadonlySet<string> = new Set(["seoData", "extendedFields", "description", "media", "modifiers"]);

/** A copy with `formattedAmount` beside every amount of money. */
export function withFormattedAmounts(document: JsonObject, settings: ShopSettings): JsonObject {
  const entries = Object.entries(document).map(([key, value]) => [key, PASSED.has(key) ? value : visit(value, settings)] as const);
  return Object.fromEntries(entries);
}

function visit(value: unknown, settings: ShopSettings): unknown {
  if (Array.isArray(value)) return value.map((item) => visit(item, settings));
  if (!isObject(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item, settings)]));
  return typeof value.amount === "string" ? { ...inner, formattedAmount: formatMoney(value.amount, settings) } : inner;
}
