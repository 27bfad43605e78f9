const CLIENT_NAMES: Readonly<Record<string, string>> = { _id: "id", _createdDate: "createdDate", _updatedDate: "updatedDate" };

/**
 * The wire name of a dotted field name.
 *
 * Why: clients rename `_id` and the dates in most places but not in values such as `search.fields`, so both spellings arrive.
 */
export function wireName(name: string): string {
  if (!name.includes("_")) return name;
  return name
    .split(".")
    .map((step) => (Object.hasOwn(CLIENT_NAMES, step) ? (CLIENT_NAMES[step] ?? step) : step))
    .join(".");
}
