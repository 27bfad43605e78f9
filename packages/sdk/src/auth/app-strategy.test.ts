import { expect, test } from "vitest";
import { createClient } from "../client/create-client.ts";
import { startRecordingServer, tokenFields, withTokens } from "../testing/recording-server.ts";
import { AppStrategy } from "./app-strategy.ts";

const INFO = {
  active: true,
  subjectType: "MEMBER",
  subjectId: "m",
  exp: "2",
  iat: "1",
  siteId: "s",
  clientId: "app-x",
  instanceId: "inst",
};

test("asks with client id, secret and instance, in snake case, and sends the bare token", async () => {
  await using server = await startRecordingServer(withTokens());
  const client = createClient({ origin: server.origin, auth: AppStrategy({ appId: "app-a", appSecret: "secret", instanceId: "inst" }) });
  await client.fetch("/x");
  expect(server.to("/oauth2/token")[0]?.json).toEqual({
    grant_type: "client_credentials",
    client_id: "app-a",
    client_secret: "secret",
    instance_id: "inst",
  });
  expect(server.to("/oauth2/token")[0]?.headers).not.toHaveProperty("authorization");
  expect(server.to("/x")[0]?.headers.authorization).toBe("app-1");
});

test("without an instance the app asks for its own site", async () => {
  await using server = await startRecordingServer(withTokens());
  await createClient({ origin: server.origin, auth: AppStrategy({ appId: "app-b", appSecret: "secret" }) }).fetch("/x");
  expect(server.to("/oauth2/token")[0]?.json).not.toHaveProperty("instance_id");
});

test("strategies of one client and instance share the process's token; another instance, client or secret has its own", async () => {
  await using server = await startRecordingServer(withTokens());
  const call = (appId: string, instanceId: string, appSecret = "secret") =>
    createClient({ origin: server.origin, auth: AppStrategy({ appId, appSecret, instanceId }) }).fetch("/x");
  await Promise.all(Array.from({ length: 10 }, () => call("app-c", "i1")));
  expect(server.to("/oauth2/token")).toHaveLength(1);
  await call("app-c", "i2");
  await call("app-d", "i1");
  await call("app-c", "i1", "another secret");
  expect(server.to("/oauth2/token")).toHaveLength(4);
});

test("with a caller's access token it calls as that caller, unbound from the session", async () => {
  await using server = await startRecordingServer(withTokens());
  const client = createClient({ origin: server.origin, auth: AppStrategy({ appId: "app-e", appSecret: "secret", accessToken: "caller" }) });
  await client.fetch("/x");
  await client.fetch("/x");
  expect(server.to("/oauth2/token").map((request) => request.json)).toEqual([
    { grant_type: "strip_bound_session", client_secret: "secret", access_token: "caller" },
  ]);
  expect(server.to("/x").map((request) => request.headers.authorization)).toEqual(["unbound-1", "unbound-1"]);
  expect(client.auth.getActiveToken()).toBe("caller");
});

test("elevated() acts for the instance that the caller's token names", async () => {
  await using server = await startRecordingServer(withTokens((request) => ({ body: request.path === "/oauth2/token-info" ? INFO : {} })));
  const auth = AppStrategy({ appId: "app-x", appSecret: "secret", accessToken: "caller", origin: server.origin });
  const client = createClient({ origin: server.origin, auth: await auth.elevated() });
  await client.fetch("/x");
  expect(server.to("/oauth2/token-info")[0]?.json).toEqual({ token: "caller" });
  expect(tokenFields(server.to("/oauth2/token")[0] ?? fail())).toMatchObject({ grant_type: "client_credentials", instance_id: "inst" });
});

test.each([
  ["is not active", { ...INFO, active: false }],
  ["belongs to another app", { ...INFO, clientId: "other" }],
  ["names no instance", { ...INFO, instanceId: undefined }],
])("S48: elevated() throws when the caller's token %s", async (_, info) => {
  await using server = await startRecordingServer(withTokens(() => ({ body: info })));
  const auth = AppStrategy({ appId: "app-x", appSecret: "secret", accessToken: "caller", origin: server.origin });
  await expect(auth.elevated()).rejects.toMatchObject({ code: "ELEVATION_TOKEN_REFUSED" });
  expect(server.to("/oauth2/token")).toHaveLength(0);
});

test("getTokenInfo reads numbers that travel as strings", async () => {
  await using server = await startRecordingServer(() => ({ body: INFO }));
  const auth = AppStrategy({ appId: "app-x", appSecret: "secret", accessToken: "caller", origin: server.origin });
  expect(await auth.getTokenInfo()).toMatchObject({ active: true, subjectType: "MEMBER", exp: 2, iat: 1, clientId: "app-x" });
});

test("a refused secret is one error with the OAuth code", async () => {
  await using server = await startRecordingServer(() => ({
    status: 401,
    body: { error: "invalid_client", error_description: "No such secret." },
  }));
  const client = createClient({ origin: server.origin, auth: AppStrategy({ appId: "app-f", appSecret: "wrong" }) });
  await expect(client.fetch("/x")).rejects.toMatchObject({
    name: "BelayCallError",
    code: "invalid_client",
    status: 401,
    requestId: "req-1",
    message: expect.stringMatching(/^No such secret\. Check the client id and secret /),
  });
});

test("a token request does not follow a redirect: it carries the secret", async () => {
  await using elsewhere = await startRecordingServer(withTokens());
  await using server = await startRecordingServer(() => ({ status: 307, headers: { location: `${elsewhere.origin}/oauth2/token` } }));
  const client = createClient({ origin: server.origin, auth: AppStrategy({ appId: "app-g", appSecret: "secret" }) });
  await expect(client.fetch("/x")).rejects.toMatchObject({ code: "NETWORK_ERROR" });
  expect(elsewhere.requests).toHaveLength(0);
});

test("without a server to ask it says what is missing", async () => {
  await expect(Promise.resolve(AppStrategy({ appId: "a", appSecret: "s" }).getAuthHeaders())).rejects.toMatchObject({
    code: "ORIGIN_MISSING",
  });
});

function fail(): never {
  throw new Error("no token request");
}
