import { TRANSPORT } from "../client/transport-key.ts";
import type { RequestContext } from "../context/request-context.ts";
import { endpointHeaders } from "../elevation/elevated-transport.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";
import { sharedRefusal } from "./shared-limit.ts";

const COUNT = { verb: "POST", path: "/belay/v1/endpoint-requests" } as const;

/** Longest time that a request waits to be counted, in milliseconds. */
const WAIT_MS_MAX = 2_000;

/** After a count that failed, how long nothing is asked, in milliseconds: a server that is down must not hold up every request. */
const PAUSE_MS = 10_000;

/** Until when nothing is asked, by origin, in milliseconds since 1970. */
const pausedUntilMs = new Map<string, number>();

function pause(origin: string, error: unknown): void {
  if (!pausedUntilMs.has(origin)) {
    const why = error instanceof BelayCallError ? `${error.code}: ${error.message}` : String(error);
    console.warn(`Belay: ${origin} could not count a request to an endpoint, so each process counts alone until it can. ${why}`);
  }
  pausedUntilMs.set(origin, Date.now() + PAUSE_MS);
}

/**
 * Has the server count a request that elevated nothing, for all processes of the site: one call that does nothing else.
 *
 * Shape: where it cannot be counted (no credentials of an app, no server, or one that knows no such call), nothing is thrown: the process has counted the
 * request already, and its own limit holds.
 * Errors: BelayCallError ENDPOINT_LIMIT_REACHED (429).
 */
export async function countRequest(context: RequestContext, limit: string): Promise<void> {
  // As it is: what a context may have around it counts elevated calls.
  const transport = context.elevatedClient?.[TRANSPORT].with({});
  if (transport?.strategy?.elevates !== true || (pausedUntilMs.get(transport.host.origin) ?? 0) > Date.now()) {
    return;
  }
  const { origin } = transport.host;
  try {
    await transport.sendCall(COUNT, { timeoutMs: WAIT_MS_MAX, headers: { ...endpointHeaders(context), "belay-endpoint-limit": limit } });
    pausedUntilMs.delete(origin);
  } catch (error) {
    if (sharedRefusal(error) !== undefined) {
      throw error;
    }
    pause(origin, error);
  }
}
