import type { ModuleRequests } from "./module-requests.ts";

/** Requests about apps and what they were granted. */
export const appRequests: readonly ModuleRequests[] = [
  {
    module: "app-management/app-permissions",
    requests: {
      // The permission that the call itself needs: whoever may call it holds that one, and so may grant it.
      createAppPermission: async ({ make }) => ({
        appPermission: { appId: await make.oAuthApp(), permission: { permissionId: "DEV_CENTER.CREATE_APP_PERMISSION" } },
      }),
      deleteAppPermission: async ({ make }) => ({
        appId: await make.oAuthAppWith("WIX_STORES.PRODUCT_READ"),
        permissionId: "WIX_STORES.PRODUCT_READ",
      }),
      listAppPermissions: async ({ make }) => ({ appId: await make.oAuthAppWith("WIX_STORES.PRODUCT_READ") }),
    },
  },
  {
    module: "auth-management/oauth-apps",
    requests: {
      createOAuthApp: () => ({ oAuthApp: { name: "Shop front", allowedRedirectUris: ["https://shop.example.com/callback"] } }),
      deleteOAuthApp: async ({ make }) => ({ oAuthAppId: await make.oAuthApp() }),
      generateOAuthAppSecret: async ({ make }) => ({ oAuthAppId: await make.oAuthApp() }),
      getOAuthAppSecret: async ({ make }) => ({ oAuthAppId: await make.oAuthApp() }),
      getOAuthApp: async ({ make }) => ({ oAuthAppId: await make.oAuthApp() }),
      queryOAuthApps: () => ({ query: { paging: { limit: 5 }, sort: [{ fieldName: "createdDate", order: "DESC" }] } }),
      updateOAuthApp: async ({ make }) => ({ oAuthApp: { id: await make.oAuthApp(), name: "Renamed" }, mask: "name" }),
    },
  },
];
