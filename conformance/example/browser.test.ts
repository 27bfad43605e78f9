import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NpmBrowser, startChromium } from "../support/chromium.ts";
import { addProducts, type ExampleShop, SHOWN_PRODUCTS, startExampleShop } from "./example-shop.ts";

const WAIT_MS = 15_000;

let shop: ExampleShop;
let chromium: NpmBrowser;
beforeAll(async () => {
  [shop, chromium] = await Promise.all([startExampleShop("browser"), startChromium()]);
}, 120_000);
afterAll(async () => {
  await chromium?.[Symbol.asyncDispose]();
  await shop?.[Symbol.asyncDispose]();
});

/** Opens a page as a new person, does something there, and gives what went wrong in the browser meanwhile. */
async function visit(path: string, look: (page: Page) => Promise<void>): Promise<readonly string[]> {
  const context = await chromium.browser.newContext({ colorScheme: "light" });
  const problems: string[] = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(new URL(path, shop.site.origin).href);
    await look(page);
    return problems;
  } finally {
    await context.close();
  }
}

/** The text that a person sees: what styles hide is not in it. */
function seenText(place: Locator): Promise<string> {
  // Not textContent: it would hold hidden text too.
  return place.innerText();
}

/** The text of a panel, once its answer is there. */
async function answerIn(page: Page, heading: string): Promise<string> {
  const panel = page.locator(".panel", { has: page.getByRole("heading", { name: heading, exact: true }) });
  await panel.locator('[aria-busy="false"]').waitFor();
  return seenText(panel);
}

test("a person sees the contact details, and beside them why the same call is refused to them", async () => {
  const problems = await visit("/", async (page) => {
    const elevated = await answerIn(page, "Elevated");
    expect(elevated).toContain("200");
    expect(elevated).toContain("hello@tern-and-tide.example");
    expect(elevated).toContain("Quay Road 4, TR11 3XP Falmouth, GB");
    const refused = await answerIn(page, "Not elevated");
    expect(refused).toContain("403");
    expect(refused).toMatch(/You are\s+visitor [0-9a-f-]{36}/);
    expect(refused).toMatch(/Missing permission\s+\S+/);
    expect(refused).toMatch(/Fix\s+Call it from backend code as auth\.elevate\(getSiteProperties\)/);
    expect(refused).not.toContain("tern-and-tide.example");
  });
  expect(problems).toEqual([]);
});

test("S59: no script of the page can read the session", async () => {
  await visit("/", async (page) => {
    await answerIn(page, "Elevated");
    expect(await page.evaluate("document.cookie")).toBe("");
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ name: "belaySession", httpOnly: true, sameSite: "Lax" });
  });
});

test("a person finds a product and its price, with the keyboard alone", async () => {
  const problems = await visit("/", async (page) => {
    expect(await page.getByRole("article").allInnerTexts()).toContainEqual(expect.stringMatching(/Enamel mug\s+\$14\.50/));
    await page.getByRole("link", { name: "Enamel mug" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Enamel mug" }).waitFor();
    expect(await seenText(page.locator("main"))).toContain("$14.50");
    expect(await seenText(page.locator("main"))).toContain("Keeps its colour, dents with dignity.");
  });
  expect(problems).toEqual([]);
});

/** What the shop has on record of people who asked for more. */
async function asked() {
  return (await shop.server.ledger()).filter(({ endpoint }) => endpoint === "POST /api/ask-for-more");
}

test("a person asks for more of a product, and the shop has it on record by the person's name", async () => {
  const problems = await visit("/products/enamel-mug", async (page) => {
    await page.getByRole("button", { name: "I want more of this" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Thank you, the shop knows.").waitFor();
  });
  expect(problems).toEqual([]);
  expect(await asked()).toMatchObject([{ kind: "elevated", outcome: "allowed", subject: { type: "VISITOR" } }]);
});

test("S49: a page of another site that submits a form in the person's browser changes nothing", async () => {
  const before = await asked();
  const context = await chromium.browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    await page.goto(shop.site.origin);
    const html = `<form method="post" action="${shop.site.origin}/api/ask-for-more"><input name="productId" value="x"></form>`;
    await page.route("http://another.example/", (route) =>
      route.fulfill({ contentType: "text/html", body: `${html}<script>document.forms[0].submit()</script>` }),
    );
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith("/api/ask-for-more")),
      page.goto("http://another.example/").catch(() => undefined),
    ]);
    expect(answer.status()).toBe(403);
    expect(await asked()).toEqual(before);
  } finally {
    await context.close();
  }
});

test("the app page gets the details with a token of its own and without a cookie, and is recorded by name", async () => {
  const problems = await visit("/app", async (page) => {
    const answer = await answerIn(page, "Contact details");
    expect(answer).toContain("hello@tern-and-tide.example");
    await page.locator("#app-caller", { hasText: /visitor [0-9a-f-]{36}/ }).waitFor();
    const caller = await seenText(page.locator("#app-caller"));
    const [row] = await shop.server.ledger();
    expect(`visitor ${row?.subject?.id}`).toBe(caller);
  });
  expect(problems).toEqual([]);
});

// Last: it fills the shop.
test("a person without scripts reaches every product once by the links between pages, and comes back by the same way", async () => {
  const more = Array.from({ length: 14 }, (_, index) => ({ name: `Cork ${index}`, amount: "2.00", plainDescription: "<p>Floats.</p>" }));
  await addProducts(shop.server, more);
  const context = await chromium.browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    await page.goto(shop.site.origin);
    const names = () => page.getByRole("article").getByRole("link").allInnerTexts();
    const first = await names();
    await page.getByRole("link", { name: "Next page" }).click();
    const second = await names();
    expect(first).toHaveLength(12);
    expect([...first, ...second].toSorted()).toEqual([...SHOWN_PRODUCTS, ...more].map(({ name }) => name).toSorted());
    expect(await page.getByRole("link", { name: "Next page" }).count()).toBe(0);
    await page.getByRole("link", { name: "Previous page" }).click();
    expect(await names()).toEqual(first);
    // A link that was tampered with leads to the first page, not to an error.
    expect((await page.goto(new URL("/?page=nonsense", shop.site.origin).href))?.status()).toBe(200);
    expect(await names()).toEqual(first);
  } finally {
    await context.close();
  }
});
