import { siteProperties } from "@belay/sdk/business-tools";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runWithContext } from "../context/ambient.ts";
import { BelayCallError, endpoint, member } from "../index.ts";
import { contextAs, MEMBER, outcomeOf, requestOf } from "../testing/endpoint-scene.ts";
import { type RecordingServer, startRecordingServer, withTokens } from "../testing/recording-server.ts";

const elevate = { getSite: siteProperties.getSiteProperties };

let server: RecordingServer;
beforeAll(async () => {
  server = await startRecordingServer(withTokens(() => ({ body: { properties: { email: "a@b.c" }, version: "1" } })));
});
afterAll(() => server[Symbol.asyncDispose]());

const serve = (handler: ReturnType<typeof endpoint>, request = requestOf()) =>
  runWithContext(contextAs(server.origin, MEMBER), () => handler(request));

test("a response of another class than the global one is a response", async () => {
  const original = globalThis.Response;
  // What Hono's server for Node does: its class is not the one of fetch.
  vi.stubGlobal("Response", class extends original {});
  try {
    const fetched = new original("hello", { status: 201, headers: { "content-type": "text/plain" } });
    expect(fetched instanceof Response).toBe(false);
    const response = await serve(endpoint({ allow: member, handle: () => fetched }));
    expect([response.status, await response.text()]).toEqual([201, "hello"]);
  } finally {
    vi.unstubAllGlobals();
  }
});

test("a response that the rule or the handler throws is the answer, held to output like one that is given back", async () => {
  const login = () => Response.redirect("http://site.example/login", 303);
  const throwing = (response: () => Response) => (): never => {
    throw response();
  };
  const redirected = await serve(endpoint({ allow: throwing(login), handle: () => 1 }));
  expect([redirected.status, redirected.headers.get("location")]).toEqual([303, "http://site.example/login"]);
  const gone = await serve(endpoint({ allow: member, handle: throwing(() => Response.json({ why: "sold" }, { status: 410 })) }));
  expect([gone.status, await gone.json()]).toEqual([410, { why: "sold" }]);
  const onError = vi.fn();
  const leaking = endpoint({
    allow: member,
    elevate,
    onError,
    handle: async ({ elevated }) => {
      throw Response.json(await elevated.getSite());
    },
  });
  expect(await outcomeOf(await serve(leaking))).toEqual([500, "INTERNAL"]);
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ name: "OutputError" });
});

test("what a framework throws for itself goes on to it", async () => {
  const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;replace;/login;307;" });
  const onError = vi.fn();
  await expect(serve(endpoint({ allow: member, onError, handle: () => Promise.reject(redirect) }))).rejects.toBe(redirect);
  expect(onError).not.toHaveBeenCalled();
  // Any other error with a digest is one like all others.
  const other = Object.assign(new Error("x"), { digest: "12345" });
  expect((await serve(endpoint({ allow: member, onError, handle: () => Promise.reject(other) }))).status).toBe(500);
});

test("a refusal of the endpoint's own is an error with a code and a status, and comes to the caller as such", async () => {
  const handler = endpoint({
    allow: member,
    elevate,
    handle: async ({ elevated }) => {
      await elevated.getSite();
      throw new BelayCallError("SOLD_OUT", "The cup is sold out.", { status: 409 });
    },
  });
  const response = await serve(handler);
  expect(await response.clone().json()).toMatchObject({ message: "The cup is sold out." });
  expect(await outcomeOf(response)).toEqual([409, "SOLD_OUT"]);
});

test("a call that is given up because the caller is gone is nobody's failure; one that is given up otherwise is", async () => {
  const onError = vi.fn();
  const left = new AbortController();
  const handler = endpoint({
    allow: member,
    elevate,
    onError,
    handle: async ({ elevated, request }) => {
      left.abort();
      await elevated.getSite({}, { signal: request.signal });
    },
  });
  expect(await outcomeOf(await serve(handler, new Request(requestOf(), { signal: left.signal })))).toEqual([499, "REQUEST_ABORTED"]);
  expect(onError).not.toHaveBeenCalled();
  const own = endpoint({
    allow: member,
    elevate,
    onError,
    handle: ({ elevated }) => elevated.getSite({}, { signal: AbortSignal.abort() }),
  });
  expect((await serve(own)).status).toBe(500);
  expect(onError).toHaveBeenCalledTimes(1);
});

test("a failure is answered where the request has no signal that can be read", async () => {
  // Next's stand-in for a request that nobody made yet.
  const standIn = new Proxy(requestOf(), {
    get: (target, key) => (key === "signal" ? Reflect.get(target, key, {}) : Reflect.get(target, key)),
  });
  const handler = endpoint({ allow: member, handle: () => Promise.reject(new Error("on purpose")), onError: () => {} });
  expect(await outcomeOf(await serve(handler, standIn))).toEqual([500, "INTERNAL"]);
});

test.each([
  ["a stream", () => new ReadableStream()],
  ["a generator", async function* () {}],
  ["a Map", () => new Map([["a", 1]])],
  ["a Blob", () => new Blob(["a"])],
  ["bytes", () => new Uint8Array(3)],
] as const)("%s is no JSON, and does not leave as an empty object", async (_, handle) => {
  const onError = vi.fn();
  expect((await serve(endpoint({ allow: member, handle: (): unknown => handle(), onError }))).status).toBe(500);
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ name: "OutputError", message: expect.stringContaining("Response") });
});
