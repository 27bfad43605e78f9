import * as products from "@wix/auto_sdk_stores_products-v-3";
import { siteProperties } from "@wix/business-tools";
import { auth, httpClient } from "@wix/essentials";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppStrategy } from "./auth/app-strategy.ts";
import { OAuthStrategy } from "./auth/oauth-strategy.ts";
import { createClient } from "./client/create-client.ts";
import { runWithContext } from "./context/ambient.ts";
import { BelayCallError } from "./errors/belay-call-error.ts";
import { enableOfficialContext } from "./official-context.ts";
import { startRecordingServer, withTokens } from "./testing/recording-server.ts";

// The packages themselves, as a project imports them: nothing here is aliased or mocked.

const installed = { context: undefined as Disposable | undefined };
beforeAll(() => {
  installed.context = enableOfficialContext();
});
afterAll(() => installed.context?.[Symbol.dispose]());

function contextOf(origin: string, secret = "secret") {
  const tokens = { accessToken: { value: "caller", expiresAt: 4_000_000_000 }, refreshToken: { value: "refresh", role: "visitor" } };
  return {
    client: createClient({ origin, auth: OAuthStrategy({ clientId: "client", tokens }) }),
    elevatedClient: createClient({ origin, auth: AppStrategy({ appId: "client", appSecret: secret, instanceId: "instance" }) }),
  };
}

const PATH = "/site-properties/v4/properties";

test("an official module called unbound runs as the caller of the request", async () => {
  await using server = await startRecordingServer(() => ({ body: { properties: { siteDisplayName: "Shop" }, version: "7" } }));
  const answer = await runWithContext(contextOf(server.origin), () => siteProperties.getSiteProperties());
  expect(answer.properties?.siteDisplayName).toBe("Shop");
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]).toMatchObject({ path: PATH, headers: { authorization: "caller" } });
  expect(server.requests[0]?.headers).not.toHaveProperty("belay-elevated-method");
});

test("an officially elevated module runs as the app and names caller and method", async () => {
  await using server = await startRecordingServer(withTokens(() => ({ body: { properties: { siteDisplayName: "Shop" }, version: "7" } })));
  const answer = await runWithContext(contextOf(server.origin), () => auth.elevate(siteProperties.getSiteProperties)());
  expect(answer.properties?.siteDisplayName).toBe("Shop");
  expect(server.to(PATH)[0]?.headers).toMatchObject({
    authorization: "app-1",
    "belay-subject-token": "caller",
    "belay-elevated-method": "com.wixpress.siteproperties.api.v4.SitePropertiesV4.Read",
  });
});

test("an official query builder is elevated before it builds", async () => {
  await using server = await startRecordingServer(withTokens(() => ({ body: { products: [{ id: "p1" }], pagingMetadata: {} } })));
  const page = await runWithContext(contextOf(server.origin), () => auth.elevate(products.queryProducts)().eq("visible", false).find());
  expect(page.items[0]?._id).toBe("p1");
  expect(server.requests.at(-1)?.headers).toMatchObject({
    authorization: "app-1",
    "belay-elevated-method": "wix.stores.catalog.v3.CatalogApi.QueryProducts",
  });
});

test("an official caller sees the official error shape and Belay's explanation on one error", async () => {
  const data = {
    reason: "needs-elevation",
    identity: { type: "VISITOR", id: "v1" },
    missing: ["SITE_SETTINGS.VIEW"],
    allowed: ["an app"],
    fix: "Elevate it.",
  };
  const details = { applicationError: { code: "PERMISSION_DENIED", description: "No.", data } };
  await using server = await startRecordingServer(() => ({ status: 403, body: { message: "No.", details } }));
  const error: unknown = await runWithContext(contextOf(server.origin), () => siteProperties.getSiteProperties()).catch(
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(BelayCallError);
  expect(error).toMatchObject({
    status: 403,
    requestId: "req-1",
    details: { applicationError: { code: "PERMISSION_DENIED", data }, requestId: "req-1" },
    explanation: { missing: ["SITE_SETTINGS.VIEW"], fix: "Elevate it." },
  });
});

test("S48: official elevation outside a request throws in place of doing nothing", () => {
  expect(() => auth.elevate(siteProperties.getSiteProperties)()).toThrow(expect.objectContaining({ code: "ELEVATION_CONTEXT_MISSING" }));
});

test("S48: official elevation without app credentials throws and sends nothing", async () => {
  await using server = await startRecordingServer();
  const { client } = contextOf(server.origin);
  const elevated = auth.elevate(siteProperties.getSiteProperties);
  expect(() => runWithContext({ client }, () => elevated())).toThrow(expect.objectContaining({ code: "ELEVATION_CREDENTIALS_MISSING" }));
  expect(() => runWithContext({ client, elevatedClient: client }, () => elevated())).toThrow(
    expect.objectContaining({ code: "ELEVATION_CREDENTIALS_MISSING" }),
  );
  expect(server.requests).toHaveLength(0);
});

test("S50: official modules in concurrent requests keep their own callers", async () => {
  await using server = await startRecordingServer(
    withTokens((request) => ({
      body: { properties: { siteDisplayName: request.headers["belay-subject-token"] ?? request.headers.authorization }, version: "1" },
    })),
  );
  const { elevatedClient } = contextOf(server.origin);
  const call = async (name: string): Promise<readonly unknown[]> => {
    const tokens = { accessToken: { value: name, expiresAt: 4_000_000_000 }, refreshToken: { value: "refresh", role: "visitor" } };
    const client = createClient({ origin: server.origin, auth: OAuthStrategy({ clientId: "client", tokens }) });
    return runWithContext({ client, elevatedClient }, async () => {
      const plain = siteProperties.getSiteProperties();
      const elevated = auth.elevate(siteProperties.getSiteProperties)();
      return [(await plain).properties?.siteDisplayName, (await elevated).properties?.siteDisplayName];
    });
  };
  const names = Array.from({ length: 60 }, (_, index) => `caller-${index}`);
  expect(await Promise.all(names.map(call))).toEqual(names.map((name) => [name, name]));
});

test("httpClient.fetchWithAuth of the official package sends the caller's token", async () => {
  await using server = await startRecordingServer(() => ({ body: { ok: true } }));
  const response = await runWithContext(contextOf(server.origin), () =>
    httpClient.fetchWithAuth(`${server.origin}/my-endpoint`, { method: "POST", body: "x" }),
  );
  expect(response.status).toBe(200);
  expect(server.requests[0]).toMatchObject({ method: "POST", path: "/my-endpoint", body: "x", headers: { authorization: "caller" } });
});

test("an elevated fetch never carries the app's token to another server", async () => {
  await using server = await startRecordingServer(withTokens());
  const elevatedFetch = auth.elevate(httpClient.fetchWithAuth);
  const attempt = runWithContext(contextOf(server.origin), () => elevatedFetch("http://127.0.0.1:9/steal"));
  await expect(attempt).rejects.toMatchObject({ code: "FOREIGN_ORIGIN" });
});

test("official getTokenInfo asks the caller's own server, and hands the token to no other", async () => {
  const info = { active: true, subjectType: "VISITOR", subjectId: "v1", siteId: "s1", exp: 2, iat: 1 };
  await using server = await startRecordingServer(() => ({ body: info }));
  const answer = await runWithContext(contextOf(server.origin), () => auth.getTokenInfo());
  expect(answer).toEqual(info);
  expect(server.requests.map(({ path }) => path)).toEqual(["/oauth2/token-info"]);
});
