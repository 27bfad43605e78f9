import type { BelayClient } from "@belay/sdk";
import type { Caller, IdentifiedCaller } from "./caller.ts";

/** Who calls in one request, and whom it may be elevated to. */
export interface RequestIdentity {
  readonly client: BelayClient;
  readonly elevated: BelayClient;
  readonly caller: () => Caller;
  readonly identify: () => Promise<IdentifiedCaller>;
  /** Told when the response is on its way and no header can be added. */
  readonly close: () => void;
}
