import { randomUUID } from "node:crypto";
import { call, startTestServer, type TestClient, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ElevatedCall, elevatedRead, rowsOf, setPolicy } from "../support/elevated-call.ts";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";
import { askExchange, methodScope } from "../support/exchange.ts";
import { implementedMethod } from "../support/methods.ts";
import { setScene } from "../support/scene.ts";
import { claimText } from "../support/tokens.ts";

const READ = implementedMethod("getSiteProperties").id;
const DELETE = implementedMethod("deleteProduct").id;
const ENDPOINT = "GET /api/settings";

let server: TestServer;
let app: TestClient;

beforeAll(async () => {
  server = await startTestServer();
});

beforeEach(async () => {
  app = await server.createClientWithPermissions("all");
});

afterAll(() => server.close());

async function said(change: Partial<ElevatedCall> = {}): Promise<ElevatedCall> {
  return { appToken: await server.appToken(app), subjectToken: await server.visitorToken(app), endpoint: ENDPOINT, ...change };
}

async function read(change: Partial<ElevatedCall> = {}) {
  return elevatedRead(server, await said(change));
}

describe("enforce", () => {
  it("lets pass what a rule names, and nothing that none names", async () => {
    await setPolicy(server, { mode: "enforce", rules: [{ methods: [READ], endpoints: [ENDPOINT], callers: ["visitor"] }] }, app);
    expect((await read()).status).toBe(200);
    await setPolicy(server, { rules: [] }, app);
    expect(codeOf(await read())).toBe("ELEVATION_NOT_ALLOWED");
  });

  it.each<[string, object, Partial<ElevatedCall>]>([
    ["method-not-listed", { methods: [DELETE] }, {}],
    ["endpoint-not-listed", { methods: [READ], endpoints: ["POST /api/settings"] }, {}],
    ["endpoint-not-named", { methods: [READ], endpoints: [ENDPOINT] }, { endpoint: "" }],
    ["caller-not-listed", { methods: [READ], callers: ["member"] }, {}],
  ])("teaches, when it refuses for %s, who may, and what to do", async (reason, rule, change) => {
    await setPolicy(server, { mode: "enforce", rules: [{ methods: [READ], ...rule }] }, app);
    const { endpoint, ...rest } = change;
    const sent = await said(rest);
    const { endpoint: named, ...unnamed } = sent;
    const answer = await elevatedRead(
      server,
      endpoint === "" ? unnamed : { ...unnamed, ...(named === undefined ? {} : { endpoint: named }) },
    );
    expectErrorShape(answer, 403);
    const data = Object(valueAt(answer.body, "details.applicationError.data"));
    expect(data).toMatchObject({ reason, methodId: READ, identity: { type: "APP", id: app.instanceId } });
    expect(String(data.fix)).toMatch(/belay policy|endpoint\(\)/);
    expect(await rowsOf(server, answer)).toMatchObject([
      { outcome: "refused", policy: `refuse:${reason}`, refusal: { reason, missing: [] } },
    ]);
  });

  it("takes a call with the app's token alone for one of somebody unknown: to leave the headers away is no way around", async () => {
    await setPolicy(server, { mode: "enforce", rules: [{ methods: [READ], callers: ["visitor"] }] }, app);
    const appToken = await server.appToken(app);
    const answer = await elevatedRead(server, { appToken, elevated: null });
    expect(textAt(answer.body, "details.applicationError.data.reason")).toBe("caller-unknown");
    await setPolicy(server, { rules: [{ methods: [READ], callers: ["unknown"] }] }, app);
    expect((await elevatedRead(server, { appToken, elevated: null })).status).toBe(200);
  });

  it("goes by the roles that a member holds at the moment of the call", async () => {
    const { make } = await setScene(server, await server.appToken());
    const { memberId, roleKey } = await make.memberWithRole();
    const rules = [
      { methods: [READ], callers: [`role:${roleKey}`] },
      { methods: "all" as const, callers: ["unknown"] },
    ];
    await setPolicy(server, { mode: "enforce", rules });
    const appToken = await server.appToken();
    const asMember = async (id: string) => elevatedRead(server, { appToken, subjectToken: await server.memberToken(id) });
    expect((await asMember(memberId)).status).toBe(200);
    expect(codeOf(await asMember(await make.member()))).toBe("ELEVATION_NOT_ALLOWED");
    const path = `/members/v1/roles/members/${memberId}?roleKey=${roleKey}`;
    const taken = await call(server.origin, { method: "DELETE", path, token: appToken });
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    expect(codeOf(await asMember(memberId))).toBe("ELEVATION_NOT_ALLOWED");
    await setPolicy(server, { mode: "off" });
  });

  it("lets so many pass and no more, for each caller, however many come at once, until the window ends", async () => {
    await setPolicy(server, { mode: "enforce", rules: [{ methods: [READ], perCaller: { count: 5, seconds: 60 } }] }, app);
    const [one, other] = [await said(), await said()];
    const answers = await Promise.all(Array.from({ length: 40 }, () => elevatedRead(server, one)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    const [refused] = answers.filter(({ status }) => status === 429);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused && codeOf(refused)).toBe("ELEVATION_LIMIT_REACHED");
    expect(refused && (await rowsOf(server, refused))).toMatchObject([{ outcome: "refused", policy: "refuse:too-often", status: 429 }]);
    expect((await elevatedRead(server, other)).status).toBe(200);
    server.clock.advance(60_000);
    expect((await elevatedRead(server, one)).status).toBe(200);
  });

  it("counts for the app whoever calls, and does not begin anew when something else changes", async () => {
    await setPolicy(server, { mode: "enforce", rules: [{ methods: [READ], perApp: { count: 2, seconds: 3_600 } }] }, app);
    expect([(await read()).status, (await read()).status]).toEqual([200, 200]);
    await server.createApiKey("all");
    expect((await read()).status).toBe(429);
  });

  it("counts anew from a change of the policy on: a limit that was raised lets pass at once", async () => {
    const limit = (count: number) =>
      setPolicy(server, { mode: "enforce", rules: [{ methods: [READ], perApp: { count, seconds: 3_600 } }] }, app);
    await limit(1);
    expect([(await read()).status, (await read()).status]).toEqual([200, 429]);
    await limit(2);
    expect([(await read()).status, (await read()).status, (await read()).status]).toEqual([200, 200, 429]);
  });

  it("counts each app's calls apart, though their policies are the same", async () => {
    const other = await server.createClientWithPermissions("all");
    for (const client of [app, other]) {
      await setPolicy(server, { mode: "enforce", rules: [{ methods: [READ], perApp: { count: 1, seconds: 3_600 } }] }, client);
      const appToken = await server.appToken(client);
      expect([(await elevatedRead(server, { appToken })).status, (await elevatedRead(server, { appToken })).status]).toEqual([200, 429]);
    }
  });

  it("S56: who is over their own limit does not use up the app's", async () => {
    const rule = { methods: [READ], perCaller: { count: 1, seconds: 3_600 }, perApp: { count: 2, seconds: 3_600 } };
    await setPolicy(server, { mode: "enforce", rules: [rule] }, app);
    const greedy = await said();
    const statuses = [];
    for (let times = 0; times < 4; times += 1) statuses.push((await elevatedRead(server, greedy)).status);
    expect(statuses).toEqual([200, 429, 429, 429]);
    expect([(await read()).status, (await read()).status]).toEqual([200, 429]);
  });

  it("holds for the app and the site that it is for, and for no other app, user or key", async () => {
    await setPolicy(server, { mode: "enforce", rules: [] }, app);
    expect(codeOf(await read())).toBe("ELEVATION_NOT_ALLOWED");
    const sibling = await server.createClientWithPermissions("all");
    expect((await elevatedRead(server, { appToken: await server.appToken(sibling) })).status).toBe(200);
    expect((await elevatedRead(server, { appToken: await server.appToken(server.otherSite) })).status).toBe(200);
    const headers = { "wix-site-id": app.siteId };
    expect((await elevatedRead(server, { appToken: await server.createApiKey("all"), elevated: null, headers })).status).toBe(200);
  });
});

describe("a token for one method", () => {
  async function exchange(change: Readonly<Record<string, string>> = {}) {
    const tokens = { subject_token: await server.visitorToken(app), actor_token: await server.appToken(app) };
    return askExchange(server, { ...tokens, scope: methodScope("getSiteProperties"), ...change }, app);
  }

  it("S51: is not given where the policy says no, and the denied elevation is on record with both names", async () => {
    await setPolicy(server, { mode: "enforce", rules: [{ methods: [READ], endpoints: [ENDPOINT] }] }, app);
    const answer = await exchange({ endpoint: "POST /other" });
    expect([answer.status, valueAt(answer.body, "error")]).toEqual([400, "invalid_target"]);
    expect(textAt(answer.body, "error_description")).toMatch(/belay policy set/);
    const refusal = { reason: "endpoint-not-listed", missing: [] };
    const [row, ...others] = await rowsOf(server, answer);
    expect(row).toMatchObject({ kind: "refused", methodId: READ, endpoint: "POST /other", policy: "refuse:endpoint-not-listed", refusal });
    expect([row?.subject?.type, row?.actor?.id, others]).toEqual(["VISITOR", app.instanceId, []]);
    const lacking = await server.createClientWithPermissions([]);
    const tokens = { subject_token: await server.visitorToken(), actor_token: await server.appToken(lacking) };
    const denied = await askExchange(server, { ...tokens, scope: methodScope("getSiteProperties") }, lacking);
    expect(await rowsOf(server, denied)).toMatchObject([
      { kind: "refused", refusal: { reason: "actor-lacks", missing: ["SITE_SETTINGS.VIEW"] } },
    ]);
  });

  it("brings the endpoint that the app named, whatever its holder says, and goes by the policy of the moment of the call", async () => {
    await setPolicy(server, { mode: "enforce", rules: [{ methods: [READ], endpoints: [ENDPOINT], callers: ["visitor"] }] }, app);
    const appToken = textAt((await exchange({ endpoint: ENDPOINT })).body, "access_token");
    const answer = await elevatedRead(server, { appToken, endpoint: "POST /of/the/holder" });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(await rowsOf(server, answer)).toMatchObject([{ endpoint: ENDPOINT, policy: "allow", subject: { type: "VISITOR" } }]);
    await setPolicy(server, { rules: [] }, app);
    expect(codeOf(await elevatedRead(server, { appToken }))).toBe("ELEVATION_NOT_ALLOWED");
  });
});

describe("observe and off", () => {
  it("refuses nothing and says in the ledger what enforce would refuse", async () => {
    await setPolicy(server, { rules: [{ methods: [DELETE] }] }, app);
    const answer = await read();
    expect(answer.status).toBe(200);
    expect(await rowsOf(server, answer)).toMatchObject([{ outcome: "allowed", policy: "would-refuse:method-not-listed" }]);
    await setPolicy(server, { rules: [{ methods: [READ] }] }, app);
    expect(await rowsOf(server, await read())).toMatchObject([{ policy: "allow" }]);
  });

  it("does not ask at all when it is off", async () => {
    await setPolicy(server, { mode: "off", rules: [] }, app);
    const [row] = await rowsOf(server, await read());
    expect(row).not.toHaveProperty("policy");
  });
});

describe("what is kept", () => {
  it("keeps a version and a ledger row for each change, and one of many at once", async () => {
    const changes = Array.from({ length: 20 }, () => setPolicy(server, { rules: [{ methods: [READ] }] }, app));
    const done = (await Promise.allSettled(changes)).filter(({ status }) => status === "fulfilled").length;
    await setPolicy(server, { mode: "enforce" }, app);
    const versions = await server.store.read((tx) => tx.system.elevationPolicies(app.siteId, app.clientId));
    expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: done + 1 }, (_, index) => done + 1 - index));
    expect(versions[0]).toMatchObject({ mode: "enforce", document: JSON.stringify({ rules: [{ methods: [READ] }] }) });
    const rows = (await server.ledger()).filter(({ target }) => target?.id === app.clientId);
    expect(rows).toHaveLength(done + 1);
    expect(rows[0]).toMatchObject({ kind: "admin", outcome: "allowed", detail: expect.stringMatching(/^version \d+: enforce/) });
  });

  it("is of an app that is installed on the site", async () => {
    const { siteId } = server.otherSite;
    await expect(setPolicy(server, { rules: [] }, { ...app, siteId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(setPolicy(server, { rules: [] }, { ...app, clientId: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("what an elevated call says of itself", () => {
  it("stands in the ledger: for whom, by whom, from where and why, cleaned and bounded", async () => {
    const sent = await said({ reason: `refund \u202e#4711\r\n${server.site.clientSecret} ${"x".repeat(300)}` });
    const [row] = await rowsOf(server, await elevatedRead(server, sent));
    expect(row).toMatchObject({
      kind: "elevated",
      subject: { type: "VISITOR", id: claimText(sent.subjectToken ?? "", "sub") },
      actor: { type: "APP", id: app.instanceId, clientId: app.clientId },
      endpoint: ENDPOINT,
      reason: expect.stringMatching(/^refund #4711 \[redacted\] x+$/),
    });
    expect(row?.reason).toHaveLength(200);
  });

  it.each([
    { "belay-elevation-reason": "%ff" },
    { "belay-elevating-endpoint": "%ff" },
    { "belay-elevating-endpoint": encodeURIComponent("a\nb") },
    { "belay-elevating-endpoint": "x".repeat(201) },
  ])("is refused where it is no text of its kind: %j", async (headers) => {
    const { endpoint, ...sent } = await said({ headers });
    expectErrorShape(await elevatedRead(server, sent), 400);
  });
});
