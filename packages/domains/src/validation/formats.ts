import { FORMATS as PATTERNS } from "@belay/contracts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;
/**
 * What no part of an address holds: what nobody sees, because two addresses must not look like one, and what means something else in the head of a
 * mail. Source: RFC 5322 section 3.2.3; quoted local parts are not taken.
 */
const ODD = String.raw`\s@\p{Cc}\p{Cf}()<>[\]:;,"\\`;
const EMAIL = new RegExp(`^[^${ODD}]{1,64}@[^.${ODD}]+(?:\\.[^.${ODD}]+)+$`, "u");

/** The formats of the contracts and those of JSON Schema itself, as the request check takes them. */
export const FORMATS: Readonly<Record<string, RegExp | ((text: string) => boolean)>> = {
  ...PATTERNS,
  date: (text) => DATE.test(text) && !Number.isNaN(Date.parse(text)),
  "date-time": (text) => DATE_TIME.test(text) && !Number.isNaN(Date.parse(text)),
  email: (text) => text.length <= 254 && EMAIL.test(text),
  uri: (text) => URL.canParse(text),
};
