import type { ReadHandler } from "../../handler.ts";
import { findOwnApp, toWire } from "./oauth-app-entity.ts";
import { oauthAppMethod } from "./oauth-apps-contract.ts";

/** Answers one of the site's OAuth apps, never a secret of it. */
export const getOAuthApp: ReadHandler = {
  kind: "read",
  methodId: oauthAppMethod("GetOAuthApp"),
  handle: async (request, ctx, tx) => {
    const record = await findOwnApp(tx, ctx.siteId, request.oAuthAppId);
    return { oAuthApp: await toWire(tx, record, ctx.nowMs) };
  },
};
