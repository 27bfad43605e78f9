import { type } from "arktype";
import { Type } from "typebox";
import { Compile } from "typebox/compile";
import * as v from "valibot";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { runWithContext } from "../context/ambient.ts";
import { endpoint, member, type Schema } from "../index.ts";
import { contextAs, MEMBER, outcomeOf, requestOf } from "../testing/endpoint-scene.ts";

const serve = (handler: ReturnType<typeof endpoint>, request: Request, second?: { readonly params?: unknown }) =>
  runWithContext(contextAs("http://localhost:1", MEMBER), () => handler(request, second));

/** An endpoint that gives back its input. */
const echo = <S extends Schema>(input: S, bodyBytesMax?: number) =>
  endpoint({ allow: member, input, ...(bodyBytesMax === undefined ? {} : { bodyBytesMax }), handle: ({ input: parsed }) => ({ parsed }) });

const VALIDATORS = [
  ["zod", z.object({ id: z.string(), quantity: z.number().int().positive() })],
  ["Valibot", v.object({ id: v.string(), quantity: v.pipe(v.number(), v.integer(), v.minValue(1)) })],
  ["ArkType", type({ "+": "delete", id: "string", quantity: "number.integer > 0" })],
  ["TypeBox", Compile(Type.Object({ id: Type.String(), quantity: Type.Integer({ minimum: 1 }) }))],
] as const;

test("S55: of an input that is wrong in many places as many are looked for as are told", async () => {
  let asked = 0;
  const schema = {
    Check: (_value: unknown): _value is object => false,
    *Errors() {
      for (; asked < 100_000; asked += 1) yield { instancePath: `/items/${asked}`, message: "must be text" };
    },
  };
  const body = Object(await (await serve(echo(schema), requestOf({}))).json());
  expect(body.details.validationError.fieldViolations).toHaveLength(20);
  expect(asked).toBeLessThan(21);
});

describe.each(VALIDATORS)("%s", (_, schema) => {
  test("lets valid input through", async () => {
    const response = await serve(echo(schema), requestOf({ id: "p", quantity: 2 }));
    expect([response.status, await response.json()]).toEqual([200, { parsed: { id: "p", quantity: 2 } }]);
  });

  test("says which field is wrong", async () => {
    const response = await serve(echo(schema), requestOf({ id: "p", quantity: 0 }));
    const body = await response.clone().json();
    expect(await outcomeOf(response)).toEqual([400, "INPUT_INVALID"]);
    expect(body).toMatchObject({
      details: { validationError: { fieldViolations: [{ field: "quantity", description: expect.stringMatching(/\w/) }] } },
    });
  });
});

test("input is the query of a GET, the body of all else, and the route's parameters on top of either", async () => {
  const schema = z.record(z.string(), z.unknown());
  const parsedOf = async (request: Request, params?: unknown) =>
    Object(await (await serve(echo(schema), request, { params })).json()).parsed as unknown;
  expect(await parsedOf(new Request("http://x/?a=1&b=2&b=3"))).toEqual({ a: "1", b: ["2", "3"] });
  expect(await parsedOf(requestOf({ id: "sent", a: 1 }), { id: "of the route" })).toEqual({ id: "of the route", a: 1 });
  // Next hands the parameters over as a promise.
  expect(await parsedOf(new Request("http://x/?id=sent"), Promise.resolve({ id: "of the route" }))).toEqual({ id: "of the route" });
  const form = new URLSearchParams([
    ["a", "1"],
    ["b", "2"],
    ["b", "3"],
  ]);
  expect(await parsedOf(new Request("http://x/", { method: "POST", body: form }))).toEqual({ a: "1", b: ["2", "3"] });
  const upload = new FormData();
  upload.set("title", "A picture");
  expect(await parsedOf(new Request("http://x/", { method: "POST", body: upload }))).toEqual({ title: "A picture" });
});

test("a file of a form reaches the handler", async () => {
  const upload = new FormData();
  upload.set("file", new File(["hello"], "a.txt", { type: "text/plain" }));
  const handler = endpoint({
    allow: member,
    input: z.object({ file: z.instanceof(File) }),
    handle: async ({ input }) => ({ name: input.file.name, text: await input.file.text() }),
  });
  const response = await serve(handler, new Request("http://x/", { method: "POST", body: upload }));
  expect(await response.json()).toEqual({ name: "a.txt", text: "hello" });
});

