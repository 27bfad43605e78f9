import type { BelayClient } from "../client/create-client.ts";
import type { InboundRequest, RunningEndpoint } from "./inbound-request.ts";

/** Who calls while one request is served: the caller's own client, and the client of the app that may elevate. */
export interface RequestContext {
  readonly client?: BelayClient;
  /** A client whose strategy is an `AppStrategy` with the app's secret. */
  readonly elevatedClient?: BelayClient;
  /** What the integration knows of the request. */
  readonly inbound?: InboundRequest;
  /** Set while the handler of an `endpoint()` runs. */
  readonly endpoint?: RunningEndpoint;
}
