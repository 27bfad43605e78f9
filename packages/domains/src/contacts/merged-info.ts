import { isObject, type JsonObject, ownValue } from "../resource/json.ts";
import { addressKey, emailKey, itemsOf, objectsIn, phoneKeys } from "./contact-items.ts";

/** Nothing of the first is overwritten; lists get what they lack, and what is missing is filled. */
export function mergedInfo(target: JsonObject, source: JsonObject): JsonObject {
  const lists: readonly (readonly [string, (item: JsonObject) => readonly string[]])[] = [
    ["emails", ({ email }) => [emailKey(email)]],
    ["phones", phoneKeys],
    ["addresses", (item) => [addressKey(item)]],
  ];
  const merged = lists.map(([list, keyOf]) => {
    const own = objectsIn(target[list]);
    const known = new Set(own.flatMap(keyOf));
    const added = objectsIn(source[list]).filter((item) => !keyOf(item).some((key) => known.has(key)));
    // The target's primary stays primary; where it has none, the source's is.
    const items = own.length === 0 ? added : [...own, ...added.map(({ primary: _primary, ...item }) => item)];
    return [list, { items }] as const;
  });
  const labelKeys = { items: [...new Set([...itemsOf(target.labelKeys), ...itemsOf(source.labelKeys)])] };
  const fields = [source.extendedFields, target.extendedFields].map((wrapper) => ownValue(wrapper, "items"));
  const extendedFields = { items: Object.assign({}, ...fields.filter(isObject)) };
  return { ...source, ...target, ...Object.fromEntries(merged), labelKeys, extendedFields };
}
