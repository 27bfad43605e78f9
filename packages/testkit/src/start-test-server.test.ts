import { existsSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { call, startTestServer, type TestServer, textAt } from "./index.ts";

const SITE_PROPERTIES = "/site-properties/v4/properties";
const servers: TestServer[] = [];

async function start(): Promise<TestServer> {
  const server = await startTestServer();
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

test("a visitor's privileged call is refused, the app's is allowed, and the ledger holds both, newest first", async () => {
  const server = await start();
  const refused = await call(server.origin, { path: SITE_PROPERTIES, token: await server.visitorToken() });
  expect(refused.status).toBe(403);
  expect(textAt(refused.body, "details.applicationError.code")).toBe("PERMISSION_DENIED");
  expect((await call(server.origin, { path: SITE_PROPERTIES, token: await server.appToken() })).status).toBe(200);
  expect((await server.ledger()).map((row) => row.outcome)).toEqual(["allowed", "refused"]);
  expect(await server.ledger(server.otherSite.siteId)).toEqual([]);
});

test("a client with few permissions and a key with few permissions hold no others", async () => {
  const server = await start();
  const client = await server.createClientWithPermissions(["WIX_STORES.PRODUCT_READ"]);
  expect((await call(server.origin, { path: SITE_PROPERTIES, token: await server.appToken(client) })).status).toBe(403);
  const headers = { "wix-site-id": server.site.siteId };
  const limited = await server.createApiKey(["WIX_STORES.PRODUCT_READ"]);
  expect((await call(server.origin, { path: SITE_PROPERTIES, token: limited, headers })).status).toBe(403);
  const full = await server.createApiKey("all");
  expect((await call(server.origin, { path: SITE_PROPERTIES, token: full, headers })).status).toBe(200);
  expect(
    (await call(server.origin, { path: SITE_PROPERTIES, token: full, headers: { "wix-site-id": server.otherSite.siteId } })).status,
  ).toBe(403);
});

test("the server lives by the test's clock: a token ends when the clock is moved past its end", async () => {
  const server = await start();
  const token = await server.memberToken();
  expect((await call(server.origin, { path: SITE_PROPERTIES, token })).status).toBe(403);
  server.clock.advance(5 * 3_600_000);
  const expired = await call(server.origin, { path: SITE_PROPERTIES, token });
  expect(expired.status).toBe(401);
  expect(textAt(expired.body, "details.applicationError.code")).toBe("TOKEN_EXPIRED");
});

test("close removes what the server kept and stops it", async () => {
  const server = await startTestServer();
  expect(existsSync(server.directory)).toBe(true);
  await server.close();
  expect(existsSync(server.directory)).toBe(false);
  await expect(call(server.origin, { path: "/health" })).rejects.toThrow();
});
