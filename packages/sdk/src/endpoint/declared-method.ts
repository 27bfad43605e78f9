import { BelayCallError } from "../errors/belay-call-error.ts";
import { type ModuleMethod, methodOf } from "../modules/api-function.ts";
import type { MethodDescriptor } from "../modules/method-descriptor.ts";
import { type OfficialFunction, officialRequestOf } from "../official/official-function.ts";

/** A module function: of this package, or of an official one. */
export type ModuleFunction = ModuleMethod | OfficialFunction;

/** What an endpoint knows of a method that it declares. */
export interface DeclaredMethod {
  readonly id: string;
  /** Name of its function. */
  readonly name: string;
  /** Whether it only reads. What is not known to read counts as a write. */
  readonly isRead: boolean;
}

/** Names of methods that read although their route is a POST. All others write. */
const READS = /^(get(?!OrCreate)|list|query|search|count)(?=[A-Z]|$)/;

function describeOwn({ id, name, route, query }: MethodDescriptor): DeclaredMethod {
  return { id, name, isRead: route.startsWith("GET ") || query !== undefined || READS.test(name) };
}

/** Of an official function all is learnt from the request that it makes; the last part of a method's id is its name. */
function describeOfficial(fn: unknown): DeclaredMethod | undefined {
  const { methodFqn, method } = officialRequestOf(fn) ?? {};
  if (methodFqn === undefined) {
    return undefined;
  }
  const last = methodFqn.slice(methodFqn.lastIndexOf(".") + 1);
  const name = last.charAt(0).toLowerCase() + last.slice(1);
  return { id: methodFqn, name, isRead: method === "GET" || READS.test(name) };
}

/** The method behind a declared function. Errors: ELEVATION_NOT_A_METHOD. */
export function describeDeclared(key: string, fn: ModuleFunction): DeclaredMethod {
  const own = methodOf(fn);
  const method = own === undefined ? describeOfficial(fn) : describeOwn(own);
  if (method === undefined) {
    throw new BelayCallError(
      "ELEVATION_NOT_A_METHOD",
      `elevate.${key} of an endpoint is no module function, such as products.createProduct of @belay/sdk/stores or of the official package.`,
    );
  }
  return method;
}
