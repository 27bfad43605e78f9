import { FORMATS as PATTERNS } from "@belay/contracts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;
const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;

/** The formats of the contracts and those of JSON Schema itself, as the request check takes them. */
export const FORMATS: Readonly<Record<string, RegExp | ((text: string) => boolean)>> = {
  ...PATTERNS,
  date: (text) => DATE.test(text) && !Number.isNaN(Date.parse(text)),
  "date-time": (text) => DATE_TIME.test(text) && !Number.isNaN(Date.parse(text)),
  email: (text) => text.length <= 254 && EMAIL.test(text),
  uri: (text) => URL.canParse(text),
};
