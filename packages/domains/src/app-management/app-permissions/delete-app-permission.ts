import { BelayError } from "@belay/core";
import { listGrant } from "../../apps/ceiling.ts";
import type { WriteHandler } from "../../handler.ts";
import { appPermissionMethod, findInstanceHere } from "./app-permissions-contract.ts";

/**
 * Takes a permission from an app on this site, from its next request on.
 *
 * Shape: an app that held every permission holds, from then on, those that are known now less this one.
 * Errors: NOT_FOUND (404) when the app is not installed here or does not hold it.
 */
export const deleteAppPermission: WriteHandler = {
  kind: "write",
  methodId: appPermissionMethod("DeleteAppPermission"),
  handle: async (request, ctx, tx) => {
    const instance = await findInstanceHere(tx, ctx.siteId, request.appId);
    const held = listGrant(instance.permissions);
    const kept = held.filter((permission) => permission !== request.permissionId);
    if (kept.length === held.length) {
      throw new BelayError("NOT_FOUND", { message: "The app does not hold that permission on this site." });
    }
    await tx.system.updateAppInstance(instance.id, { permissions: kept });
    return {};
  },
};
