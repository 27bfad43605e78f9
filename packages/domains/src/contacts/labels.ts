import { RequestValidationError } from "@belay/core";
import { UniqueTakenError, type WriteTransaction } from "@belay/store";
import type { EventContext } from "../resource/events.ts";
import { CONTACT_LABEL_KIND } from "./contact-resource.ts";

const KEY_LENGTH_MAX = 255;
/** `namespace.key`, as clients write them. */
const KEY = /^[^\s.]+\.[^\s]+$/u;

/** Errors: a validation error (400) for what is no label's key. */
export function assertLabelKeys(keys: unknown, field: string): readonly string[] {
  const list: readonly unknown[] = Array.isArray(keys) ? keys : [];
  return list.map((key, index) => {
    if (typeof key === "string" && key.length <= KEY_LENGTH_MAX && KEY.test(key)) return key;
    const description = "must be a namespace and a key with a dot between them";
    throw new RequestValidationError([{ field: `${field}.${index}`, description, violatedRule: "FORMAT", data: {} }]);
  });
}

/** Remembers labels that contacts of the site carry, so that facets can list them. */
export async function noteLabels(tx: WriteTransaction, ctx: EventContext, keys: readonly unknown[]): Promise<void> {
  for (const key of keys.map(String)) {
    if ((await tx.entities.findByUnique(CONTACT_LABEL_KIND, ctx.siteId, "key", key)) !== undefined) continue;
    const record = { id: ctx.newId(), revision: 1, createdAtMs: ctx.nowMs, updatedAtMs: ctx.nowMs, text: JSON.stringify({ key }) };
    try {
      await tx.savepoint(() => tx.entities.insert(CONTACT_LABEL_KIND, ctx.siteId, record, { key: [key] }));
    } catch (error) {
      if (!(error instanceof UniqueTakenError)) throw error;
    }
  }
}
