import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppStrategy, createClient } from "@belay/sdk";
import { locations } from "@belay/sdk/business-tools";
import { inventoryItems, products } from "@belay/sdk/stores";
import { startTestServer, type TestServer } from "@belay/testkit";
import { afterEach, beforeEach, expect, test } from "vitest";

const MAIN = join(import.meta.dirname, "../../examples/admin-sync/src/main.ts");
const HEADER = "handle,name,description,brand,visible,option1,value1,sku,price,compare_at_price,cost,stock,stock:Warehouse";
const CREATE = "/stores/v3/bulk/products/create";
const WRITES = /^\/stores\/v3\/bulk\//;

let server: TestServer;
let directory: string;
let file: string;
let apiKey: string;
/** Paths of the calls that reached the server; and what to do when one did. */
let upstream: string[];
let onCall: (path: string) => void;
const children: ChildProcess[] = [];

beforeEach(async () => {
  upstream = [];
  onCall = () => undefined;
  const request = ({ path }: { readonly path: string }): void => {
    upstream.push(path);
    onCall(path);
  };
  server = await startTestServer({ log: { request, error: () => {}, warn: () => {}, info: () => {} } });
  await shop().call(locations.createLocation, {
    name: "Warehouse",
    timeZone: "Europe/London",
    address: { city: "Falmouth", country: "GB" },
  });
  directory = mkdtempSync(join(tmpdir(), "belay-sync-"));
  file = join(directory, "catalogue.csv");
  const { out } = await sync(["--permissions"]);
  apiKey = await server.createApiKey(out.trim().split(","));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await server.close();
  rmSync(directory, { recursive: true, force: true });
});

function shop() {
  const { clientId: appId, clientSecret: appSecret, instanceId } = server.site;
  return createClient({ origin: server.origin, auth: AppStrategy({ appId, appSecret, instanceId }) });
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the example as a process of its own. */
function sync(args: readonly string[], key = apiKey): Promise<Ended> {
  const env = { ...process.env, BELAY_ORIGIN: server.origin, BELAY_SITE_ID: server.site.siteId, BELAY_API_KEY: key };
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  const text = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    text.out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    text.err += String(chunk);
  });
  return new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal, ...text })));
}

/** Runs it on the file and answers its summary. */
async function summaryOf(...args: readonly string[]): Promise<unknown> {
  const { out, err } = await sync([file, "--json", ...args]);
  if (out === "") throw new Error(err);
  return JSON.parse(out);
}

const SHIRT = [
  "field-shirt,Field Shirt,<p>Brushed cotton.</p>,Loom & Field,yes,Size,Small,FS-S,49.00,59.00,18.5,4,10",
  "field-shirt,,,,,Size,Large,FS-L,49.00,59.00,18.5,0,2",
];
const MUG = "camp-mug,Camp Mug,,Kiln Street,yes,,,CM-1,18,,6.20,12,";
const DRAFT = 'autumn-box,"Autumn Box, small",,,no,,,AB-1,80,,,1,1';

function write(...rows: readonly string[]): void {
  writeFileSync(file, [HEADER, ...rows, ""].join("\n"));
}

const counts = ([created, updated, unchanged]: readonly [number, number, number], [set, same]: readonly [number, number]) => ({
  products: { created, updated, unchanged },
  stock: { set, unchanged: same },
  failed: [],
});

async function productBySlug(slug: string) {
  const { product } = await shop().call(products.getProductBySlug, slug, { fields: ["PLAIN_DESCRIPTION", "MERCHANT_DATA"] });
  return product;
}

const totalProducts = async () => (await shop().call(products.countProducts, { returnNonVisibleProducts: true })).count;

