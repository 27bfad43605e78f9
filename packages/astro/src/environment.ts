/** The names that the integration reads, and the official ones that stand in for them. */
const NAMES = {
  origin: ["BELAY_ORIGIN"],
  clientId: ["BELAY_CLIENT_ID", "WIX_CLIENT_ID"],
  clientSecret: ["BELAY_CLIENT_SECRET", "WIX_CLIENT_SECRET"],
  instanceId: ["BELAY_INSTANCE_ID", "WIX_CLIENT_INSTANCE_ID"],
} as const;

/** Optional: what session cookies are sealed with, newest first, separated by commas. Without it, the client secret. */
const SESSION_SECRET_NAME = "BELAY_SESSION_SECRET";

/** Where the server is, and as which app the project calls it. */
export interface Environment {
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly instanceId: string;
  /** Secrets of the session cookie: the first seals, all of them open. */
  readonly sessionSecrets: readonly string[];
}

/** A setting is missing; the message is one line that says what to do. */
export class MissingEnvironmentError extends Error {
  override readonly name = "MissingEnvironmentError";
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(`Belay: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not set. Run: npx belay env > .env`);
    this.missing = missing;
  }
}

/** Whether a switch is on: `1` or `true`. */
export function isSet(value: string | undefined): boolean {
  return value === "1" || value?.toLowerCase() === "true";
}

type ReadVariable = (name: string) => string | undefined;

function readFirst(read: ReadVariable, names: readonly string[]): string {
  return names.map((name) => read(name)?.trim() ?? "").find((value) => value !== "") ?? "";
}

/**
 * Reads the settings, Belay's names first and the official ones where those are missing.
 *
 * Errors: MissingEnvironmentError names all that are missing.
 */
export function readEnvironment(read: ReadVariable): Environment {
  const values = {
    origin: readFirst(read, NAMES.origin),
    clientId: readFirst(read, NAMES.clientId),
    clientSecret: readFirst(read, NAMES.clientSecret),
    instanceId: readFirst(read, NAMES.instanceId),
  };
  const missing = Object.entries(NAMES).flatMap(([key, [name]]) => (Reflect.get(values, key) === "" ? [name] : []));
  if (missing.length > 0) {
    throw new MissingEnvironmentError(missing);
  }
  const sessionSecrets = readFirst(read, [SESSION_SECRET_NAME])
    .split(",")
    .map((secret) => secret.trim())
    .filter((secret) => secret !== "");
  return { ...values, sessionSecrets: sessionSecrets.length === 0 ? [values.clientSecret] : sessionSecrets };
}
