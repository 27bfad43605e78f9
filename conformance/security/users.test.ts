import { randomUUID } from "node:crypto";
import { methods } from "@belay/contracts";
import { changeRole, createRole, createUser, findRole, grantRole, provisionSite, removeUser, revokeRole } from "@belay/domains/apps";
import { sourcesNow } from "@belay/server";
import { issueUserToken } from "@belay/server/installation";
import { call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "../support/error-shape.ts";
import { minimalCall } from "../support/minimal-call.ts";
import { claimText, mintToken } from "../support/tokens.ts";

const PROPERTIES = "/site-properties/v4/properties";
const VIEW = "SITE_SETTINGS.VIEW";

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

function read(token: string) {
  return call(server.origin, { path: PROPERTIES, token });
}

/** The user behind a token, and the one role that the test kit gave them. */
async function partsOf(token: string) {
  const userId = claimText(token, "sub");
  const { siteId } = server.site;
  return server.store.read(async ({ system }) => ({ userId, role: (await system.userRoles(siteId, userId))[0] }));
}

describe("S31: what a user loses counts on the next request of the token that they have", () => {
  it("a role that is taken", async () => {
    const token = await server.userToken([VIEW]);
    expect((await read(token)).status).toBe(200);
    const { userId, role } = await partsOf(token);
    if (role === undefined) throw new Error("no role");
    await server.store.write((tx) => revokeRole(tx, userId, role));
    const refused = await read(token);
    expect([refused.status, codeOf(refused)]).toEqual([403, "PERMISSION_DENIED"]);
    expect(textAt(refused.body, "details.applicationError.data.fix")).toContain(`belay user grant ${userId}`);
    await server.store.write((tx) => grantRole(tx, userId, role, 1));
    expect((await read(token)).status).toBe(200);
  });

  it("a permission that leaves a role, and a role that is removed", async () => {
    const token = await server.userToken([VIEW]);
    const { role } = await partsOf(token);
    if (role === undefined) throw new Error("no role");
    await server.store.write((tx) => changeRole(tx, role, ["WIX_STORES.PRODUCT_READ"]));
    expect((await read(token)).status).toBe(403);
    await server.store.write((tx) => changeRole(tx, role, [VIEW]));
    expect((await read(token)).status).toBe(200);
    await server.store.write((tx) => tx.system.removeRole(role.siteId, role.id));
    expect((await read(token)).status).toBe(403);
  });

  it("the user, and the session", async () => {
    const [one, other] = [await server.userToken("all"), await server.userToken("all")];
    await server.store.write((tx) => removeUser(tx, claimText(one, "sub"), server.clock.nowMs()));
    expect(codeOf(await read(one))).toBe("TOKEN_REVOKED");
    const revocation = { kind: "grant", id: claimText(other, "grant_id"), revokedAtMs: 1, forgetAtMs: 9e15 } as const;
    await server.store.write((tx) => tx.system.insertRevocation(revocation));
    expect(codeOf(await read(other))).toBe("TOKEN_REVOKED");
  });
});

describe("a user is limited by their roles on the site of the token", () => {
  it("roles add up; an owner needs none", async () => {
    const token = await server.userToken(["WIX_STORES.PRODUCT_READ"]);
    expect((await read(token)).status).toBe(403);
    const { userId } = await partsOf(token);
    const { siteId } = server.site;
    await server.store.write(async (tx) => {
      await createRole(tx, { siteId, name: "settings", permissions: [VIEW] }, sourcesNow(server.clock));
      await grantRole(tx, userId, await findRole(tx.system, siteId, "settings"), 1);
    });
    expect((await read(token)).status).toBe(200);
    expect((await call(server.origin, { path: "/stores/v3/products/query", token, body: {} })).status).toBe(200);
    const owner = { userId: server.site.ownerUserId, siteId, issuer: server.server.platform.issuer, nowMs: server.clock.nowMs() };
    expect((await read((await issueUserToken(server.store, server.keys, owner)).accessToken)).status).toBe(200);
  });

  it("confirming a booking needs a role that says so", async () => {
    const method = methods.find(({ name }) => name === "confirmBooking");
    if (method === undefined) throw new Error("no confirmBooking");
    const http = await minimalCall(method);
    const [without, withIt] = [await server.userToken([VIEW]), await server.userToken(method.access.requires)];
    expect((await call(server.origin, { ...http, token: without })).status).toBe(403);
    // Declared and not offered yet, or offered: admitted in either case.
    expect([401, 403]).not.toContain((await call(server.origin, { ...http, token: withIt })).status);
  });

  it("S29: a role of one site gives nothing on another, and a user of one account has no token for another's site", async () => {
    const { accountId, ownerUserId } = server.site;
    const second = { accountId, ownerUserId, siteId: randomUUID(), clientId: randomUUID(), instanceId: randomUUID() };
    await server.store.write((tx) => provisionSite(tx, { ...second, name: "second", nowMs: 1 }));
    const userId = claimText(await server.userToken("all"), "sub");
    const base = { userId, issuer: server.server.platform.issuer, nowMs: server.clock.nowMs() };
    const { accessToken } = await issueUserToken(server.store, server.keys, { ...base, siteId: second.siteId });
    expect((await read(accessToken)).status).toBe(403);
    const foreign = issueUserToken(server.store, server.keys, { ...base, siteId: server.otherSite.siteId });
    await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND" });
    // Well signed, and wrong all the same.
    const forged = await mintToken(server, { client: server.otherSite, type: "USER", claims: { sub: userId } });
    expect(codeOf(await read(forged))).toBe("TOKEN_INVALID");
    expect(codeOf(await read(await mintToken(server, { type: "USER" })))).toBe("TOKEN_REVOKED");
  });

  it("the ledger and token-info name the user", async () => {
    const token = await server.userToken([VIEW]);
    const answer = await read(token);
    const id = claimText(token, "sub");
    const row = (await server.ledger()).find(({ requestId }) => requestId === answer.headers.get("x-wix-request-id"));
    expect(row).toMatchObject({ kind: "admin", outcome: "allowed", subject: { type: "USER", id }, actor: { type: "USER", id } });
    const info = await call(server.origin, { path: "/oauth2/token-info", body: { token } });
    expect(info.body).toMatchObject({ active: true, subjectType: "USER", subjectId: id, siteId: server.site.siteId });
  });
});

describe("S44: the delegation ceiling", () => {
  const grant = async (credential: { token: string; headers?: Readonly<Record<string, string>> }, permissionId: string) => {
    const app = await server.createClientWithPermissions([]);
    const body = { appPermission: { appId: app.clientId, permission: { permissionId } } };
    const answer = await call(server.origin, { path: "/apps/v1/app-permissions/v1/app-permissions", ...credential, body });
    const held = await server.store.read((tx) => tx.system.appInstance(app.instanceId));
    return { status: answer.status, held: held?.permissions };
  };

  it("neither a user nor a key nor an app grants what they do not hold, the permission to grant included", async () => {
    const held = ["DEV_CENTER.CREATE_APP_PERMISSION", VIEW];
    const headers = { "wix-site-id": server.site.siteId };
    const credentials = [
      { token: await server.userToken(held) },
      { token: await server.createApiKey(held), headers },
      { token: await server.appToken(await server.createClientWithPermissions(held)) },
    ];
    for (const credential of credentials) {
      expect(await grant(credential, VIEW)).toEqual({ status: 200, held: [VIEW] });
      expect(await grant(credential, "DEV_CENTER.DELETE_APP_PERMISSION")).toEqual({ status: 403, held: [] });
      expect((await grant(credential, "NO.SUCH_PERMISSION")).status).toBe(400);
    }
  });

  it("a key that may manage apps gets no secret of an app that holds more, and makes apps that hold nothing", async () => {
    const headers = { "wix-site-id": server.site.siteId };
    const token = await server.createApiKey(["OAUTH_APP.APP_UPDATE", "OAUTH_APP.APP_CREATE"]);
    const secret = (id: string) =>
      call(server.origin, { method: "POST", path: `/oauth-app/v1/oauth-apps/${id}/generate-secret`, token, headers, body: {} });
    const refused = await secret(server.site.clientId);
    expect([refused.status, valueAt(refused.body, "details.applicationError.data.reason")]).toEqual([403, "delegation-ceiling"]);
    const made = await call(server.origin, { path: "/oauth-app/v1/oauth-apps", token, headers, body: { oAuthApp: { name: "Mine" } } });
    const clientId = textAt(made.body, "oAuthApp.id");
    const clientSecret = textAt((await secret(clientId)).body, "oAuthAppSecret");
    const body = { client_id: clientId, client_secret: clientSecret, grant_type: "client_credentials" };
    const app = textAt((await call(server.origin, { path: "/oauth2/token", body })).body, "access_token");
    expect((await read(app)).status).toBe(403);
  });
});

describe("S39: nothing in a body chooses the caller", () => {
  it("a user acts as themselves on their own site, whatever the body names", async () => {
    const token = await server.userToken(["OAUTH_APP.APP_CREATE"]);
    const names = {
      userId: server.site.ownerUserId,
      accountId: server.otherSite.accountId,
      siteId: server.otherSite.siteId,
      role: "OWNER",
    };
    const body = { ...names, oAuthApp: { name: "Mine", ...names }, permissions: "all", instanceId: server.site.instanceId };
    const made = await call(server.origin, { path: "/oauth-app/v1/oauth-apps", token, body });
    const record = await server.store.read((tx) => tx.system.oauthApp(textAt(made.body, "oAuthApp.id")));
    expect(record).toMatchObject({ siteId: server.site.siteId, accountId: server.site.accountId });
    expect((await read(token)).status).toBe(403);
  });

  it("no body of an install names another app's instance", async () => {
    const { clientId, clientSecret } = server.site;
    const body = {
      client_id: clientId,
      client_secret: clientSecret,
      instance_id: server.otherSite.instanceId,
      grant_type: "refresh_token",
    };
    const { refreshToken } = await server.visitorTokens();
    const answer = await call(server.origin, { path: "/oauth/access", body: { ...body, refresh_token: refreshToken } });
    expect(answer.status).toBe(400);
  });
});

describe("users of an account", () => {
  it("have addresses of their own, and a removed one makes room", async () => {
    const { accountId } = server.site;
    const sources = sourcesNow(server.clock);
    const add = () =>
      server.store.write((tx) => createUser(tx, { accountId, email: "Ada@Example.com", name: "Ada", kind: "COLLABORATOR" }, sources));
    const { id, email } = await add();
    expect(email).toBe("ada@example.com");
    await expect(add()).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
    await server.store.write((tx) => removeUser(tx, id, 1));
    expect((await add()).id).not.toBe(id);
    await expect(server.store.write((tx) => removeUser(tx, id, 2))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
