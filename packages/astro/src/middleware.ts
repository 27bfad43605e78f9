import { getSecret } from "astro:env/server";
import { isDev, isStrict } from "virtual:belay/options";
import { enableOfficialContext } from "@belay/sdk/official-context";
import type { MiddlewareHandler } from "astro";
import { type Backend, createBackend } from "./backend.ts";
import { createUnguardedElevation } from "./endpoint/unguarded-elevation.ts";
import { isSet, readEnvironment } from "./environment.ts";
import { serveRequest } from "./serve-request.ts";

enableOfficialContext();

let backend: Backend | undefined;

/** Strict: an error, wherever the site runs. In development: a warning. Otherwise nothing. */
function onUnguardedElevation() {
  const strict = isStrict || isSet(getSecret("BELAY_STRICT"));
  return strict || isDev ? createUnguardedElevation({ strict, warn: console.warn }) : undefined;
}

/** Astro's middleware: gives every request that is rendered on demand its caller. Errors: MissingEnvironmentError. */
export const onRequest: MiddlewareHandler = (context, next) => {
  if (context.isPrerendered) {
    return next();
  }
  // Read at the first request and not at import, so that a build needs no settings.
  backend ??= createBackend(readEnvironment(getSecret), onUnguardedElevation());
  return serveRequest(backend, context, next);
};
