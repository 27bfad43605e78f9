import { once } from "node:events";
import { connect } from "node:net";
import { call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askExchange, methodScope } from "../support/exchange.ts";
import { implementedMethod } from "../support/methods.ts";
import { newProduct } from "../support/new-product.ts";
import { rawRequest, sendRaw } from "../support/raw-http.ts";

const READ = implementedMethod("getSiteProperties");
const CREATE = implementedMethod("createProduct");

let server: TestServer;
let app: string;

beforeAll(async () => {
  server = await startTestServer();
  app = await server.appToken();
});

afterAll(() => server.close());

async function narrowed(): Promise<string> {
  const tokens = { subject_token: await server.visitorToken(), actor_token: app };
  const answer = await askExchange(server, { ...tokens, scope: methodScope("getSiteProperties") });
  return textAt(answer.body, "access_token");
}

async function productCount(): Promise<unknown> {
  return valueAt((await call(server.origin, { path: "/stores/v3/products/count", token: app, body: {} })).body, "count");
}

describe("S46: no way to write an address makes one method another", () => {
  const { path } = READ.http;
  const lines = [
    `GET //${CREATE.http.path}`,
    `GET ${path}/../../../stores/v3/products/query`,
    `GET ${path}%2f..%2f..%2f..%2fstores%2fv3%2fproducts%2fquery`,
    `GET ${path}/%2e%2e/%2e%2e/%2e%2e/stores/v3/products/query`,
    `GET ${path}\\..\\..\\..\\stores\\v3\\products\\query`,
    `GET ${path};/stores/v3/products/query`,
    `GET ${path}.`,
    `GET ${path}%20`,
    `GET ${path}%00`,
    `GET ${path.toUpperCase()}`,
    "GET /stores/v3/products/query",
    `GET /stores/v3/products/query#${path}`,
    "GET http://belay.test/stores/v3/products/query",
    `HEAD ${path}`,
    `POST ${CREATE.http.path}`,
    `PROPFIND ${path}`,
  ];

  it.each(lines)("%s", async (line) => {
    const body = JSON.stringify({ product: newProduct(), query: {} });
    const headers = [
      `Authorization: ${await narrowed()}`,
      `belay-elevated-method: ${READ.id}`,
      "X-HTTP-Method-Override: GET",
      `X-Original-URL: ${path}`,
      `X-Rewrite-URL: ${path}`,
      ...(line.startsWith("POST") ? ["Content-Type: application/json", `Content-Length: ${Buffer.byteLength(body)}`] : []),
    ];
    const before = await productCount();
    const answer = await sendRaw(server.origin, rawRequest(line, headers, line.startsWith("POST") ? body : ""));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toMatch(/"products"|"properties":/);
    expect(await productCount()).toBe(before);
  });
});

describe("S50, S51: requests that share a connection share nothing else", () => {
  it("each has its own caller, elevation and row, though they come in one piece", async () => {
    const [visitor, other] = [await server.visitorToken(), await server.visitorToken()];
    const request = (...headers: readonly string[]) =>
      [`GET ${READ.http.path} HTTP/1.1`, "Host: belay.test", ...headers, "", ""].join("\r\n");
    const elevated = (subject: string) =>
      request(`Authorization: ${app}`, `belay-elevated-method: ${READ.id}`, `belay-subject-token: ${subject}`);
    const before = (await server.ledger()).length;
    const answers = await sendRaw(
      server.origin,
      elevated(visitor) + request(`Authorization: ${other}`) + elevated(other) + request("Connection: close"),
    );
    const statuses = [answers.status, ...[...answers.body.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status))];
    expect(statuses).toEqual([200, 403, 200, 401]);
    const rows = (await server.ledger()).slice(0, -before || undefined);
    const idOf = async (token: string) =>
      textAt((await call(server.origin, { path: "/oauth2/token-info", method: "POST", body: { token } })).body, "subjectId");
    const [first, second] = [await idOf(visitor), await idOf(other)];
    expect(rows.map(({ kind, subject }) => [kind, subject?.id]).toSorted()).toEqual(
      [
        ["elevated", first],
        ["elevated", second],
        ["refused", second],
      ].toSorted(),
    );
  });

  it("who hangs up in the middle leaves no effect without its row, and no row without its effect", async () => {
    const { hostname, port } = new URL(server.origin);
    const [before, rowsBefore] = [Number(await productCount()), (await rowsOfCreates()).length];
    for (let index = 0; index < 24; index += 1) {
      const body = JSON.stringify({ product: newProduct() });
      const head = [`POST ${CREATE.http.path} HTTP/1.1`, "Host: belay.test", `Authorization: ${app}`, "Content-Type: application/json"];
      const text = [...head, `Content-Length: ${Buffer.byteLength(body)}`, "", body].join("\r\n");
      const socket = connect(Number(port), hostname);
      socket.on("error", () => undefined);
      await once(socket, "connect");
      // Some hang up before the request is whole, the others before they are answered.
      const bytes = index % 3 === 0 ? text.slice(0, -1) : text;
      await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
      if (index % 3 === 1) socket.resetAndDestroy();
      else socket.destroy();
    }
    // Writes of a site take turns: what comes after them finds them done.
    expect((await call(server.origin, { path: CREATE.http.path, token: app, body: { product: newProduct() } })).status).toBe(200);
    await server.server.settle();
    // What arrives meanwhile is counted on both sides or on none.
    let made: unknown;
    let rows: number;
    do {
      made = await productCount();
      rows = (await rowsOfCreates()).length;
    } while (made !== (await productCount()));
    expect(rows - rowsBefore).toBe(Number(made) - before);
    expect(rows - rowsBefore).toBeLessThanOrEqual(17);
  });

  async function rowsOfCreates() {
    return (await server.ledger()).filter(({ methodId, outcome }) => methodId === CREATE.id && outcome === "allowed");
  }
});
