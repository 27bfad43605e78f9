import { BelayError } from "@belay/core";
import type { Sort } from "@belay/store";
import { type AllowedField, type AllowList, type FieldReader, visibleField, visibleNames } from "./allow-list.ts";
import { ownValue } from "./json.ts";
import { wireName } from "./wire-name.ts";

/**
 * Parses the `sort` of a query.
 *
 * Errors: INVALID_SORT (400) naming the field: not declared as sortable (this way), twice, or too many.
 */
export function parseSort(raw: unknown, allow: AllowList, reader: FieldReader, sortMax: number): readonly Sort[] {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw)) throw new BelayError("INVALID_SORT", { message: "sort is a list of {fieldName, order}." });
  if (raw.length > sortMax) throw new BelayError("INVALID_SORT", { message: `sort takes at most ${sortMax} fields.` });
  const seen = new Set<string>();
  return raw.map((item: unknown) => {
    const sort = parseOne(item, allow, reader);
    if (seen.has(sort.field.path)) throw notSortable(sort.field.path, "is named twice");
    seen.add(sort.field.path);
    return sort;
  });
}

function parseOne(item: unknown, allow: AllowList, reader: FieldReader): Sort {
  const name = ownValue(item, "fieldName");
  const order = ownValue(item, "order") ?? "ASC";
  if (typeof name !== "string") throw new BelayError("INVALID_SORT", { message: "sort needs a fieldName." });
  if (order !== "ASC" && order !== "DESC") throw notSortable(name, "takes order ASC or DESC");
  const field = visibleField(allow, wireName(name), reader);
  if (field === undefined || !isSortable(field)) {
    throw notSortable(name, "is not declared as sortable", { sortable: visibleNames(allow, reader, isSortable) });
  }
  if (field.sort !== "BOTH" && field.sort !== order) throw notSortable(name, `is not declared as sortable ${order}`);
  return { field: field.stored, order };
}

function isSortable({ sort, stored }: AllowedField): boolean {
  return sort !== "NONE" && !stored.multiple;
}

function notSortable(name: string, what: string, more: { readonly sortable?: readonly string[] } = {}): BelayError {
  const field = name.slice(0, 100);
  return new BelayError("INVALID_SORT", { message: `Field '${field}' ${what}.`, data: { field, ...more } });
}
