import { join } from "node:path";
import { createClient, OAuthStrategy } from "@belay/sdk";
import { startTestServer, type TestClient, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildProject, type RunningSite, settingsOf, startBuild, startDev } from "../support/astro-project.ts";
import { createVisitorBrowser } from "../support/visitor-browser.ts";

const FIXTURE = join(import.meta.dirname, "fixture");
const PROPERTIES = "/site-properties/v4/properties";
const HOUR_MS = 3_600_000;

const upstream: string[] = [];
let server: TestServer;
let directory: string;
let site: RunningSite;

beforeAll(async () => {
  server = await startTestServer({ log: { request: ({ path }) => upstream.push(path), error: () => {}, warn: () => {}, info: () => {} } });
  directory = await buildProject(FIXTURE, "integration");
  site = await startBuild(directory, settingsOf(server, server.site));
}, 120_000);
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await server.close();
});
beforeEach(() => {
  upstream.length = 0;
});

const callersOf = (html: string) => [...html.matchAll(/data-caller[^>]*>([^<]+)</g)].map(([, id]) => id);
const subjectOf = async (response: Response) => textAt(await response.json(), "subjectId");

async function frontendToken(client: TestClient): Promise<string> {
  const { auth } = createClient({ origin: server.origin, auth: OAuthStrategy({ clientId: client.clientId }) });
  return (await auth.generateVisitorTokens()).accessToken.value;
}

