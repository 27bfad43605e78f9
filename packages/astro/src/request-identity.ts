import type { BelayClient, Caller, IdentifiedCaller, InboundRequest } from "@belay/sdk";
import type { LoginSession } from "./login/login-routes.ts";

/** Who calls in one request, and whom it may be elevated to. */
export interface RequestIdentity {
  /** What the caller was known by. */
  readonly credential: InboundRequest["credential"];
  readonly client: BelayClient;
  readonly elevated: BelayClient;
  readonly caller: () => Caller;
  /** Logs in and out; absent where the caller is who the Authorization header says. */
  readonly session?: LoginSession;
  readonly identify: () => Promise<IdentifiedCaller>;
  /** Told when the response is on its way and no header can be added. */
  readonly close: () => void;
}
