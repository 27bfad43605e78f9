import { authorizationContext, endpoint, visitor } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
import { call, startTestServer, type TestClient, type TestServer, textAt } from "@belay/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { elevatedRead, rowsOf } from "../support/elevated-call.ts";
import { codeOf } from "../support/error-shape.ts";
import { askExchange, methodScope } from "../support/exchange.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** An endpoint as one process of a site has it: it shares nothing with that of another but its name. */
function process(name: string) {
  const { clientId: appId, clientSecret: appSecret } = server.site;
  return endpoint({
    context: authorizationContext({ origin: server.origin, appId, appSecret }),
    name,
    allow: visitor,
    limit: { perCaller: { max: 3, windowSeconds: 3_600 }, perEndpoint: { max: 5, windowSeconds: 3_600 } },
    elevate: { getSite: siteProperties.getSiteProperties },
    handle: ({ elevated }) => elevated.getSite().then(() => ({ ok: true })),
  });
}

const ask = (handler: ReturnType<typeof process>, authorization: string) =>
  handler(new Request("http://site.example/api", { headers: { authorization } }));

test("S56: the limits of an endpoint hold for all processes of the site together, however many requests come at once", async () => {
  const [one, other] = [process("shared"), process("shared")];
  const caller = await server.visitorToken();
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => ask(index % 2 === 0 ? one : other, caller)));
  const statuses = answers.map(({ status }) => status);
  expect([statuses.filter((status) => status === 200).length, statuses.filter((status) => status === 429).length]).toEqual([3, 9]);
  const refused = answers.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(textAt(await refused?.json(), "details.applicationError.code")).toBe("RATE_LIMITED");
  // Two are left of what all callers may together.
  const others = [];
  for (let index = 0; index < 4; index += 1) {
    others.push((await ask(index % 2 === 0 ? one : other, await server.visitorToken())).status);
  }
  expect(others).toEqual([200, 200, 429, 429]);
  expect((await ask(process("another"), caller)).status).toBe(200);
});

/** As `process`, of an endpoint that elevates nothing. */
function plainProcess(name: string, handle: () => unknown) {
  const { clientId: appId, clientSecret: appSecret } = server.site;
  const context = authorizationContext({ origin: server.origin, appId, appSecret });
  const limit = { perCaller: { max: 3, windowSeconds: 3_600 }, perEndpoint: { max: 5, windowSeconds: 3_600 } };
  return endpoint({ context, name, allow: visitor, limit, handle });
}

test("S56: the limits of an endpoint that elevates nothing hold for all processes together, before its handler runs, and leave no record", async () => {
  let ran = 0;
  const handle = () => {
    ran += 1;
  };
  const [one, other] = [plainProcess("plain", handle), plainProcess("plain", handle)];
  const caller = await server.visitorToken();
  const before = (await server.ledger()).length;
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => ask(index % 2 === 0 ? one : other, caller)));
  expect([answers.filter(({ status }) => status === 204).length, answers.filter(({ status }) => status === 429).length, ran]).toEqual([
    3, 9, 3,
  ]);
  expect([(await ask(other, await server.visitorToken())).status, (await ask(one, await server.visitorToken())).status]).toEqual([
    204, 204,
  ]);
  expect((await ask(other, await server.visitorToken())).status).toBe(429);
  expect(await server.ledger()).toHaveLength(before);
});

const LIMIT = "caller 1/60 m, endpoint 10/60";

test("a call over its endpoint's limit is refused and on record, until the window ends, and for this app alone", async () => {
  const said = async (client: TestClient = server.site) => ({
    appToken: await server.appToken(client),
    subjectToken: await server.visitorToken(client),
    endpoint: "POST /x",
    headers: { "belay-endpoint-limit": LIMIT },
  });
  expect((await elevatedRead(server, await said())).status).toBe(200);
  const refused = await elevatedRead(server, await said());
  expect([refused.status, codeOf(refused), textAt(refused.body, "details.applicationError.data.whose")]).toEqual([
    429,
    "ENDPOINT_LIMIT_REACHED",
    "caller",
  ]);
  expect(await rowsOf(server, refused)).toMatchObject([
    { kind: "refused", outcome: "refused", endpoint: "POST /x", refusal: { reason: "endpoint-too-often" }, subject: { type: "VISITOR" } },
  ]);
  const sibling = await server.createClientWithPermissions("all");
  expect((await elevatedRead(server, await said(sibling))).status).toBe(200);
  expect((await elevatedRead(server, { ...(await said()), endpoint: "POST /y" })).status).toBe(200);
  server.clock.advance(60_000);
  expect((await elevatedRead(server, await said())).status).toBe(200);
});

