import { siteProperties } from "@belay/sdk/business-tools";
import { brands, products } from "@belay/sdk/stores";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { runWithContext } from "../context/ambient.ts";
import { guardedClient } from "../elevation/guarded-client.ts";
import { AppStrategy, allOf, anyOf, auth, createClient, custom, endpoint, type Guard, member, own, visitor } from "../index.ts";
import { contextAs, MEMBER, outcomeOf, requestOf, VISITOR } from "../testing/endpoint-scene.ts";
import { type RecordingServer, startRecordingServer, withTokens } from "../testing/recording-server.ts";

const PATH = "/site-properties/v4/properties";
const elevate = { getSite: siteProperties.getSiteProperties, getProduct: products.getProduct };

let server: RecordingServer;
beforeAll(async () => {
  server = await startRecordingServer(
    withTokens(({ path, headers }) =>
      path.startsWith("/stores/v3/products/refused")
        ? {
            status: 403,
            body: { message: "secret reason", details: { applicationError: { code: "PERMISSION_DENIED", description: "d", data: {} } } },
          }
        : path.startsWith("/stores/v3/products/missing")
          ? {
              status: 404,
              body: {
                message: "Gone",
                details: { applicationError: { code: "PRODUCT_NOT_FOUND", description: "d", data: { hidden: 1 } } },
              },
            }
          : { body: { properties: { siteDisplayName: headers["belay-subject-token"], email: "a@b.c" }, version: "1" } },
    ),
  );
});
afterAll(() => server[Symbol.asyncDispose]());

const asMember = <R>(fn: () => R): R => runWithContext(contextAs(server.origin, MEMBER), fn);
const asVisitor = <R>(fn: () => R): R => runWithContext(contextAs(server.origin, VISITOR), fn);

test("runs the handler as the caller with the declared methods elevated, and sends what it chose", async () => {
  const handler = endpoint({
    allow: member,
    input: z.object({ greeting: z.string() }),
    elevate,
    reason: "a test",
    handle: async ({ input, caller, elevated }) => {
      const { properties } = await elevated.getSite();
      return { text: `${input.greeting} ${properties?.siteDisplayName}`, who: caller.id };
    },
  });
  const response = await asMember(() => handler(requestOf({ greeting: "hello" })));
  expect([response.status, await response.json()]).toEqual([200, { text: "hello m1", who: "m1" }]);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect(server.to(PATH).at(-1)?.headers).toMatchObject({
    authorization: expect.stringMatching(/^app-/),
    "belay-subject-token": "m1",
    "belay-elevating-endpoint": "POST%20%2Fapi%2Fthing",
    "belay-elevation-reason": "a%20test",
  });
});

test("an elevated call through an endpoint is one call to the server", async () => {
  const handler = endpoint({ allow: member, elevate, handle: async ({ elevated }) => void (await elevated.getSite()) });
  await asMember(() => handler(requestOf()));
  const before = server.requests.length;
  await asMember(() => handler(requestOf()));
  expect(server.requests.length - before).toBe(1);
});

test("nobody is let in whom the rule does not let in, and the refusal says who is", async () => {
  const handle = vi.fn(() => 1);
  const denied = await asVisitor(() => endpoint({ allow: member, handle })(requestOf()));
  expect(denied.status).toBe(403);
  expect(await denied.json()).toMatchObject({
    message: expect.any(String),
    details: {
      applicationError: {
        code: "CALLER_NOT_ALLOWED",
        data: { identity: { type: "VISITOR", id: "v1" }, allowed: ["a member"], fix: expect.any(String) },
      },
      requestId: denied.headers.get("x-request-id"),
    },
  });
  // A program without types that forgot the rule, and rules that are no clear yes.
  const broken = [undefined, () => own("m2"), async () => own(async () => "m2"), () => anyOf()] as unknown as Guard[];
  for (const allow of broken) {
    expect(await outcomeOf(await asMember(() => endpoint({ allow, handle })(requestOf())))).toEqual([403, "CALLER_NOT_ALLOWED"]);
  }
  // Rules that fail, or that decide without naming a guard, let nobody in either.
  const throwing = () => {
    throw new Error("no");
  };
  for (const allow of [throwing, () => true, async () => true, () => undefined] as unknown as Guard[]) {
    expect((await asMember(() => endpoint({ allow, handle, onError: () => {} })(requestOf()))).status).toBe(500);
  }
  expect(handle).not.toHaveBeenCalled();
});

