import { compareDecimals, parseDecimal } from "../resource/decimal.ts";
import { isObject } from "../resource/json.ts";

/** Whether decimal text keeps the bounds of an `x-decimal` keyword: `gt`, `gte`, `lt`, `lte` as text, `maxScale` as a number. */
export function keepsDecimalBounds(bounds: unknown, text: string): boolean {
  const value = parseDecimal(text);
  if (value === undefined) return false;
  if (!isObject(bounds)) return true;
  if (typeof bounds.maxScale === "number" && value.scale > bounds.maxScale) return false;
  const order = (name: string): number | undefined => {
    const bound = bounds[name];
    const parsed = typeof bound === "string" ? parseDecimal(bound) : undefined;
    return parsed === undefined ? undefined : compareDecimals(value, parsed);
  };
  return (order("gt") ?? 1) > 0 && (order("gte") ?? 0) >= 0 && (order("lt") ?? -1) < 0 && (order("lte") ?? 0) <= 0;
}
