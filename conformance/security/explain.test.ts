import { call, startTestServer, type TestServer, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { elevatedRead, setPolicy } from "../support/elevated-call.ts";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";
import { askExchange, methodScope } from "../support/exchange.ts";
import { implementedMethod } from "../support/methods.ts";

const PATH = "/belay/v1/explain";
const READ = implementedMethod("getSiteProperties");
const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

let server: TestServer;
let adminKey: string;

beforeAll(async () => {
  server = await startTestServer();
  adminKey = await server.createApiKey("all");
});

afterAll(() => server.close());

function ask(token: string | undefined, query: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
  const credential = token === undefined ? {} : { token };
  return call(server.origin, { path: `${PATH}?${new URLSearchParams(query)}`, ...credential, headers });
}

const askAsAdmin = (query: Readonly<Record<string, string>>) => ask(adminKey, query, { "wix-site-id": server.site.siteId });

async function refusedId(token: string): Promise<string> {
  const answer = await call(server.origin, { path: READ.http.path, token });
  expect(answer.status).toBe(403);
  return answer.headers.get("x-wix-request-id") ?? "";
}

const first = (answer: { readonly body: unknown }) => valueAt(answer.body, "explanations.0");

describe("of a request", () => {
  it("says why it was refused and what would have allowed it, as it was at that moment", async () => {
    const lacking = await server.createClientWithPermissions(["WIX_STORES.PRODUCT_READ"]);
    const requestId = await refusedId(await server.appToken(lacking));
    // What it gets afterwards changes nothing about what it lacked.
    await server.store.write((tx) => tx.system.updateAppInstance(lacking.instanceId, { permissions: "all" }));
    const answer = await askAsAdmin({ requestId });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(first(answer)).toMatchObject({
      requestId,
      methodId: READ.id,
      outcome: "refused",
      code: "PERMISSION_DENIED",
      actor: { type: "APP", id: lacking.instanceId },
      refusalReason: "missing-permission",
      missing: ["SITE_SETTINGS.VIEW"],
      why: expect.stringContaining("lacks SITE_SETTINGS.VIEW"),
      fix: expect.stringContaining(`belay app grant ${lacking.instanceId} SITE_SETTINGS.VIEW`),
      mayCall: expect.arrayContaining([expect.stringContaining("a site user")]),
    });
  });

  it("says which rule of a policy was missing", async () => {
    const app = await server.createClientWithPermissions("all");
    await setPolicy(server, { mode: "enforce", rules: [{ methods: [READ.id], callers: ["member"] }] }, app);
    const appToken = await server.appToken(app);
    const refused = await elevatedRead(server, { appToken, subjectToken: await server.visitorToken() });
    const explained = first(await askAsAdmin({ requestId: refused.headers.get("x-wix-request-id") ?? "" }));
    expect(explained).toMatchObject({
      policy: "refuse:caller-not-listed",
      subject: { type: "VISITOR" },
      fix: expect.stringContaining("policy set"),
    });
  });

  it("S45: of somebody else's request tells nobody but an admin of the site, and the same as of one that never was", async () => {
    const visitor = await server.visitorToken();
    const requestId = await refusedId(visitor);
    const never = await askAsAdmin({ requestId: UNKNOWN_ID });
    expectErrorShape(never, 404);
    const site = { "wix-site-id": server.site.siteId };
    const askers: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      [await server.visitorToken(), {}],
      [await server.memberToken(), {}],
      [await server.appToken(), {}],
      [await server.userToken(["SITE_SETTINGS.VIEW"]), {}],
      [await server.createApiKey(["SITE_SETTINGS.VIEW"]), site],
      [await server.userToken("all", server.otherSite), {}],
      [await server.createApiKey("all", { site: server.otherSite }), { "wix-site-id": server.otherSite.siteId }],
    ];
    for (const [token, headers] of askers) {
      const answer = await ask(token, { requestId }, headers);
      expect([answer.status, codeOf(answer), valueAt(answer.body, "message")]).toEqual([404, "NOT_FOUND", valueAt(never.body, "message")]);
    }
    for (const token of [visitor, await server.userToken("all")]) {
      expect((await ask(token, { requestId })).status).toBe(200);
    }
  });

  it("S45: what an app did for a visitor is the app's and the admin's to see, not the visitor's", async () => {
    const subjectToken = await server.visitorToken();
    const appToken = await server.appToken();
    const answer = await elevatedRead(server, { appToken, subjectToken, reason: "internal" });
    const requestId = answer.headers.get("x-wix-request-id") ?? "";
    expect((await ask(subjectToken, { requestId })).status).toBe(404);
    expect(first(await ask(appToken, { requestId }))).toMatchObject({ outcome: "allowed", reason: "internal" });
  });

  it("S55: is searched for among one's own of the last hour, and only so often from one address, but by an admin", async () => {
    const app = await server.createClientWithPermissions("all");
    const requestId = (await elevatedRead(server, { appToken: await server.appToken(app) })).headers.get("x-wix-request-id") ?? "";
    expect((await ask(await server.appToken(app), { requestId })).status).toBe(200);
    server.clock.advance(3_601_000);
    expect((await ask(await server.appToken(app), { requestId })).status).toBe(404);
    expect((await askAsAdmin({ requestId })).status).toBe(200);
    const visitor = await server.visitorToken();
    // A word that stands in every row about the app.
    const searches = await Promise.all(Array.from({ length: 61 }, () => ask(visitor, { requestId: app.clientId })));
    expect(new Set(searches.map(({ status }) => status))).toEqual(new Set([404, 429]));
    expect((await askAsAdmin({ requestId })).status).toBe(200);
    server.clock.advance(60_000);
    expect((await ask(visitor, { requestId: UNKNOWN_ID })).status).toBe(404);
  });
});

