import { requireAmbientCaller } from "#ambient";
import { type ApiFunction, METHOD, type MethodCaller, methodOf } from "./api-function.ts";
import { invoke } from "./invoke.ts";
import type { MethodDescriptor } from "./method-descriptor.ts";

type Resolve = () => MethodCaller;

function createFunction(method: MethodDescriptor, resolve: Resolve): unknown {
  // A query function answers at once with a builder, so it throws at once; all others reject.
  const run =
    method.query === undefined
      ? async (...args: unknown[]) => invoke(method, resolve(), args)
      : (...args: unknown[]) => invoke(method, resolve(), args);
  return Object.assign(run, { [METHOD]: method });
}

/**
 * Makes a module function out of its descriptor: callable inside a request context, bindable to a client, elevatable.
 *
 * Why the cast: the generated signature and the descriptor come from one contract; this is where they meet.
 */
export function defineMethod<F>(method: MethodDescriptor): ApiFunction<F> {
  return createFunction(method, requireAmbientCaller) as ApiFunction<F>;
}

/** The same function, sent by whom `resolve` names at the time of the call. */
export function bindMethod<F>(source: F, resolve: Resolve): F {
  const method = methodOf(source);
  // Same signature as the source: only who sends it changes.
  return method === undefined ? source : (createFunction(method, resolve) as F);
}

/** A module with every function bound; whatever is no module function stays as it is. */
export function bindModules<T>(modules: T, resolve: Resolve): T {
  if (methodOf(modules) !== undefined) {
    return bindMethod(modules, resolve);
  }
  if (typeof modules !== "object" || modules === null) {
    return modules;
  }
  const bound = Object.entries(modules).map(([name, value]: [string, unknown]) => [name, bindModules(value, resolve)] as const);
  // Same keys, same signatures.
  return Object.fromEntries(bound) as T;
}
