import { type CallAnswer, call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newProduct } from "../support/new-product.ts";
import { listAt } from "../support/scene.ts";

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  token = await server.appToken();
});

afterAll(() => server.close());

/** What is busy waits its turn, on either store: nobody is told to come again. */
async function post(path: string, body: object): Promise<CallAnswer> {
  const answer = await call(server.origin, { path, token, body });
  expect(answer.status).toBe(200);
  return answer;
}

async function newItem(quantity: number): Promise<string> {
  const product = (await post("/stores/v3/products", { product: newProduct() })).body;
  const inventoryItem = {
    productId: textAt(product, "product.id"),
    variantId: textAt(product, "product.variantsInfo.variants.0.id"),
    quantity,
  };
  return textAt((await post("/stores/v3/inventory-items", { inventoryItem })).body, "inventoryItem.id");
}

async function itemOf(id: string): Promise<unknown> {
  return valueAt((await call(server.origin, { path: `/stores/v3/inventory-items/${id}`, token })).body, "inventoryItem");
}

const decrement = (ids: readonly string[], by = 1): Promise<CallAnswer> =>
  post("/stores/v3/bulk/inventory-items/decrement", { decrementData: ids.map((id) => ({ inventoryItemId: id, decrementBy: by })) });

/** What became of each line of each answer: `OK` or the code. */
function outcomes(answers: readonly CallAnswer[]): readonly string[] {
  return answers.flatMap(({ body }) =>
    listAt(body, "results").map((result) =>
      valueAt(result, "itemMetadata.success") === true ? "OK" : textAt(result, "itemMetadata.error.code"),
    ),
  );
}

describe("stock under fire", () => {
  it("F10: of 200 at once who want the last one, exactly one gets it", async () => {
    const id = await newItem(1);
    const answers = await Promise.all(Array.from({ length: 200 }, () => decrement([id])));
    const codes = outcomes(answers);
    expect(codes.filter((code) => code === "OK")).toHaveLength(1);
    expect(codes.filter((code) => code === "INSUFFICIENT_INVENTORY")).toHaveLength(199);
    expect(await itemOf(id)).toMatchObject({ quantity: 0, revision: "2", availabilityStatus: "OUT_OF_STOCK" });
  });

  it("F18: changes of the same items in opposite orders all finish, and what was taken is what is missing", async () => {
    const [first, second] = [await newItem(1_000), await newItem(1_000)];
    const orders = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? [first, second] : [second, first]));
    const answers = await Promise.all(orders.map((ids) => decrement(ids, 3)));
    expect(new Set(outcomes(answers))).toEqual(new Set(["OK"]));
    for (const id of [first, second]) expect(await itemOf(id)).toMatchObject({ quantity: 880 });
  });

  it("is taken by item, by place and by filter at once, and all of it is missing afterwards", async () => {
    const id = await newItem(1_000);
    const made = await itemOf(id);
    const [variantId, productId] = [textAt(made, "variantId"), textAt(made, "productId")];
    const byPlace = () =>
      post("/stores/v3/bulk/inventory-items/decrement-by-variant-and-location", { decrementData: [{ variantId, decrementBy: 2 }] });
    const byFilter = () =>
      post("/stores/v3/bulk/inventory-items/adjust-by-filter", { filter: { productId }, adjustment: { decrementBy: 5 } });
    const calls = Array.from({ length: 20 }, () => [decrement([id]), byPlace(), byFilter()]);
    const answers = await Promise.all(calls.flat());
    expect(new Set(outcomes(answers.filter(({ body }) => valueAt(body, "jobId") === undefined)))).toEqual(new Set(["OK"]));
    await expect.poll(async () => valueAt(await itemOf(id), "quantity"), { timeout: 30_000 }).toBe(1_000 - 20 * (1 + 2 + 5));
  });

  it("F14: of many who change one item at the revision that they read, exactly one does", async () => {
    const id = await newItem(5);
    const update = (quantity: number): Promise<CallAnswer> =>
      call(server.origin, {
        path: `/stores/v3/inventory-items/${id}`,
        method: "PATCH",
        token,
        body: { inventoryItem: { id, revision: "1", quantity } },
      });
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => update(10 + index)));
    const done = answers.filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(29);
    expect(await itemOf(id)).toMatchObject({ quantity: valueAt(done[0]?.body, "inventoryItem.quantity"), revision: "2" });
  });
});
