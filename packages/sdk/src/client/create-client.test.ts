import { siteProperties } from "@belay/sdk/business-tools";
import { products } from "@belay/sdk/stores";
import { expect, test } from "vitest";
import { ApiKeyStrategy } from "../auth/api-key-strategy.ts";
import { startRecordingServer } from "../testing/recording-server.ts";
import { createClient } from "./create-client.ts";

const KEY = ApiKeyStrategy({ apiKey: "key", siteId: "site-1" });

test("a bound module function sends its contract's route with the client's credentials", async () => {
  await using server = await startRecordingServer(() => ({
    body: { product: { id: "p1", revision: "1", createdDate: "2026-01-02T03:04:05.678Z" } },
  }));
  const client = createClient({ origin: server.origin, auth: KEY, modules: { products } });
  const product = await client.products.getProduct("p1", { fields: ["URL"] });
  expect(product._id).toBe("p1");
  expect(product._createdDate).toEqual(new Date("2026-01-02T03:04:05.678Z"));
  const [request] = server.requests;
  expect(request).toMatchObject({ method: "GET", path: "/stores/v3/products/p1", body: "" });
  expect(Object.fromEntries(request?.query ?? [])).toEqual({ productId: "p1", fields: "URL" });
  expect(request?.headers).toMatchObject({ authorization: "key", "wix-site-id": "site-1" });
});

test("an update sends the id in the path and in the entity, in wire names", async () => {
  await using server = await startRecordingServer(() => ({ body: { product: { id: "p1", revision: "2" } } }));
  const client = createClient({ origin: server.origin, auth: KEY, modules: { products } });
  await client.products.updateProduct("p1", { revision: "1", name: "Cup" });
  expect(server.requests[0]).toMatchObject({
    method: "PATCH",
    path: "/stores/v3/products/p1",
    json: { product: { id: "p1", revision: "1", name: "Cup" } },
  });
});

test("use binds a module, call one function", async () => {
  await using server = await startRecordingServer(() => ({ body: { properties: { siteDisplayName: "Shop" }, version: "1" } }));
  const client = createClient({ origin: server.origin, auth: KEY });
  const used = await client.use(siteProperties).getSiteProperties();
  const called = await client.call(siteProperties.getSiteProperties, {});
  expect([used.properties?.siteDisplayName, called.properties?.siteDisplayName]).toEqual(["Shop", "Shop"]);
});
