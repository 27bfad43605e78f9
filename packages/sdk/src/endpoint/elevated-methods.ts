import { createMethodCaller } from "../client/method-caller.ts";
import type { RequestContext } from "../context/request-context.ts";
import { elevationHeaders, requireElevatedTransport } from "../elevation/elevated-transport.ts";
import { methodOf } from "../modules/api-function.ts";
import { bindMethod } from "../modules/define-method.ts";
import { createOfficialClient, type OfficialSender } from "../official/official-client.ts";
import { withoutOfficialContext } from "../official/official-function.ts";
import { type DeclaredMethod, describeDeclared, type ModuleFunction } from "./declared-method.ts";
import { type ElevatedAnswers, watchCaller, watchOfficial } from "./watch-answers.ts";

/** The methods that an endpoint may elevate, by the names that its handler uses: functions of `@belay/sdk` or of the official modules. */
export type ElevatedMethods = Readonly<Record<string, ModuleFunction>>;

/** What is known of declared methods. Errors: ELEVATION_NOT_A_METHOD. */
export function methodsOf(elevate: ElevatedMethods): readonly DeclaredMethod[] {
  return Object.entries(elevate).map(([key, fn]) => describeDeclared(key, fn));
}

/** Whose calls they are, and where what comes of them is noted. */
interface Binding {
  readonly context: RequestContext;
  readonly seen: ElevatedAnswers;
  /** Percent-encoded. */
  readonly reason: string | undefined;
}

function bindOwn(fn: ModuleFunction, { context, seen, reason }: Binding): unknown {
  return bindMethod(fn, () =>
    watchCaller(
      createMethodCaller(requireElevatedTransport(context), (method) => elevationHeaders(context, method, reason)),
      () => seen,
    ),
  );
}

function bindOfficial(fn: ModuleFunction, { context, seen, reason }: Binding): unknown {
  const sender: OfficialSender = {
    transport: () => requireElevatedTransport(context),
    headers: (id) => elevationHeaders(context, id === undefined ? undefined : { id, name: id }, reason),
  };
  const client = createOfficialClient(sender);
  return watchOfficial((...args) => {
    const bound = withoutOfficialContext(() => client.use(fn));
    return typeof bound === "function" ? Reflect.apply(bound, undefined, args) : bound;
  }, seen);
}

/**
 * The declared methods, elevated for one request of one endpoint: whatever they are handed to, they name this caller and this endpoint.
 *
 * Errors, at the call: ELEVATION_CREDENTIALS_MISSING; never a call as anybody else (S48).
 */
export function bindElevated<E extends ElevatedMethods>(
  elevate: E,
  context: RequestContext,
  { seen, reason }: { readonly seen: ElevatedAnswers; readonly reason: string | undefined },
): E {
  const binding = { context, seen, reason };
  const bound = Object.entries(elevate).map(
    ([name, fn]) => [name, methodOf(fn) === undefined ? bindOfficial(fn, binding) : bindOwn(fn, binding)] as const,
  );
  // Same names, same signatures.
  return Object.freeze(Object.fromEntries(bound)) as E;
}
