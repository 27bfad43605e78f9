import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppStrategy, createClient } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
import { products } from "@belay/sdk/stores";
import { startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProject, type RunningSite, settingsOf, startBuild, startDev } from "../support/astro-project.ts";
import { createVisitorBrowser } from "../support/visitor-browser.ts";

const GUIDE = join(import.meta.dirname, "../../docs/elevate-a-call-safely.md");
const PROJECT = join(import.meta.dirname, "dist/guide");
const TITLED_BLOCK = /^```\w+ title="([^"]+)"\n(.*?)^```/gms;

/** The files that the guide shows, by their titles. */
const files = new Map<string, string>();
let server: TestServer;
let site: RunningSite;

/** The app, as its own client. */
function shop() {
  const { clientId: appId, clientSecret: appSecret, instanceId } = server.site;
  return createClient({ origin: server.origin, auth: AppStrategy({ appId, appSecret, instanceId }) });
}

async function writeProject(configuration: string): Promise<void> {
  await rm(PROJECT, { recursive: true, force: true });
  for (const [name, text] of files) {
    const path = join(PROJECT, name === configuration ? "astro.config.mjs" : name);
    const isOtherConfiguration = name.startsWith("astro.config") && name !== configuration;
    if (!isOtherConfiguration) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
  }
}

beforeAll(async () => {
  for (const [, title = "", text = ""] of (await readFile(GUIDE, "utf8")).matchAll(TITLED_BLOCK)) {
    files.set(title, text);
  }
  server = await startTestServer();
  await shop().call(siteProperties.updateBusinessProfile, { businessName: "Tern & Tide", description: "not asked for" });
  await shop().call(siteProperties.updateBusinessContact, { email: "hello@tern-and-tide.example", phone: "not asked for" });
  await writeProject("astro.config.mjs");
  site = await startDev(PROJECT, settingsOf(server, server.site));
}, 120_000);
afterAll(async () => {
  await site?.[Symbol.asyncDispose]();
  await server?.close();
  await rm(PROJECT, { recursive: true, force: true });
});

const get = (path: string) => createVisitorBrowser(site.origin).fetch(path);
const codeOf = async (response: Response) => [response.status, textAt(await response.json(), "details.applicationError.code")];

test("the guide has the files that it speaks of", () => {
  expect([...files.keys()]).toEqual([
    "package.json",
    "astro.config.mjs",
    "src/pages/api/contact-refused.ts",
    "src/pages/api/contact.ts",
    "src/pages/api/ask-for-more.ts",
    "src/pages/api/forgotten.ts",
    "astro.config.mjs (strict)",
  ]);
});

test("step 2: the visitor's own call is refused, with the reason", async () => {
  const response = await get("/api/contact-refused");
  const body = await response.clone().json();
  expect(await codeOf(response)).toEqual([403, "PERMISSION_DENIED"]);
  expect(valueAt(body, "details.applicationError.data.missing")).toEqual(["SITE_SETTINGS.VIEW"]);
});

test("step 3: elevated, it answers, and only the named fields leave", async () => {
  const response = await get("/api/contact");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ properties: { businessName: "Tern & Tide", email: "hello@tern-and-tide.example" } });
});

test("step 4: every line that the guide asks for gets the answer that it says", async () => {
  const ask = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    createVisitorBrowser(site.origin).fetch(
      "/api/ask-for-more",
      { "content-type": "application/json", ...headers },
      { method: "POST", body },
    );
  const unknown = await ask('{"productId":"00000000-0000-4000-8000-000000000000"}');
  expect([unknown.status, await unknown.json()]).toEqual([200, { isNoted: false }]);
  expect(await codeOf(await ask('{"productId":"everything"}'))).toEqual([400, "INPUT_INVALID"]);
  expect(await codeOf(await ask("{}", { origin: "https://another.example" }))).toEqual([403, "CROSS_SITE_REQUEST"]);
  expect((await get("/api/ask-for-more?productId=x")).status).toBe(404);
  const product = await shop().call(products.createProduct, {
    ...{ name: "Cup", productType: "PHYSICAL", physicalProperties: {} },
    variantsInfo: { variants: [{ price: { actualPrice: { amount: "5" } }, physicalProperties: {} }] },
  });
  const noted = await ask(JSON.stringify({ productId: product._id }));
  expect([noted.status, await noted.json()]).toEqual([200, { isNoted: true }]);
});

test("step 5: the record names visitor, app, endpoint and reason", async () => {
  expect((await server.ledger()).find(({ endpoint }) => endpoint === "POST /api/ask-for-more")).toMatchObject({
    ...{ kind: "elevated", reason: "a customer asks for more", subject: { type: "VISITOR" } },
    actor: { type: "APP", id: server.site.instanceId },
  });
});

test("step 6: the development server names the route that elevates without a guard, once, and what to do", async () => {
  const told = () => site.lines.filter((line) => line.includes("GET /api/forgotten"));
  expect((await get("/api/forgotten")).status).toBe(200);
  expect((await get("/api/forgotten")).status).toBe(200);
  await expect.poll(told).toHaveLength(1);
  expect(told()[0]).toMatch(/elevates getSiteProperties .* endpoint\(\{ allow, elevate, handle \}\)/);
  expect(site.lines.filter((line) => line.includes("GET /api/contact"))).toEqual([]);
});

test("step 6: strict, the site with the forgotten guard is not built, and the file and line are named", async () => {
  await site[Symbol.asyncDispose]();
  await writeProject("astro.config.mjs (strict)");
  await expect(buildProject(PROJECT, "refused")).rejects.toThrow("src/pages/api/forgotten.ts:4 unguarded-elevation");
  await rm(join(PROJECT, "src/pages/api/forgotten.ts"));
  const directory = await buildProject(PROJECT, "strict");
  site = await startBuild(directory, settingsOf(server, server.site));
  expect((await get("/api/contact")).status).toBe(200);
}, 120_000);

test("step 6: a site that is built already is strict by its environment: the call is refused and nothing is sent", async () => {
  await site[Symbol.asyncDispose]();
  await writeProject("astro.config.mjs");
  const directory = await buildProject(PROJECT, "lax");
  site = await startBuild(directory, { ...settingsOf(server, server.site), BELAY_STRICT: "1" });
  const before = (await server.ledger()).length;
  expect((await get("/api/forgotten")).status).toBe(500);
  await expect.poll(() => site.lines.some((line) => line.includes("GET /api/forgotten elevates getSiteProperties"))).toBe(true);
  expect(await server.ledger()).toHaveLength(before);
  expect((await get("/api/contact")).status).toBe(200);
}, 120_000);
