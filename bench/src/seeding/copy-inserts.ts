import { randomUUID } from "node:crypto";
import { NUMBER_DIGITS, NUMBER_MARK } from "./product-input.ts";
import type { RecordedInsert } from "./recorded-insert.ts";

/** Milliseconds between the times at which two things were made. */
const STEP_MS = 1_000;

/**
 * A copy of a thing (all documents that making it gave the store) with another number, other ids and another time, in the form in which the domain stores it.
 *
 * Why every replacement keeps its length: a stored document may hold positions within itself.
 */
export function copyInserts(templates: readonly RecordedInsert[], number: number): readonly RecordedInsert[] {
  const digits = String(number).padStart(NUMBER_DIGITS, "0");
  const ids = new Map(templates.flatMap(({ record, uniques }) => [record.id, ...(uniques.variant ?? [])]).map((id) => [id, randomUUID()]));
  const replace = (text: string): string => {
    let copy = text.replaceAll(NUMBER_MARK, digits);
    for (const [old, id] of ids) {
      copy = copy.replaceAll(old, id);
    }
    return copy;
  };
  return templates.map(({ kind, record, uniques }) => {
    const createdAtMs = record.createdAtMs + number * STEP_MS;
    const text = replace(record.text).replaceAll(new Date(record.createdAtMs).toISOString(), new Date(createdAtMs).toISOString());
    return {
      kind,
      record: { ...record, id: replace(record.id), createdAtMs, updatedAtMs: createdAtMs, text },
      uniques: Object.fromEntries(Object.entries(uniques).map(([name, values]) => [name, values.map(replace)])),
    };
  });
}
