import { join } from "node:path";
import { startTestServer, type TestServer, textAt } from "@belay/testkit";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildProject, type RunningSite, settingsOf, startBuild } from "../support/astro-project.ts";
import { createHttpPerson, type HttpPerson, locationOf, signUp } from "../support/http-person.ts";
import { memberIdOf } from "../support/members.ts";
import { registerSite } from "../support/redirects.ts";
import { startTlsProxy, type TlsProxy } from "../support/tls-proxy.ts";

const FIXTURE = join(import.meta.dirname, "fixture");
const DAY_MS = 86_400_000;
const PUBLIC_HOST = "shop.example";
const PUBLIC_ORIGIN = `https://${PUBLIC_HOST}`;

let server: TestServer;
let site: RunningSite;
let proxy: TlsProxy;
const upstream: string[] = [];

beforeAll(async () => {
  server = await startTestServer({ log: { request: ({ path }) => upstream.push(path), error: () => {}, warn: () => {}, info: () => {} } });
  site = await startBuild(await buildProject(FIXTURE, "login"), settingsOf(server, server.site));
  proxy = await startTlsProxy(site.origin, PUBLIC_HOST);
  await registerSite(server, site.origin);
}, 120_000);

afterEach(() => registerSite(server, site.origin));

afterAll(async () => {
  await proxy?.[Symbol.asyncDispose]();
  await site?.[Symbol.asyncDispose]();
  await server.close();
});

interface CallerLine {
  readonly type: string;
  readonly id: string;
}

/** Whom the site's own endpoint takes somebody for. */
async function callerOf(person: HttpPerson, origin = site.origin): Promise<CallerLine> {
  const body: unknown = await (await person.go(`${origin}/api/caller`, { headers: { accept: "*/*" } })).json();
  return { type: textAt(body, "subjectType"), id: textAt(body, "subjectId") };
}

/** Goes through the login of the site to its callback and beyond; answers where that ended. */
async function logIn(person: HttpPerson, email: string, { origin = site.origin, query = "" } = {}): Promise<string> {
  const begun = await person.go(`${origin}/api/auth/login${query}`);
  expect(begun.status, await begun.clone().text()).toBe(302);
  expect(begun.headers.get("cache-control")).toContain("no-store");
  const back = new URL(await signUp(person, locationOf(begun), email));
  // Behind a proxy the public name is not one that this machine knows.
  const landed = await person.go(`${origin}${back.pathname}${back.search}`);
  expect([landed.status, back.pathname]).toEqual([302, "/api/auth/callback"]);
  return landed.headers.get("location") ?? "";
}

