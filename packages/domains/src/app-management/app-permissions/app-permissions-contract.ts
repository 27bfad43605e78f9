import { BelayError } from "@belay/core";
import type { AppInstanceRecord, ReadTransaction } from "@belay/store";
import { moduleContract } from "../../contract.ts";

/** The contract of app permissions. */
export const APP_PERMISSIONS = await moduleContract("app-management/app-permissions");

/** The id of a method of the module. */
export function appPermissionMethod(name: "CreateAppPermission" | "DeleteAppPermission" | "ListAppPermissions"): string {
  return `wix.devcenter.apps.permissions.v1.AppPermissionsService.${name}`;
}

/** The app's live instance on this site: permissions are held there, not by the app at large. Errors: NOT_FOUND (404). */
export async function findInstanceHere(tx: Pick<ReadTransaction, "system">, siteId: string, appId: unknown): Promise<AppInstanceRecord> {
  const instances = typeof appId === "string" ? await tx.system.appInstances(appId) : [];
  const instance = instances.find((each) => each.siteId === siteId && each.removedAtMs === undefined);
  if (instance === undefined) {
    throw new BelayError("NOT_FOUND", { message: "That app is not installed on this site." });
  }
  return instance;
}
