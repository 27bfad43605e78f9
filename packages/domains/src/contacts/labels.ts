import { RequestValidationError } from "@belay/core";
import { type Filter, UniqueTakenError, type WriteTransaction } from "@belay/store";
import type { EventContext } from "../resource/events.ts";
import { ownValue } from "../resource/json.ts";
import { CONTACT_LABEL_KIND, LABEL_KEY } from "./contact-resource.ts";

/** Most labels of one contact: the size of the contract's list. */
export const LABELS_MAX = 2_000;
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

/** A contact that would have more labels than one holds. */
export function tooManyLabels(): RequestValidationError {
  const description = `a contact has at most ${LABELS_MAX} labels`;
  return new RequestValidationError([{ field: "labelKeys", description, violatedRule: "MAX_SIZE", data: {} }]);
}

/** Keys that one statement looks for. */
const KEYS_PER_STATEMENT = 100;

/** The labels among these that no contact of the site ever carried. */
async function unknownLabels(tx: WriteTransaction, siteId: string, keys: readonly string[]): Promise<readonly string[]> {
  const unknown = new Set(keys);
  for (let start = 0; start < keys.length; start += KEYS_PER_STATEMENT) {
    const value = keys.slice(start, start + KEYS_PER_STATEMENT);
    const filter: Filter = { kind: "compare", field: LABEL_KEY, operator: "$in", value };
    const records = await tx.entities.query(CONTACT_LABEL_KIND, siteId, { filter, sort: [], limit: value.length });
    for (const { text } of records) unknown.delete(String(ownValue(JSON.parse(text), "key")));
  }
  return [...unknown];
}

/** Remembers labels that contacts of the site carry, so that facets can list them. */
export async function noteLabels(tx: WriteTransaction, ctx: EventContext, keys: readonly unknown[]): Promise<void> {
  for (const key of await unknownLabels(tx, ctx.siteId, keys.map(String))) {
    const record = { id: ctx.newId(), revision: 1, createdAtMs: ctx.nowMs, updatedAtMs: ctx.nowMs, text: JSON.stringify({ key }) };
    try {
      await tx.savepoint(() => tx.entities.insert(CONTACT_LABEL_KIND, ctx.siteId, record, { key: [key] }));
    } catch (error) {
      if (!(error instanceof UniqueTakenError)) throw error;
    }
  }
}