test("a rule of one's own says yes with true, and with nothing that merely looks like it", async () => {
  for (const yes of ["yes", 1, {}, [true]] as unknown as boolean[]) {
    const handler = endpoint({ allow: custom("somebody", () => yes), handle: () => 1 });
    expect(await outcomeOf(await asMember(() => handler(requestOf())))).toEqual([403, "CALLER_NOT_ALLOWED"]);
  }
  expect((await asMember(() => endpoint({ allow: custom("somebody", async () => true), handle: () => 1 })(requestOf()))).status).toBe(200);
});

test("a request of one's own with the app's credentials is no declared method", async () => {
  const client = guardedClient(createClient({ origin: server.origin, auth: AppStrategy({ appId: "a", appSecret: "s", instanceId: "i" }) }));
  const errors: unknown[] = [];
  const run = (handle: () => unknown) =>
    asMember(() => endpoint({ allow: member, elevate, output: "whole", handle, onError: (error) => errors.push(error) })(requestOf()));
  const before = server.requests.length;
  expect((await run(() => client.fetch(PATH))).status).toBe(500);
  expect((await run(() => client.fetchWithAuth(`${server.origin}${PATH}`))).status).toBe(500);
  expect(errors).toMatchObject([{ code: "ELEVATION_NOT_DECLARED" }, { code: "ELEVATION_NOT_DECLARED" }]);
  expect(server.requests.length).toBe(before);
});

test("a rule sees the checked input and may look up whose thing it is", async () => {
  const input = z.object({ owner: z.string() });
  const handler = endpoint({
    input,
    elevate,
    allow: async ({ input: { owner }, elevated }) => own(owner === "me" ? (await elevated.getSite()).properties?.siteDisplayName : owner),
    handle: () => ({ ok: true }),
  });
  const statusOf = async (owner: string) => (await asMember(() => handler(requestOf({ owner })))).status;
  expect([await statusOf("me"), await statusOf("m1"), await statusOf("m2")]).toEqual([200, 200, 403]);
});

test("nothing is read of a request whose caller is refused by kind alone", async () => {
  const body = new ReadableStream({
    pull: () => {
      throw new Error("was read");
    },
  });
  const request = new Request("http://site.example/", {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": "application/json" },
  });
  const handler = endpoint({ allow: member, input: z.object({}), handle: () => 1 });
  expect(await outcomeOf(await asVisitor(() => handler(request)))).toEqual([403, "CALLER_NOT_ALLOWED"]);
});

test("only what is declared can be elevated while the handler runs", async () => {
  const errors: unknown[] = [];
  const handler = endpoint({
    allow: member,
    elevate: { getSite: siteProperties.getSiteProperties },
    handle: async () => {
      await auth.elevate(siteProperties.getSiteProperties)();
      await auth.elevate(products.getProduct)("p1");
    },
    onError: (error) => errors.push(error),
  });
  const before = server.requests.length;
  expect(await outcomeOf(await asMember(() => handler(requestOf())))).toEqual([500, "INTERNAL"]);
  expect(errors).toEqual([
    expect.objectContaining({ code: "ELEVATION_NOT_DECLARED", message: expect.stringContaining("POST /api/thing") }),
  ]);
  expect(server.requests.slice(before).map(({ path }) => path)).toEqual([PATH]);
});

test("an elevated function keeps its caller and its endpoint, whoever calls it later", async () => {
  const kept: (() => Promise<unknown>)[] = [];
  const handler = endpoint({ allow: member, elevate, name: "first", handle: ({ elevated }) => void kept.push(() => elevated.getSite()) });
  await asMember(() => handler(requestOf()));
  await asVisitor(async () => kept[0]?.());
  expect(server.to(PATH).at(-1)?.headers).toMatchObject({ "belay-subject-token": "m1", "belay-elevating-endpoint": "first" });
});

