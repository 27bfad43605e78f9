import { type CallOptions, call, type TestServer } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BothWays, type Seen, startBothWays } from "../support/both-ways.ts";
import { implementedMethods, titleOf } from "../support/methods.ts";
import { goodRequest, type Scene, setScene } from "../support/scene.ts";
import { packed, toHttp } from "../support/to-http.ts";

let ways: BothWays;
let server: TestServer;
let scene: Scene;
let app: string;
let visitor: string;

beforeAll(async () => {
  ways = await startBothWays();
  server = ways.server;
  app = await server.appToken();
  visitor = await server.visitorToken();
  scene = await setScene(server, app);
});

afterAll(() => ways.close());

/** Ids by the order in which they come: a preview makes new ones each time. */
function numbered(answer: Seen): Seen {
  const ids: string[] = [];
  const body = answer.body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => `<${ids.includes(id) ? ids.indexOf(id) : ids.push(id) - 1}>`);
  return { ...answer, body };
}

async function expectAlike(options: CallOptions): Promise<Seen> {
  const comparable = options.path.includes("/preview") ? numbered : (answer: Seen) => answer;
  const first = await ways.expectAlike(options, comparable);
  // By now it may come from memory.
  expect(comparable(await ways.overSocket(options))).toEqual(comparable(first));
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
    expect(new Set(ways.lines.map(({ status }) => status))).toEqual(new Set([200, 403, 409]));
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
    const answer = await ways.overSocket(options);
    expect(answer.status).toBe(200);
    expect(await ways.throughFramework(options)).toEqual(answer);
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
