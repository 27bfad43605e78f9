import type { EventContext } from "../resource/events.ts";
import { derivedId } from "../stores/derived-id.ts";

/**
 * The context of one thing of the demo: its ids follow from the site and the thing's name, so every machine makes the same ones.
 *
 * Why by name and not counted over the whole demo: a product more in the list does not change the ids of all behind it.
 */
export function demoContext<C extends EventContext>(ctx: C, name: string): C {
  let made = 0;
  const newId = (): string => {
    made += 1;
    return derivedId(ctx.siteId, `demo/${name}/${made}`);
  };
  return { ...ctx, newId };
}
