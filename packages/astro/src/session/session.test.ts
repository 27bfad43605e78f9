import { auth } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
import { products } from "@belay/sdk/stores";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createJar, requestFor } from "../../testing/browser.ts";
import { environmentOf, errorOf, memberSession, serve, startTestBackend, type TestBackend } from "../../testing/site.ts";
import { createBackend } from "../backend.ts";
import { createSessionCookie, SESSION_COOKIE } from "./session-cookie.ts";

const HOUR_MS = 3_600_000;

let site: TestBackend;
beforeAll(async () => {
  site = await startTestBackend();
});
afterAll(() => site[Symbol.asyncDispose]());
beforeEach(() => {
  site.upstream.length = 0;
});

const whoCalls = async () => {
  const { subjectType, subjectId } = await auth.getTokenInfo();
  return `${subjectType} ${subjectId}`;
};
const listProducts = async () => (await products.queryProducts().find()).items;

/** The cookie of a session with these tokens. */
function cookieOf(tokens: Parameters<ReturnType<typeof createSessionCookie>["write"]>[0]): string {
  const jar = createJar();
  createSessionCookie(site.backend.sealer, requestFor("page"), jar).write(tokens);
  return jar.values.get(SESSION_COOKIE) ?? "";
}

test("S59: a page makes a visitor once, in a cookie that no script reads and no other site's form carries", async () => {
  const first = await serve(site.backend, async ({ caller }) => caller, { request: requestFor("page") });
  expect(first.value?.kind).toBe("VISITOR");
  expect(first.jar.writes).toEqual([
    { name: SESSION_COOKIE, attributes: { httpOnly: true, secure: false, sameSite: "lax", path: "/", maxAge: 60 * 86_400 } },
  ]);
  expect(first.jar.values.get(SESSION_COOKIE)?.length).toBeLessThan(3_900);
  expect(first.response.headers.get("cache-control")).toBe("private, no-store");
  const second = await serve(site.backend, async ({ caller }) => caller, { request: requestFor("page"), jar: first.jar });
  expect(second.value).toEqual(first.value);
  expect(second.jar.writes).toHaveLength(1);
  expect(second.response.headers.get("cache-control")).toBeNull();
  expect(site.upstream).toEqual(["/oauth2/token"]);
});

test("S59: the cookie is Secure wherever the browser may be on another machine", async () => {
  const { jar } = await serve(site.backend, async () => {}, { request: requestFor("page", { "x-forwarded-proto": "https" }) });
  expect(jar.writes[0]?.attributes.secure).toBe(true);
});

test("an endpoint that calls nobody makes no visitor, and one that calls makes one and keeps it", async () => {
  const idle = await serve(site.backend, async ({ caller }) => caller);
  expect(idle.value).toEqual({ kind: "NEW_VISITOR" });
  expect(idle.jar.writes).toEqual([]);
  expect(site.upstream).toEqual([]);
  const calling = await serve(site.backend, async (belay) => {
    await Promise.all([listProducts(), listProducts()]);
    return belay.caller;
  });
  expect(calling.value?.kind).toBe("VISITOR");
  expect(calling.jar.writes).toHaveLength(1);
  const again = await serve(site.backend, whoCalls, { jar: calling.jar });
  expect(again.value).toBe(`VISITOR ${calling.value?.kind === "VISITOR" ? calling.value.id : ""}`);
});

test("an expired access token is renewed and written back: the visitor stays the same one", async () => {
  const { jar, value: before } = await serve(site.backend, whoCalls, { request: requestFor("page") });
  site.advance(5 * HOUR_MS);
  site.upstream.length = 0;
  const { value: after } = await serve(site.backend, whoCalls, { jar });
  expect(after).toBe(before);
  expect(jar.writes).toHaveLength(2);
  expect(site.upstream.filter((path) => path === "/oauth2/token")).toHaveLength(1);
  site.upstream.length = 0;
  await serve(site.backend, listProducts, { jar });
  expect(site.upstream).toEqual(["/stores/v3/products/query"]);
});

test("a member who was idle for weeks is still that member", async () => {
  const { id, tokens } = await memberSession(site.server);
  const jar = createJar(cookieOf(tokens));
  expect((await serve(site.backend, async ({ caller }) => caller, { jar })).value).toEqual({
    kind: "MEMBER",
    id,
    siteId: site.server.site.siteId,
  });
  site.advance(20 * 24 * HOUR_MS);
  expect((await serve(site.backend, whoCalls, { jar })).value).toBe(`MEMBER ${id}`);
  expect(jar.writes).toHaveLength(1);
  // The renewed cookie, not the first one, is what the next request lives on.
  site.upstream.length = 0;
  expect((await serve(site.backend, whoCalls, { jar })).value).toBe(`MEMBER ${id}`);
  expect(site.upstream).toEqual(["/oauth2/token-info"]);
});

