import type { APIContext } from "astro";
import type { BelayLocals } from "../locals.ts";
import type { LoginRequest } from "./login-routes.ts";

function belayOf({ locals }: APIContext): BelayLocals {
  const { belay }: { readonly belay?: BelayLocals } = locals;
  if (belay === undefined) {
    throw new TypeError("The middleware of @belay/astro did not run before its routes.");
  }
  return belay;
}

/** Serves one of the login routes with the session of the request. */
export function serveLogin(context: APIContext, route: (login: LoginRequest) => Promise<Response>): Promise<Response> {
  const { session, login } = belayOf(context).loginParts;
  return route({ request: context.request, cookies: context.cookies, session, login });
}
