import { BelayCallError } from "../errors/belay-call-error.ts";

function refuse(what: string): never {
  throw new BelayCallError("SECRET_IN_BROWSER", `${what} belongs on a server: whatever a browser holds, its user can read.`);
}

/** Refuses: an app's secret has no place in a browser (S49). */
export function AppStrategy(_options: unknown): never {
  return refuse("AppStrategy");
}

/** Refuses: an API key has no place in a browser (S49). */
export function ApiKeyStrategy(_options: unknown): never {
  return refuse("ApiKeyStrategy");
}
