import { type AppCaller, BelayError, type EndpointLimit } from "@belay/core";
import type { Platform } from "../platform.ts";
import { type Limited, windowEndMs } from "./elevation-meter.ts";

/** Why a call is refused whose endpoint was asked too often, in the ledger. */
export const ENDPOINT_TOO_OFTEN = "endpoint-too-often";

function refuse({ window }: Limited, whose: EndpointLimit["whose"], nowMs: number): never {
  const retryAfterSeconds = Math.ceil((windowEndMs(window, nowMs) - nowMs) / 1_000);
  throw new BelayError("ENDPOINT_LIMIT_REACHED", { data: { reason: ENDPOINT_TOO_OFTEN, whose, retryAfterSeconds } });
}

/**
 * Counts a request to an endpoint of an app, for all processes of the app: the first elevated call of the request brings the limits.
 *
 * Why the app is believed: they are its own limits, and its backend is what asks. The counts of one installation are not those of another.
 * Errors: ENDPOINT_LIMIT_REACHED (429); `StoreUnavailableError`: what cannot be counted is not admitted.
 */
export async function takeEndpointLimits(
  { meter, clock }: Pick<Platform, "meter" | "clock">,
  { instanceId }: AppCaller,
  endpoint: string | undefined,
  limits: readonly EndpointLimit[],
): Promise<void> {
  const nowMs = clock.nowMs();
  const asked = limits.map(({ whose, key, window }) => {
    const name = `endpoint ${instanceId} ${whose} ${window.count}/${window.seconds} ${key} ${endpoint ?? ""}`;
    return { whose, limited: { key: name, window } };
  });
  const usedUp = () => asked.find(({ limited }) => meter.isUsedUp(limited.key, nowMs));
  const take = async () =>
    meter.take(
      asked.map(({ limited }) => limited),
      nowMs,
    );
  const refused = usedUp() ?? ((await take()) ? undefined : (usedUp() ?? asked[0]));
  if (refused !== undefined) {
    refuse(refused.limited, refused.whose, nowMs);
  }
}
