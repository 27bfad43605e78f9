import type { DomainModule } from "../../handler.ts";
import { APP_PERMISSIONS } from "./app-permissions-contract.ts";
import { createAppPermission } from "./create-app-permission.ts";
import { deleteAppPermission } from "./delete-app-permission.ts";
import { listAppPermissions } from "./list-app-permissions.ts";

/** The module of app permissions: what an app may do on this site. */
export const appPermissionsModule: DomainModule = {
  module: APP_PERMISSIONS.module.module,
  handlers: [createAppPermission, deleteAppPermission, listAppPermissions],
};
