import { siteProperties } from "@belay/sdk/business-tools";
import { products } from "@belay/sdk/stores";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { runWithContext } from "../context/ambient.ts";
import { guardedClient } from "../elevation/guarded-client.ts";
import { allOf, anyOf, auth, custom, endpoint, member, visitor } from "../index.ts";
import { contextAs, MEMBER, outcomeOf, requestOf, VISITOR } from "../testing/endpoint-scene.ts";
import { type RecordingServer, startRecordingServer, withTokens } from "../testing/recording-server.ts";
import { wholeRate } from "./shared-limit.ts";

const HEADER = "belay-endpoint-limit";
const elevate = { getSite: siteProperties.getSiteProperties, getProduct: products.getProduct };
const limit = { perCaller: { max: 5, windowSeconds: 60 }, perEndpoint: { max: 50, windowSeconds: 60 } };

let server: RecordingServer;
/** Which limit the server says is used up. */
let usedUp: string | undefined;
/** Whether the server knows of no call that counts and does nothing else. */
let isOld = false;
beforeAll(async () => {
  server = await startRecordingServer(
    withTokens(({ headers, path }) => {
      if (isOld && path === "/belay/v1/endpoint-requests") {
        return { status: 404, body: { message: "m", details: { applicationError: { code: "METHOD_NOT_FOUND", description: "d" } } } };
      }
      const isRefused = usedUp !== undefined && headers[HEADER]?.includes(usedUp) === true;
      const data = { whose: usedUp, retryAfterSeconds: 40 };
      const applicationError = { code: "ENDPOINT_LIMIT_REACHED", description: "d", data };
      return isRefused
        ? { status: 429, body: { message: "m", details: { applicationError } } }
        : { body: { properties: {}, version: "1", product: { _id: "p" } } };
    }),
  );
});
beforeEach(() => {
  usedUp = undefined;
  server.requests.length = 0;
});
afterAll(() => server[Symbol.asyncDispose]());

const serveAs = (caller: typeof MEMBER, handler: ReturnType<typeof endpoint>) =>
  runWithContext(contextAs(server.origin, caller), () => handler(requestOf()));
const limitsSent = () =>
  server.requests.flatMap(({ path, headers }) => (path.startsWith("/oauth") || path.startsWith("/_api") ? [] : [headers[HEADER]]));

test("the first elevated call of a request takes the limits along, and no call is made for them alone", async () => {
  const handler = endpoint({
    allow: member,
    elevate,
    limit,
    handle: async ({ elevated }) => {
      await elevated.getSite();
      await auth.elevate(products.getProduct)("p");
      await siteProperties.getSiteProperties();
      return { ok: true };
    },
  });
  expect((await serveAs(MEMBER, handler)).status).toBe(200);
  expect(limitsSent()).toEqual(["caller 5/60 MEMBER%20s1%20m1, endpoint 50/60", undefined, undefined]);
});

test("the app's own client takes the limits along as well", async () => {
  const context = contextAs(server.origin, MEMBER);
  const handler = endpoint({
    allow: member,
    elevate,
    limit,
    handle: async () => {
      await context.elevatedClient?.call(siteProperties.getSiteProperties);
      return context.elevatedClient && guardedClient(context.elevatedClient).call(siteProperties.getSiteProperties);
    },
    output: "whole",
  });
  expect((await runWithContext(context, () => handler(requestOf()))).status).toBe(200);
  // The client as it is knows of no endpoint: frameworks hand out the guarded one.
  expect(limitsSent()).toEqual([undefined, "caller 5/60 MEMBER%20s1%20m1, endpoint 50/60"]);
});

test("what the rule of an endpoint looks up counts for the caller, and only who is allowed counts for the endpoint", async () => {
  const rule = { elevate, limit, handle: ({ elevated }: { elevated: typeof elevate }) => elevated.getSite().then(() => 1) };
  const asked = (answer: boolean) =>
    endpoint({
      ...rule,
      allow: async ({ elevated }) => {
        await elevated.getProduct("p");
        return custom("the test", () => answer);
      },
    });
  expect((await serveAs(MEMBER, asked(true))).status).toBe(200);
  expect((await serveAs(MEMBER, asked(false))).status).toBe(403);
  const caller = "caller 5/60 MEMBER%20s1%20m1";
  expect(limitsSent()).toEqual([caller, "endpoint 50/60", caller]);
});

