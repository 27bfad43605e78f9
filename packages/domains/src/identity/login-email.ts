import { RequestValidationError } from "@belay/core";
import { ownValue } from "../resource/json.ts";
import { FORMATS } from "../validation/formats.ts";

/** One spelling of an address: composed, without space around it, in lower case. */
export function normaliseEmail(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** Whether a text can be an address. */
export function isEmail(text: string): boolean {
  const { email } = FORMATS;
  return typeof email === "function" && email(text);
}

/** The normalised address of a `loginId`. Errors: RequestValidationError (400) on `field`; clients in use look for `data.type` EMAIL. */
export function readLoginEmail(loginId: unknown, field = "loginId.email"): string {
  const email = ownValue(loginId, "email");
  const normalised = typeof email === "string" ? normaliseEmail(email) : "";
  if (!isEmail(normalised)) {
    throw new RequestValidationError([{ field, description: "is not an email address", violatedRule: "FORMAT", data: { type: "EMAIL" } }]);
  }
  return normalised;
}
