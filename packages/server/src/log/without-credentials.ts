import { ACCESS_TOKEN_PREFIX, CREDENTIAL_PATTERN } from "@belay/core";

const ACCESS_TOKEN = new RegExp(`${ACCESS_TOKEN_PREFIX.replaceAll(".", "\\.")}[\\w.-]+`, "gi");
const CREDENTIAL = new RegExp(CREDENTIAL_PATTERN.source, "gi");

/** A text for the log with `[redacted]` for every credential in it: callers put them into paths and field names by mistake. */
export function withoutCredentials(text: string): string {
  return text.replace(CREDENTIAL, "[redacted]").replace(ACCESS_TOKEN, "[redacted]");
}