describe("the login routes of a built site", () => {
  test("lead to the hosted page and back, as a member, to where the person was", async () => {
    const person = createHttpPerson();
    const visitor = await callerOf(person);
    expect(await logIn(person, "ada@example.com", { query: "?returnToUrl=/streamed?tab=1" })).toBe("/streamed?tab=1");
    const member = { type: "MEMBER", id: await memberIdOf(server, "ada@example.com") };
    expect(await callerOf(person)).toEqual(member);
    expect(visitor.type).toBe("VISITOR");
    expect((await person.go(`${site.origin}/streamed`)).status).toBe(200);
  });

  test("know both names of the address to go back to", async () => {
    const person = createHttpPerson();
    expect(await logIn(person, "returnurl@example.com", { query: "?returnUrl=/prerendered" })).toBe("/prerendered");
  });

  test("keep a member who was idle for 40 days a member, with one renewal", async () => {
    const person = createHttpPerson();
    await logIn(person, "idle@example.com");
    const member = await callerOf(person);
    server.clock.advance(40 * DAY_MS);
    upstream.length = 0;
    // The site's own clock does not move: that the token is over it learns from the refusal of the first call.
    expect((await person.go(`${site.origin}/api/official-refused`)).status).toBe(200);
    expect(await callerOf(person)).toEqual(member);
    expect(upstream.filter((path) => path === "/oauth2/token")).toHaveLength(1);
    expect(person.setCookies(site.origin).at(-1)).toMatch(/^belaySession=/);
  });

  test("end the session: the tokens at the server, and the browser's", async () => {
    const person = createHttpPerson();
    await logIn(person, "leaves@example.com");
    const member = await callerOf(person);
    const out = await person.go(`${site.origin}/api/auth/logout?returnToUrl=/prerendered`, { form: {}, headers: { origin: site.origin } });
    expect(out.status, await out.clone().text()).toBe(303);
    const ended = await person.go(locationOf(out));
    const bye = await person.go(locationOf(ended));
    expect([bye.url.startsWith(`${site.origin}/api/auth/logout-callback`), bye.headers.get("location")]).toEqual([true, "/prerendered"]);
    const after = await callerOf(person);
    expect([after.type, after.id === member.id]).toEqual(["VISITOR", false]);
    // The browser's own session is over too: nobody is let in without a page.
    const silent = await person.go(`${site.origin}/api/auth/login?prompt=none`);
    const answer = new URL(locationOf(await person.go(locationOf(silent))));
    expect(answer.searchParams.get("error")).toBe("login_required");
    expect((await person.go(answer.href)).headers.get("location")).toBe("/");
    expect((await callerOf(person)).type).toBe("VISITOR");
  });

  test("let somebody who is known at the hosted page in without asking again", async () => {
    const person = createHttpPerson();
    await logIn(person, "known@example.com");
    const silent = await person.go(`${site.origin}/api/auth/login?prompt=none&returnToUrl=/streamed`);
    const landed = await person.go(locationOf(await person.go(locationOf(silent))));
    expect(landed.headers.get("location")).toBe("/streamed");
    expect((await callerOf(person)).id).toBe(await memberIdOf(server, "known@example.com"));
  });

  test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "S66: do not take %s as an address to go back to",
    async (target) => {
      const person = createHttpPerson();
      for (const name of ["returnToUrl", "returnUrl"]) {
        const query = new URLSearchParams({ [name]: target });
        expect((await person.go(`${site.origin}/api/auth/login?${query}`)).status).toBe(400);
        const headers = { origin: site.origin };
        expect((await person.go(`${site.origin}/api/auth/logout?${query}`, { form: {}, headers })).status).toBe(400);
      }
      const ended = await person.go(`${site.origin}/api/auth/logout-callback?returnTo=${encodeURIComponent(target)}`);
      expect(ended.status).toBe(400);
    },
  );

  test("S20: an answer to another browser's login signs nobody in", async () => {
    const [begins, elsewhere] = [createHttpPerson(), createHttpPerson()];
    const begun = await begins.go(`${site.origin}/api/auth/login`);
    const back = await signUp(begins, locationOf(begun), "state@example.com");
    expect((await elsewhere.go(back)).status).toBe(400);
    expect((await callerOf(elsewhere)).type).toBe("VISITOR");
  });

  test("a page of another site cannot log anybody out", async () => {
    const person = createHttpPerson();
    await logIn(person, "stays@example.com");
    const headers = { origin: "https://evil.example" };
    expect((await person.go(`${site.origin}/api/auth/logout`, { form: {}, headers })).status).toBe(403);
    expect((await person.go(`${site.origin}/api/auth/logout`)).status).toBe(404);
    expect((await callerOf(person)).type).toBe("MEMBER");
  });
});

describe("behind a proxy that ends TLS", () => {
  test("the login comes back to the public address, and every cookie is Secure", async () => {
    await registerSite(server, PUBLIC_ORIGIN);
    const person = createHttpPerson();
    const begun = await person.go(`${proxy.origin}/api/auth/login`);
    expect(begun.status, await begun.clone().text()).toBe(302);
    const back = await signUp(person, locationOf(begun), "tls@example.com");
    expect(back.startsWith(`${PUBLIC_ORIGIN}/api/auth/callback?`)).toBe(true);
    const { pathname, search } = new URL(back);
    expect((await person.go(`${proxy.origin}${pathname}${search}`)).status).toBe(302);
    expect((await callerOf(person, proxy.origin)).type).toBe("MEMBER");
    const lines = person.setCookies(proxy.origin);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => !/; Secure/i.test(line))).toEqual([]);
  });

  test("the logout's form is taken as the site's own, and leads back to the public address", async () => {
    await registerSite(server, PUBLIC_ORIGIN);
    const person = createHttpPerson();
    await logIn(person, "tls-leaves@example.com", { origin: proxy.origin });
    const headers = { origin: PUBLIC_ORIGIN, "sec-fetch-site": "same-origin" };
    const out = await person.go(`${proxy.origin}/api/auth/logout`, { form: {}, headers });
    expect(out.status, await out.clone().text()).toBe(303);
    expect(locationOf(await person.go(locationOf(out)))).toBe(`${PUBLIC_ORIGIN}/api/auth/logout-callback?returnTo=%2F`);
    const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    expect((await person.go(`${proxy.origin}/api/auth/logout`, { form: {}, headers: foreign })).status).toBe(403);
  });
});
