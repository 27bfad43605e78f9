import { getSecret } from "astro:env/server";
import { enableOfficialContext } from "@belay/sdk/official-context";
import type { MiddlewareHandler } from "astro";
import { type Backend, createBackend } from "./backend.ts";
import { readEnvironment } from "./environment.ts";
import { serveRequest } from "./serve-request.ts";

enableOfficialContext();

let backend: Backend | undefined;

/** Astro's middleware: gives every request that is rendered on demand its caller. Errors: MissingEnvironmentError. */
export const onRequest: MiddlewareHandler = (context, next) => {
  if (context.isPrerendered) {
    return next();
  }
  // Read at the first request and not at import, so that a build needs no settings.
  backend ??= createBackend(readEnvironment(getSecret));
  return serveRequest(backend, context, next);
};
