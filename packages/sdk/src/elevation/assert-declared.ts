import type { RequestContext } from "../context/request-context.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";

/**
 * Holds an elevated call to what its endpoint declares, and tells the integration of one that no endpoint guards.
 *
 * Errors: ELEVATION_NOT_DECLARED inside an `endpoint()` whose `elevate` does not list the method; whatever the integration throws for an
 * unguarded one.
 */
export function assertDeclared({ endpoint, inbound }: RequestContext, methodId: string | undefined): void {
  if (endpoint === undefined) {
    inbound?.onUnguardedElevation?.(methodId ?? "a raw request");
    return;
  }
  if (methodId === undefined || !endpoint.methodIds.has(methodId)) {
    throw new BelayCallError(
      "ELEVATION_NOT_DECLARED",
      `${endpoint.name} may not elevate ${methodId ?? "a raw request"}: add the method to elevate of its endpoint(), and call it as elevated.<name>.`,
    );
  }
}