test("a limit that is used up over all processes is a 429 whatever the handler makes of it, and nothing more is elevated", async () => {
  usedUp = "caller";
  const handler = endpoint({
    allow: anyOf(visitor, member),
    elevate,
    limit,
    handle: async ({ elevated }) => {
      // At once, one after the other, and with every error swallowed.
      await Promise.allSettled([elevated.getSite(), elevated.getProduct("p")]);
      await elevated.getProduct("p").catch(() => undefined);
      return { ok: true };
    },
  });
  const response = await serveAs(VISITOR, handler);
  expect(response.headers.get("retry-after")).toBe("40");
  expect(await outcomeOf(response)).toEqual([429, "RATE_LIMITED"]);
  expect(limitsSent()).toHaveLength(1);
  // Whoever was refused is held here, at no cost to the server; others are not.
  expect(await outcomeOf(await serveAs(VISITOR, handler))).toEqual([429, "RATE_LIMITED"]);
  expect(limitsSent()).toHaveLength(1);
  usedUp = undefined;
  expect((await serveAs(MEMBER, handler)).status).toBe(200);
});

test("an endpoint whose own limit is used up holds everybody", async () => {
  usedUp = "endpoint";
  const handler = endpoint({ allow: anyOf(visitor, member), elevate, limit, handle: ({ elevated }) => elevated.getSite().then(() => 1) });
  expect((await serveAs(VISITOR, handler)).status).toBe(429);
  expect((await serveAs(MEMBER, handler)).status).toBe(429);
  expect(limitsSent()).toHaveLength(1);
});

test("an endpoint without a limit says nothing of one", async () => {
  const handler = endpoint({ allow: member, elevate, handle: ({ elevated }) => elevated.getSite().then(() => 1) });
  expect((await serveAs(MEMBER, handler)).status).toBe(200);
  expect(limitsSent()).toEqual([undefined]);
});

const COUNT_PATH = "/belay/v1/endpoint-requests";
const BOTH = "caller 5/60 MEMBER%20s1%20m1, endpoint 50/60";

test("an endpoint that elevates nothing has its request counted before the handler runs, by one call that names it", async () => {
  const seen: number[] = [];
  const handle = () => seen.push(server.to(COUNT_PATH).length);
  const handler = endpoint({ allow: member, limit, handle, name: "the endpoint" });
  expect((await serveAs(MEMBER, handler)).status).toBe(200);
  expect([seen, limitsSent()]).toEqual([[1], [BOTH]]);
  expect(server.to(COUNT_PATH)[0]).toMatchObject({
    method: "POST",
    headers: { authorization: expect.stringMatching(/^app-/), "belay-elevating-endpoint": "the%20endpoint" },
  });
  expect(server.to(COUNT_PATH)[0]?.headers).not.toHaveProperty("belay-elevated-method");
  usedUp = "caller";
  expect(await outcomeOf(await serveAs(MEMBER, handler))).toEqual([429, "RATE_LIMITED"]);
  expect(await outcomeOf(await serveAs(MEMBER, handler))).toEqual([429, "RATE_LIMITED"]);
  // Known to be over it, they are held here.
  expect([seen.length, server.to(COUNT_PATH).length]).toEqual([1, 2]);
});

test("an endpoint that might elevate and did not has its request counted once the handler is done, however that ended", async () => {
  const ends = [() => 1, () => Promise.reject(new Error("on purpose"))];
  for (const handle of ends) {
    const counts: number[] = [];
    const noted = () => counts.push(server.to(COUNT_PATH).length) && handle();
    const handler = endpoint({ allow: member, elevate, limit, handle: noted, onError: () => {} });
    await serveAs(MEMBER, handler);
    expect([counts, limitsSent()]).toEqual([[0], [BOTH]]);
    usedUp = "endpoint";
    expect(await outcomeOf(await serveAs(MEMBER, handler))).toEqual([429, "RATE_LIMITED"]);
    usedUp = undefined;
    server.requests.length = 0;
  }
});

