import { BelayError, hmacSha256, isSameSecret } from "@belay/core";
import type { EntityQuery } from "@belay/store";
import { isObject, ownValue } from "./json.ts";

/** Longest cursor that clients accept. */
export const CURSOR_LENGTH_MAX = 16_000;

/** A place between two documents of an ordered list. */
export type Position = NonNullable<EntityQuery["after"]>;

/** What a cursor is good for: nothing of it may differ when it comes back (S42). */
export interface CursorBinding {
  readonly methodId: string;
  readonly siteId: string;
  /** Kind of caller and what it may see. */
  readonly audience: string;
}

/** What a cursor carries, because clients send nothing else with it. */
export interface CursorContent {
  /** The request's own filter, sort and search text, parsed again when the cursor is used. */
  readonly filter?: unknown;
  readonly sort?: unknown;
  readonly search?: unknown;
  readonly position: Position;
  readonly backwards: boolean;
}

/** A cursor that was sealed here, and what it is good for. */
interface Sealed {
  readonly content: CursorContent;
  readonly binding: CursorBinding;
}

/** Cursors that are remembered for each key, and the longest of them: callers choose most of what a cursor holds. */
const REMEMBERED_MAX = 1_000;
const REMEMBERED_LENGTH_MAX = 1_000;

/** Cursors that were sealed a moment ago: what each holds, and how each was called after what it covers. */
interface Remembered {
  readonly sealed: Map<string, Sealed>;
  readonly cursors: Map<string, string>;
}

/**
 * Cursors that were sealed a moment ago, by key: whoever reads on sends one back soon, and nobody else can know it; and whoever walks the same list gets the same ones.
 *
 * Why: to make or check a MAC, and to parse what it covers, takes as long as to find the page.
 */
const remembered = new WeakMap<Uint8Array, Remembered>();

function rememberedFor(key: Uint8Array): Remembered {
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const none = { sealed: new Map<string, Sealed>(), cursors: new Map<string, string>() };
  remembered.set(key, none);
  return none;
}

function remember({ sealed, cursors }: Remembered, covered: string, cursor: string, what: Sealed): void {
  if (cursors.size >= REMEMBERED_MAX) {
    sealed.clear();
    cursors.clear();
  }
  cursors.set(covered, cursor);
  if (!what.content.backwards) sealed.set(cursor, what);
}

function isSameBinding(one: CursorBinding, other: CursorBinding): boolean {
  return one.methodId === other.methodId && one.siteId === other.siteId && one.audience === other.audience;
}

/**
 * Seals a cursor: content and an HMAC-SHA-256 over content and binding, both base64url.
 *
 * Errors: INVALID_FILTER (400) when filter and sort are too large to travel in a cursor.
 */
export function sealCursor(content: CursorContent, binding: CursorBinding, key: Uint8Array): string {
  const json = JSON.stringify(content);
  const scope = scopeOf(binding);
  const covered = `${scope}\n${json}`;
  const kept = rememberedFor(key);
  const known = kept.cursors.get(covered);
  if (known !== undefined) return known;
  const payload = Buffer.from(json).toString("base64url");
  const cursor = `${payload}.${macOf(payload, scope, key)}`;
  if (cursor.length > CURSOR_LENGTH_MAX) {
    throw new BelayError("INVALID_FILTER", { message: "The filter is too large to be paged through." });
  }
  if (cursor.length <= REMEMBERED_LENGTH_MAX) remember(kept, covered, cursor, { content, binding });
  return cursor;
}

/** Opens a cursor of this method, site and audience. Errors: INVALID_CURSOR (400) for any other. */
export function openCursor(cursor: unknown, binding: CursorBinding, key: Uint8Array): CursorContent {
  if (typeof cursor !== "string" || cursor.length > CURSOR_LENGTH_MAX) throw new BelayError("INVALID_CURSOR");
  const sealed = rememberedFor(key).sealed.get(cursor);
  if (sealed !== undefined && isSameBinding(sealed.binding, binding)) return sealed.content;
  const [payload = "", mac = "", ...rest] = cursor.split(".");
  // Compared as texts: base64url has several spellings of the same bytes, and only ours counts, so that no other text is the same cursor.
  if (rest.length > 0 || !isSameSecret(mac, macOf(payload, scopeOf(binding), key))) throw new BelayError("INVALID_CURSOR");
  return parseContent(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
}

function scopeOf({ methodId, siteId, audience }: CursorBinding): string {
  return JSON.stringify(["belay-cursor-1", methodId, siteId, audience]);
}

function macOf(payload: string, scope: string, key: Uint8Array): string {
  return hmacSha256(key, scope, "\n", payload).toString("base64url");
}

/** Parser: the content is authenticated, so only this server's own shape arrives here. */
function parseContent(content: unknown): CursorContent {
  const position = ownValue(content, "position");
  if (!isObject(content) || !isObject(position)) throw new BelayError("INVALID_CURSOR");
  return {
    filter: content.filter,
    sort: content.sort,
    search: content.search,
    position: position as unknown as Position,
    backwards: content.backwards === true,
  };
}