describe("of a call that nobody made", () => {
  it.each<[Readonly<Record<string, string>>, object]>([
    [{ as: "visitor" }, { allowed: false, reason: "needs-elevation", fix: expect.stringContaining("auth.elevate") }],
    [{ as: "app", permissions: "SITE_SETTINGS.VIEW" }, { allowed: true }],
    [
      { as: "app", permissions: "WIX_STORES.PRODUCT_READ" },
      { allowed: false, missing: ["SITE_SETTINGS.VIEW"] },
    ],
    [{ as: "nobody" }, { allowed: false, code: "UNAUTHENTICATED" }],
    [{}, { allowed: false, reason: "needs-elevation" }],
  ])("%j gets the server's own decision", async (query, expected) => {
    const answer = await ask(await server.visitorToken(), { method: "getSiteProperties", ...query });
    expect([answer.status, first(answer)]).toEqual([200, expect.objectContaining({ methodId: READ.id, ...expected })]);
  });

  it("S45: somebody by id is an admin's to ask about, and nobody of another site is there", async () => {
    const lacking = await server.createClientWithPermissions([]);
    const of = (id: string) => ({ method: READ.id, as: `app:${id}` });
    expect(first(await askAsAdmin(of(lacking.instanceId)))).toMatchObject({ allowed: false, missing: ["SITE_SETTINGS.VIEW"] });
    for (const id of [server.otherSite.instanceId, UNKNOWN_ID]) {
      expect((await askAsAdmin(of(id))).status).toBe(404);
    }
    expect((await ask(await server.appToken(), of(lacking.instanceId))).status).toBe(404);
  });

  it("tells what the app's policy says of it", async () => {
    const app = await server.createClientWithPermissions("all");
    await setPolicy(server, { mode: "enforce", rules: [{ methods: [READ.id], endpoints: ["GET /a"], callers: ["unknown"] }] }, app);
    const asked = (endpoint: string) => askAsAdmin({ method: READ.id, as: `app:${app.instanceId}`, endpoint });
    expect(first(await asked("GET /a"))).toMatchObject({ policy: { said: "allow" } });
    expect(first(await asked("GET /b"))).toMatchObject({ policy: { said: "refuse:endpoint-not-listed" } });
  });

  it.each([{ method: "no.such.Method" }, { method: READ.id, as: "stranger" }, { method: READ.id, as: "app", permissions: "NO.SUCH" }, {}])(
    "%j is a bad request",
    async (query) => expectErrorShape(await ask(await server.visitorToken(), query), 400),
  );
});

describe("who may ask at all", () => {
  it("nobody without an identity, no token for one method, and no key out of a browser", async () => {
    const query = { method: READ.id };
    expectErrorShape(await ask(undefined, query), 401);
    const tokens = { subject_token: await server.visitorToken(), actor_token: await server.appToken() };
    const narrow = await askExchange(server, { ...tokens, scope: methodScope("getSiteProperties") });
    expect(codeOf(await ask(String(valueAt(narrow.body, "access_token")), query))).toBe("ELEVATION_REFUSED");
    expect(codeOf(await ask(await server.appToken(), query, { "belay-elevated-method": READ.id }))).toBe("ELEVATION_REFUSED");
    expect(codeOf(await ask(adminKey, query, { "wix-site-id": server.site.siteId, origin: "https://shop.example" }))).toBe(
      "SECRET_IN_BROWSER",
    );
    expectErrorShape(await ask(adminKey, query), 428);
    expectErrorShape(await ask(adminKey, query, { "wix-site-id": server.otherSite.siteId }), 403);
    // Of the same account, and not for this one of its sites.
    const { accountId } = server.site;
    const second = { id: crypto.randomUUID(), accountId, name: "Second site", ownerUserId: crypto.randomUUID(), createdAtMs: 1 };
    await server.store.write((tx) => tx.system.insertSite(second));
    const elsewhere = await server.createApiKey("all", { siteIds: [second.id] });
    expect(codeOf(await ask(elsewhere, query, { "wix-site-id": server.site.siteId }))).toBe("SITE_NOT_ALLOWED");
  });
});
