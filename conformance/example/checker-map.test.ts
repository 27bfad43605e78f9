import { join } from "node:path";
import { checkProject, coveredBy } from "@belay/check";
import { createClient, OAuthStrategy } from "@belay/sdk";
import { products } from "@belay/sdk/stores";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createVisitorBrowser } from "../support/visitor-browser.ts";
import { type ExampleShop, startExampleShop } from "./example-shop.ts";

const EXAMPLE = join(import.meta.dirname, "../../examples/headless-site");

let shop: ExampleShop;
beforeAll(async () => {
  shop = await startExampleShop("checker");
}, 120_000);
afterAll(() => shop?.[Symbol.asyncDispose]());

async function productId(slug: string): Promise<string> {
  const { clientId } = shop.server.site;
  const client = createClient({ origin: shop.server.origin, auth: OAuthStrategy({ clientId }) });
  const { product } = await client.call(products.getProductBySlug, slug);
  return product?._id ?? "";
}

/** Everything that a visitor can do on the site, and the rows that it left; what filled the shop is no work of the example. */
async function rowsOfVisit() {
  const before = new Set((await shop.server.ledger()).map(({ id }) => id));
  const browser = createVisitorBrowser(shop.site.origin);
  const home = await (await browser.openPage("/")).text();
  const [, slug = ""] = /href="\/products\/([^"]+)"/.exec(home) ?? [];
  await browser.fetch(`/products/${slug}`);
  await browser.fetch("/app");
  await browser.fetch("/api/site-properties");
  await browser.fetch("/api/site-properties-unelevated");
  const product = await productId(slug);
  const json = { "content-type": "application/json" };
  const asked = await browser.fetch("/api/ask-for-more", json, { method: "POST", body: JSON.stringify({ productId: product }) });
  expect(asked.status).toBe(200);
  return (await shop.server.ledger()).filter(({ id }) => !before.has(id));
}

test("S74: the ledger of a visit to the example holds nothing that the checker did not map", async () => {
  const rows = await rowsOfVisit();
  expect(
    rows
      .filter(({ kind }) => kind === "elevated")
      .map(({ endpoint }) => endpoint)
      .toSorted(),
  ).toEqual(["GET /api/site-properties", "POST /api/ask-for-more"]);
  expect(coveredBy(rows, checkProject(EXAMPLE))).toEqual([]);
  // Without the file that elevates, the map is not complete, and the rows say so.
  const partial = checkProject(EXAMPLE, { exclude: ["src/pages/api/site-properties.ts"] });
  expect(coveredBy(rows, partial).map(({ endpoint }) => endpoint)).toEqual(["GET /api/site-properties"]);
});
