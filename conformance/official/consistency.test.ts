import { textAt, valueAt } from "@belay/testkit";
import * as productsV3 from "@wix/auto_sdk_stores_products-v-3";
import { httpClient } from "@wix/essentials";
import { createClient, OAuthStrategy } from "@wix/sdk";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { appClient, visitorClient } from "./clients.ts";
import { expectSoundExchanges, type OfficialScene, startOfficialScene } from "./official-scene.ts";
import { idOf, simpleProduct } from "./product-fixtures.ts";

let scene: OfficialScene;

beforeAll(async () => {
  scene = await startOfficialScene();
});

beforeEach(() => scene.forget());

afterAll(() => scene.close());

test("a write's consistency mark comes back on every later call of the client, and the call reads what was written", async () => {
  const { productsV3: products } = appClient(scene.server.site);
  const created = await products.createProduct(simpleProduct("Marked"));
  const mark = scene.exchanges.at(-1)?.headers.get("x-wix-consistent");
  expect(mark).toBeTruthy();
  expect((await products.queryProducts().eq("_id", idOf(created)).find()).items).toHaveLength(1);
  expect(scene.exchanges.at(-1)?.requestHeaders.get("x-wix-consistent")).toBe(mark);
  expectSoundExchanges(scene.exchanges);
});

test("a mark that no server made is taken for what it is: a hint", async () => {
  const client = visitorClient(scene.server.site);
  client.setHeaders({ "X-Wix-Consistent": "somebody else's" });
  expect((await client.productsV3.queryProducts().find()).items).toBeInstanceOf(Array);
});

test("module calls of a visitor go to the CDN host and to the public host alike, and get the same answer", async () => {
  const { clientId } = scene.server.site;
  const [edge, www] = [undefined, false].map((useCDN) =>
    createClient({ modules: { productsV3 }, auth: OAuthStrategy({ clientId }), ...(useCDN === undefined ? {} : { useCDN }) }),
  );
  const answers = [await edge?.productsV3.queryProducts().find(), await www?.productsV3.queryProducts().find()];
  expect(scene.exchangesAt("/stores").map(({ url }) => url.hostname)).toEqual(["edge.wixapis.com", "www.wixapis.com"]);
  expect(answers[0]?.items).toEqual(answers[1]?.items);
});

test("fetchWithAuth gives the raw answer, with the caller's token and without a scheme before it", async () => {
  const client = visitorClient(scene.server.site);
  const response = await client.fetchWithAuth("https://www.wixapis.com/site-properties/v4/properties");
  expect(response.status).toBe(403);
  expect(textAt(await response.json(), "details.applicationError.code")).toBe("PERMISSION_DENIED");
  expect(scene.exchanges.at(-1)?.requestHeaders.get("authorization")).toBe(client.auth.getTokens().accessToken.value);
});

test("essentials' fetchWithAuth sends the token of the context's client", async () => {
  const client = visitorClient(scene.server.site);
  client.enableContext("module");
  const response = await httpClient.fetchWithAuth("https://www.wixapis.com/stores/v3/products/query");
  expect(response.status).toBe(200);
  expect(scene.exchanges.at(-1)?.requestHeaders.get("authorization")).toBe(client.auth.getTokens().accessToken.value);
});

test("an unknown path is a JSON 404 that names near ones", async () => {
  const client = appClient(scene.server.site);
  const response = await client.fetchWithAuth("https://www.wixapis.com/stores/v3/product");
  expect(response.status).toBe(404);
  expect(valueAt(await response.json(), "details.applicationError.data.nearest")).toContain("POST /stores/v3/products");
  expectSoundExchanges(scene.exchanges);
});
