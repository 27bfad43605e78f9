import { AsyncLocalStorage } from "node:async_hooks";
import { processState } from "../auth/process-state.ts";
import type { BelayClient } from "../client/create-client.ts";
import { createMethodCaller } from "../client/method-caller.ts";
import { TRANSPORT } from "../client/transport-key.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";
import type { MethodCaller } from "../modules/api-function.ts";
import type { RequestContext } from "./request-context.ts";

const storage = processState("context", () => new AsyncLocalStorage<RequestContext>());

/** Runs `fn` with a context that everything it calls, however asynchronously, sees, and nothing else. */
export function runWithContext<R>(context: RequestContext, fn: () => R): R {
  return storage.run(context, fn);
}

/** The context of the request that is being served; undefined outside of any. */
export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}

/** The client of a context. Errors: CLIENT_CONTEXT_MISSING. */
export function requireAmbientClient(context: RequestContext | undefined): BelayClient {
  if (context?.client === undefined) {
    throw new BelayCallError(
      "CLIENT_CONTEXT_MISSING",
      "This module function belongs to no client: bind it with createClient({ modules }) or client.use(), or call it inside runWithContext({ client }, ...). A handler without a caller can only make elevated calls.",
    );
  }
  return context.client;
}

/** Who sends an unbound module call. Errors: CLIENT_CONTEXT_MISSING. */
export function requireAmbientCaller(): MethodCaller {
  return createMethodCaller(requireAmbientClient(currentContext())[TRANSPORT]);
}
