/**
 * The string formats of the schemas beside `date-time`, `date`, `email` and `uri` of JSON Schema, each as a pattern for the whole string.
 *
 * `byte` is base64 with padding; `decimal` a number as text, whose bounds stand in `x-decimal` (`gt`, `gte`, `lt`, `lte` as text, `maxScale`
 * decimal places); `country` ISO 3166-1 alpha-2, `currency` ISO 4217, `language` ISO 639-1, `language-tag` BCP 47 in its usual form.
 * `web-url` takes media references (`wix:image://...`) too: the official client sends them in the `url` of an image it was given as text.
 * Further keywords: `x-immutable` (settable on creation only) and `x-internal` (not offered by the public client packages).
 */
export const FORMATS: Readonly<Record<string, RegExp>> = {
  guid: /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/,
  decimal: /^-?(?:0|[1-9]\d{0,30})(?:\.\d{1,30})?$/,
  byte: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  country: /^[A-Z]{2}$/,
  currency: /^[A-Z]{3}$/,
  language: /^[a-z]{2}$/,
  "language-tag": /^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,6}$/,
  phone: /^[+\d(][\d\s().-]{0,48}(?:(?:x|ext\.?)\s?\d{1,10})?$/i,
  "color-hex": /^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/,
  "url-slug": /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._~-]*$/u,
  "web-url": /^(?:https?|wix:(?:image|video|audio|document|vector)):\/\/[^\s]+$/i,
  "secure-web-url": /^https:\/\/[^\s]+$/i,
  "local-date-time": /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?$/,
};
