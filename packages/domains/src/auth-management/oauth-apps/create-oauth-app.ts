import { BelayError } from "@belay/core";
import type { OAuthAppRecord } from "@belay/store";
import type { WriteHandler } from "../../handler.ts";
import { recordEntityEvent } from "../../resource/events.ts";
import { assertOAuthApp } from "./assert-redirects.ts";
import { toStored, toWire, writableFields } from "./oauth-app-entity.ts";
import { OAUTH_APPS, oauthAppMethod } from "./oauth-apps-contract.ts";

/**
 * Makes an OAuth app on the site, with an instance that holds no permission.
 *
 * Why none: visitors and members need none, and what the app itself may do is granted to it by somebody who holds it (S44).
 */
export const createOAuthApp: WriteHandler = {
  kind: "write",
  methodId: oauthAppMethod("CreateOAuthApp"),
  handle: async (request, ctx, tx) => {
    const fields = writableFields(request.oAuthApp);
    assertOAuthApp(fields);
    const site = await tx.system.site(ctx.siteId);
    if (site === undefined) throw new BelayError("META_SITE_NOT_FOUND");
    const record: OAuthAppRecord = {
      id: ctx.newId(),
      siteId: ctx.siteId,
      accountId: site.accountId,
      ...toStored(fields, 1),
      createdAtMs: ctx.nowMs,
    };
    await tx.system.insertOAuthApp(record);
    const instance = { id: ctx.newId(), clientId: record.id, siteId: ctx.siteId, permissions: [], createdAtMs: ctx.nowMs };
    await tx.system.insertAppInstance(instance);
    const oAuthApp = await toWire(tx, record, ctx.nowMs);
    await recordEntityEvent(tx, ctx, OAUTH_APPS.module, { slug: "created", entityId: record.id, sequence: 1, entity: oAuthApp });
    return { oAuthApp };
  },
};
