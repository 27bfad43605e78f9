import type { Sort } from "../port/entities.ts";
import { compareText } from "./compare-text.ts";
import { compareValues } from "./evaluate.ts";
import { fieldValues } from "./field-values.ts";

/** A document with its id, which breaks ties. */
export interface SortedDocument {
  readonly id: string;
  readonly document: unknown;
}

/**
 * Compares two documents in the order of a query: negative, zero or positive.
 *
 * Shape: no value (as `matches` understands it) comes first in ascending order and last in descending order; ties go by the id, ascending.
 */
export function compareDocuments(sort: readonly Sort[], left: SortedDocument, right: SortedDocument): number {
  for (const { field, order } of sort) {
    const [a] = fieldValues(field, left.document);
    const [b] = fieldValues(field, right.document);
    const ascending = a === undefined || b === undefined ? Number(a !== undefined) - Number(b !== undefined) : compareValues(a, b);
    if (ascending !== 0) {
      return order === "ASC" ? ascending : -ascending;
    }
  }
  return compareText(left.id, right.id);
}
