import { BelayCallError } from "@belay/sdk";
import type { CatalogueProduct } from "./catalogue.ts";
import { hashOf, type JournalEntry } from "./journal.ts";
import { mapSome } from "./map-some.ts";
import { COMPARED_FIELDS, newProduct, type Product, type ProductChange, productChange } from "./product-messages.ts";
import type { Sync } from "./sync.ts";

/** Products of a bulk call, and the variants and options of all of them together. Source: the contract of bulkCreateProducts. */
const CALL_MAX = { products: 100, variants: 1000, options: 100 };
/** Reads of one product at a time. */
const READS_MAX = 8;
/** Times that a product is read and written again because somebody else was faster, or made it first. */
const ROUNDS_MAX = 4;
/** What happened between reading and writing: read again. */
const READ_AGAIN = ["INVALID_REVISION", "DUPLICATE_SLUG_ERROR", "PRODUCT_NOT_FOUND"];

/** A product that is now what the file says. */
export interface SyncedProduct {
  readonly wanted: CatalogueProduct;
  readonly entry: JournalEntry;
}

/** A product that is made, or, with `change` and what is known of it, changed. */
interface Write {
  readonly wanted: CatalogueProduct;
  readonly change?: ProductChange;
  readonly entry?: JournalEntry;
}

type Compared = { readonly settled: SyncedProduct } | { readonly write: Write };

interface Failure {
  readonly code: string;
  readonly text: string;
}

/** Brings products to what the file says; answers those that are that now. At most 100 of them. */
export async function syncProducts(sync: Sync, chunk: readonly CatalogueProduct[]): Promise<readonly SyncedProduct[]> {
  const done: SyncedProduct[] = [];
  let open = chunk;
  for (let round = 1; open.length > 0; round += 1) {
    const { settled, writes } = await compare(sync, open);
    done.push(...settled);
    const { written, failed } = sync.dryRun ? planned(sync, writes) : await write(sync, writes);
    done.push(...written);
    const again = failed.filter(({ failure }) => READ_AGAIN.includes(failure.code) && round < ROUNDS_MAX);
    for (const { wanted, failure } of failed) {
      if (!again.some((each) => each.wanted === wanted)) sync.report.failed({ line: wanted.line, what: wanted.handle, ...failure });
    }
    open = again.map(({ wanted }) => wanted);
  }
  return done;
}

/** Finds products by their slugs, and out of those that are there the ones that differ. */
async function compare(
  sync: Sync,
  wanted: readonly CatalogueProduct[],
): Promise<{ readonly settled: readonly SyncedProduct[]; readonly writes: readonly Write[] }> {
  const slugs = wanted.map(({ handle }) => handle);
  const found = await sync.client.products.queryProducts().in("slug", slugs).limit(CALL_MAX.products).find();
  const bySlug = new Map(found.items.map((product) => [product.slug, product]));
  const compared = await mapSome(wanted, READS_MAX, async (product): Promise<Compared> => {
    const known = bySlug.get(product.handle);
    return known === undefined ? { write: { wanted: product } } : await compareOne(sync, product, known);
  });
  return {
    settled: compared.flatMap((each) => ("settled" in each ? [each.settled] : [])),
    writes: compared.flatMap((each) => ("write" in each ? [each.write] : [])),
  };
}

async function compareOne(sync: Sync, wanted: CatalogueProduct, known: Product): Promise<Compared> {
  const entry = sync.journal.entry(wanted.handle);
  if (entry !== undefined && entry.productId === known._id && entry.revision === known.revision && entry.hash === hashOf(wanted)) {
    sync.report.product("unchanged");
    return { settled: { wanted, entry } };
  }
  const actual = await sync.client.products.getProduct(known._id ?? "", { fields: COMPARED_FIELDS });
  const change = productChange(wanted, actual);
  const current = entryOf(wanted, actual);
  if (change !== undefined) return { write: { wanted, change, entry: current } };
  sync.report.product("unchanged");
  await sync.journal.add([current]);
  return { settled: { wanted, entry: current } };
}

/** What a dry run does in place of writing. A product that would be made has no id yet, so all its stock would be set. */
function planned(sync: Sync, writes: readonly Write[]): Outcome {
  for (const { wanted, change } of writes) {
    sync.report.product(change === undefined ? "created" : "updated");
    sync.report.plan(`line ${wanted.line}: ${change === undefined ? "create" : "update"} ${wanted.handle}${inWords(change?.what ?? [])}`);
    if (change === undefined) sync.report.stock("set", wanted.variants.flatMap(({ stock }) => stock).length);
  }
  const known = writes.flatMap(({ wanted, entry }) => (entry === undefined ? [] : [{ wanted, entry }]));
  return { written: known, failed: [] };
}

