import { createMethodCaller } from "../client/method-caller.ts";
import type { RequestContext } from "../context/request-context.ts";
import { elevationHeaders, requireElevatedTransport } from "../elevation/elevated-transport.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";
import { METHOD, type MethodCaller, methodOf } from "../modules/api-function.ts";
import { bindMethod } from "../modules/define-method.ts";
import type { MethodDescriptor } from "../modules/method-descriptor.ts";

/** The methods that an endpoint may elevate, by the names that its handler uses. */
export type ElevatedMethods = Readonly<Record<string, { readonly [METHOD]: MethodDescriptor }>>;

/** What elevated calls of one request gave: what must not leave by accident, and which errors speak of the app's rights. */
export interface ElevatedAnswers {
  readonly answers: unknown[];
  readonly errors: WeakSet<object>;
}

/** Names of methods that read although their route is a POST. All others write. */
const READS = /^(get(?!OrCreate)|list|query|search|count)(?=[A-Z]|$)/;

/** Whether a method only reads. What is not known to read counts as a write. */
export function isRead({ route, name, query }: MethodDescriptor): boolean {
  return route.startsWith("GET ") || query !== undefined || READS.test(name);
}

/** The descriptors of declared methods. Errors: ELEVATION_NOT_A_METHOD. */
export function methodsOf(elevate: ElevatedMethods): readonly MethodDescriptor[] {
  return Object.entries(elevate).map(([name, fn]) => {
    const method = methodOf(fn);
    if (method === undefined) {
      throw new BelayCallError(
        "ELEVATION_NOT_A_METHOD",
        `elevate.${name} of an endpoint is no module function, such as products.createProduct.`,
      );
    }
    return method;
  });
}

/** Notes what comes of each call. */
function watch(caller: MethodCaller, seen: ElevatedAnswers): MethodCaller {
  return {
    async call(method, message, options) {
      try {
        const answer = await caller.call(method, message, options);
        seen.answers.push(answer);
        return answer;
      } catch (error) {
        if (error instanceof Error) {
          seen.errors.add(error);
        }
        throw error;
      }
    },
  };
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
  const resolve = (): MethodCaller => {
    const transport = requireElevatedTransport(context);
    return watch(
      createMethodCaller(transport, (method) => elevationHeaders(context, method, reason)),
      seen,
    );
  };
  const bound = Object.entries(elevate).map(([name, fn]) => [name, bindMethod(fn, resolve)] as const);
  // Same names, same signatures.
  return Object.freeze(Object.fromEntries(bound)) as E;
}
