/** A phone number as it is dialled from anywhere. */
export interface DialledNumber {
  /** With a plus and the code of its country in front: ITU E.164. */
  readonly e164Phone: string;
  /** The same with spaces where its country sets them: ITU E.123. */
  readonly formattedPhone: string;
}

/**
 * Reads a written number by the numbering plan of its country. `undefined` where the two do not make a number that exists.
 *
 * Shape: a number that begins with a plus says its country itself; any other needs `countryCode` (ISO 3166-1 alpha-2).
 * Why loaded here: the tables of all countries are a tenth of a second at the start of a process, and most processes never see a number.
 */
export async function dialledNumber(phone: string, countryCode: unknown): Promise<DialledNumber | undefined> {
  const text = phone.normalize("NFKC").trim();
  if (!text.startsWith("+") && typeof countryCode !== "string") return undefined;
  const { isSupportedCountry, parsePhoneNumberFromString } = await import("libphonenumber-js/min");
  const defaultCountry = typeof countryCode === "string" && isSupportedCountry(countryCode) ? countryCode : undefined;
  // `extract`: a number in the middle of a sentence is no number.
  const number = parsePhoneNumberFromString(text, { extract: false, ...(defaultCountry === undefined ? {} : { defaultCountry }) });
  if (number === undefined || !number.isValid()) return undefined;
  return { e164Phone: number.number, formattedPhone: number.formatInternational() };
}
