import { assertServer } from "../auth/assert-server.ts";
import { createMethodCaller } from "../client/method-caller.ts";
import { currentContext } from "../context/ambient.ts";
import { watchCaller } from "../endpoint/watch-answers.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";
import { type ModuleMethod, methodOf } from "../modules/api-function.ts";
import { bindMethod } from "../modules/define-method.ts";
import { type ElevationOptions, elevationHeaders, encodeReason, requireElevatedTransport } from "./elevated-transport.ts";

/**
 * The same function, called with the app's permissions while everything else keeps running as the caller.
 *
 * Backend only. The context is looked up at each call, so an elevated function may be made once, at module level. A query function is
 * elevated before it builds: `elevate(products.queryProducts)().eq(...).find()`. Check who may trigger it before you elevate.
 *
 * Errors, at the call: ELEVATION_CONTEXT_MISSING, ELEVATION_CREDENTIALS_MISSING; here: ELEVATION_NOT_A_METHOD, ELEVATION_REASON_TOO_LONG,
 * SECRET_IN_BROWSER.
 */
export function elevate<F extends ModuleMethod>(fn: F, options: ElevationOptions = {}): F {
  assertServer("auth.elevate");
  if (methodOf(fn) === undefined) {
    throw new BelayCallError("ELEVATION_NOT_A_METHOD", "auth.elevate takes a module function, such as products.createProduct.");
  }
  const reason = encodeReason(options.reason);
  return bindMethod(fn, () => {
    const context = currentContext();
    const transport = requireElevatedTransport(context);
    const caller = createMethodCaller(transport, (method) => elevationHeaders(context ?? {}, method, reason));
    // In an endpoint() its answers leave no more freely than those of the methods that the handler is given.
    return watchCaller(caller, () => context?.endpoint?.seen);
  });
}
