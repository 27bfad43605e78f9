import { isObject } from "./json.ts";

/**
 * The paths of a field mask.
 *
 * Shape: one string with commas between the paths, which is what clients send; an object with `paths`, or a list.
 */
export function maskPaths(mask: unknown): readonly string[] {
  const list = isObject(mask) ? mask.paths : mask;
  if (typeof list === "string")
    return list
      .split(",")
      .map((path) => path.trim())
      .filter((path) => path !== "");
  return Array.isArray(list) ? list.filter((path) => typeof path === "string") : [];
}