function inWords(what: readonly string[]): string {
  return what.length === 0 ? "" : `: ${what.join(", ")}`;
}

interface Outcome {
  readonly written: readonly SyncedProduct[];
  readonly failed: readonly { readonly wanted: CatalogueProduct; readonly failure: Failure }[];
}

async function write(sync: Sync, writes: readonly Write[]): Promise<Outcome> {
  const { products } = sync.client;
  const outcomes: Outcome[] = [];
  for (const call of splitCalls(writes.filter(({ change }) => change === undefined))) {
    const send = (part: readonly Write[]) =>
      products.bulkCreateProducts(
        part.map(({ wanted }) => newProduct(wanted)),
        { returnEntity: true },
      );
    outcomes.push(await sendCall(sync, call, "created", send));
  }
  for (const call of splitCalls(writes.filter(({ change }) => change !== undefined))) {
    const send = (part: readonly Write[]) =>
      products.bulkUpdateProducts(
        part.flatMap(({ change }) => change?.update ?? []),
        { returnEntity: true },
      );
    outcomes.push(await sendCall(sync, call, "updated", send));
  }
  return { written: outcomes.flatMap(({ written }) => written), failed: outcomes.flatMap(({ failed }) => failed) };
}

type BulkAnswer = Awaited<ReturnType<Sync["client"]["products"]["bulkCreateProducts"]>>;

/** Sends one bulk call and sorts what became of each of its products. Without those that make the request invalid, the rest is sent again. */
async function sendCall(
  sync: Sync,
  call: readonly Write[],
  outcome: "created" | "updated",
  send: (part: readonly Write[]) => Promise<BulkAnswer>,
): Promise<Outcome> {
  try {
    const { written, failed } = sortResults(call, await send(call));
    for (const _ of written) sync.report.product(outcome);
    await sync.journal.add(written.map(({ entry }) => entry));
    return { written, failed };
  } catch (error) {
    if (!(error instanceof BelayCallError) || error.status !== 400) throw error;
    const failed = call.flatMap(({ wanted }, index) => {
      const violation = error.fieldViolations.find(({ field }) => field.startsWith(`products.${index}.`));
      return violation === undefined
        ? []
        : [{ wanted, failure: { code: error.code, text: `${violation.field} ${violation.description}` } }];
    });
    if (failed.length === 0) throw error;
    const rest = call.filter(({ wanted }) => !failed.some((each) => each.wanted === wanted));
    const other = rest.length === 0 ? { written: [], failed: [] } : await sendCall(sync, rest, outcome, send);
    return { written: other.written, failed: [...failed, ...other.failed] };
  }
}

function sortResults(call: readonly Write[], { results = [] }: BulkAnswer): Outcome {
  const sorted = call.map(({ wanted }, index) => {
    const { item, itemMetadata } = results.find((result) => result.itemMetadata?.originalIndex === index) ?? {};
    if (item !== undefined && itemMetadata?.success === true) return { wanted, entry: entryOf(wanted, item) };
    const { code = "UNKNOWN", description = "The server does not say what became of it." } = itemMetadata?.error ?? {};
    return { wanted, failure: { code, text: description } };
  });
  return {
    written: sorted.flatMap(({ wanted, entry }) => (entry === undefined ? [] : [{ wanted, entry }])),
    failed: sorted.flatMap(({ wanted, failure }) => (failure === undefined ? [] : [{ wanted, failure }])),
  };
}

function entryOf(wanted: CatalogueProduct, { _id, revision, variantsInfo }: Product): JournalEntry {
  const variants = (variantsInfo?.variants ?? []).flatMap((variant) =>
    variant.sku && variant._id ? [[variant.sku, variant._id] as const] : [],
  );
  const { handle } = wanted;
  return { handle, hash: hashOf(wanted), productId: _id ?? "", revision: revision ?? "", variants: Object.fromEntries(variants) };
}

/** Splits writes into calls that the server takes. */
export function splitCalls<T extends { readonly wanted: CatalogueProduct }>(writes: readonly T[]): readonly (readonly T[])[] {
  const calls: T[][] = [];
  let size = { products: 0, variants: 0, options: 0 };
  for (const each of writes) {
    const { variants } = each.wanted;
    const own = { products: 1, variants: variants.length, options: variants[0]?.choices.length ?? 0 };
    const sum = {
      products: size.products + own.products,
      variants: size.variants + own.variants,
      options: size.options + own.options,
    };
    const current = calls.at(-1);
    const fits = sum.products <= CALL_MAX.products && sum.variants <= CALL_MAX.variants && sum.options <= CALL_MAX.options;
    if (current !== undefined && fits) current.push(each);
    else calls.push([each]);
    size = current !== undefined && fits ? sum : own;
  }
  return calls;
}
