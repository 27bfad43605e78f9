import { endApp } from "../../apps/end-app.ts";
import type { WriteHandler } from "../../handler.ts";
import { recordEntityEvent } from "../../resource/events.ts";
import { eventsOf, findOwnApp, toWire } from "./oauth-app-entity.ts";
import { OAUTH_APPS, oauthAppMethod } from "./oauth-apps-contract.ts";

/** Deletes an OAuth app: its client id, its secrets and every token of it stop counting at once. Errors: NOT_FOUND (404). */
export const deleteOAuthApp: WriteHandler = {
  kind: "write",
  methodId: oauthAppMethod("DeleteOAuthApp"),
  handle: async (request, ctx, tx) => {
    const record = await findOwnApp(tx, ctx.siteId, request.oAuthAppId);
    const entity = await toWire(tx, record, ctx.nowMs);
    await endApp(tx, record, ctx.nowMs);
    const event = { slug: "deleted", entityId: record.id, sequence: eventsOf(record) + 1, entity } as const;
    await recordEntityEvent(tx, ctx, OAUTH_APPS.module, event);
    return {};
  },
};