test("GET cannot trigger a write: a link on any page would", async () => {
  const writes = { createProduct: products.createProduct };
  expect(() => endpoint({ allow: member, method: "GET", elevate: writes, handle: () => 1 })).toThrow(/createProduct/);
  const makes = { getOrCreateBrand: brands.getOrCreateBrand };
  expect(() => endpoint({ allow: member, method: "GET", elevate: makes, handle: () => 1 })).toThrow(/getOrCreateBrand/);
  const response = await asMember(() => endpoint({ allow: member, elevate: writes, handle: () => 1 })(requestOf()));
  expect(response.headers.get("allow")).toBe("POST, PUT, PATCH, DELETE");
  expect(await outcomeOf(response)).toEqual([405, "METHOD_NOT_ALLOWED"]);
  const reads = { ...elevate, queryProducts: products.queryProducts };
  expect((await asMember(() => endpoint({ allow: member, elevate: reads, handle: () => 1 })(requestOf()))).status).toBe(200);
});

test("other HTTP methods than the declared ones are refused before anything else", async () => {
  const handler = endpoint({ allow: member, method: ["PUT", "PATCH"], handle: () => 1 });
  const response = await asMember(() => handler(requestOf({}, { "sec-fetch-site": "cross-site" }, "POST")));
  expect([response.status, response.headers.get("allow")]).toEqual([405, "PUT, PATCH"]);
  expect((await asMember(() => handler(requestOf(undefined, {}, "PUT")))).status).toBe(200);
});

test("S49: a page of another site cannot use the caller's cookie; a caller's own token needs no such check", async () => {
  const handle = vi.fn(() => 1);
  const handler = endpoint({ allow: member, handle });
  const foreign = requestOf(undefined, { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, "POST");
  expect(await outcomeOf(await asMember(() => handler(foreign.clone())))).toEqual([403, "CROSS_SITE_REQUEST"]);
  // Only the integration says what the caller was known by: a header that it did not accept changes nothing.
  const withHeader = new Request(foreign, { headers: { ...Object.fromEntries(foreign.headers), authorization: "Basic x" } });
  expect((await asMember(() => handler(withHeader))).status).toBe(403);
  expect(handle).not.toHaveBeenCalled();
  const token = contextAs(server.origin, MEMBER, { credential: "authorization" });
  expect((await runWithContext(token, () => handler(foreign.clone()))).status).toBe(200);
});

test("a caller who comes too often is told how long to wait, and another one is not held up", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    const handler = endpoint({
      allow: anyOf(visitor, member),
      limit: { perCaller: { max: 2, windowSeconds: 60 } },
      handle: () => 1,
    });
    const statuses = async (run: typeof asMember) => (await run(() => handler(requestOf()))).status;
    expect([await statuses(asMember), await statuses(asMember), await statuses(asMember), await statuses(asVisitor)]).toEqual([
      200, 200, 429, 200,
    ]);
    const refused = await asMember(() => handler(requestOf()));
    expect([refused.headers.get("retry-after"), await outcomeOf(refused)]).toEqual(["30", [429, "RATE_LIMITED"]]);
    vi.setSystemTime(Date.now() + 30_000);
    expect(await statuses(asMember)).toBe(200);
  } finally {
    vi.useRealTimers();
  }
});

test("whoever drops their cookie meets the limit of their address, before the server makes a visitor of them", async () => {
  const identify = vi.fn(async () => VISITOR);
  const handler = endpoint({ allow: visitor, limit: { perCaller: { max: 2, windowSeconds: 60 } }, handle: () => 1 });
  const from = (address: string) =>
    runWithContext(
      contextAs(server.origin, VISITOR, { caller: () => ({ kind: "NEW_VISITOR" }), identify, clientAddress: () => address }),
      () => handler(requestOf()),
    );
  const answers = [await from("10.0.0.1"), await from("10.0.0.1"), await from("10.0.0.1"), await from("10.0.0.2")];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
  expect(identify).toHaveBeenCalledTimes(3);
});

