import { TRANSPORT } from "./client/transport-key.ts";
import { currentContext, requireAmbientClient } from "./context/ambient.ts";
import type { RequestContext } from "./context/request-context.ts";
import { elevationHeaders, requireElevatedTransport } from "./elevation/elevated-transport.ts";
import { watchBound } from "./endpoint/watch-answers.ts";
import { answerTokenInfo } from "./official/answer-token-info.ts";
import { createOfficialClient } from "./official/official-client.ts";
import { CONTEXT_NAME } from "./official/official-function.ts";
import type { OfficialContext } from "./official/official-types.ts";

/** What the name stands for in one request. Official code hides it while it binds a module, and puts it back at once. */
interface Slot {
  value: unknown;
}

/**
 * The official view of a request context. Both clients always exist, so that a call that cannot be made says why, where official code
 * would go on with the caller's identity or return something that is no answer (S48).
 */
function createOfficialContext(context: RequestContext | undefined): OfficialContext {
  const seen = context?.endpoint?.seen;
  return {
    client: createOfficialClient({ transport: () => requireAmbientClient(context)[TRANSPORT], headers: async () => ({}) }),
    elevatedClient: createOfficialClient({
      transport: () => requireElevatedTransport(context),
      headers: (id) => elevationHeaders(context ?? {}, id === undefined ? undefined : { id, name: id }),
      ...(seen === undefined ? {} : { watch: (bound) => watchBound(bound, seen) }),
    }),
  };
}

function createSlot(context: RequestContext | undefined): Slot {
  return { value: createOfficialContext(context) };
}

/**
 * Makes modules of the official packages run on Belay's request context: `siteProperties.getSiteProperties()` as the caller of
 * `runWithContext`, `auth.elevate(siteProperties.getSiteProperties)()` on Belay's elevation, without changed imports.
 *
 * Call it once at start; calling it again changes nothing. What it gives back puts the name free again.
 */
export function enableOfficialContext(): Disposable {
  const slots = new WeakMap<RequestContext, Slot>();
  // What official code has put there before stays in force outside of requests.
  const outside: Slot = { value: Reflect.get(globalThis, CONTEXT_NAME) ?? createOfficialContext(undefined) };
  const currentSlot = (): Slot => {
    const context = currentContext();
    if (context === undefined) {
      return outside;
    }
    const slot = slots.get(context) ?? createSlot(context);
    slots.set(context, slot);
    return slot;
  };
  if (Object.getOwnPropertyDescriptor(globalThis, CONTEXT_NAME)?.get === undefined) {
    Object.defineProperty(globalThis, CONTEXT_NAME, {
      configurable: true,
      get: () => currentSlot().value,
      set(value: unknown) {
        currentSlot().value = value;
      },
    });
  }
  const tokenInfo = answerTokenInfo();
  return {
    [Symbol.dispose]() {
      tokenInfo[Symbol.dispose]();
      Reflect.deleteProperty(globalThis, CONTEXT_NAME);
    },
  };
}
