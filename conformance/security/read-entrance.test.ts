import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Log } from "@belay/server";
import { type CallOptions, call, startTestServer, type TestServer } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { implementedMethods, titleOf } from "../support/methods.ts";
import { goodRequest, type Scene, setScene } from "../support/scene.ts";
import { packed, toHttp } from "../support/to-http.ts";

type Line = Parameters<Log["request"]>[0];

/** What the framework says of every request that reaches a handler of its own. */
const FRAMEWORK = "tracing:fastify.request.handler:start";
/** Headers that tell of the connection or the moment. */
const OF_THE_MOMENT = new Set(["date", "connection", "keep-alive", "x-wix-request-id"]);

const lines: Line[] = [];
let server: TestServer;
let scene: Scene;
let app: string;
let visitor: string;
let framework = 0;
const count = (): void => {
  framework += 1;
};

beforeAll(async () => {
  server = await startTestServer({ log: { request: (line) => void lines.push(line), error: () => undefined, info: () => undefined } });
  app = await server.appToken();
  visitor = await server.visitorToken();
  scene = await setScene(server, app);
  subscribe(FRAMEWORK, count);
});

afterAll(async () => {
  unsubscribe(FRAMEWORK, count);
  await server.close();
});

interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly line: Line | undefined;
}

function seen(status: number, headers: Iterable<readonly [string, unknown]>, body: string, line: Line | undefined): Seen {
  const all = [...headers];
  const id = all.find(([name]) => name === "x-wix-request-id")?.[1];
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(line?.requestId).toBe(id);
  const lasting = all.filter(([name]) => !OF_THE_MOMENT.has(name)).map(([name, value]): [string, string] => [name, String(value)]);
  const length = lasting.find(([name]) => name === "content-length")?.[1];
  expect(length).toBe(String(Buffer.byteLength(body)));
  return {
    status,
    headers: Object.fromEntries(lasting),
    body: body.replaceAll(String(id), "<id>"),
    line: line && { ...line, requestId: "<id>", durationMs: 0 },
  };
}

/** The line of the log that an answer leaves a moment after it. */
async function lineOf(work: () => Promise<unknown>): Promise<Line | undefined> {
  const before = lines.length;
  await work();
  await expect.poll(() => lines.length, { interval: 1 }).toBe(before + 1);
  return lines[before];
}

