import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NpmBrowser, startChromium } from "../support/chromium.ts";
import { memberIdOf } from "../support/members.ts";
import { type ExampleShop, startExampleShop } from "./example-shop.ts";

const WAIT_MS = 15_000;
const PASSWORD = "correct horse battery";
/** Set to a folder to look at the pages. */
const SCREENSHOTS = process.env.EXAMPLE_SCREENSHOTS;

let shop: ExampleShop;
let chromium: NpmBrowser;
beforeAll(async () => {
  // One after the other: unpacking the browser moves the folder for temporary files for a moment.
  shop = await startExampleShop("member");
  chromium = await startChromium();
}, 120_000);
afterAll(async () => {
  await chromium?.[Symbol.asyncDispose]();
  await shop?.[Symbol.asyncDispose]();
});

interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly problems: readonly string[];
}

async function visit(options: { readonly javaScriptEnabled?: boolean; readonly width?: number } = {}): Promise<Visit> {
  const { width = 1_100, ...rest } = options;
  const context = await chromium.browser.newContext({ colorScheme: "light", viewport: { width, height: 760 }, ...rest });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  return { context, page, problems };
}

async function look(page: Page, name: string): Promise<void> {
  if (SCREENSHOTS !== undefined) {
    await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
  }
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.getByRole("link", { name: "Log in or sign up" }).click();
  await look(page, "hosted-login");
  await page.getByRole("link", { name: "Sign up" }).click();
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Name").fill("Ada");
  await page.getByLabel("Password").fill(PASSWORD);
  await look(page, "hosted-sign-up");
  await page.getByLabel("Password").press("Enter");
  await page.locator("[data-member]").waitFor();
}

test("a person signs up on the hosted page, lands back on the page they came from, is greeted, stays signed in, and logs out", async () => {
  const { context, page, problems } = await visit();
  await page.goto(`${shop.site.origin}/`);
  await look(page, "home-visitor");
  await page.getByRole("link", { name: "Enamel mug" }).click();
  await signUp(page, "ada@example.com");
  expect(page.url()).toMatch(new RegExp(`^${shop.site.origin}/products/enamel-mug$`));
  await look(page, "product-member");
  await page.getByRole("link", { name: "Shop", exact: true }).click();
  expect(await page.locator("[data-member]").innerText()).toBe("Hello, Ada");
  await page.locator('.panel [aria-busy="false"]').first().waitFor();
  await look(page, "home-member");
  const [row] = await shop.server.ledger();
  expect(row?.subject).toMatchObject({ type: "MEMBER", id: await memberIdOf(shop.server, "ada@example.com") });
  await page.getByRole("button", { name: "Log out" }).click();
  await page.getByRole("link", { name: "Log in or sign up" }).waitFor();
  expect(page.url()).toBe(`${shop.site.origin}/`);
  await look(page, "home-logged-out");
  await page.reload();
  await page.getByRole("link", { name: "Log in or sign up" }).waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("the same without scripts, on a narrow screen; after the logout the hosted page asks again", async () => {
  const { context, page } = await visit({ javaScriptEnabled: false, width: 390 });
  await page.goto(`${shop.site.origin}/app`);
  await look(page, "narrow-visitor");
  await signUp(page, "bob@example.com");
  expect(page.url()).toBe(`${shop.site.origin}/app`);
  await look(page, "narrow-member");
  await page.getByRole("button", { name: "Log out" }).click();
  await page.getByRole("link", { name: "Log in or sign up" }).click();
  await page.getByLabel("Password").waitFor();
  expect(new URL(page.url()).origin).toBe(shop.server.origin);
  await page.getByLabel("Email").fill("bob@example.com");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByLabel("Password").press("Enter");
  await page.locator("[data-member]").waitFor();
  expect(page.url()).toBe(`${shop.site.origin}/app`);
  await context.close();
});

test("S59: no script of the page can read a member's session, and no link of another site signs anybody out", async () => {
  const { context, page } = await visit();
  await page.goto(`${shop.site.origin}/`);
  await signUp(page, "eve@example.com");
  expect(await page.evaluate("document.cookie")).toBe("");
  await page.goto(`${shop.server.origin.replace("127.0.0.1", "localhost")}/health`);
  const action = JSON.stringify(`${shop.site.origin}/api/auth/logout`);
  await page.evaluate(
    `(() => { const f = document.createElement("form"); f.method = "post"; f.action = ${action}; document.body.append(f); f.submit(); })()`,
  );
  await page.waitForURL((url) => url.origin === shop.site.origin);
  await page.goto(`${shop.site.origin}/`);
  expect(await page.locator("[data-member]").count()).toBe(1);
  await context.close();
});

test("a page that does not exist still knows who is there", async () => {
  const { context, page, problems } = await visit();
  await page.goto(`${shop.site.origin}/nowhere`);
  await page.getByRole("heading", { name: "Not here" }).waitFor();
  await page.getByRole("link", { name: "Log in or sign up" }).waitFor();
  expect(problems).toEqual([]);
  await context.close();
});
