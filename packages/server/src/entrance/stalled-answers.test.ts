import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { StalledAnswers } from "./stalled-answers.ts";

/** Far more than fits into the buffers on the way. */
const BIG = Buffer.alloc(64_000_000, "a");
const STALL_MS = 40;
const GET = "GET / HTTP/1.1\r\nHost: belay.test\r\n\r\n";

const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A server, a client that reads only when it is told to, and the server's end of its connection. */
async function connected(
  listener: RequestListener,
  stallMs = STALL_MS,
): Promise<{ stalled: StalledAnswers; server: Server; client: Socket; end: Socket }> {
  const server = createServer(listener);
  const stalled = new StalledAnswers(server, stallMs);
  ends.push(() => server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1").pause();
  client.on("error", () => undefined);
  ends.push(() => client.destroy());
  const [end] = await once(server, "connection");
  return { stalled, server, client, end };
}

describe("S55: a client that does not read", () => {
  it("loses its connection, and with it what waited there", async () => {
    const { stalled, server, client, end } = await connected((_req, res) => void res.end(BIG));
    client.write(GET);
    await once(server, "request");
    stalled.look();
    expect(end.timeout).toBe(STALL_MS);
    await once(end, "close");
    expect(end.writableFinished).toBe(false);
  });

  it("keeps it while it reads, however slowly, and has the whole answer", async () => {
    // Longer than a busy machine keeps the client from reading.
    const { stalled, server, client, end } = await connected((_req, res) => void res.end(BIG), 10_000);
    client.write(GET);
    await once(server, "request");
    stalled.look();
    expect(end.timeout).toBe(10_000);
    let bytes = 0;
    client.on("data", (chunk) => {
      bytes += chunk.length;
      stalled.look();
      if (bytes >= BIG.length) client.end();
    });
    client.resume();
    await once(end, "close");
    expect(bytes).toBeGreaterThan(BIG.length);
  });
});

describe("S55: who has no limit for reading", () => {
  it("is who waits for an answer that is being made, who sends a body slowly, and who waits between requests", async () => {
    const answers: (() => void)[] = [];
    const { stalled, server, client, end } = await connected((req, res) => {
      answers.push(() => res.end("ok"));
      req.resume();
    });
    const limitNow = () => {
      stalled.look();
      return end.timeout ?? 0;
    };
    expect(limitNow()).toBe(0);
    client.write("POST / HTTP/1.1\r\nHost: belay.test\r\nContent-Length: 100\r\n\r\nhalf");
    await once(server, "request");
    expect(limitNow()).toBe(0);
    client.write("x".repeat(96));
    client.resume();
    answers.shift()?.();
    await once(client, "data");
    expect(limitNow()).not.toBe(STALL_MS);
    client.write(GET);
    await once(server, "request");
    expect(limitNow()).toBe(0);
    answers.shift()?.();
    await once(client, "data");
    // The server's own, for connections that are kept.
    expect(limitNow()).toBeGreaterThan(STALL_MS);
  });

  it("is who had one and has read everything, while the next answer is being made", async () => {
    const answers: (() => void)[] = [];
    const { stalled, server, client, end } = await connected((_req, res) => void answers.push(() => res.end(BIG)));
    client.write(GET + GET);
    await once(server, "request");
    // Both came in one piece.
    expect(answers).toHaveLength(2);
    answers.shift()?.();
    stalled.look();
    expect(end.timeout).toBe(STALL_MS);
    client.resume();
    await once(end, "drain");
    stalled.look();
    expect(end.timeout).toBe(0);
    expect(end.destroyed).toBe(false);
  });
});
