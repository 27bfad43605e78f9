import { randomUUID } from "node:crypto";
import type { EntityRecord, UniqueValues } from "@belay/store";
import { NUMBER_DIGITS, NUMBER_MARK } from "./product-input.ts";
import type { RecordedInsert } from "./recorded-insert.ts";

/** Milliseconds between the times at which two products were made. */
const STEP_MS = 1_000;

/**
 * A copy of a product with another number, other ids and another time, in the form in which the domain stores it.
 *
 * Why every replacement keeps its length: a stored document may hold positions within itself.
 */
export function copyProduct(template: RecordedInsert, number: number): { readonly record: EntityRecord; readonly uniques: UniqueValues } {
  const { record, uniques } = template;
  const createdAtMs = record.createdAtMs + number * STEP_MS;
  const digits = String(number).padStart(NUMBER_DIGITS, "0");
  const ids = new Map([record.id, ...(uniques.variant ?? [])].map((id) => [id, randomUUID()] as const));
  const replace = (text: string): string => {
    let copy = text.replaceAll(NUMBER_MARK, digits);
    for (const [old, id] of ids) {
      copy = copy.replaceAll(old, id);
    }
    return copy;
  };
  const text = replace(record.text).replaceAll(new Date(record.createdAtMs).toISOString(), new Date(createdAtMs).toISOString());
  return {
    record: { ...record, id: replace(record.id), createdAtMs, updatedAtMs: createdAtMs, text },
    uniques: Object.fromEntries(Object.entries(uniques).map(([name, values]) => [name, values.map(replace)])),
  };
}
