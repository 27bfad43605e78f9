import { Secret } from "@belay/core";
import { domainModules } from "@belay/domains";
import { createServer, type Server, silentLog } from "@belay/server";
import { call, startTestServer, type TestServer } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectErrorShape } from "../support/error-shape.ts";
import { implementedMethod } from "../support/methods.ts";
import { claimText } from "../support/tokens.ts";

const TOKEN = "a-token-that-only-metrics-are-read-with";
const READ = implementedMethod("getSiteProperties");

let server: TestServer;
let measured: Server;
let origin: string;

beforeAll(async () => {
  server = await startTestServer();
  const { store, keys, clock } = server;
  measured = await createServer({ store, keys, clock, modules: domainModules, log: silentLog, metrics: { token: new Secret(TOKEN) } });
  origin = await measured.listen("127.0.0.1", 0);
});

afterAll(async () => {
  await measured.close();
  await server.close();
});

const metrics = (token?: string) => call(origin, { path: "/metrics", ...(token === undefined ? {} : { token }) });

describe("S72: metrics", () => {
  it("are there for their own token only, and not at all on a server that has none", async () => {
    expectErrorShape(await call(server.origin, { path: "/metrics", token: `Bearer ${TOKEN}` }), 404);
    for (const token of [undefined, "", "Bearer wrong", await server.appToken(), await server.createApiKey("all")]) {
      expectErrorShape(await metrics(token), 401);
    }
    expect((await metrics(`Bearer ${TOKEN}`)).status).toBe(200);
  });

  it("count calls by both names, and hold nobody's id, token or text", async () => {
    const [visitor, appToken] = [await server.visitorToken(), await server.appToken()];
    const headers = {
      "belay-subject-token": visitor,
      "belay-elevated-method": READ.id,
      "belay-elevation-reason": "words-of-a-caller",
      "belay-elevating-endpoint": "endpoint-of-a-caller",
    };
    for (const status of [200, 200]) {
      expect((await call(origin, { path: READ.http.path, token: appToken, headers })).status).toBe(status);
    }
    expect((await call(origin, { path: READ.http.path, token: visitor })).status).toBe(403);
    expect((await call(origin, { path: READ.http.path, token: appToken })).status).toBe(200);
    const text = String((await metrics(`Bearer ${TOKEN}`)).body);
    const line = (labels: string, count: number) => `belay_calls_total{method="${READ.id}",${labels}} ${count}`;
    expect(text).toContain(line('subject="visitor",actor="app",outcome="allowed",policy="none"', 2));
    expect(text).toContain(line('subject="visitor",actor="none",outcome="refused",policy="none"', 1));
    expect(text).toContain(line('subject="unknown",actor="app",outcome="allowed",policy="none"', 1));
    const secrets = [visitor, appToken, claimText(visitor, "sub"), server.site.siteId, server.site.clientId, "of-a-caller", TOKEN];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});
