import { call, type TestServer } from "@belay/testkit";

/** Registers a site's login callback and its origin with the app of the server's first site, as its owner would. */
export async function registerSite(server: TestServer, siteOrigin: string): Promise<void> {
  const oAuthApp = { allowedRedirectUris: [`${siteOrigin}/api/auth/callback`], allowedRedirectDomains: [siteOrigin] };
  const { status, body } = await call(server.origin, {
    method: "PATCH",
    path: `/oauth-app/v1/oauth-apps/${server.site.clientId}`,
    token: await server.appToken(),
    body: { oAuthApp, mask: "allowedRedirectUris,allowedRedirectDomains" },
  });
  if (status !== 200) {
    throw new Error(`${siteOrigin} is not registered: ${status} ${JSON.stringify(body)}`);
  }
}
