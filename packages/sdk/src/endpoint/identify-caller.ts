import type { IdentifiedCaller } from "../context/inbound-request.ts";
import type { RequestContext } from "../context/request-context.ts";
import type { RequestLimits } from "./limits.ts";
import { EndpointError } from "./refusal.ts";

const KINDS = ["VISITOR", "MEMBER", "USER", "APP"] as const;

/** Asks the server, where no integration knows: one call. Errors: CALLER_INVALID. */
async function askServer({ client }: RequestContext): Promise<IdentifiedCaller> {
  if (client === undefined) {
    throw new EndpointError("CALLER_INVALID");
  }
  const { subjectId, subjectType, siteId, active } = (await client.auth.getTokenInfo?.()) ?? {
    active: false,
    subjectType: "UNKNOWN",
    subjectId: "",
    siteId: "",
  };
  const kind = KINDS.find((known) => known === subjectType);
  if (!active || kind === undefined) {
    throw new EndpointError("CALLER_INVALID");
  }
  return { kind, id: subjectId, siteId };
}

/**
 * Who calls, counted against their limit. Somebody new is counted before they become a visitor: that costs the server a call.
 *
 * Errors: CALLER_INVALID (401), RATE_LIMITED (429).
 */
export async function identifyCaller(context: RequestContext, limits: Pick<RequestLimits, "takeForCaller">): Promise<IdentifiedCaller> {
  const { inbound } = context;
  if (inbound === undefined) {
    const caller = await askServer(context);
    limits.takeForCaller(caller, undefined);
    return caller;
  }
  limits.takeForCaller(inbound.caller(), inbound.clientAddress?.());
  return inbound.identify();
}
