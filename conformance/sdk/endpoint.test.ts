import { createServer } from "node:http";
import {
  anyOf,
  app,
  appContext,
  auth,
  authorizationContext,
  createClient,
  endpoint,
  member,
  OAuthStrategy,
  role,
  visitor,
} from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
import { products } from "@belay/sdk/stores";
import { call, startTestServer, type TestClient, type TestServer, textAt } from "@belay/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { setScene } from "../support/scene.ts";

/** A handler behind a plain HTTP server: no framework, as anybody would put a Fetch-API handler on Node. */
async function startPlainServer(handler: (request: Request) => Promise<Response>) {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) {
      chunks.push(chunk);
    }
    const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const method = incoming.method ?? "GET";
    const body = method === "GET" ? {} : { body: Buffer.concat(chunks) };
    const response = await handler(new Request(`http://${incoming.headers.host}${incoming.url}`, { method, headers, ...body }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

let server: TestServer;
const upstream: string[] = [];
let site: Awaited<ReturnType<typeof startPlainServer>>;
const outside: { call?: () => Promise<unknown> } = {};

beforeAll(async () => {
  server = await startTestServer({ log: { request: ({ path }) => upstream.push(path), error: () => {}, warn: () => {}, info: () => {} } });
  const { clientId: appId, clientSecret: appSecret } = server.site;
  const rename = endpoint({
    context: authorizationContext({ origin: server.origin, appId, appSecret }),
    name: "rename the site",
    allow: visitor,
    input: z.object({ name: z.string().min(1).max(50) }),
    elevate: { updateProfile: siteProperties.updateBusinessProfile, getSite: siteProperties.getSiteProperties },
    reason: "a test",
    output: ["properties.siteDisplayName"],
    handle: async ({ input, elevated }) => {
      await elevated.updateProfile({ siteDisplayName: input.name });
      outside.call = () => auth.elevate(products.deleteProduct)("p");
      return elevated.getSite();
    },
  });
  const onlyMembers = endpoint({
    context: authorizationContext({ origin: server.origin, appId, appSecret }),
    allow: member,
    handle: () => ({ ok: true }),
  });
  site = await startPlainServer((request) => (new URL(request.url).pathname === "/members" ? onlyMembers(request) : rename(request)));
});
afterAll(async () => {
  await site.close();
  await server.close();
});

async function visitorToken({ clientId }: TestClient) {
  const { auth: own } = createClient({ origin: server.origin, auth: OAuthStrategy({ clientId }) });
  const { subjectId: id } = await own.getTokenInfo();
  return { token: own.getTokens().accessToken.value, id };
}

const post = (path: string, token: string | undefined, body: unknown) =>
  fetch(`${site.origin}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token === undefined ? {} : { authorization: token }) },
    body: JSON.stringify(body),
  });
const JSON_TYPE = { "content-type": "application/json" };
const codeOf = async (response: Response) => [response.status, textAt(await response.json(), "details.applicationError.code")];

test("S51: a plain handler elevates its declared methods for a visitor, on record with both names, the endpoint and the reason", async () => {
  const { token, id } = await visitorToken(server.site);
  const response = await post("/", token, { name: "Renamed" });
  expect([response.status, await response.json()]).toEqual([200, { properties: { siteDisplayName: "Renamed" } }]);
  const rows = (await server.ledger()).filter(({ reason }) => reason === "a test");
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row).toMatchObject({
      ...{ kind: "elevated", outcome: "allowed", endpoint: "rename the site" },
      subject: { type: "VISITOR", id },
      actor: { type: "APP", id: server.site.instanceId },
    });
  }
});

test("in a steady state each elevated call is one call to the server, and knowing the caller is none", async () => {
  const { token } = await visitorToken(server.site);
  await post("/", token, { name: "Once" });
  upstream.length = 0;
  await post("/", token, { name: "Twice" });
  expect(upstream).toEqual(["/site-properties/v4/properties/business-profile", "/site-properties/v4/properties"]);
});

test("S29: no token, nonsense, and tokens of another app or site are refused before anything is elevated", async () => {
  const before = (await server.ledger()).length;
  const sameSite = await server.createClientWithPermissions("all");
  expect(await codeOf(await post("/", undefined, { name: "x" }))).toEqual([401, "TOKEN_MISSING"]);
  expect(await codeOf(await post("/", "Bearer a.b.c.d.e", { name: "x" }))).toEqual([401, "TOKEN_INVALID"]);
  for (const client of [sameSite, server.otherSite]) {
    expect(await codeOf(await post("/", (await visitorToken(client)).token, { name: "x" }))).toEqual([403, "TOKEN_OF_ANOTHER_APP"]);
  }
  expect(await codeOf(await post("/members", (await visitorToken(server.site)).token, undefined))).toEqual([403, "CALLER_NOT_ALLOWED"]);
  expect(await server.ledger()).toHaveLength(before);
});

test("S31: a member gets in by a role, and no more once it is taken away; a visitor costs no question", async () => {
  const { make } = await setScene(server, await server.appToken());
  const { memberId, roleKey } = await make.memberWithRole();
  const { clientId: appId, clientSecret: appSecret } = server.site;
  const context = authorizationContext({ origin: server.origin, appId, appSecret });
  const handler = endpoint({ context, allow: anyOf(role("nobody"), role("also-nobody", roleKey)), handle: ({ caller }) => caller.id });
  const ask = async (authorization: string) => handler(new Request("http://site.example/", { headers: { authorization } }));
  const token = await server.memberToken(memberId);
  expect(await (await ask(token)).json()).toBe(memberId);
  upstream.length = 0;
  expect((await ask(token)).status).toBe(200);
  expect(upstream).toEqual(["/oauth2/token-info"]);
  expect((await ask(await server.memberToken(await make.member()))).status).toBe(403);
  const { token: visiting } = await visitorToken(server.site);
  await ask(visiting);
  upstream.length = 0;
  expect((await ask(visiting)).status).toBe(403);
  expect(upstream).toEqual([]);
  const path = `/members/v1/roles/members/${memberId}?roleKey=${roleKey}`;
  expect((await call(server.origin, { method: "DELETE", path, token: await server.appToken() })).status).toBe(200);
  expect((await ask(token)).status).toBe(403);
});

test("S51: a webhook of another service is the app's own call, on record without a caller", async () => {
  const { clientId: appId, clientSecret: appSecret, instanceId } = server.site;
  const signed = (request: Request, body: string) => request.headers.get("x-signature") === `signed ${body}`;
  const hook = endpoint({
    context: appContext({ origin: server.origin, appId, appSecret, verify: signed }),
    name: "webhook",
    allow: app,
    input: z.object({ id: z.string() }),
    elevate: { getSite: siteProperties.getSiteProperties },
    handle: async ({ input, caller, elevated }) => ({ id: input.id, caller, hasSite: (await elevated.getSite()).version !== undefined }),
  });
  const send = (signature: string) =>
    hook(
      new Request("http://site.example/hook", { method: "POST", body: '{"id":"1"}', headers: { ...JSON_TYPE, "x-signature": signature } }),
    );
  const response = await send('signed {"id":"1"}');
  expect(await response.json()).toEqual({ id: "1", caller: { kind: "APP", id: instanceId, siteId: server.site.siteId }, hasSite: true });
  const [row] = await server.ledger();
  expect(row).toMatchObject({ kind: "elevated", endpoint: "webhook", actor: { type: "APP", id: instanceId } });
  expect(row).not.toHaveProperty("subject");
  expect(await codeOf(await send("signed {}"))).toEqual([401, "REQUEST_NOT_VERIFIED"]);
});

test("S48: what a handler leaves behind elevates nothing once its request is over", async () => {
  const { token } = await visitorToken(server.site);
  await post("/", token, { name: "Again" });
  await expect(outside.call?.()).rejects.toMatchObject({ code: "ELEVATION_CONTEXT_MISSING" });
});

test("a client of Belay reads an endpoint's errors like the server's own", async () => {
  const { token } = await visitorToken(server.site);
  const response = await post("/", token, { name: "" });
  expect(await response.json()).toMatchObject({
    details: {
      applicationError: { code: "INPUT_INVALID", description: expect.any(String), data: { fix: expect.any(String) } },
      validationError: { fieldViolations: [{ field: "name", description: expect.any(String) }] },
      requestId: response.headers.get("x-request-id"),
    },
  });
});
