import { redirectFetch } from "@belay/cli/redirect";
import { startTestServer, type TestServer, type TestServerOptions } from "@belay/testkit";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

/** A call as an official client made it, and what it got. */
export interface Exchange {
  /** The address that the client asked, before it was redirected. */
  readonly url: URL;
  readonly method: string;
  readonly requestHeaders: Headers;
  readonly requestBody: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** A server, and the global fetch leading every official client to it. */
export interface OfficialScene {
  readonly server: TestServer;
  /** Calls since the scene started or `forget`, oldest first. */
  readonly exchanges: Exchange[];
  /** Calls whose path starts so. */
  readonly exchangesAt: (path: string) => readonly Exchange[];
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

function observe(inner: typeof fetch, exchanges: Exchange[]): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const requestBody = await request.clone().text();
    const response = await inner(request);
    const body = await response.clone().text();
    const { method, headers: requestHeaders } = request;
    exchanges.push({
      url: new URL(request.url),
      method,
      requestHeaders,
      requestBody,
      status: response.status,
      headers: response.headers,
      body,
    });
    return response;
  };
}

/**
 * Starts a server and takes the global fetch, which is the only way by which official clients can be led anywhere: each has its hosts built in,
 * and its token calls use the global fetch whatever else they are given.
 */
export async function startOfficialScene(options: TestServerOptions = {}): Promise<OfficialScene> {
  const server = await startTestServer(options);
  const exchanges: Exchange[] = [];
  const originalFetch = globalThis.fetch;
  const redirected = observe(redirectFetch(originalFetch, { origin: server.origin }), exchanges);
  // The test kit's own calls name the server itself and pass; they are no official client's and are not kept.
  globalThis.fetch = (input, init) => (String(input).startsWith(server.origin) ? originalFetch(input, init) : redirected(input, init));
  return {
    server,
    exchanges,
    exchangesAt: (path) => exchanges.filter(({ url }) => url.pathname.startsWith(path)),
    forget: () => {
      exchanges.length = 0;
    },
    close: async () => {
      globalThis.fetch = originalFetch;
      await server.close();
    },
  };
}

/**
 * What official clients take for granted of every answer: success is 200 and nothing else, the body is JSON whatever happened, an error has a
 * message and details of one kind, and the request id is there.
 */
export function expectSoundExchanges(exchanges: readonly Exchange[]): void {
  expect(exchanges.length).toBeGreaterThan(0);
  for (const { url, method, status, headers, body } of exchanges) {
    const title = `${method} ${url.pathname} -> ${status} ${body.slice(0, 300)}`;
    expect(status === 200 || (status >= 400 && status < 600), title).toBe(true);
    expect(headers.get("content-type"), title).toMatch(/^application\/json\b/);
    expect(headers.get("x-wix-request-id"), title).toMatch(/^[0-9a-f-]{36}$/);
    const parsed: unknown = JSON.parse(body);
    expect(parsed, title).toBeTypeOf("object");
    expect(status < 500, title).toBe(true);
    if (status !== 200) {
      expect(parsed, title).toMatchObject({ message: expect.any(String), details: expect.any(Object) });
    }
  }
}

/** The scene of a test file: there before its first test, and after each one what was exchanged has been sound. */
export function useOfficialScene(options: TestServerOptions = {}): Omit<OfficialScene, "close"> {
  let started: OfficialScene | undefined;
  const scene = (): OfficialScene => {
    if (started === undefined) throw new Error("the scene is there when the tests of the file run");
    return started;
  };
  beforeAll(async () => {
    started = await startOfficialScene(options);
  });
  afterEach(() => {
    expectSoundExchanges(scene().exchanges);
    scene().forget();
  });
  afterAll(() => started?.close());
  return {
    get server() {
      return scene().server;
    },
    get exchanges() {
      return scene().exchanges;
    },
    exchangesAt: (path) => scene().exchangesAt(path),
    forget: () => scene().forget(),
  };
}