test("the limit of an endpoint counts allowed callers only: nobody else can use it up", async () => {
  const handler = endpoint({ allow: member, limit: { perEndpoint: { max: 1, windowSeconds: 60 } }, handle: () => 1 });
  const statuses = [];
  for (const run of [asVisitor, asVisitor, asMember, asMember]) {
    statuses.push((await run(() => handler(requestOf()))).status);
  }
  expect(statuses).toEqual([403, 403, 200, 429]);
});

test("S63: what the caller must not know goes to the log, under the id that the caller gets", async () => {
  const logged: unknown[] = [];
  const run = async (handle: (call: { elevated: typeof elevate }) => Promise<unknown>) =>
    asMember(() => endpoint({ allow: member, elevate, handle, onError: (error, failure) => logged.push([error, failure]) })(requestOf()));
  const refused = await run(({ elevated }) => elevated.getProduct("refused"));
  const body = await refused.text();
  expect([refused.status, body.includes("ELEVATED_CALL_REFUSED"), body.includes("secret reason")]).toEqual([502, true, false]);
  expect(logged).toEqual([
    [
      expect.objectContaining({ code: "PERMISSION_DENIED" }),
      { endpoint: "POST /api/thing", requestId: refused.headers.get("x-request-id") },
    ],
  ]);
  const failed = await run(async () => {
    throw new Error("password=hunter2");
  });
  expect([failed.status, (await failed.text()).includes("hunter2")]).toEqual([500, false]);
  // A refusal of a call that was made as the caller is theirs to read.
  expect(await outcomeOf(await run(() => products.getProduct("refused")))).toEqual([403, "PERMISSION_DENIED"]);
});

test("an elevated call that fails for what the caller sent says so, without the facts beside it", async () => {
  const handler = endpoint({ allow: member, elevate, handle: ({ elevated }) => elevated.getProduct("missing") });
  const response = await asMember(() => handler(requestOf()));
  const text = await response.clone().text();
  expect(await outcomeOf(response)).toEqual([404, "PRODUCT_NOT_FOUND"]);
  expect(text).not.toContain("hidden");
});

test("S54: an elevated answer does not leave whole unless the endpoint says so", async () => {
  const logged: unknown[] = [];
  const whole = endpoint({ allow: member, elevate, handle: ({ elevated }) => elevated.getSite(), onError: (error) => logged.push(error) });
  expect(await outcomeOf(await asMember(() => whole(requestOf())))).toEqual([500, "INTERNAL"]);
  expect(logged).toEqual([expect.objectContaining({ name: "OutputError" })]);
  const chosen = endpoint({ allow: member, elevate, output: ["properties.siteDisplayName"], handle: ({ elevated }) => elevated.getSite() });
  expect(await (await asMember(() => chosen(requestOf()))).json()).toEqual({ properties: { siteDisplayName: "m1" } });
  const asked = endpoint({ allow: member, elevate, output: "whole", handle: ({ elevated }) => elevated.getSite() });
  expect(await (await asMember(() => asked(requestOf()))).json()).toMatchObject({ properties: { email: "a@b.c" } });
});

test("S54: however a call is elevated in an endpoint, its answer does not leave whole, and its refusal is the app's own", async () => {
  const logged: unknown[] = [];
  const run = (handle: () => unknown) =>
    asMember(() => endpoint({ allow: member, elevate, handle, onError: (error) => logged.push(error) })(requestOf()));
  const client = guardedClient(createClient({ origin: server.origin, auth: AppStrategy({ appId: "a", appSecret: "s", instanceId: "i" }) }));
  for (const getSite of [auth.elevate(siteProperties.getSiteProperties), client.use(siteProperties.getSiteProperties)]) {
    expect(await outcomeOf(await run(() => getSite()))).toEqual([500, "INTERNAL"]);
    expect(logged.pop()).toMatchObject({ name: "OutputError" });
    expect((await run(async () => ({ name: (await getSite()).properties?.siteDisplayName }))).status).toBe(200);
  }
  for (const getProduct of [auth.elevate(products.getProduct), client.use(products.getProduct)]) {
    const refused = await run(() => getProduct("refused"));
    expect((await refused.clone().text()).includes("secret reason")).toBe(false);
    expect(await outcomeOf(refused)).toEqual([502, "ELEVATED_CALL_REFUSED"]);
  }
});

