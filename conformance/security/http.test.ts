import { once } from "node:events";
import { connect } from "node:net";
import { setImmediate } from "node:timers/promises";
import type { DomainModule } from "@belay/domains";
import { type CallAnswer, call, startTestServer, type TestServer, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";
import { implementedMethod } from "../support/methods.ts";
import { type RawAnswer, rawRequest, sendRaw } from "../support/raw-http.ts";
import { claimText } from "../support/tokens.ts";

const PATH = "/site-properties/v4/properties";
const SENSITIVE = "SELECT secret FROM table_of_secrets; at /home/somebody/belay/store.ts:12:7";

/** A module that fails as software fails, behind a method of the contracts. */
const FAILING: DomainModule = {
  module: "business-tools/site-properties",
  handlers: [
    {
      kind: "read",
      methodId: implementedMethod("getSiteProperties").id,
      handle: () => Promise.reject(Object.assign(new TypeError(SENSITIVE), { statusCode: 418, status: 418, expose: true })),
    },
    {
      kind: "write",
      methodId: implementedMethod("updateBusinessContact").id,
      handle: async () => {
        throw { message: SENSITIVE, code: "E_SECRET", sql: SENSITIVE };
      },
    },
  ],
};

let server: TestServer;
let failing: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  failing = await startTestServer({ modules: [FAILING] });
  token = await server.appToken();
});

afterAll(async () => {
  await server.close();
  await failing.close();
});

