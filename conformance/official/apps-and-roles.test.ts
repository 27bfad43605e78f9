import { randomUUID } from "node:crypto";
import { call, type TestClient, textAt } from "@belay/testkit";
import * as appInstances from "@wix/auto_sdk_app-management_app-instances";
import * as appPermissions from "@wix/auto_sdk_app-management_app-permissions";
import * as oauthApps from "@wix/auto_sdk_auth-management_o-auth-apps";
import * as memberRoles from "@wix/auto_sdk_members_authorization";
import * as roleDefinitions from "@wix/auto_sdk_members_member-role-definition";
import { ApiKeyStrategy, AppStrategy, createClient, OAuthStrategy } from "@wix/sdk";
import { describe, expect, test } from "vitest";
import { implementedMethod } from "../support/methods.ts";
import { goodRequest, setScene } from "../support/scene.ts";
import { errorOf } from "./client-error.ts";
import { useOfficialScene } from "./official-scene.ts";

const modules = { appInstances, appPermissions, oauthApps, memberRoles, roleDefinitions };

const scene = useOfficialScene();

function appClient({ clientId, clientSecret, instanceId }: Pick<TestClient, "clientId" | "clientSecret" | "instanceId">) {
  return createClient({ modules, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId }) });
}

/** Functions that the package exports and its public typings leave out. */
interface FurtherOAuthApps {
  readonly generateOAuthAppSecret: (oAuthAppId: string) => Promise<{ readonly oAuthAppSecret?: string }>;
  readonly getOAuthAppSecret: (oAuthAppId: string) => Promise<unknown>;
  readonly deleteOAuthApp: (oAuthAppId: string) => Promise<void>;
}

function further(client: ReturnType<typeof appClient>): FurtherOAuthApps {
  // They are there when it runs; the typings name only a part.
  return client.oauthApps as unknown as FurtherOAuthApps;
}

describe("OAuth apps", () => {
  test("live their whole life: made, read, changed by mask, listed, given a secret once, deleted with their tokens", async () => {
    const client = appClient(scene.server.site);
    const { oauthApps: apps } = client;
    const made = await apps.createOAuthApp({ name: "Front", allowedRedirectUris: ["https://shop.example.com/cb"], technology: "REACT" });
    const id = made._id ?? "";
    expect(made).toMatchObject({ name: "Front", technology: "REACT", allowSecretGeneration: true });
    expect(made._createdDate).toBeInstanceOf(Date);
    expect(await apps.getOAuthApp(id)).toEqual(made);
    const changed = await apps.updateOAuthApp(id, { name: "Ignored", allowedRedirectDomains: ["example.com"] }, ["allowedRedirectDomains"]);
    expect(changed).toMatchObject({ name: "Front" });
    const listed = await apps.queryOAuthApps().descending("_createdDate").limit(10).find();
    expect(listed.items.map((app) => app._id)).toContain(id);
    const { oAuthAppSecret = "" } = await further(client).generateOAuthAppSecret(id);
    expect(oAuthAppSecret).toMatch(/^bly_sk_/);
    expect(await errorOf(further(client).getOAuthAppSecret(id))).toMatchObject({ status: 409, code: "SECRET_NOT_READABLE" });
    const visitor = createClient({ modules, auth: OAuthStrategy({ clientId: id }) });
    const { accessToken } = await visitor.auth.generateVisitorTokens();
    await further(client).deleteOAuthApp(id);
    expect(await errorOf(apps.getOAuthApp(id))).toMatchObject({ status: 404 });
    const dead = await call(scene.server.origin, { path: "/apps/v1/instance", token: accessToken.value });
    expect([dead.status, textAt(dead.body, "details.applicationError.code")]).toEqual([401, "TOKEN_REVOKED"]);
    await expect(visitor.auth.generateVisitorTokens()).rejects.toThrow(/401|invalid_client/);
  });

  test("S44: an app that may manage apps makes no secret of one that holds more", async () => {
    const limited = await scene.server.createClientWithPermissions(["OAUTH_APP.APP_UPDATE"]);
    const error = await errorOf(further(appClient(limited)).generateOAuthAppSecret(scene.server.site.clientId));
    expect(error).toMatchObject({ status: 403, code: "PERMISSION_DENIED", data: { reason: "delegation-ceiling" } });
  });
});