test("a browser becomes a visitor with its first page, once, in an HttpOnly cookie, and stays that visitor", async () => {
  const browser = createVisitorBrowser(site.origin);
  const [first] = callersOf(await (await browser.openPage("/")).text());
  const [second] = callersOf(await (await browser.openPage("/")).text());
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(second).toBe(first);
  expect(await subjectOf(await browser.fetch("/api/caller"))).toBe(first);
  expect(browser.setCookies).toHaveLength(1);
  expect(browser.setCookies[0]).toMatch(/^belaySession=[\w-]+; Max-Age=5184000; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(upstream.filter((path) => path === "/oauth2/token")).toHaveLength(1);
});

test("a call that needs nobody makes no visitor; one that does makes one and keeps it", async () => {
  const browser = createVisitorBrowser(site.origin);
  await browser.fetch("/api/idle");
  expect(browser.setCookies).toEqual([]);
  expect(upstream).toEqual([]);
  const first = await subjectOf(await browser.fetch("/api/caller"));
  expect(await subjectOf(await browser.fetch("/api/caller"))).toBe(first);
  expect(browser.setCookies).toHaveLength(1);
});

test("every component of a page runs as its caller, those that are rendered after the page's head has left too", async () => {
  const pages = await Promise.all(
    Array.from({ length: 20 }, async () => callersOf(await (await createVisitorBrowser(site.origin).openPage("/streamed")).text())),
  );
  expect(new Set(pages.flat()).size).toBe(20);
  for (const callers of pages) {
    expect(callers).toHaveLength(3);
    expect(new Set(callers).size).toBe(1);
  }
});

test("a prerendered page is a file: no caller, no cookie, no call", async () => {
  const browser = createVisitorBrowser(site.origin);
  expect(await (await browser.openPage("/prerendered")).text()).toContain("data-locals>true<");
  expect(browser.setCookies).toEqual([]);
  expect(upstream).toEqual([]);
});

describe("unchanged official imports", () => {
  test("an elevated official function runs as the app, and the record names who asked", async () => {
    const browser = createVisitorBrowser(site.origin);
    const visitor = await subjectOf(await browser.fetch("/api/official-caller"));
    const response = await browser.fetch("/api/official");
    expect([response.status, await response.json()]).toEqual([200, { name: server.site.name }]);
    const [row] = await server.ledger();
    expect(row).toMatchObject({ kind: "elevated", subject: { id: visitor }, actor: { type: "APP", id: server.site.instanceId } });
  });

  test("the same function without elevation is refused and explained", async () => {
    const body = await (await createVisitorBrowser(site.origin).fetch("/api/official-refused")).json();
    expect(body).toMatchObject({ refused: true, status: 403, code: "PERMISSION_DENIED" });
    expect(valueAt(body, "fix")).toContain("auth.elevate(getSiteProperties)");
  });
});

test("in a steady state an elevated call takes exactly one call to the server, alone and among 50", async () => {
  const browser = createVisitorBrowser(site.origin);
  await browser.openPage("/");
  await browser.fetch("/api/elevated");
  upstream.length = 0;
  await browser.fetch("/api/elevated");
  expect(upstream).toEqual([PROPERTIES]);
  await Promise.all(Array.from({ length: 50 }, () => browser.fetch("/api/elevated")));
  expect(upstream).toEqual(Array.from({ length: 51 }, () => PROPERTIES));
});

test("an expired session is renewed and its cookie written back", async () => {
  const browser = createVisitorBrowser(site.origin);
  const before = await subjectOf(await browser.fetch("/api/caller"));
  server.clock.advance(5 * HOUR_MS);
  expect((await browser.fetch("/api/official-refused")).status).toBe(200);
  expect(browser.setCookies).toHaveLength(2);
  upstream.length = 0;
  expect(await subjectOf(await browser.fetch("/api/caller"))).toBe(before);
  expect(upstream).toEqual(["/oauth2/token-info"]);
});

describe("the Authorization header of an app's frontend", () => {
  test("is the caller, elevated for, and needs no cookie", async () => {
    const authorization = await frontendToken(server.site);
    const browser = createVisitorBrowser(site.origin);
    const caller = await subjectOf(await browser.fetch("/api/caller", { authorization }));
    expect((await browser.fetch("/api/elevated", { authorization })).status).toBe(200);
    const [row] = await server.ledger();
    expect(row).toMatchObject({ kind: "elevated", subject: { id: caller } });
    expect(browser.setCookies).toEqual([]);
  });

  test("S29: with a token of another app or site is refused, cookie or not", async () => {
    const browser = createVisitorBrowser(site.origin);
    await browser.openPage("/");
    const sameSite = await server.createClientWithPermissions("all");
    for (const client of [sameSite, server.otherSite]) {
      const response = await browser.fetch("/api/elevated", { authorization: await frontendToken(client) });
      expect([response.status, textAt(await response.json(), "details.applicationError.code")]).toEqual([403, "TOKEN_OF_ANOTHER_APP"]);
    }
    expect((await browser.fetch("/api/elevated", { authorization: "Bearer nonsense" })).status).toBe(401);
  });
});

test("S50: 200 requests of 20 browsers and frontends at once, elevated and not, never swap identities", async () => {
  const callers = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const headers: Record<string, string> = index % 2 === 0 ? {} : { authorization: await frontendToken(server.site) };
      const browser = createVisitorBrowser(site.origin);
      return { browser, headers, id: await subjectOf(await browser.fetch("/api/caller", headers)) };
    }),
  );
  expect(new Set(callers.map(({ id }) => id)).size).toBe(20);
  const before = (await server.ledger()).length;
  const seen = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const { browser, headers, id } = callers[index % callers.length] ?? callers[0] ?? expect.fail("no callers");
      const path = index % 4 < 2 ? "/api/caller" : "/api/elevated";
      const response = await browser.fetch(path, headers);
      return path === "/api/caller" ? [id, await subjectOf(response)] : [200, response.status];
    }),
  );
  for (const [expected, found] of seen) {
    expect(found).toBe(expected);
  }
  const rows = (await server.ledger()).slice(0, -before);
  expect(rows).toHaveLength(100);
  for (const { id } of callers.filter((_, index) => index % 4 >= 2)) {
    expect(rows.filter(({ subject }) => subject?.id === id)).toHaveLength(10);
  }
});

test("a project without settings says in one line what to do", async () => {
  await using unset = await startBuild(directory, {});
  expect((await fetch(new URL("/", unset.origin))).status).toBe(500);
  const words = unset.lines.filter((line) => line.includes("Belay:"));
  expect(words[0]).toContain(
    "Belay: BELAY_ORIGIN, BELAY_CLIENT_ID, BELAY_CLIENT_SECRET, BELAY_INSTANCE_ID are not set. Run: npx belay env > .env",
  );
});

test("the development server reads the official names too, and serves the same", async () => {
  const { clientId, clientSecret, instanceId } = server.site;
  const official = { WIX_CLIENT_ID: clientId, WIX_CLIENT_SECRET: clientSecret, WIX_CLIENT_INSTANCE_ID: instanceId };
  await using dev = await startDev(FIXTURE, { BELAY_ORIGIN: server.origin, ...official });
  const browser = createVisitorBrowser(dev.origin);
  const [caller] = callersOf(await (await browser.openPage("/")).text());
  expect(await (await browser.fetch("/api/official")).json()).toEqual({ name: server.site.name });
  const [row] = await server.ledger();
  expect(row).toMatchObject({ kind: "elevated", subject: { id: caller } });
});
