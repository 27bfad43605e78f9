import { auth } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createJar, requestFor } from "../testing/browser.ts";
import { errorOf, frontendToken, serve, startTestBackend, type TestBackend } from "../testing/site.ts";
import { SESSION_COOKIE } from "./session/session-cookie.ts";

let site: TestBackend;
beforeAll(async () => {
  site = await startTestBackend();
});
afterAll(() => site[Symbol.asyncDispose]());

const callerId = async () => (await auth.getTokenInfo()).subjectId;

/** One request that asks who it is before, between and after an elevated and a refused call. */
async function handle(): Promise<readonly string[]> {
  const first = await callerId();
  const [, refused] = await Promise.all([auth.elevate(siteProperties.getSiteProperties)(), errorOf(siteProperties.getSiteProperties())]);
  const named = refused.explanation?.identity?.id ?? "";
  return [first, named, await callerId()];
}

// Sessions and tokens of 20 callers, each in ten requests, all 200 under way at once.
test("S50: 200 requests of different callers, elevated and not, never swap identities", async () => {
  const browsers = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const { jar, value } = await serve(site.backend, callerId, { request: requestFor("page") });
      return { id: value, make: () => ({ jar: createJar(jar.values.get(SESSION_COOKIE)) }) };
    }),
  );
  const frontends = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const authorization = await frontendToken(site.server.origin, site.server.site);
      const make = () => ({ request: requestFor("endpoint", { authorization }) });
      return { id: (await serve(site.backend, callerId, make())).value, make };
    }),
  );
  const callers = [...browsers, ...frontends];
  expect(new Set(callers.map(({ id }) => id)).size).toBe(20);
  const requests = Array.from({ length: 200 }, (_, index) => callers[index % callers.length]);
  const answers = await Promise.all(
    requests.map(async (caller) => {
      const { value } = await serve(site.backend, handle, caller?.make());
      return { expected: caller?.id, seen: value ?? [] };
    }),
  );
  for (const { expected, seen } of answers) {
    expect(seen).toEqual([expected, expected, expected]);
  }
  const rows = await site.server.ledger();
  const elevated = rows.filter(({ kind }) => kind === "elevated");
  expect(elevated).toHaveLength(200);
  for (const { id } of callers) {
    expect(elevated.filter(({ subject }) => subject?.id === id)).toHaveLength(10);
  }
});
