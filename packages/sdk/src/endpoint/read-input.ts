import { isRecord } from "../wire/unknown.ts";
import { isJsonType } from "./json-type.ts";
import { EndpointError } from "./refusal.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Longest body in bytes, where an endpoint says nothing of it. */
export const BODY_BYTES_MAX = 102_400;

/** Verbs whose input is the query string. */
const QUERY_VERBS = ["GET", "HEAD", "DELETE"];

/** Keys with which careless code changes every object of the process (S64). */
const POISONED_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** Objects within objects in a JSON body. */
const DEPTH_MAX = 64;

/** The next of a body that arrives. Errors: INPUT_MALFORMED where it does not come. */
async function nextOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value;
  } catch (cause) {
    throw new EndpointError("INPUT_MALFORMED", { cause });
  }
}

/** What arrives of a body. Leaving the loop over it early cancels it. */
async function* chunksOf(body: Request["body"]): AsyncGenerator<Uint8Array> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = body?.getReader();
  if (reader === undefined) {
    return;
  }
  try {
    for (let chunk = await nextOf(reader); chunk !== undefined; chunk = await nextOf(reader)) {
      yield chunk;
    }
  } finally {
    // Nobody waits for it: that of a copy ends with that of the original and not before.
    reader.cancel().catch(() => {});
  }
}

/** The bytes of a body, refused as soon as they are too many. Errors: BODY_TOO_LARGE. */
export async function readBytes({ headers, body, bodyUsed }: Request, bytesMax: number): Promise<Uint8Array<ArrayBuffer>> {
  if (bodyUsed) {
    throw new TypeError("The request's body was read before the endpoint could: whoever needs it earlier reads request.clone().");
  }
  if (Number(headers.get("content-length") ?? 0) > bytesMax) {
    throw new EndpointError("BODY_TOO_LARGE", { data: { bodyBytesMax: bytesMax } });
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(body)) {
    length += chunk.byteLength;
    if (length > bytesMax) {
      throw new EndpointError("BODY_TOO_LARGE", { data: { bodyBytesMax: bytesMax } });
    }
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function assertClean(value: unknown, depth = 0): void {
  if (typeof value !== "object" || value === null || value instanceof Blob) {
    return;
  }
  if (depth > DEPTH_MAX || Object.keys(value).some((key) => POISONED_KEYS.has(key))) {
    throw new EndpointError("INPUT_MALFORMED");
  }
  for (const item of Object.values(value)) {
    assertClean(item, depth + 1);
  }
}

/** Names with one value give it, names with several give a list. */
function collect(entries: Iterable<readonly [string, unknown]>): Fields {
  const values = new Map<string, unknown[]>();
  for (const [name, value] of entries) {
    const list = values.get(name);
    if (list === undefined) {
      values.set(name, [value]);
    } else {
      list.push(value);
    }
  }
  return Object.fromEntries([...values].map(([name, list]) => [name, list.length === 1 ? list[0] : list]));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new EndpointError("INPUT_MALFORMED", { cause });
  }
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Fields> {
  try {
    return collect(await new Response(bytes, { headers: { "content-type": contentType } }).formData());
  } catch (cause) {
    throw new EndpointError("INPUT_MALFORMED", { cause });
  }
}

async function readBody(request: Request, bytesMax: number): Promise<unknown> {
  const contentType = request.headers.get("content-type") ?? "";
  if (isJsonType(contentType)) {
    return parseJson(await readBytes(request, bytesMax));
  }
  switch (contentType.split(";")[0]?.trim().toLowerCase()) {
    case "application/x-www-form-urlencoded":
    case "multipart/form-data":
      return parseForm(await readBytes(request, bytesMax), contentType);
    case "":
      return readNothing(request);
    default:
      throw new EndpointError("CONTENT_TYPE_UNSUPPORTED");
  }
}

/** No body at all has no fields: `POST /api/orders/[id]/cancel` says with its address all that there is to say. */
async function readNothing(request: Request): Promise<Fields> {
  try {
    await readBytes(request, 0);
    return {};
  } catch (cause) {
    throw new EndpointError("CONTENT_TYPE_UNSUPPORTED", { cause });
  }
}

/** Refuses a body where none is declared: it would be input that nobody checks. Errors: INPUT_NOT_EXPECTED. */
export async function refuseBody(request: Request): Promise<void> {
  try {
    await readBytes(request, 0);
  } catch (cause) {
    throw new EndpointError("INPUT_NOT_EXPECTED", { cause });
  }
}

/**
 * The input of a request before it is checked: the query of GET, HEAD and DELETE, the body of all others, and on top of either the
 * parameters of the route, which nothing that the caller sends replaces.
 *
 * Errors: BODY_TOO_LARGE (413), CONTENT_TYPE_UNSUPPORTED (415), INPUT_MALFORMED (400).
 */
export async function readInput(request: Request, parameters: Fields, bytesMax: number): Promise<unknown> {
  const isQuery = QUERY_VERBS.includes(request.method);
  const sent = isQuery ? collect(new URL(request.url).searchParams) : await readBody(request, bytesMax);
  assertClean(sent);
  return isRecord(sent) ? { ...sent, ...parameters } : sent;
}
