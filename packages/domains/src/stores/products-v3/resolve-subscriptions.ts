import type { EventContext } from "../../resource/events.ts";
import type { Subscription } from "./product.ts";
import type { SubscriptionInput } from "./product-input.ts";

/** The subscriptions of a request with ids and defaults. */
export function resolveSubscriptions(ctx: EventContext, inputs: readonly SubscriptionInput[]): readonly Subscription[] {
  return inputs.map((input) => ({
    ...input,
    ...(input.billingCycles === undefined ? { autoRenewal: input.autoRenewal ?? true } : {}),
    id: input.id ?? ctx.newId(),
    visible: input.visible ?? true,
    interval: input.interval ?? 1,
  }));
}
