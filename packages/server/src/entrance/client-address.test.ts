import type { IncomingMessage } from "node:http";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

const TRUSTED = ["10.0.0.0/8", "127.0.0.1", "::1"];

/** The address that the framework sees. */
async function byFramework(trusted: readonly string[], remoteAddress: string, headers: Record<string, string>): Promise<unknown> {
  const app = Fastify({ trustProxy: trusted.length === 0 ? false : [...trusted] });
  app.get("/", async (req) => ({ ip: req.ip }));
  const answer = await app.inject({ url: "/", remoteAddress, headers });
  await app.close();
  return answer.json().ip;
}

test.each([
  [[], "203.0.113.9", "198.51.100.7"],
  [TRUSTED, "203.0.113.9", "198.51.100.7"],
  [TRUSTED, "127.0.0.1", undefined],
  [TRUSTED, "127.0.0.1", "198.51.100.7"],
  [TRUSTED, "10.1.2.3", "192.0.2.1, 198.51.100.7, 10.9.9.9"],
  [TRUSTED, "::1", "2001:db8::1,, 10.0.0.1"],
  [TRUSTED, "10.1.2.3", "10.0.0.1"],
] as const)("whom %j, a socket of %s and a list of %j mean is what the framework says", async (trusted, remoteAddress, forwarded) => {
  const headers: Record<string, string> = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  // As much of a request as an address is read from.
  const req = { headers, socket: { remoteAddress } } as unknown as IncomingMessage;
  expect(clientAddress(trusted)(req)).toBe(await byFramework(trusted, remoteAddress, headers));
});
