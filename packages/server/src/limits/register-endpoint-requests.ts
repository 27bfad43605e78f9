import { type AppCaller, BelayError, parseEndpointLimits } from "@belay/core";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { takeEndpointLimits } from "../pipeline/endpoint-limits.ts";
import { authorizationOf, ENDPOINT_LIMIT_HEADER, endpointOf, isFromBrowser } from "../pipeline/identify.ts";
import type { Platform } from "../platform.ts";

/** Where an app counts a request to an endpoint that elevates nothing. */
export const ENDPOINT_REQUESTS_PATH = "/belay/v1/endpoint-requests";

/** Errors: UNAUTHENTICATED (401), PERMISSION_DENIED, ELEVATION_REFUSED, SECRET_IN_BROWSER (403), TOO_MANY_REQUESTS (429). */
async function findApp({ callLimiter, clock, identifier }: Platform, req: FastifyRequest): Promise<AppCaller> {
  callLimiter.takeAddress("read", req.ip, clock.nowMs());
  const caller = await identifier.identify(authorizationOf(req.headers, req.raw.rawHeaders));
  callLimiter.takeCaller("read", caller, clock.nowMs());
  if (caller.kind === "NOBODY") {
    throw new BelayError("UNAUTHENTICATED");
  }
  if (caller.kind !== "APP") {
    throw new BelayError("PERMISSION_DENIED", {
      message: "An app alone counts the requests to its endpoints.",
      data: { allowed: ["an app, with its own token"], identity: { type: caller.kind } },
    });
  }
  // It was made for one call, and whoever holds it has no word in the app's limits.
  if (caller.narrowing !== undefined) {
    throw new BelayError("ELEVATION_REFUSED");
  }
  if (isFromBrowser(req.headers)) {
    throw new BelayError("SECRET_IN_BROWSER");
  }
  return caller;
}

/**
 * `POST /belay/v1/endpoint-requests`: counts a request to an endpoint of the app by the same headers, and in the same windows, as an elevated call that brings them;
 * it does nothing else. 204 when there is room, 429 ENDPOINT_LIMIT_REACHED when there is none.
 *
 * Why beside elevated calls: an endpoint that elevates nothing makes none, and its limit holds for all processes of the site all the same.
 */
export function registerEndpointRequests(app: FastifyInstance, platform: Platform): void {
  app.post(ENDPOINT_REQUESTS_PATH, async (req, reply) => {
    const caller = await findApp(platform, req);
    const limits = req.headers[ENDPOINT_LIMIT_HEADER];
    await takeEndpointLimits(platform, caller, endpointOf(req.headers), parseEndpointLimits(typeof limits === "string" ? limits : ""));
    return reply.code(204).header("cache-control", "no-store").send();
  });
}
