import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { patientFetch, retryAfterSeconds } from "./patient-fetch.ts";

const NOW_MS = Date.parse("2026-01-01T00:00:00Z");

interface Answer {
  readonly status: number;
  readonly retryAfter?: string;
}

/** A server that gives these answers, one after the other, and counts. */
async function answering(answers: readonly (Answer | "none")[]): Promise<{ readonly url: string; readonly bodies: string[] }> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += String(chunk);
    });
    request.on("end", () => {
      const answer = answers[bodies.length] ?? { status: 200 };
      bodies.push(body);
      if (answer === "none") request.socket.destroy();
      else response.writeHead(answer.status, answer.retryAfter === undefined ? {} : { "retry-after": answer.retryAfter }).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  // A socket that listens on TCP has an address of this shape.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies };
}

function patient() {
  const waits: number[] = [];
  const send = patientFetch({ wait: async (seconds) => void waits.push(seconds), nowMs: () => NOW_MS });
  return { send, waits };
}

test("comes again when the server is busy, after as long as it says, with the same body", async () => {
  const { url, bodies } = await answering([
    { status: 429, retryAfter: "7" },
    { status: 503, retryAfter: "Thu, 01 Jan 2026 00:00:30 GMT" },
    { status: 503 },
  ]);
  const { send, waits } = patient();
  expect((await send(url, { method: "POST", body: "same" })).status).toBe(200);
  expect(waits).toEqual([7, 30, 1]);
  expect(bodies).toEqual(["same", "same", "same", "same"]);
});

test("comes again when nobody answers, and says so in the end", async () => {
  const { url, bodies } = await answering(["none", "none", "none", "none", "none"]);
  const { send, waits } = patient();
  await expect(send(url, { method: "POST", body: "x" })).rejects.toThrow();
  expect(bodies.length).toBe(4);
  expect(waits).toEqual([1, 2, 4]);
});

test("does not come for ever, and not at all for what a wait does not cure", async () => {
  const busy = await answering(Array.from({ length: 20 }, () => ({ status: 429, retryAfter: "1" })));
  expect((await patient().send(busy.url)).status).toBe(429);
  expect(busy.bodies.length).toBe(8);
  const refused = await answering([{ status: 403 }]);
  expect((await patient().send(refused.url)).status).toBe(403);
  expect(refused.bodies.length).toBe(1);
});

test("a caller that gives up is not made to wait", async () => {
  const { url } = await answering(["none"]);
  const signal = AbortSignal.abort(new Error("stopped"));
  await expect(patient().send(url, { signal })).rejects.toThrow("stopped");
});

test.each([
  ["5", 5],
  [null, 1],
  ["soon", 1],
  ["99999", 120],
  ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
])("Retry-After %j is %d seconds", (header, seconds) => {
  expect(retryAfterSeconds(header, NOW_MS)).toBe(seconds);
});
