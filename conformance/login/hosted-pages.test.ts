import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp } from "@belay/domains/apps";
import { sourcesNow } from "@belay/server";
import { call, startTestServer, type TestServer } from "@belay/testkit";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NpmBrowser, startChromium } from "../support/chromium.ts";
import { mailsTo, setSignOnPolicy } from "../support/members.ts";
import { linkFor, makeUser, USER_PASSWORD } from "../support/users.ts";

const PASSWORD = "correct horse battery";
/** Set to a folder to look at the pages. */
const SCREENSHOTS = process.env.LOGIN_SCREENSHOTS;

let server: TestServer;
let chromium: NpmBrowser;
/** The site that people come back to, and where exactly. */
let shop: Server;
let callback: string;

/** Starts a site that answers everything, and registers its callback with the app. */
async function openShop(): Promise<void> {
  shop = createServer((_req, res) => res.setHeader("content-type", "text/html").end("<h1>Back at the shop</h1>"));
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an address of this shape.
  callback = `http://localhost:${(shop.address() as AddressInfo).port}/api/auth/callback`;
  const { clientId } = server.site;
  const changed = await call(server.origin, {
    method: "PATCH",
    path: `/oauth-app/v1/oauth-apps/${clientId}`,
    token: await server.appToken(),
    body: { oAuthApp: { allowedRedirectUris: [callback] }, mask: "allowedRedirectUris" },
  });
  expect(changed.status).toBe(200);
}

beforeAll(async () => {
  // One after the other: unpacking the browser moves the folder for temporary files for a moment.
  server = await startTestServer();
  await openShop();
  chromium = await startChromium();
});

afterAll(async () => {
  await chromium[Symbol.asyncDispose]();
  shop.closeAllConnections();
  shop.close();
  await server.close();
});

/** A browser of somebody who was never here, without scripts. */
function openContext(): Promise<BrowserContext> {
  return chromium.browser.newContext({ viewport: { width: 900, height: 760 }, javaScriptEnabled: false });
}

function authorizeUrl(): string {
  const query = new URLSearchParams({
    clientId: server.site.clientId,
    responseType: "code",
    redirectUri: callback,
    state: "s1",
    codeChallenge: "a".repeat(43),
    codeChallengeMethod: "S256",
    responseMode: "query",
    prompt: "login",
  });
  return `${server.origin}/_api/oauth2/authorize?${query}`;
}

async function look(page: Page, name: string): Promise<void> {
  if (SCREENSHOTS !== undefined) {
    await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.screenshot({ path: `${SCREENSHOTS}/${name}-dark.png` });
    await page.emulateMedia({ colorScheme: "light" });
    const size = page.viewportSize();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.screenshot({ path: `${SCREENSHOTS}/${name}-phone.png`, fullPage: true });
    await page.setViewportSize(size ?? { width: 900, height: 760 });
  }
  // No page is wider than a small phone, whatever stands in it. Source: WCAG 2.2 section 1.4.10.
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const main = await page.locator("main").boundingBox();
  expect((main?.x ?? 0) + (main?.width ?? 0)).toBeLessThanOrEqual(320);
  await page.setViewportSize(size ?? { width: 900, height: 760 });
}

/** Fills the fields of a page in the order in which Tab reaches them, and sends the form with Enter. */
async function typeAndSend(page: Page, firstField: string, texts: readonly string[]): Promise<void> {
  await page.getByLabel(firstField).focus();
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press("Tab");
    await page.keyboard.type(text);
  }
  await page.keyboard.press("Enter");
}