test("S54: a response that elevates while it is sent ends there", async () => {
  const streamed = (output?: "whole") =>
    endpoint({
      allow: member,
      elevate,
      ...(output === undefined ? {} : { output }),
      handle: ({ elevated }) => {
        const steps = [async () => "begun ", async () => JSON.stringify(await elevated.getSite())];
        const body = new ReadableStream({
          async pull(controller) {
            const step = steps.shift();
            if (step === undefined) controller.close();
            else controller.enqueue(new TextEncoder().encode(await step()));
          },
        });
        return new Response(body, { headers: { "content-type": "text/plain" } });
      },
    });
  const refused = await asMember(() => streamed()(requestOf()));
  await expect(refused.text()).rejects.toMatchObject({ name: "OutputError" });
  expect(await (await asMember(() => streamed("whole")(requestOf()))).text()).toContain("a@b.c");
});

test("a response of the handler is sent as it is, and nothing at all is a 204", async () => {
  const handler = endpoint({
    allow: member,
    handle: () => new Response("file", { status: 201, headers: { "content-type": "text/plain" } }),
  });
  const response = await asMember(() => handler(requestOf()));
  expect([response.status, await response.text()]).toEqual([201, "file"]);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect((await asMember(() => endpoint({ allow: member, handle: () => {} })(requestOf()))).status).toBe(204);
});

test("S48: without an app's credentials the elevated call fails, and without a context the endpoint does", async () => {
  const errors: unknown[] = [];
  const handler = endpoint({
    allow: member,
    elevate,
    handle: ({ elevated }) => elevated.getSite(),
    onError: (error) => errors.push(error),
  });
  const { client, inbound } = contextAs(server.origin, MEMBER);
  const before = server.requests.length;
  const context = { ...(client === undefined ? {} : { client }), ...(inbound === undefined ? {} : { inbound }) };
  expect((await runWithContext(context, () => handler(requestOf()))).status).toBe(500);
  expect((await handler(requestOf())).status).toBe(500);
  expect(errors).toMatchObject([{ code: "ELEVATION_CREDENTIALS_MISSING" }, { code: "ENDPOINT_CONTEXT_MISSING" }]);
  expect(server.requests.length).toBe(before);
});

test("mistakes of the definition show at start", () => {
  const notMethods = { plain: () => 1 } as unknown as typeof elevate;
  expect(() => endpoint({ allow: member, elevate: notMethods, handle: () => 1 })).toThrow(
    expect.objectContaining({ code: "ELEVATION_NOT_A_METHOD" }),
  );
  expect(() => endpoint({ allow: member, reason: "x".repeat(201), handle: () => 1 })).toThrow(
    expect.objectContaining({ code: "ELEVATION_REASON_TOO_LONG" }),
  );
  expect(() => endpoint({ allow: member, limit: { perCaller: { max: -1, windowSeconds: 1 } }, handle: () => 1 })).toThrow(TypeError);
});

test("S50: five hundred interleaved requests of an endpoint keep their own callers, elevated and not", async () => {
  const handler = endpoint({
    allow: ({ input, caller }) =>
      allOf(
        own(`caller-${input.index}`),
        custom("the same", (call) => call.caller === caller),
      ),
    input: z.object({ index: z.number() }),
    elevate,
    handle: async ({ input, caller, elevated }) => {
      for (let turn = 0; turn < (input.index * 7) % 11; turn += 1) {
        await (turn % 2 === 0 ? Promise.resolve() : new Promise(setImmediate));
      }
      const [raised, plain] = await Promise.all([elevated.getSite(), siteProperties.getSiteProperties()]);
      return { caller: caller.id, raised: raised.properties?.siteDisplayName, plain: plain.properties?.siteDisplayName ?? "none" };
    },
  });
  const indexes = Array.from({ length: 500 }, (_, index) => index);
  const answers = await Promise.all(
    indexes.map(async (index) => {
      const context = contextAs(server.origin, { ...MEMBER, id: `caller-${index}` });
      return (await runWithContext(context, () => handler(requestOf({ index })))).json();
    }),
  );
  expect(answers).toEqual(indexes.map((index) => ({ caller: `caller-${index}`, raised: `caller-${index}`, plain: "none" })));
});
