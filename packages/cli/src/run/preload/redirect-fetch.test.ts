import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type HostRefusedError, installRedirect, redirectFetch } from "../redirect-fetch.ts";

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const seen: Seen[] = [];
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer(async (req, res) => {
    let body = "";
    for await (const chunk of req) {
      body += String(chunk);
    }
    seen.push({ method: req.method, url: req.url, headers: req.headers, body });
    if (req.url !== "/never") {
      res.end("{}");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A socket that listens on TCP has an address of this shape.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  seen.length = 0;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("calls for the API's hosts", () => {
  test.each(["www.wixapis.com", "edge.wixapis.com", "WWW.WIXAPIS.COM"])(
    "%s: verb, path, query, headers and body arrive unchanged",
    async (host) => {
      const redirected = redirectFetch(fetch, { origin });
      const response = await redirected(`https://${host}/stores/v3/products?.r=e30&a=1&a=%20b`, {
        method: "PATCH",
        headers: { authorization: "token", "x-wix-bi-gateway": "environment=js-sdk" },
        body: '{"a":1}',
      });
      expect(response.status).toBe(200);
      expect(seen).toMatchObject([
        { method: "PATCH", url: "/stores/v3/products?.r=e30&a=1&a=%20b", body: '{"a":1}', headers: { authorization: "token" } },
      ]);
      expect(seen[0]?.headers["x-wix-bi-gateway"]).toBe("environment=js-sdk");
    },
  );

  test("a path that begins with two slashes names no other host", async () => {
    await redirectFetch(fetch, { origin })("https://www.wixapis.com//api.example.com/a?b=%2F");
    expect(seen.map(({ url }) => url)).toEqual(["//api.example.com/a?b=%2F"]);
  });

  test("a Request object and a URL object arrive unchanged, and init wins over the request", async () => {
    const redirected = redirectFetch(fetch, { origin });
    const request = new Request("https://www.wixapis.com/a?b=c", { method: "POST", body: "text", headers: { one: "1" } });
    await redirected(request);
    await redirected(new URL("https://edge.wixapis.com/url"));
    await redirected(new Request("https://www.wixapis.com/d", { headers: { one: "1" } }), { headers: { two: "2" } });
    expect(seen.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["POST", "/a?b=c", "text"],
      ["GET", "/url", ""],
      ["GET", "/d", ""],
    ]);
    expect(seen.map(({ headers }) => [headers.one, headers.two])).toEqual([
      ["1", undefined],
      [undefined, undefined],
      [undefined, "2"],
    ]);
  });

  test("an aborted call ends, given as init or in a Request", async () => {
    const redirected = redirectFetch(fetch, { origin });
    const first = redirected("https://www.wixapis.com/never", { signal: AbortSignal.timeout(20) });
    await expect(first).rejects.toMatchObject({ name: "TimeoutError" });
    const second = redirected(new Request("https://www.wixapis.com/never", { signal: AbortSignal.timeout(20) }));
    await expect(second).rejects.toMatchObject({ name: "TimeoutError" });
  });
});

describe("other hosts", () => {
  test("telemetry is answered with 200 and sent nowhere", async () => {
    const redirected = redirectFetch(fetch, { origin });
    const response = await redirected("https://frog.wix.com/bt", { method: "POST", body: "token" });
    expect([response.status, await response.json()]).toEqual([200, {}]);
    expect(seen).toEqual([]);
  });

  test.each([
    "https://www.wix.com/installer/install",
    "https://manage.wix.com/",
    "https://static.wixstatic.com/media/a.png",
    "https://api.example.com/v1",
    "https://www.wixapis.com.example.com/",
    "https://wixapis.com/",
    "http://192.0.2.1/",
    "https://[2001:db8::1]/",
  ])("%s is refused with a line that names the host and the flag", async (url) => {
    const refused: HostRefusedError[] = [];
    const redirected = redirectFetch(fetch, { origin, onRefused: (refusal) => refused.push(refusal) });
    const host = new URL(url).hostname;
    const err: unknown = await redirected(url).then(
      () => undefined,
      (cause: unknown) => cause,
    );
    expect(err).toBeInstanceOf(TypeError);
    expect(err).toMatchObject({ cause: { code: "BELAY_HOST_REFUSED", host } });
    expect(refused.map(({ message }) => message)).toEqual([expect.stringMatching(/^belay run: .*--allow-host /)]);
    expect(refused[0]?.message).toContain(host.replace(/^\[|\]$/g, ""));
  });

  test("loopback, this server's host, own hosts and allowed hosts pass", async () => {
    const passed: string[] = [];
    const original: typeof fetch = async (input) => {
      passed.push(String(input));
      return new Response("{}");
    };
    const redirected = redirectFetch(original, {
      origin: "http://belay.test:4000",
      allowHosts: ["api.example.com", "*.example.org"],
      ownHosts: ["192.0.2.7"],
    });
    const urls = [
      "http://localhost:4321/a",
      "http://127.0.0.1/a",
      "http://[::1]:3000/a",
      "http://app.localhost/",
      "http://belay.test:4000/x",
      "http://192.0.2.7:4321/",
      "https://api.example.com/v1",
      "https://a.b.example.org/",
      "data:,text",
    ];
    for (const url of urls) {
      await redirected(url);
    }
    expect(passed).toEqual(urls);
    await expect(redirected("https://example.org/")).rejects.toThrow(TypeError);
    await expect(redirected("https://sub.api.example.com/")).rejects.toThrow(TypeError);
  });
});

test("installRedirect takes the global fetch and gives it back, unless somebody wrapped it since", async () => {
  const before = globalThis.fetch;
  const undo = installRedirect(origin);
  await fetch("https://www.wixapis.com/global");
  undo();
  expect(globalThis.fetch).toBe(before);
  expect(seen.map(({ url }) => url)).toEqual(["/global"]);
  const undoLater = installRedirect(origin);
  const wrapper: typeof fetch = (input, init) => before(input, init);
  globalThis.fetch = wrapper;
  undoLater();
  expect(globalThis.fetch).toBe(wrapper);
  globalThis.fetch = before;
});
