import { permissionIds } from "@belay/contracts";
import { RequestValidationError } from "@belay/core";
import { assertWithinCeiling } from "../../apps/ceiling.ts";
import type { WriteHandler } from "../../handler.ts";
import { ownValue } from "../../resource/json.ts";
import { appPermissionMethod, findInstanceHere } from "./app-permissions-contract.ts";

/** The permission of a request. Errors: a validation error (400) for one that no method knows. */
function parsePermission(appPermission: unknown): string {
  const permissionId = ownValue(ownValue(appPermission, "permission"), "permissionId");
  if (typeof permissionId === "string" && permissionIds.has(permissionId)) return permissionId;
  const field = "appPermission.permission.permissionId";
  throw new RequestValidationError([{ field, description: "is a permission that no method knows", violatedRule: "OTHER", data: {} }]);
}

/**
 * Grants an app a permission on this site, from its next request on. One that it holds is no error.
 *
 * Errors: NOT_FOUND (404) when the app is not installed here; PERMISSION_DENIED (403) for a permission that the caller does not hold (S44).
 */
export const createAppPermission: WriteHandler = {
  kind: "write",
  methodId: appPermissionMethod("CreateAppPermission"),
  handle: async (request, ctx, tx) => {
    const permissionId = parsePermission(request.appPermission);
    const appId = ownValue(request.appPermission, "appId");
    assertWithinCeiling(ctx.caller, [permissionId], "The grant");
    const instance = await findInstanceHere(tx, ctx.siteId, appId);
    const held = instance.permissions;
    if (held !== "all" && !held.includes(permissionId)) {
      await tx.system.updateAppInstance(instance.id, { permissions: [...held, permissionId] });
    }
    return { appPermission: { appId, permission: { permissionId } } };
  },
};
