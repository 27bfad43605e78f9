import { ImportError } from "../import-error.ts";

/** Formats of the typings and the names that the schemas use for them; `src/formats.ts` says what each accepts. */
const FORMATS: Readonly<Record<string, string>> = {
  GUID: "guid",
  DECIMAL_VALUE: "decimal",
  WEB_URL: "web-url",
  SECURE_WEB_URL: "secure-web-url",
  URI: "uri",
  URL_SLUG: "url-slug",
  CURRENCY: "currency",
  COUNTRY: "country",
  LANGUAGE: "language",
  LANGUAGE_TAG: "language-tag",
  EMAIL: "email",
  PHONE: "phone",
  COLOR_HEX: "color-hex",
  LOCAL_DATE: "date",
  LOCAL_DATE_TIME: "local-date-time",
};

/** The schema format for a format tag. Errors: ImportError for a format that is not known. */
export function formatOf(tag: string): string {
  const format = FORMATS[tag];
  if (format === undefined) throw new ImportError(`unknown @format ${tag}`);
  return format;
}
