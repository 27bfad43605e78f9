import type { BelayClient, Caller, IdentifiedCaller } from "@belay/sdk";
import type { LoginCookie } from "./login/login-cookie.ts";
import type { LoginSession } from "./login/login-routes.ts";

/** What `Astro.locals.belay` and an endpoint's `locals.belay` hold while one request is served. */
export interface BelayLocals {
  /** Who calls, as far as the session or the Authorization header says. Read anew each time: a new visitor gets a name with the first call. */
  readonly caller: Caller;
  /** The project's public client id, for code that runs in a browser. */
  readonly clientId: string;
  /** Calls as the caller. */
  readonly client: BelayClient;
  /**
   * Calls as the app, without naming the caller in the record: `auth.elevate` is what most code wants. It counts as elevation all the same: in an
   * `endpoint()` it calls what that declares, elsewhere its calls are reported, and refused where the site is strict.
   */
  readonly elevated: BelayClient;
  /**
   * Who calls, by name: a caller without a session becomes a visitor now. An endpoint that elevates asks for this first, so that the record
   * says for whom it did.
   *
   * Errors: BelayCallError when the server cannot be reached.
   */
  readonly identify: () => Promise<IdentifiedCaller>;
  /** For the login routes of this integration. */
  readonly loginParts: { readonly session: LoginSession | undefined; readonly login: LoginCookie };
}
