import { expect, test } from "vitest";
import { createClient } from "./client/create-client.ts";
import { items } from "./generated/data.ts";
import { methodIdOf } from "./modules/api-function.ts";
import { startRecordingServer } from "./testing/recording-server.ts";

const ANYBODY = { getAuthHeaders: () => ({ headers: {} }) };

test("CMS items travel as they are given: names of a collection's fields are its own, whatever they are", async () => {
  const item = { _id: "a", id: "b", _createdDate: "x", nested: { _id: "c", list: [{ id: "d" }] } };
  await using server = await startRecordingServer(() => ({ body: { dataItem: { id: "a", data: item } } }));
  const client = createClient({ origin: server.origin, auth: ANYBODY, modules: { items } });
  const answer = await client.items.insert({ dataCollectionId: "cars", dataItem: { id: "a", data: item } });
  expect(answer.dataItem).toEqual({ id: "a", data: item });
  expect(server.requests[0]).toMatchObject({ method: "POST", path: "/wix-data/v2/items" });
  expect(server.requests[0]?.json).toEqual({ dataCollectionId: "cars", dataItem: { id: "a", data: item } });
  await client.items.search({ dataCollectionId: "cars", search: { filter: { _id: { $in: ["a"] } } } });
  expect(server.requests[1]?.json).toMatchObject({ search: { filter: { _id: { $in: ["a"] } } } });
  await client.items.get({ dataCollectionId: "cars", dataItemId: "a" });
  expect(server.requests[2]).toMatchObject({ method: "GET", path: "/wix-data/v2/items/a" });
  expect(methodIdOf(items.remove)).toBe("com.wixpress.cloud.data.api.data.DataItemService.RemoveDataItem");
});
