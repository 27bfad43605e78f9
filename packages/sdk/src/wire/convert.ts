import { DATE, FREE, type ShapeRef, type ShapeTable } from "./shapes.ts";
import { isRecord } from "./unknown.ts";

/** System fields of every entity: in the SDK with an underscore, on the wire without. Source: docs/wire-format.md section 2, names. */
const TO_WIRE: Readonly<Record<string, string>> = { _id: "id", _createdDate: "createdDate", _updatedDate: "updatedDate" };
const FROM_WIRE: Readonly<Record<string, string>> = { id: "_id", createdDate: "_createdDate", updatedDate: "_updatedDate" };

/** A dotted field path with each segment renamed. */
function renamePath(path: string, names: Readonly<Record<string, string>>): string {
  return path
    .split(".")
    .map((segment) => (Object.hasOwn(names, segment) ? (names[segment] ?? segment) : segment))
    .join(".");
}

/** Wire name of an SDK field path such as `variant._id`. */
export function wirePath(path: string): string {
  return renamePath(path, TO_WIRE);
}

/** SDK name of a wire field path. */
export function sdkPath(path: string): string {
  return renamePath(path, FROM_WIRE);
}

interface Conversion {
  readonly names: Readonly<Record<string, string>>;
  readonly table: ShapeTable;
  readonly leaf: (value: unknown, ref: ShapeRef | undefined) => unknown;
  readonly sortFields: boolean;
}

function convertRecord(value: Readonly<Record<string, unknown>>, ref: ShapeRef | undefined, how: Conversion): Record<string, unknown> {
  const shape = ref === undefined ? undefined : how.table[ref];
  const isMap = shape !== undefined && Object.hasOwn(shape, "*");
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) {
      continue;
    }
    const renamed = isMap ? key : renamePath(key, how.names);
    const name = renamed !== key && Object.hasOwn(value, renamed) ? key : renamed;
    // The table is in wire names, so it is asked with the wire's.
    const wireName = how.names === TO_WIRE ? renamed : key;
    const fieldRef = shape === undefined ? undefined : isMap ? shape["*"] : Object.hasOwn(shape, wireName) ? shape[wireName] : undefined;
    // defineProperty, because a key `__proto__` in a body must become a plain property.
    Object.defineProperty(result, name, {
      value: convert(field, fieldRef, how, key),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return result;
}

function convert(value: unknown, ref: ShapeRef | undefined, how: Conversion, parentKey: string): unknown {
  if (ref === FREE) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => convert(how.sortFields && parentKey === "sort" ? renameSort(item) : item, ref, how, ""));
  }
  return isRecord(value) ? convertRecord(value, ref, how) : how.leaf(value, ref);
}

function renameSort(entry: unknown): unknown {
  return isRecord(entry) && typeof entry.fieldName === "string" ? { ...entry, fieldName: wirePath(entry.fieldName) } : entry;
}

/**
 * Turns a request message in SDK names into the wire's: keys at every depth, dotted filter keys, `sort[].fieldName`; dates become
 * ISO 8601 strings. Free objects (rich text, extended fields) keep their keys.
 */
export function toWire(message: Readonly<Record<string, unknown>>, table: ShapeTable, type: string | undefined): Record<string, unknown> {
  if (type === FREE) {
    return { ...message };
  }
  const leaf = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);
  return convertRecord(message, type, { names: TO_WIRE, table, leaf, sortFields: true });
}

function parseDate(value: unknown): unknown {
  if (typeof value !== "string") {
    return value;
  }
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : date;
}

/** Turns an answer into SDK names, and the strings at date-time fields into dates. A string that is no date stays a string. */
export function fromWire(body: unknown, table: ShapeTable, type: string | undefined): unknown {
  const leaf = (value: unknown, ref: ShapeRef | undefined): unknown => (ref === DATE ? parseDate(value) : value);
  return convert(body, type, { names: FROM_WIRE, table, leaf, sortFields: false }, "");
}
