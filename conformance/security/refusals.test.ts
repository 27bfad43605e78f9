import { randomUUID } from "node:crypto";
import { type CallAnswer, call, startTestServer, type TestServer, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectErrorShape } from "../support/error-shape.ts";
import { appMethods, titleOf } from "../support/methods.ts";
import { goodRequest, type Scene, setScene } from "../support/scene.ts";
import { toHttp } from "../support/to-http.ts";
import { claimText } from "../support/tokens.ts";

let server: TestServer;
let scene: Scene;
let visitor: string;

beforeAll(async () => {
  server = await startTestServer();
  scene = await setScene(server, await server.appToken());
  visitor = await server.visitorToken();
});

afterAll(() => server.close());

function dataOf(answer: CallAnswer): unknown {
  return valueAt(answer.body, "details.applicationError.data");
}

function withoutRequestId(answer: CallAnswer): unknown {
  return JSON.stringify([answer.status, answer.body]).replaceAll(/"requestId":"[^"]+"/g, "");
}

const closed = appMethods.filter(({ access }) => access.visitor === "deny" && access.requires.length > 0 && access.member === "deny");
const membersOwn = appMethods.filter(({ access }) => access.visitor === "deny" && access.member === "own");

describe("S45: a refusal teaches, and tells nothing else", () => {
  it.each(closed.map((method) => [titleOf(method), method] as const))("of %s to a visitor", async (_title, method) => {
    const existing = await call(server.origin, { ...toHttp(method, await goodRequest(method, scene)), token: visitor });
    expectErrorShape(existing, 403);
    expect(dataOf(existing)).toMatchObject({
      identity: { type: "VISITOR", id: claimText(visitor, "sub"), siteId: server.site.siteId },
      methodId: method.id,
      requires: method.access.requires,
      missing: method.access.requires,
      allowed: expect.arrayContaining([expect.stringContaining("app")]),
      fix: expect.stringContaining(`auth.elevate(${method.name})`),
    });
    const nowhere = { ...scene, productId: randomUUID(), slug: randomUUID(), infoSectionId: randomUUID() };
    const unknown = await call(server.origin, { ...toHttp(method, await goodRequest(method, nowhere)), token: visitor });
    expect(withoutRequestId(unknown)).toEqual(withoutRequestId(existing));
  });

  it.each(membersOwn.map((method) => [titleOf(method), method] as const))(
    "of %s, which is a member's own, to a visitor",
    async (_t, method) => {
      const answer = await call(server.origin, { ...toHttp(method, await goodRequest(method, scene)), token: visitor });
      expectErrorShape(answer, 403);
      expect(dataOf(answer)).toMatchObject({
        identity: { type: "VISITOR", id: claimText(visitor, "sub") },
        allowed: expect.arrayContaining(["a member for what is their own"]),
        fix: expect.stringContaining("Log the visitor in"),
      });
    },
  );

  it("names exactly the permissions that are missing, and the command that adds them, to an app and to a key", async () => {
    const method = closed.find(({ access }) => access.requires.length > 1);
    const [held = "", ...missing] = method?.access.requires ?? [];
    expect(method).toBeDefined();
    if (method === undefined) return;
    const http = toHttp(method, await goodRequest(method, scene));
    const app = await server.createClientWithPermissions([held]);
    const asApp = await call(server.origin, { ...http, token: await server.appToken(app) });
    expect(dataOf(asApp)).toMatchObject({
      missing,
      identity: { type: "APP", id: app.instanceId },
      fix: expect.stringContaining(missing.join(",")),
    });
    const key = await server.createApiKey([held]);
    const asKey = await call(server.origin, { ...http, token: key, headers: { "wix-site-id": server.site.siteId } });
    expect(dataOf(asKey)).toMatchObject({ missing, identity: { type: "API_KEY" }, fix: expect.stringMatching(/belay key grant/) });
    expect(JSON.stringify(asKey.body)).not.toContain(key.slice(-49));
  });

  it("reads no body for a call that its identity alone refuses", async () => {
    const answer = await call(server.origin, { path: "/stores/v3/products", token: visitor, body: "{ this is no JSON" });
    expectErrorShape(answer, 403);
  });
});

describe("S50: callers in one process never swap", () => {
  it("answers each of a thousand interleaved calls as its own caller", async () => {
    const visitors = await Promise.all(Array.from({ length: 20 }, () => server.visitorToken()));
    const method = closed[0];
    if (method === undefined) throw new Error("no method is closed to visitors");
    const http = toHttp(method, await goodRequest(method, scene));
    const appToken = await server.appToken();
    const runs = Array.from({ length: 1_000 }, async (_, index) => {
      const token = visitors[index % visitors.length] ?? "";
      const isElevated = index % 3 === 0;
      const headers: Record<string, string> = isElevated ? { "belay-subject-token": token, "belay-elevated-method": method.id } : {};
      const answer = await call(server.origin, { ...http, token: isElevated ? appToken : token, headers });
      return { answer, subject: claimText(token, "sub"), isElevated };
    });
    const ends = await Promise.all(runs);
    const ledger = new Map((await server.ledger()).map((row) => [row.requestId, row]));
    for (const { answer, subject, isElevated } of ends) {
      expect(answer.status).toBe(isElevated ? 200 : 403);
      expect(ledger.get(answer.headers.get("x-wix-request-id") ?? "")).toMatchObject({
        subject: { type: "VISITOR", id: subject },
        kind: isElevated ? "elevated" : "refused",
      });
    }
  });
});
