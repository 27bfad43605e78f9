import { isRecord } from "../wire/unknown.ts";

type Flat = ReadonlyMap<string, unknown>;

function flatten(message: Readonly<Record<string, unknown>>, prefix: string, into: Map<string, unknown>): Flat {
  for (const [key, value] of Object.entries(message)) {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (isRecord(value)) {
      flatten(value, path, into);
    } else {
      into.set(path, value);
    }
  }
  return into;
}

function isNested(flat: Flat): boolean {
  return [...flat].some(([key, value]) => key.includes(".") || (Array.isArray(value) && value.some((item) => typeof item === "object")));
}

/** base64url without padding (RFC 4648 section 5) of the UTF-8 bytes of `text`. */
export function encodeBase64Url(text: string): string {
  // In steps, because spreading a long text into one call overflows the stack.
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) {
    binary += String.fromCharCode(byte);
  }
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function append(params: URLSearchParams, key: string, value: unknown): void {
  if (value === undefined || value === null || typeof value === "object") {
    return;
  }
  params.append(key, String(value));
}

/**
 * The query string of a request message in wire names, without `?`; empty when there is nothing to say.
 *
 * Shape: top-level fields as parameters, arrays as repeats, nested objects as dotted names, null left out. With `complex` (methods
 * that also take a POST) anything nested travels as one parameter `.r`: base64url of the JSON.
 * Source: docs/wire-format.md section 1.
 */
export function queryStringOf(message: Readonly<Record<string, unknown>>, complex: boolean): string {
  const flat = flatten(message, "", new Map());
  if (complex && isNested(flat)) {
    return new URLSearchParams({ ".r": encodeBase64Url(JSON.stringify(message)) }).toString();
  }
  const params = new URLSearchParams();
  for (const [key, value] of flat) {
    for (const item of Array.isArray(value) ? value : [value]) {
      append(params, key, item);
    }
  }
  return params.toString();
}
