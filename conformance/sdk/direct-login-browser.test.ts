import { startTestServer, type TestServer } from "@belay/testkit";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BrowserApp, startBrowserApp } from "../support/browser-app.ts";
import { type NpmBrowser, startChromium } from "../support/chromium.ts";
import { memberIdOf } from "../support/members.ts";
import { registerSite } from "../support/redirects.ts";

/** What an application with a login form of its own does. */
const PROGRAM = `
import { createClient, OAuthStrategy } from "@belay/sdk";
window.signIn = async (origin, clientId, person, isNew) => {
  const { auth } = createClient({ origin, auth: OAuthStrategy({ clientId }) });
  const step = isNew ? await auth.register(person) : await auth.login(person);
  try {
    auth.setTokens(await auth.getMemberTokensForDirectLogin(step.data?.sessionToken ?? "none"));
  } catch (error) {
    return { step: step.loginState, code: error.code, frames: document.querySelectorAll("iframe").length };
  }
  const { subjectType, subjectId } = await auth.getTokenInfo();
  return { subjectType, subjectId, loggedIn: auth.loggedIn(), frames: document.querySelectorAll("iframe").length };
};
`;

let server: TestServer;
let app: BrowserApp;
let chromium: NpmBrowser;
beforeAll(async () => {
  server = await startTestServer();
  app = await startBrowserApp(PROGRAM);
  chromium = await startChromium();
}, 60_000);
afterAll(async () => {
  await chromium?.[Symbol.asyncDispose]();
  await app?.[Symbol.asyncDispose]();
  await server.close();
});

async function openApp(): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(app.origin);
  await page.waitForFunction("window.signIn !== undefined");
  return page;
}

function signIn(page: Page, person: { readonly email: string; readonly password: string }, isNew: boolean): Promise<unknown> {
  const values = [server.origin, server.site.clientId, person, isNew].map((value) => JSON.stringify(value));
  return page.evaluate(`window.signIn(${values.join(", ")})`);
}

test("a login form of the app's own becomes a member's tokens in the browser, without leaving the page", async () => {
  await registerSite(server, app.origin);
  const page = await openApp();
  const ada = { email: "ada@example.com", password: "correct horse battery" };
  const expected = async () => ({ subjectType: "MEMBER", subjectId: await memberIdOf(server, ada.email), loggedIn: true, frames: 0 });
  expect(await signIn(page, ada, true)).toEqual(await expected());
  expect(await signIn(page, ada, false)).toEqual(await expected());
  expect(page.url()).toBe(`${app.origin}/`);
});

test("a session that does not count is refused, and no frame stays behind", async () => {
  await registerSite(server, app.origin);
  const page = await openApp();
  const answer = await signIn(page, { email: "ada@example.com", password: "a wrong password" }, false);
  expect(answer).toEqual({ step: "FAILURE", code: "LOGIN_REFUSED", frames: 0 });
});
