import type { RequestContext } from "../context/request-context.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";

/** What is known of a method that is elevated. */
export interface ElevatedMethod {
  readonly id: string;
  /** Name of its function. */
  readonly name: string;
}

/**
 * Holds an elevated call to what its endpoint declares, and tells the integration of one that no endpoint guards.
 *
 * Errors: ELEVATION_NOT_DECLARED inside an `endpoint()` whose `elevate` does not list the method; whatever the integration throws for an
 * unguarded one.
 */
export function assertDeclared({ endpoint, inbound }: RequestContext, method: ElevatedMethod | undefined): void {
  const name = method?.name ?? "a raw request";
  if (endpoint === undefined) {
    inbound?.onUnguardedElevation?.(name);
    return;
  }
  if (method === undefined || !endpoint.methodIds.has(method.id)) {
    throw new BelayCallError(
      "ELEVATION_NOT_DECLARED",
      `${endpoint.name} may not elevate ${name}: add the method to elevate of its endpoint(), and call it as elevated.<name>.`,
    );
  }
}
