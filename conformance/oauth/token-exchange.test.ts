import { revoke } from "@belay/domains/apps";
import { type CallAnswer, call, type TestServer, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";
import { askExchange, methodScope } from "../support/exchange.ts";
import { implementedMethod } from "../support/methods.ts";
import { ACCESS_TOKEN_TYPE, discoverServer, type StandardClient } from "../support/standard-client.ts";
import { claimsOf, claimText, mintToken } from "../support/tokens.ts";

const API = "/site-properties/v4/properties";
const VIEW = "SITE_SETTINGS.VIEW";
const DELETE = "WIX_STORES.PRODUCT_DELETE";

let found: StandardClient;
let server: TestServer;

beforeAll(async () => {
  found = await discoverServer();
  server = found.server;
});

afterAll(() => server.close());

function read(token: string): Promise<CallAnswer> {
  return call(server.origin, { path: API, token });
}

function expectRefused(answer: CallAnswer, error: string): void {
  expectErrorShape(answer, error === "invalid_client" ? 401 : 400);
  expect(valueAt(answer.body, "error"), JSON.stringify(answer.body)).toBe(error);
}

async function pair(): Promise<{ readonly subject_token: string; readonly actor_token: string }> {
  return { subject_token: await server.visitorToken(), actor_token: await server.appToken() };
}

// RFC 8693 sections 2.2.1 and 4.1
describe("token exchange by a client that nobody here wrote", () => {
  it("gives a token with which the app does one thing for a visitor", async () => {
    const tokens = await pair();
    const answer = await found.exchange({ ...tokens, scope: methodScope("getSiteProperties") });
    expect(answer).toMatchObject({ issued_token_type: ACCESS_TOKEN_TYPE, token_type: "bearer", expires_in: 60, scope: VIEW });
    expect(answer).not.toHaveProperty("refresh_token");
    expect((await read(tokens.subject_token)).status).toBe(403);
    expect((await read(answer.access_token)).status).toBe(200);
  });

  it("takes the method as the resource as well", async () => {
    const answer = await found.exchange({ ...(await pair()), resource: methodScope("getSiteProperties"), scope: VIEW });
    expect((await read(answer.access_token)).status).toBe(200);
  });

  it("names both in introspection and in token-info, and keeps the instance from who would elevate with it", async () => {
    const tokens = await pair();
    const { access_token: token } = await found.exchange({ ...tokens, scope: methodScope("getSiteProperties") });
    const sub = claimText(tokens.subject_token, "sub");
    const act = { sub: server.site.instanceId, client_id: server.site.clientId };
    const { id } = implementedMethod("getSiteProperties");
    expect(await found.introspect(token)).toMatchObject({ active: true, sub, act, scope: VIEW, method: id, subject_type: "VISITOR" });
    const info = await call(server.origin, { path: "/oauth2/token-info", body: { token } });
    expect(info.body).toMatchObject({ active: true, subjectType: "VISITOR", subjectId: sub, act });
    expect(info.body).not.toHaveProperty("instanceId");
  });
});

describe("S25: what an exchange takes", () => {
  it.each([
    ["no subject token", { subject_token: undefined }],
    ["no actor token: nobody is impersonated", { actor_token: undefined, actor_token_type: undefined }],
    ["no kind of the subject token", { subject_token_type: undefined }],
    ["another kind of token", { subject_token_type: "urn:ietf:params:oauth:token-type:id_token" }],
    ["a wish for another kind of token", { requested_token_type: "urn:ietf:params:oauth:token-type:refresh_token" }],
    ["nonsense as a subject token", { subject_token: "nonsense" }],
    ["nonsense as an actor token", { actor_token: "nonsense" }],
    ["a life of no seconds", { expires_in: "0" }],
    ["a life beyond a minute", { expires_in: "61" }],
    ["a life that is no number", { expires_in: "1e1" }],
    ["an unclear number of uses", { single_use: "maybe" }],
  ])("refuses %s", async (_name, change) => {
    expectRefused(await askExchange(server, { ...(await pair()), scope: methodScope("getSiteProperties"), ...change }), "invalid_request");
  });

  it("needs the secret of the client", async () => {
    const tokens = { ...(await pair()), scope: methodScope("getSiteProperties") };
    expectRefused(await askExchange(server, { ...tokens, client_secret: undefined }), "invalid_request");
    expectRefused(await askExchange(server, { ...tokens, client_secret: server.otherSite.clientSecret }), "invalid_client");
  });

  it("refuses a subject or an actor that is expired or revoked", async () => {
    const scope = methodScope("getSiteProperties");
    for (const name of ["subject_token", "actor_token"] as const) {
      const tokens = await pair();
      await found.revoke(tokens[name]);
      expectRefused(await askExchange(server, { ...tokens, scope }), "invalid_request");
      const type = name === "actor_token" ? "APP" : "VISITOR";
      // Within the clock skew: calls still take it, and nothing is made of it any more.
      for (const issuedSecondsAgo of [14_400, 14_430, 90_000]) {
        const expired = { ...(await pair()), [name]: await mintToken(server, { type, issuedSecondsAgo }) };
        expectRefused(await askExchange(server, { ...expired, scope }), "invalid_request");
      }
    }
  });

  it("refuses a subject of another site, an actor of another client, and an actor that is no app", async () => {
    const scope = methodScope("getSiteProperties");
    const tokens = await pair();
    const sibling = await server.createClientWithPermissions("all");
    const wrong = [
      { subject_token: await server.visitorToken(server.otherSite) },
      { actor_token: await server.appToken(server.otherSite) },
      { actor_token: await server.appToken(sibling) },
      { actor_token: tokens.subject_token },
      { actor_token: await server.memberToken() },
    ];
    for (const change of wrong) {
      expectRefused(await askExchange(server, { ...tokens, scope, ...change }), "invalid_request");
    }
  });

  it("never takes a narrowed token as the actor's, nor as an app's own anywhere else", async () => {
    const tokens = await pair();
    const { access_token } = await found.exchange({ ...tokens, scope: methodScope("getSiteProperties") });
    const scope = methodScope("getSiteProperties");
    expectRefused(await askExchange(server, { ...tokens, actor_token: access_token, scope }), "invalid_request");
    const { clientSecret: client_secret } = server.site;
    const stripped = { grant_type: "strip_bound_session", client_secret, access_token };
    expectRefused(await call(server.origin, { path: "/oauth2/token", body: stripped }), "invalid_grant");
    const headers = { "belay-subject-token": tokens.subject_token };
    expect(codeOf(await call(server.origin, { path: API, token: access_token, headers }))).toBe("SUBJECT_TOKEN_INVALID");
    const beside = { "belay-subject-token": access_token };
    const behind = await call(server.origin, { path: API, token: tokens.actor_token, headers: beside });
    expect(codeOf(behind)).toBe("SUBJECT_TOKEN_INVALID");
  });
});

describe("S25: what comes of an exchange", () => {
  it("is for one method exactly what the method needs, which the app holds and the visitor lacks", async () => {
    const limited = await server.createClientWithPermissions([VIEW]);
    const tokens = { subject_token: await server.visitorToken(), actor_token: await server.appToken(limited) };
    const { access_token } = await found.exchange({ ...tokens, scope: methodScope("getSiteProperties") }, limited);
    expect(claimsOf(access_token)).toMatchObject({ permissions: [VIEW], scope: VIEW, client_id: limited.clientId });
    const scopes = [
      methodScope("deleteProduct"),
      `${methodScope("getSiteProperties")} ${DELETE}`,
      `${methodScope("getSiteProperties")} ${VIEW} ${DELETE}`,
      `${methodScope("getSiteProperties")} ${methodScope("deleteProduct")}`,
      `${VIEW} ${VIEW}`,
      "",
    ];
    for (const scope of scopes) {
      expectRefused(await askExchange(server, { ...tokens, scope }, limited), "invalid_scope");
    }
    expectRefused(await askExchange(server, { ...tokens, scope: "belay:method:no.such.Method" }, limited), "invalid_target");
    const resource = "https://api.belay.test/";
    expectRefused(await askExchange(server, { ...tokens, resource }, limited), "invalid_scope");
  });

  it("is a subset of what subject and actor hold when it is a plain delegation", async () => {
    const [giver, taker] = [await server.createClientWithPermissions([VIEW, DELETE]), await server.createClientWithPermissions([VIEW])];
    const tokens = { subject_token: await server.appToken(giver), actor_token: await server.appToken(taker) };
    const { access_token, expires_in } = await found.exchange({ ...tokens, scope: VIEW }, taker);
    expect(expires_in).toBe(600);
    expect(claimsOf(access_token)).toMatchObject({ sub: giver.instanceId, act: { sub: taker.instanceId } });
    expect((await read(access_token)).status).toBe(200);
    expect((await call(server.origin, { method: "DELETE", path: "/stores/v3/products/x", token: access_token })).status).toBe(403);
    expectRefused(await askExchange(server, { ...tokens, scope: DELETE }, taker), "invalid_scope");
    const turned = { subject_token: tokens.actor_token, actor_token: tokens.subject_token };
    expectRefused(await askExchange(server, { ...turned, scope: DELETE }, giver), "invalid_scope");
    // A visitor holds no permission that could be delegated.
    expectRefused(
      await askExchange(server, { ...tokens, subject_token: await server.visitorToken(), scope: VIEW }, taker),
      "invalid_scope",
    );
  });

  it("S52: gives nobody's name for more than they, or the app before, gave it for", async () => {
    const [giver, worker] = [await server.createClientWithPermissions("all"), await server.createClientWithPermissions("all")];
    const given = async (scope: string, subject_token: string) =>
      (await found.exchange({ subject_token, actor_token: await server.appToken(giver), scope }, giver)).access_token;
    const taken = async (subject_token: string, method: string) =>
      askExchange(server, { subject_token, actor_token: await server.appToken(worker), scope: methodScope(method) }, worker);
    const forOneMethod = await given(methodScope("getSiteProperties"), await server.visitorToken());
    expectRefused(await taken(forOneMethod, "deleteProduct"), "invalid_scope");
    expect((await taken(forOneMethod, "getSiteProperties")).status).toBe(200);
    const forOnePermission = await given(VIEW, await server.userToken([VIEW, DELETE]));
    expectRefused(await taken(forOnePermission, "deleteProduct"), "invalid_scope");
    expect((await taken(forOnePermission, "getSiteProperties")).status).toBe(200);
    expect((await server.ledger()).filter(({ refusal }) => refusal?.reason === "subject-limited")).toMatchObject([
      { methodId: implementedMethod("deleteProduct").id, subject: { type: "USER" }, actor: { id: worker.instanceId } },
      { methodId: implementedMethod("deleteProduct").id, subject: { type: "VISITOR" }, actor: { id: worker.instanceId } },
    ]);
  });

  it("loses what the app loses, at the next request", async () => {
    const limited = await server.createClientWithPermissions([VIEW]);
    const tokens = { subject_token: await server.visitorToken(), actor_token: await server.appToken(limited) };
    const { access_token } = await found.exchange({ ...tokens, scope: methodScope("getSiteProperties") }, limited);
    await server.store.write((tx) => tx.system.updateAppInstance(limited.instanceId, { permissions: [] }));
    expect(codeOf(await read(access_token))).toBe("PERMISSION_DENIED");
  });

  it("is no more than what subject and actor of a delegation hold at the moment of the call", async () => {
    for (const loser of ["subject", "actor"] as const) {
      const apps = { subject: await server.createClientWithPermissions([VIEW]), actor: await server.createClientWithPermissions([VIEW]) };
      const tokens = { subject_token: await server.appToken(apps.subject), actor_token: await server.appToken(apps.actor) };
      const { access_token } = await found.exchange({ ...tokens, scope: VIEW }, apps.actor);
      expect((await read(access_token)).status).toBe(200);
      await server.store.write((tx) => tx.system.updateAppInstance(apps[loser].instanceId, { permissions: [] }));
      expect(codeOf(await read(access_token)), loser).toBe("PERMISSION_DENIED");
    }
  });

  it("does what a user's role allows, until the user is gone", async () => {
    const subject_token = await server.userToken([VIEW]);
    const tokens = { subject_token, actor_token: await server.appToken() };
    const delegated = await found.exchange({ ...tokens, scope: VIEW });
    const elevated = await found.exchange({ ...tokens, scope: methodScope("getSiteProperties") });
    expectRefused(await askExchange(server, { ...tokens, scope: DELETE }), "invalid_scope");
    expect([(await read(delegated.access_token)).status, (await read(elevated.access_token)).status]).toEqual([200, 200]);
    const userId = claimText(subject_token, "sub");
    await server.store.write((tx) => tx.system.removeUser(server.site.accountId, userId, server.clock.nowMs()));
    expect(codeOf(await read(delegated.access_token))).toBe("TOKEN_REVOKED");
    expect(codeOf(await read(elevated.access_token))).toBe("TOKEN_REVOKED");
  });

  it("lives no longer than asked for, than a minute, and than what it is made from", async () => {
    const tokens = await pair();
    const scope = methodScope("getSiteProperties");
    expect((await found.exchange({ ...tokens, scope, expires_in: "7" })).expires_in).toBe(7);
    const soonOver = await mintToken(server, { issuedSecondsAgo: 14_400 - 20 });
    expect((await found.exchange({ ...tokens, scope, subject_token: soonOver })).expires_in).toBe(20);
    const actor = await mintToken(server, { type: "APP", issuedSecondsAgo: 14_400 - 5 });
    expect((await found.exchange({ ...tokens, scope, actor_token: actor })).expires_in).toBe(5);
  });

  it("nests who acted, four deep and no deeper", async () => {
    const apps = await Promise.all([1, 2, 3, 4, 5].map(() => server.createClientWithPermissions([VIEW])));
    let subject_token = await server.visitorToken();
    const sub = claimText(subject_token, "sub");
    let act: unknown;
    for (const [depth, app] of apps.entries()) {
      const scope = depth === 0 ? methodScope("getSiteProperties") : VIEW;
      const parameters = { subject_token, actor_token: await server.appToken(app), scope };
      if (depth === 4) {
        expectRefused(await askExchange(server, parameters, app), "invalid_request");
        break;
      }
      subject_token = (await found.exchange(parameters, app)).access_token;
      act = { sub: app.instanceId, client_id: app.clientId, ...(act === undefined ? {} : { act }) };
      // The limit to one method stays, though the later exchanges do not name it.
      expect(claimsOf(subject_token)).toMatchObject({ sub, act, method: implementedMethod("getSiteProperties").id });
      expect((await read(subject_token)).status).toBe(200);
    }
    expect(await found.introspect(subject_token)).toMatchObject({ act });
  });

  it("is exchanged again only by the app that may_act names", async () => {
    const [worker, stranger] = [await server.createClientWithPermissions([VIEW]), await server.createClientWithPermissions([VIEW])];
    const scope = methodScope("getSiteProperties");
    const { access_token } = await found.exchange({ ...(await pair()), scope, may_act: worker.instanceId });
    expect(await found.introspect(access_token)).toMatchObject({ may_act: { sub: worker.instanceId } });
    const as = async (app: typeof worker) => ({ subject_token: access_token, actor_token: await server.appToken(app), scope: VIEW });
    expectRefused(await askExchange(server, await as(stranger), stranger), "invalid_request");
    expect((await read((await found.exchange(await as(worker), worker)).access_token)).status).toBe(200);
  });

  it("ends with the tokens, the grant and the apps that it came of", async () => {
    const scope = methodScope("getSiteProperties");
    const ends: readonly (() => Promise<string>)[] = [
      async () => {
        const tokens = await pair();
        const { access_token } = await found.exchange({ ...tokens, scope });
        await found.revoke(tokens.subject_token);
        return access_token;
      },
      async () => {
        const tokens = await pair();
        const { access_token } = await found.exchange({ ...tokens, scope });
        await found.revoke(tokens.actor_token);
        return access_token;
      },
      async () => {
        const { accessToken, refreshToken } = await server.visitorTokens();
        const { access_token } = await found.exchange({ ...(await pair()), subject_token: accessToken, scope });
        await found.revoke(refreshToken);
        return access_token;
      },
      async () => {
        const front = await server.createClientWithPermissions([]);
        const { access_token } = await found.exchange({ ...(await pair()), subject_token: await server.visitorToken(front), scope });
        expect((await read(access_token)).status).toBe(200);
        await server.store.write((tx) => tx.system.updateAppInstance(front.instanceId, { removedAtMs: server.clock.nowMs() }));
        return access_token;
      },
    ];
    for (const end of ends) {
      expect(codeOf(await read(await end()))).toBe("TOKEN_REVOKED");
    }
  });

  describe("through two apps", () => {
    const scope = methodScope("getSiteProperties");

    /** A token that one app got for a visitor and another one exchanged, with all that it came of. */
    async function chain(parameters: Readonly<Record<string, string>> = {}) {
      const [first, second] = [await server.createClientWithPermissions([VIEW]), await server.createClientWithPermissions([VIEW])];
      const [visitor, firstActor, secondActor] = [await server.visitorToken(), await server.appToken(first), await server.appToken(second)];
      const one = await found.exchange({ subject_token: visitor, actor_token: firstActor, scope, ...parameters }, first);
      const two = await found.exchange({ subject_token: one.access_token, actor_token: secondActor, scope: VIEW }, second);
      expect((await read(two.access_token)).status).toBe(200);
      return { last: two.access_token, sources: [visitor, firstActor, one.access_token, secondActor], first };
    }

    it.each([0, 1, 2, 3])("S24: it ends with each of the tokens that it came of (%i)", async (index) => {
      const { last, sources } = await chain();
      const jti = claimText(sources[index] ?? "", "jti");
      await server.store.write((tx) => revoke(tx, "token", jti, server.clock.nowMs()));
      expect(codeOf(await read(last))).toBe("TOKEN_REVOKED");
    });

    it("ends when everything of an app in its chain is revoked", async () => {
      const { last, first } = await chain();
      await server.store.write((tx) => revoke(tx, "client", first.clientId, server.clock.nowMs()));
      expect(codeOf(await read(last))).toBe("TOKEN_REVOKED");
    });

    it("comes from the endpoint that the first app named, where the second says nothing", async () => {
      const { last } = await chain({ endpoint: "POST /api/jobs" });
      const answer = await read(last);
      const row = (await server.ledger()).find(({ requestId }) => requestId === answer.headers.get("x-wix-request-id"));
      expect(row).toMatchObject({ kind: "elevated", endpoint: "POST /api/jobs" });
    });
  });
});