describe("app instances and permissions", () => {
  test("an app reads what it was granted here; a grant and its end count on the next request", async () => {
    const limited = await scene.server.createClientWithPermissions(["WIX_DEVELOPERS.MANAGE_APP_INSTANCE"]);
    const app = appClient(limited);
    const owner = appClient(scene.server.site);
    const { instance, site } = await app.appInstances.getAppInstance();
    expect(instance).toMatchObject({ instanceId: limited.instanceId, permissions: ["WIX_DEVELOPERS.MANAGE_APP_INSTANCE"] });
    expect(site).toMatchObject({ siteId: scene.server.site.siteId, siteDisplayName: "Site" });
    expect(await errorOf(app.oauthApps.queryOAuthApps().find())).toMatchObject({ status: 403 });
    const permission = { permissionId: "OAUTH_APP.APP_READ" };
    expect(await owner.appPermissions.createAppPermission({ appId: limited.clientId, permission })).toMatchObject({ permission });
    expect((await app.oauthApps.queryOAuthApps().find()).items.length).toBeGreaterThan(0);
    const { appPermissions: held } = await owner.appPermissions.listAppPermissions(limited.clientId);
    expect(held?.map((each) => each.permission?.permissionId)).toEqual(["OAUTH_APP.APP_READ", "WIX_DEVELOPERS.MANAGE_APP_INSTANCE"]);
    await owner.appPermissions.deleteAppPermission(limited.clientId, permission.permissionId);
    // S31: by the next request, with the same token.
    expect(await errorOf(app.oauthApps.queryOAuthApps().find())).toMatchObject({ status: 403, code: "PERMISSION_DENIED" });
  });

  test("S44: nobody grants what they do not hold, an app not to itself and a key not to an app", async () => {
    const granting = ["DEV_CENTER.CREATE_APP_PERMISSION", "WIX_STORES.PRODUCT_READ"];
    const limited = await scene.server.createClientWithPermissions(granting);
    const key = await scene.server.createApiKey(granting);
    const { siteId } = scene.server.site;
    const keyed = createClient({ modules, auth: ApiKeyStrategy({ apiKey: key, siteId }) });
    for (const client of [appClient(limited), keyed]) {
      const grant = (permissionId: string) =>
        client.appPermissions.createAppPermission({ appId: limited.clientId, permission: { permissionId } });
      expect(await errorOf(grant("OAUTH_APP.APP_READ"))).toMatchObject({ status: 403, data: { missing: ["OAUTH_APP.APP_READ"] } });
      expect(await grant("WIX_STORES.PRODUCT_READ")).toMatchObject({ appId: limited.clientId });
    }
    expect(await scene.server.store.read((tx) => tx.system.appInstance(limited.instanceId))).toMatchObject({ permissions: granting });
  });

  test("an API key is no app", async () => {
    const apiKey = await scene.server.createApiKey("all");
    const client = createClient({ modules, auth: ApiKeyStrategy({ apiKey, siteId: scene.server.site.siteId }) });
    expect(await errorOf(client.appInstances.getAppInstance())).toMatchObject({ status: 404 });
  });
});

describe("roles of members", () => {
  test("are defined, given, found and taken by the official clients", async () => {
    const { memberRoles: roles, roleDefinitions: definitions } = appClient(scene.server.site);
    const roleKey = `WRITER_${randomUUID().slice(0, 8).toUpperCase()}`;
    const { role } = await definitions.createMemberRoleDefinition(roleKey, { roleTitle: "Writer" });
    expect(role).toMatchObject({ roleKey, title: "Writer", revision: "1" });
    const updated = await definitions.updateMemberRoleDefinition(roleKey, { revision: "1", blockable: true });
    expect(updated.role).toMatchObject({ blockable: true, revision: "2" });
    expect((await definitions.listMemberRoleDefinitions()).roles?.map((each) => each.roleKey)).toContain(roleKey);
    const own = await setScene(scene.server, await scene.server.appToken());
    const memberId = textAt(await goodRequest(implementedMethod("getRoles"), own), "memberId");
    await roles.assignRole(memberId, roleKey);
    expect((await roles.getRoles(memberId)).roles?.map((each) => each.roleKey)).toContain(roleKey);
    const { rolesByMemberId } = await roles.queryRoles({ query: { filter: { memberId } } });
    expect(Object.keys(rolesByMemberId ?? {})).toEqual([memberId]);
    await roles.unassignRole(memberId, roleKey);
    expect(await errorOf(roles.unassignRole(memberId, roleKey))).toMatchObject({ status: 400 });
    await definitions.deleteMemberRoleDefinition(roleKey);
    expect(await errorOf(definitions.getMemberRoleDefinition(roleKey))).toMatchObject({ status: 404, code: "ROLE_DOES_NOT_EXIST" });
  });

  test("S36: a member reads their own roles and nobody else's", async () => {
    const { server } = scene;
    const own = await setScene(server, await server.appToken());
    const memberId = textAt(await goodRequest(implementedMethod("getRoles"), own), "memberId");
    const otherId = textAt(await goodRequest(implementedMethod("getRoles"), own), "memberId");
    const token = await server.memberToken(memberId);
    const ask = (id: string) => call(server.origin, { path: `/members/v1/roles/members/${id}`, token });
    expect((await ask(memberId)).status).toBe(200);
    const [other, nobody] = [await ask(otherId), await ask(randomUUID())];
    expect([other.status, textAt(other.body, "details.applicationError.code")]).toEqual([404, "NOT_FOUND"]);
    expect(textAt(other.body, "message")).toBe(textAt(nobody.body, "message"));
    await appClient(server.site).roleDefinitions.listMemberRoleDefinitions();
  });
});
