import { RequestValidationError } from "@belay/core";
import type { WriteHandler } from "../../handler.ts";
import { recordEntityEvent } from "../../resource/events.ts";
import { ownValue } from "../../resource/json.ts";
import { maskPaths } from "../../resource/mask.ts";
import { fieldAt } from "../../resource/schema-walk.ts";
import { wireName } from "../../resource/wire-name.ts";
import { applyMask } from "../../site/field-mask.ts";
import { assertOAuthApp } from "./assert-redirects.ts";
import { eventsOf, findOwnApp, storedFields, toStored, toWire, writableFields } from "./oauth-app-entity.ts";
import { OAUTH_APPS, oauthAppMethod } from "./oauth-apps-contract.ts";

/** What is said of an update whose mask names nothing that can be changed. */
export const NOTHING_CHANGED = "nothing was changed: only fields that the mask names are, and it names none that can be";

/** The fields of a mask, checked against the entity; read-only ones change nothing and are left out. Errors: a validation error (400). */
function writablePaths(mask: unknown): readonly string[] {
  const paths = maskPaths(mask).map(wireName);
  const unknown = paths.find((path) => fieldAt(OAUTH_APPS.schemas, "OAuthApp", path) === undefined);
  if (unknown !== undefined) {
    const description = `'${unknown.slice(0, 100)}' is not a field of an OAuth app`;
    throw new RequestValidationError([{ field: "mask", description, violatedRule: "INVALID_ENUM_VALUE", data: {} }]);
  }
  // A dotted path would change a part of a list; lists are replaced whole.
  return [...new Set(paths.map((path) => path.split(".")[0] ?? path))];
}

/**
 * Changes the fields that the mask names and no others: named and given is set, named and absent is cleared; lists are replaced whole.
 *
 * Why a warning and not an error for an empty mask: clients in use send one and take 200 for granted.
 * Errors: NOT_FOUND (404), a validation error (400).
 */
export const updateOAuthApp: WriteHandler = {
  kind: "write",
  methodId: oauthAppMethod("UpdateOAuthApp"),
  handle: async (request, ctx, tx) => {
    const record = await findOwnApp(tx, ctx.siteId, ownValue(request.oAuthApp, "id"));
    const input = writableFields(request.oAuthApp);
    const paths = writablePaths(request.mask).filter((path) => Object.hasOwn(writableFields({ [path]: null }), path));
    if (paths.length === 0) {
      ctx.warn(NOTHING_CHANGED);
      return { oAuthApp: await toWire(tx, record, ctx.nowMs) };
    }
    const fields = applyMask(storedFields(record), input, paths);
    assertOAuthApp(fields);
    const sequence = eventsOf(record) + 1;
    const change = toStored(fields, sequence);
    await tx.system.updateOAuthApp(ctx.siteId, record.id, change);
    const oAuthApp = await toWire(tx, { ...record, ...change }, ctx.nowMs);
    await recordEntityEvent(tx, ctx, OAUTH_APPS.module, { slug: "updated", entityId: record.id, sequence, entity: oAuthApp });
    return { oAuthApp };
  },
};
