import type { EntityRecord } from "../../port/entities.ts";

/** The columns of a document `d` under the names of its record. */
export const RECORD_COLUMNS =
  'd.id AS id, d.revision AS revision, d.created_at AS "createdAtMs", d.updated_at AS "updatedAtMs", d.doc AS text';

/** A row of `RECORD_COLUMNS` as a plain object: rows may come from the database without a prototype. */
export function toRecord({ id, revision, createdAtMs, updatedAtMs, text }: EntityRecord): EntityRecord {
  return { id, revision, createdAtMs, updatedAtMs, text };
}
