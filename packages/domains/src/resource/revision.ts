import { BelayError, RequestValidationError } from "@belay/core";
import type { EntityRecord } from "@belay/store";

/** Reads a revision: an int64 as a string (a whole number is accepted too). Errors: a validation error (400) naming `field`. */
export function parseRevision(value: unknown, field: string): number {
  const text = typeof value === "number" ? String(value) : value;
  if (text === undefined || text === null || text === "") {
    throw new RequestValidationError([{ field, description: "must not be empty", violatedRule: "REQUIRED_FIELD", data: {} }]);
  }
  const revision = typeof text === "string" && /^\d{1,19}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(revision)) {
    throw new RequestValidationError([{ field, description: "must be a whole number", violatedRule: "FORMAT", data: {} }]);
  }
  return revision;
}

/** Errors: INVALID_REVISION (409) when the stored revision is another. */
export function assertRevision(record: Pick<EntityRecord, "revision">, requested: number): void {
  if (record.revision !== requested) throw invalidRevision(requested, record.revision);
}

/** The refusal of a stale revision, with what is needed to try again. */
export function invalidRevision(requested: number, current?: number): BelayError {
  return new BelayError("INVALID_REVISION", {
    data: { requestedRevision: String(requested), ...(current === undefined ? {} : { currentRevision: String(current) }) },
  });
}
