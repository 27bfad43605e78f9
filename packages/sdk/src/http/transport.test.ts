import { products } from "@belay/sdk/stores";
import { expect, test } from "vitest";
import { ApiKeyStrategy } from "../auth/api-key-strategy.ts";
import { AppStrategy } from "../auth/app-strategy.ts";
import { OAuthStrategy } from "../auth/oauth-strategy.ts";
import { createClient } from "../client/create-client.ts";
import { type Handler, startRecordingServer, withTokens } from "../testing/recording-server.ts";

const refused = (code: string) => ({
  status: 401,
  body: { message: code, details: { applicationError: { code, description: code, data: {} } } },
});
const product = { body: { product: { id: "p" } } };

/** Refuses every token but those of `good`. */
function onlyWith(good: readonly string[], code = "TOKEN_REVOKED"): Handler {
  return (request) => (good.includes(request.headers.authorization ?? "") ? product : refused(code));
}

function appClient(origin: string, appId: string) {
  return createClient({ origin, auth: AppStrategy({ appId, appSecret: "s", instanceId: "i" }), modules: { products } });
}

test("remembers X-Wix-Consistent and sends it back until another comes", async () => {
  let count = 0;
  await using server = await startRecordingServer(() => {
    count += 1;
    return { ...product, headers: count === 2 ? {} : { "x-wix-consistent": `token-${count}` } };
  });
  const client = createClient({
    origin: server.origin,
    auth: ApiKeyStrategy({ apiKey: "k" }),
    modules: { products },
    headers: { "x-wix-consistent": "mine" },
  });
  for (const _ of [1, 2, 3, 4]) {
    await client.products.getProduct("p");
  }
  expect(server.requests.map((request) => request.headers["x-wix-consistent"])).toEqual(["mine", "token-1", "token-1", "token-3"]);
});

test("sends the client's own headers, and never lets them replace the credential", async () => {
  await using server = await startRecordingServer(() => product);
  const client = createClient({
    origin: server.origin,
    auth: ApiKeyStrategy({ apiKey: "k" }),
    modules: { products },
    headers: { "x-trace": "1", authorization: "other" },
  });
  await client.products.getProduct("p");
  expect(server.requests[0]?.headers).toMatchObject({ "x-trace": "1", authorization: "k" });
});

test.each(["TOKEN_EXPIRED", "TOKEN_REVOKED", "TOKEN_INVALID"])("a 401 %s drops the app token and tries exactly once more", async (code) => {
  await using server = await startRecordingServer(withTokens(onlyWith(["app-2"], code)));
  await appClient(server.origin, `retry-${code}`).products.getProduct("p");
  expect(server.to("/oauth2/token")).toHaveLength(2);
  expect(server.to("/stores/v3/products/p").map((request) => request.headers.authorization)).toEqual(["app-1", "app-2"]);
});

test("a second 401 is the answer: no third attempt", async () => {
  await using server = await startRecordingServer(withTokens(onlyWith([])));
  await expect(appClient(server.origin, "twice").products.getProduct("p")).rejects.toMatchObject({ code: "TOKEN_REVOKED", status: 401 });
  expect(server.to("/stores/v3/products/p")).toHaveLength(2);
});

test("a 401 that no other token can cure is not repeated, nor is any other status", async () => {
  await using server = await startRecordingServer(withTokens(onlyWith([], "AUTHORIZATION_MALFORMED")));
  await expect(appClient(server.origin, "malformed").products.getProduct("p")).rejects.toMatchObject({ code: "AUTHORIZATION_MALFORMED" });
  expect(server.to("/stores/v3/products/p")).toHaveLength(1);
  await using forbidding = await startRecordingServer(withTokens(() => ({ ...refused("PERMISSION_DENIED"), status: 403 })));
  await expect(appClient(forbidding.origin, "forbidden").products.getProduct("p")).rejects.toMatchObject({ status: 403 });
  expect(forbidding.to("/stores/v3/products/p")).toHaveLength(1);
});

test("calls refused at the same time share one new token", async () => {
  await using server = await startRecordingServer(withTokens(onlyWith(["app-2"])));
  const client = appClient(server.origin, "shared");
  await Promise.all(Array.from({ length: 20 }, () => client.products.getProduct("p")));
  expect(server.to("/oauth2/token")).toHaveLength(2);
});

test("a member's call is not repeated as a visitor when the session is over", async () => {
  await using server = await startRecordingServer((request) => {
    const grant = (request.json as { readonly grantType?: string } | undefined)?.grantType;
    return grant === "anonymous"
      ? { body: { access_token: "visitor", refresh_token: "r2", expires_in: 100 } }
      : grant === "refresh_token"
        ? { status: 400, body: { error: "invalid_grant" } }
        : refused("TOKEN_REVOKED");
  });
  const tokens = { accessToken: { value: "member", expiresAt: 4_000_000_000 }, refreshToken: { value: "r1", role: "member" } };
  const client = createClient({ origin: server.origin, auth: OAuthStrategy({ clientId: "c", tokens }), modules: { products } });
  await expect(client.products.getProduct("p")).rejects.toMatchObject({ code: "TOKEN_REVOKED" });
  expect(server.to("/stores/v3/products/p").map((request) => request.headers.authorization)).toEqual(["member"]);
  expect(client.auth.loggedIn()).toBe(false);
});

