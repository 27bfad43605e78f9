import { type BelayClient, clientOver } from "../client/create-client.ts";
import { createMethodCaller } from "../client/method-caller.ts";
import { TRANSPORT } from "../client/transport-key.ts";
import { currentContext } from "../context/ambient.ts";
import { watchCaller } from "../endpoint/watch-answers.ts";
import { assertDeclared } from "./assert-declared.ts";
import { countedTransport } from "./elevated-transport.ts";

/**
 * An app's client as code that serves a request gets it: its calls are held to what `auth.elevate` is held to. In an `endpoint()` only what that
 * declares can be called; elsewhere the integration is told, and may refuse.
 *
 * Errors, at the call: ELEVATION_NOT_DECLARED; whatever the integration throws for an unguarded call (ELEVATION_UNGUARDED). Nothing is sent then.
 */
export function guardedClient(client: BelayClient): BelayClient {
  const transport = countedTransport(client[TRANSPORT], currentContext);
  const caller = createMethodCaller(transport, async (method) => {
    assertDeclared(currentContext() ?? {}, method);
    return {};
  });
  const watched = watchCaller(caller, () => currentContext()?.endpoint?.seen);
  return clientOver(transport, client.auth, { caller: watched, beforeFetch: () => assertDeclared(currentContext() ?? {}, undefined) });
}
