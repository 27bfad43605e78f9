import type { JsonSchema } from "../../src/types.ts";
import { type DocTags, singleTag } from "../doc-tags.ts";
import { ImportError } from "../import-error.ts";
import { formatOf } from "./formats.ts";

/** What a property's documentation says about it, as schema keywords for the property itself. */
export function propertyKeywords(tags: DocTags): JsonSchema {
  return {
    ...(tags.has("readonly") ? { readOnly: true } : {}),
    ...(tags.has("deprecated") ? { deprecated: true } : {}),
    ...(tags.has("immutable") ? { "x-immutable": true } : {}),
    ...(tags.has("internal") ? { "x-internal": true } : {}),
  };
}

/** Limits of the number of elements of an array. */
export function arrayKeywords(tags: DocTags): JsonSchema {
  return { ...integerKeyword(tags, "minSize", "minItems"), ...integerKeyword(tags, "maxSize", "maxItems") };
}

/** Limits of a string: a plain one, the element of an array or the value of a map. */
export function stringKeywords(tags: DocTags): JsonSchema {
  const format = singleTag(tags, "format");
  const decimal = singleTag(tags, "decimalValue");
  return {
    ...integerKeyword(tags, "minLength", "minLength"),
    ...integerKeyword(tags, "maxLength", "maxLength"),
    ...(format === undefined ? {} : { format: formatOf(format) }),
    ...(decimal === undefined ? {} : { format: "decimal", ...decimalKeyword(decimal) }),
  };
}

/** Limits of a number. */
export function numberKeywords(tags: DocTags): JsonSchema {
  return { ...numberKeyword(tags, "min", "minimum"), ...numberKeyword(tags, "max", "maximum") };
}

function integerKeyword(tags: DocTags, tag: string, keyword: string): JsonSchema {
  const text = singleTag(tags, tag);
  if (text === undefined) return {};
  if (!/^\d+$/.test(text)) throw new ImportError(`@${tag} ${text} is not a whole number`);
  return { [keyword]: Number(text) };
}

function numberKeyword(tags: DocTags, tag: string, keyword: string): JsonSchema {
  const text = singleTag(tags, tag);
  if (text === undefined) return {};
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new ImportError(`@${tag} ${text} is not a number`);
  return { [keyword]: Number(text) };
}

/** `{ gte:0, lte:999.99, maxScale:3 }`: bounds of a decimal that travels as a string stay strings, the scale is a number. */
function decimalKeyword(options: string): JsonSchema {
  const match = /^options \{(.*)\}$/.exec(options);
  if (match === null) throw new ImportError(`@decimalValue ${options} is not understood`);
  const bounds: Record<string, string | number> = {};
  for (const part of (match[1] ?? "").split(",").map((text) => text.trim())) {
    if (part === "") continue;
    const [, name, value] = /^(gt|gte|lt|lte|maxScale):(-?\d+(?:\.\d+)?)$/.exec(part) ?? [];
    if (name === undefined || value === undefined) throw new ImportError(`@decimalValue ${options} is not understood`);
    bounds[name] = name === "maxScale" ? Number(value) : value;
  }
  return Object.keys(bounds).length === 0 ? {} : { "x-decimal": bounds };
}
