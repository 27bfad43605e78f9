import { siteProperties } from "@belay/sdk/business-tools";
import { products } from "@belay/sdk/stores";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runWithContext } from "../context/ambient.ts";
import { guardedClient } from "../elevation/guarded-client.ts";
import { anyOf, auth, custom, endpoint, member, visitor } from "../index.ts";
import { contextAs, MEMBER, outcomeOf, requestOf, VISITOR } from "../testing/endpoint-scene.ts";
import { type RecordingServer, startRecordingServer, withTokens } from "../testing/recording-server.ts";
import { wholeRate } from "./shared-limit.ts";

const HEADER = "belay-endpoint-limit";
const elevate = { getSite: siteProperties.getSiteProperties, getProduct: products.getProduct };
const limit = { perCaller: { max: 5, windowSeconds: 60 }, perEndpoint: { max: 50, windowSeconds: 60 } };

let server: RecordingServer;
/** Which limit the server says is used up. */
let usedUp: string | undefined;
beforeAll(async () => {
  server = await startRecordingServer(
    withTokens(({ headers }) => {
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
