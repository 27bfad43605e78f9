import type { Caller } from "../context/inbound-request.ts";
import { createLimiter, type Limiter } from "./limiter.ts";
import { EndpointError } from "./refusal.ts";
import type { EndpointLimit } from "./types.ts";

/** The limits of one endpoint. Both throw RATE_LIMITED (429). */
export interface Limits {
  readonly takeForCaller: (caller: Caller, address: string | undefined) => void;
  readonly takeForEndpoint: () => void;
}

const UNLIMITED: Limiter = () => 0;

/**
 * Why somebody new counts by address: whoever drops their cookie is somebody new with every request, and would never meet their limit.
 * To be somebody with a session each time costs a token of the server's, which limits those itself.
 */
function keyOf(caller: Caller, address: string | undefined): string {
  return caller.kind === "NEW_VISITOR" ? `address ${address ?? ""}` : `${caller.kind} ${caller.siteId} ${caller.id}`;
}

function take(limiter: Limiter, key: string): void {
  const waitMs = limiter(key, Date.now());
  if (waitMs > 0) {
    const seconds = Math.ceil(waitMs / 1_000);
    throw new EndpointError("RATE_LIMITED", { data: { retryAfterSeconds: seconds }, headers: { "retry-after": String(seconds) } });
  }
}

export function createLimits({ perCaller, perEndpoint }: EndpointLimit): Limits {
  const ofCaller = perCaller === undefined ? UNLIMITED : createLimiter(perCaller);
  const ofEndpoint = perEndpoint === undefined ? UNLIMITED : createLimiter(perEndpoint);
  return {
    takeForCaller: (caller, address) => take(ofCaller, keyOf(caller, address)),
    takeForEndpoint: () => take(ofEndpoint, ""),
  };
}