async function overSocket({ method, path, token, body, headers }: CallOptions): Promise<Seen> {
  let answer: { readonly status: number; readonly headers: Headers; readonly text: string } | undefined;
  const line = await lineOf(async () => {
    const response = await fetch(new URL(path, server.origin), {
      method: method ?? (body === undefined ? "GET" : "POST"),
      headers: { ...(token && { authorization: token }), ...(body !== undefined && { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: String(body) }),
    });
    answer = { status: response.status, headers: response.headers, text: await response.text() };
  });
  return seen(answer?.status ?? 0, answer?.headers ?? [], answer?.text ?? "", line);
}

async function throughFramework({ method, path, token, body, headers }: CallOptions): Promise<Seen> {
  let answer: { readonly statusCode: number; readonly headers: object; readonly payload: string } | undefined;
  const line = await lineOf(async () => {
    answer = await server.server.app.inject({
      method: (method ?? (body === undefined ? "GET" : "POST")) as "GET",
      url: path,
      headers: { ...(token && { authorization: token }), ...(body !== undefined && { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { payload: String(body) }),
    });
  });
  return seen(answer?.statusCode ?? 0, Object.entries(answer?.headers ?? {}), answer?.payload ?? "", line);
}

/** Ids by the order in which they come: a preview makes new ones each time. */
function numbered(answer: Seen): Seen {
  const ids: string[] = [];
  const body = answer.body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => `<${ids.includes(id) ? ids.indexOf(id) : ids.push(id) - 1}>`);
  return { ...answer, body };
}

async function expectAlike(options: CallOptions): Promise<Seen> {
  const before = framework;
  const first = await overSocket(options);
  expect(framework, "the framework met a request that the entrance takes").toBe(before);
  const second = await throughFramework(options);
  const isPreview = options.path.includes("/preview");
  expect(isPreview ? numbered(second) : second).toEqual(isPreview ? numbered(first) : first);
  return first;
}

/** Routes under which the framework answers calls of its own, where it answers all. */
const OTHERS = /^\/(_api|oauth2|iam)\//;
const reads = implementedMethods.filter(({ kind, http }) => kind === "read" && !OTHERS.test(http.path));

describe("a read is answered alike, by the framework and past it", () => {
  it.each(reads.map((method) => [titleOf(method), method] as const))("%s", async (_title, method) => {
    const { method: verb = "GET", path, body } = toHttp(method, await goodRequest(method, scene));
    const asked = { method: verb, path, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    for (const token of [app, visitor]) {
      await expectAlike({ ...asked, token });
    }
  });

  it("knows of reads that are allowed, and of reads that are not", () => {
    expect(new Set(lines.map(({ status }) => status))).toEqual(new Set([200, 403, 409]));
    expect(reads.length).toBeGreaterThan(40);
  });
});

describe("what is wrong with a read is answered alike", () => {
  const query = "/stores/v3/products/query";
  const one = (): string => `/stores/v3/products/${scene.productId}`;

  it.each<readonly [string, number, () => CallOptions]>([
    ["nobody calls", 401, () => ({ path: one() })],
    ["a token of nobody", 401, () => ({ path: one(), token: "OauthNG.JWS.x.y.z" })],
    ["two credentials", 401, () => ({ path: one(), token: `${app}, ${visitor}` })],
    ["an elevation of another method", 403, () => ({ path: one(), token: app, headers: { "belay-elevated-method": "other" } })],
    ["a subject that is none", 401, () => ({ path: one(), token: app, headers: { "belay-subject-token": "x" } })],
    ["no such product", 404, () => ({ path: "/stores/v3/products/8f5c0f5e-0000-4000-8000-000000000000", token: visitor })],
    ["an id that is none", 404, () => ({ path: "/stores/v3/products/x", token: visitor })],
    ["fields that there are not", 400, () => ({ path: `${one()}?fields=NOTHING&fields=URL`, token: visitor })],
    ["a reach for a prototype", 400, () => ({ path: `${one()}?__proto__.x=1`, token: visitor })],
    ["a packed message that is none", 400, () => ({ path: `${one()}?.r=x`, token: visitor })],
    ["two packed messages", 400, () => ({ path: `${one()}?.r=${packed({})}&.r=${packed({})}`, token: visitor })],
    ["a body that is no JSON", 400, () => ({ path: query, token: visitor, body: "{" })],
    ["a body that reaches a prototype", 400, () => ({ path: query, token: visitor, body: '{"__proto__":{"x":1}}' })],
    ["a body that is a list", 400, () => ({ path: query, token: visitor, body: "[]" })],
    [
      "a body of nothing but half a character",
      400,
      () => ({ path: query, token: visitor, body: '{"query":{"filter":{"name":"\\ud800"}}}' }),
    ],
    ["a cursor that somebody made", 400, () => ({ path: query, token: visitor, body: '{"query":{"cursorPaging":{"cursor":"x"}}}' })],
    ["a page that is too long", 400, () => ({ path: query, token: visitor, body: '{"query":{"cursorPaging":{"limit":100000}}}' })],
  ])("%s", async (_what, status, options) => {
    expect((await expectAlike(options())).status).toBe(status);
  });

  it("an empty body is an empty message to both", async () => {
    const options = { path: query, token: visitor, body: "" };
    const answer = await overSocket(options);
    expect(answer.status).toBe(200);
    expect(await throughFramework(options)).toEqual(answer);
  });

  it.each(["\u00e9", "%C3%A9", "%2F", "a%00b", "..", "#x", ";x=1", "x".repeat(3_000)])("an odd address ending in %j", async (end) => {
    const { status } = await call(server.origin, { path: `/stores/v3/products/${end}`, token: visitor });
    const answer = await server.server.app.inject({
      url: `/stores/v3/products/${encodeURI(decodeURI(end))}`,
      headers: { authorization: visitor },
    });
    expect([400, 404, 405]).toContain(status);
    expect(answer.statusCode).toBe(status);
  });
});
