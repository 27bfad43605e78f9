import { afterEach, expect, test, vi } from "vitest";
import { createJar, type Jar } from "../../testing/browser.ts";
import { serve, startTestBackend, type TestBackend } from "../../testing/site.ts";
import type { BelayLocals } from "../locals.ts";
import { beginLogin, beginLogout, finishLogin, finishLogout, type LoginRequest } from "./login-routes.ts";

const SITE = "http://localhost:4321";
const PASSWORD = "correct horse battery";

afterEach(() => void vi.useRealTimers());

type Route = (login: LoginRequest) => Promise<Response>;

/** Runs a route as the middleware and Astro would: with the session and the cookies of that browser. */
async function visit(backend: TestBackend["backend"], jar: Jar, route: Route, request: Request): Promise<Response> {
  const { value } = await serve(backend, ({ loginParts }: BelayLocals) => route({ request, cookies: jar, ...loginParts }), {
    jar,
    request,
  });
  if (value === undefined) {
    throw new Error("the route did not run");
  }
  return value;
}

function browserRequest(path: string, init: RequestInit = {}): Request {
  return new Request(new URL(path, SITE), { headers: { accept: "text/html" }, ...init });
}

/** Signs a new member up on the hosted page, as a browser does, and gives where that ends. */
async function signUpAt(loginUrl: string, email: string): Promise<URL> {
  const page = await fetch(loginUrl);
  const cookie = page.headers
    .getSetCookie()
    .map((text) => text.split(";")[0])
    .join("; ");
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  const { search, origin } = new URL(page.url);
  const answer = await fetch(`${origin}/login/sign-up${search}`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie },
    body: new URLSearchParams({ csrf, email, password: PASSWORD, nickname: "Ada" }),
  });
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get("location") ?? "");
}

test("a visitor signs up on the hosted page, lands back as a member, and logs out for good", async () => {
  await using site = await startTestBackend();
  const jar = createJar();
  const begun = await visit(site.backend, jar, beginLogin, browserRequest("/api/auth/login?returnToUrl=/account?tab=1"));
  expect(begun.status).toBe(302);
  const back = await signUpAt(begun.headers.get("location") ?? "", "ada@example.com");
  expect(back.origin + back.pathname).toBe(`${SITE}/api/auth/callback`);
  const landed = await visit(site.backend, jar, finishLogin, browserRequest(back.pathname + back.search));
  expect(landed.headers.get("location")).toBe("/account?tab=1");
  const member = await serve(site.backend, ({ identify }) => identify(), { jar });
  expect(member.value).toMatchObject({ kind: "MEMBER" });
  site.advance(40 * 86_400_000);
  const idle = await serve(site.backend, ({ identify }) => identify(), { jar });
  expect(idle.value, "an idle member stays a member").toEqual(member.value);
  const out = await visit(site.backend, jar, beginLogout, browserRequest("/api/auth/logout?returnUrl=/bye", { method: "POST" }));
  expect(out.status).toBe(303);
  const end = await fetch(out.headers.get("location") ?? "", { redirect: "manual" });
  expect(end.headers.get("location")).toBe(`${SITE}/api/auth/logout-callback?returnTo=%2Fbye`);
  expect((await serve(site.backend, ({ identify }) => identify(), { jar })).value).toMatchObject({ kind: "VISITOR" });
  const bye = await visit(site.backend, jar, finishLogout, browserRequest("/api/auth/logout-callback?returnTo=%2Fbye"));
  expect(bye.headers.get("location")).toBe("/bye");
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/a/..//evil.example",
  "javascript:alert(1)",
  "account",
  "/\t/evil.example",
])("S66: %s is no place to go back to", async (target) => {
  await using site = await startTestBackend();
  const query = new URLSearchParams({ returnToUrl: target });
  const begun = await visit(site.backend, createJar(), beginLogin, browserRequest(`/api/auth/login?${query}`));
  expect(begun.status).toBe(400);
  const ended = await visit(
    site.backend,
    createJar(),
    finishLogout,
    browserRequest(`/api/auth/logout-callback?returnTo=${encodeURIComponent(target)}`),
  );
  expect(ended.status).toBe(400);
});

test("S20: an answer with another state, or in a browser that began no login, signs nobody in", async () => {
  await using site = await startTestBackend();
  const jar = createJar();
  const begun = await visit(site.backend, jar, beginLogin, browserRequest("/api/auth/login"));
  const back = await signUpAt(begun.headers.get("location") ?? "", "eve@example.com");
  const elsewhere = await visit(site.backend, createJar(), finishLogin, browserRequest(back.pathname + back.search));
  expect(elsewhere.status).toBe(400);
  back.searchParams.set("state", "another");
  expect((await visit(site.backend, jar, finishLogin, browserRequest(back.pathname + back.search))).status).toBe(400);
});

test("behind a proxy that ends TLS the address to come back to is the browser's", async () => {
  await using site = await startTestBackend();
  const headers = { host: "127.0.0.1:3000", "x-forwarded-proto": "https", "x-forwarded-host": "unknown.example" };
  const request = new Request("http://127.0.0.1:3000/api/auth/login", { headers });
  const refused = visit(site.backend, createJar(), beginLogin, request);
  await expect(refused).rejects.toMatchObject({ code: "REDIRECT_NOT_ALLOWED" });
  await expect(refused).rejects.toMatchObject({
    details: { applicationError: { data: { rejected: "https://unknown.example/api/auth/callback" } } },
  });
});

test("a logout from another site is refused", async () => {
  await using site = await startTestBackend();
  const request = browserRequest("/api/auth/logout", { method: "POST", headers: { origin: "https://evil.example" } });
  expect((await visit(site.backend, createJar(), beginLogout, request)).status).toBe(400);
});
