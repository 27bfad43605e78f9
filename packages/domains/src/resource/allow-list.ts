import type { FieldDefinition, Scalar } from "@belay/store";

/** How the values of a field travel in filters, beside the type that the store compares. */
export type ValueForm = "string" | "number" | "boolean" | "date" | "decimal" | "object";

/** One field that a method lets callers name, with what they may do with it. */
export interface AllowedField {
  /** Dotted name on the wire. */
  readonly wire: string;
  /** Where the store finds it; may differ from the wire for parts that are kept aside. */
  readonly stored: FieldDefinition;
  readonly form: ValueForm;
  readonly operators: ReadonlySet<string>;
  readonly sort: "NONE" | "ASC" | "DESC" | "BOTH";
  /** Permission without which the field does not exist for the caller (S40). */
  readonly requires?: string;
  /** Fields of the elements of an array of objects, relative to the element: what `$matchItems` may name. */
  readonly elements?: AllowList;
}

/** What one method lets callers filter and sort by. A Map, so that no inherited key is ever found. */
export type AllowList = ReadonlyMap<string, AllowedField>;

/** A value of a filter or position as the store compares it. */
export type StoredValue = Scalar | readonly Scalar[];

/** Who asks: fields that need a permission are hidden without it. */
export interface FieldReader {
  readonly can: (permission: string) => boolean;
}

/** The field of that wire name, if the caller may know of it. */
export function visibleField(allow: AllowList, name: string, reader: FieldReader): AllowedField | undefined {
  const field = allow.get(name);
  if (field?.requires !== undefined && !reader.can(field.requires)) return undefined;
  return field;
}

/** The wire names of the fields that the caller may know of and that `fits`: what a refusal offers instead. */
export function visibleNames(
  allow: AllowList,
  reader: FieldReader,
  fits: (field: AllowedField) => boolean = () => true,
): readonly string[] {
  return [...allow.keys()].filter((name) => {
    const field = visibleField(allow, name, reader);
    return field !== undefined && fits(field);
  });
}
