import { eventsOf } from "../lookups.ts";
import type { JsonSchema } from "../types.ts";
import { componentName } from "./references.ts";

/** One webhook an event type: the body is a signed token (JWS) as text, whose payload carries the event. */
export function webhooksOf(modules: readonly string[]): Readonly<Record<string, JsonSchema>> {
  const webhooks: Record<string, JsonSchema> = {};
  for (const module of modules) {
    for (const event of eventsOf(module)) {
      // Two views of one entity declare the same events: the first speaks for both.
      if (event.eventType in webhooks) continue;
      webhooks[event.eventType] = {
        post: {
          summary: event.name,
          tags: [module],
          requestBody: { required: true, content: { "text/plain": { schema: { type: "string" } } } },
          responses: { "200": { description: "received" } },
          "x-permissions": event.permissions,
          ...(event.body === undefined ? {} : { "x-body": { kind: event.body.kind, schema: componentName(module, event.body.schema) } }),
        },
      };
    }
  }
  return webhooks;
}