test("whoever guesses at what the rule of an endpoint asks for is counted, and learns nothing more over the limit; a wrong kind costs no call", async () => {
  const handler = endpoint({
    allow: allOf(
      member,
      custom("who knows the word", () => false),
    ),
    limit,
    handle: () => 1,
  });
  expect(await outcomeOf(await serveAs(MEMBER, handler))).toEqual([403, "CALLER_NOT_ALLOWED"]);
  expect(limitsSent()).toEqual(["caller 5/60 MEMBER%20s1%20m1"]);
  usedUp = "caller";
  expect(await outcomeOf(await serveAs(MEMBER, handler))).toEqual([429, "RATE_LIMITED"]);
  server.requests.length = 0;
  expect(await outcomeOf(await serveAs(VISITOR, handler))).toEqual([403, "CALLER_NOT_ALLOWED"]);
  expect(limitsSent()).toEqual([]);
});

test("a limit that each process counts alone says nothing to the server", async () => {
  const alone = { ...limit, countedBy: "process" } as const;
  await serveAs(MEMBER, endpoint({ allow: member, limit: alone, handle: () => 1 }));
  await serveAs(MEMBER, endpoint({ allow: member, limit: alone, elevate, handle: ({ elevated }) => elevated.getSite().then(() => 1) }));
  expect(limitsSent()).toEqual([undefined]);
});

test("where a request cannot be counted the process's own limit holds, the failure is told once, and the server is left alone for a while", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    isOld = true;
    const handler = endpoint({ allow: member, limit: { perCaller: { max: 2, windowSeconds: 3_600 } }, handle: () => 1 });
    const statuses = [];
    for (let request = 0; request < 3; request += 1) {
      statuses.push((await serveAs(MEMBER, handler)).status);
    }
    expect([statuses, server.to(COUNT_PATH).length, warn.mock.calls.length]).toEqual([[200, 200, 429], 1, 1]);
    isOld = false;
    vi.setSystemTime(Date.now() + 10_000);
    await serveAs(MEMBER, endpoint({ allow: member, limit, handle: () => 1 }));
    expect(server.to(COUNT_PATH)).toHaveLength(2);
  } finally {
    isOld = false;
    vi.useRealTimers();
    warn.mockRestore();
  }
});

test("without the app's credentials an endpoint that elevates nothing has its limit in its process", async () => {
  const { elevatedClient: _, ...context } = contextAs(server.origin, MEMBER);
  const handler = endpoint({ allow: member, limit: { perCaller: { max: 1, windowSeconds: 60 } }, handle: () => 1 });
  const ask = () => runWithContext(context, () => handler(requestOf()));
  expect([(await ask()).status, (await ask()).status, limitsSent()]).toEqual([200, 429, []]);
});

test("any rate becomes whole calls in whole seconds that allow no more, and nearly as many", () => {
  expect([wholeRate({ max: 5, windowSeconds: 60 }), wholeRate({ max: 0.5, windowSeconds: 60 })]).toEqual([
    { count: 5, seconds: 60 },
    { count: 1, seconds: 120 },
  ]);
  expect([wholeRate({ max: 10, windowSeconds: 0.5 }), wholeRate({ max: 1, windowSeconds: 1e9 })]).toEqual([
    { count: 20, seconds: 1 },
    undefined,
  ]);
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), fc.double({ min: 0.01, max: 1e5, noNaN: true }), (max, windowSeconds) => {
      const whole = wholeRate({ max, windowSeconds });
      const rate = max / windowSeconds;
      expect(whole === undefined || whole.count / whole.seconds <= rate * (1 + 1e-6)).toBe(true);
      expect(whole === undefined || whole.count + 1 > rate * whole.seconds * (1 - 1e-6)).toBe(true);
    }),
  );
});