test("a member whose session was revoked becomes a visitor, and no call of theirs is repeated as that visitor", async () => {
  const { tokens, revoke } = await memberSession(site.server);
  const jar = createJar(cookieOf(tokens));
  await revoke();
  const refused = await serve(site.backend, () => errorOf(listProducts()), { jar });
  expect(refused.value?.status).toBe(401);
  expect((await serve(site.backend, whoCalls, { jar })).value).toMatch(/^VISITOR /);
});

test("200 requests at once with one expired session make one renewal", async () => {
  const { jar } = await serve(site.backend, whoCalls, { request: requestFor("page") });
  site.advance(5 * HOUR_MS);
  site.upstream.length = 0;
  const session = jar.values.get(SESSION_COOKIE);
  const answers = await Promise.all(Array.from({ length: 200 }, () => serve(site.backend, whoCalls, { jar: createJar(session) })));
  expect(new Set(answers.map(({ value }) => value)).size).toBe(1);
  expect(answers.every(({ jar: own }) => own.writes.length === 1)).toBe(true);
  expect(site.upstream.filter((path) => path === "/oauth2/token")).toHaveLength(1);
});

test("a session whose refresh token the server does not know becomes a new visitor", async () => {
  const expired = { accessToken: { value: "a.b.c.d.e", expiresAt: 1 }, refreshToken: { value: "bly_ref_gone", role: "visitor" } };
  const jar = createJar(cookieOf(expired));
  const { value } = await serve(site.backend, whoCalls, { jar, request: requestFor("page") });
  expect(value).toMatch(/^VISITOR /);
  expect(jar.writes).toHaveLength(1);
});

test("a cookie that was made up, changed, or made for another client names nobody", async () => {
  const other = createBackend(environmentOf(site.server, site.server.otherSite));
  const { jar: foreign } = await serve(other, async () => {}, { request: requestFor("page") });
  const { jar: own } = await serve(site.backend, async () => {}, { request: requestFor("page") });
  const value = own.values.get(SESSION_COOKIE) ?? "";
  const forged = encodeURIComponent(JSON.stringify({ clientId: site.server.site.clientId, tokens: { role: "member" } }));
  const changed = `${value.slice(0, -2)}${value.endsWith("AA") ? "BB" : "AA"}`;
  for (const session of [foreign.values.get(SESSION_COOKIE), forged, changed, "", "x".repeat(100_000)]) {
    const { value: caller } = await serve(site.backend, async (belay) => belay.caller, { jar: createJar(session) });
    expect(caller).toEqual({ kind: "NEW_VISITOR" });
  }
});

test("a server that cannot be reached fails the calls, not the pages that make none, and ends no session", async () => {
  const { jar, value } = await serve(site.backend, whoCalls, { request: requestFor("page") });
  const gone = createBackend({ ...environmentOf(site.server, site.server.site), origin: "http://127.0.0.1:1" });
  const page = await serve(gone, async ({ caller }) => caller, { request: requestFor("page") });
  expect(page.response.status).toBe(200);
  expect(page.value).toEqual({ kind: "NEW_VISITOR" });
  expect(page.jar.writes).toEqual([]);
  const call = await serve(gone, () => errorOf(listProducts()));
  expect(call.value?.status).toBe(0);
  expect((await serve(site.backend, whoCalls, { jar })).value).toBe(value);
});

test("tokens that arrive after the response has left are not written: their header could not be sent", async () => {
  let late = async (): Promise<unknown> => undefined;
  const { jar } = await serve(site.backend, async ({ identify }) => {
    late = identify;
  });
  await late();
  expect(jar.writes).toEqual([]);
});

test("elevation runs as the app, names the caller, and takes one call to the server", async () => {
  const { jar, value: who } = await serve(site.backend, whoCalls, { request: requestFor("page") });
  const read = auth.elevate(siteProperties.getSiteProperties, { reason: "unit test" });
  await serve(site.backend, () => read(), { jar });
  site.upstream.length = 0;
  const elevated = await serve(site.backend, () => read(), { jar });
  expect(elevated.value).toHaveProperty("properties");
  expect(site.upstream).toEqual(["/site-properties/v4/properties"]);
  const [row] = await site.server.ledger();
  expect(row).toMatchObject({ kind: "elevated", outcome: "allowed", actor: { id: site.server.site.instanceId }, reason: "unit test" });
  expect(`VISITOR ${row?.subject?.id}`).toBe(who);
});

test("S48: the same call without elevation is refused in the same request, before and after the elevated one", async () => {
  const { value } = await serve(
    site.backend,
    async () => {
      const before = await errorOf(siteProperties.getSiteProperties());
      await auth.elevate(siteProperties.getSiteProperties)();
      const after = await errorOf(siteProperties.getSiteProperties());
      return [before, after];
    },
    { request: requestFor("page") },
  );
  for (const error of value ?? []) {
    expect(error).toMatchObject({ status: 403, code: "PERMISSION_DENIED", explanation: { identity: { type: "VISITOR" } } });
  }
});
