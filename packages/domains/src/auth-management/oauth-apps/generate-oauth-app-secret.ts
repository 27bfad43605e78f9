import { assertWithinCeiling } from "../../apps/ceiling.ts";
import { createClientSecret } from "../../apps/client-secrets.ts";
import type { WriteHandler } from "../../handler.ts";
import { findOwnApp } from "./oauth-app-entity.ts";
import { oauthAppMethod } from "./oauth-apps-contract.ts";

/**
 * Makes a client secret and answers it, this once.
 *
 * Errors: NOT_FOUND (404); SECRET_LIMIT_REACHED (409) when two are live; PERMISSION_DENIED (403) for an app that holds more than the caller,
 * because whoever has the secret acts as the app (S44).
 */
export const generateOAuthAppSecret: WriteHandler = {
  kind: "write",
  methodId: oauthAppMethod("GenerateOAuthAppSecret"),
  handle: async (request, ctx, tx) => {
    const record = await findOwnApp(tx, ctx.siteId, request.oAuthAppId);
    for (const instance of await tx.system.appInstances(record.id)) {
      if (instance.removedAtMs === undefined) assertWithinCeiling(ctx.caller, instance.permissions, "The app");
    }
    const { secret } = await createClientSecret(tx, record.id, { keys: ctx.keys, sources: ctx });
    return { oAuthAppSecret: secret.reveal() };
  },
};
