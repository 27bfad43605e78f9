import { randomUUID } from "node:crypto";
import { call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAt } from "../support/scene.ts";

const SIZES = ["S", "M", "L"];
const RUNS = 8;
const STEPS_MAX = 10;

/** Stock at a place as it has to be: a quantity, or a plain yes or no. */
type Stock = { readonly quantity: number } | { readonly inStock: boolean };

/** What a test knows of a product without asking: its stock by variant and location. */
interface Walk {
  readonly productId: string;
  readonly revision: string;
  readonly variants: readonly string[];
  readonly stock: Map<string, Stock>;
}

const place = fc.record({ variant: fc.nat(SIZES.length - 1), location: fc.nat(1) });
const amount = fc.integer({ min: 1, max: 9 });
const step = fc.oneof(
  fc.record({
    kind: fc.constant("set" as const),
    place,
    to: fc.oneof(fc.record({ quantity: fc.nat(9) }), fc.record({ inStock: fc.boolean() })),
  }),
  fc.record({
    kind: fc.constant("decrement" as const),
    lines: fc.array(fc.record({ place, by: amount }), { minLength: 1, maxLength: 4 }),
    isRestricted: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("increment" as const), lines: fc.array(fc.record({ place, by: amount }), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant("remove" as const), place }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Place = { readonly variant: number; readonly location: number };

let server: TestServer;
let token: string;
let locations: readonly string[];

async function post(path: string, body: object, method = "POST"): Promise<unknown> {
  const answer = await call(server.origin, { path, token, body, method });
  expect(answer.status).toBe(200);
  return answer.body;
}

beforeAll(async () => {
  server = await startTestServer();
  token = await server.appToken();
  const location = { name: "Warehouse", timeZone: "UTC", address: {} };
  const second = textAt(await post("/locations/v1/locations", { location }), "location.id");
  const { body } = await call(server.origin, { path: "/locations/v1/locations", token });
  const first = listAt(body, "locations").find((one) => valueAt(one, "default") === true);
  locations = [textAt(first, "id"), second];
});

afterAll(() => server.close());

async function newWalk(): Promise<Walk> {
  const product = {
    name: `Shirt ${randomUUID()}`,
    productType: "PHYSICAL",
    physicalProperties: {},
    options: [
      {
        name: "Size",
        optionRenderType: "TEXT_CHOICES",
        choicesSettings: { choices: SIZES.map((name) => ({ name, choiceType: "CHOICE_TEXT" })) },
      },
    ],
    variantsInfo: {
      variants: SIZES.map((choiceName) => ({
        choices: [{ optionChoiceNames: { optionName: "Size", choiceName, renderType: "TEXT_CHOICES" } }],
        price: { actualPrice: { amount: "10" } },
        physicalProperties: {},
      })),
    },
  };
  const made = await post("/stores/v3/products", { product });
  const variants = listAt(made, "product.variantsInfo.variants").map((variant) => textAt(variant, "id"));
  return { productId: textAt(made, "product.id"), revision: textAt(made, "product.revision"), variants, stock: new Map() };
}

function wirePlace(walk: Walk, { variant, location }: Place): { readonly variantId: string; readonly locationId: string } {
  return { variantId: walk.variants[variant] ?? "", locationId: locations[location] ?? "" };
}

function keyOf(walk: Walk, at: Place): string {
  const { variantId, locationId } = wirePlace(walk, at);
  return `${variantId} ${locationId}`;
}

/** The stock of one line after it, or why it stays. */
function adjusted(stock: Stock | undefined, by: number, isRestricted: boolean): Stock | string {
  if (stock === undefined) return "NOT_FOUND";
  if (!("quantity" in stock)) return "INVENTORY_QUANTITY_NOT_TRACKED";
  const quantity = stock.quantity + by;
  return by < 0 && isRestricted && quantity < 0 ? "INSUFFICIENT_INVENTORY" : { quantity };
}

async function items(walk: Walk): Promise<readonly unknown[]> {
  return listAt(await post("/stores/v3/inventory-items/query", { query: { filter: { productId: walk.productId } } }), "inventoryItems");
}

/** Takes a step, on the server and in what the test knows, and compares what became of each line. */
async function take(walk: Walk, taken: Step): Promise<void> {
  if (taken.kind === "set") {
    const inventoryItem = { productId: walk.productId, ...wirePlace(walk, taken.place), ...taken.to };
    const answer = await post("/stores/v3/bulk/inventory-items/upsert", { inventoryItems: [{ inventoryItem }] });
    expect(listAt(answer, "results")).toMatchObject([{ itemMetadata: { success: true } }]);
    walk.stock.set(keyOf(walk, taken.place), taken.to);
    return;
  }
  if (taken.kind === "remove") {
    const found = (await items(walk)).find(
      (item) => `${textAt(item, "variantId")} ${textAt(item, "locationId")}` === keyOf(walk, taken.place),
    );
    if (found !== undefined) {
      expect(
        (await call(server.origin, { path: `/stores/v3/inventory-items/${textAt(found, "id")}`, token, method: "DELETE" })).status,
      ).toBe(200);
    }
    expect(walk.stock.delete(keyOf(walk, taken.place))).toBe(found !== undefined);
    return;
  }
  const isRestricted = taken.kind === "decrement" && taken.isRestricted;
  const sign = taken.kind === "decrement" ? -1 : 1;
  const data = taken.lines.map(({ place: at, by }) => ({ ...wirePlace(walk, at), [`${taken.kind}By`]: by }));
  const body = { [`${taken.kind}Data`]: data, ...(taken.kind === "decrement" ? { restrictInventory: isRestricted } : {}) };
  const answer = await post(`/stores/v3/bulk/inventory-items/${taken.kind}-by-variant-and-location`, body);
  const expected = taken.lines.map(({ place: at, by }) => {
    const next = adjusted(walk.stock.get(keyOf(walk, at)), sign * by, isRestricted);
    if (typeof next === "string") return next;
    walk.stock.set(keyOf(walk, at), next);
    return "OK";
  });
  const codes = listAt(answer, "results").map((one) =>
    valueAt(one, "itemMetadata.success") === true ? "OK" : textAt(one, "itemMetadata.error.code"),
  );
  expect(codes).toEqual(expected);
}

const hasStock = (stock: Stock): boolean => ("quantity" in stock ? stock.quantity > 0 : stock.inStock);

/** Compares everything that tells of stock with what the test knows. */
async function expectSound(walk: Walk): Promise<void> {
  const shown = (await items(walk)).map((item) => [`${textAt(item, "variantId")} ${textAt(item, "locationId")}`, item] as const);
  const expected = [...walk.stock].map(([key, stock]) => [
    key,
    expect.objectContaining({
      ...stock,
      trackQuantity: "quantity" in stock,
      availabilityStatus: hasStock(stock) ? "IN_STOCK" : "OUT_OF_STOCK",
    }),
  ]);
  expect(shown.toSorted()).toEqual(expected.toSorted());
  const inStock = walk.variants.map((id) => [...walk.stock].some(([key, stock]) => key.startsWith(id) && hasStock(stock)));
  const count = inStock.filter(Boolean).length;
  const { body } = await call(server.origin, { path: `/stores/v3/products/${walk.productId}`, token });
  expect(valueAt(body, "product.revision")).toBe(walk.revision);
  expect(valueAt(body, "product.inventory.availabilityStatus")).toBe(
    count === 0 ? "OUT_OF_STOCK" : count === SIZES.length ? "IN_STOCK" : "PARTIALLY_OUT_OF_STOCK",
  );
  expect(listAt(body, "product.variantsInfo.variants").map((variant) => valueAt(variant, "inventoryStatus.inStock"))).toEqual(inStock);
  const query = { filter: { "productData.productId": walk.productId } };
  const variants = listAt(await post("/stores/v3/products/query-variants", { query }), "variants");
  expect(new Map(variants.map((variant) => [textAt(variant, "variantId"), valueAt(variant, "inventoryStatus.inStock")]))).toEqual(
    new Map(walk.variants.map((id, index) => [id, inStock[index]])),
  );
}

describe("stock", () => {
  it("is what its changes make of it, and items, product and variants tell the same after each of them", async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: STEPS_MAX }), async (steps) => {
      const walk = await newWalk();
      for (const taken of steps) {
        await take(walk, taken);
        await expectSound(walk);
      }
      expect((await call(server.origin, { path: `/stores/v3/products/${walk.productId}`, token, method: "DELETE" })).status).toBe(200);
      expect(await items(walk)).toEqual([]);
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});
