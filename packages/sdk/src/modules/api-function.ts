import type { CallOptions } from "../http/deadline.ts";
import type { MethodDescriptor } from "./method-descriptor.ts";

/** The key under which every module function carries its method. */
export const METHOD: unique symbol = Symbol.for("belay.method");

/** What carries a method: every module function does. */
export interface ModuleMethod {
  readonly [METHOD]: MethodDescriptor;
}

/** A module function: the call itself, and what is known of its method. */
export type ApiFunction<F> = F & ModuleMethod;

/** Whoever sends calls: a client, or a client that elevates one method. */
export interface MethodCaller {
  call(method: MethodDescriptor, message: Readonly<Record<string, unknown>>, options: CallOptions): Promise<unknown>;
}

/** The method behind a module function; undefined for anything else. */
export function methodOf(value: unknown): MethodDescriptor | undefined {
  // Only `defineMethod` and `bindMethod` write this key.
  return typeof value === "function" && METHOD in value ? (value[METHOD] as MethodDescriptor) : undefined;
}

/** The method id of a module function; undefined for anything else. */
export function methodIdOf(value: unknown): string | undefined {
  return methodOf(value)?.id;
}
