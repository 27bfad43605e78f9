import { BelayError, RequestValidationError } from "@belay/core";

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What a person is told of a refusal. Errors that are ours are not told here: they are thrown on. */
export function toldOf(err: unknown): string {
  if (err instanceof RequestValidationError) {
    return err.violations.map(({ field, description }) => sentence(`${field} ${description}`)).join(" ");
  }
  if (err instanceof BelayError && err.status < 500) {
    const { retryAfterSeconds } = err.data;
    return typeof retryAfterSeconds === "number" ? `${err.message} Try again in ${retryAfterSeconds} seconds.` : err.message;
  }
  throw err;
}