test("a call stops at its time limit, tokens included", async () => {
  await using server = await startRecordingServer(() => new Promise(() => {}));
  const client = createClient({ origin: server.origin, auth: ApiKeyStrategy({ apiKey: "k" }), modules: { products }, timeoutMs: 30 });
  await expect(client.products.getProduct("p")).rejects.toMatchObject({ name: "BelayCallError", code: "TIMEOUT", status: 0 });
  const slowTokens = appClient(server.origin, "slow");
  await expect(slowTokens.products.getProduct("p", {}, { timeoutMs: 30 })).rejects.toMatchObject({ code: "TIMEOUT" });
});

test("a call that its caller aborts rejects with the caller's reason", async () => {
  await using server = await startRecordingServer(() => new Promise(() => {}));
  const client = createClient({ origin: server.origin, auth: ApiKeyStrategy({ apiKey: "k" }), modules: { products } });
  const controller = new AbortController();
  const call = client.products.getProduct("p", {}, { signal: controller.signal });
  controller.abort(new Error("changed my mind"));
  await expect(call).rejects.toThrow("changed my mind");
});

test("an origin that is no Belay server's is doubted: for tokens, for calls, and whatever status it answers with", async () => {
  for (const status of [200, 404]) {
    await using server = await startRecordingServer(() => ({ status, body: "<!doctype html>", headers: { "content-type": "text/html" } }));
    const auth = AppStrategy({ appId: `page-${status}`, appSecret: "s" });
    await expect(createClient({ origin: server.origin, auth }).fetch("/x")).rejects.toThrow(/a Belay server\?$/);
    await expect(createClient({ origin: server.origin, modules: { products } }).products.getProduct("p")).rejects.toThrow(
      /a Belay server\?$/,
    );
  }
});

test("an unreachable server is a NETWORK_ERROR that says why", async () => {
  const gone = await startRecordingServer();
  await gone[Symbol.asyncDispose]();
  const client = createClient({ origin: gone.origin, auth: ApiKeyStrategy({ apiKey: "k" }), modules: { products } });
  await expect(client.products.getProduct("p")).rejects.toMatchObject({
    code: "NETWORK_ERROR",
    message: expect.stringContaining("ECONNREFUSED"),
  });
});

test("client.fetch sends to its own server only", async () => {
  await using server = await startRecordingServer(() => ({ status: 418, body: { a: 1 } }));
  await using other = await startRecordingServer();
  const client = createClient({
    origin: server.origin,
    auth: OAuthStrategy({
      clientId: "c",
      tokens: { accessToken: { value: "t", expiresAt: 4_000_000_000 }, refreshToken: { value: "", role: "visitor" } },
    }),
  });
  expect((await client.fetch("/anything?x=1")).status).toBe(418);
  expect(server.requests[0]?.headers.authorization).toBe("t");
  await expect(client.fetch(`${other.origin}/x`)).rejects.toMatchObject({ code: "FOREIGN_ORIGIN" });
  await expect(client.fetch(`//${new URL(other.origin).host}/x`)).rejects.toMatchObject({ code: "FOREIGN_ORIGIN" });
  expect(other.requests).toHaveLength(0);
  await client.fetchWithAuth(`${other.origin}/my-backend`);
  expect(other.requests[0]?.headers.authorization).toBe("t");
});

test.each([
  ["an app's token", AppStrategy({ appId: "guarded", appSecret: "s" })],
  ["an API key", ApiKeyStrategy({ apiKey: "k" })],
])("fetchWithAuth never carries %s to another server", async (_, auth) => {
  await using server = await startRecordingServer(withTokens());
  await using other = await startRecordingServer();
  const client = createClient({ origin: server.origin, auth });
  await expect(client.fetchWithAuth(`${other.origin}/x`)).rejects.toMatchObject({ code: "FOREIGN_ORIGIN" });
  await expect(client.fetchWithAuth(new Request(`${other.origin}/x`, { method: "POST", body: "b" }))).rejects.toMatchObject({
    code: "FOREIGN_ORIGIN",
  });
  expect(other.requests).toHaveLength(0);
});

test.each(["ftp://x", "http://x/path", "http://user:pw@x", "x", "http://x?y"])("refuses %s as an origin", (origin) => {
  expect(() => createClient({ origin })).toThrow(expect.objectContaining({ code: "ORIGIN_INVALID" }));
});

test("an answer that is not JSON says so; an empty one is an empty object", async () => {
  await using html = await startRecordingServer(() => ({ body: "<html>" }));
  const client = (origin: string) => createClient({ origin, auth: ApiKeyStrategy({ apiKey: "k" }), modules: { products } });
  await expect(client(html.origin).products.getProductBySlug("p")).rejects.toMatchObject({
    code: "ANSWER_INVALID",
    status: 200,
    requestId: "req-1",
  });
  await using empty = await startRecordingServer(() => ({ body: "" }));
  expect(await client(empty.origin).products.getProductBySlug("p")).toEqual({});
});

test("nothing that names a caller follows a redirect to another server", async () => {
  await using other = await startRecordingServer();
  await using server = await startRecordingServer(withTokens(() => ({ status: 307, headers: { location: `${other.origin}/taken` } })));
  await expect(appClient(server.origin, "redirected").products.getProduct("p")).rejects.toMatchObject({ code: "NETWORK_ERROR" });
  await expect(appClient(server.origin, "redirected").fetchWithAuth("/x")).rejects.toMatchObject({ code: "NETWORK_ERROR" });
  expect((await appClient(server.origin, "redirected").fetchWithAuth("/x", { redirect: "manual" })).status).toBe(307);
  expect(other.requests).toHaveLength(0);
});