function expectRawRefusal(answer: RawAnswer, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get("x-wix-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(valueAt(JSON.parse(answer.body), "details.applicationError.code")).toBeTypeOf("string");
}

describe("S63: what fails inside stays inside", () => {
  it.each([
    ["an error with a status of its own", "GET", PATH, undefined],
    ["something thrown that is no error", "POST", `${PATH}/business-contact`, { businessContact: {} }],
  ] as const)("answers 500 with nothing but the request id to %s", async (_name, method, path, body) => {
    const answer = await call(failing.origin, { method, path, token: await failing.appToken(), ...(body === undefined ? {} : { body }) });
    expectErrorShape(answer, 500);
    expect(codeOf(answer)).toBe("INTERNAL");
    expect(JSON.stringify([answer.body, ...answer.headers])).not.toMatch(
      /secret|SELECT|\/home|\.ts|TypeError|E_SECRET|node_modules|\bat /i,
    );
  });

  it("names neither itself nor its parts in any header", async () => {
    const answer = await call(server.origin, { path: PATH, token });
    expect(answer.headers.get("server")).toBeNull();
    expect(answer.headers.get("x-powered-by")).toBeNull();
  });
});

describe("S64: no body reaches a prototype", () => {
  const polluted = (): unknown => Reflect.get({}, "polluted");

  it.each([
    ["__proto__ in the body", '{"__proto__":{"polluted":1},"businessContact":{"email":"a@example.com"}}'],
    ["__proto__ deep in the body", '{"businessContact":{"address":{"__proto__":{"polluted":1}}}}'],
    ["constructor.prototype", '{"constructor":{"prototype":{"polluted":1}},"businessContact":{}}'],
    ["an escaped __proto__", '{"\\u005f_proto__":{"polluted":1},"businessContact":{}}'],
  ])("refuses %s", async (_name, body) => {
    const answer = await call(server.origin, { path: `${PATH}/business-contact`, token, body });
    expectErrorShape(answer, 400);
    expect(polluted()).toBeUndefined();
  });

  it.each(["__proto__.polluted=1", "constructor.prototype.polluted=1", "query.__proto__.polluted=1", "prototype.polluted=1"])(
    "refuses %s in the query",
    async (query) => {
      expectErrorShape(await call(server.origin, { path: `/stores/v3/products/query?${query}`, token }), 400);
      expect(polluted()).toBeUndefined();
    },
  );

  it("refuses it packed into .r, in a filter, and in the form of a token request", async () => {
    const packed = Buffer.from('{"query":{"filter":{"__proto__":{"polluted":1}}}}').toString("base64url");
    expectErrorShape(await call(server.origin, { path: `/stores/v3/products/query?.r=${packed}`, token }), 400);
    for (const name of ["constructor", "prototype", "toString", "hasOwnProperty"]) {
      const answer = await call(server.origin, { path: "/stores/v3/products/query", token, body: { query: { filter: { [name]: "x" } } } });
      expectErrorShape(answer, 400);
    }
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const form = `__proto__=x&__proto__=y&constructor=z&grant_type=anonymous&client_id=${server.site.clientId}`;
    const answer = await call(server.origin, { method: "POST", path: "/oauth2/token", body: form, headers });
    expect([200, 400]).toContain(answer.status);
    expect(polluted()).toBeUndefined();
  });
});

// RFC 9112 section 6.3
describe("S65: one request is one request", () => {
  const body = "0\r\n\r\nGET /health HTTP/1.1\r\nHost: x\r\n\r\n";

  it.each([
    ["two lengths", ["Content-Length: 5", "Content-Length: 50"]],
    ["a length and chunks", ["Content-Length: 5", "Transfer-Encoding: chunked"]],
    ["chunks under another name first", ["Transfer-Encoding: identity, chunked", "Content-Length: 4"]],
    ["a length that is no number", ["Content-Length: 5x"]],
    ["a negative length", ["Content-Length: -1"]],
    ["a space before the colon", ["Content-Length : 5"]],
    ["a folded header", ["X-A: b\r\n c: d", "Transfer-Encoding:\r\n chunked", "Content-Length: 3"]],
  ])("refuses %s, answers once and closes", async (_name, headers) => {
    const answer = await sendRaw(server.origin, rawRequest(`POST ${PATH}/business-contact`, headers, body));
    expectRawRefusal(answer, 400);
    expect(answer.body).not.toContain("HTTP/1.1 200");
  });

  it("refuses a request without a host, and what is not HTTP at all", async () => {
    // Answered before anything of ours sees it.
    expect(await sendRaw(server.origin, `GET ${PATH} HTTP/1.1\r\nConnection: close\r\n\r\n`)).toMatchObject({ status: 400 });
    expectRawRefusal(await sendRaw(server.origin, "\x16\x03\x01 hello\r\n\r\n"), 400);
  });

  it.each([`GET ${PATH}`, "POST /oauth2/token", "GET /login", "GET /nothing"])("refuses two hosts: %s", async (start) => {
    expectRawRefusal(await sendRaw(server.origin, rawRequest(start, ["host: other.test", `Authorization: ${token}`])), 400);
  });

  it("answers to its own hosts only, where it has a list of them: a name that was made to point here opens nothing", async () => {
    const local = await startTestServer({ settings: { isOwnHost: (hostname) => hostname === "localhost" } });
    const answers = (host: string) =>
      Promise.all(
        ["/health", PATH, "/account/login", "/oauth2/jwks"].map(async (path) => {
          const lines = [`GET ${path} HTTP/1.1`, `Host: ${host}`, "Connection: close", "", ""];
          return (await sendRaw(local.origin, lines.join("\r\n"))).status;
        }),
      );
    expect(await answers("LocalHost:4010")).toEqual([200, 401, 200, 200]);
    expect(await answers("attacker.example:4010")).toEqual([400, 400, 400, 400]);
    await local.close();
  });

  it("takes nothing from the host that was named: tokens have the installation's own issuer", async () => {
    const form = JSON.stringify({ grantType: "anonymous", clientId: server.site.clientId });
    const head = ["POST /oauth2/token HTTP/1.1", "Host: attacker.example", "X-Forwarded-Host: attacker.example", "Connection: close"];
    const request = [...head, "Content-Type: application/json", `Content-Length: ${form.length}`, "", form].join("\r\n");
    const answer = await sendRaw(server.origin, request);
    expect(answer.status).toBe(200);
    const access: unknown = valueAt(JSON.parse(answer.body), "access_token");
    expect(claimText(String(access), "iss")).toBe(server.server.platform.issuer);
    expect(answer.body).not.toContain("attacker");
  });

  it("ignores method overrides", async () => {
    for (const name of ["x-http-method-override", "x-method-override", "x-http-method"]) {
      const answer = await call(server.origin, { path: PATH, token, headers: { [name]: "DELETE" } });
      expect(answer.status).toBe(200);
    }
  });
});

describe("S55: sizes have ends", () => {
  const post = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<CallAnswer> =>
    call(server.origin, { path: `${PATH}/business-contact`, token, body, headers });

  it("refuses a body of 2 MB with 413, whether its length is told or not", async () => {
    const big = JSON.stringify({ businessContact: { email: "a".repeat(2_000_000) } });
    expectErrorShape(await post(big), 413);
    const chunked = [`${big.length.toString(16)}`, big, "0", "", ""].join("\r\n");
    const headers = [`Authorization: ${token}`, "Content-Type: application/json", "Transfer-Encoding: chunked"];
    const answer = await sendRaw(server.origin, rawRequest(`POST ${PATH}/business-contact`, headers, chunked)).catch(() => undefined);
    // The server may close while the rest is still being sent; what it must not do is take it.
    expect([413, undefined]).toContain(answer?.status);
  });

  it("refuses a head of more than 16 KB with 431", async () => {
    expectRawRefusal(await sendRaw(server.origin, rawRequest(`GET ${PATH}`, [`X-Big: ${"a".repeat(20_000)}`])), 431);
    expectRawRefusal(await sendRaw(server.origin, rawRequest(`GET ${PATH}?${"a".repeat(20_000)}`, [])), 431);
  });

  it("refuses compressed bodies: nothing is unpacked, so nothing can grow", async () => {
    const answer = await post("\x1f\x8b\x08", { "content-encoding": "gzip" });
    expectErrorShape(answer);
    expect([400, 415]).toContain(answer.status);
  });

  it("gives who asks and does not read half a minute", async () => {
    vi.useFakeTimers({ toFake: ["setInterval"] });
    const slow = await startTestServer();
    const { hostname, port } = new URL(slow.origin);
    const connected = once(slow.server.app.server, "connection");
    const socket = connect(Number(port), hostname).pause();
    try {
      // Far more than fits into the buffers on the way.
      socket.write("GET /openapi.json HTTP/1.1\r\nHost: belay.test\r\n\r\n".repeat(100));
      const [end] = await connected;
      while (end.writableLength === 0) await setImmediate();
      vi.advanceTimersByTime(10_000);
      expect(end.timeout).toBe(30_000);
    } finally {
      socket.destroy();
      vi.useRealTimers();
    }
    await slow.close();
  });

  it("answers the next request after each of them", async () => {
    expect((await call(server.origin, { path: PATH, token })).status).toBe(200);
  });
});
