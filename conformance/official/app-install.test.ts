import { createApp, createClientSecret, installApp, startInstallCallback, uninstallApp } from "@belay/domains/apps";
import { sourcesNow } from "@belay/server";
import { call, textAt } from "@belay/testkit";
import * as appInstances from "@wix/auto_sdk_app-management_app-instances";
import { AppStrategy, createClient } from "@wix/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf } from "../support/error-shape.ts";
import { type OfficialScene, startOfficialScene } from "./official-scene.ts";

const REDIRECT = "https://app.example.com/installed";
const ASKED = ["WIX_DEVELOPERS.MANAGE_APP_INSTANCE", "SITE_SETTINGS.VIEW"];
const PROPERTIES = "/site-properties/v4/properties";

let scene: OfficialScene;

beforeAll(async () => {
  scene = await startOfficialScene();
});

afterAll(() => scene.close());

/** An app of one tenant, installed on the other's site, with the address that its installation leads back to. */
async function install(permissions?: readonly string[]) {
  const { server } = scene;
  const { siteId } = server.site;
  return server.store.write(async (tx) => {
    const options = { keys: server.keys, sources: sourcesNow(server.clock) };
    const asked = { name: "Partner", requestedPermissions: ASKED, allowedRedirectUris: [REDIRECT] };
    const app = await createApp(tx, { siteId: server.otherSite.siteId, ...asked }, options.sources);
    const { secret } = await createClientSecret(tx, app.id, options);
    const granted = permissions === undefined ? {} : { permissions };
    const instance = await installApp(tx, { clientId: app.id, siteId, ...granted }, options.sources);
    const callback = await startInstallCallback(tx, instance, { redirectUrl: REDIRECT, state: "s1" }, options);
    return { clientId: app.id, clientSecret: secret.reveal(), instance, callback, code: new URL(callback).searchParams.get("code") ?? "" };
  });
}

type Installed = Awaited<ReturnType<typeof install>>;

function access(body: Readonly<Record<string, string>>) {
  return call(scene.server.origin, { path: "/oauth/access", body });
}

function redeem({ clientId, clientSecret, code }: Pick<Installed, "clientId" | "clientSecret" | "code">) {
  return access({ code, client_id: clientId, client_secret: clientSecret, grant_type: "authorization_code" });
}

function renew({ clientId, clientSecret }: Pick<Installed, "clientId" | "clientSecret">, refreshToken: string) {
  return access({ refresh_token: refreshToken, client_id: clientId, client_secret: clientSecret, grant_type: "refresh_token" });
}

describe("an app that a site installed", () => {
  test("gets its tokens through the official client, refreshes them for every call, and reaches what it was granted", async () => {
    const { clientId, clientSecret, callback, instance } = await install();
    const login = AppStrategy({ appId: clientId, appSecret: clientSecret });
    const { instanceId, accessToken, refreshToken } = await login.handleOAuthCallback(callback, { state: "s1" });
    expect([instanceId, accessToken.startsWith("OauthNG.JWS.")]).toEqual([instance.id, true]);
    const client = createClient({
      modules: { appInstances },
      auth: AppStrategy({ appId: clientId, appSecret: clientSecret, refreshToken }),
    });
    for (const _ of [1, 2]) {
      expect((await client.appInstances.getAppInstance()).instance).toMatchObject({ instanceId, permissions: ASKED.toSorted() });
    }
    expect(scene.exchangesAt("/oauth/access").length).toBeGreaterThanOrEqual(3);
  });

  test("S44: holds no more than was granted of what it asks for, and nothing on its own site", async () => {
    const installed = await install(["WIX_DEVELOPERS.MANAGE_APP_INSTANCE"]);
    const token = textAt((await redeem(installed)).body, "access_token");
    expect((await call(scene.server.origin, { path: "/apps/v1/instance", token })).status).toBe(200);
    expect((await call(scene.server.origin, { path: PROPERTIES, token })).status).toBe(403);
    await expect(install(["OAUTH_APP.APP_DELETE"])).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  });

  test("S18: 50 redemptions of one code at once give one set of tokens, and the later ones end it", async () => {
    const installed = await install();
    const answers = await Promise.all(Array.from({ length: 50 }, () => redeem(installed)));
    const good = answers.filter(({ status }) => status === 200);
    expect(good).toHaveLength(1);
    const token = textAt(good[0]?.body, "access_token");
    expect(codeOf(await call(scene.server.origin, { path: PROPERTIES, token }))).toBe("TOKEN_REVOKED");
    expect((await renew(installed, textAt(good[0]?.body, "refresh_token"))).status).toBe(400);
  });

  test("S19: a code lives ten minutes and is its client's only; a foreign try does not use it up", async () => {
    const [mine, other] = [await install(), await install()];
    expect((await redeem({ ...other, code: mine.code })).status).toBe(400);
    expect((await redeem({ ...mine, clientSecret: other.clientSecret })).status).toBe(401);
    expect((await redeem(mine)).status).toBe(200);
    scene.server.clock.advance(600_000);
    expect((await redeem(other)).status).toBe(400);
  });

  test("S22: its refresh token renews nothing without the secret, nor at another client", async () => {
    const [mine, other] = [await install(), await install()];
    const refreshToken = textAt((await redeem(mine)).body, "refresh_token");
    expect((await renew(mine, refreshToken)).status).toBe(200);
    expect((await renew(other, refreshToken)).status).toBe(400);
    const bare = await call(scene.server.origin, { path: "/oauth2/token", body: { refreshToken, grantType: "refresh_token" } });
    expect([bare.status, Object(bare.body).error]).toEqual([400, "invalid_grant"]);
    const { refreshToken: visitors } = await scene.server.visitorTokens();
    expect((await renew({ ...scene.server.site }, visitors)).status).toBe(400);
  });

  test("S8, S31: uninstalling ends its tokens at once; installing again does not bring them back", async () => {
    const installed = await install();
    const { server } = scene;
    const tokens = (await redeem(installed)).body;
    const token = textAt(tokens, "access_token");
    const ask = () => call(server.origin, { path: PROPERTIES, token });
    expect((await ask()).status).toBe(200);
    await server.store.write((tx) => uninstallApp(tx, installed.instance.id, sourcesNow(server.clock)));
    expect(codeOf(await ask())).toBe("TOKEN_REVOKED");
    const again = { clientId: installed.clientId, siteId: server.site.siteId };
    await server.store.write((tx) => installApp(tx, again, sourcesNow(server.clock)));
    expect(codeOf(await ask())).toBe("TOKEN_REVOKED");
    expect((await renew(installed, textAt(tokens, "refresh_token"))).status).toBe(400);
    const types = (await server.store.read((tx) => tx.outbox.page(server.site.siteId, 0, 1_000))).map(({ eventType }) => eventType);
    expect(types).toEqual(expect.arrayContaining(["AppInstalled", "AppRemoved"]));
  });

  test("an installation leads back to an address that the app names, exactly", async () => {
    const { instance } = await install();
    const { server } = scene;
    const back = (redirectUrl: string) =>
      server.store.write((tx) =>
        startInstallCallback(tx, instance, { redirectUrl }, { keys: server.keys, sources: sourcesNow(server.clock) }),
      );
    for (const wrong of [`${REDIRECT}/`, `${REDIRECT}?x=1`, REDIRECT.replace("https", "http"), "https://evil.example.com/"]) {
      await expect(back(wrong)).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
    }
    expect(await back(REDIRECT)).toContain("code=");
  });
});