test("with the permissions that it prints and no others, the first run makes everything and the second writes nothing", async () => {
  write(...SHIRT, MUG, DRAFT);
  expect(await summaryOf()).toMatchObject(counts([3, 0, 0], [7, 0]));
  const shirt = await productBySlug("field-shirt");
  expect(shirt).toMatchObject({ name: "Field Shirt", plainDescription: "<p>Brushed cotton.</p>", brand: { name: "Loom & Field" } });
  expect(
    shirt?.variantsInfo?.variants?.map(({ sku, price, revenueDetails }) => [sku, price?.actualPrice?.amount, revenueDetails?.cost?.amount]),
  ).toEqual([
    ["FS-S", "49.00", "18.5"],
    ["FS-L", "49.00", "18.5"],
  ]);
  const items = await shop().use(inventoryItems).queryInventoryItems().eq("productId", shirt?._id).find();
  expect(items.items.map(({ quantity }) => quantity).toSorted((one, other) => (one ?? 0) - (other ?? 0))).toEqual([0, 2, 4, 10]);
  expect(await productBySlug("autumn-box")).toMatchObject({ visible: false });

  upstream.length = 0;
  expect(await summaryOf()).toMatchObject(counts([0, 0, 3], [0, 7]));
  expect(upstream.filter((path) => WRITES.test(path))).toEqual([]);

  // Without its journal it compares what the server has, and finds the same.
  rmSync(`${file}.sync`);
  expect(await summaryOf()).toMatchObject(counts([0, 0, 3], [0, 7]));
  expect(upstream.filter((path) => WRITES.test(path))).toEqual([]);
});

test("changed lines change what they name; what somebody else set and the file does not name stays", async () => {
  write(...SHIRT, MUG, DRAFT);
  await summaryOf();
  const shirt = await productBySlug("field-shirt");
  await shop().call(products.updateProduct, shirt?._id ?? "", { revision: shirt?.revision ?? "", ribbon: { name: "Limited" } });
  const grown = "field-shirt,,,,,Size,Medium,FS-M,49.00,,18.5,6,";
  write(SHIRT[0]?.replace("49.00,59.00", "45,59.00") ?? "", SHIRT[1] ?? "", grown, MUG.replace(",12,", ",11,"), DRAFT);
  expect(await summaryOf()).toMatchObject(counts([0, 1, 2], [2, 6]));
  const changed = await productBySlug("field-shirt");
  expect(changed).toMatchObject({ ribbon: { name: "Limited" }, plainDescription: "<p>Brushed cotton.</p>" });
  const variants = changed?.variantsInfo?.variants ?? [];
  expect(variants.map(({ sku, price }) => [sku, Number(price?.actualPrice?.amount)]).toSorted()).toEqual([
    ["FS-L", 49],
    ["FS-M", 49],
    ["FS-S", 45],
  ]);
  // A variant that stays keeps its id: orders and stock hold on to it.
  const idOf = (product: typeof shirt) => product?.variantsInfo?.variants?.find(({ sku }) => sku === "FS-S")?._id;
  expect(idOf(changed)).toBe(idOf(shirt));
  expect(await summaryOf()).toMatchObject(counts([0, 0, 3], [0, 8]));
});

test("a dry run says what it would do and writes nothing, not even its journal; a key that only reads is enough", async () => {
  write(...SHIRT, MUG);
  const { out } = await sync(["--permissions", "--dry-run"]);
  const reader = await server.createApiKey(out.trim().split(","));
  const dry = await sync([file, "--dry-run"], reader);
  expect(dry.code).toBe(0);
  expect(dry.out).toContain("line 2: create field-shirt");
  expect(dry.out).toContain("products: 2 would be created");
  expect(upstream.filter((path) => WRITES.test(path))).toEqual([]);
  expect(await totalProducts()).toBe(0);
  expect(existsSync(`${file}.sync`)).toBe(false);
});

test("killed while a call is under way and started again, it doubles nothing and leaves nothing out", async () => {
  const rows = Array.from({ length: 250 }, (_, index) => `thing-${index},Thing ${index},,,yes,,,T-${index},${index + 1},,,${index},`);
  write(...rows);
  // The second bulk call has reached the server, and the program has not heard of it.
  onCall = (path) => {
    if (path === CREATE && upstream.filter((each) => each === CREATE).length === 2) children.at(-1)?.kill("SIGKILL");
  };
  expect(await sync([file])).toMatchObject({ signal: "SIGKILL" });
  expect(await totalProducts()).toBe(200);
  onCall = () => undefined;
  expect(await summaryOf()).toMatchObject({ products: { created: 50, updated: 0, unchanged: 200 }, failed: [] });
  expect(await totalProducts()).toBe(250);
  expect((await shop().call(inventoryItems.countInventoryItems)).count).toBe(250);
  expect(await summaryOf()).toMatchObject(counts([0, 0, 250], [0, 250]));
});

