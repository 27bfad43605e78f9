import { BelayCallError } from "../errors/belay-call-error.ts";
import type { AppCredentials } from "./caller-token.ts";

/** The app as a project's settings have it: those of an environment may be missing. */
export type AppSettings = { readonly [Name in keyof AppCredentials]: string | undefined };

/** Errors: CREDENTIALS_MISSING, which names what is. */
export function requireCredentials(who: string, { origin = "", appId = "", appSecret = "" }: AppSettings): AppCredentials {
  const missing = Object.entries({ origin, appId, appSecret }).filter(([, value]) => value === "");
  if (missing.length > 0) {
    const names = missing.map(([name]) => name).join(", ");
    throw new BelayCallError(
      "CREDENTIALS_MISSING",
      `${who} has no ${names}. \`belay env\` prints the settings of a development site: BELAY_ORIGIN, BELAY_CLIENT_ID (appId) and BELAY_CLIENT_SECRET (appSecret).`,
    );
  }
  return { origin, appId, appSecret };
}