test("who holds a token for one method has no word in the limits of the endpoint that it was made for", async () => {
  const tokens = { subject_token: await server.visitorToken(), actor_token: await server.appToken() };
  const { body } = await askExchange(server, { ...tokens, scope: methodScope("getSiteProperties"), endpoint: "POST /z" });
  const narrowed = { appToken: textAt(body, "access_token") ?? "", elevated: null, headers: { "belay-endpoint-limit": LIMIT } };
  expect([(await elevatedRead(server, narrowed)).status, (await elevatedRead(server, narrowed)).status]).toEqual([200, 200]);
  const named = { appToken: await server.appToken(), endpoint: "POST /z", headers: { "belay-endpoint-limit": LIMIT } };
  expect((await elevatedRead(server, named)).status).toBe(200);
});

test.each(["", "caller 0/60 m", "caller 5/0", "caller 5/60 a b", "everybody 5/60", "caller 5/60 m, caller 9/60 n", "caller 99999999/1"])(
  "limits that cannot be read are not taken for none: %j",
  async (limit) => {
    const answer = await elevatedRead(server, { appToken: await server.appToken(), headers: { "belay-endpoint-limit": limit } });
    expect([answer.status, codeOf(answer)]).toEqual([400, "INVALID_ARGUMENT"]);
  },
);

test("requests are counted for an app with a token of its own and for nobody else, and as elevated calls count them", async () => {
  const count = (token: string | undefined, headers: Readonly<Record<string, string>> = { "belay-endpoint-limit": "caller 2/60 c" }) =>
    call(server.origin, {
      ...{ method: "POST", path: "/belay/v1/endpoint-requests" },
      ...(token === undefined ? {} : { token }),
      headers: { "belay-elevating-endpoint": "POST%20%2Fcounted", ...headers },
    });
  const codes = async (answer: ReturnType<typeof count>) => [(await answer).status, codeOf(await answer)];
  const subject = await server.visitorToken();
  const app = await server.appToken();
  const { body } = await askExchange(server, { subject_token: subject, actor_token: app, scope: methodScope("getSiteProperties") });
  expect(await codes(count(undefined))).toEqual([401, "UNAUTHENTICATED"]);
  expect(await codes(count(subject))).toEqual([403, "PERMISSION_DENIED"]);
  expect(await codes(count(await server.createApiKey("all")))).toEqual([403, "PERMISSION_DENIED"]);
  expect(await codes(count(textAt(body, "access_token")))).toEqual([403, "ELEVATION_REFUSED"]);
  expect(await codes(count(app, { origin: "https://shop.example", "belay-endpoint-limit": "caller 2/60 c" }))).toEqual([
    403,
    "SECRET_IN_BROWSER",
  ]);
  expect(await codes(count(app, {}))).toEqual([400, "INVALID_ARGUMENT"]);
  expect(await codes(count(app, { "belay-elevating-endpoint": "%00", "belay-endpoint-limit": "caller 2/60 c" }))).toEqual([
    400,
    "INVALID_ARGUMENT",
  ]);
  // None of these was counted.
  expect((await count(app)).status).toBe(204);
  const elevated = {
    appToken: app,
    subjectToken: subject,
    endpoint: "POST /counted",
    headers: { "belay-endpoint-limit": "caller 2/60 c" },
  };
  expect((await elevatedRead(server, elevated)).status).toBe(200);
  const refused = await count(app);
  expect([refused.status, codeOf(refused), textAt(refused.body, "details.applicationError.data.whose")]).toEqual([
    429,
    "ENDPOINT_LIMIT_REACHED",
    "caller",
  ]);
});