test("a key with too little is refused, told what it lacks and what helps, and nothing is written", async () => {
  write(...SHIRT, MUG);
  const { out } = await sync(["--permissions"]);
  const weak = await server.createApiKey(
    out
      .trim()
      .split(",")
      .filter((permission) => permission !== "WIX_STORES.PRODUCT_CREATE"),
  );
  const refused = await sync([file], weak);
  expect(refused.code).toBe(3);
  expect(refused.err).toContain("Missing: WIX_STORES.PRODUCT_CREATE");
  expect(refused.err).toMatch(/What helps: .*WIX_STORES\.PRODUCT_CREATE/);
  expect(await totalProducts()).toBe(0);
});

test("each of the printed permissions is needed, but for the one that only widens answers", async () => {
  write(...SHIRT, MUG);
  await summaryOf();
  const needed = (await sync(["--permissions"])).out.trim().split(",");
  const missed = needed.filter((permission) => permission !== "WIX_STORES.PRODUCT_READ_NON_VISIBLE");
  for (const [round, left] of missed.entries()) {
    // Each time there is something to make, to change and to set.
    write(SHIRT[0]?.replace("49.00", `4${round}.50`) ?? "", SHIRT[1] ?? "", MUG, `new-${round},New,,,,,,N-${round},1,,,${round},`);
    const { code, err } = await sync([file], await server.createApiKey(needed.filter((permission) => permission !== left)));
    expect([left, code]).toEqual([left, 3]);
    expect(err).toContain(left);
  }
});

test("lines that the server does not take fail by themselves, with their numbers", async () => {
  await shop().call(products.createProduct, {
    ...{ name: "Elsewhere", productType: "PHYSICAL", physicalProperties: {} },
    variantsInfo: { variants: [{ sku: "TAKEN", price: { actualPrice: { amount: "1" } }, physicalProperties: {} }] },
  });
  write(MUG, `long,${"x".repeat(90)},,,,,,L-1,1,,,,`, "taken,Taken,,,,,,TAKEN,1,,,,", "low,Low,,,,,,LOW-1,10,5,,,");
  const { code, out } = await sync([file]);
  expect(code).toBe(1);
  expect(out).toContain("products: 1 created");
  expect(out).toContain("failed:   3");
  expect(out).toMatch(/line 3: long: INVALID_ARGUMENT: products\.1\.name/);
  expect(out).toMatch(/line 4: taken: SKU_ALREADY_EXIST_ERROR/);
  expect(out).toMatch(/line 5: low: COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE/);
});

test("a file that cannot be used is refused as a whole before anything is sent", async () => {
  write(MUG, "Camp Mug!,Two,,,,,,CM-1,abc,,,1.5,");
  upstream.length = 0;
  const { code, err } = await sync([file]);
  expect(code).toBe(2);
  expect(err).toMatch(/line 3: handle "Camp Mug!"/);
  expect(err).toMatch(/line 3: sku CM-1 stands in line 2 already/);
  expect(err).toMatch(/line 3: price "abc" is no amount/);
  expect(upstream).toEqual([]);
  writeFileSync(file, "handle,name,sku,price,stock:Nowhere\na,A,A-1,1,1\n");
  expect(await sync([file])).toMatchObject({ code: 2, err: expect.stringContaining("no location Nowhere. It has: ") });
});

test("a product that somebody changes between reading and writing is read again", async () => {
  write(MUG);
  await summaryOf();
  const mug = await productBySlug("camp-mug");
  write(MUG.replace("18,", "20,"));
  const state: { interfered: boolean; change?: Promise<unknown> } = { interfered: false };
  onCall = (path) => {
    if (state.interfered || path !== `/stores/v3/products/${mug?._id}`) return;
    state.interfered = true;
    state.change = shop().call(products.updateProduct, mug?._id ?? "", { revision: mug?.revision ?? "", name: "Renamed" });
  };
  const summary = await summaryOf();
  await state.change;
  expect(state.interfered).toBe(true);
  expect(summary).toMatchObject({ products: { updated: 1 }, failed: [] });
  expect(Number((await productBySlug("camp-mug"))?.variantsInfo?.variants?.[0]?.price?.actualPrice?.amount)).toBe(20);
});
