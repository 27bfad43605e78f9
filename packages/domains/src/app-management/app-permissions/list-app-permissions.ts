import { BelayError, RequestValidationError } from "@belay/core";
import { listGrant } from "../../apps/ceiling.ts";
import type { CallContext, ReadHandler } from "../../handler.ts";
import { type CursorBinding, openCursor, sealCursor } from "../../resource/cursor.ts";
import { ownValue } from "../../resource/json.ts";
import { appPermissionMethod, findInstanceHere } from "./app-permissions-contract.ts";

const LIMIT_MAX = 100;

function parseLimit(paging: unknown): number {
  const limit = ownValue(paging, "limit") ?? LIMIT_MAX;
  if (typeof limit === "number" && Number.isInteger(limit) && limit >= 1 && limit <= LIMIT_MAX) return limit;
  const description = `must be a whole number from 1 to ${LIMIT_MAX}`;
  throw new RequestValidationError([{ field: "paging.limit", description, violatedRule: "MAX", data: {} }]);
}

function bindingOf(ctx: CallContext, appId: unknown): CursorBinding {
  return { methodId: ctx.methodId, siteId: ctx.siteId, audience: `${ctx.caller.kind} ${String(appId)}` };
}

/** The permission after which a page begins. Errors: INVALID_CURSOR (400). */
function parseStart(paging: unknown, ctx: CallContext, appId: unknown): string {
  const cursor = ownValue(paging, "cursor");
  if (cursor === undefined || cursor === null || cursor === "") return "";
  if (typeof cursor !== "string") throw new BelayError("INVALID_CURSOR");
  return openCursor(cursor, bindingOf(ctx, appId), ctx.cursorKey).position.id;
}

/** What an app was granted on this site, in the order of the ids, a page at a time. Errors: NOT_FOUND (404), INVALID_CURSOR (400). */
export const listAppPermissions: ReadHandler = {
  kind: "read",
  methodId: appPermissionMethod("ListAppPermissions"),
  handle: async (request, ctx, tx) => {
    const { appId, paging } = request;
    const limit = parseLimit(paging);
    const after = parseStart(paging, ctx, appId);
    const instance = await findInstanceHere(tx, ctx.siteId, appId);
    const rest = [...listGrant(instance.permissions)].sort().filter((permission) => permission > after);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    const hasNext = rest.length > page.length && last !== undefined;
    const position = { values: [], id: last ?? "" };
    const next = hasNext ? { next: sealCursor({ position, backwards: false }, bindingOf(ctx, appId), ctx.cursorKey) } : {};
    return {
      appPermissions: page.map((permissionId) => ({ appId, permission: { permissionId } })),
      pagingMetadata: { count: page.length, cursors: next, hasNext },
    };
  },
};
