import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Log } from "@belay/server";
import { type CallOptions, startTestServer, type TestServer, type TestServerOptions } from "@belay/testkit";
import { expect } from "vitest";

/** A line of the request log. */
export type Line = Parameters<Log["request"]>[0];

/** What a client sees of an answer, and the line that it leaves, without what belongs to the moment. */
export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly line: Line | undefined;
}

/** What the framework says of every request that reaches a handler of its own. */
const FRAMEWORK = "tracing:fastify.request.handler:start";
/** Headers that tell of the connection or the moment. */
const OF_THE_MOMENT = new Set(["date", "connection", "keep-alive", "x-wix-request-id"]);

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

/** What is sent of `options`: the same, whichever way it goes. */
function sent({ method, token, body, headers }: CallOptions) {
  return {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: { ...(token && { authorization: token }), ...(body !== undefined && { "content-type": "application/json" }), ...headers },
    text: body === undefined ? undefined : String(body),
  };
}

/** A server whose answers past the framework are compared with those of the framework. */
export class BothWays {
  readonly server: TestServer;
  readonly lines: readonly Line[];
  #framework = 0;
  readonly #count = (): void => {
    this.#framework += 1;
  };

  constructor(server: TestServer, lines: readonly Line[]) {
    this.server = server;
    this.lines = lines;
    subscribe(FRAMEWORK, this.#count);
  }

  async close(): Promise<void> {
    unsubscribe(FRAMEWORK, this.#count);
    await this.server.close();
  }

  async overSocket(options: CallOptions): Promise<Seen> {
    const { method, headers, text } = sent(options);
    let answer: { readonly status: number; readonly headers: Headers; readonly text: string } | undefined;
    const line = await this.#lineOf(async () => {
      const response = await fetch(new URL(options.path, this.server.origin), {
        method,
        headers,
        ...(text !== undefined && { body: text }),
      });
      answer = { status: response.status, headers: response.headers, text: await response.text() };
    });
    return seen(answer?.status ?? 0, answer?.headers ?? [], answer?.text ?? "", line);
  }

  async throughFramework(options: CallOptions): Promise<Seen> {
    const { method, headers, text } = sent(options);
    let answer: { readonly statusCode: number; readonly headers: object; readonly payload: string } | undefined;
    const line = await this.#lineOf(async () => {
      answer = await this.server.server.app.inject({
        method: method as "GET",
        url: options.path,
        headers,
        ...(text !== undefined && { payload: text }),
      });
    });
    return seen(answer?.statusCode ?? 0, Object.entries(answer?.headers ?? {}), answer?.payload ?? "", line);
  }

  /** Sends a request both ways and expects the same; `comparable` takes out what differs from call to call. */
  async expectAlike(options: CallOptions, comparable: (answer: Seen) => Seen = (answer) => answer): Promise<Seen> {
    const before = this.#framework;
    const first = await this.overSocket(options);
    expect(this.#framework, "the framework met a request that the entrance takes").toBe(before);
    expect(comparable(await this.throughFramework(options))).toEqual(comparable(first));
    return first;
  }

  /** The line of the log that an answer leaves a moment after it. */
  async #lineOf(work: () => Promise<unknown>): Promise<Line | undefined> {
    const before = this.lines.length;
    await work();
    await expect.poll(() => this.lines.length, { interval: 1 }).toBe(before + 1);
    return this.lines[before];
  }
}

/** Starts a server that can be asked both ways. */
export async function startBothWays(settings: TestServerOptions["settings"] = {}): Promise<BothWays> {
  const lines: Line[] = [];
  const log: Log = { request: (line) => void lines.push(line), error: () => undefined, warn: () => undefined, info: () => undefined };
  return new BothWays(await startTestServer({ log, settings }), lines);
}
