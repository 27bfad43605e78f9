import { BelayCallError } from "../errors/belay-call-error.ts";
import type { MethodCaller } from "../modules/api-function.ts";

/** A browser has no request context: a module function there always belongs to a client. Errors: CLIENT_CONTEXT_MISSING. */
export function requireAmbientCaller(): MethodCaller {
  throw new BelayCallError(
    "CLIENT_CONTEXT_MISSING",
    "This module function belongs to no client: bind it with createClient({ modules }) or client.use().",
  );
}