test.each([
  ["no content type", { "content-type": "" }, "{}", 415, "CONTENT_TYPE_UNSUPPORTED"],
  ["a content type that a page of another site can send", { "content-type": "text/plain" }, "{}", 415, "CONTENT_TYPE_UNSUPPORTED"],
  ["a content type that only looks like JSON's", { "content-type": "text/x+json" }, "{}", 415, "CONTENT_TYPE_UNSUPPORTED"],
  ["JSON that is none", {}, "{", 400, "INPUT_MALFORMED"],
  ["an empty body", {}, "", 400, "INPUT_MALFORMED"],
  ["a form that is none", { "content-type": "multipart/form-data; boundary=x" }, "nonsense", 400, "INPUT_MALFORMED"],
  ["a prototype", {}, '{"a":{"__proto__":{"admin":true}}}', 400, "INPUT_MALFORMED"],
  ["an escaped prototype", {}, '{"\\u005f_proto__":{"admin":true}}', 400, "INPUT_MALFORMED"],
  ["a constructor", {}, '[{"constructor":{"prototype":{}}}]', 400, "INPUT_MALFORMED"],
  ["nesting without end", {}, "[".repeat(10_000) + "]".repeat(10_000), 400, "INPUT_MALFORMED"],
])("S55, S64: refuses %s", async (_, headers, body, status, code) => {
  const request = new Request("http://x/", { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
  expect(await outcomeOf(await serve(echo(z.unknown()), request))).toEqual([status, code]);
});

test("S55: JSON that is no UTF-8 is refused", async () => {
  const body = new Uint8Array([0x22, 0xff, 0x22]);
  const request = new Request("http://x/", { method: "POST", body, headers: { "content-type": "application/json" } });
  expect(await outcomeOf(await serve(echo(z.unknown()), request))).toEqual([400, "INPUT_MALFORMED"]);
});

test("S55: a body that is too large is refused by its length, or as soon as it is, without reading the rest", async () => {
  const handler = echo(z.unknown(), 1_000);
  expect((await serve(handler, requestOf(JSON.stringify("x".repeat(998))))).status).toBe(200);
  expect(await outcomeOf(await serve(handler, requestOf(JSON.stringify("x".repeat(999)))))).toEqual([413, "BODY_TOO_LARGE"]);
  let chunks = 0;
  const body = new ReadableStream({
    pull(controller) {
      chunks += 1;
      controller.enqueue(new Uint8Array(400));
    },
  });
  const endless = new Request("http://x/", { method: "POST", body, duplex: "half", headers: { "content-type": "application/json" } });
  expect(await outcomeOf(await serve(handler, endless))).toEqual([413, "BODY_TOO_LARGE"]);
  expect(chunks).toBeLessThan(6);
});

test("a query of very many equal names is read in no time", async () => {
  const query = "a&".repeat(30_000);
  const response = await serve(echo(z.object({ a: z.array(z.string()) })), new Request(`http://x/?${query}`));
  expect(response.status).toBe(200);
});

test.each(["application/json; charset=utf-8", "Application/JSON", "application/cloudevents+json", "application/vnd.api+json"])(
  "%s is JSON",
  async (type) => {
    const response = await serve(echo(z.object({ id: z.string() })), requestOf({ id: "a" }, { "content-type": type }));
    expect([response.status, await response.json()]).toEqual([200, { parsed: { id: "a" } }]);
  },
);

test("no body at all is input without fields: the address may say all there is", async () => {
  const handler = echo(z.object({ id: z.string() }));
  const cancel = (body?: Uint8Array<ArrayBuffer>) => new Request("http://x/", { method: "POST", ...(body === undefined ? {} : { body }) });
  const response = await serve(handler, cancel(), { params: { id: "o1" } });
  expect([response.status, await response.json()]).toEqual([200, { parsed: { id: "o1" } }]);
  expect(await outcomeOf(await serve(handler, cancel(new Uint8Array([0x7b, 0x7d])), { params: { id: "o1" } }))).toEqual([
    415,
    "CONTENT_TYPE_UNSUPPORTED",
  ]);
});

test("a body that breaks off is the caller's loss, and no failure of the endpoint", async () => {
  const onError = vi.fn();
  const handler = endpoint({ allow: member, input: z.unknown(), handle: () => 1, onError });
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
  const request = new Request("http://x/", { method: "POST", body, duplex: "half", headers: { "content-type": "application/json" } });
  expect(await outcomeOf(await serve(handler, request))).toEqual([400, "INPUT_MALFORMED"]);
  expect(onError).not.toHaveBeenCalled();
});

test("a body that somebody else has read is said to be that", async () => {
  const onError = vi.fn();
  const request = requestOf({ a: 1 });
  await request.text();
  expect((await serve(endpoint({ allow: member, input: z.unknown(), handle: () => 1, onError }), request)).status).toBe(500);
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ message: expect.stringContaining("request.clone()") });
});

test("without input the endpoint takes no body: nobody would check it", async () => {
  const handler = endpoint({ allow: member, handle: () => ({ ok: true }) });
  expect(await outcomeOf(await serve(handler, requestOf({ a: 1 })))).toEqual([400, "INPUT_NOT_EXPECTED"]);
  expect((await serve(handler, requestOf(undefined, {}, "POST"))).status).toBe(200);
});
