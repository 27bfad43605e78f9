import { BelayError } from "@belay/core";
import type { ReadHandler } from "../../handler.ts";
import { findOwnApp } from "./oauth-app-entity.ts";
import { oauthAppMethod } from "./oauth-apps-contract.ts";

/**
 * Refuses: a secret is answered once, by the call that makes it, and nobody can read it again (S2).
 *
 * Errors: NOT_FOUND (404), SECRET_NOT_READABLE (409).
 */
export const getOAuthAppSecret: ReadHandler = {
  kind: "read",
  methodId: oauthAppMethod("GetOAuthAppSecret"),
  handle: async (request, ctx, tx) => {
    await findOwnApp(tx, ctx.siteId, request.oAuthAppId);
    throw new BelayError("SECRET_NOT_READABLE");
  },
};