test("a person signs up with the keyboard and without scripts, verifies the address, and lands back with a code", async () => {
  await setSignOnPolicy(server, { requireEmailVerification: true });
  const context = await openContext();
  const page = await context.newPage();
  await page.goto(authorizeUrl());
  expect(await page.title()).toBe(`Log in – ${server.site.name}`);
  await look(page, "login");
  await page.getByRole("link", { name: "Sign up" }).click();
  await look(page, "sign-up");
  await typeAndSend(page, "Email", ["ada@example.com", "Ada", PASSWORD]);
  await page.getByRole("heading", { name: "Check your mail" }).waitFor();
  await look(page, "code");
  await typeAndSend(page, "Code", ["000000"]);
  await page.getByRole("alert").waitFor();
  await look(page, "code-wrong");
  const code = /\b\d{6}\b/.exec((await mailsTo(server, "ada@example.com"))[0]?.text ?? "")?.[0] ?? "";
  await typeAndSend(page, "Code", [code]);
  await page.getByRole("heading", { name: "Back at the shop" }).waitFor();
  const url = new URL(page.url());
  expect(url.origin + url.pathname).toBe(callback);
  expect([url.searchParams.get("state"), url.searchParams.get("code")]).toEqual(["s1", expect.stringMatching(/^[\w-]{43}$/)]);
  const [session] = (await context.cookies(server.origin)).filter(({ name }) => name.includes("login-"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  await context.close();
});

test("a wrong password says so and keeps the address; a forgotten one is set anew through the mail", async () => {
  await setSignOnPolicy(server, { requireEmailVerification: false });
  const context = await openContext();
  const page = await context.newPage();
  await page.goto(authorizeUrl());
  await page.getByRole("link", { name: "Sign up" }).click();
  await typeAndSend(page, "Email", ["bob@example.com", "Bob", PASSWORD]);
  await page.getByRole("heading", { name: "Back at the shop" }).waitFor();
  await page.goto(authorizeUrl());
  await typeAndSend(page, "Email", ["bob@example.com", "wrong password"]);
  await page.getByRole("alert").waitFor();
  expect(await page.getByLabel("Email").inputValue()).toBe("bob@example.com");
  await look(page, "login-wrong");
  await page.getByRole("link", { name: "I forgot my password" }).click();
  await look(page, "forgotten");
  await typeAndSend(page, "Email", ["bob@example.com"]);
  await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
  const link = /http:\S+/.exec((await mailsTo(server, "bob@example.com"))[0]?.text ?? "")?.[0] ?? "";
  await page.goto(link);
  await look(page, "new-password");
  await typeAndSend(page, "New password", ["a new good password"]);
  await page.getByRole("heading", { name: "You are logged in" }).waitFor();
  await page.goto(authorizeUrl());
  await typeAndSend(page, "Email", ["bob@example.com", "a new good password"]);
  await page.getByRole("heading", { name: "Back at the shop" }).waitFor();
  await context.close();
});

test("whoever opens the server's address in a browser reads that it runs, and on a development server what to try", async () => {
  const guide = (origin: string) => ({
    intro: "What to try with `belay`:",
    steps: [
      { title: "Call it", text: "Without a secret.", commands: [`curl -sS ${origin}/oauth2/token -d '<${"a".repeat(400)}>'`] },
      { title: "Every method", text: "As a document:", link: { name: "openapi", href: `${origin}/openapi.json` } },
    ],
  });
  const told = await startTestServer({ settings: { guide } });
  const context = await openContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(server.origin);
  await page.getByRole("heading", { name: "The server is running" }).waitFor();
  await look(page, "start");
  await page.goto(told.origin);
  await look(page, "start-guide");
  expect(await page.locator("pre").innerText()).toBe(guide(told.origin).steps[0]?.commands?.[0]);
  await page.getByRole("link", { name: `${told.origin}/openapi.json` }).click();
  expect(page.url()).toBe(`${told.origin}/openapi.json`);
  const icon = await fetch(`${told.origin}/favicon.ico`);
  expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
  // What a browser does not let a page load, it says here.
  expect(complaints).toEqual([]);
  await context.close();
  await told.close();
});

test("an address that is not registered is shown, not visited", async () => {
  const context = await openContext();
  const page = await context.newPage();
  await page.goto(authorizeUrl().replace("auth%2Fcallback", "auth%2Fother"));
  await page.getByText(callback.replace("auth/callback", "auth/other")).waitFor();
  expect(new URL(page.url()).origin).toBe(server.origin);
  await look(page, "not-registered");
  await context.close();
});

/** An app that asks for two permissions and comes back to the shop's callback. */
async function makeApp(): Promise<string> {
  const { store, otherSite, clock } = server;
  const requestedPermissions = ["SITE_SETTINGS.VIEW", "WIX_STORES.PRODUCT_READ", "WIX_STORES.PRODUCT_UPDATE"];
  const asked = { name: "Parcel tracker", requestedPermissions, allowedRedirectUris: [callback] };
  return (await store.write((tx) => createApp(tx, { siteId: otherSite.siteId, ...asked }, sourcesNow(clock)))).id;
}

test("somebody of the site sets a password with a link, sees what an app asks for, and installs it with the keyboard", async () => {
  const user = await makeUser(server, server.site, { email: "owner@example.com" });
  const context = await openContext();
  const page = await context.newPage();
  await page.goto(server.origin + (await linkFor(server, user.id)));
  await look(page, "user-link");
  await typeAndSend(page, "New password", [USER_PASSWORD]);
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  await look(page, "account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await look(page, "signed-out");
  const install = new URLSearchParams({ appId: await makeApp(), redirectUrl: callback, state: "s2" });
  await page.goto(`${server.origin}/installer/install?${install}`);
  await look(page, "user-login");
  await typeAndSend(page, "Email", ["owner@example.com", "wrong password"]);
  await page.getByRole("alert").waitFor();
  await look(page, "user-login-wrong");
  await typeAndSend(page, "Password", [USER_PASSWORD]);
  await page.getByRole("heading", { name: "Install Parcel tracker?" }).waitFor();
  await look(page, "install");
  expect(await page.getByRole("radio", { name: server.site.name }).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Install" }).focus();
  await look(page, "install-focus");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Back at the shop" }).waitFor();
  const { searchParams } = new URL(page.url());
  expect([searchParams.get("state"), searchParams.get("code")]).toEqual(["s2", expect.stringMatching(/^[\w-]{43}$/)]);
  await context.close();
});
