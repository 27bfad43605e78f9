import { auth } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
import { products } from "@belay/sdk/stores";
import { valueAt } from "@belay/testkit";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createJar, requestFor } from "../../testing/browser.ts";
import { errorOf, frontendToken, memberSession, serve, startTestBackend, type TestBackend } from "../../testing/site.ts";
import { parseAuthorization } from "./authorization-identity.ts";

let site: TestBackend;
beforeAll(async () => {
  site = await startTestBackend();
});
afterAll(() => site[Symbol.asyncDispose]());
beforeEach(() => {
  site.upstream.length = 0;
});

const withToken = (authorization: string) => ({ request: requestFor("endpoint", { authorization }) });
const readProperties = auth.elevate(siteProperties.getSiteProperties);

async function refusal(response: Response): Promise<readonly [status: number, code: unknown]> {
  return [response.status, valueAt(await response.json(), "details.applicationError.code")];
}

test("S32: one token is read from the header, bare or after Bearer; anything else is refused", () => {
  expect(parseAuthorization("a.b.c.d.e")).toBe("a.b.c.d.e");
  expect(parseAuthorization("bearer a.b.c.d.e")).toBe("a.b.c.d.e");
  for (const header of ["", "Basic dXNlcjpwYXNz", "a.b.c.d.e, f.g.h.i.j", "a.b.c.d.e,key", "Bearer a b"]) {
    expect(() => parseAuthorization(header)).toThrow(expect.objectContaining({ code: "AUTHORIZATION_MALFORMED", status: 401 }));
  }
});

test("the token of an app's frontend is the caller, its cookie is not looked at, and no visitor is made", async () => {
  const token = await frontendToken(site.server.origin, site.server.site);
  const { jar } = await serve(site.backend, async () => {}, { request: requestFor("page") });
  const { value } = await serve(site.backend, async (belay) => [belay.caller, await auth.getTokenInfo()] as const, {
    jar,
    ...withToken(`Bearer ${token}`),
  });
  const [caller, info] = value ?? [];
  expect(caller).toMatchObject({ kind: "VISITOR", id: info?.subjectId, siteId: site.server.site.siteId });
  expect((await serve(site.backend, async (belay) => belay.caller, { jar })).value).not.toEqual(caller);
  expect(jar.writes).toHaveLength(1);
});

test("its calls are un-elevated until they are elevated, to the instance that the token is for, and both names are recorded", async () => {
  const { id, tokens } = await memberSession(site.server);
  const { value } = await serve(
    site.backend,
    async () => [await errorOf(siteProperties.getSiteProperties()), await readProperties()] as const,
    withToken(tokens.accessToken.value),
  );
  expect(value?.[0]).toMatchObject({ status: 403, explanation: { identity: { type: "MEMBER", id } } });
  expect(value?.[1]).toHaveProperty("properties");
  const [row] = await site.server.ledger();
  expect(row).toMatchObject({ kind: "elevated", subject: { type: "MEMBER", id }, actor: { type: "APP", id: site.server.site.instanceId } });
});

test("in a steady state an elevated call for a frontend takes one call to the server", async () => {
  const token = await frontendToken(site.server.origin, site.server.site);
  await serve(site.backend, () => readProperties(), withToken(token));
  site.upstream.length = 0;
  await Promise.all(Array.from({ length: 20 }, () => serve(site.backend, () => readProperties(), withToken(token))));
  expect(site.upstream).toEqual(Array.from({ length: 20 }, () => "/site-properties/v4/properties"));
});

test("S29: a token of another app, on this site or another, is refused loudly and the handler does not run", async () => {
  const sameSite = await site.server.createClientWithPermissions("all");
  for (const client of [sameSite, site.server.otherSite]) {
    const token = await frontendToken(site.server.origin, client);
    const { response, value } = await serve(site.backend, async () => "ran", withToken(token));
    expect(value).toBeUndefined();
    expect(await refusal(response)).toEqual([403, "TOKEN_OF_ANOTHER_APP"]);
    expect(response.headers.get("cache-control")).toBe("no-store");
  }
});

test("an unknown, malformed, expired or revoked token is refused with 401, never ignored", async () => {
  const { tokens, revoke } = await memberSession(site.server);
  await revoke();
  const visitor = await frontendToken(site.server.origin, site.server.site);
  const jar = createJar();
  for (const [header, code] of [
    ["nonsense", "TOKEN_INVALID"],
    ["Bearer ", "TOKEN_INVALID"],
    ["a.b.c.d.e", "TOKEN_INVALID"],
    [`${visitor.slice(0, -4)}AAAA`, "TOKEN_INVALID"],
    [tokens.accessToken.value, "TOKEN_INVALID"],
    [tokens.refreshToken.value, "TOKEN_INVALID"],
    [`${visitor},${visitor}`, "AUTHORIZATION_MALFORMED"],
    ["Basic dXNlcjpwYXNz", "AUTHORIZATION_MALFORMED"],
  ] as const) {
    const { response, value } = await serve(site.backend, async () => "ran", { jar, ...withToken(header) });
    expect([value, ...(await refusal(response))]).toEqual([undefined, 401, code]);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer /);
  }
  site.advance(5 * 3_600_000);
  const expired = await serve(site.backend, async () => "ran", { jar, ...withToken(visitor) });
  expect(await refusal(expired.response)).toEqual([401, "TOKEN_INVALID"]);
  expect(jar.writes).toEqual([]);
});

test("a token that was revoked a moment after it was checked makes no further call, elevated or not", async () => {
  const { tokens, revoke } = await memberSession(site.server);
  const asMember = withToken(tokens.accessToken.value);
  await serve(site.backend, () => products.queryProducts().find(), asMember);
  await revoke();
  const { value } = await serve(
    site.backend,
    async () => [await errorOf(products.queryProducts().find()), await errorOf(readProperties())],
    asMember,
  );
  expect(value?.map(({ status }) => status)).toEqual([401, 401]);
});

test("a token that cannot be checked is answered with 503, and checked again the next time", async () => {
  const token = await frontendToken(site.server.origin, site.server.site);
  const { createBackend } = await import("../backend.ts");
  const gone = createBackend({ ...site.backend.environment, origin: "http://127.0.0.1:1" });
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const { response } = await serve(gone, async () => "ran", withToken(token));
  // Where the backend is, and what it said, is for the log alone.
  expect([await response.clone().text(), log.mock.calls.flat().join(" ")]).toEqual([
    expect.not.stringContaining("127.0.0.1"),
    expect.stringContaining("http://127.0.0.1:1: NETWORK_ERROR"),
  ]);
  log.mockRestore();
  expect(await refusal(response)).toEqual([503, "BACKEND_UNREACHABLE"]);
  expect((await serve(site.backend, async () => "ran", withToken(token))).value).toBe("ran");
});
