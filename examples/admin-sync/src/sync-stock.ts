import type { CatalogueVariant } from "./catalogue.ts";
import { CatalogueError } from "./read-catalogue.ts";
import type { Sync } from "./sync.ts";
import type { SyncedProduct } from "./sync-products.ts";

/** Items of an upsert, and of a page of a query. Source: the contract of bulkUpsertInventoryItems. */
const ITEMS_MAX = 1000;
const LOCATIONS_MAX = 100;

/** Ids of the locations that columns name. */
export type LocationIds = ReadonlyMap<string | undefined, string>;

/** Finds the locations that a file's columns name. Errors: CatalogueError for a name that the site has no location of. */
export async function findLocations(sync: Pick<Sync, "client">, names: readonly (string | undefined)[]): Promise<LocationIds> {
  if (names.length === 0) return new Map();
  const { locations = [] } = await sync.client.locations.listLocations({ paging: { limit: LOCATIONS_MAX } });
  const found = names.map((name) => {
    const location = locations.find((each) => (name === undefined ? each.default === true : each.name === name));
    return [name, location?._id ?? undefined] as const;
  });
  const missing = found.filter(([, id]) => id === undefined).map(([name]) => name ?? "that is the default one");
  if (missing.length > 0) {
    const known = locations.map(({ name }) => name).join(", ");
    throw new CatalogueError(`The site has no location ${missing.join(", ")}. It has: ${known}.`);
  }
  return new Map(found.flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const])));
}

interface WantedStock {
  readonly line: number;
  readonly sku: string;
  readonly productId: string;
  readonly variantId: string;
  readonly locationId: string;
  readonly quantity: number;
}

/** Sets the stock of products where it is not what the file says. */
export async function syncStock(sync: Sync, products: readonly SyncedProduct[]): Promise<void> {
  const wanted = products.flatMap(({ wanted: { variants }, entry }) =>
    variants.flatMap((variant) => cellsOf(sync, variant, entry.productId, entry.variants[variant.sku])),
  );
  if (wanted.length === 0) return;
  const quantities = await readQuantities(sync, [...new Set(wanted.map(({ productId }) => productId))]);
  const differing = wanted.filter(({ quantity, ...place }) => quantities.get(keyOf(place)) !== quantity);
  sync.report.stock("unchanged", wanted.length - differing.length);
  for (let start = 0; start < differing.length; start += ITEMS_MAX) await setStock(sync, differing.slice(start, start + ITEMS_MAX));
}

/** In a dry run a variant may not be there yet. */
function cellsOf(sync: Sync, variant: CatalogueVariant, productId: string, variantId: string | undefined): readonly WantedStock[] {
  const { line, sku, stock } = variant;
  if (variantId === undefined) {
    sync.report.stock("set", stock.length);
    return [];
  }
  return stock.map(({ location, quantity }) => {
    const locationId = sync.locations.get(location) ?? "";
    return { line, sku, productId, variantId, locationId, quantity };
  });
}

const keyOf = ({ variantId, locationId }: { readonly variantId: string; readonly locationId: string }): string =>
  `${variantId} ${locationId}`;

async function readQuantities(sync: Sync, productIds: readonly string[]): Promise<ReadonlyMap<string, number | undefined>> {
  const quantities = new Map<string, number | undefined>();
  let page = await sync.client.inventoryItems.queryInventoryItems().in("productId", productIds).limit(ITEMS_MAX).find();
  for (;;) {
    for (const { variantId, locationId, quantity } of page.items) quantities.set(`${variantId} ${locationId}`, quantity);
    if (!page.hasNext()) return quantities;
    page = await page.next();
  }
}

async function setStock(sync: Sync, items: readonly WantedStock[]): Promise<void> {
  if (sync.dryRun) {
    sync.report.stock("set", items.length);
    for (const { line, sku, quantity } of items) sync.report.plan(`line ${line}: stock of ${sku} to ${quantity}`);
    return;
  }
  const message = items.map(({ productId, variantId, locationId, quantity }) => ({
    inventoryItem: { productId, variantId, locationId, quantity },
  }));
  const { results = [] } = await sync.client.inventoryItems.bulkUpsertInventoryItems(message);
  for (const [index, { line, sku }] of items.entries()) {
    const metadata = results.find(({ itemMetadata }) => itemMetadata?.originalIndex === index)?.itemMetadata;
    if (metadata?.success === true) sync.report.stock("set", 1);
    else
      sync.report.failed({
        line,
        what: `stock of ${sku}`,
        code: metadata?.error?.code ?? "UNKNOWN",
        text: metadata?.error?.description ?? "",
      });
  }
}
