import { BelayError, RequestValidationError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import type { JsonObject } from "./json.ts";

/** `ApplicationError` of the wire. */
export interface WireItemError {
  readonly code: string;
  readonly description: string;
  readonly data: JsonObject;
}

/** `ItemMetadata` of the wire. */
export interface ItemMetadata {
  readonly id?: string;
  readonly originalIndex: number;
  readonly success: boolean;
  readonly error?: WireItemError;
}

/** `BulkActionMetadata` of the wire. */
export interface BulkMetadata {
  readonly totalSuccesses: number;
  readonly totalFailures: number;
  readonly undetailedFailures: number;
}

/** What became of one item; `value` is there when it succeeded. */
export interface BulkItem<T> {
  readonly itemMetadata: ItemMetadata;
  readonly value?: T;
}

export interface BulkOutcome<T> {
  readonly items: readonly BulkItem<T>[];
  readonly bulkActionMetadata: BulkMetadata;
}

/** One item's work: its id, for the metadata, and its result. */
export interface ItemResult<T> {
  readonly id: string;
  readonly value: T;
}

/**
 * Does the work of a bulk call item by item, each in a savepoint of its own (S43).
 *
 * Shape: results in the order of the request; an item that breaks a rule fails alone and leaves nothing behind. Anything that is not the
 * caller's mistake ends the whole call.
 */
export async function runBulk<I, T>(
  tx: WriteTransaction,
  inputs: readonly I[],
  work: (input: I, index: number) => Promise<ItemResult<T>>,
  idOf: (input: I) => string | undefined = () => undefined,
): Promise<BulkOutcome<T>> {
  const items: BulkItem<T>[] = [];
  for (const [index, input] of inputs.entries()) {
    try {
      const { id, value } = await tx.savepoint(() => work(input, index));
      items.push({ itemMetadata: { id, originalIndex: index, success: true }, value });
    } catch (error) {
      const id = idOf(input);
      const metadata = { originalIndex: index, success: false, error: itemError(error) };
      items.push({ itemMetadata: id === undefined ? metadata : { id, ...metadata } });
    }
  }
  const totalSuccesses = items.filter((item) => item.itemMetadata.success).length;
  return { items, bulkActionMetadata: { totalSuccesses, totalFailures: items.length - totalSuccesses, undetailedFailures: 0 } };
}

/** The caller's mistake as the error of one item; anything else is thrown on. */
export function itemError(error: unknown): WireItemError {
  if (error instanceof BelayError && error.status < 500) return { code: error.code, description: error.message, data: error.data };
  if (error instanceof RequestValidationError) {
    return { code: "INVALID_ARGUMENT", description: error.message, data: { fieldViolations: error.violations } };
  }
  throw error;
}
